//! When an answer is due: the promise's clock, which stands while we wait for the resident.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use crate::{Instant, WorkingCalendar};

/// When an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    /// At this instant.
    At(Instant),
    /// The clock stands, with this much working time left; it may be none.
    Paused(Duration),
    /// Nothing is promised any more.
    Over,
}

impl Due {
    /// The instant, while the clock runs.
    pub fn at(self) -> Option<Instant> {
        match self {
            Self::At(at) => Some(at),
            Self::Paused(_) | Self::Over => None,
        }
    }

    /// The clock stands from now on.
    pub(crate) fn paused(self, now: Instant, calendar: &WorkingCalendar) -> Self {
        match self {
            Self::At(due) => Self::Paused(calendar.working_between(now, due)),
            stands => stands,
        }
    }

    /// The clock runs on from now.
    pub(crate) fn resumed(self, now: Instant, calendar: &WorkingCalendar) -> Self {
        match self {
            Self::Paused(left) => Self::At(calendar.add_working(now, left)),
            runs => runs,
        }
    }

    /// Later, if the clock runs and this is later.
    pub(crate) fn not_before(self, at: Instant) -> Self {
        match self {
            Self::At(due) => Self::At(due.max(at)),
            stands => stands,
        }
    }
}
