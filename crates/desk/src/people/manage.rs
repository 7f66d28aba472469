//! The team: inviting people, their details and skills, shifts and leave, disabling and enabling.

use serde::Serialize;
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::routing::{Search, Trigger};
use xiaoyi_domain::{
    Actor, EmailAddress, EventCode, Instant, LanguageSkill, Leave, LeaveId, LinkId, Locale, Permission,
    PersonName, Refusal, Role, Shift, ShiftId, StaffId, StaffMember, TopicId, permission,
};

use crate::config::stamp;
use crate::unit::Work;
use crate::{Desk, DeskError};

/// What a form about a person holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonDetails {
    /// Their name.
    pub name: PersonName,
    /// Their name as residents read it, where it is another.
    pub public_name: Option<PersonName>,
    /// Their address.
    pub email: EmailAddress,
    /// What they may do.
    pub role: Role,
    /// The locale of their pages.
    pub locale: Locale,
    /// How many open tickets the router lets them have.
    pub limit: u32,
    /// What they speak.
    pub languages: Vec<LanguageSkill>,
    /// What they know about.
    pub topics: Vec<TopicId>,
    /// When they work.
    pub shifts: Vec<Shift>,
    /// When they do not.
    pub leaves: Vec<Leave>,
}

impl PersonDetails {
    /// A person's details as they are.
    pub fn of(person: &StaffMember) -> Self {
        Self {
            name: person.name.clone(),
            public_name: person.public_name.clone(),
            email: person.email.clone(),
            role: person.role,
            locale: person.locale,
            limit: person.limit,
            languages: person.languages.clone(),
            topics: person.topics.clone(),
            shifts: person.shifts.clone(),
            leaves: person.leaves.clone(),
        }
    }

    /// The same without the ids of its shifts and leaves, which each form makes anew, and in one order.
    fn without_ids(&self) -> Self {
        let mut same = self.clone();
        for shift in &mut same.shifts {
            shift.id = ShiftId(uuid::Uuid::nil());
        }
        for leave in &mut same.leaves {
            leave.id = LeaveId(uuid::Uuid::nil());
        }
        same.shifts.sort_by_key(|shift| (shift.weekday.num_days_from_monday(), shift.from, shift.until));
        same.leaves.sort_by_key(|leave| (leave.first, leave.last));
        same
    }

    fn write_to(&self, person: &mut StaffMember) {
        person.name = self.name.clone();
        person.public_name.clone_from(&self.public_name);
        person.email = self.email.clone();
        person.role = self.role;
        person.locale = self.locale;
        person.limit = self.limit;
        person.languages.clone_from(&self.languages);
        person.topics.clone_from(&self.topics);
        person.shifts.clone_from(&self.shifts);
        person.leaves.clone_from(&self.leaves);
    }
}

impl Desk {
    /// Invites a person: the account is made, and they are mailed a link to choose a password.
    pub fn invite(&self, by: StaffId, details: &PersonDetails) -> Result<StaffMember, DeskError> {
        self.unit_that_routes(|work| {
            let actor = work.authorized(by, Permission::ManagePeople)?;
            check_role(&actor, details.role)?;
            let person = work.add_person(details)?;
            work.audit(Some(by), AuditCode::PersonAdded { person: person.id })?;
            work.send_link(&person)?;
            work.route_waiting(Trigger::TeamChanged)?;
            Ok(person)
        })
    }

    /// Adds a person without anybody's leave, for commands on the server. They are mailed no link.
    pub fn add_person(&self, details: &PersonDetails) -> Result<StaffMember, DeskError> {
        self.unit_that_routes(|work| {
            let person = work.add_person(details)?;
            work.audit(None, AuditCode::PersonAdded { person: person.id })?;
            work.route_waiting(Trigger::TeamChanged)?;
            Ok(person)
        })
    }

