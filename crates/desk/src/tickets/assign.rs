//! Who has a ticket: taking it, handing it over, handing it back to the router.

use chrono::Duration;
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Actor, Because, EventCode, Mail, Permission, Refusal, StaffId, Ticket, TicketId};

use crate::{Acting, Asks, Desk, DeskError, Reply};

impl Desk {
    /// Makes a ticket one's own. A take may pass the limit; the router's may not.
    pub fn take(&self, acting: impl Into<Acting>, id: TicketId) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let ticket = work.ticket(id)?;
            if ticket.assignee == Some(by) {
                return Ok(ticket);
            }
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Take, id)?;
            ticket.assign(by, Because::Taken, work.now)?;
            ticket.open(by, work.now);
            work.save(&mut ticket)?;
            work.event(id, Actor::Staff(by), EventCode::Taken)?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// Gives a ticket to a colleague, who is told by mail. It may pass their limit.
    pub fn hand_over(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        to: StaffId,
    ) -> Result<Ticket, DeskError> {
        self.hand_over_with(acting, id, to, None)
    }

    /// The same with a line for the colleague, which stands as a note on the ticket, also if the hand-over is undone.
    pub fn hand_over_with(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        to: StaffId,
        line: Option<&Reply>,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let ticket = work.ticket(id)?;
            if ticket.assignee == Some(to) {
                return Ok(ticket);
            }
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            let colleague =
                work.tx.find_staff(to)?.filter(|person| person.active).ok_or(Refusal::PersonNotActive)?;
            ticket.assign(to, Because::HandedOver, work.now)?;
            if let Some(line) = line {
                let note = work.add_note(by, &mut ticket, line)?;
                let mut told = work.told_by(by, line, Asks::Nobody)?;
                // Whoever gets the ticket is told of that.
                told.named.retain(|id| *id != to);
                work.tell_named(by, &ticket, note, &told)?;
            }
            work.save(&mut ticket)?;
            if to == by {
                work.event(id, Actor::Staff(by), EventCode::Taken)?;
            } else {
                work.event(id, Actor::Staff(by), EventCode::HandedOver { to })?;
                work.mail_staff(Some(id), &colleague, Mail::HandedOver { from: by }, Duration::zero())?;
            }
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// Gives a ticket back to the router, which does not give it to the same person again. Doing so
    /// twice is doing so once, whoever has it by then.
    pub fn hand_back(&self, acting: impl Into<Acting>, id: TicketId) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let ticket = work.ticket(id)?;
            let given_by = acting.holder.flatten().unwrap_or(by);
            let is_given = ticket.assignee != Some(given_by) && ticket.excluded.contains(&given_by);
            if is_given || ticket.assignee.is_none() {
                return Ok(ticket);
            }
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            let holder = ticket.assignee;
            ticket.release(holder, work.now)?;
            work.event(id, Actor::Staff(by), EventCode::HandedBack)?;
            work.save(&mut ticket)?;
            work.route_ticket(&mut ticket, Trigger::HandedBack)?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }
}
