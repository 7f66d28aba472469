//! Topics of requests, as the desk's administrators keep them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Locale, TopicId};

/// What a request can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its name in each locale.
    pub names: BTreeMap<Locale, String>,
    /// Within how many working days an answer is promised: one of [`Topic::PROMISES`].
    pub promise_days: u32,
    /// Whether its requests are urgent from the start.
    pub urgent: bool,
    /// Whether only people who have the topic may be given its requests.
    pub skill_required: bool,
    /// Its place in lists.
    pub position: i32,
    /// Whether it is no longer offered; old requests keep it.
    pub retired: bool,
}

impl Topic {
    /// The promises there are, in working days (Jing'an district's rules for its hotline: 1, 3, 5
    /// and 15).
    pub const PROMISES: &'static [u32] = &[1, 3, 5, 15];

    /// The name in this locale; where an administrator left it out, in the default one, else in any. With the locale that
    /// it is in.
    pub fn name_in(&self, locale: Locale) -> (&str, Locale) {
        let named = |locale| self.names.get(&locale).map(|name| (name.as_str(), locale));
        let any = || self.names.iter().next().map(|(locale, name)| (name.as_str(), *locale));
        named(locale).or_else(|| named(Locale::DEFAULT)).or_else(any).unwrap_or(("", locale))
    }

    /// The same without the locale, for what is only compared or printed.
    pub fn name(&self, locale: Locale) -> &str {
        self.name_in(locale).0
    }
}
