//! Attempts that are counted in the database, so that all servers on it share the count.

use std::ops::RangeInclusive;

use chrono::Duration;
use xiaoyi_domain::{Instant, Refusal};
use xiaoyi_store::{Attempts, Requester};

use crate::unit::Work;
use crate::{Desk, DeskError};

/// What is limited, within [`WINDOW`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    kind: &'static str,
    most: u32,
}

/// The time in which attempts are counted.
pub(crate) const WINDOW: Duration = Duration::minutes(15);
/// Attempts further ahead than this were counted while a clock was fast, and count no more. The clocks of two servers on
/// one database differ by less.
const CLOCKS_DIFFER: Duration = Duration::minutes(1);

/// The attempts that count at `now` are those of the last `span`: not those that a clock which was fast has left in the
/// future, or they would refuse people until it is reached.
pub(crate) fn window(now: Instant, span: Duration) -> RangeInclusive<Instant> {
    now - span..=now + CLOCKS_DIFFER
}

/// Sign-ins to one account.
pub(crate) const SIGN_IN_BY_ACCOUNT: Limit = Limit { kind: "sign-in-account", most: 10 };
/// Sign-ins from one address: a whole office may sit behind one router.
pub(crate) const SIGN_IN_BY_ADDRESS: Limit = Limit { kind: "sign-in-address", most: 100 };
/// Reset links asked for one account.
pub(crate) const RESET_BY_ACCOUNT: Limit = Limit { kind: "reset-account", most: 3 };
/// Links asked for from one address, for requests and for accounts.
pub(crate) const LINKS_BY_ADDRESS: Limit = Limit { kind: "links-address", most: 60 };
/// Fresh links asked for one request.
pub(crate) const TRACK_BY_REQUEST: Limit = Limit { kind: "track-request", most: 5 };

/// Forms sent from one address: families and offices share one.
pub(crate) const FORMS_BY_ADDRESS: Limit = Limit { kind: "forms-address", most: 60 };
/// Corrections that took a request away from an e-mail address, which are counted with its requests.
pub(crate) const CORRECTED_AWAY: Limit = Limit { kind: "corrected-away", most: u32::MAX };
/// Requests in the name of one e-mail address, each of which it is mailed about: they are tickets, and counted as such.
const REQUESTS_BY_EMAIL: u32 = 10;
/// Corrections of one request's e-mail address, each of which is mailed to.
pub(crate) const CORRECTIONS_BY_REQUEST: Limit = Limit { kind: "corrections-request", most: 3 };

impl Desk {
    /// Counts an attempt, whatever becomes of it; refused when there were too many. Only a keyed digest
    /// of the subject is kept.
    pub(crate) fn count_attempt(&self, limit: Limit, subject: &str) -> Result<(), DeskError> {
        let number = self.store.write(|tx| Work::new(self, tx).attempts(limit, subject))?;
        limit.check(number)
    }
}

impl Work<'_, '_> {
    /// Counts something that is limited, if this unit of work is kept; refused when there was too much
    /// of it.
    pub(crate) fn count(&mut self, limit: Limit, subject: &str) -> Result<(), DeskError> {
        let number = self.attempts(limit, subject)?;
        limit.check(number)
    }

    /// Refuses one more request of somebody who has sent many in the last minutes, those among them whose address was
    /// corrected since: they were mailed about as well.
    pub(crate) fn check_requests_of(&mut self, requester: &Requester) -> Result<(), DeskError> {
        let since = self.now - WINDOW;
        let subject_digest = self.concealed(CORRECTED_AWAY, &requester.email.folded());
        let number = self.tx.count_tickets_of_requester(requester.id, since)?
            + self.tx.count_attempts(Attempts { subject_digest }, window(self.now, WINDOW))?;
        if number >= REQUESTS_BY_EMAIL { Err(Refusal::TooManyAttempts.into()) } else { Ok(()) }
    }

    fn concealed(&self, limit: Limit, subject: &str) -> [u8; 32] {
        self.desk.keys.conceal(&[limit.kind.as_bytes(), subject.as_bytes()])
    }

    fn attempts(&mut self, limit: Limit, subject: &str) -> Result<u32, DeskError> {
        let subject_digest = self.concealed(limit, subject);
        Ok(self.tx.count_attempt(
            self.id(),
            Attempts { subject_digest },
            self.now,
            window(self.now, WINDOW),
        )?)
    }
}

impl Limit {
    fn check(self, number: u32) -> Result<(), DeskError> {
        if number > self.most { Err(Refusal::TooManyAttempts.into()) } else { Ok(()) }
    }
}
