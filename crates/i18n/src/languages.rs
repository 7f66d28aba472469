//! Languages named in the reader's language, for running text.

use std::collections::HashMap;
use std::sync::LazyLock;

use xiaoyi_domain::{Language, Locale};

use crate::Texts;

/// The names of the languages that forms offer, in the order of the locales: Unicode CLDR 48's, as browsers give them
/// (`Intl.DisplayNames`), read through by people.
const NAMES: &str = include_str!("language-names.csv");

static ALL: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = NAMES.lines().skip(1).filter_map(|line| line.split_once(','));
    lines.map(|(tag, names)| (tag, names.split(',').collect())).collect()
});

impl Texts {
    /// A language's name in the reader's language; where it is not known, its name in itself.
    pub fn language(&self, language: &Language) -> String {
        let place = Locale::ALL.iter().position(|locale| *locale == self.locale()).unwrap_or_default();
        let named = ALL.get(language.tag()).or_else(|| ALL.get(language.primary()));
        let name = named.and_then(|names| names.get(place)).filter(|name| !name.is_empty());
        name.map_or_else(|| language.autonym(), |name| (*name).to_owned())
    }

    /// Names one after the other, as the reader's language separates them.
    pub fn listed(&self, names: &[String]) -> String {
        names.join(match self.locale() {
            Locale::Ar => "، ",
            Locale::Ja | Locale::ZhCn => "、",
            Locale::En | Locale::Fr | Locale::Ru => ", ",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_forms_offer_has_a_name_in_every_locale() {
        let heading = NAMES.lines().next().unwrap().split(',').skip(1);
        assert!(heading.eq(Locale::ALL.iter().map(|locale| locale.code())));
        for (language, _) in Language::offered() {
            let names = ALL.get(language.tag()).unwrap_or_else(|| panic!("{language}"));
            assert_eq!(names.len(), Locale::ALL.len(), "{language}");
            assert!(names.iter().all(|name| !name.trim().is_empty()), "{language}: {names:?}");
        }
        let named = |locale, tag: &str| {
            Texts::new(locale, chrono_tz::Asia::Shanghai).language(&Language::parse(tag).unwrap())
        };
        assert_eq!(named(Locale::Fr, "ar"), "arabe");
        assert_eq!(named(Locale::Ja, "ru"), "ロシア語");
        assert_eq!(named(Locale::En, "oc"), "occitan");
    }
}
