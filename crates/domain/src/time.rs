//! Instants, as everything here keeps them.

use chrono::{DateTime, SubsecRound, Utc};

/// An instant in UTC, to the microsecond: what both databases can keep.
pub type Instant = DateTime<Utc>;

/// Cuts an instant to whole microseconds, so that what was stored equals what was meant.
pub fn to_micros(instant: Instant) -> Instant {
    instant.trunc_subsecs(6)
}
