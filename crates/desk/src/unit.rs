//! A unit of work in progress: what every one of them needs.

use std::sync::Arc;

use chrono::Duration;
use xiaoyi_domain::audit::{AuditCode, AuditEntry};
use xiaoyi_domain::mail::{MailState, OutboxMail};
use xiaoyi_domain::routing::Decision;
use xiaoyi_domain::{
    Actor, Event, EventCode, EventId, Instant, Locale, Mail, Ownership, Permission, Recipient, Refusal, Role,
    StaffId, StaffMember, Ticket, TicketId, Topic, TopicId, permission,
};
use xiaoyi_store::{MailFilter, Tx};

use crate::tickets::undo::{Action, UNDO_WITHIN};
use crate::{Change, Desk, DeskConfig, DeskError};

/// The transaction with everything around it.
pub(crate) struct Work<'w, 'tx> {
    pub(crate) tx: &'w mut Tx<'tx>,
    pub(crate) desk: &'w Desk,
    pub(crate) now: Instant,
    changes: Vec<Change>,
    written: Vec<EventId>,
    /// What happened on tickets that others may follow, and who did it.
    happened: Vec<(TicketId, Actor)>,
    /// Tickets that are new: nobody follows them yet.
    added: Vec<TicketId>,
    config: Option<Arc<DeskConfig>>,
    /// What staff do with a ticket in it and can undo.
    pub(crate) action: Option<Action>,
}

impl<'w, 'tx> Work<'w, 'tx> {
    pub(crate) fn new(desk: &'w Desk, tx: &'w mut Tx<'tx>) -> Self {
        Self {
            tx,
            desk,
            now: desk.now(),
            changes: Vec::new(),
            written: Vec::new(),
            happened: Vec::new(),
            added: Vec::new(),
            config: None,
            action: None,
        }
    }

    /// Ends it: keeps what can be undone, and says what has changed.
    pub(crate) fn end(mut self) -> Result<Vec<Change>, DeskError> {
        self.keep_undoable()?;
        self.tell_followers()?;
        if !self.written.is_empty() {
            self.changes.push(Change::Written(self.written));
        }
        Ok(self.changes)
    }

    /// What happened is news to those who follow a ticket.
    fn tell_followers(&mut self) -> Result<(), DeskError> {
        for (ticket, actor) in std::mem::take(&mut self.happened) {
            let by = match actor {
                Actor::Staff(by) => Some(by),
                Actor::Resident | Actor::Desk => None,
            };
            self.tx.tell_followers(ticket, by)?;
        }
        Ok(())
    }

    /// A new id.
    pub(crate) fn id<T: From<uuid::Uuid>>(&self) -> T {
        self.desk.environment.id(self.now)
    }

    /// People, topics and settings, as this unit of work sees them.
    pub(crate) fn config(&mut self) -> Result<Arc<DeskConfig>, DeskError> {
        if let Some(config) = &self.config {
            return Ok(config.clone());
        }
        Ok(self.config.insert(self.desk.config(self.tx)?).clone())
    }

    /// Makes this the only unit of work that routes, until it ends. People, topics and settings are as they are from
    /// here on, however long that was waited for.
    pub(crate) fn lock_routing(&mut self) -> Result<(), DeskError> {
        self.tx.lock_routing()?;
        self.config = None;
        Ok(())
    }

    pub(crate) fn topic(&mut self, id: TopicId) -> Result<Topic, DeskError> {
        self.config()?.topic(id).cloned().ok_or(DeskError::NotFound)
    }

    /// A ticket that this unit means to change.
    ///
    /// What is written on it from here on stands behind what was, whatever the clocks of other servers show, or this one
    /// showed before it was set right.
    pub(crate) fn ticket(&mut self, id: TicketId) -> Result<Ticket, DeskError> {
        let ticket = self.tx.find_ticket_to_change(id)?.ok_or(DeskError::NotFound)?;
        if let Some(last) = self.tx.find_last_event(id)? {
            self.desk.environment.go_on_after(last.0);
        }
        Ok(ticket)
    }

    /// A person who acts: they must be there and active.
    pub(crate) fn actor(&mut self, id: StaffId) -> Result<StaffMember, DeskError> {
        let person = self.tx.find_staff(id)?.filter(|person| person.active);
        Ok(person.ok_or(Refusal::NotAllowed)?)
    }

    /// A person who means to do something that concerns no ticket.
    pub(crate) fn authorized(
        &mut self,
        by: StaffId,
        permission: Permission,
    ) -> Result<StaffMember, DeskError> {
        let actor = self.actor(by)?;
        permission::check(actor.role, permission, Ownership::Unassigned)?;
        Ok(actor)
    }

    /// Saves a changed ticket with its next timer, and tells of it.
    pub(crate) fn save(&mut self, ticket: &mut Ticket) -> Result<(), DeskError> {
        let timer = ticket.next_timer(&self.config()?.settings, &self.desk.calendar());
        self.tx.save_ticket(ticket, timer)?;
        if ticket.status.is_final() {
            self.tx.remove_followers(ticket.id)?;
        }
        self.changed(ticket);
        Ok(())
    }

