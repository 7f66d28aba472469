//! Links that let somebody choose a password: invitations, resets, and the very first account.

use chrono::Duration;
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::{EmailAddress, LinkId, Locale, Mail, PersonName, Refusal, Role, StaffId, StaffMember};
use xiaoyi_store::{DeferredLookup, Link};

use super::password;
use crate::throttle::{LINKS_BY_ADDRESS, RESET_BY_ACCOUNT, RESET_BY_BROWSER, RESET_FROM_NETWORK};
use crate::unit::Work;
use crate::{Desk, DeskError};

/// How long an invitation or a reset link works.
const LINK_LASTS: Duration = Duration::hours(72);

impl Desk {
    /// Mails a reset link, if there is such an account: neither the answer nor its time tells. `address` is where the form
    /// comes from, `browser` what the browser's cookie for this address holds.
    pub fn ask_reset(
        &self,
        email: &EmailAddress,
        address: &str,
        browser: Option<&str>,
    ) -> Result<(), DeskError> {
        let known = browser.and_then(|cookie| self.keys.browser(email, cookie));
        let (account, own) = (email.folded(), known.map(|browser| browser.to_string()).unwrap_or_default());
        let from_network = format!("{account} {address}");
        let mut limits = vec![(LINKS_BY_ADDRESS, address)];
        if known.is_some() {
            limits.push((RESET_BY_BROWSER, &*own));
        } else {
            limits.extend([(RESET_FROM_NETWORK, &*from_network), (RESET_BY_ACCOUNT, &*account)]);
        }
        self.ask(&limits, &DeferredLookup::PasswordLink { email: email.clone() })
    }

    /// Makes a link without a mail, for a command on the server; returns its id and key.
    pub fn make_link(&self, email: &EmailAddress) -> Result<(LinkId, String), DeskError> {
        self.unit(|work| {
            let person = work.tx.find_staff_by_email(email)?.ok_or(DeskError::NotFound)?;
            let link = work.new_link(person.id)?;
            work.audit(None, AuditCode::LinkMade { person: person.id })?;
            Ok((link, work.desk.keys.of_link(link)))
        })
    }

    /// Whose password this link lets choose, while it works.
    pub fn check_link(&self, id: LinkId, key: &str) -> Result<StaffMember, DeskError> {
        let now = self.now();
        if !self.keys.fits_link(id, key) {
            return Err(Refusal::LinkExpired.into());
        }
        self.store.read(|tx| {
            let link = tx.find_link(id)?.filter(|link| link.used_at.is_none() && link.expires_at > now);
            let person = link.map(|link| tx.find_staff(link.staff)).transpose()?.flatten();
            Ok(person.filter(|person| person.active).ok_or(Refusal::LinkExpired)?)
        })
    }

    /// Chooses a password by a link, once. All sessions end, and a new one begins: its token.
    pub fn choose_password(
        &self,
        id: LinkId,
        key: &str,
        new: &str,
        user_agent: &str,
    ) -> Result<(String, StaffMember), DeskError> {
        password::check_strength(new)?;
        let person = self.check_link(id, key)?;
        let hash = password::hash(new, &self.environment)?;
        self.unit(|work| {
            let link =
                work.tx.find_link(id)?.filter(|link| link.used_at.is_none() && link.expires_at > work.now);
            if link.is_none() {
                return Err(Refusal::LinkExpired.into());
            }
            work.tx.use_links(person.id, work.now)?;
            work.tx.save_password_hash(person.id, &hash)?;
            work.audit(Some(person.id), AuditCode::PasswordChosen)?;
            Ok(work.tx.end_sessions(person.id, None)?)
        })?;
        Ok((self.begin_session(person.id, user_agent)?, person))
    }

    /// The address part that makes the first administrator, while there is no account.
    pub fn setup_key(&self) -> Result<Option<String>, DeskError> {
        let none_yet = self.store.read(Self::has_no_staff)?;
        Ok(none_yet.then(|| self.keys.of_setup()))
    }

    /// Makes the first administrator, and a session: its token. Works once, by the setup link.
    pub fn set_up(
        &self,
        key: &str,
        name: &PersonName,
        email: &EmailAddress,
        locale: Locale,
        new: &str,
        user_agent: &str,
    ) -> Result<String, DeskError> {
        if !self.keys.fits_setup(key) {
            return Err(Refusal::LinkExpired.into());
        }
        password::check_strength(new)?;
        let hash = password::hash(new, &self.environment)?;
        let id = self.unit(|work| {
            work.tx.lock_staff()?;
            if !Self::has_no_staff(work.tx)? {
                return Err(Refusal::LinkExpired.into());
            }
            let person = work.new_person(email, name, Role::Administrator, locale);
            work.tx.add_staff(&person)?;
            work.tx.save_password_hash(person.id, &hash)?;
            work.audit(Some(person.id), AuditCode::PersonAdded { person: person.id })?;
            work.config_changed();
            Ok(person.id)
        })?;
        self.begin_session(id, user_agent)
    }

    fn has_no_staff(tx: &mut xiaoyi_store::Tx<'_>) -> Result<bool, DeskError> {
        Ok(tx.count_staff()? == 0)
    }
}

impl Work<'_, '_> {
    /// Makes a link and queues the mail that carries it: an invitation until they have a password.
    pub(crate) fn send_link(&mut self, person: &StaffMember) -> Result<(), DeskError> {
        let link = self.new_link(person.id)?;
        let invited = self.tx.password_hash(person.id)?.is_none();
        let mail = if invited { Mail::Invitation { link } } else { Mail::PasswordReset { link } };
        self.mail_staff(None, person, mail, Duration::zero())
    }

    fn new_link(&mut self, staff: StaffId) -> Result<LinkId, DeskError> {
        let link = Link {
            id: self.id(),
            staff,
            created_at: self.now,
            expires_at: self.now + LINK_LASTS,
            used_at: None,
        };
        self.tx.add_link(&link)?;
        Ok(link.id)
    }

    pub(crate) fn new_person(
        &mut self,
        email: &EmailAddress,
        name: &PersonName,
        role: Role,
        locale: Locale,
    ) -> StaffMember {
        StaffMember {
            id: self.id(),
            email: email.clone(),
            name: name.clone(),
            role,
            locale,
            active: true,
            away: false,
            away_since: None,
            away_until: None,
            limit: 5,
            languages: Vec::new(),
            topics: Vec::new(),
            shifts: Vec::new(),
            leaves: Vec::new(),
            changed_days: Vec::new(),
            last_assigned_at: None,
            public_name: None,
            created_at: self.now,
        }
    }
}
