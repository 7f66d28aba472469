//! A resident sends a request.

use chrono::Duration;
use sha2::{Digest, Sha256};
use xiaoyi_domain::ticket::NewTicket;
use xiaoyi_domain::{
    Actor, Author, Body, EmailAddress, EventCode, Languages, Locale, Mail, Message, PersonName, Reference,
    Refusal, Subject, SubmissionId, Ticket, Topic, TopicId, Urgency, Visibility, Written,
};
use xiaoyi_store::Requester;

use crate::tickets::sent_again::Form;
use crate::unit::Work;
use crate::{Desk, DeskError, WrittenForm};

/// The same content sent again within this time is noticed.
const ALIKE_WITHIN: Duration = Duration::hours(1);

/// A filled-in request form, every field read and found good.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// The form: sent twice, it makes one ticket.
    pub submission: SubmissionId,
    /// The locale of the page.
    pub locale: Locale,
    /// The name they gave.
    pub name: PersonName,
    /// Their address.
    pub email: EmailAddress,
    /// The languages they are comfortable in.
    pub languages: Languages,
    /// What it is about.
    pub topic: TopicId,
    /// In one line.
    pub subject: Subject,
    /// In their words.
    pub description: Body,
    /// The language and direction of the description.
    pub written: Written,
    /// Those of the subject.
    pub subject_written: Written,
    /// The network address it came from, by which it is limited; none where no form came over the net.
    pub from: Option<String>,
    /// Whether to send it although the same was sent a moment ago.
    pub even_if_alike: bool,
    /// Whether the resident has to confirm it by mail first.
    pub confirmation: Confirmation,
}

/// What a request needs before somebody is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// Nothing: the desk asks for none.
    NotAsked,
    /// Nothing more: the form brought its proof of work.
    Proven,
    /// The resident's word, by the link in a mail to their address.
    ByMail,
}

/// What became of it.
#[derive(Debug, Clone)]
pub enum Submitted {
    /// A new ticket.
    Created(Ticket),
    /// The same form came again: the ticket that it made the first time.
    Again(Ticket),
    /// The same form with other content: it became a further message on its ticket.
    Added(Ticket),
    /// Another form with the same content within an hour: nothing was made.
    Alike(Ticket),
    /// The same form came again, whose request was confirmed by mail meanwhile. Who sends the form need not be who
    /// confirmed it: it opens nothing.
    Confirmed(Ticket),
}

impl NewRequest {
    fn digest(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        let languages =
            self.languages.as_slice().iter().map(xiaoyi_domain::Language::tag).collect::<Vec<_>>().join(" ");
        let topic = self.topic.to_string();
        let email = self.email.folded();
        for part in [
            &*email,
            self.name.as_str(),
            &languages,
            &topic,
            self.subject.as_str(),
            self.description.as_str(),
        ] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        digest.finalize().into()
    }
}

impl Desk {
    /// Takes a request in: makes the ticket, routes it, and queues the mail that says so.
    pub fn submit(&self, request: &NewRequest) -> Result<Submitted, DeskError> {
        let digest = request.digest();
        // Requesters come before the router's lock here and everywhere: it is taken when the ticket is routed, so that
        // only what must be done one by one waits for it.
        self.unit(|work| {
            let (requester, is_known) = work.requester(&request.email)?;
            let mut form = Form {
                request,
                digest,
                requester: &requester,
                submission: request.submission,
                confirmation: request.confirmation,
                is_counted: false,
            };
            if let Some(submitted) = work.sent_before(&mut form)? {
                return Ok(submitted);
            }
            if is_known
                && !request.even_if_alike
                && let Some(first) =
                    work.tx.find_ticket_like(requester.id, &digest, work.now - ALIKE_WITHIN)?
            {
                return Ok(Submitted::Alike(first));
            }
            let topic = work.topic(request.topic)?;
            if topic.retired {
                return Err(Refusal::TopicRetired.into());
            }
            work.count_form(&mut form)?;
            if is_known && request.from.is_some() {
                work.check_requests_of(&requester)?;
            }
            let mut ticket = work.new_ticket(&form);
            match form.confirmation {
                Confirmation::NotAsked | Confirmation::Proven => {
                    work.take_in(&mut ticket, &request.description, &request.written, None)?;
                }
                Confirmation::ByMail => work.hold(&mut ticket, &request.description, &request.written)?,
            }
            Ok(Submitted::Created(ticket))
        })
    }
}

