//! Signing in and out. Sessions are kept on the server; the cookie holds a random token of which
//! only a digest is stored.

use chrono::Duration;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::{EmailAddress, Instant, Refusal, SessionId, StaffId, StaffMember};
use xiaoyi_store::{NewSession, Session, StoreError, Tx};

use super::password;
use crate::throttle::{SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_ADDRESS, SIGN_IN_BY_BROWSER, SIGN_IN_FROM_NETWORK};
use crate::{Desk, DeskError};

/// A session ends after this time, however much it is used.
const SESSION_LASTS: Duration = Duration::days(7);
/// How exactly a session's last use is kept.
const SEEN_EVERY: Duration = Duration::minutes(5);

/// A session has begun.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// What the cookie must hold.
    pub token: String,
    /// Who signed in.
    pub person: StaffMember,
    /// What the browser's long-lived cookie must hold; see [`crate::Keys::browser_name`].
    pub browser: String,
}

impl Desk {
    /// Begins a session. `address` is where the attempt comes from, `browser` what the browser's cookie for this address
    /// holds: one that was used to sign in before is counted by itself, so that nobody locks its owner out.
    pub fn sign_in(
        &self,
        email: &EmailAddress,
        given: &str,
        user_agent: &str,
        address: &str,
        browser: Option<&str>,
    ) -> Result<SignedIn, DeskError> {
        let known = browser.and_then(|cookie| self.keys.browser(email, cookie));
        let (account, own) = (email.folded(), known.map(|browser| browser.to_string()).unwrap_or_default());
        let from_network = format!("{account} {address}");
        let counted = self.count_attempts(&if known.is_some() {
            vec![(SIGN_IN_BY_BROWSER, &*own)]
        } else {
            vec![
                (SIGN_IN_BY_ADDRESS, address),
                (SIGN_IN_FROM_NETWORK, &*from_network),
                (SIGN_IN_BY_ACCOUNT, &*account),
            ]
        })?;
        let (person, stored) = self.store.read(|tx| {
            let person = tx.find_staff_by_email(email)?.filter(|person| person.active);
            let stored = person.as_ref().map(|p| tx.password_hash(p.id)).transpose()?.flatten();
            Ok::<_, DeskError>((person, stored))
        })?;
        let fits = password::fits(given, stored.as_deref());
        let person = person.filter(|_| fits).ok_or(Refusal::SignInFailed)?;
        self.forget_attempts(&counted)?;
        let token = self.begin_session(person.id, user_agent)?;
        let browser = known.unwrap_or_else(|| self.environment.id(self.now()));
        let browser = self.keys.of_browser(email, browser);
        Ok(SignedIn { token, person, browser })
    }

    /// Begins a session for somebody who has proved themselves otherwise: by the link of an invitation.
    pub(crate) fn begin_session(&self, staff: StaffId, user_agent: &str) -> Result<String, DeskError> {
        let token = BASE64URL_NOPAD.encode(&self.environment.bytes::<32>());
        let now = self.now();
        let session = NewSession {
            id: self.environment.id(now),
            token_digest: digest(&token),
            staff,
            user_agent: user_agent.chars().take(300).collect(),
            created_at: now,
            expires_at: now + SESSION_LASTS,
        };
        self.unit(|work| {
            work.audit(Some(staff), AuditCode::SignedIn)?;
            Ok(work.tx.add_session(&session)?)
        })?;
        Ok(token)
    }

    /// Whose session this token opens, if it is still one and the account is active; with what `read` reads for them
    /// in the same transaction.
    pub fn session_reading<T>(
        &self,
        token: &str,
        read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError>,
    ) -> Result<Option<Found<T>>, DeskError> {
        let now = self.now();
        let found = self.store.read(|tx| {
            let found = tx.find_session(&digest(token), now)?;
            with_read(tx, found, read)
        })?;
        self.seen(found, now)
    }

    /// The same without a transaction: what is read need not be of one moment.
    pub fn session_reading_apart<T>(
        &self,
        token: &str,
        read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError>,
    ) -> Result<Option<Found<T>>, DeskError> {
        let (now, digest) = (self.now(), digest(token));
        let found = self
            .store
            .read_apart(|tx| tx.find_session(&digest, now), |tx, found| with_read(tx, found, read))?;
        self.seen(found, now)
    }

    /// Notes now and then that a session is used.
    fn seen<T>(&self, found: Option<Found<T>>, now: Instant) -> Result<Option<Found<T>>, DeskError> {
        if let Some((session, _, _)) = &found
            // One that was seen in the future was seen by a clock that was fast.
            && (now - session.seen_at).abs() > SEEN_EVERY
        {
            self.store.write(|tx| tx.touch_session(session.id, now))?;
        }
        Ok(found)
    }

    /// Ends one session of this person.
    pub fn sign_out(&self, by: StaffId, session: SessionId) -> Result<(), DeskError> {
        self.unit(|work| {
            work.audit(Some(by), AuditCode::SignedOut)?;
            Ok(work.tx.end_session(by, session)?)
        })
    }

    /// Ends the session that this token opens, if it is one.
    pub fn end_session_of(&self, token: &str) -> Result<(), DeskError> {
        let now = self.now();
        Ok(self.store.write(|tx| match tx.find_session(&digest(token), now)? {
            Some((session, person)) => tx.end_session(person.id, session.id),
            None => Ok(()),
        })?)
    }

    /// Ends all sessions of this person but the one to keep.
    pub fn sign_out_everywhere(&self, by: StaffId, keep: Option<SessionId>) -> Result<(), DeskError> {
        self.unit(|work| {
            work.audit(Some(by), AuditCode::SessionsEnded)?;
            Ok(work.tx.end_sessions(by, keep)?)
        })
    }
}

fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A session, whose it is, and what was read for them.
type Found<T> = (Session, StaffMember, T);

fn with_read<T>(
    tx: &mut Tx<'_>,
    found: Option<(Session, StaffMember)>,
    read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError>,
) -> Result<Option<Found<T>>, StoreError> {
    let Some((session, person)) = found.filter(|(_, person)| person.active) else { return Ok(None) };
    let read = read(tx, &person)?;
    Ok(Some((session, person, read)))
}
