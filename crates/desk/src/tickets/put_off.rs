//! Looking at a ticket again on a date.

use chrono::{Days, Duration, NaiveDate};
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{
    Actor, Because, EventCode, Instant, Mail, Permission, Refusal, Status, Ticket, TicketId, WorkingCalendar,
};

use crate::unit::Work;
use crate::{Acting, Asks, Desk, DeskError, Reply};

/// How far ahead a ticket can be put off, in days.
pub const PUT_OFF_AT_MOST: u64 = 366;

/// When a ticket comes back that is put off to a day: when the desk opens on it, or on the next day on which it does.
fn opening(date: NaiveDate, calendar: &WorkingCalendar) -> Instant {
    calendar.add_working(calendar.begin_of(date), Duration::zero())
}

impl Desk {
    /// Puts a ticket off to a day, when it comes back to whoever has it. `reason` stands on it as an internal note; what
    /// was promised to the resident runs on. A ticket that nobody has becomes one's own. The same twice is once.
    pub fn put_off(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        until: NaiveDate,
        reason: &Reply,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_for(acting, Permission::Act, id)?;
            let calendar = work.desk.calendar();
            let at = opening(until, &calendar);
            if let Some(later) = ticket.look_again
                && later.at == at
                && work.tx.find_message(later.note)?.and_then(|note| note.body).as_ref() == Some(&reason.body)
            {
                return Ok(ticket);
            }
            work.make_undoable(by, &ticket);
            let today = calendar.date(work.now);
            let last = today.checked_add_days(Days::new(PUT_OFF_AT_MOST));
            if until <= today || last.is_none_or(|last| until > last) {
                return Err(Refusal::NotALaterDay.into());
            }
            if ticket.assignee.is_none() && matches!(ticket.status, Status::New | Status::Open) {
                ticket.assign(by, Because::Taken, work.now)?;
                work.event(id, Actor::Staff(by), EventCode::Taken)?;
            }
            ticket.open(by, work.now);
            let note = work.add_note(by, &mut ticket, reason)?;
            if let Some(action) = work.action_on(id) {
                action.added(note);
            }
            let told = work.told_by(by, reason, Asks::Nobody)?;
            work.tell_named(by, &ticket, note, &told)?;
            ticket.put_off(at, note, work.now)?;
            work.event(id, Actor::Staff(by), EventCode::PutOff { until: at })?;
            work.save(&mut ticket)?;
            // It is no load before its day.
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// Looks at a ticket now that was put off.
    pub fn look_again(&self, acting: impl Into<Acting>, id: TicketId) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        self.unit(|work| {
            let (_, mut ticket) = work.ticket_for(acting, Permission::Act, id)?;
            if ticket.look_again.is_none() {
                return Ok(ticket);
            }
            work.make_undoable(acting.by, &ticket);
            ticket.look_again(work.now);
            // Whoever does so looks at it.
            ticket.open(acting.by, work.now);
            work.event(id, Actor::Staff(acting.by), EventCode::LookedAgain)?;
            work.save(&mut ticket)?;
            Ok(ticket)
        })
    }
}

impl Work<'_, '_> {
    /// The date has come: whoever has it is told.
    pub(crate) fn bring_back(&mut self, ticket: &mut Ticket) -> Result<(), DeskError> {
        let Some(later) = ticket.look_again else { return Ok(()) };
        ticket.look_again(self.now);
        self.event(ticket.id, Actor::Desk, EventCode::LookedAgain)?;
        self.mail_holder(ticket, Mail::LookAgain { note: later.note })
    }
}
