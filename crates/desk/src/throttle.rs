//! Attempts that are counted in the database, so that all servers on it share the count.

use std::ops::RangeInclusive;

use chrono::Duration;
use uuid::Uuid;
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

/// Sign-ins that failed, to one account from one network, by browsers that nobody has signed in with.
pub(crate) const SIGN_IN_FROM_NETWORK: Limit = Limit { kind: "sign-in-account-address", most: 10 };
/// The same from all networks together: somebody has many. Who has signed in before is not held up by it.
pub(crate) const SIGN_IN_BY_ACCOUNT: Limit = Limit { kind: "sign-in-account", most: 60 };
/// Sign-ins that failed, by one browser that somebody has signed in with before.
pub(crate) const SIGN_IN_BY_BROWSER: Limit = Limit { kind: "sign-in-browser", most: 10 };
/// Sign-ins that failed, from one address: a whole office may sit behind one router.
pub(crate) const SIGN_IN_BY_ADDRESS: Limit = Limit { kind: "sign-in-address", most: 100 };
/// Reset links asked for one account from one network.
pub(crate) const RESET_FROM_NETWORK: Limit = Limit { kind: "reset-account-address", most: 3 };
/// The same from all networks together: each is a mail.
pub(crate) const RESET_BY_ACCOUNT: Limit = Limit { kind: "reset-account", most: 10 };
/// Reset links asked for by one browser that somebody has signed in with before.
pub(crate) const RESET_BY_BROWSER: Limit = Limit { kind: "reset-browser", most: 3 };
/// Tries of one's own present password, to choose another.
pub(crate) const PRESENT_PASSWORD: Limit = Limit { kind: "present-password", most: 10 };
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

/// An attempt that was counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted {
    id: Uuid,
    attempts: Attempts,
}

impl Desk {
    /// Counts an attempt at everything that limits it; refused when there were too many of any, and then nothing goes on
    /// counting. Only keyed digests of the subjects are kept.
    pub(crate) fn count_attempts(&self, limits: &[(Limit, &str)]) -> Result<Vec<Counted>, DeskError> {
        self.store.write(|tx| {
            let mut work = Work::new(self, tx);
            limits.iter().map(|(limit, subject)| work.count(*limit, subject)).collect()
        })
    }

    /// An attempt succeeded: it does not count.
    pub(crate) fn forget_attempts(&self, counted: &[Counted]) -> Result<(), DeskError> {
        Ok(self.store.write(|tx| {
            counted.iter().try_for_each(|attempt| tx.remove_attempt(attempt.id, attempt.attempts))
        })?)
    }
}

impl Work<'_, '_> {
    /// Counts something that is limited, if this unit of work is kept; refused when there was too much
    /// of it.
    pub(crate) fn count(&mut self, limit: Limit, subject: &str) -> Result<Counted, DeskError> {
        let attempts = Attempts { subject_digest: self.concealed(limit, subject) };
        if self.tx.count_attempts(attempts, window(self.now, WINDOW))? >= limit.most {
            return Err(Refusal::TooManyAttempts.into());
        }
        let id: Uuid = self.id();
        self.tx.count_attempt(id, attempts, self.now, window(self.now, WINDOW))?;
        Ok(Counted { id, attempts })
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
}
