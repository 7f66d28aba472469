//! Ready answers: what is answered often, written once in several languages.
//!
//! A text may hold placeholders in braces, such as `{name}`: they are filled in when it is taken into an answer. A brace
//! that opens no word of letters stands for itself.

use serde::{Deserialize, Serialize};

use crate::text::Line;
use crate::text_search::Query;
use crate::{AnswerId, Body, Instant, Language, Locale, StaffId, TextProblem, TopicId, codes};

codes! {
    /// What a text of a ready answer can be filled in with.
    pub enum Placeholder {
        /// The resident's name.
        Name = "name",
        /// The request's reference.
        Reference = "reference",
        /// The address of the request, without the key that opens it.
        Link = "link",
        /// The day by which an answer is promised.
        Due = "due",
        /// The name of whoever answers, as residents read it.
        Colleague = "colleague",
        /// The desk's name.
        Desk = "desk",
        /// The desk's address.
        Address = "address",
        /// The desk's telephone.
        Telephone = "telephone",
    }
}

codes! {
    /// What happens to the ticket with an answer.
    pub enum Then {
        /// It stays open.
        StayOpen = "stay-open",
        /// It waits for the resident.
        Wait = "wait",
        /// It is solved.
        Resolve = "resolve",
    }
}

/// What a ready answer does besides its text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Does {
    /// What happens to the ticket, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Then>,
    /// What the ticket is about from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// Who gets it then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<StaffId>,
}

impl Does {
    /// Whether it can be done: a ticket that is solved, or waits for the resident, is not handed over with it.
    pub fn is_possible(&self) -> bool {
        self.to.is_none() || !matches!(self.then, Some(Then::Resolve | Then::Wait))
    }
}

/// The text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyText {
    /// The language.
    pub language: Language,
    /// The text, with its placeholders.
    pub body: Body,
    /// When it was written, or was last found to say what the English one says.
    pub checked_at: Instant,
}

/// How a language of a ready answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextState {
    /// There is a text, at least as new as the English one.
    Current,
    /// There is a text, but the English one was changed since.
    Older,
    /// There is none.
    Missing,
}

/// A ready answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyAnswer {
    /// Its id.
    pub id: AnswerId,
    /// Whose it is; everybody's if nobody's.
    pub owner: Option<StaffId>,
    /// What staff call it.
    pub name: Line,
    /// What it does besides.
    pub does: Does,
    /// Its texts, by language.
    pub texts: Vec<ReadyText>,
    /// How often it was sent.
    pub uses: u32,
}

/// A placeholder that there is not, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownPlaceholder(pub String);

/// Why a text is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadyTextProblem {
    /// It is empty, or too long.
    Text(TextProblem),
    /// It has a placeholder that there is not.
    Placeholder(UnknownPlaceholder),
}

/// A part of a text with placeholders.
enum Part<'t> {
    Plain(&'t str),
    Word(&'t str),
}

/// So long a word in braces may be to be taken for a placeholder, in characters.
const LONGEST: usize = 40;

/// The parts of a text. A placeholder is a word of letters in braces; of whatever width these are.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '｛']) {
        let (before, from) = rest.split_at(open);
        let width = from.chars().next().map_or(1, char::len_utf8);
        let inside = from.get(width..).unwrap_or_default();
        // Names are short: whatever follows, this ends soon.
        let near = inside.char_indices().take(LONGEST + 1).find(|(_, c)| matches!(c, '}' | '｝'));
        let word = near.map(|(close, _)| inside.split_at(close));
        let is_word = |word: &str| {
            let word = word.trim();
            !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '_' || c == '-')
        };
        match word {
            Some((word, after)) if is_word(word) => {
                parts.push(Part::Plain(before));
                parts.push(Part::Word(word.trim()));
                rest = after.get(after.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
            }
            _ => {
                parts.push(Part::Plain(rest.get(..open + width).unwrap_or_default()));
                rest = inside;
            }
        }
    }
    parts.push(Part::Plain(rest));
    parts
}

