//! "Find my request": a fresh link by mail, and an answer that never tells whether there is one.

use xiaoyi_domain::{Actor, EmailAddress, EventCode, Mail, Reference};

use crate::throttle::{LINKS_BY_ADDRESS, TRACK_BY_REQUEST};
use crate::{Desk, DeskError};

impl Desk {
    /// Mails a fresh link if there is such a request with this address. Says nothing either way.
    /// `address` is where the form comes from.
    pub fn track(&self, reference: &Reference, email: &EmailAddress, address: &str) -> Result<(), DeskError> {
        self.count_attempt(LINKS_BY_ADDRESS, address)?;
        self.count_attempt(TRACK_BY_REQUEST, reference.as_str())?;
        self.unit(|work| {
            let Some(ticket) = work.tx.find_ticket_by_reference(reference)? else { return Ok(()) };
            let requester = work.tx.find_requester(ticket.requester)?;
            if requester.is_none_or(|requester| requester.email.folded() != email.folded()) {
                return Ok(());
            }
            work.event(ticket.id, Actor::Resident, EventCode::LinkRequested)?;
            work.mail_resident(&ticket, Mail::FreshLink)
        })
    }
}
