//! One's own hours: leave, and shifts that are swapped with a colleague.

use chrono::{Days, Duration, NaiveDate};
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{
    DaySpan, Leave, LeaveId, Mail, Refusal, StaffId, StaffMember, Swap, SwapId, SwapState, spans_of,
};

use crate::config::stamp;
use crate::unit::Work;
use crate::{Desk, DeskError};

/// Changed days are forgotten so long after they are over.
const CHANGED_DAYS_KEPT: Days = Days::new(30);
/// A leave of one's own may have begun so long ago: who was ill enters it afterwards.
const BEGUN_BEFORE: Days = Days::new(31);
/// So many leaves of one person are kept, and so many swaps may one ask at a time: more than anybody needs.
const MOST: usize = 50;

impl Desk {
    /// Enters a leave of one's own, which supervisors see. The same leave twice is one.
    pub fn add_own_leave(&self, by: StaffId, first: NaiveDate, last: NaiveDate) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let mut person = work.actor(by)?;
            let leave = Leave::new(work.id(), first, last)?;
            if person.leaves.iter().any(|known| (known.first, known.last) == (first, last)) {
                return Ok(());
            }
            let today = work.desk.calendar().date(work.now);
            if last < today || first < today - BEGUN_BEFORE {
                return Err(Refusal::LeaveOver.into());
            }
            if person.leaves.iter().filter(|leave| leave.last >= today).count() >= MOST {
                return Err(Refusal::TooManyLeaves.into());
            }
            person.leaves.push(leave);
            person.leaves.sort_by_key(|leave| leave.first);
            work.keep_leaves(&person)
        })
    }

    /// Takes a leave of one's own back, or what is left of it: days that are over stay.
    pub fn remove_own_leave(&self, by: StaffId, id: LeaveId) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let mut person = work.actor(by)?;
            let today = work.desk.calendar().date(work.now);
            let Some(place) = person.leaves.iter().position(|leave| leave.id == id && leave.last >= today)
            else {
                return Ok(());
            };
            let leave = person.leaves.remove(place);
            if leave.first < today {
                let yesterday = today - Days::new(1);
                person.leaves.insert(place, Leave { last: yesterday, ..leave });
            }
            work.keep_leaves(&person)
        })
    }

    /// Asks a colleague to swap shifts; they are told by mail. The same swap asked twice is asked once.
    pub fn ask_swap(
        &self,
        by: StaffId,
        own_day: NaiveDate,
        colleague: StaffId,
        their_day: NaiveDate,
    ) -> Result<SwapId, DeskError> {
        self.unit(|work| {
            work.tx.lock_staff()?;
            let asker = work.actor(by)?;
            let other = work.tx.find_staff(colleague)?.ok_or(Refusal::PersonNotActive)?;
            let mut swap = Swap {
                id: work.id(),
                asker: by,
                asker_day: own_day,
                colleague,
                colleague_day: their_day,
                given: Vec::new(),
                taken: Vec::new(),
                state: SwapState::Asked,
                asked_at: work.now,
            };
            let open = work.tx.list_open_swaps()?;
            let same = |known: &&Swap| {
                (known.asker, known.asker_day, known.colleague, known.colleague_day)
                    == (by, own_day, colleague, their_day)
            };
            if let Some(known) = open.iter().find(same) {
                return Ok(known.id);
            }
            if open.iter().filter(|known| known.asker == by).count() >= MOST {
                return Err(Refusal::TooManyAttempts.into());
            }
            (swap.given, swap.taken) = swap.check(&asker, &other, work.now, &work.desk.calendar())?;
            work.tx.add_swap(&swap)?;
            work.mail_staff(None, &other, Mail::SwapAsked { swap: swap.id }, Duration::zero())?;
            work.config_changed();
            Ok(swap.id)
        })
    }

    /// The colleague agrees, and the shifts are swapped, or says no. Who asked is told by mail. Answered alike twice is
    /// once.
    pub fn answer_swap(&self, by: StaffId, id: SwapId, agrees: bool) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let mut colleague = work.actor(by)?;
            let swap = work.tx.find_swap(id)?.filter(|swap| swap.colleague == by);
            let mut swap = swap.ok_or(DeskError::NotFound)?;
            let state = if agrees { SwapState::Agreed } else { SwapState::Declined };
            if swap.state != SwapState::Asked {
                return if swap.state == state { Ok(()) } else { Err(Refusal::SwapAnswered.into()) };
            }
            let mut asker = work.tx.find_staff(swap.asker)?.ok_or(DeskError::NotFound)?;
            if agrees {
                let calendar = work.desk.calendar();
                // What they agree to is what they were asked.
                if swap.check(&asker, &colleague, work.now, &calendar)?
                    != (swap.given.clone(), swap.taken.clone())
                {
                    return Err(Refusal::ChangedByAnother.into());
                }
                swap.carry_out(&mut asker, &mut colleague, &calendar);
                work.tx.save_staff(&asker)?;
                work.tx.save_staff(&colleague)?;
                work.audit(Some(by), AuditCode::ShiftsSwapped { person: asker.id })?;
            }
            swap.state = state;
            work.tx.save_swap(&swap)?;
            if asker.active {
                work.mail_staff(None, &asker, Mail::SwapAnswered { swap: id }, Duration::zero())?;
            }
            work.config_changed();
            work.renew_swaps(by)?;
            work.route_waiting(Trigger::TeamChanged)
        })
    }

    /// Who asked thinks better of it.
    pub fn withdraw_swap(&self, by: StaffId, id: SwapId) -> Result<(), DeskError> {
        self.unit(|work| {
            work.tx.lock_staff()?;
            work.actor(by)?;
            let swap = work.tx.find_swap(id)?.filter(|swap| swap.asker == by);
            let swap = swap.ok_or(DeskError::NotFound)?;
            match swap.state {
                SwapState::Asked => work.end_swap(swap),
                SwapState::Withdrawn => Ok(()),
                SwapState::Agreed | SwapState::Declined => Err(Refusal::SwapAnswered.into()),
            }
        })
    }

    /// Lets somebody work at other times on a day; none lets them stay at home. They are told by mail. `shown` is the stamp
    /// of the times that the form was filled in on.
    pub fn change_day(
        &self,
        by: StaffId,
        id: StaffId,
        date: NaiveDate,
        spans: &[DaySpan],
        shown: Option<&str>,
    ) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let (_, mut person) = work.person_to_manage(by, id)?;
            let calendar = work.desk.calendar();
            person.check_day(date, work.now, &calendar)?;
            let before = spans_of(&person, date, &calendar);
            let mut new = spans.to_vec();
            new.sort_unstable();
            if new == before {
                return Ok(());
            }
            stamp::check(shown, &before)?;
            person.change_day(date, new, work.now, &calendar)?;
            work.keep_day(by, &person, date)
        })
    }

    /// Lets a day of somebody be as in their week again. They are told by mail; a supervisor looks after the colleague of
    /// a swap.
    pub fn clear_changed_day(&self, by: StaffId, id: StaffId, date: NaiveDate) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let (_, mut person) = work.person_to_manage(by, id)?;
            let before = person.changed_days.len();
            person.changed_days.retain(|day| day.date != date);
            if person.changed_days.len() == before {
                return Ok(());
            }
            work.keep_day(by, &person, date)
        })
    }

    /// Swaps that nobody answered before their day are over, and so are changed days of long ago.
    pub(crate) fn sweep_hours(&self) -> Result<(), DeskError> {
        let (now, calendar) = (self.now(), self.calendar());
        let (open, staff) =
            self.read(|tx| Ok::<_, xiaoyi_store::StoreError>((tx.list_open_swaps()?, tx.list_staff()?)))?;
        let is_there = |id| staff.iter().any(|person| person.id == id && person.active);
        let ended =
            |swap: &Swap| swap.is_late(now, &calendar) || !is_there(swap.asker) || !is_there(swap.colleague);
        for swap in open.into_iter().filter(ended) {
            self.unit(|work| {
                work.tx.lock_staff()?;
                match work.tx.find_swap(swap.id)?.filter(|swap| swap.state == SwapState::Asked) {
                    Some(swap) => work.end_swap(swap),
                    None => Ok(()),
                }
            })?;
        }
        let before = calendar.date(now) - CHANGED_DAYS_KEPT;
        let is_old = |person: &StaffMember| person.changed_days.iter().any(|day| day.date < before);
        for person in staff.iter().filter(|person| is_old(person)) {
            self.unit_that_routes(|work| {
                work.tx.lock_staff()?;
                work.lock_routing()?;
                let Some(mut person) = work.tx.find_staff(person.id)? else { return Ok(()) };
                person.changed_days.retain(|day| day.date >= before);
                work.tx.save_staff(&person)?;
                work.config_changed();
                Ok(())
            })?;
        }
        Ok(())
    }
}

