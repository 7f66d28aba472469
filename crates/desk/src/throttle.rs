//! Attempts that are counted in the database, so that all servers on it share the count.

use chrono::Duration;
use xiaoyi_domain::Refusal;
use xiaoyi_store::Attempts;

use crate::{Desk, DeskError};

/// What is limited, within [`WINDOW`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    kind: &'static str,
    most: u32,
}

/// The time in which attempts are counted.
pub(crate) const WINDOW: Duration = Duration::minutes(15);
/// Sign-ins to one account.
pub(crate) const SIGN_IN_BY_ACCOUNT: Limit = Limit { kind: "sign-in-account", most: 10 };
/// Sign-ins from one address: a whole office may sit behind one router.
pub(crate) const SIGN_IN_BY_ADDRESS: Limit = Limit { kind: "sign-in-address", most: 100 };
/// Reset links asked for one account.
pub(crate) const RESET_BY_ACCOUNT: Limit = Limit { kind: "reset-account", most: 3 };
/// Fresh links asked for one request.
pub(crate) const TRACK_BY_REQUEST: Limit = Limit { kind: "track-request", most: 5 };

impl Desk {
    /// Counts an attempt; refused when there were too many. Only a keyed digest of the subject is kept.
    pub(crate) fn count_attempt(&self, limit: Limit, subject: &str) -> Result<(), DeskError> {
        let now = self.now();
        let subject_digest = self.keys.conceal(&[limit.kind.as_bytes(), subject.as_bytes()]);
        let number = self.store.write(|tx| {
            tx.count_attempt(self.environment.id(now), Attempts { subject_digest }, now, now - WINDOW)
        })?;
        if number > limit.most { Err(Refusal::TooManyAttempts.into()) } else { Ok(()) }
    }
}