    /// Changes a person. What waits is routed anew at once. `shown` is the stamp of the details that the
    /// form was filled in on.
    pub fn change_person(
        &self,
        by: StaffId,
        id: StaffId,
        details: &PersonDetails,
        shown: Option<&str>,
    ) -> Result<StaffMember, DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let (actor, mut person) = work.person_to_manage(by, id)?;
            let before = PersonDetails::of(&person);
            // A second press of the button is no other change.
            if details.without_ids() == before.without_ids() {
                return Ok(person);
            }
            stamp::check(shown, &before)?;
            if details.role != person.role {
                check_role(&actor, details.role)?;
            }
            if person.role == Role::Administrator && details.role != Role::Administrator {
                work.check_not_last_administrator(id)?;
            }
            Shift::check(&details.shifts)?;
            work.check_email_free(&details.email, Some(id))?;
            let moved = details.email.folded() != person.email.folded();
            let raised = details.role > person.role;
            details.write_to(&mut person);
            work.tx.save_staff(&person)?;
            if moved || raised {
                // What was mailed to the address before is not for whoever reads that mailbox; and whoever could see the
                // link of an agent may not come by it to what is the administrators' to give.
                work.tx.use_links(id, work.now)?;
                if person.active && work.tx.password_hash(id)?.is_none() {
                    work.send_link(&person)?;
                }
            }
            work.audit(Some(by), AuditCode::PersonChanged { person: id })?;
            work.renew_swaps(by)?;
            work.route_waiting(Trigger::TeamChanged)?;
            Ok(person)
        })
    }

    /// Sends the link again to somebody who lost it.
    pub fn invite_again(&self, by: StaffId, id: StaffId) -> Result<(), DeskError> {
        self.unit(|work| {
            let (_, person) = work.person_to_manage(by, id)?;
            work.audit(Some(by), AuditCode::LinkMade { person: id })?;
            work.send_link(&person)
        })
    }

    /// The link that somebody was sent who has not chosen a password yet, and until when it works: for whoever may invite
    /// them, to hand on where the mail does not arrive. None for everybody else.
    ///
    /// # Errors
    /// The database's.
    pub fn open_invitation(&self, by: StaffId, id: StaffId) -> Result<Option<(LinkId, Instant)>, DeskError> {
        self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let may = match work.person_to_manage(by, id) {
                Err(DeskError::Refused(_)) => false,
                other => other.map(|_| true)?,
            };
            if !may || work.tx.password_hash(id)?.is_some() {
                return Ok(None);
            }
            let link = work.tx.find_open_link(id, work.now)?;
            Ok(link.map(|link| (link.id, link.expires_at)))
        })
    }

    /// Disables an account: its sessions end, and its open tickets are routed again.
    pub fn disable(&self, by: StaffId, id: StaffId) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let (_, person) = work.person_to_manage(by, id)?;
            work.disable(person, Actor::Staff(by))
        })
    }

    /// Disables an account without anybody's leave, for commands on the server.
    pub fn disable_by_command(&self, email: &EmailAddress) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.tx.lock_staff()?;
            let person = work.tx.find_staff_by_email(email)?.ok_or(DeskError::NotFound)?;
            work.disable(person, Actor::Desk)
        })
    }

    /// Lets a disabled person in again.
    pub fn enable(&self, by: StaffId, id: StaffId) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            let (_, mut person) = work.person_to_manage(by, id)?;
            person.active = true;
            work.tx.save_staff(&person)?;
            work.audit(Some(by), AuditCode::PersonEnabled { person: id })?;
            work.config_changed();
            work.route_waiting(Trigger::TeamChanged)
        })
    }
}

/// Roles above agent are the administrators' to give.
fn check_role(actor: &StaffMember, role: Role) -> Result<(), Refusal> {
    if role == Role::Agent || actor.role == Role::Administrator { Ok(()) } else { Err(Refusal::NotAllowed) }
}

impl Work<'_, '_> {
    fn add_person(&mut self, details: &PersonDetails) -> Result<StaffMember, DeskError> {
        self.tx.lock_staff()?;
        Shift::check(&details.shifts)?;
        self.check_email_free(&details.email, None)?;
        let mut person = self.new_person(&details.email, &details.name, details.role, details.locale);
        details.write_to(&mut person);
        self.tx.add_staff(&person)?;
        self.config_changed();
        Ok(person)
    }

    /// A person whom this actor may keep: people above agent are the administrators' alone.
    pub(super) fn person_to_manage(
        &mut self,
        by: StaffId,
        id: StaffId,
    ) -> Result<(StaffMember, StaffMember), DeskError> {
        let person = self.tx.find_staff(id)?.ok_or(DeskError::NotFound)?;
        let permission = permission::to_keep(&person, by);
        Ok((self.authorized(by, permission)?, person))
    }

    fn check_email_free(&mut self, email: &EmailAddress, own: Option<StaffId>) -> Result<(), DeskError> {
        match self.tx.find_staff_by_email(email)? {
            Some(other) if Some(other.id) != own => Err(Refusal::EmailTaken.into()),
            _ => Ok(()),
        }
    }

    fn check_not_last_administrator(&mut self, id: StaffId) -> Result<(), DeskError> {
        let others = self.tx.list_staff()?;
        let another = others.iter().any(|p| p.active && p.role == Role::Administrator && p.id != id);
        if another { Ok(()) } else { Err(Refusal::LastAdministrator.into()) }
    }

    fn disable(&mut self, mut person: StaffMember, actor: Actor) -> Result<(), DeskError> {
        if person.role == Role::Administrator {
            self.check_not_last_administrator(person.id)?;
        }
        person.active = false;
        self.tx.save_staff(&person)?;
        self.tx.end_sessions(person.id, None)?;
        self.tx.use_links(person.id, self.now)?;
        for mut ticket in self.tx.list_active_of(person.id)? {
            ticket.release(None, self.now)?;
            // Not asked first: they are gone.
            if let Some(search) = &mut ticket.search {
                *search = Search { previous: None, ..*search };
            }
            self.event(ticket.id, actor, EventCode::Released { from: person.id })?;
            self.save(&mut ticket)?;
        }
        let by = match actor {
            Actor::Staff(by) => Some(by),
            Actor::Resident | Actor::Desk => None,
        };
        self.audit(by, AuditCode::PersonDisabled { person: person.id })?;
        self.config_changed();
        self.route_waiting(Trigger::Released)
    }
}
