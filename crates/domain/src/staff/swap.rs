//! Two people swap their shifts of a day each, or of the same day.

use chrono::{Days, NaiveDate};

use crate::{Instant, Refusal, StaffId, StaffMember, SwapId, WorkingCalendar, codes};

use super::changed_day::{ChangedDay, DaySpan, overlap};
use super::shift::spans_of;

/// How far ahead shifts can be swapped, in days.
pub const SWAP_WITHIN: u64 = 60;

codes! {
    /// What became of a swap.
    pub enum SwapState {
        /// The colleague has not answered.
        Asked = "asked",
        /// They agreed: the shifts are swapped.
        Agreed = "agreed",
        /// They said no.
        Declined = "declined",
        /// Whoever asked thought better of it, or its day came without an answer.
        Withdrawn = "withdrawn",
    }
}

/// Somebody asks a colleague to swap shifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// Its id.
    pub id: SwapId,
    /// Who asks.
    pub asker: StaffId,
    /// The day of whose shifts the colleague is to work.
    pub asker_day: NaiveDate,
    /// The colleague.
    pub colleague: StaffId,
    /// The day of whose shifts the asker is to work.
    pub colleague_day: NaiveDate,
    /// The hours that the asker gives, as they were when it was asked.
    pub given: Vec<DaySpan>,
    /// Those that the colleague gives.
    pub taken: Vec<DaySpan>,
    /// What became of it.
    pub state: SwapState,
    /// When it was asked.
    pub asked_at: Instant,
}

impl Swap {
    /// Whether the day of one of them is here or over: then it is too late to swap.
    pub fn is_late(&self, now: Instant, calendar: &WorkingCalendar) -> bool {
        self.asker_day.min(self.colleague_day) <= calendar.date(now)
    }

    /// The hours that the asker gives, and those that the colleague gives, as they are now.
    ///
    /// # Errors
    /// Why it cannot be done: a day that is here, or too far ahead; somebody without a shift on the day that they give, or
    /// on leave on the one that they get; shifts that would overlap.
    pub fn check(
        &self,
        asker: &StaffMember,
        colleague: &StaffMember,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Result<(Vec<DaySpan>, Vec<DaySpan>), Refusal> {
        let last = calendar.date(now) + Days::new(SWAP_WITHIN);
        if self.is_late(now, calendar) || self.asker_day.max(self.colleague_day) > last {
            return Err(Refusal::NoDayToSwap);
        }
        if asker.id == colleague.id || !asker.active || !colleague.active {
            return Err(Refusal::PersonNotActive);
        }
        let is_on_leave = |person: &StaffMember, day| person.leaves.iter().any(|leave| leave.covers(day));
        for person in [asker, colleague] {
            if [self.asker_day, self.colleague_day].iter().any(|day| is_on_leave(person, *day)) {
                return Err(Refusal::OnLeaveThen);
            }
        }
        let given = spans_of(asker, self.asker_day, calendar);
        let taken = spans_of(colleague, self.colleague_day, calendar);
        if given.is_empty() || taken.is_empty() {
            return Err(Refusal::NoShiftThen);
        }
        let (mut asker_after, mut colleague_after) = (asker.clone(), colleague.clone());
        self.carry_out(&mut asker_after, &mut colleague_after, calendar);
        let days = [self.asker_day, self.colleague_day];
        if [asker_after, colleague_after].iter().any(|person| overlap(person, &days, calendar)) {
            return Err(Refusal::ShiftsOverlap);
        }
        Ok((given, taken))
    }

    /// The days of both as the swap makes them: the asker's, and the colleague's.
    fn after(
        &self,
        asker: &StaffMember,
        colleague: &StaffMember,
        calendar: &WorkingCalendar,
    ) -> (Vec<ChangedDay>, Vec<ChangedDay>) {
        let mut days = vec![self.asker_day, self.colleague_day];
        days.dedup();
        let after = |person: &StaffMember, gives, other: &StaffMember, gets| {
            let day = |date: &NaiveDate| {
                let mut spans = if *date == gives { Vec::new() } else { spans_of(person, *date, calendar) };
                if *date == gets {
                    spans.extend(spans_of(other, *date, calendar));
                }
                spans.sort_unstable();
                ChangedDay { date: *date, spans }
            };
            days.iter().map(day).collect::<Vec<_>>()
        };
        (
            after(asker, self.asker_day, colleague, self.colleague_day),
            after(colleague, self.colleague_day, asker, self.asker_day),
        )
    }

    /// Changes the days of both. Whoever calls has [`Self::check`]ed it.
    pub fn carry_out(
        &self,
        asker: &mut StaffMember,
        colleague: &mut StaffMember,
        calendar: &WorkingCalendar,
    ) {
        let (of_asker, of_colleague) = self.after(asker, colleague, calendar);
        for (person, days) in [(asker, of_asker), (colleague, of_colleague)] {
            for day in days {
                person.put_day(day);
            }
        }
    }
}
