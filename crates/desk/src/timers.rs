//! What time does: reminders, what resolves and closes by itself, and another look at what waits.

use chrono::Duration;
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Actor, EventCode, Mail, Status, TicketId};

use crate::{Desk, DeskError};

/// How many timers one tick handles.
const BATCH: i64 = 200;
/// Counted attempts are forgotten after this time.
const ATTEMPTS_KEPT: Duration = Duration::days(1);

impl Desk {
    /// One minute's work. Two workers may do it at once: each timer is looked at again under its
    /// ticket's lock, and what is done is done once.
    pub fn tick(&self) -> Result<(), DeskError> {
        let due = self.store.read(|tx| tx.list_timers(self.now(), BATCH))?;
        for id in due {
            if let Err(error) = self.run_timer(id) {
                tracing::error!(ticket = %id, %error, "a timer failed; the others go on");
            }
        }
        self.unit_that_routes(|work| work.route_waiting(Trigger::Tick))?;
        self.erase_what_is_old()?;
        let now = self.now();
        Ok(self.store.write(|tx| tx.sweep(now, now - ATTEMPTS_KEPT))?)
    }

    fn run_timer(&self, id: TicketId) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut ticket = work.ticket(id)?;
            let settings = work.settings()?;
            if ticket.next_timer(&settings, &work.desk.calendar).is_none_or(|at| at > work.now) {
                // The settings changed meanwhile: it is kept with the time that counts now.
                return work.save(&mut ticket, Actor::Desk);
            }
            match ticket.status {
                Status::Waiting
                    if ticket.reminded_at.is_none() && settings.remind_after < settings.resolve_after =>
                {
                    ticket.reminded_at = Some(work.now);
                    work.event(id, Actor::Desk, EventCode::Reminded)?;
                    work.mail_resident(&ticket, Mail::Reminder)?;
                }
                Status::Waiting => {
                    ticket.resolve(work.now)?;
                    work.event(
                        id,
                        Actor::Desk,
                        EventCode::ResolvedUnanswered { days: settings.resolve_after },
                    )?;
                    work.mail_resident(&ticket, Mail::Resolved { message: None })?;
                }
                Status::Resolved => {
                    ticket.close(work.now)?;
                    work.event(id, Actor::Desk, EventCode::Closed)?;
                }
                Status::New | Status::Open | Status::Closed | Status::Cancelled => return Ok(()),
            }
            work.save(&mut ticket, Actor::Desk)
        })
    }
}