    /// Adds a ticket with its next timer, and tells of it.
    pub(crate) fn add(&mut self, ticket: &Ticket) -> Result<(), DeskError> {
        let timer = ticket.next_timer(&self.config()?.settings, &self.desk.calendar());
        self.tx.add_ticket(ticket, timer)?;
        self.added.push(ticket.id);
        self.changed(ticket);
        Ok(())
    }

    pub(crate) fn changed(&mut self, ticket: &Ticket) {
        self.changes.push(Change::Ticket {
            reference: ticket.reference.clone(),
            assignee: ticket.assignee,
            arrived: ticket.assigned_at == Some(self.now),
        });
    }

    /// A mail is there to be sent.
    pub(crate) fn mail_waits(&mut self) {
        self.changes.push(Change::Mail);
    }

    pub(crate) fn decided(&mut self, decision: &Decision) {
        self.changes.push(Change::Decided(decision.outcome.code()));
    }

    /// People, topics or settings were changed: whoever asks from here on gets them as they are now.
    pub(crate) fn config_changed(&mut self) {
        self.config = None;
        self.changes.push(Change::Config);
    }

    /// Writes an entry of a ticket's history.
    pub(crate) fn event(&mut self, ticket: TicketId, actor: Actor, code: EventCode) -> Result<(), DeskError> {
        let event = Event { id: self.id(), ticket, at: self.now, actor, code };
        let is_silent =
            matches!(event.code, EventCode::Opened | EventCode::LinkPrinted | EventCode::Undone { .. });
        let is_news = !is_silent && !self.added.contains(&ticket);
        if is_news && !self.happened.contains(&(ticket, actor)) {
            self.happened.push((ticket, actor));
        }
        self.written.push(event.id);
        if let Some(action) = self.action_on(ticket) {
            action.wrote(event.id);
        }
        Ok(self.tx.add_event(&event)?)
    }

    /// Writes an entry of the audit log; nobody stands for a command on the server.
    pub(crate) fn audit(&mut self, by: Option<StaffId>, code: AuditCode) -> Result<(), DeskError> {
        let entry = AuditEntry { id: self.id(), at: self.now, by, code };
        Ok(self.tx.add_audit(&entry)?)
    }

    /// Queues a mail to the requester of a ticket, in the locale of their pages. Who gave no address gets none.
    pub(crate) fn mail_resident(&mut self, ticket: &Ticket, mail: Mail) -> Result<(), DeskError> {
        if ticket.requester.is_none() {
            return Ok(());
        }
        self.mail(mail, Some(ticket.id), Recipient::Requester, ticket.locale, Duration::zero())
    }

    /// Queues a mail to a member of staff, in their own locale, to go after `delay`.
    pub(crate) fn mail_staff(
        &mut self,
        ticket: Option<TicketId>,
        to: &StaffMember,
        mail: Mail,
        delay: Duration,
    ) -> Result<(), DeskError> {
        self.mail(mail, ticket, Recipient::Staff(to.id), to.locale, delay)
    }

    /// Queues a mail to whoever has a ticket, if somebody has it.
    pub(crate) fn mail_holder(&mut self, ticket: &Ticket, mail: Mail) -> Result<(), DeskError> {
        let holder = ticket.assignee.map(|id| self.tx.find_staff(id)).transpose()?.flatten();
        match holder {
            Some(holder) => self.mail_staff(Some(ticket.id), &holder, mail, Duration::zero()),
            None => Ok(()),
        }
    }

    /// Queues a mail to everybody who supervises and is active.
    pub(crate) fn mail_supervisors(&mut self, ticket: TicketId, mail: &Mail) -> Result<(), DeskError> {
        for person in self.config()?.staff.iter().filter(|p| p.active && p.role >= Role::Supervisor) {
            self.mail_staff(Some(ticket), person, mail.clone(), Duration::zero())?;
        }
        Ok(())
    }

    /// Drops what is queued of a kind of mail about a ticket: another takes its place.
    pub(crate) fn drop_queued(&mut self, ticket: TicketId, mail: &Mail) -> Result<(), DeskError> {
        for queued in self.tx.list_mails(MailFilter::OfTicket(ticket))? {
            if queued.state == MailState::Queued && queued.mail == *mail {
                if let Some(action) = self.action_on(ticket) {
                    action.dropped(queued.id);
                }
                self.tx.save_mail(&OutboxMail { state: MailState::Dropped, ..queued })?;
            }
        }
        Ok(())
    }

    fn mail(
        &mut self,
        mail: Mail,
        ticket: Option<TicketId>,
        recipient: Recipient,
        locale: Locale,
        delay: Duration,
    ) -> Result<(), DeskError> {
        let id = self.id();
        let mut due_at = self.now + delay;
        if let Some(action) = ticket.and_then(|ticket| self.action_on(ticket)) {
            action.queued(id);
            due_at = due_at.max(self.now + UNDO_WITHIN);
        }
        let queued = OutboxMail {
            id,
            mail,
            ticket,
            recipient,
            locale,
            due_at,
            created_at: self.now,
            state: MailState::Queued,
            attempts: 0,
            last_error: None,
            failure: None,
            sent_at: None,
        };
        self.tx.add_mail(&queued)?;
        self.mail_waits();
        Ok(())
    }
}
