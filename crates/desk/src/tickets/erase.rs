//! Erasing what persons wrote on a ticket: when it was kept as long as the desk promised, or when an
//! administrator does so for somebody who asks (Personal Information Protection Law, article 47).

use chrono::Months;
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::{Actor, EventCode, Permission, StaffId, Ticket, TicketId};

use crate::unit::Work;
use crate::{Desk, DeskError};

/// How many tickets one tick erases.
const BATCH: i64 = 200;

impl Desk {
    /// Erases what persons wrote on a ticket that is over.
    pub fn erase(&self, by: StaffId, id: TicketId) -> Result<(), DeskError> {
        self.unit(|work| {
            work.authorized(by, Permission::Erase)?;
            let ticket = work.ticket(id)?;
            if ticket.erased_at.is_some() {
                return Ok(());
            }
            work.audit(Some(by), AuditCode::TicketErased { reference: ticket.reference.clone() })?;
            work.erase(ticket, Actor::Staff(by))
        })
    }

    /// Erases what has been kept as long as the desk says.
    pub(crate) fn erase_what_is_old(&self) -> Result<(), DeskError> {
        let now = self.now();
        let due = self.read(|tx| {
            let months = Months::new(tx.settings()?.keep_months);
            match now.checked_sub_months(months) {
                Some(before) => tx.list_erasable(before, BATCH),
                None => Ok(Vec::new()),
            }
        })?;
        for id in due {
            let erased = self.unit(|work| {
                let ticket = work.ticket(id)?;
                if ticket.erased_at.is_some() { Ok(()) } else { work.erase(ticket, Actor::Desk) }
            });
            if let Err(error) = erased {
                tracing::error!(ticket = %id, %error, "a ticket could not be erased; the others go on");
            }
        }
        Ok(())
    }
}

impl Work<'_, '_> {
    pub(crate) fn erase(&mut self, mut ticket: Ticket, actor: Actor) -> Result<(), DeskError> {
        let requester = ticket.requester;
        ticket.erase(self.desk.environment.bytes(), self.now)?;
        self.save(&mut ticket)?;
        self.tx.erase_words(ticket.id)?;
        self.event(ticket.id, actor, EventCode::Erased)?;
        if let Some(requester) = requester {
            self.tx.remove_requester_without_tickets(requester)?;
        }
        Ok(())
    }
}
