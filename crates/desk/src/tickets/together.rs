//! Working on a ticket together: naming colleagues in a note, asking the supervisors, following.

use chrono::Duration;
use xiaoyi_domain::staff::mentioned;
use xiaoyi_domain::{
    Actor, EventCode, Mail, MessageId, Permission, Presence, Role, StaffId, StaffMember, Ticket, TicketId,
};

use crate::unit::Work;
use crate::{Desk, DeskError, Reply};

/// A mail about a note waits so long; it is dropped if its reader has looked at the ticket meanwhile.
const NOTE_MAIL_DELAY: Duration = Duration::minutes(2);

/// Whom a note asks besides those whom it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Nobody.
    Nobody,
    /// The supervisors: those who are on duty, or all if none is.
    Supervisors,
}

/// Who is told of a note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Colleagues who are named in it.
    pub named: Vec<StaffId>,
    /// Supervisors who are asked.
    pub supervisors: Vec<StaffId>,
    /// Who is named in it and cannot be told: their accounts are disabled.
    pub disabled: Vec<StaffId>,
}

impl Desk {
    /// Follows a ticket, or follows it no more.
    pub fn follow(&self, by: StaffId, id: TicketId, follows: bool) -> Result<(), DeskError> {
        self.unit(|work| {
            let (_, ticket) = work.ticket_for(by.into(), Permission::Note, id)?;
            let is_so = work.tx.find_follower(id, by)?.is_some();
            if follows == is_so || (follows && ticket.status.is_final()) {
                return Ok(());
            }
            if follows {
                work.tx.save_follower(id, by, false)?;
            } else {
                work.tx.remove_follower(id, by)?;
            }
            work.changed(&ticket);
            Ok(())
        })
    }
}

impl Work<'_, '_> {
    /// Who is to be told of a note.
    pub(crate) fn told_by(&mut self, by: StaffId, note: &Reply, asks: Asks) -> Result<Told, DeskError> {
        let config = self.config()?;
        let mut told = Told::default();
        for id in mentioned(note.body.as_str(), &config.staff) {
            let is_active = config.person(id).is_some_and(|person| person.active);
            if is_active { &mut told.named } else { &mut told.disabled }.push(id);
        }
        if asks == Asks::Supervisors {
            let calendar = self.desk.calendar();
            let all = config
                .staff
                .iter()
                .filter(|person| person.active && person.role >= Role::Supervisor && person.id != by);
            let (there, gone): (Vec<&StaffMember>, Vec<&StaffMember>) =
                all.partition(|person| Presence::of(person, self.now, &calendar).is_available());
            let asked = if there.is_empty() { gone } else { there };
            told.supervisors = asked.into_iter().map(|person| person.id).collect();
        }
        Ok(told)
    }

    /// Tells them.
    pub(crate) fn tell_named(
        &mut self,
        by: StaffId,
        ticket: &Ticket,
        note: MessageId,
        told: &Told,
    ) -> Result<(), DeskError> {
        let config = self.config()?;
        for to in told.named.iter().copied().filter(|to| *to != by) {
            self.event(ticket.id, Actor::Staff(by), EventCode::Named { message: note, to })?;
        }
        if !told.supervisors.is_empty() {
            self.event(ticket.id, Actor::Staff(by), EventCode::SupervisorsAsked { message: note })?;
        }
        let supervisors = told.supervisors.iter().filter(|id| !told.named.contains(id));
        let all = told.named.iter().map(|id| (*id, Mail::Named { note }));
        let all = all.chain(supervisors.map(|id| (*id, Mail::SupervisorAsked { note })));
        for (id, mail) in all.filter(|(id, _)| *id != by) {
            let Some(person) = config.person(id) else { continue };
            // Whoever has it has it in their own list.
            if !ticket.status.is_final() && ticket.assignee != Some(id) {
                let before = self.tx.find_follower(ticket.id, id)?;
                if let Some(action) = self.action_on(ticket.id) {
                    action.followed(id, before);
                }
                self.tx.save_follower(ticket.id, id, true)?;
            }
            self.mail_staff(Some(ticket.id), person, mail, NOTE_MAIL_DELAY)?;
        }
        Ok(())
    }
}
