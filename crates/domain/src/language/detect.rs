//! Finds the language of a text in its words. The statistics are whatlang's (`docs/decisions/0013-language-detection.md`);
//! what stands here is what helps with short texts: the languages that their writer knows, and which letters count.

use whatlang::{Detector, Lang, Script};

use crate::Language;

/// Fewer letters than these tell nothing by statistics.
const FEWEST_LETTERS: usize = 6;
/// A sentence has at least so many letters.
const A_SENTENCE: usize = 40;
/// So sure whatlang must be that a text is in none of the languages that its writer knows.
const PLAINLY: f64 = 0.5;

/// The languages of Latin, Cyrillic and Arabic letters that are frequent here.
const FREQUENT: &[Lang] = &[
    Lang::Eng,
    Lang::Fra,
    Lang::Deu,
    Lang::Spa,
    Lang::Por,
    Lang::Ita,
    Lang::Nld,
    Lang::Pol,
    Lang::Tur,
    Lang::Vie,
    Lang::Ind,
    Lang::Tgl,
    Lang::Swe,
    Lang::Dan,
    Lang::Rus,
    Lang::Ukr,
    Lang::Ara,
    Lang::Pes,
    Lang::Urd,
    Lang::Hin,
];

/// Languages so close that a short text of the one is taken for the other.
const KIN: &[&[&str]] = &[
    &["id", "ms"],
    &["nb", "nn", "da", "sv"],
    &["hr", "sr", "bs", "sl", "mk"],
    &["cs", "sk"],
    &["hi", "mr", "ne"],
    &["zh", "yue", "wuu"],
    &["fa", "prs", "ps"],
    &["ar", "arz", "apc", "ary"],
    &["pt", "gl", "es"],
    &["ru", "uk", "be", "bg"],
    &["az", "tr", "tk"],
    &["af", "nl"],
];

/// The language of a text: one of those that its writer knows where the words allow it, another one where they plainly are
/// in it, none where they do not tell.
pub(crate) fn find(text: &str, likely: &[Language]) -> Option<Language> {
    let (letters, script) = telling_letters(text)?;
    let possible: Vec<&Language> = likely.iter().filter(|language| writes(language, script)).collect();
    if let Some(language) = by_script(text, script).or_else(|| by_letters(&letters, script)) {
        return Some(
            possible.iter().find(|own| is_kin(own, &language)).map_or(language, |own| (*own).clone()),
        );
    }
    let number = letters.chars().filter(|c| c.is_alphabetic()).count();
    let enough = number >= FEWEST_LETTERS;
    let open = whatlang::detect(&letters).filter(|_| enough);
    let named = open.and_then(|info| Some((language_of(info.lang())?, info)));
    if let Some((language, info)) = &named {
        if let Some(own) = possible.iter().find(|own| is_kin(own, language)) {
            return Some((*own).clone());
        }
        if info.is_reliable() && info.confidence() >= PLAINLY {
            return Some(language.clone());
        }
    }
    // A sentence that is the same language among all and among the frequent ones is in it.
    let agreed = named.map(|(language, _)| language).filter(|_| number >= A_SENTENCE);
    among(&letters, &possible, agreed.as_ref()).filter(|_| enough)
}

/// Which of the languages that the writer knows it is, against the others that are frequent here; or one of these, if that
/// is sure or `agreed` too.
fn among(letters: &str, possible: &[&Language], agreed: Option<&Language>) -> Option<Language> {
    let own = possible.iter().filter_map(|language| lang_of(language));
    let mut langs = FREQUENT.to_vec();
    langs.extend(own.filter(|lang| !FREQUENT.contains(lang)));
    let info = Detector::with_allowlist(langs).detect(letters)?;
    let language = language_of(info.lang())?;
    let known = possible.iter().find(|own| own.same_speech(&language)).map(|own| (*own).clone());
    known.or_else(|| (info.is_reliable() || agreed == Some(&language)).then_some(language))
}