impl Work<'_, '_> {
    fn keep_leaves(&mut self, person: &StaffMember) -> Result<(), DeskError> {
        self.tx.save_staff(person)?;
        self.audit(Some(person.id), AuditCode::LeaveChanged)?;
        self.renew_swaps(person.id)?;
        self.route_waiting(Trigger::TeamChanged)
    }

    fn keep_day(&mut self, by: StaffId, person: &StaffMember, date: NaiveDate) -> Result<(), DeskError> {
        self.tx.save_staff(person)?;
        self.audit(Some(by), AuditCode::PersonChanged { person: person.id })?;
        if person.active && person.id != by {
            self.mail_staff(None, person, Mail::DayChanged { date }, Duration::zero())?;
        }
        self.renew_swaps(by)?;
        self.route_waiting(Trigger::TeamChanged)
    }

    /// Swaps that are asked are about the hours that both had then. Where those have changed, the swap is over, and both
    /// are told, but for whoever changed them.
    pub(crate) fn renew_swaps(&mut self, by: StaffId) -> Result<(), DeskError> {
        let calendar = self.desk.calendar();
        for swap in self.tx.list_open_swaps()? {
            let people = (self.tx.find_staff(swap.asker)?, self.tx.find_staff(swap.colleague)?);
            let (Some(asker), Some(colleague)) = people else { continue };
            let holds = swap
                .check(&asker, &colleague, self.now, &calendar)
                .is_ok_and(|(given, taken)| (given, taken) == (swap.given.clone(), swap.taken.clone()));
            if holds {
                continue;
            }
            for person in [&asker, &colleague].into_iter().filter(|person| person.active && person.id != by) {
                self.mail_staff(None, person, Mail::SwapOver { swap: swap.id }, Duration::zero())?;
            }
            self.end_swap(swap)?;
        }
        self.config_changed();
        Ok(())
    }

    fn end_swap(&mut self, swap: Swap) -> Result<(), DeskError> {
        self.tx.save_swap(&Swap { state: SwapState::Withdrawn, ..swap })?;
        self.config_changed();
        Ok(())
    }
}
