//! What every member of staff does with their own account.

use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::{Locale, Refusal, SessionId, StaffId};

use super::password;
use crate::throttle::PRESENT_PASSWORD;
use crate::{Desk, DeskError};

impl Desk {
    /// Changes one's own password. All other sessions end, and so do all links that were mailed before.
    pub fn change_password(
        &self,
        by: StaffId,
        present: &str,
        new: &str,
        keep: SessionId,
    ) -> Result<(), DeskError> {
        let counted = self.count_attempts(&[(PRESENT_PASSWORD, &by.to_string())])?;
        let stored = self.store.read(|tx| tx.password_hash(by))?;
        if !password::fits(present, stored.as_deref()) {
            return Err(Refusal::PasswordWrong.into());
        }
        self.forget_attempts(&counted)?;
        password::check_strength(new)?;
        let hash = password::hash(new, &self.environment)?;
        self.unit(|work| {
            // A link that was mailed before must not undo it.
            work.tx.use_links(by, work.now)?;
            work.tx.save_password_hash(by, &hash)?;
            work.audit(Some(by), AuditCode::PasswordChanged)?;
            Ok(work.tx.end_sessions(by, Some(keep))?)
        })
    }

    /// Sets a password without asking, for the demonstration and for commands on the server.
    pub fn set_password(&self, person: StaffId, new: &str) -> Result<(), DeskError> {
        password::check_strength(new)?;
        let hash = password::hash(new, &self.environment)?;
        Ok(self.store.write(|tx| {
            tx.use_links(person, self.now())?;
            tx.save_password_hash(person, &hash)
        })?)
    }

    /// Changes the locale of one's own pages and mails.
    pub fn change_locale(&self, by: StaffId, locale: Locale) -> Result<(), DeskError> {
        // Under the lock that all who change a person take: what others change is not written back.
        self.unit_that_routes(|work| {
            let mut person = work.actor(by)?;
            person.locale = locale;
            Ok(work.tx.save_staff(&person)?)
        })
    }
}