/// Whether a text could be in this language, by its letters.
pub(crate) fn may_be(text: &str, language: &Language) -> bool {
    telling_letters(text).is_some_and(|(_, script)| writes(language, script))
}

/// That a text is plainly in another language than its writer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLanguage {
    /// The one that it seems to be in; none where only its letters tell that it is not the one that was said.
    pub found: Option<Language>,
}

/// Whether a text is plainly in another language than its writer says: then they are asked. `known` are languages that
/// they know. Close kin are never taken for a mistake, and neither are a few words in the same letters.
pub fn plainly_other(text: &str, said: &Language, known: &[Language]) -> Option<OtherLanguage> {
    let (letters, script) = telling_letters(text)?;
    let mut likely = vec![said.clone()];
    likely.extend(known.iter().cloned());
    let found = find(text, &likely);
    if found.as_ref().is_some_and(|found| is_kin(found, said)) {
        return None;
    }
    let number = letters.chars().filter(|c| c.is_alphabetic()).count();
    // A Han character says more than a letter.
    let enough = if is_latin_or_like(script) { 12 } else { 3 };
    if !writes(said, script) {
        return (number >= enough).then_some(OtherLanguage { found });
    }
    let found = found?;
    let is_sure = whatlang::detect(&letters).is_some_and(|info| {
        info.is_reliable() && language_of(info.lang()).is_some_and(|language| is_kin(&language, &found))
    });
    (number >= 20 && is_sure).then_some(OtherLanguage { found: Some(found) })
}

/// Whether words of this script are spelled with letters.
fn is_latin_or_like(script: Script) -> bool {
    !matches!(script, Script::Mandarin | Script::Hiragana | Script::Katakana | Script::Hangul)
}

/// Whether the one is easily taken for the other.
fn is_kin(one: &Language, other: &Language) -> bool {
    let both = |kin: &&[&str]| kin.contains(&one.primary()) && kin.contains(&other.primary());
    one.same_speech(other) || KIN.iter().any(both)
}

