//! What an office says about its place, in the languages of its pages.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use crate::Locale;
use crate::text::western_digit;

/// Words of the desk's own, in each locale where they were entered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Locale, String>);

impl Localized {
    /// The words in this locale, if they were entered in it.
    pub fn own(&self, locale: Locale) -> Option<&str> {
        self.0.get(&locale).map(String::as_str)
    }

    /// The words in this locale; where they are missing, in the default one, else in any. With the locale that they are
    /// in; none where nothing was entered.
    pub fn best(&self, locale: Locale) -> Option<(&str, Locale)> {
        let entered = |locale| self.own(locale).map(|words| (words, locale));
        let any = || self.0.iter().next().map(|(locale, words)| (words.as_str(), *locale));
        entered(locale).or_else(|| entered(Locale::DEFAULT)).or_else(any)
    }
}

impl FromIterator<(Locale, String)> for Localized {
    /// Takes what is not empty.
    fn from_iter<T: IntoIterator<Item = (Locale, String)>>(all: T) -> Self {
        Self(all.into_iter().filter(|(_, words)| !words.trim().is_empty()).collect())
    }
}

impl<'de> Deserialize<'de> for Localized {
    /// A text alone, as an older version kept an address, is in the default locale.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Kept {
            One(String),
            Each(BTreeMap<Locale, String>),
        }
        Ok(match Kept::deserialize(deserializer)? {
            Kept::One(words) => [(Locale::DEFAULT, words)].into_iter().collect(),
            Kept::Each(all) => all.into_iter().collect(),
        })
    }
}

/// A number to call in an emergency, and what answers there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyNumber {
    /// The number, as it is written: digits, with spaces, hyphens, brackets or a plus.
    pub number: String,
    /// What answers there.
    pub label: String,
}

/// Why a line is no emergency number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number and what answers there, such as: 110 Police")]
pub struct BadNumber;

impl EmergencyNumber {
    /// What is dialled: the digits, and a plus before them.
    pub fn dialled(&self) -> String {
        self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }

    /// The line that is read again as this number.
    pub fn line(&self) -> String {
        format!("{} {}", self.number, self.label)
    }
}

impl FromStr for EmergencyNumber {
    type Err = BadNumber;

    /// Reads a line: a number first, then what answers there. A number has spaces only where it begins as one of another
    /// town or country does, with a plus, a nought or a bracket: `120 24 hours` is 120.
    fn from_str(line: &str) -> Result<Self, BadNumber> {
        let line = line.trim();
        let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')');
        let number_at = |text: &str| {
            text.chars().take_while(|c| is_of_number(western_digit(*c))).map(char::len_utf8).sum()
        };
        let mut end: usize = number_at(line);
        if line.starts_with(|c| matches!(western_digit(c), '+' | '0' | '(')) {
            // Each further group that is nothing but number, up to a space or to what parts it from the label.
            while let Some(rest) = line.get(end..).and_then(|rest| rest.strip_prefix(' ')) {
                let group: usize = number_at(rest);
                let is_apart = rest
                    .get(group..)
                    .is_some_and(|after| after.starts_with([' ', '　', ':', '：', ',', '，']));
                if group == 0 || !is_apart {
                    break;
                }
                end += 1 + group;
            }
        }
        let (number, label) = line.split_at_checked(end).ok_or(BadNumber)?;
        let number: String = number.chars().map(western_digit).collect();
        let number = number.trim_end_matches('-');
        // What answers stays as it was typed.
        let parts = [':', '：', ',', '，', '、', '،', '-', '–', '—', ' ', '　', '\t'];
        let label = label.trim_start_matches(parts).trim();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let balanced = number.matches('(').count() == number.matches(')').count();
        if !(2..=20).contains(&digits) || !balanced || label.is_empty() {
            return Err(BadNumber);
        }
        Ok(Self { number: number.to_owned(), label: label.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_what_answers_there() {
        for (line, number, label, dialled) in [
            ("110 Police", "110", "Police", "110"),
            ("12367　入管局ホットライン（24時間）", "12367", "入管局ホットライン（24時間）", "12367"),
            ("+86 21-6854 1199: hospital", "+86 21-6854 1199", "hospital", "+862168541199"),
            ("١٢٠ الإسعاف", "120", "الإسعاف", "120"),
            ("１１９：消防", "119", "消防", "119"),
            ("119消防", "119", "消防", "119"),
            ("12345 الخط الساخن، ليلًا", "12345", "الخط الساخن، ليلًا", "12345"),
            ("12345 24-hour hotline", "12345", "24-hour hotline", "12345"),
            ("12367 (24h) Immigration", "12367", "(24h) Immigration", "12367"),
            ("120 24小时急救", "120", "24小时急救", "120"),
            ("120 24 hours", "120", "24 hours", "120"),
            ("110 - Police", "110", "Police", "110"),
            ("(021) 6854 1199 24-hour ward", "(021) 6854 1199", "24-hour ward", "02168541199"),
            ("021-6854 1199 医院", "021-6854 1199", "医院", "02168541199"),
        ] {
            let read: EmergencyNumber = line.parse().unwrap();
            assert_eq!((read.number.as_str(), read.label.as_str()), (number, label));
            assert_eq!(read.dialled(), dialled);
            assert_eq!(read.line().parse::<EmergencyNumber>().unwrap(), read);
        }
        for line in ["Police 110", "110", "", "1 Police", "javascript:alert(1)"] {
            assert_eq!(line.parse::<EmergencyNumber>(), Err(BadNumber), "{line}");
        }
    }

    #[test]
    fn an_address_that_an_older_version_kept_is_read() {
        let old: Localized = serde_json::from_str("\"1 Biyun Road\"").unwrap();
        assert_eq!(old.best(Locale::Ar), Some(("1 Biyun Road", Locale::En)));
        let new: Localized = serde_json::from_str(r#"{"zh-CN":"碧云路1号","fr":" "}"#).unwrap();
        assert_eq!(new.best(Locale::Fr), Some(("碧云路1号", Locale::ZhCn)));
        assert_eq!(serde_json::from_str::<Localized>("\"\"").unwrap().best(Locale::En), None);
    }
}
