//! A clock that stands until a test turns it.

use std::sync::Mutex;

use chrono::{Duration, NaiveDateTime, TimeZone};
use chrono_tz::Asia::Shanghai;
use xiaoyi_desk::Clock;
use xiaoyi_domain::Instant;

/// A clock that stands until it is turned.
pub struct TestClock(Mutex<Instant>);

/// An instant told by Shanghai's wall clock: `shanghai("2026-11-23 10:00")`.
pub fn shanghai(text: &str) -> Instant {
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Shanghai.from_local_datetime(&naive).unwrap().to_utc()
}

impl TestClock {
    /// A clock that stands at this moment.
    pub fn at(moment: Instant) -> Self {
        Self(Mutex::new(moment))
    }

    /// Turns it on.
    pub fn advance(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }

    /// Puts it to a moment.
    pub fn put(&self, moment: Instant) {
        *self.0.lock().unwrap() = moment;
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap()
    }
}
