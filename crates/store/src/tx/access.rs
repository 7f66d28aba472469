//! Sessions, links that make or reset a password, and attempts that are counted.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use diesel::dsl::count_star;
use diesel::prelude::*;
use uuid::Uuid;
use xiaoyi_domain::{Instant, LinkId, SessionId, StaffId, StaffMember};

use super::staff::StaffRow;

use crate::schema::{attempts, links, sessions, staff};
use crate::{StoreError, Tx, convert};

/// A session to begin: only a digest of its token is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Its id.
    pub id: SessionId,
    /// SHA-256 of the token in the cookie.
    pub token_digest: [u8; 32],
    /// Whose it is.
    pub staff: StaffId,
    /// The browser's own words, to tell sessions apart in a list.
    pub user_agent: String,
    /// When it began.
    pub created_at: Instant,
    /// When it ends at the latest.
    pub expires_at: Instant,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub staff: StaffId,
    /// The browser's own words.
    pub user_agent: String,
    /// When it began.
    pub created_at: Instant,
    /// When it was last used, to a few minutes.
    pub seen_at: Instant,
    /// When it ends at the latest.
    pub expires_at: Instant,
}

/// A link that makes or resets a password, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its id; the secret in the address is derived from it.
    pub id: LinkId,
    /// For whom.
    pub staff: StaffId,
    /// When it was made.
    pub created_at: Instant,
    /// Until when it works.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
}

/// What is counted: a digest, so that no address is kept in the clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// A digest of what is limited, such as a kind of attempt and an address.
    pub subject_digest: [u8; 32],
}

type SessionRow = (Vec<u8>, Vec<u8>, String, i64, i64, i64);

fn session(row: SessionRow) -> Result<Session, StoreError> {
    let (id, staff, user_agent, created_at, seen_at, expires_at) = row;
    Ok(Session {
        id: convert::id("session", &id)?,
        staff: convert::id("staff", &staff)?,
        user_agent,
        created_at: convert::instant(created_at)?,
        seen_at: convert::instant(seen_at)?,
        expires_at: convert::instant(expires_at)?,
    })
}

macro_rules! session_columns {
    () => {
        (
            sessions::id,
            sessions::staff_id,
            sessions::user_agent,
            sessions::created_at,
            sessions::seen_at,
            sessions::expires_at,
        )
    };
}

