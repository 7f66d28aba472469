//! The desk's working time: its hours on China's working days.
//!
//! Public holidays and working weekends are [`CalendarDay`]s. Days that are not listed are an ordinary week. A year beyond the list
//! is counted as ordinary weeks; [`WorkingCalendar::covers`] tells, so that the log and `doctor` say so.

mod calendar_day;
pub mod hours;
mod working_time;

pub use calendar_day::{BadCalendar, BadDay, CalendarDay, DayKind};
pub use hours::{BadHours, OfficeHours, Span};

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::Instant;
use crate::calendar::calendar_day::CHINA;

/// Which times count as working time.
#[derive(Debug, Clone)]
pub struct WorkingCalendar {
    zone: Tz,
    hours: OfficeHours,
    exceptions: BTreeMap<NaiveDate, Exception>,
    /// Whether all time is working time.
    never_closes: bool,
}

/// How a day is not as its day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Exception {
    works: bool,
    /// The day of the week as which it is worked, if one was named.
    works_as: Option<Weekday>,
    occasion: String,
}

/// A working day has so many minutes by the office hours that a new desk has: 9:00 to 17:30.
pub const WORKING_DAY_MINUTES: u32 = 510;
/// A working weekend belongs to the nearest holiday, if one is within so many days.
const MADE_UP_WITHIN: u64 = 21;

impl WorkingCalendar {
    /// China's calendar as far as it is known, with office hours 9:00 to 17:30.
    pub fn china(zone: Tz) -> Result<Self, BadCalendar> {
        Self::from_csv(CHINA, zone, OfficeHours::default())
    }

    /// Reads lines of `date,kind,occasion,weekday`, where a kind is `holiday` or `workday`.
    pub fn from_csv(csv: &str, zone: Tz, hours: OfficeHours) -> Result<Self, BadCalendar> {
        let empty = Self { zone, hours, exceptions: BTreeMap::new(), never_closes: false };
        Ok(empty.with(&CalendarDay::parse_all(csv)?))
    }

    /// The same with other office hours.
    #[must_use]
    pub fn open_at(&self, hours: &OfficeHours) -> Self {
        Self { hours: hours.clone(), ..self.clone() }
    }

    /// The same with other days, which count for more than what was known of them.
    #[must_use]
    pub fn with(&self, days: &[CalendarDay]) -> Self {
        let mut changed = self.clone();
        for day in days {
            let works = day.kind == DayKind::Workday;
            let exception = Exception { works, works_as: day.works_as, occasion: day.occasion.clone() };
            match day.kind {
                DayKind::Ordinary => changed.exceptions.remove(&day.date),
                DayKind::Holiday | DayKind::Workday => changed.exceptions.insert(day.date, exception),
            };
        }
        changed
    }

    /// The years between the first and the last known one of which nothing is known: China has holidays every year.
    pub fn unknown_years(&self) -> Vec<i32> {
        self.years().filter(|year| !self.exceptions.keys().any(|date| date.year() == *year)).collect()
    }

    /// The years whose holidays ought to be known on a date and are not: those between known ones, and from November on
    /// the next one, because the State Council announces it then.
    pub fn missing_years(&self, today: NaiveDate) -> Vec<i32> {
        let next = today.year() + 1;
        let is_due = today.month() >= 11 && self.last_known_year() < next;
        self.unknown_years().into_iter().chain(is_due.then_some(next)).collect()
    }

    /// The days from a date on that are not as their day of the week, in order, with the day of the week as which each is
    /// worked, if it is.
    pub fn exceptions_from(&self, date: NaiveDate) -> impl Iterator<Item = (NaiveDate, Option<Weekday>)> {
        self.exceptions.range(date..).map(|(date, _)| (*date, self.works_as(*date)))
    }

    /// A desk that never closes, for simulations.
    pub fn never_closing() -> Self {
        let (zone, hours) = (chrono_tz::UTC, OfficeHours::default());
        Self { zone, hours, exceptions: BTreeMap::new(), never_closes: true }
    }

    /// The time zone in which the hours are meant.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The last year whose holidays are known.
    pub fn last_known_year(&self) -> i32 {
        self.exceptions.keys().next_back().map_or(0, Datelike::year)
    }

