//! What people write: names, subjects, descriptions.
//!
//! Text is kept as written. Lengths are counted for people in grapheme clusters (Unicode Annex 29), as a person counts
//! characters, and for machines in octets, because one cluster can be of any size. Nothing is taken out but what no reader
//! could see or a mail header could carry: control characters; and of a cluster everything beyond
//! [`MOST_IN_CLUSTER`] code points.

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
    /// Not too many characters, but too many octets: each of them is made of many code points.
    #[error("{actual} octets, of {limit} allowed")]
    TooHeavy {
        /// How many octets it has.
        actual: usize,
        /// How many are allowed.
        limit: usize,
    },
}

/// What stands in the place of a text that was erased.
const ERASED: &str = "–";

/// The most code points of a grapheme cluster that are kept. The longest in use, families of emoji and stacks of Tibetan,
/// have some dozen.
pub const MOST_IN_CLUSTER: usize = 32;

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident { max: $max:literal, octets: $octets:literal, lines: $lines:literal },)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The greatest length, in grapheme clusters.
            pub const MAX: usize = $max;
            /// The greatest length, in octets.
            pub const MAX_OCTETS: usize = $octets;

            /// Reads the text, without the white space around it.
            pub fn parse(text: &str) -> Result<Self, TextProblem> {
                read(text, Self::MAX, Self::MAX_OCTETS, $lines).map(Self)
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

        /// What was kept before. One that is longer than is taken today is cut.
        impl TryFrom<String> for $name {
            type Error = TextProblem;
            fn try_from(text: String) -> Result<Self, TextProblem> {
                if is_as_kept(&text, Self::MAX, $lines) {
                    return Ok(Self(text));
                }
                match Self::parse(&text) {
                    Err(TextProblem::TooLong { .. } | TextProblem::TooHeavy { .. }) => {
                        Self::parse(&cut(&text, Self::MAX, Self::MAX_OCTETS))
                    }
                    read => read,
                }
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
    PersonName { max: 120, octets: 2_000, lines: false },
    /// What a request is about, in one line.
    Subject { max: 150, octets: 4_000, lines: false },
    /// What administrators say in one line: a topic's name, an address.
    Line { max: 200, octets: 4_000, lines: false },
    /// What a resident adds to a rating, in lines.
    Comment { max: 2_000, octets: 20_000, lines: true },
    /// What a person wrote, in lines.
    Body { max: 20_000, octets: 200_000, lines: true },
}

fn read(text: &str, max: usize, octets: usize, lines: bool) -> Result<String, TextProblem> {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unix
        .chars()
        .map(|c| if !lines && (c == '\n' || c == '\t') { ' ' } else { c })
        .filter(|c| !c.is_control() || (lines && (*c == '\n' || *c == '\t')))
        .collect();
    let kept = without_stacks(kept);
    let trimmed = kept.trim();
    if trimmed.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(TextProblem::Empty);
    }
    // A text of at most `max` octets has at most that many clusters: the usual case is cheap.
    if trimmed.len() > max {
        let actual = trimmed.graphemes(true).count();
        if actual > max {
            return Err(TextProblem::TooLong { actual, limit: max });
        }
    }
    if trimmed.len() > octets {
        return Err(TextProblem::TooHeavy { actual: trimmed.len(), limit: octets });
    }
    Ok(trimmed.to_owned())
}

/// The text with no more than [`MOST_IN_CLUSTER`] code points of each grapheme cluster.
fn without_stacks(text: String) -> String {
    if !may_have_stacks(&text) {
        return text;
    }
    text.graphemes(true).flat_map(|cluster| cluster.chars().take(MOST_IN_CLUSTER)).collect()
}

/// Whether there is a run of code points so long that one cluster of it could be too long: a quick look that errs to yes.
/// ASCII, Han, kana and Hangul begin a cluster each, but for the two marks of kana.
fn may_have_stacks(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        let begins = c.is_ascii() || matches!(c, '\u{3000}'..='\u{3098}' | '\u{309B}'..='\u{D7A3}');
        run = if begins { 1 } else { run + 1 };
        run > MOST_IN_CLUSTER
    })
}

/// The beginning of a text, within both limits.
fn cut(text: &str, max: usize, octets: usize) -> String {
    let mut cut = String::new();
    for cluster in text.trim_start().graphemes(true).take(max) {
        let before = cut.len();
        cut.extend(cluster.chars().take(MOST_IN_CLUSTER));
        if cut.len() > octets {
            cut.truncate(before);
            break;
        }
    }
    cut
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
        && !may_have_stacks(text)
}

/// A digit of full width, of Arabic or of Persian as the western one; any other character as it is.
pub(crate) fn western_digit(c: char) -> char {
    let zero = ['０', '٠', '۰'].into_iter().find(|zero| (*zero..).take(10).any(|digit| digit == c));
    zero.and_then(|zero| char::from_digit(u32::from(c) - u32::from(zero), 10)).unwrap_or(c)
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

/// How many characters of a text serve as its subject.
const SUBJECT_OF: usize = 80;

impl Subject {
    /// The first words of a text: what a request is called that nobody has given a subject.
    pub fn of(body: &Body) -> Self {
        let mut lines = body.as_str().lines().map(|line| excerpt(line, SUBJECT_OF));
        lines.find_map(|line| Self::parse(&line).ok()).unwrap_or_else(Self::erased)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_serve_as_the_subject() {
        let of = |text: &str| Subject::of(&Body::parse(text).unwrap());
        assert_eq!(of("\n \u{202E}\nHello,  there\nmore").as_str(), "Hello, there");
        let long = of(&"長い".repeat(300));
        assert_eq!(long.as_str().graphemes(true).count(), SUBJECT_OF + 1);
        assert_eq!(Subject::parse(long.as_str()).as_ref(), Ok(&long));
    }

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
    fn one_letter_cannot_be_large() {
        let letter = format!("a{}", "\u{301}".repeat(500_000));
        let kept = Subject::parse(&letter).unwrap();
        assert_eq!(kept.as_str().chars().count(), MOST_IN_CLUSTER);
        let heavy = format!("a{}", "\u{1D165}".repeat(MOST_IN_CLUSTER - 1)).repeat(Subject::MAX);
        assert_eq!(
            Subject::parse(&heavy),
            Err(TextProblem::TooHeavy { actual: heavy.len(), limit: Subject::MAX_OCTETS })
        );
        // What lies there since before is shown cut.
        for old in [letter, heavy, "長い".repeat(500_000)] {
            let shown = Subject::try_from(old).unwrap();
            assert!(shown.as_str().len() <= Subject::MAX_OCTETS, "{}", shown.as_str().len());
        }
    }

    #[test]
    fn scripts_that_stack_marks_are_kept_as_written() {
        for text in ["བསྒྲུབས", "क्षत्रिय", "นี้น้ำปั๊ม", "שָׁלוֹם", "مُحَمَّدٌ", "👩🏽‍❤️‍💋‍👨🏿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]
        {
            assert_eq!(PersonName::parse(text).unwrap().as_str(), text);
            let long = text.repeat(300);
            assert_eq!(Body::parse(&long).unwrap().as_str(), long);
        }
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
