//! Characters as searches compare them: what people type differently for the same word becomes the same.
//!
//! The general part is Unicode's: compatibility composition (NFKC: full and half width, presentation forms) and lower case.
//! What a script's own writers take for the same stands here, after the normalizers that Lucene documents for Arabic,
//! Persian and Hindi.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory as Category, Script};
use smallvec::{SmallVec, smallvec};

const COMPOSE: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
const DECOMPOSE: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();

/// What a character does in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It is part of a word.
    Word,
    /// It is of a script that writes no spaces between words: each is found by itself.
    Character,
    /// It stands between words.
    Separator,
}

/// Some characters, as they are compared.
pub(super) type Folded = SmallVec<[(char, Class); 4]>;

/// A grapheme cluster as it is compared: nothing where it cannot be seen.
pub(super) fn fold(cluster: &str) -> Folded {
    if let [byte] = cluster.as_bytes() {
        let class = if byte.is_ascii_alphanumeric() { Class::Word } else { Class::Separator };
        return smallvec![(char::from(byte.to_ascii_lowercase()), class)];
    }
    let mut folded = Folded::new();
    for c in COMPOSE.normalize(cluster).chars().flat_map(char::to_lowercase) {
        fold_character(c, &mut folded);
    }
    folded
}

fn fold_character(c: char, folded: &mut Folded) {
    if c.is_ascii() {
        folded.push((c, if c.is_ascii_alphanumeric() { Class::Word } else { Class::Separator }));
        return;
    }
    let category = CodePointMapData::<Category>::new().get(c);
    if category == Category::Format {
        return;
    }
    let mut push = |c| folded.push((c, Class::Word));
    let is_mark = is_mark(category);
    let is_letter = is_mark || c.is_alphanumeric();
    if category == Category::DecimalNumber {
        push(ascii_digit(c));
        return;
    }
    match CodePointMapData::<Script>::new().get(c) {
        // Apostrophes that are letters to Unicode: сімʼя and сім'я are one word to their readers.
        _ if matches!(c, '\u{2B9}'..='\u{2BF}') => folded.push((c, Class::Separator)),
        // It only stretches a word of Arabic letters.
        _ if c == '\u{640}' => {}
        // The long vowel mark of the two kana is of neither.
        _ if c == 'ー' => folded.push((c, Class::Character)),
        _ if !is_letter => folded.push((c, Class::Separator)),
        Script::Han
        | Script::Hangul
        | Script::Bopomofo
        | Script::Thai
        | Script::Lao
        | Script::Khmer
        | Script::Myanmar => folded.push((c, Class::Character)),
        Script::Hiragana | Script::Katakana => folded.push((hiragana(c), Class::Character)),
        Script::Latin | Script::Greek => {
            let mut buffer = [0; 4];
            for part in DECOMPOSE.normalize(c.encode_utf8(&mut buffer)).chars() {
                if !self::is_mark(CodePointMapData::<Category>::new().get(part)) {
                    plain(part, &mut push);
                }
            }
        }
        Script::Cyrillic => push(if c == 'ё' { 'е' } else { c }),
        Script::Arabic => {
            // Vowel marks, and a hamza by itself.
            if !is_mark && c != '\u{621}' {
                push(arabic(c));
            }
        }
        Script::Hebrew => {
            if !is_mark {
                push(hebrew(c));
            }
        }
        Script::Devanagari => {
            let mut buffer = [0; 4];
            for part in DECOMPOSE.normalize(c.encode_utf8(&mut buffer)).chars() {
                match part {
                    // The dot below, and the accents of the Veda.
                    '\u{93C}' | '\u{951}'..='\u{954}' => {}
                    '\u{901}' => push('\u{902}'),
                    other => push(other),
                }
            }
        }
        // Accents that stand alone, as the stress of Russian, belong to no script; so do the marks that choose a form.
        Script::Inherited | Script::Common if is_mark => {}
        _ => push(c),
    }
}

fn is_mark(category: Category) -> bool {
    matches!(category, Category::NonspacingMark | Category::SpacingMark | Category::EnclosingMark)
}

/// A digit of any script as an ASCII one. Each script's ten stand together from a code that ends in 0 or 6.
fn ascii_digit(c: char) -> char {
    let code = u32::from(c);
    let has_zero = char::from_u32(code & !0xF)
        .is_some_and(|zero| CodePointMapData::<Category>::new().get(zero) == Category::DecimalNumber);
    let value = if has_zero { code & 0xF } else { (code & 0xF).wrapping_sub(6) };
    char::from_digit(value, 10).unwrap_or(c)
}

/// Both kana are one: ビザ is found by びざ.
fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        other => other,
    }
}

/// Latin and Greek letters that no decomposition makes plain.
fn plain(c: char, push: &mut impl FnMut(char)) {
    match c {
        'ß' => ['s', 's'].into_iter().for_each(push),
        'æ' => ['a', 'e'].into_iter().for_each(push),
        'œ' => ['o', 'e'].into_iter().for_each(push),
        'þ' => ['t', 'h'].into_iter().for_each(push),
        'ø' => push('o'),
        'đ' | 'ð' => push('d'),
        'ħ' => push('h'),
        'ł' => push('l'),
        // Turkish: dotless, and what capital I became.
        'ı' => push('i'),
        'ς' => push('σ'),
        other => push(other),
    }
}

/// Arabic, Persian and Urdu letters that are one letter to their readers: with and without hamza, and the code points of
/// different keyboards.
fn arabic(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | '\u{672}' | '\u{673}' | '\u{675}' => 'ا',
        'ى' | 'ئ' | 'ی' | 'ې' | 'ے' | 'ۓ' => 'ي',
        'ؤ' | '\u{676}' => 'و',
        'ة' | 'ۀ' | 'ہ' | 'ۂ' | 'ۃ' | 'ھ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        other => other,
    }
}

/// Hebrew letters without the forms that they have at the end of a word.
fn hebrew(c: char) -> char {
    match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        other => other,
    }
}
