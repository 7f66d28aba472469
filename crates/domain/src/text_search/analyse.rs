//! Takes a text apart into what can be found in it: words, and the characters of scripts without spaces.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold::{Class, fold};

/// A word, or one character of a script that writes no spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// As it is compared.
    pub(super) text: String,
    /// The same without the Arabic article and what is written together with it; and again, because some words begin like
    /// an article themselves.
    pub(super) bare: Vec<String>,
    /// Whether it is one character of a script that writes no spaces.
    pub(super) is_character: bool,
    /// Whether nothing stands between it and the piece before.
    pub(super) is_joined: bool,
    /// Where it stands in the text, in octets.
    pub(super) range: Range<usize>,
}

/// The pieces of a text in their order.
pub(super) fn analyse(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut word: Option<Piece> = None;
    let mut is_joined = false;
    for (start, cluster) in text.grapheme_indices(true) {
        let range = start..start + cluster.len();
        if cluster == "\u{200B}" {
            // It has no width and ends a word; characters stand together on both sides of it.
            is_joined |= word.is_some();
            pieces.extend(word.take().map(Piece::whole));
            continue;
        }
        let folded = fold(cluster);
        if let (true, Some(word)) = (folded.is_empty(), &mut word) {
            // A letter that is not compared belongs to its word.
            word.range.end = range.end;
        }
        for (c, class) in folded {
            match (class, &mut word) {
                (Class::Word, Some(word)) => {
                    word.text.push(c);
                    word.range.end = range.end;
                }
                (Class::Word, None) => word = Some(Piece::begin(c, false, is_joined, range.clone())),
                (Class::Character, _) => {
                    is_joined |= word.is_some();
                    pieces.extend(word.take().map(Piece::whole));
                    pieces.push(Piece::begin(c, true, is_joined, range.clone()));
                    is_joined = true;
                }
                (Class::Separator, _) => {
                    pieces.extend(word.take().map(Piece::whole));
                    is_joined = false;
                }
            }
        }
    }
    pieces.extend(word.map(Piece::whole));
    pieces
}

impl Piece {
    fn begin(c: char, is_character: bool, is_joined: bool, range: Range<usize>) -> Self {
        Self { text: c.into(), bare: Vec::new(), is_character, is_joined, range }
    }

    /// What needs the whole word.
    fn whole(mut self) -> Self {
        if self.text.contains('\u{94D}') {
            self.text = with_anusvara(&self.text);
        }
        let mut rest = self.text.as_str();
        while let Some(bare) = without_article(rest) {
            self.bare.push(bare.to_owned());
            rest = bare;
        }
        self
    }
}

/// Hindi writes a nasal before a consonant of its own place as a letter or as a dot: हिन्दी and हिंदी.
fn with_anusvara(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let mut spelled = String::with_capacity(word.len());
    let mut rest = chars.as_slice();
    while let [first, after @ ..] = rest {
        let is_nasal = matches!(
            rest,
            ['ङ', '\u{94D}', 'क'..='घ', ..]
                | ['ञ', '\u{94D}', 'च'..='झ', ..]
                | ['ण', '\u{94D}', 'ट'..='ढ', ..]
                | ['न', '\u{94D}', 'त'..='ध', ..]
                | ['म', '\u{94D}', 'प'..='भ', ..]
        );
        match after {
            [_, after @ ..] if is_nasal => {
                spelled.push('\u{902}');
                rest = after;
            }
            _ => {
                spelled.push(*first);
                rest = after;
            }
        }
    }
    spelled
}

/// An Arabic word without the article and the particles that are written together with it, if enough is left.
fn without_article(word: &str) -> Option<&str> {
    const WITH_ARTICLE: [&str; 6] = ["وال", "بال", "فال", "كال", "ال", "لل"];
    let rest = WITH_ARTICLE.iter().find_map(|article| word.strip_prefix(article))?;
    (rest.chars().count() >= 3).then_some(rest)
}

/// A text as names are compared: its words, without an article, and characters, with a space between each two.
pub fn folded(text: &str) -> String {
    let bare = |mut piece: Piece| piece.bare.pop().unwrap_or(piece.text);
    let pieces: Vec<String> = analyse(text).into_iter().map(bare).collect();
    pieces.join(" ")
}