/// The letters that tell, and their script: Latin words in a text of another script are names, addresses and the like.
fn telling_letters(text: &str) -> Option<(String, Script)> {
    let plain: String = text
        .split_whitespace()
        .filter(|word| !word.contains('@') && !word.contains("://"))
        .collect::<Vec<_>>()
        .join(" ");
    let latin = plain.chars().filter(|c| is_latin(*c)).count();
    let other = plain.chars().filter(|c| c.is_alphabetic() && !is_latin(*c)).count();
    // A Han character or a syllable says as much as two or three letters.
    let own = if other * 3 >= latin && other > 1 {
        plain.chars().map(|c| if is_latin(c) { ' ' } else { c }).collect()
    } else {
        plain
    };
    let script = whatlang::detect_script(&own)?;
    Some((own, script))
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

/// The language of a script that only one has, as far as residents go.
fn by_script(text: &str, script: Script) -> Option<Language> {
    let tag = match script {
        Script::Hiragana | Script::Katakana => "ja",
        Script::Mandarin if text.chars().any(|c| matches!(c, '\u{3041}'..='\u{30FA}')) => "ja",
        Script::Mandarin => "zh",
        Script::Hangul => "ko",
        Script::Thai => "th",
        Script::Greek => "el",
        Script::Tamil => "ta",
        Script::Bengali => "bn",
        Script::Khmer => "km",
        Script::Myanmar => "my",
        Script::Georgian => "ka",
        Script::Armenian => "hy",
        Script::Gujarati => "gu",
        Script::Gurmukhi => "pa",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Telugu => "te",
        Script::Oriya => "or",
        Script::Ethiopic => "am",
        _ => return None,
    };
    Some(Language::known(tag))
}

/// The language of a text by letters that only one of the languages of its script has.
fn by_letters(letters: &str, script: Script) -> Option<Language> {
    let has = |own: &str| letters.chars().any(|c| own.contains(c));
    let tag = match script {
        Script::Arabic if has("ٹڈڑےںھہ") => "ur",
        Script::Arabic if has("پچژگکی") && !has("ةىيك") => "fa",
        Script::Arabic if has("ةىيك") && !has("پچژگکی") => "ar",
        Script::Cyrillic if has("ў") => "be",
        Script::Cyrillic if has("їєґ") && !has("ыэъ") => "uk",
        Script::Cyrillic if has("ыэ") && !has("іїєґ") => "ru",
        _ => return None,
    };
    Some(Language::known(tag))
}

/// Whether a language is written in this script.
fn writes(language: &Language, script: Script) -> bool {
    let own = match (language.primary(), language.tag().split('-').nth(1)) {
        (_, Some("Arab"))
        | ("ar" | "arz" | "apc" | "ary" | "fa" | "prs" | "ps" | "ur" | "ug" | "sd" | "ckb", None) => {
            return script == Script::Arabic;
        }
        (_, Some("Cyrl")) => return script == Script::Cyrillic,
        (_, Some("Latn")) => return script == Script::Latin,
        ("ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "tg" | "tt", _) => Script::Cyrillic,
        ("sr", _) => return matches!(script, Script::Cyrillic | Script::Latin),
        ("he" | "yi", _) => Script::Hebrew,
        ("hi" | "mr" | "ne", _) => Script::Devanagari,
        ("ja", _) => return matches!(script, Script::Hiragana | Script::Katakana | Script::Mandarin),
        ("zh" | "yue" | "wuu", _) => Script::Mandarin,
        (primary, _) => {
            let only = ONLY.iter().find(|(tag, _)| *tag == primary).map(|(_, script)| *script);
            only.unwrap_or(Script::Latin)
        }
    };
    own == script
}

/// Languages with a script of their own.
const ONLY: &[(&str, Script)] = &[
    ("ko", Script::Hangul),
    ("th", Script::Thai),
    ("el", Script::Greek),
    ("ta", Script::Tamil),
    ("bn", Script::Bengali),
    ("km", Script::Khmer),
    ("my", Script::Myanmar),
    ("ka", Script::Georgian),
    ("hy", Script::Armenian),
    ("gu", Script::Gujarati),
    ("pa", Script::Gurmukhi),
    ("kn", Script::Kannada),
    ("ml", Script::Malayalam),
    ("si", Script::Sinhala),
    ("te", Script::Telugu),
    ("or", Script::Oriya),
    ("am", Script::Ethiopic),
];

/// Languages of which both whatlang and residents know, and whatlang's codes for them.
const LANGS: &[(&str, Lang)] = &[
    ("en", Lang::Eng),
    ("fr", Lang::Fra),
    ("de", Lang::Deu),
    ("es", Lang::Spa),
    ("pt", Lang::Por),
    ("it", Lang::Ita),
    ("ru", Lang::Rus),
    ("ar", Lang::Ara),
    ("fa", Lang::Pes),
    ("ur", Lang::Urd),
    ("hi", Lang::Hin),
    ("mr", Lang::Mar),
    ("ne", Lang::Nep),
    ("tr", Lang::Tur),
    ("az", Lang::Aze),
    ("uz", Lang::Uzb),
    ("tk", Lang::Tuk),
    ("vi", Lang::Vie),
    ("id", Lang::Ind),
    ("jv", Lang::Jav),
    ("fil", Lang::Tgl),
    ("nl", Lang::Nld),
    ("af", Lang::Afr),
    ("sv", Lang::Swe),
    ("da", Lang::Dan),
    ("nb", Lang::Nob),
    ("fi", Lang::Fin),
    ("et", Lang::Est),
    ("lv", Lang::Lav),
    ("lt", Lang::Lit),
    ("pl", Lang::Pol),
    ("cs", Lang::Ces),
    ("sk", Lang::Slk),
    ("sl", Lang::Slv),
    ("hr", Lang::Hrv),
    ("sr", Lang::Srp),
    ("mk", Lang::Mkd),
    ("bg", Lang::Bul),
    ("uk", Lang::Ukr),
    ("be", Lang::Bel),
    ("ro", Lang::Ron),
    ("hu", Lang::Hun),
    ("ca", Lang::Cat),
    ("he", Lang::Heb),
    ("yi", Lang::Yid),
];

fn language_of(lang: Lang) -> Option<Language> {
    LANGS.iter().find(|(_, other)| *other == lang).map(|(tag, _)| Language::known(tag))
}

fn lang_of(language: &Language) -> Option<Lang> {
    LANGS.iter().find(|(tag, _)| *tag == language.primary()).map(|(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &str = include_str!("../../../../docs/measurements/detectors/short-texts.tsv");

    fn texts() -> impl Iterator<Item = (Language, &'static str, &'static str)> {
        TEXTS.lines().map(|line| {
            let mut parts = line.split('\t');
            let mut next = || parts.next().unwrap();
            (Language::parse(next()).unwrap(), next(), next())
        })
    }

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn a_short_text_is_found_as_often_as_is_written_down() {
        let count = |likely: &dyn Fn(&Language) -> Vec<Language>| {
            texts().fold((0, 0, 0), |(right, wrong, none), (own, kind, text)| {
                match find(text, &likely(&own)) {
                    Some(found) if found.same_speech(&own) => (right + 1, wrong, none),
                    // Danish for Norwegian, Indonesian for Malay: a voice and a spelling that hardly differ.
                    Some(found) if is_kin(&found, &own) => (right, wrong, none),
                    Some(found) => {
                        println!("{own} {kind} as {found}: {text}");
                        (right, wrong + 1, none)
                    }
                    None => (right, wrong, none + 1),
                }
            })
        };
        let alone = count(&|_| Vec::new());
        let known = count(&|own| vec![own.clone(), language("en")]);
        let not_named = count(&|own| {
            let others = if matches!(own.primary(), "fr" | "en") { ["de", "es"] } else { ["fr", "en"] };
            others.map(language).to_vec()
        });
        println!(
            "right, wrong, none: alone {alone:?}, among two {known:?}, not among those named {not_named:?}"
        );
        // Right, wrong, and not told.
        assert!(known.0 >= 300 && known.1 == 0, "{known:?}");
        assert!(alone.1 <= 2 && not_named.1 <= 2, "{alone:?} {not_named:?}");
    }

    #[test]
    fn nobody_is_asked_about_a_text_in_the_language_that_they_say() {
        for (own, kind, text) in texts() {
            let asked = plainly_other(text, &own, &[language("en"), language("zh")]);
            assert_eq!(asked, None, "{own} {kind}: {text}");
        }
    }

    #[test]
    fn a_text_in_plainly_another_language_is_noticed() {
        let mut noticed = 0;
        let mut all = 0;
        for (own, kind, text) in texts().filter(|(_, kind, _)| *kind != "tiny") {
            let said = if own.primary() == "ar" { language("ru") } else { language("ar") };
            all += 1;
            let found = plainly_other(text, &said, &[language("en")]);
            noticed += usize::from(found.is_some());
            assert!(found.is_none_or(|other| other.found.as_ref() != Some(&said)), "{own} {kind}: {text}");
        }
        println!("{noticed} of {all} noticed");
        assert!(noticed * 10 >= all * 8, "{noticed} of {all}");
        let english =
            "We have called the landlord, he will come tomorrow morning at nine to repair the heating.";
        let found = plainly_other(english, &language("fr"), &[language("zh")]);
        assert_eq!(found, Some(OtherLanguage { found: Some(language("en")) }));
        assert_eq!(plainly_other("OK, merci!", &language("en"), &[]), None, "a few words say little");
    }
}
