//! What people write: names, subjects, descriptions.
//!
//! Text is kept as written. Lengths are counted in grapheme clusters (Unicode Annex 29), as a person
//! counts characters. Nothing is taken out but what no reader could see or a mail header could
//! carry: control characters.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Why a text was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Longer than allowed, counted in grapheme clusters.
    #[error("{actual} characters, of {limit} allowed")]
    TooLong {
        /// How many were written.
        actual: usize,
        /// How many are allowed.
        limit: usize,
    },
}

/// What stands in the place of a text that was erased.
const ERASED: &str = "–";

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident { max: $max:literal, lines: $lines:literal },)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The greatest length, in grapheme clusters.
            pub const MAX: usize = $max;

            /// Reads the text, without the white space around it.
            pub fn parse(text: &str) -> Result<Self, TextProblem> {
                read(text, Self::MAX, $lines).map(Self)
            }

            /// What stands where the text was erased.
            pub fn erased() -> Self {
                Self(ERASED.to_owned())
            }

            /// The text as it was written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextProblem;
            fn try_from(text: String) -> Result<Self, TextProblem> {
                if is_as_kept(&text, Self::MAX, $lines) { Ok(Self(text)) } else { Self::parse(&text) }
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )+};
}

texts! {
    /// A person's name: one field, any script, any length from one character.
    PersonName { max: 120, lines: false },
    /// What a request is about, in one line.
    Subject { max: 150, lines: false },
    /// What a resident adds to a rating, in lines.
    Comment { max: 2_000, lines: true },
    /// What a person wrote, in lines.
    Body { max: 20_000, lines: true },
}

fn read(text: &str, max: usize, lines: bool) -> Result<String, TextProblem> {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unix
        .chars()
        .map(|c| if !lines && (c == '\n' || c == '\t') { ' ' } else { c })
        .filter(|c| !c.is_control() || (lines && (*c == '\n' || *c == '\t')))
        .collect();
    let trimmed = kept.trim();
    if trimmed.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(TextProblem::Empty);
    }
    // A text of at most `max` scalar values has at most that many clusters: the usual case is cheap.
    if trimmed.len() > max {
        let actual = trimmed.graphemes(true).count();
        if actual > max {
            return Err(TextProblem::TooLong { actual, limit: max });
        }
    }
    Ok(trimmed.to_owned())
}

/// Whether a text would be kept as it is; said of short ones only, to be quick about what was kept before.
fn is_as_kept(text: &str, max: usize, lines: bool) -> bool {
    let stays = |c: char| !c.is_control() || (lines && (c == '\n' || c == '\t'));
    // Control characters are a byte below the space, DEL, or begin with 0xC2 in UTF-8.
    let plain = |byte: u8| byte >= b' ' && byte != 0x7F && byte != 0xC2;
    let shows = |c: char| !c.is_whitespace() && !is_invisible(c);
    text.len() <= max
        && text.chars().next().is_some_and(shows)
        && text.chars().next_back().is_some_and(shows)
        && (text.bytes().all(plain) || text.chars().all(stays))
}

/// Marks that show nothing by themselves: directional marks, joiners, the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{061C}') || is_bidi_control(c)
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text as it is shown: without the controls that let it reorder what stands around it
/// (U+202A–202E, U+2066–2069; Unicode Technical Report 36, 2.5). The stored text keeps them.
pub fn neutralised(text: &str) -> String {
    // All of them begin with this byte in UTF-8: most texts are taken as they are.
    if !text.as_bytes().contains(&0xE2) {
        return text.to_owned();
    }
    text.chars().filter(|c| !is_bidi_control(*c)).collect()
}

/// The beginning of a text, at most `max` grapheme clusters on one line, with `…` where it was cut.
pub fn excerpt(text: &str, max: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut clusters = line.graphemes(true);
    let head: String = clusters.by_ref().take(max).collect();
    if clusters.next().is_some() { format!("{}…", head.trim_end()) } else { head }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_one_character_in_any_script() {
        for name in ["李", "O’Neil", "م", "Ng"] {
            assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn a_text_that_shows_nothing_is_empty() {
        for text in ["", "  \n ", "\u{202E}\u{200F}", "\u{0}"] {
            assert_eq!(Body::parse(text), Err(TextProblem::Empty), "{text:?}");
        }
    }

    #[test]
    fn a_family_emoji_counts_as_one() {
        let family = "👨‍👩‍👧‍👦";
        assert!(Subject::parse(&family.repeat(Subject::MAX)).is_ok());
        assert_eq!(
            Subject::parse(&family.repeat(Subject::MAX + 1)),
            Err(TextProblem::TooLong { actual: Subject::MAX + 1, limit: Subject::MAX })
        );
    }

    #[test]
    fn a_subject_is_one_line_without_control_characters() {
        assert_eq!(Subject::parse("a\r\nBcc: x\u{7}").unwrap().as_str(), "a Bcc: x");
    }

    #[test]
    fn overrides_are_kept_in_store_and_dropped_on_show() {
        let written = Body::parse("abc \u{202E}fed").unwrap();
        assert!(written.as_str().contains('\u{202E}'));
        assert_eq!(neutralised(written.as_str()), "abc fed");
    }

    #[test]
    fn an_excerpt_is_cut_between_clusters() {
        assert_eq!(excerpt("a\nb  c", 10), "a b c");
        assert_eq!(excerpt("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 1), "👨‍👩‍👧‍👦…");
    }
}
