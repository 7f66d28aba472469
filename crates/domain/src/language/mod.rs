//! Languages that people speak, by their BCP 47 tags and their own names.

mod detect;
pub mod locale;
pub mod written;

pub use detect::{OtherLanguage, plainly_other};
pub use locale::Locale;
pub use written::{Source, Written};

use std::sync::LazyLock;

use oxilangtag::LanguageTag;
use serde::{Deserialize, Serialize};

use crate::codes;

codes! {
    /// The direction in which a text runs, as in HTML's `dir`.
    pub enum Direction {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
        /// Unknown: the reader's browser decides by the first strong character.
        Auto = "auto",
    }
}

/// A language as a BCP 47 (RFC 5646) tag in its canonical case, old codes replaced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// The text is no BCP 47 tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag")]
pub struct NotALanguage(String);

/// Codes that ISO 639 withdrew or that name the same speech (CLDR's language aliases).
const ALIASES: &[(&str, &str)] = &[
    ("iw", "he"),
    ("in", "id"),
    ("ji", "yi"),
    ("no", "nb"),
    ("tl", "fil"),
    ("mo", "ro"),
    ("cmn", "zh"),
    ("arb", "ar"),
];

/// Languages written from right to left in their usual script.
const RIGHT_TO_LEFT: &[&str] =
    &["ar", "he", "fa", "ur", "ps", "ug", "yi", "ckb", "sd", "dv", "prs", "arz", "apc", "ary"];

/// The languages that forms offer, each with its own name: written by hand, because the libraries'
/// lists have holes and oddities there.
static OFFERED: LazyLock<Vec<(Language, &'static str)>> = LazyLock::new(|| {
    include_str!("languages.csv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .filter_map(|(tag, name)| Language::parse(tag).ok().map(|language| (language, name)))
        .collect()
});

impl Language {
    /// Reads a tag: `zh-hant` becomes `zh-Hant`, `iw` becomes `he`, `zh-TW` becomes `zh-Hant`.
    pub fn parse(tag: &str) -> Result<Self, NotALanguage> {
        let refused = || NotALanguage(tag.to_owned());
        // Most tags are a bare code in its one form.
        let is_bare = (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase());
        if is_bare && tag != "und" && !ALIASES.iter().any(|(old, _)| *old == tag) {
            return Ok(Self(tag.to_owned()));
        }
        if tag.len() > 35 {
            return Err(refused());
        }
        let parsed = LanguageTag::parse_and_normalize(tag.trim()).map_err(|_| refused())?;
        let primary = parsed.primary_language();
        if !(2..=3).contains(&primary.len()) || primary == "und" {
            return Err(refused());
        }
        let primary = ALIASES.iter().find(|(old, _)| *old == primary).map_or(primary, |(_, new)| new);
        if primary != "zh" {
            let script = parsed.script().map(|s| format!("-{s}")).unwrap_or_default();
            return Ok(Self(format!("{primary}{script}")));
        }
        // CLDR's likely scripts: what is written in Taiwan, Hong Kong and Macau is Hant.
        let script = parsed.script().or(match parsed.region() {
            Some("TW" | "HK" | "MO") => Some("Hant"),
            Some("CN" | "SG") => Some("Hans"),
            _ => None,
        });
        Ok(Self(script.map_or_else(|| "zh".to_owned(), |s| format!("zh-{s}"))))
    }