impl Tx<'_> {
    /// Begins a session.
    pub fn add_session(&mut self, new: &NewSession) -> Result<(), StoreError> {
        diesel::insert_into(sessions::table)
            .values((
                sessions::id.eq(convert::bytes(new.id.0)),
                sessions::token_digest.eq(new.token_digest.to_vec()),
                sessions::staff_id.eq(convert::bytes(new.staff.0)),
                sessions::user_agent.eq(&new.user_agent),
                sessions::created_at.eq(convert::micros(new.created_at)),
                sessions::seen_at.eq(convert::micros(new.created_at)),
                sessions::expires_at.eq(convert::micros(new.expires_at)),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// The session that this token opens, if it has not ended, and whose it is.
    pub fn find_session(
        &mut self,
        token_digest: &[u8; 32],
        now: Instant,
    ) -> Result<Option<(Session, StaffMember)>, StoreError> {
        let row: Option<(SessionRow, StaffRow)> = sessions::table
            .inner_join(staff::table)
            .filter(sessions::token_digest.eq(token_digest.to_vec()))
            .filter(sessions::expires_at.gt(convert::micros(now)))
            .select((session_columns!(), StaffRow::as_select()))
            .first(self.connection)
            .optional()?;
        row.map(|(of_session, person)| Ok((session(of_session)?, person.into_domain()?))).transpose()
    }

    /// The sessions of a person that have not ended, the last used first.
    pub fn list_sessions(&mut self, staff: StaffId, now: Instant) -> Result<Vec<Session>, StoreError> {
        let rows: Vec<SessionRow> = sessions::table
            .filter(sessions::staff_id.eq(convert::bytes(staff.0)))
            .filter(sessions::expires_at.gt(convert::micros(now)))
            .order(sessions::seen_at.desc())
            .select(session_columns!())
            .load(self.connection)?;
        rows.into_iter().map(session).collect()
    }

    /// Keeps that a session was used.
    pub fn touch_session(&mut self, id: SessionId, now: Instant) -> Result<(), StoreError> {
        diesel::update(sessions::table.find(convert::bytes(id.0)))
            .set(sessions::seen_at.eq(convert::micros(now)))
            .execute(self.connection)?;
        Ok(())
    }

    /// Ends a session of this person.
    pub fn end_session(&mut self, staff: StaffId, id: SessionId) -> Result<(), StoreError> {
        diesel::delete(
            sessions::table.find(convert::bytes(id.0)).filter(sessions::staff_id.eq(convert::bytes(staff.0))),
        )
        .execute(self.connection)?;
        Ok(())
    }

    /// Ends all sessions of a person, but for the one to keep.
    pub fn end_sessions(&mut self, staff: StaffId, keep: Option<SessionId>) -> Result<(), StoreError> {
        let keep = keep.map_or_else(Uuid::nil, |id| id.0);
        diesel::delete(
            sessions::table
                .filter(sessions::staff_id.eq(convert::bytes(staff.0)))
                .filter(sessions::id.ne(convert::bytes(keep))),
        )
        .execute(self.connection)?;
        Ok(())
    }

    /// Forgets the sessions that have ended at `now` or began after `last_begin`, and the attempts outside `attempts`. What
    /// lies in the future was made while the clock was fast.
    pub fn sweep(
        &mut self,
        now: Instant,
        last_begin: Instant,
        attempts: RangeInclusive<Instant>,
    ) -> Result<(), StoreError> {
        diesel::delete(sessions::table.filter(sessions::expires_at.le(convert::micros(now))))
            .execute(self.connection)?;
        diesel::delete(sessions::table.filter(sessions::created_at.gt(convert::micros(last_begin))))
            .execute(self.connection)?;
        let (first, last) = attempts.into_inner();
        diesel::delete(attempts::table.filter(attempts::at.lt(convert::micros(first))))
            .execute(self.connection)?;
        diesel::delete(attempts::table.filter(attempts::at.gt(convert::micros(last))))
            .execute(self.connection)?;
        Ok(())
    }

    /// Adds a link.
    pub fn add_link(&mut self, link: &Link) -> Result<(), StoreError> {
        diesel::insert_into(links::table)
            .values((
                links::id.eq(convert::bytes(link.id.0)),
                links::staff_id.eq(convert::bytes(link.staff.0)),
                links::created_at.eq(convert::micros(link.created_at)),
                links::expires_at.eq(convert::micros(link.expires_at)),
                links::used_at.eq(link.used_at.map(convert::micros)),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// A link, used or not.
    pub fn find_link(&mut self, id: LinkId) -> Result<Option<Link>, StoreError> {
        let row: Option<(Vec<u8>, i64, i64, Option<i64>)> = links::table
            .find(convert::bytes(id.0))
            .select((links::staff_id, links::created_at, links::expires_at, links::used_at))
            .first(self.connection)
            .optional()?;
        row.map(|(staff, created_at, expires_at, used_at)| {
            Ok(Link {
                id,
                staff: convert::id("staff", &staff)?,
                created_at: convert::instant(created_at)?,
                expires_at: convert::instant(expires_at)?,
                used_at: convert::instant_or_none(used_at)?,
            })
        })
        .transpose()
    }

    /// Uses up all links of a person: the one that was followed, and any older one.
    pub fn use_links(&mut self, staff: StaffId, now: Instant) -> Result<(), StoreError> {
        diesel::update(
            links::table.filter(links::staff_id.eq(convert::bytes(staff.0))).filter(links::used_at.is_null()),
        )
        .set(links::used_at.eq(Some(convert::micros(now))))
        .execute(self.connection)?;
        Ok(())
    }

    /// The newest link of somebody that was not used and works still.
    pub fn find_open_link(&mut self, staff: StaffId, now: Instant) -> Result<Option<Link>, StoreError> {
        let id: Option<Vec<u8>> = links::table
            .filter(links::staff_id.eq(convert::bytes(staff.0)))
            .filter(links::used_at.is_null())
            .filter(links::expires_at.gt(convert::micros(now)))
            .order(links::created_at.desc())
            .select(links::id)
            .first(self.connection)
            .optional()?;
        id.map_or(Ok(None), |id| self.find_link(convert::id("link", &id)?))
    }

    /// Who has not chosen a password yet.
    pub fn list_without_password(&mut self) -> Result<HashSet<StaffId>, StoreError> {
        let ids: Vec<Vec<u8>> =
            staff::table.filter(staff::password_hash.is_null()).select(staff::id).load(self.connection)?;
        ids.iter().map(|id| convert::id("staff", id)).collect()
    }

    /// Counts an attempt at `now`, and returns how many there were within `window`, this one included.
    pub fn count_attempt(
        &mut self,
        id: Uuid,
        attempts: Attempts,
        now: Instant,
        window: RangeInclusive<Instant>,
    ) -> Result<u32, StoreError> {
        diesel::insert_into(attempts::table)
            .values((
                attempts::id.eq(convert::bytes(id)),
                attempts::subject_digest.eq(attempts.subject_digest.to_vec()),
                attempts::at.eq(convert::micros(now)),
            ))
            .execute(self.connection)?;
        self.count_attempts(attempts, window)
    }

    /// Forgets an attempt that is not to count.
    pub fn remove_attempt(&mut self, id: Uuid, attempts: Attempts) -> Result<(), StoreError> {
        diesel::delete(
            attempts::table
                .filter(attempts::subject_digest.eq(attempts.subject_digest.to_vec()))
                .filter(attempts::id.eq(convert::bytes(id))),
        )
        .execute(self.connection)?;
        Ok(())
    }

    /// Writes something that is gone at the end of the transaction: the database can be written.
    ///
    /// # Errors
    /// The database's.
    pub fn try_writing(&mut self) -> Result<(), StoreError> {
        // No digest is all zeros, so that nothing else is touched, and nobody waits for it.
        let nobody = vec![0_u8; 32];
        diesel::insert_into(attempts::table)
            .values((
                attempts::id.eq(convert::bytes(Uuid::nil())),
                attempts::subject_digest.eq(nobody.clone()),
                attempts::at.eq(0),
            ))
            .execute(self.connection)?;
        diesel::delete(attempts::table.filter(attempts::subject_digest.eq(nobody)))
            .execute(self.connection)?;
        Ok(())
    }

    /// How many attempts there were within `window`.
    pub fn count_attempts(
        &mut self,
        attempts: Attempts,
        window: RangeInclusive<Instant>,
    ) -> Result<u32, StoreError> {
        let (first, last) = window.into_inner();
        let number: i64 = attempts::table
            .filter(attempts::subject_digest.eq(attempts.subject_digest.to_vec()))
            .filter(attempts::at.ge(convert::micros(first)))
            .filter(attempts::at.le(convert::micros(last)))
            .select(count_star())
            .first(self.connection)?;
        convert::count("attempts", number)
    }
}
