//! What becomes of queued mails: the worker claims them, and says how each ended.

use chrono::Duration;
use xiaoyi_domain::mail::{MailFailure, MailState, OutboxMail};
use xiaoyi_domain::mail_server::{MailServer, Refused};
use xiaoyi_domain::{Actor, EventCode, Mail, OutboxId, Permission, StaffId, Ticket, TicketId};
use xiaoyi_store::FailedMails;

use crate::unit::Work;
use crate::{Acting, Desk, DeskError};

/// A worker that died gives up its mails after this time; one that lives keeps them ([`Desk::keep_mails`]).
pub const LEASE: Duration = Duration::minutes(5);
/// How long after each failure a mail is tried again, in minutes; then it is parked: two days in all.
const RETRY_MINUTES: [i64; 11] = [1, 2, 5, 10, 30, 60, 120, 240, 480, 720, 1200];

/// A mail that the mail server refused for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusing<'a> {
    /// At which step.
    pub failure: MailFailure,
    /// Whether the server says that it means just this mailbox, or what this mail holds.
    pub is_meant: bool,
    /// The server's words.
    pub words: &'a str,
}

impl Desk {
    /// Sends a mail of a ticket again that could not be delivered: the address was corrected, or the mail server is in
    /// order again. Doing so twice is doing so once.
    pub fn send_again(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        mail: OutboxId,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        self.unit(|work| {
            let (_, ticket) = work.ticket_for(acting, Permission::Act, id)?;
            if work.tx.find_mail(mail)?.is_some_and(|mail| mail.ticket == Some(id))
                && work.requeue(FailedMails::One(mail))? > 0
            {
                // What can still be undone may be where it goes.
                if let Some(undoable) = work.tx.find_undoable(id)?.filter(|u| u.until > work.now) {
                    work.tx.hold_mails(id, undoable.until, work.now)?;
                }
                work.changed(&ticket);
            }
            Ok(ticket)
        })
    }

    /// Sends any mail again that could not be delivered, those to staff among them. False if there was nothing to send.
    pub fn send_any_again(&self, by: StaffId, mail: OutboxId) -> Result<bool, DeskError> {
        self.unit(|work| {
            work.authorized(by, Permission::ManageMail)?;
            Ok(work.requeue(FailedMails::One(mail))? > 0)
        })
    }

    /// Sends all again that could not be delivered; returns how many.
    pub fn send_all_again(&self, by: StaffId) -> Result<usize, DeskError> {
        self.unit(|work| {
            work.authorized(by, Permission::ManageMail)?;
            work.requeue(FailedMails::All)
        })
    }

    /// Sends somebody a mail for them to see whether mails arrive. One that still waits makes a second needless.
    pub fn send_test(&self, by: StaffId) -> Result<(), DeskError> {
        self.unit(|work| {
            let person = work.authorized(by, Permission::ManageMail)?;
            work.tx.lock_staff()?;
            if work.tx.has_queued(by, &Mail::Test)? {
                return Ok(());
            }
            work.mail_staff(None, &person, Mail::Test, Duration::zero())
        })
    }

    /// Leases up to `most` mails that are due to the caller, for [`LEASE`]: none while the mail server is not to be
    /// tried, and one to find out whether it does business again.
    pub fn claim_mails(&self, most: u32) -> Result<Vec<OutboxMail>, DeskError> {
        let now = self.now();
        Ok(self.store.write(|tx| match tx.mail_server()?.most(most, now) {
            0 => Ok(Vec::new()),
            most => tx.claim_mails(now, now + LEASE, most),
        })?)
    }

    /// Whoever has claimed these mails is still at work on them.
    pub fn keep_mails(&self, mails: &[OutboxId]) -> Result<(), DeskError> {
        let until = self.now() + LEASE;
        Ok(self.store.write(|tx| tx.keep_mails(mails, until))?)
    }

