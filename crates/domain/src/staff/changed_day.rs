//! A day on which somebody works at other times than in their week: after a swap, or because a supervisor changed it.

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::shift::spans_of;
use crate::{Instant, Refusal, StaffMember, WorkingCalendar};

/// How far ahead a day can be changed, in days.
pub const CHANGE_WITHIN: u64 = 60;

/// A part of a day on the desk's wall clock. One that ends at or before its beginning goes on past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DaySpan {
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub until: NaiveTime,
}

/// A day on which somebody works at other times than in their week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedDay {
    /// The day.
    pub date: NaiveDate,
    /// When they work on it; empty if they do not.
    pub spans: Vec<DaySpan>,
}

impl StaffMember {
    /// Lets them work at these times on a day, whatever their week says; none lets them stay at home. Times as in their
    /// week leave nothing changed.
    ///
    /// # Errors
    /// Why it cannot be done: a day that is over, too far ahead or a public holiday; a leave on it; shifts that would
    /// overlap.
    pub fn change_day(
        &mut self,
        date: NaiveDate,
        mut spans: Vec<DaySpan>,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Result<(), Refusal> {
        self.check_day(date, now, calendar)?;
        spans.sort_unstable();
        let mut after = self.clone();
        after.changed_days.retain(|day| day.date != date);
        if spans_of(&after, date, calendar) != spans {
            after.put_day(ChangedDay { date, spans });
        }
        if overlap(&after, &[date], calendar) {
            return Err(Refusal::ShiftsOverlap);
        }
        *self = after;
        Ok(())
    }

    /// Whether a day of theirs can be changed.
    ///
    /// # Errors
    /// Why it cannot be: it is over, too far ahead or a public holiday; they are on leave on it, or their account is
    /// disabled.
    pub fn check_day(
        &self,
        date: NaiveDate,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Result<(), Refusal> {
        let today = calendar.date(now);
        if !self.active {
            return Err(Refusal::PersonNotActive);
        }
        if date < today || date > today + Days::new(CHANGE_WITHIN) || calendar.is_holiday(date) {
            return Err(Refusal::NoDayToChange);
        }
        if self.leaves.iter().any(|leave| leave.covers(date)) {
            return Err(Refusal::OnLeaveOnDay);
        }
        Ok(())
    }

    /// Puts a changed day in the place of what was known of it.
    pub(super) fn put_day(&mut self, day: ChangedDay) {
        self.changed_days.retain(|known| known.date != day.date);
        self.changed_days.push(day);
        self.changed_days.sort_by_key(|day| day.date);
    }
}

/// Whether a shift that somebody begins on one of these days overlaps another, also one of the evening before or the
/// morning after.
pub(super) fn overlap(person: &StaffMember, days: &[NaiveDate], calendar: &WorkingCalendar) -> bool {
    days.iter().any(|day| {
        let around = (*day - Days::new(1)).iter_days().take(3);
        let mut spans: Vec<(Instant, Instant, NaiveDate)> = around
            .flat_map(|date| spans_of(person, date, calendar).into_iter().map(move |span| (date, span)))
            .filter_map(|(date, span)| span.on(date, calendar).map(|(begin, end)| (begin, end, date)))
            .collect();
        spans.sort_unstable();
        let is_meant = |date: NaiveDate| days.contains(&date);
        spans.windows(2).any(|pair| match pair {
            [first, second] => second.0 < first.1 && (is_meant(first.2) || is_meant(second.2)),
            _ => false,
        })
    })
}
