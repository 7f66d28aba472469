//! When members of staff are there: weekly shifts, leave, and the switch to *away*.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::changed_day::DaySpan;
use crate::{Instant, LeaveId, Refusal, ShiftId, StaffMember, WorkingCalendar};

/// A shift that comes every week, on the desk's wall clock: on a night in which the clocks change it is longer or
/// shorter. One that ends at or before its beginning goes on past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// The day on which it begins.
    pub weekday: Weekday,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub until: NaiveTime,
}

/// A leave: whole days, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// Its id.
    pub id: LeaveId,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// Whether somebody can be given work now. Only [`Presence::OnDuty`] is available: a list of what is
/// allowed, so that a state added later is not available by accident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Presence {
    /// On shift and there.
    OnDuty,
    /// On shift, but has set the switch to *away*.
    Away,
    /// Not on shift.
    OffShift {
        /// When the next shift begins, within two weeks.
        next: Option<Instant>,
    },
    /// On leave.
    OnLeave {
        /// The last day of the leave.
        until: NaiveDate,
        /// When the first shift after it begins, within two weeks.
        next: Option<Instant>,
    },
    /// The account is disabled.
    Disabled,
}

/// The years in which somebody can be on leave: who types another has mistyped it.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;
const MINUTES_A_WEEK: i64 = 7 * 24 * 60;

impl Shift {
    /// Minutes from Monday's midnight to the beginning, and the length in minutes.
    fn in_week(&self) -> (i64, i64) {
        let minutes = |t: NaiveTime| (t - NaiveTime::MIN).num_minutes();
        let begin = i64::from(self.weekday.num_days_from_monday()) * 24 * 60 + minutes(self.from);
        let length = minutes(self.until) - minutes(self.from);
        (begin, if length > 0 { length } else { length + 24 * 60 })
    }

    fn overlaps(&self, other: &Self) -> bool {
        let ((a, a_len), (b, b_len)) = (self.in_week(), other.in_week());
        (b - a).rem_euclid(MINUTES_A_WEEK) < a_len || (a - b).rem_euclid(MINUTES_A_WEEK) < b_len
    }

    /// Refuses shifts of one person that overlap.
    pub fn check(shifts: &[Self]) -> Result<(), Refusal> {
        let clash = shifts
            .iter()
            .enumerate()
            .any(|(i, one)| shifts.iter().skip(i + 1).any(|other| one.overlaps(other)));
        if clash { Err(Refusal::ShiftsOverlap) } else { Ok(()) }
    }
}

impl DaySpan {
    /// Its instants where it begins on this date, if the clocks do not jump over the whole of it.
    pub(super) fn on(&self, date: NaiveDate, calendar: &WorkingCalendar) -> Option<(Instant, Instant)> {
        let last = if self.until > self.from { date } else { date.checked_add_days(Days::new(1))? };
        let (begin, end) = (calendar.at(date, self.from), calendar.at(last, self.until));
        (begin < end).then_some((begin, end))
    }
}

impl Leave {
    /// Makes a leave; the last day may not come before the first.
    pub fn new(id: LeaveId, first: NaiveDate, last: NaiveDate) -> Result<Self, Refusal> {
        if !(YEARS.contains(&first.year()) && YEARS.contains(&last.year())) {
            return Err(Refusal::NoSuchDay);
        }
        if last < first { Err(Refusal::EndBeforeStart) } else { Ok(Self { id, first, last }) }
    }

