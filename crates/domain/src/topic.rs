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

    /// The name in this locale; where an administrator left it out, in the default one, else in any.
    pub fn name(&self, locale: Locale) -> &str {
        self.names
            .get(&locale)
            .or_else(|| self.names.get(&Locale::DEFAULT))
            .or_else(|| self.names.values().next())
            .map_or("", String::as_str)
    }
}