/// The first placeholder of a text that there is not.
fn unknown(text: &str) -> Option<UnknownPlaceholder> {
    parts(text).into_iter().find_map(|part| match part {
        Part::Word(word) if word.to_lowercase().parse::<Placeholder>().is_err() => {
            Some(UnknownPlaceholder(word.to_owned()))
        }
        _ => None,
    })
}

/// A text with its placeholders filled in. What there is nothing for is left empty.
pub fn filled(text: &str, value: impl Fn(Placeholder) -> String) -> String {
    let fill = |part: Part<'_>| match part {
        Part::Plain(text) => text.to_owned(),
        Part::Word(word) => word.to_lowercase().parse().map_or_else(|_| format!("{{{word}}}"), &value),
    };
    parts(text).into_iter().map(fill).collect()
}

impl ReadyText {
    /// Reads a text and checks its placeholders.
    pub fn parse(language: Language, text: &str, now: Instant) -> Result<Self, ReadyTextProblem> {
        let body = Body::parse(text).map_err(ReadyTextProblem::Text)?;
        match unknown(body.as_str()) {
            Some(word) => Err(ReadyTextProblem::Placeholder(word)),
            None => Ok(Self { language, body, checked_at: now }),
        }
    }
}

impl ReadyAnswer {
    /// So many there may be of everybody's, and so many of one person.
    pub const MOST: usize = 500;

    /// Whether this person can use it.
    pub fn is_for(&self, person: StaffId) -> bool {
        self.owner.is_none_or(|owner| owner == person)
    }

    /// The text for an answer that goes out in this language: that language's, or else one of the same speech.
    pub fn text(&self, language: &Language) -> Option<&ReadyText> {
        let exact = self.texts.iter().find(|text| text.language == *language);
        exact.or_else(|| self.texts.iter().find(|text| text.language.same_speech(language)))
    }

    /// The text to take where there is none in the wanted language: the English one, or the first.
    pub fn fallback(&self) -> Option<&ReadyText> {
        self.text(&Locale::En.language()).or_else(|| self.texts.first())
    }

    /// How a language stands.
    pub fn state(&self, language: &Language) -> TextState {
        let Some(text) = self.text(language) else { return TextState::Missing };
        match self.text(&Locale::En.language()) {
            Some(english) if text.checked_at < english.checked_at => TextState::Older,
            _ => TextState::Current,
        }
    }

    /// Whether a search finds it: by its name, or the words of any of its texts.
    pub fn is_found<F>(&self, query: &Query<F>) -> bool {
        let texts = self.texts.iter().map(|text| text.body.as_str());
        query.find("", std::iter::once(self.name.as_str()).chain(texts)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_in_and_other_braces_stand() {
        let value = |placeholder: Placeholder| format!("<{placeholder}>");
        for (text, expected) in [
            ("Hello {name}, {Reference}!", "Hello <name>, <reference>!"),
            ("｛name｝さん", "<name>さん"),
            ("{ name }{desk}", "<name><desk>"),
            ("{} {1} { not closed {name}", "{} {1} { not closed <name>"),
            ("{{name}}", "{<name>}"),
            ("}{", "}{"),
            ("", ""),
        ] {
            assert_eq!(filled(text, value), expected, "{text}");
        }
    }

    #[test]
    fn a_placeholder_that_there_is_not_is_told_by_its_name() {
        let parse = |text: &str| ReadyText::parse(Locale::En.language(), text, Instant::default());
        assert!(parse("Hello {name} {1}").is_ok());
        for (text, word) in
            [("Hello {nmae}", "nmae"), ("您好，{姓名}", "姓名"), ("{name} {first-name}", "first-name")]
        {
            assert_eq!(
                parse(text),
                Err(ReadyTextProblem::Placeholder(UnknownPlaceholder(word.to_owned()))),
                "{text}"
            );
        }
        assert_eq!(parse(" "), Err(ReadyTextProblem::Text(TextProblem::Empty)));
    }
}