    /// The years from the first to the last of which something is known.
    fn years(&self) -> std::ops::RangeInclusive<i32> {
        let first = self.exceptions.keys().next().map_or(1, Datelike::year);
        first..=self.last_known_year()
    }

    /// Whether the holidays of the year of this date are known.
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.years().contains(&date.year())
    }

    /// The date at this instant, on the desk's wall.
    pub fn date(&self, at: Instant) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// Whether the desk works on this date.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.never_closes || !self.spans(date).is_empty()
    }

    /// Whether this date is a public holiday, not just a day of the weekend.
    pub fn is_holiday(&self, date: NaiveDate) -> bool {
        self.exceptions.get(&date).is_some_and(|day| !day.works)
    }

    /// The day of the week as which a working weekend is worked; none for any other date.
    ///
    /// It is the one that was named. Where none was, it is the one that is usually meant: the State Council puts the
    /// weekdays that are to be worked at other times at the end of a holiday, so that the last of them are made up for,
    /// in their order.
    pub fn works_as(&self, date: NaiveDate) -> Option<Weekday> {
        let day = self.exceptions.get(&date).filter(|day| day.works)?;
        Some(day.works_as.unwrap_or_else(|| self.made_up_for(date)))
    }

    fn made_up_for(&self, date: NaiveDate) -> Weekday {
        let otherwise = if date.weekday() == Weekday::Sat { Weekday::Fri } else { Weekday::Mon };
        let nearest = |date: NaiveDate| {
            let (first, last) = (date - Days::new(MADE_UP_WITHIN), date + Days::new(MADE_UP_WITHIN));
            let occasion = self.exceptions.get(&date).map(|day| day.occasion.as_str()).unwrap_or_default();
            let holidays = self.exceptions.range(first..=last).filter(|(_, day)| !day.works);
            // The one of the same name, if there is one; two may be close to each other.
            let (day, _) = holidays
                .min_by_key(|(day, what)| (what.occasion != occasion, (**day - date).num_days().abs()))?;
            self.holiday_around(*day)
        };
        let Some((first, last)) = nearest(date) else { return otherwise };
        let (begin, end) = (first - Days::new(MADE_UP_WITHIN), last + Days::new(MADE_UP_WITHIN));
        let worked: Vec<NaiveDate> = self
            .exceptions
            .range(begin..=end)
            .filter(|(_, day)| day.works)
            .map(|(day, _)| *day)
            .filter(|day| nearest(*day) == Some((first, last)))
            .collect();
        let is_weekday = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let weekdays: Vec<NaiveDate> =
            first.iter_days().take_while(|day| *day <= last).filter(is_weekday).collect();
        let from_the_end = worked.iter().rev().position(|day| *day == date);
        let made_up = from_the_end.and_then(|place| weekdays.iter().rev().nth(place));
        made_up.map_or(otherwise, Datelike::weekday)
    }

    /// The first and the last day of the holiday to which a day belongs.
    fn holiday_around(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let is_off = |day: &NaiveDate| self.is_holiday(*day);
        let back = std::iter::successors(Some(day), NaiveDate::pred_opt).take_while(is_off).last()?;
        let on = std::iter::successors(Some(day), NaiveDate::succ_opt).take_while(is_off).last()?;
        Some((back, on))
    }

    /// The office hours of a date, on the wall.
    pub fn spans(&self, date: NaiveDate) -> &[Span] {
        match self.exceptions.get(&date) {
            Some(day) if !day.works => &[],
            _ => self.hours.on(self.works_as(date).unwrap_or_else(|| date.weekday())),
        }
    }

    /// The office hours of a week without holidays.
    pub fn office_hours(&self) -> &OfficeHours {
        &self.hours
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, NaiveTime};

    use super::*;
    use proptest::prelude::*;

    fn china() -> WorkingCalendar {
        WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap()
    }

    fn at(text: &str) -> Instant {
        let calendar = china();
        let naive = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        calendar.at(naive.date(), naive.time())
    }

    #[test]
    fn holidays_and_working_weekends_are_known() {
        let calendar = china();
        for (date, works) in
            [("2026-10-01", false), ("2026-10-10", true), ("2026-11-21", false), ("2026-11-23", true)]
        {
            assert_eq!(calendar.is_working_day(date.parse().unwrap()), works, "{date}");
        }
        assert_eq!(calendar.last_known_year(), 2026);
        assert!(!calendar.covers("2027-01-04".parse().unwrap()));
    }

    #[test]
    fn years_are_missed_between_known_ones_and_when_they_are_announced() {
        let day = |date: &str| CalendarDay {
            date: date.parse().unwrap(),
            kind: DayKind::Holiday,
            occasion: String::new(),
            works_as: None,
        };
        let with = |dates: &[&str]| china().with(&dates.iter().map(|date| day(date)).collect::<Vec<_>>());
        let missing = |calendar: WorkingCalendar, today: &str| calendar.missing_years(today.parse().unwrap());
        assert!(missing(china(), "2026-10-31").is_empty());
        assert_eq!(missing(china(), "2026-11-01"), [2027]);
        assert!(missing(with(&["2027-01-01"]), "2026-11-01").is_empty());
        assert_eq!(missing(with(&["2028-01-01"]), "2026-11-01"), [2027]);
    }

    #[test]
    fn a_promise_ends_at_the_close_of_the_last_day() {
        let calendar = china();
        for (from, days, until) in [
            ("2026-11-23 10:00", 1, "2026-11-24 17:30"),
            ("2026-11-23 17:30", 1, "2026-11-25 17:30"),
            ("2026-11-21 12:00", 1, "2026-11-24 17:30"),
            ("2026-09-30 10:00", 1, "2026-10-08 17:30"),
            ("2026-09-30 10:00", 3, "2026-10-10 17:30"),
        ] {
            assert_eq!(calendar.promise(at(from), days), at(until), "{from} + {days}");
        }
    }

    #[test]
    fn a_working_weekend_is_worked_as_the_weekday_that_it_makes_up_for() {
        // Each holiday's statutory days come first, and what is made up for last.
        for (date, day) in [
            ("2024-02-04", Weekday::Thu),
            ("2024-02-18", Weekday::Fri),
            ("2024-04-07", Weekday::Fri),
            ("2024-04-28", Weekday::Thu),
            ("2024-05-11", Weekday::Fri),
            ("2026-01-04", Weekday::Fri),
            ("2026-09-20", Weekday::Tue),
            ("2026-10-10", Weekday::Wed),
        ] {
            assert_eq!(china().works_as(date.parse().unwrap()), Some(day), "{date}");
        }
        let of = |calendar: &WorkingCalendar, date: &str| calendar.works_as(date.parse().unwrap());
        assert_eq!([of(&china(), "2026-10-01"), of(&china(), "2026-10-17")], [None, None]);
        // What an administrator enters counts, in whatever language they name the day.
        for (line, day) in [
            ("2026-10-10,workday,National Day,Monday", Weekday::Mon),
            ("2026/10/10，workday，国庆节，周二", Weekday::Tue),
            ("2026-10-10,workday,\"National Day, made up\",Fri", Weekday::Fri),
            ("2026-10-10,workday,\"National Day, Friday\"", Weekday::Wed),
            ("2026-10-10,workday,National Day,", Weekday::Wed),
            ("2026-10-10,workday,National Day,Thurs", Weekday::Thu),
            ("2026-10-10,workday,国庆,週一", Weekday::Mon),
            ("2026-10-10,workday,,星期天", Weekday::Sun),
        ] {
            let days = CalendarDay::parse_all(line).unwrap();
            assert_eq!(of(&china().with(&days), "2026-10-10"), Some(day), "{line}");
        }
        // With no holiday near.
        let far = CalendarDay::parse_all("2026-07-18,workday\n2026-07-26,workday").unwrap();
        let far = china().with(&far);
        assert_eq!(
            [of(&far, "2026-07-18"), of(&far, "2026-07-26")],
            [Some(Weekday::Fri), Some(Weekday::Mon)]
        );
    }

    #[test]
    fn promises_and_working_time_are_counted_in_the_office_hours() {
        let day = |text| OfficeHours::parse_day(text).unwrap();
        let (whole, none) = (day("9-12,14-20"), Vec::new());
        let week = [whole.clone(), whole.clone(), day("13-24"), whole, day("9-12"), day("10-12"), none];
        let calendar = china().open_at(&OfficeHours::new(week).unwrap());
        let minutes = Duration::minutes;
        for (from, to, worked) in [
            ("2026-11-23 11:00", "2026-11-23 15:00", 120),
            ("2026-11-23 12:30", "2026-11-23 13:30", 0),
            ("2026-11-25 23:30", "2026-11-26 09:30", 60),
            ("2026-11-27 12:00", "2026-11-30 09:00", 120),
        ] {
            assert_eq!(calendar.working_between(at(from), at(to)), minutes(worked), "{from} {to}");
            let worked_to = calendar.add_working(at(from), minutes(worked.max(1)));
            assert_eq!(calendar.working_between(at(from), worked_to), minutes(worked.max(1)), "{from}");
        }
        for (from, days, until) in [
            ("2026-11-23 12:30", 1, "2026-11-24 20:00"),
            ("2026-11-24 20:00", 1, "2026-11-26 20:00"),
            ("2026-11-24 19:59", 1, "2026-11-26 00:00"),
            ("2026-11-27 13:00", 1, "2026-11-30 20:00"),
            // 10 October makes up for a Wednesday, and has its hours.
            ("2026-09-30 23:00", 2, "2026-10-09 12:00"),
            ("2026-09-30 23:00", 3, "2026-10-11 00:00"),
        ] {
            assert_eq!(calendar.promise(at(from), days), at(until), "{from} + {days}");
        }
        let open = |text| calendar.is_working_time(at(text));
        assert!(open("2026-11-28 10:00") && open("2026-11-25 23:59") && !open("2026-11-23 12:00"));
        assert!(!open("2026-10-01 10:00") && !open("2026-11-29 10:00"));
    }

    #[test]
    fn a_night_and_a_weekend_hold_no_working_time() {
        let calendar = china();
        assert_eq!(
            calendar.working_between(at("2026-11-20 17:00"), at("2026-11-23 09:30")),
            Duration::minutes(60)
        );
        assert_eq!(
            calendar.add_working(at("2026-11-20 17:15"), Duration::minutes(30)),
            at("2026-11-23 09:15")
        );
        assert!(!calendar.is_working_time(at("2026-11-21 10:00")));
        assert!(calendar.is_working_time(at("2026-11-23 09:00")));
    }

    #[test]
    fn a_time_that_is_there_twice_is_the_first_and_one_that_is_not_there_the_moment_of_the_jump() {
        for (zone, written, utc) in [
            ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59"),
            ("Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:00"),
            ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:00"),
            ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00"),
            ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30"),
            ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00"),
            // Half an hour is skipped, midnight is, and a whole day.
            ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30"),
            ("Asia/Beirut", "2026-03-29 00:00", "2026-03-28 22:00"),
            ("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 10:00"),
            ("Asia/Shanghai", "2026-03-29 02:30", "2026-03-28 18:30"),
        ] {
            let calendar = WorkingCalendar::china(zone.parse().unwrap()).unwrap();
            let read = |text| chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
            let found = calendar.at(read(written).date(), read(written).time());
            assert_eq!(found.naive_utc(), read(utc), "{zone}, {written}");
        }
    }

    proptest! {
        #[test]
        fn what_is_later_on_the_wall_is_never_earlier(minute in 0i64..400 * 24 * 60, later in 0i64..300) {
            let calendar = WorkingCalendar::china(chrono_tz::Europe::Berlin).unwrap();
            let wall = |minute| {
                let begin: NaiveDate = "2026-01-01".parse().unwrap();
                let time = begin.and_time(NaiveTime::MIN) + Duration::minutes(minute);
                calendar.at(time.date(), time.time())
            };
            prop_assert!(wall(minute) <= wall(minute + later));
        }

        #[test]
        fn adding_working_time_and_measuring_it_agree(start in 1_735_700_000i64..1_790_000_000, minutes in 1i64..20_000) {
            let calendar = china();
            let from = DateTime::from_timestamp(start, 0).unwrap();
            let to = calendar.add_working(from, Duration::minutes(minutes));
            prop_assert_eq!(calendar.working_between(from, to), Duration::minutes(minutes));
            prop_assert!(to > from);
        }

        #[test]
        fn a_promise_never_ends_on_a_day_off(start in 1_735_700_000i64..1_790_000_000, days in 1u32..16) {
            let calendar = china();
            let due = calendar.promise(DateTime::from_timestamp(start, 0).unwrap(), days);
            prop_assert!(calendar.is_working_day(calendar.date(due)));
        }
    }
}
