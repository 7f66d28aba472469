//! What becomes of queued mails: the worker claims them, and says how each ended.

use chrono::Duration;
use xiaoyi_domain::mail::{MailState, OutboxMail};
use xiaoyi_domain::{Actor, Deed, EventCode, OutboxId, Ticket, TicketId};

use crate::{Acting, Desk, DeskError};

/// A worker that died gives up its mails after this time.
const LEASE: Duration = Duration::minutes(5);
/// How long after each failure a mail is tried again, in minutes; then it is parked: two days in all.
const RETRY_MINUTES: [i64; 11] = [1, 2, 5, 10, 30, 60, 120, 240, 480, 720, 1200];

impl Desk {
    /// Sends a mail again that could not be delivered: the address was corrected, or the mail server is in order again.
    /// Doing so twice is doing so once.
    pub fn send_again(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        mail: OutboxId,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        self.unit(|work| {
            let (_, ticket) = work.ticket_for(acting, Deed::Act, id)?;
            if work.tx.requeue_mail(mail, id, work.now)? {
                work.mail_waits();
                work.changed(&ticket);
            }
            Ok(ticket)
        })
    }

    /// Leases up to `most` mails that are due to the caller, for five minutes.
    pub fn claim_mails(&self, most: u32) -> Result<Vec<OutboxMail>, DeskError> {
        let now = self.now();
        Ok(self.store.write(|tx| tx.claim_mails(now, now + LEASE, most))?)
    }

    /// The mail server took it.
    pub fn mail_sent(&self, mail: &OutboxMail) -> Result<(), DeskError> {
        let now = self.now();
        let sent = OutboxMail {
            state: MailState::Sent,
            attempts: mail.attempts + 1,
            sent_at: Some(now),
            last_error: None,
            ..mail.clone()
        };
        Ok(self.store.write(|tx| tx.save_mail(&sent))?)
    }

    /// It was claimed and is not begun: another worker need not wait for the lease to end.
    pub fn mail_given_up(&self, mail: &OutboxMail) -> Result<(), DeskError> {
        Ok(self.store.write(|tx| tx.save_mail(mail))?)
    }

    /// It is no longer needed.
    pub fn mail_dropped(&self, mail: &OutboxMail) -> Result<(), DeskError> {
        let dropped = OutboxMail { state: MailState::Dropped, ..mail.clone() };
        Ok(self.store.write(|tx| tx.save_mail(&dropped))?)
    }

    /// It could not be sent now: it is tried again after a growing time, a little varied so that many
    /// do not come at once, and parked after the last.
    pub fn mail_delayed(&self, mail: &OutboxMail, words: &str) -> Result<(), DeskError> {
        let tried = usize::try_from(mail.attempts).unwrap_or(usize::MAX);
        let Some(minutes) = RETRY_MINUTES.get(tried) else { return self.mail_failed(mail, words) };
        let [jitter] = self.environment.bytes::<1>();
        let delay = Duration::seconds(minutes * 60 + minutes * 60 * i64::from(jitter) / 1024);
        let delayed = OutboxMail {
            due_at: self.now() + delay,
            attempts: mail.attempts + 1,
            last_error: Some(words.to_owned()),
            ..mail.clone()
        };
        Ok(self.store.write(|tx| tx.save_mail(&delayed))?)
    }

    /// It can never be delivered: parked with the server's words, and shown on its ticket.
    pub fn mail_failed(&self, mail: &OutboxMail, words: &str) -> Result<(), DeskError> {
        self.unit(|work| {
            let parked = OutboxMail {
                state: MailState::Parked,
                attempts: mail.attempts + 1,
                last_error: Some(words.to_owned()),
                ..mail.clone()
            };
            work.tx.save_mail(&parked)?;
            if let Some(id) = mail.ticket {
                let ticket = work.ticket(id)?;
                work.event(id, Actor::Desk, EventCode::MailFailed { mail: mail.id })?;
                work.changed(&ticket);
            }
            Ok(())
        })
    }
}
