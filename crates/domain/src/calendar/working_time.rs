//! Counting in working time: promises, and how much of it lies between two instants.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::GapInfo;

use super::WorkingCalendar;
use crate::Instant;

/// No span of working time is looked for further ahead than this.
const HORIZON_DAYS: u64 = 800;

impl WorkingCalendar {
    /// Whether this instant is working time.
    pub fn is_working_time(&self, at: Instant) -> bool {
        self.never_closes || self.hours(self.date(at)).iter().any(|(begin, end)| (*begin..*end).contains(&at))
    }

    /// The end of office hours `days` working days after the day of this instant; what arrives after
    /// hours or on a day off counts as arriving on the next working day.
    pub fn promise(&self, from: Instant, days: u32) -> Instant {
        let local = from.with_timezone(&self.zone);
        let mut date = local.date_naive();
        if self.closes(date).is_none_or(|closes| from >= closes) {
            date = self.next_working_day(date);
        }
        for _ in 0..days {
            date = self.next_working_day(date);
        }
        self.closes(date).unwrap_or_else(|| self.at_minute(date, 0))
    }

    /// When the desk opens next, within two months.
    pub fn next_opening(&self, now: Instant) -> Option<Instant> {
        let days = self.date(now).iter_days().take(60);
        days.flat_map(|day| self.hours(day)).map(|(opens, _)| opens).find(|opens| *opens > now)
    }

    /// From when until when the desk is open on this date.
    pub fn hours(&self, date: NaiveDate) -> Vec<(Instant, Instant)> {
        let spans = self.spans(date).iter();
        let hours = spans.map(|span| (self.at_minute(date, span.from()), self.at_minute(date, span.until())));
        // The clocks may jump over the whole of one.
        hours.filter(|(begin, end)| begin < end).collect()
    }

    /// When the desk closes for the day; none where it does not open.
    fn closes(&self, date: NaiveDate) -> Option<Instant> {
        self.spans(date).last().map(|span| self.at_minute(date, span.until()))
    }

    fn at_minute(&self, date: NaiveDate, minute: u16) -> Instant {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0);
        time.map_or_else(|| self.at(next_day(date), NaiveTime::MIN), |time| self.at(date, time))
    }

    /// How much working time lies between two instants; none if the second comes first.
    pub fn working_between(&self, from: Instant, to: Instant) -> Duration {
        if self.never_closes {
            return (to - from).max(Duration::zero());
        }
        let mut total = Duration::zero();
        let (mut date, last) = (self.date(from), self.date(to));
        let mut days = 0;
        while date <= last && days < HORIZON_DAYS {
            for (begin, end) in self.hours(date) {
                total += (end.min(to) - begin.max(from)).max(Duration::zero());
            }
            date = next_day(date);
            days += 1;
        }
        total
    }

    /// The instant at which that much working time has passed.
    pub fn add_working(&self, from: Instant, span: Duration) -> Instant {
        if self.never_closes {
            return from + span;
        }
        let mut left = span;
        let mut date = self.date(from);
        for _ in 0..HORIZON_DAYS {
            for (begin, end) in self.hours(date) {
                let begin = begin.max(from);
                let here = (end - begin).max(Duration::zero());
                if here > Duration::zero() && left <= here {
                    return begin + left;
                }
                left -= here;
            }
            date = next_day(date);
        }
        from + span
    }

    /// The same time of day `days` working days later.
    pub fn add_working_days(&self, from: Instant, days: u32) -> Instant {
        let local = from.with_timezone(&self.zone);
        let mut date = local.date_naive();
        for _ in 0..days {
            date = self.next_working_day(date);
        }
        self.at(date, local.time())
    }

    fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        let mut next = next_day(date);
        for _ in 0..HORIZON_DAYS {
            if self.is_working_day(next) {
                break;
            }
            next = next_day(next);
        }
        next
    }

    /// The first instant of a day.
    pub fn begin_of(&self, date: NaiveDate) -> Instant {
        self.at(date, NaiveTime::MIN)
    }

    /// The instant of a time on the desk's wall. A time that the clocks show twice is meant the first time; one that they
    /// jump over is the moment of the jump. So a time that is later on the wall is never an earlier instant, and what
    /// ends at a time ends when that which begins at it begins.
    pub fn at(&self, date: NaiveDate, time: NaiveTime) -> Instant {
        let naive = date.and_time(time);
        self.zone
            .from_local_datetime(&naive)
            .earliest()
            .or_else(|| GapInfo::new(&naive, &self.zone).and_then(|gap| gap.end))
            .map_or_else(
                || DateTime::<Utc>::from_naive_utc_and_offset(naive, Utc),
                |local| local.with_timezone(&Utc),
            )
    }
}

fn next_day(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}