    /// Whether this date belongs to it.
    pub fn covers(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

impl Presence {
    /// How this person stands at `now`. Public holidays give everybody the day off, whatever their
    /// shifts say; a working weekend is worked as the day of the week that it makes up for
    /// ([`WorkingCalendar::works_as`]), and by those whose shifts name the day itself.
    pub fn of(person: &StaffMember, now: Instant, calendar: &WorkingCalendar) -> Self {
        if !person.active {
            return Self::Disabled;
        }
        let today = calendar.date(now);
        if let Some(leave) = person.leaves.iter().find(|leave| leave.covers(today)) {
            return Self::OnLeave { until: leave.last, next: Self::next_begin(person, now, calendar) };
        }
        let mut occurrences = occurrences(person, today, calendar);
        if occurrences.any(|(begin, end)| begin <= now && now < end) {
            return if person.is_away(now) { Self::Away } else { Self::OnDuty };
        }
        Self::OffShift { next: Self::next_begin(person, now, calendar) }
    }

    /// Whether this is a state in which the router may give work.
    pub fn is_available(self) -> bool {
        matches!(self, Self::OnDuty)
    }

    /// Whether they are on shift, whatever their switch says.
    pub fn is_on_shift(self) -> bool {
        matches!(self, Self::OnDuty | Self::Away)
    }

    /// Whether they are not on shift: at home, or on leave.
    pub fn is_off(self) -> bool {
        matches!(self, Self::OffShift { .. } | Self::OnLeave { .. })
    }

    /// When their next shift begins, where they are not on one.
    pub fn next_shift(self) -> Option<Instant> {
        match self {
            Self::OffShift { next } | Self::OnLeave { next, .. } => next,
            Self::OnDuty | Self::Away | Self::Disabled => None,
        }
    }

    /// When this person is on shift within a span of at most two weeks, whatever their switch says.
    pub fn shifts_between(
        person: &StaffMember,
        from: Instant,
        until: Instant,
        calendar: &WorkingCalendar,
    ) -> Vec<(Instant, Instant)> {
        if !person.active {
            return Vec::new();
        }
        let all = occurrences(person, calendar.date(from), calendar);
        all.filter(|(begin, end)| *end > from && *begin < until).collect()
    }

    fn next_begin(person: &StaffMember, now: Instant, calendar: &WorkingCalendar) -> Option<Instant> {
        occurrences(person, calendar.date(now), calendar)
            .map(|(begin, _)| begin)
            .filter(|begin| *begin > now)
            .min()
    }
}

/// The shifts of two weeks around this day that fall neither on a leave nor on a public holiday.
fn occurrences<'a>(
    person: &'a StaffMember,
    today: NaiveDate,
    calendar: &'a WorkingCalendar,
) -> impl Iterator<Item = (Instant, Instant)> + 'a {
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    yesterday
        .iter_days()
        .take(16)
        .filter(|date| !calendar.is_holiday(*date) && !person.leaves.iter().any(|leave| leave.covers(*date)))
        .flat_map(move |date| {
            let works_as = calendar.works_as(date);
            let mut spans: Vec<(Instant, Instant)> =
                begun_on(person, date, calendar).filter_map(|span| span.on(date, calendar)).collect();
            // A day that is worked as another may have shifts of both.
            spans.sort_unstable();
            spans.dedup_by(|later, earlier| {
                let overlap = works_as.is_some() && later.0 < earlier.1;
                if overlap {
                    earlier.1 = earlier.1.max(later.1);
                }
                overlap
            });
            spans
        })
}

/// The shifts that begin on this day: those that were swapped, or else those of the week.
fn begun_on<'a>(
    person: &'a StaffMember,
    date: NaiveDate,
    calendar: &WorkingCalendar,
) -> impl Iterator<Item = DaySpan> + 'a {
    let works_as = calendar.works_as(date);
    let is_worked = move |day| day == date.weekday() || Some(day) == works_as;
    let changed = person.changed_days.iter().find(|day| day.date == date);
    let weekly = person.shifts.iter().filter(move |shift| changed.is_none() && is_worked(shift.weekday));
    let weekly = weekly.map(|shift| DaySpan { from: shift.from, until: shift.until });
    changed.into_iter().flat_map(|day| day.spans.iter().copied()).chain(weekly)
}

/// When somebody works on a day, in the order of its hours: nothing on a public holiday. Their leave is not asked.
pub fn spans_of(person: &StaffMember, date: NaiveDate, calendar: &WorkingCalendar) -> Vec<DaySpan> {
    if calendar.is_holiday(date) {
        return Vec::new();
    }
    let mut spans: Vec<DaySpan> = begun_on(person, date, calendar).collect();
    spans.sort_unstable();
    if calendar.works_as(date).is_some() {
        // A day that is worked as another may have shifts of both.
        spans.dedup_by(|later, earlier| {
            let within_the_day = later.from < later.until && earlier.from < earlier.until;
            let overlap = within_the_day && later.from < earlier.until;
            if overlap {
                earlier.until = earlier.until.max(later.until);
            }
            overlap
        });
    }
    spans
}
