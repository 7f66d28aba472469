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

impl DaySpan {
    /// Hours of a day one after the other, as people read them: `09:00–12:00, 13:30–17:30`.
    pub fn listed(spans: &[Self]) -> String {
        let one = |span: &Self| format!("{}–{}", span.from.format("%H:%M"), span.until.format("%H:%M"));
        spans.iter().map(one).collect::<Vec<_>>().join(", ")
    }
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
        let today = calendar.date(now);
        if date < today || date > today + Days::new(CHANGE_WITHIN) || calendar.is_holiday(date) {
            return Err(Refusal::NoDayToChange);
        }
        if self.leaves.iter().any(|leave| leave.covers(date)) {
            return Err(Refusal::OnLeaveOnDay);
        }
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

    /// Puts a changed day in the place of what was known of it.
    pub(super) fn put_day(&mut self, day: ChangedDay) {
        self.changed_days.retain(|known| known.date != day.date);
        self.changed_days.push(day);
        self.changed_days.sort_by_key(|day| day.date);
    }
}

/// Whether two shifts of somebody overlap on one of these days, with what the evening before and the morning after bring.
pub(super) fn overlap(person: &StaffMember, days: &[NaiveDate], calendar: &WorkingCalendar) -> bool {
    days.iter().any(|day| {
        let around = (*day - Days::new(1)).iter_days().take(3);
        let mut spans: Vec<(Instant, Instant)> = around
            .flat_map(|date| spans_of(person, date, calendar).into_iter().map(move |span| (date, span)))
            .filter_map(|(date, span)| span.on(date, calendar))
            .collect();
        spans.sort_unstable();
        spans.windows(2).any(|pair| matches!(pair, [first, second] if second.0 < first.1))
    })
}
