//! The demonstration's clock: whatever the hour, a working morning begins when the demonstration is started, so that there
//! is somebody on duty for every language of the team. When the afternoon is over, the next working morning begins.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Days, Duration, NaiveTime};
use xiaoyi_desk::{Clock, SystemClock};
use xiaoyi_domain::{Instant, WorkingCalendar};

/// When a day of the demonstration begins and ends, in hours of the desk's time.
const BEGINS: u32 = 10;
const ENDS: u32 = 16;
/// A demonstration that is started again goes on so long after what happened last.
const PAUSE: Duration = Duration::minutes(1);

/// The clock. Before it is begun it shows the machine's time.
#[derive(Default)]
pub(crate) struct DemoClock(Mutex<Option<Begun>>);

struct Begun {
    at: Instant,
    started: std::time::Instant,
    calendar: Arc<WorkingCalendar>,
}

impl DemoClock {
    /// Begins: on the first working morning from today on that lies behind what has happened before.
    pub(crate) fn begin(&self, calendar: Arc<WorkingCalendar>, last: Option<Instant>) {
        let at = beginning(&calendar, SystemClock.now(), last);
        let begun = Begun { at, started: std::time::Instant::now(), calendar };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(begun);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Instant {
        match &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            None => SystemClock.now(),
            Some(begun) => {
                let passed = Duration::from_std(begun.started.elapsed()).unwrap_or_default();
                xiaoyi_domain::time::to_micros(after(&begun.calendar, begun.at, passed))
            }
        }
    }
}

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

fn beginning(calendar: &WorkingCalendar, today: Instant, last: Option<Instant>) -> Instant {
    if let Some(last) = last {
        let on = last + PAUSE;
        let day = calendar.date(on);
        let lasts = calendar.is_working_day(day)
            && (calendar.at(day, time(BEGINS))..calendar.at(day, time(ENDS - 1))).contains(&on)
            && day >= calendar.date(today);
        if lasts {
            return on;
        }
    }
    let mut morning = first_morning(calendar, today);
    while last.is_some_and(|last| last + PAUSE > morning) {
        morning = next_morning(calendar, morning);
    }
    morning
}

/// The first morning of a working day that is not before this day.
fn first_morning(calendar: &WorkingCalendar, from: Instant) -> Instant {
    let mut day = calendar.date(from);
    // The longest holiday has nine days.
    for _ in 0..30 {
        if calendar.is_working_day(day) {
            break;
        }
        day = day.checked_add_days(Days::new(1)).unwrap_or(day);
    }
    calendar.at(day, time(BEGINS))
}

fn next_morning(calendar: &WorkingCalendar, morning: Instant) -> Instant {
    first_morning(calendar, morning + Duration::days(1))
}

/// The time so long after a moment, without nights and holidays.
fn after(calendar: &WorkingCalendar, from: Instant, passed: Duration) -> Instant {
    let (mut at, mut left) = (from, passed);
    loop {
        let end = calendar.at(calendar.date(at), time(ENDS));
        let today = (end - at).max(Duration::zero());
        if left < today {
            return at + left;
        }
        left -= today;
        at = next_morning(calendar, at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar() -> WorkingCalendar {
        WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap()
    }

    fn at(text: &str) -> Instant {
        let naive = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        calendar().at(naive.date(), naive.time())
    }

    #[test]
    fn it_begins_on_a_working_morning_whatever_the_hour() {
        let calendar = calendar();
        for (machine, begins) in [
            ("2026-11-26 03:00", "2026-11-26 10:00"),
            ("2026-11-26 11:00", "2026-11-26 10:00"),
            ("2026-11-26 20:00", "2026-11-26 10:00"),
            ("2026-11-28 15:00", "2026-11-30 10:00"),
            // The National Day holiday.
            ("2026-10-01 12:00", "2026-10-08 10:00"),
        ] {
            assert_eq!(beginning(&calendar, at(machine), None), at(begins), "{machine}");
        }
    }

    #[test]
    fn started_again_it_goes_on_behind_what_has_happened() {
        let calendar = calendar();
        let machine = at("2026-11-26 20:00");
        assert_eq!(beginning(&calendar, machine, Some(at("2026-11-26 10:30"))), at("2026-11-26 10:31"));
        assert_eq!(beginning(&calendar, machine, Some(at("2026-11-26 15:30"))), at("2026-11-27 10:00"));
        assert_eq!(beginning(&calendar, machine, Some(at("2026-12-03 11:00"))), at("2026-12-03 11:01"));
        assert_eq!(beginning(&calendar, machine, Some(at("2026-11-20 11:00"))), at("2026-11-26 10:00"));
    }

    #[test]
    fn nights_and_weekends_are_left_out() {
        let calendar = calendar();
        let from = at("2026-11-26 10:00");
        for (hours, then) in [
            (0, "2026-11-26 10:00"),
            (5, "2026-11-26 15:00"),
            (6, "2026-11-27 10:00"),
            (12, "2026-11-30 10:00"),
        ] {
            assert_eq!(after(&calendar, from, Duration::hours(hours)), at(then), "{hours}");
        }
    }
}
