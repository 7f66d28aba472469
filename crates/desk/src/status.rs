//! Staff change where a ticket stands, without a word to the resident beyond the mail it makes.

use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Actor, Deed, EventCode, Mail, StaffId, Status, Ticket, TicketId, Urgency};

use crate::{Desk, DeskError};

impl Desk {
    /// Calls it solved.
    pub fn resolve(&self, by: StaffId, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_for(by, Deed::Act, id)?;
            if ticket.status == Status::Resolved {
                return Ok(ticket);
            }
            ticket.resolve(work.now)?;
            work.save(&mut ticket, Actor::Staff(by))?;
            work.event(id, Actor::Staff(by), EventCode::Resolved)?;
            work.mail_resident(&ticket, Mail::Resolved { message: None })?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// Opens it again, or stops waiting for the resident.
    pub fn reopen(&self, by: StaffId, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_for(by, Deed::Act, id)?;
            let was_resolved = ticket.status == Status::Resolved;
            let topic = work.topic(ticket.topic)?;
            ticket.reopen(&topic, work.now, &work.desk.calendar)?;
            work.event(id, Actor::Staff(by), EventCode::Reopened)?;
            if was_resolved {
                work.mail_resident(&ticket, Mail::Reopened)?;
            }
            work.bring_to_somebody(&mut ticket, was_resolved, Actor::Staff(by))?;
            Ok(ticket)
        })
    }

    /// More or less pressing.
    pub fn press(&self, by: StaffId, id: TicketId, urgency: Urgency) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_for(by, Deed::Act, id)?;
            if ticket.press(urgency, work.now)? {
                work.event(id, Actor::Staff(by), EventCode::UrgencyChanged { to: urgency })?;
                work.save(&mut ticket, Actor::Staff(by))?;
                work.route_ticket(&mut ticket, Trigger::Tick)?;
            }
            Ok(ticket)
        })
    }
}
