//! Staff correct what a resident's form held: their name, address and languages, and the subject.

use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{
    Actor, Direction, EmailAddress, EventCode, Language, Languages, Mail, Message, MessageId, Permission,
    PersonName, Refusal, RequesterId, Subject, Ticket, TicketId, Written,
};

use super::undo::UNDO_WITHIN;
use crate::unit::Work;
use crate::{Acting, Desk, DeskError};

/// What is corrected; what is none stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// The resident's name.
    pub name: Option<PersonName>,
    /// Their address.
    pub email: Option<EmailAddress>,
    /// The subject, and how it is written.
    pub subject: Option<(Subject, Written)>,
    /// Their languages, in their order.
    pub languages: Option<Languages>,
}

impl Correction {
    /// Whether all of it is so already.
    fn holds(&self, ticket: &Ticket, requester: Option<RequesterId>) -> bool {
        self.name.as_ref().is_none_or(|name| *name == ticket.name)
            && self.subject.as_ref().is_none_or(|(subject, _)| *subject == ticket.subject)
            && self.languages.as_ref().is_none_or(|languages| *languages == ticket.languages)
            && requester.is_none_or(|requester| ticket.requester == Some(requester))
    }
}

impl Desk {
    /// Corrects a ticket. Each thing that changes is an entry of its history. Links made for an old address end, and the
    /// new one is told that we have the request. With another first language the router looks for somebody anew, unless
    /// whoever has the ticket speaks it.
    pub fn correct(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        correction: &Correction,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let actor = Actor::Staff(acting.by);
        self.unit(|work| {
            // Requesters are locked before routing is.
            let requester = match &correction.email {
                Some(email) => Some(work.requester(email)?.0.id),
                None => None,
            };
            work.lock_routing()?;
            // A form that is sent twice was right once, whoever has the ticket by then.
            let ticket = work.ticket(id)?;
            if *correction != Correction::default() && correction.holds(&ticket, requester) {
                return Ok(ticket);
            }
            let (_, mut ticket) = work.ticket_for(acting, Permission::Act, id)?;
            ticket.check_correctable()?;
            work.make_correction_undoable(acting.by, &ticket, None);
            let mut entries = Vec::new();
            if let Some(name) = &correction.name
                && ticket.correct_name(name.clone(), work.now)?
            {
                entries.push(EventCode::NameCorrected);
            }
            if let Some((subject, written)) = &correction.subject
                && ticket.correct_subject(subject.clone(), written.clone(), work.now)?
            {
                entries.push(EventCode::SubjectCorrected);
            }
            let former = ticket.requester;
            let is_moved = requester.is_some_and(|requester| ticket.move_to(requester, work.now));
            let had = ticket.assignee;
            let mut routes = false;
            if let Some(languages) = &correction.languages {
                let config = work.config()?;
                let enough = config.settings.routing.own_level;
                let speaks = |person, language: &_| {
                    let level = config.person(person).and_then(|person| person.proficiency(language));
                    level.is_some_and(|level| level >= enough)
                };
                if ticket.correct_languages(languages.clone(), speaks, work.now)? {
                    entries.push(EventCode::LanguagesCorrected { to: languages.clone() });
                    routes = ticket.search.is_some();
                }
            }
            if entries.is_empty() && !is_moved {
                return Ok(ticket);
            }
            for code in entries {
                work.event(id, actor, code)?;
            }
            if let Some(from) = had.filter(|_| ticket.assignee.is_none()) {
                work.event(id, actor, EventCode::Released { from })?;
            }
            work.save(&mut ticket)?;
            if is_moved {
                // What leaves now could not be taken back.
                if !work.tx.hold_mails(id, work.now + UNDO_WITHIN, work.now)? {
                    work.make_no_action();
                }
                // The old address is forgotten when this can no longer be undone.
                work.tell_new_address(&ticket, actor)?;
                if let Some(former) = former.filter(|_| !work.has_action()) {
                    work.tx.remove_requester_without_tickets(former)?;
                }
            }
            if routes {
                work.route_ticket(&mut ticket, Trigger::LanguagesCorrected)?;
                work.route_waiting(Trigger::SlotFreed)?;
            }
            Ok(ticket)
        })
    }
}

impl Desk {
    /// Corrects in which language a message of a ticket is written. A subject that was taken to be in the same language as
    /// the description is corrected with it.
    pub fn correct_message_language(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        message: MessageId,
        to: &Language,
    ) -> Result<(), DeskError> {
        let acting = acting.into();
        self.unit(|work| {
            let (_, mut ticket) = work.ticket_for(acting, Permission::Act, id)?;
            // Read once nobody else writes on it.
            let messages = work.tx.list_messages(id, None)?;
            let found = messages.iter().find(|other| other.id == message).ok_or(DeskError::NotFound)?;
            if found.written.language() == Some(to) {
                return Ok(());
            }
            ticket.check_correctable()?;
            let Some(body) = &found.body else { return Err(Refusal::WrongStatus.into()) };
            let before = (message, found.written.clone());
            work.make_correction_undoable(acting.by, &ticket, Some(before));
            let written = Written::said(to.clone(), body.as_str(), Direction::Auto);
            work.tx.save_message_language(message, &written)?;
            let is_first = messages.first().is_some_and(|first| first.id == message);
            if is_first && ticket.subject_written.language() == found.written.language() {
                ticket.subject_written = Written::said(to.clone(), ticket.subject.as_str(), Direction::Auto);
            }
            if messages.last().is_some_and(|last| last.id == message) {
                ticket.show_last(&Message { written, ..found.clone() });
            }
            work.event(
                id,
                Actor::Staff(acting.by),
                EventCode::MessageLanguageCorrected { message, to: to.clone() },
            )?;
            work.save(&mut ticket)
        })
    }
}

impl Work<'_, '_> {
    /// A ticket was moved to another address and saved: the history says who did it, and the new address is told that we
    /// have the request and gets what is queued.
    pub(crate) fn tell_new_address(&mut self, ticket: &Ticket, actor: Actor) -> Result<(), DeskError> {
        self.event(ticket.id, actor, EventCode::EmailCorrected)?;
        // One that could not be delivered to the old address would reach the new one too.
        self.drop_queued(ticket.id, &Mail::Received)?;
        // What can be undone yet waits so long.
        let can_be_undone = self.action_on(ticket.id).is_some();
        let due = if can_be_undone { self.now + UNDO_WITHIN } else { self.now };
        self.tx.hurry_mails(ticket.id, due, self.now)?;
        self.mail_resident(ticket, Mail::Received)
    }
}