impl Work<'_, '_> {
    /// The requester with this address, made if there is none; with whether there was one.
    pub(crate) fn requester(&mut self, email: &EmailAddress) -> Result<(Requester, bool), DeskError> {
        if let Some(known) = self.tx.find_requester_by_email(email)? {
            return Ok((known, true));
        }
        let requester = Requester { id: self.id(), email: email.clone() };
        self.tx.add_requester(&requester, self.now)?;
        Ok((requester, false))
    }

    fn new_ticket(&self, form: &Form) -> Ticket {
        let request = form.request;
        let new = NewTicket {
            id: self.id(),
            reference: self.new_reference(),
            requester: Some(form.requester.id),
            name: request.name.clone(),
            locale: request.locale,
            languages: request.languages.clone(),
            topic: request.topic,
            subject: request.subject.clone(),
            subject_written: request.subject_written.clone(),
            submission: form.submission,
            digest: form.digest,
            continues: None,
        };
        Ticket::new(new, self.now)
    }

    /// A request that continues a closed one, with its people, languages and topic.
    pub(crate) fn continue_ticket(
        &mut self,
        closed: &Ticket,
        form: &WrittenForm,
    ) -> Result<Ticket, DeskError> {
        let new = NewTicket {
            id: self.id(),
            reference: self.new_reference(),
            requester: closed.requester,
            name: closed.name.clone(),
            locale: closed.locale,
            languages: closed.languages.clone(),
            topic: closed.topic,
            subject: closed.subject.clone(),
            subject_written: closed.subject_written.clone(),
            submission: form.submission,
            digest: form.digest(),
            continues: Some(closed.id),
        };
        let mut ticket = Ticket::new(new, self.now);
        self.take_in(&mut ticket, &form.body, &form.written, closed.assignee)?;
        Ok(ticket)
    }

    /// Stores a new ticket with its first message, routes it, and queues the mail that we have it.
    fn take_in(
        &mut self,
        ticket: &mut Ticket,
        description: &Body,
        written: &Written,
        previous: Option<xiaoyi_domain::StaffId>,
    ) -> Result<(), DeskError> {
        let topic = self.topic(ticket.topic)?;
        let message = self.begin(ticket, &topic, description, written);
        if let Some(search) = &mut ticket.search {
            search.previous = previous;
        }
        self.add_and_route(ticket, |work, ticket| {
            work.add_description(ticket, &message, Actor::Resident)?;
            work.mail_resident(ticket, Mail::Received)
        })
    }

    /// What is promised for a new ticket runs from now on; returns its first message.
    pub(crate) fn begin(
        &self,
        ticket: &mut Ticket,
        topic: &Topic,
        description: &Body,
        written: &Written,
    ) -> Message {
        if topic.urgent {
            ticket.urgency = Urgency::Urgent;
        }
        ticket.begin(topic, self.now, &self.desk.calendar());
        let message = self.description_of(ticket, description, written);
        ticket.show_last(&message);
        message
    }

    /// Stores a new ticket that nobody is looked for yet, and queues the mail by which the resident confirms it.
    fn hold(&mut self, ticket: &mut Ticket, description: &Body, written: &Written) -> Result<(), DeskError> {
        ticket.require_confirmation();
        let message = self.description_of(ticket, description, written);
        ticket.show_last(&message);
        self.add(ticket)?;
        self.add_description(ticket, &message, Actor::Resident)?;
        self.mail_resident(ticket, Mail::Confirm)
    }

    /// The first message of a ticket.
    fn description_of(&self, ticket: &Ticket, description: &Body, written: &Written) -> Message {
        Message {
            id: self.id(),
            ticket: ticket.id,
            author: Author::Resident,
            visibility: Visibility::Public,
            written: written.clone(),
            body: Some(description.clone()),
            created_at: self.now,
        }
    }

    /// Stores the first message of a ticket, and the beginning of its history; `by` is who brought it.
    pub(crate) fn add_description(
        &mut self,
        ticket: &Ticket,
        message: &Message,
        by: Actor,
    ) -> Result<(), DeskError> {
        self.tx.add_message(message, None)?;
        let begins = if by == Actor::Resident { EventCode::Submitted } else { EventCode::TakenDown };
        self.event(ticket.id, by, begins)?;
        if let Some(closed) = ticket.continues {
            self.event(ticket.id, Actor::Resident, EventCode::Continues { ticket: closed })?;
        }
        Ok(())
    }

    /// A reference. One that another ticket has, which hardly ever happens, is refused by the database, and the unit of
    /// work is done again with another one.
    pub(crate) fn new_reference(&self) -> Reference {
        Reference::from_random(u64::from_be_bytes(self.desk.environment.bytes()))
    }
}
