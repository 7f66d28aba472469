//! A request that came without a proof of work: the resident confirms it by the link in their mail, or it goes away.

use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Actor, EventCode, Mail, Status, Ticket, TicketId, Urgency};

use crate::unit::Work;
use crate::{Desk, DeskError};

impl Desk {
    /// The resident confirms that they sent it: from now on it is a request as any other. Doing so twice is doing so
    /// once.
    pub fn confirm(&self, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let mut ticket = work.ticket(id)?;
            if ticket.status != Status::Unconfirmed && !ticket.status.is_final() {
                return Ok(ticket);
            }
            let topic = work.topic(ticket.topic)?;
            ticket.confirm(&topic, work.now, &work.desk.calendar())?;
            if topic.urgent {
                ticket.urgency = Urgency::Urgent;
            }
            work.event(id, Actor::Resident, EventCode::Confirmed)?;
            work.save(&mut ticket)?;
            work.mail_resident(&ticket, Mail::Received)?;
            work.route_ticket(&mut ticket, Trigger::Submitted)?;
            Ok(ticket)
        })
    }
}

impl Work<'_, '_> {
    /// Nobody confirmed it: it is withdrawn, and what was written goes at once.
    pub(crate) fn withdraw_unconfirmed(&mut self, mut ticket: Ticket) -> Result<(), DeskError> {
        ticket.cancel(self.now)?;
        self.event(ticket.id, Actor::Desk, EventCode::Unconfirmed)?;
        self.erase(ticket, Actor::Desk)
    }
}
