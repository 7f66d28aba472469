//! The locales that the pages and mails are written in.

use crate::{Direction, Language, Languages, codes};

codes! {
    /// A locale of the pages. There are many more [`Language`]s than these.
    pub enum Locale {
        /// English.
        En = "en",
        /// Chinese in simplified characters, as written in mainland China.
        ZhCn = "zh-CN",
        /// French.
        Fr = "fr",
        /// Russian.
        Ru = "ru",
        /// Arabic.
        Ar = "ar",
        /// Japanese.
        Ja = "ja",
    }
}

impl Languages {
    /// The locale in which somebody with these languages reads our pages best.
    pub fn locale(&self) -> Locale {
        let speaks = |language: &Language| {
            Locale::ALL.iter().copied().find(|locale| locale.language().same_speech(language))
        };
        self.as_slice().iter().find_map(speaks).unwrap_or(Locale::DEFAULT)
    }
}

impl Locale {
    /// The locale of last resort.
    pub const DEFAULT: Self = Self::En;

    /// The name of the locale in its own language and script.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhCn => "简体中文",
            Self::Fr => "Français",
            Self::Ru => "Русский",
            Self::Ar => "العربية",
            Self::Ja => "日本語",
        }
    }

    /// The direction of the whole page.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The language that a reader of this locale most likely speaks.
    pub fn language(self) -> Language {
        Language::known(match self {
            Self::ZhCn => "zh",
            other => other.code(),
        })
    }
}
