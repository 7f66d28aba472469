//! What a visitor asks for and must not learn whether it is there. They are answered first, in the same way and in the same
//! time for all; the worker looks it up afterwards.

use xiaoyi_domain::{Actor, EventCode, Mail};
use xiaoyi_store::DeferredLookup;

use crate::throttle::Limit;
use crate::unit::Work;
use crate::{Desk, DeskError};

/// How many are looked up at a time.
const BATCH: i64 = 50;

impl Desk {
    /// Keeps what was asked for, within its limits.
    pub(crate) fn ask(&self, limits: &[(Limit, &str)], what: &DeferredLookup) -> Result<(), DeskError> {
        self.unit(|work| {
            for (limit, subject) in limits {
                work.count(*limit, subject)?;
            }
            work.tx.add_deferred_lookup(work.id(), what)?;
            work.mail_waits();
            Ok(())
        })
    }

    /// Looks up what was asked for, and queues the mails that follow. Two workers may do so at once.
    pub fn run_deferred_lookups(&self) -> Result<(), DeskError> {
        for (id, what) in self.store.read(|tx| tx.list_deferred_lookups(BATCH))? {
            self.unit(|work| if work.tx.remove_deferred_lookup(id)? { work.look_up(&what) } else { Ok(()) })?;
        }
        Ok(())
    }
}

impl Work<'_, '_> {
    fn look_up(&mut self, what: &DeferredLookup) -> Result<(), DeskError> {
        match what {
            DeferredLookup::PasswordLink { email } => {
                match self.tx.find_staff_by_email(email)?.filter(|person| person.active) {
                    Some(person) => self.send_link(&person),
                    None => Ok(()),
                }
            }
            DeferredLookup::RequestLink { reference, email } => {
                let Some(ticket) = self.tx.find_ticket_by_reference(reference)? else { return Ok(()) };
                let requester = self.tx.find_requester_of(&ticket)?;
                if requester.is_none_or(|requester| requester.email.folded() != email.folded()) {
                    return Ok(());
                }
                self.event(ticket.id, Actor::Resident, EventCode::LinkRequested)?;
                self.mail_resident(&ticket, Mail::FreshLink)
            }
        }
    }
}