    /// The mail server took it.
    pub fn mail_sent(&self, mail: &OutboxMail) -> Result<(), DeskError> {
        self.unit(|work| {
            work.tx.save_mail(&OutboxMail {
                state: MailState::Sent,
                attempts: mail.attempts + 1,
                sent_at: Some(work.now),
                last_error: None,
                failure: None,
                ..mail.clone()
            })?;
            let mut server = work.tx.mail_server()?;
            if server.takes() {
                work.tx.save_mail_server(&server)?;
                // What waited for the end of the trouble can go now.
                work.mail_waits();
            }
            Ok(())
        })
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

    /// The mail server does not do business with the desk: no mail would fare better, so all wait. This one is tried
    /// after the others, and is not given up while none goes out.
    pub fn mail_held_up(
        &self,
        mail: &OutboxMail,
        failure: MailFailure,
        words: &str,
    ) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut server = work.tx.mail_server()?;
            let begins = server.trouble.is_none();
            server.fails(failure, words, work.now);
            work.tx.save_mail_server(&server)?;
            if begins {
                work.delay_or_fail(mail, failure, words)
            } else {
                // While nothing goes out, no mail is to blame.
                work.delay(mail, mail.attempts, failure, words)
            }
        })
    }

    /// It could not be sent now: it is tried again after a growing time, a little varied so that many
    /// do not come at once, and parked after the last.
    pub fn mail_delayed(
        &self,
        mail: &OutboxMail,
        failure: MailFailure,
        words: &str,
    ) -> Result<(), DeskError> {
        self.unit(|work| work.delay_or_fail(mail, failure, words))
    }

    /// The mail server refused it for good: parked with the server's words, and shown on its ticket; unless the server
    /// says the same of one recipient after the other, which is about the desk.
    pub fn mail_refused(&self, mail: &OutboxMail, refusing: &Refusing<'_>) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut server = work.tx.mail_server()?;
            let is_first = mail.attempts == 0;
            let judged = server.refuses(mail.id, is_first, refusing.is_meant, refusing.words, work.now);
            work.save_if_changed(&server)?;
            match judged {
                Refused::ForGood => work.give_up(mail, refusing.failure, refusing.words),
                Refused::ForNow(others) => {
                    let due = work.now + Duration::minutes(2);
                    work.tx.requeue_mails(FailedMails::These(&others), due, work.now)?;
                    work.delay(mail, mail.attempts.max(1), MailFailure::Conversation, refusing.words)
                }
            }
        })
    }
}

impl Work<'_, '_> {
    fn save_if_changed(&mut self, server: &MailServer) -> Result<(), DeskError> {
        if *server != self.tx.mail_server()? {
            self.tx.save_mail_server(server)?;
        }
        Ok(())
    }

    fn requeue(&mut self, which: FailedMails<'_>) -> Result<usize, DeskError> {
        let number = self.tx.requeue_mails(which, self.now, self.now)?;
        if number > 0 {
            self.mail_waits();
        }
        Ok(number)
    }

    fn delay_or_fail(
        &mut self,
        mail: &OutboxMail,
        failure: MailFailure,
        words: &str,
    ) -> Result<(), DeskError> {
        let tried = usize::try_from(mail.attempts).unwrap_or(usize::MAX);
        if RETRY_MINUTES.get(tried).is_none() {
            return self.give_up(mail, failure, words);
        }
        self.delay(mail, mail.attempts + 1, failure, words)
    }

    /// Tries it again after a time that grows with the attempts.
    fn delay(
        &mut self,
        mail: &OutboxMail,
        attempts: u32,
        failure: MailFailure,
        words: &str,
    ) -> Result<(), DeskError> {
        let place = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
        let minutes = RETRY_MINUTES.get(place).or(RETRY_MINUTES.last()).copied().unwrap_or_default();
        let [jitter] = self.desk.environment.bytes::<1>();
        let delay = Duration::seconds(minutes * 60 + minutes * 60 * i64::from(jitter) / 1024);
        self.tx.save_mail(&OutboxMail {
            due_at: self.now + delay,
            attempts,
            last_error: Some(words.to_owned()),
            failure: Some(failure),
            ..mail.clone()
        })?;
        Ok(())
    }

    /// It is not tried again by itself.
    fn give_up(&mut self, mail: &OutboxMail, failure: MailFailure, words: &str) -> Result<(), DeskError> {
        self.tx.save_mail(&OutboxMail {
            state: MailState::Failed,
            attempts: mail.attempts + 1,
            last_error: Some(words.to_owned()),
            failure: Some(failure),
            ..mail.clone()
        })?;
        if let Some(id) = mail.ticket {
            let ticket = self.ticket(id)?;
            self.event(id, Actor::Desk, EventCode::MailFailed { mail: mail.id })?;
            self.changed(&ticket);
        }
        Ok(())
    }
}
