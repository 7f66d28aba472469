//! What time does: reminders, what resolves and closes by itself, and another look at what waits.

use chrono::Duration;
use xiaoyi_domain::{Actor, EventCode, Mail, Status, TicketId};

use crate::tickets::readers::HEARD_WITHIN;
use crate::{Desk, DeskError, throttle};

/// How many timers are read together.
const BATCH: i64 = 200;
/// How many batches one tick handles at most: what fails stays due, and must not keep it for ever.
const MOST_BATCHES: usize = 50;
/// Counted attempts are forgotten after this time, which is longer than any limit looks back.
const ATTEMPTS_KEPT: Duration = Duration::hours(1);
/// Sessions that begin further ahead were begun while the clock was fast, and would last longer than any may.
const SESSIONS_AHEAD: Duration = Duration::hours(1);

impl Desk {
    /// One minute's work. Two workers may do it at once: each timer is looked at again under its
    /// ticket's lock, and what is done is done once.
    pub fn tick(&self) -> Result<(), DeskError> {
        for _ in 0..MOST_BATCHES {
            let due = self.store.read(|tx| tx.list_timers(self.now(), BATCH))?;
            let is_last = i64::try_from(due.len()).unwrap_or(BATCH) < BATCH;
            for id in due {
                if let Err(error) = self.run_timer(id) {
                    tracing::error!(ticket = %id, %error, "a timer failed; the others go on");
                }
            }
            if is_last {
                break;
            }
        }
        if let Err(error) = self.end_away().and_then(|()| self.sweep_hours()) {
            tracing::error!(%error, "people's hours could not be brought up to date; the rest goes on");
        }
        self.route_all()?;
        self.route_unopened()?;
        if let Err(error) = self.learn() {
            tracing::error!(%error, "nothing was learned of the work; the rest goes on");
        }
        self.erase_what_is_old()?;
        let now = self.now();
        Ok(self.store.write(|tx| {
            tx.sweep_undoables(now)?;
            tx.sweep_readers(now - HEARD_WITHIN)?;
            tx.sweep(now, now + SESSIONS_AHEAD, throttle::window(now, ATTEMPTS_KEPT))
        })?)
    }

    fn run_timer(&self, id: TicketId) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut ticket = work.ticket(id)?;
            let settings = work.config()?.settings.clone();
            if ticket.next_timer(&settings, &work.desk.calendar()).is_none_or(|at| at > work.now) {
                // The settings changed meanwhile: it is kept with the time that counts now.
                return work.save(&mut ticket);
            }
            match ticket.status {
                Status::Unconfirmed => return work.withdraw_unconfirmed(ticket),
                // Nobody can be reminded by mail: whoever has it finds another way to reach them.
                Status::Waiting if ticket.requester.is_none() => {
                    ticket.stop_waiting(work.now, &work.desk.calendar())?;
                    ticket.unread = ticket.assignee.is_some();
                    work.event(id, Actor::Desk, EventCode::StoppedWaiting)?;
                    work.mail_holder(&ticket, Mail::CannotRemind)?;
                }
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
                Status::Open => work.bring_back(&mut ticket)?,
                Status::New | Status::Closed | Status::Cancelled => return Ok(()),
            }
            work.save(&mut ticket)
        })
    }
}
