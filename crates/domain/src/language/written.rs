//! In which language, and in which direction, a text is written. It is a text's own: what its writer said, or what was found
//! in its words; never what is known of the ticket that it stands on.
//!
//! Somebody who named Persian first may write in English, and the answer may be in either. The language decides the voice
//! of a screen reader, the shapes of Han characters, hyphens and spelling (WCAG 2.2, 3.1.2); the direction, where
//! punctuation stands.

use std::fmt;
use std::str::FromStr;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use serde::{Deserialize, Serialize};

use super::detect;
use crate::{Direction, Language, codes};

codes! {
    /// Where it is known from in which language a text is.
    pub enum Source {
        /// Its writer said so.
        Said = "said",
        /// Its words tell.
        Found = "found",
        /// Nobody said so, and its words do not tell.
        Unknown = "unknown",
    }
}

/// In which language and direction a text is written. There is no way to make one without a text and a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Written {
    source: Source,
    language: Option<Language>,
    direction: Direction,
}

impl Written {
    /// A text whose writer said in which language it is. `typed` is the direction that their browser told, if it did.
    pub fn said(language: Language, text: &str, typed: Direction) -> Self {
        let direction = direction(text, Some(&language), typed);
        Self { source: Source::Said, language: Some(language), direction }
    }

    /// A text of which nobody said in which language it is. `likely` are languages that its writer knows: one of them is
    /// taken to be it where the words alone do not tell, and another one only where they plainly do.
    pub fn found(text: &str, likely: &[Language], typed: Direction) -> Self {
        let language = detect::find(text, likely);
        let direction = direction(text, language.as_ref(), typed);
        let source = if language.is_some() { Source::Found } else { Source::Unknown };
        Self { source, language, direction }
    }

    /// A short text that was written together with a longer one, such as a subject: its own words first, then those beside
    /// it, if it can be in their language at all.
    pub fn beside(text: &str, longer: &Self, likely: &[Language], typed: Direction) -> Self {
        let own = Self::found(text, likely, typed);
        match &longer.language {
            Some(language) if own.language.is_none() && detect::may_be(text, language) => {
                let direction = direction(text, Some(language), typed);
                Self { source: Source::Found, language: Some(language.clone()), direction }
            }
            _ => own,
        }
    }

    /// A text of which nothing is known, such as one that was erased.
    pub fn unknown() -> Self {
        Self { source: Source::Unknown, language: None, direction: Direction::Auto }
    }

    /// A name: whose language it is in is nobody's guess, and its letters tell how it runs.
    pub fn name(text: &str) -> Self {
        Self { source: Source::Unknown, language: None, direction: direction(text, None, Direction::Auto) }
    }

    /// Where it is known from.
    pub fn source(&self) -> Source {
        self.source
    }

    /// The language, if it is known.
    pub fn language(&self) -> Option<&Language> {
        self.language.as_ref()
    }

    /// The direction.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// What stands in HTML's `lang`: empty where the language is unknown, which is not the same as to say nothing.
    pub fn lang(&self) -> &str {
        self.language.as_ref().map_or("", Language::tag)
    }

    /// What stands in HTML's `dir`.
    pub fn dir(&self) -> &'static str {
        self.direction.code()
    }
}

/// As it is stored: `said:ar:rtl`.
impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.source, self.lang(), self.direction)
    }
}

/// The text is not as this is stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” tells no language and direction")]
pub struct NotWritten(String);

impl FromStr for Written {
    type Err = NotWritten;
    fn from_str(text: &str) -> Result<Self, NotWritten> {
        let refused = || NotWritten(text.to_owned());
        let mut parts = text.split(':');
        let (Some(source), Some(tag), Some(direction), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(refused());
        };
        let language = if tag.is_empty() { None } else { Some(Language::parse(tag).map_err(|_| refused())?) };
        Ok(Self {
            source: source.parse().map_err(|_| refused())?,
            language,
            direction: direction.parse().map_err(|_| refused())?,
        })
    }
}