    /// A tag that stands in this code and is known to be right.
    pub(crate) fn known(tag: &str) -> Self {
        Self(tag.to_owned())
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The primary subtag: `zh` of `zh-Hant`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether somebody who speaks the one is understood in the other: scripts are about writing,
    /// so `zh-Hant` and `zh-Hans` are the same speech, while `yue` is another.
    pub fn same_speech(&self, other: &Self) -> bool {
        self.primary() == other.primary()
    }

    /// The direction in which it is written.
    pub fn direction(&self) -> Direction {
        match self.0.split('-').nth(1) {
            Some("Arab" | "Hebr" | "Thaa") => Direction::Rtl,
            Some(_) => Direction::Ltr,
            None if RIGHT_TO_LEFT.contains(&self.primary()) => Direction::Rtl,
            None => Direction::Ltr,
        }
    }

    /// Its name in itself, or the tag where nobody has written it down.
    pub fn autonym(&self) -> String {
        let named = |tag: &str| OFFERED.iter().find(|(language, _)| language.0 == tag).map(|(_, name)| *name);
        if let Some(name) = named(&self.0).or_else(|| named(self.primary())) {
            return name.to_owned();
        }
        let code = self.primary();
        isolang::Language::from_639_1(code).or_else(|| isolang::Language::from_639_3(code)).map_or_else(
            || self.0.clone(),
            |known| known.to_autonym().unwrap_or_else(|| known.to_name()).to_owned(),
        )
    }

    /// The languages that forms offer, with their own names, the most asked for first.
    pub fn offered() -> &'static [(Language, &'static str)] {
        &OFFERED
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;
    fn try_from(tag: String) -> Result<Self, NotALanguage> {
        Self::parse(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The languages that a resident is comfortable in: one to five, in their order, none twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Language>", into = "Vec<Language>")]
pub struct Languages(Vec<Language>);

/// There must be at least one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no language given")]
pub struct NoLanguage;

impl Languages {
    /// The most that are kept.
    pub const MAX: usize = 5;

    /// Keeps the first of each language, at most five.
    pub fn new(given: impl IntoIterator<Item = Language>) -> Result<Self, NoLanguage> {
        let mut kept: Vec<Language> = Vec::new();
        for language in given {
            if kept.len() < Self::MAX && !kept.contains(&language) {
                kept.push(language);
            }
        }
        if kept.is_empty() { Err(NoLanguage) } else { Ok(Self(kept)) }
    }

    /// The language they are most comfortable in.
    pub fn first(&self) -> &Language {
        static NONE: LazyLock<Language> = LazyLock::new(|| Language::known("und"));
        self.0.first().unwrap_or(&NONE)
    }

    /// All of them, in order.
    pub fn as_slice(&self) -> &[Language] {
        &self.0
    }
}

impl TryFrom<Vec<Language>> for Languages {
    type Error = NoLanguage;
    fn try_from(given: Vec<Language>) -> Result<Self, NoLanguage> {
        Self::new(given)
    }
}

impl From<Languages> for Vec<Language> {
    fn from(languages: Languages) -> Self {
        languages.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> String {
        Language::parse(text).unwrap().tag().to_owned()
    }

    #[test]
    fn tags_are_brought_to_one_form() {
        for (given, kept) in [
            ("EN-us", "en"),
            ("zh-TW", "zh-Hant"),
            ("zh_CN", ""),
            ("zh-cn", "zh-Hans"),
            ("iw", "he"),
            ("sr-latn-rs", "sr-Latn"),
            ("no", "nb"),
            ("und", ""),
            ("x-klingon", ""),
            ("", ""),
        ] {
            match Language::parse(given) {
                Ok(language) => assert_eq!(language.tag(), kept, "{given}"),
                Err(_) => assert_eq!(kept, "", "{given}"),
            }
        }
    }

    #[test]
    fn scripts_do_not_part_speakers_and_cantonese_is_a_language_of_its_own() {
        let language = |t| Language::parse(t).unwrap();
        assert!(language("zh-Hant").same_speech(&language("zh-Hans")));
        assert!(!language("yue").same_speech(&language("zh")));
    }

    #[test]
    fn every_offered_language_is_its_own_and_has_a_name() {
        let mut seen = std::collections::BTreeSet::new();
        assert_eq!(Language::offered().len(), include_str!("languages.csv").lines().count() - 1);
        for (language, name) in Language::offered() {
            assert!(seen.insert(language.clone()), "{language} twice");
            assert!(!name.trim().is_empty());
            assert_eq!(tag(language.tag()), language.tag(), "the table holds canonical tags");
        }
    }

    #[test]
    fn a_language_that_no_form_offers_is_still_named() {
        assert_eq!(Language::parse("oc").unwrap().autonym(), "occitan");
        assert_eq!(Language::parse("qaa").unwrap().autonym(), "qaa");
        assert_eq!(Language::parse("ar-EG").unwrap().autonym(), "العربية");
    }

    #[test]
    fn the_first_of_each_language_is_kept_in_order() {
        let given = ["ja", "en", "ja", "ko"].map(|t| Language::parse(t).unwrap());
        let languages = Languages::new(given).unwrap();
        assert_eq!(languages.as_slice().iter().map(Language::tag).collect::<Vec<_>>(), ["ja", "en", "ko"]);
        assert_eq!(Languages::new([]), Err(NoLanguage));
    }
}