impl TryFrom<String> for Written {
    type Error = NotWritten;
    fn try_from(text: String) -> Result<Self, NotWritten> {
        text.parse()
    }
}

impl From<Written> for String {
    fn from(written: Written) -> Self {
        written.to_string()
    }
}

/// The direction of a text: its language's, if it has a letter of that direction; else the one that the browser told; else
/// that of its first letter (Unicode Annex 9, P2 and P3). A text may begin with a name in another script.
fn direction(text: &str, language: Option<&Language>, typed: Direction) -> Direction {
    if let Some(own) = language.map(Language::direction)
        && letters(text).any(|direction| direction == own)
    {
        return own;
    }
    match typed {
        Direction::Auto => letters(text).next().unwrap_or(Direction::Auto),
        told => told,
    }
}

/// The directions of those characters of a text that have one.
fn letters(text: &str) -> impl Iterator<Item = Direction> {
    let classes = CodePointMapData::<BidiClass>::new();
    text.chars().filter_map(move |c| match classes.get(c) {
        BidiClass::LeftToRight => Some(Direction::Ltr),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Direction::Rtl),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn an_english_text_of_somebody_who_named_persian_is_english() {
        let text = "My landlord does not answer. Could you call him, please?";
        for typed in [Direction::Auto, Direction::Ltr, Direction::Rtl] {
            let written = Written::found(text, &[language("fa"), language("en")], typed);
            assert_eq!((written.lang(), written.dir(), written.source()), ("en", "ltr", Source::Found));
        }
    }

    #[test]
    fn a_text_that_begins_with_a_name_in_another_script_runs_as_its_language_does() {
        let text = "QR code لا يعمل عندي، ماذا أفعل؟";
        let written = Written::found(text, &[language("ar")], Direction::Ltr);
        assert_eq!((written.lang(), written.dir()), ("ar", "rtl"));
        let said = Written::said(language("ar"), text, Direction::Auto);
        assert_eq!((said.lang(), said.dir(), said.source()), ("ar", "rtl", Source::Said));
        // Said to be Arabic and without one Arabic letter, it runs as its letters do.
        assert_eq!(Written::said(language("ar"), "OK", Direction::Auto).dir(), "ltr");
    }

    #[test]
    fn what_does_not_tell_is_unknown_and_never_taken_from_the_ticket() {
        for text in ["12345", "👍", "…", "OK"] {
            let written =
                Written::found(text, &[language("ar"), language("en"), language("fr")], Direction::Auto);
            assert_eq!((written.lang(), written.source()), ("", Source::Unknown), "{text}");
        }
        assert_eq!(Written::found("12345", &[], Direction::Auto).dir(), "auto");
        assert_eq!(Written::found("OK", &[], Direction::Auto).dir(), "ltr");
    }

    #[test]
    fn a_subject_is_in_the_language_of_what_stands_below_it_if_it_can_be() {
        let below =
            Written::found("J’ai une question sur mon visa, merci de me répondre.", &[], Direction::Auto);
        assert_eq!(Written::beside("Visa S2", &below, &[], Direction::Auto).lang(), "fr");
        assert_eq!(Written::beside("签证问题", &below, &[], Direction::Auto).lang(), "zh");
        assert_eq!(Written::beside("12345", &below, &[], Direction::Auto).lang(), "");
    }

    #[test]
    fn it_is_stored_and_read_again() {
        for stored in ["said:ar:rtl", "found:zh-Hant:ltr", "unknown::auto"] {
            assert_eq!(stored.parse::<Written>().unwrap().to_string(), stored);
        }
        for wrong in ["", "ar", "said:ar", "heard:ar:rtl", "said:??:rtl", "said:ar:up", "said:ar:rtl:x"] {
            assert!(wrong.parse::<Written>().is_err(), "{wrong}");
        }
    }
}
