//! What a resident does with a request they have: write, withdraw it, call it solved, open it
//! again, rate it, correct their address. The web has checked that they hold its key.

use sha2::{Digest, Sha256};
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{
    Actor, Author, Body, EmailAddress, EventCode, Mail, Message, Presence, Rating, Refusal, Status,
    SubmissionId, Ticket, TicketId, Visibility, Written,
};
use xiaoyi_store::StoredRating;

use crate::throttle::{CORRECTED_AWAY, CORRECTIONS_BY_REQUEST};
use crate::tickets::sent_again::derived;
use crate::unit::Work;
use crate::{Desk, DeskError};

/// A filled-in reply.
#[derive(Debug, Clone)]
pub struct WrittenForm {
    /// The form: sent twice, it makes one message.
    pub submission: SubmissionId,
    /// What they wrote.
    pub body: Body,
    /// The language and direction of that.
    pub written: Written,
}

impl WrittenForm {
    /// A digest of the words, to tell the same from others.
    pub(crate) fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.body.as_str()).into()
    }

    /// The id of this form once its words were changed and it was sent again.
    fn changed_submission(&self) -> SubmissionId {
        let mut digest = Sha256::new();
        digest.update(self.submission.0.as_bytes());
        digest.update(self.body.as_str());
        SubmissionId(derived(digest.finalize().into()))
    }
}

/// What became of a reply.
#[derive(Debug, Clone)]
pub struct Received {
    /// The ticket it stands on now.
    pub ticket: Ticket,
    /// Whether that is another one, which continues the closed one.
    pub linked: bool,
}

impl Desk {
    /// The resident writes. On a resolved request this opens it again; on one that is over it starts
    /// a linked one with the text kept.
    pub fn write_as_resident(&self, id: TicketId, form: &WrittenForm) -> Result<Received, DeskError> {
        self.unit_that_routes(|work| work.resident_writes(id, form))
    }

    /// The resident opens a resolved request again, without a word.
    pub fn reopen_as_resident(&self, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let mut ticket = work.ticket(id)?;
            if ticket.status.is_active() {
                return Ok(ticket);
            }
            let topic = work.topic(ticket.topic)?;
            ticket.reopen(&topic, work.now, &work.desk.calendar())?;
            work.event(id, Actor::Resident, EventCode::Reopened)?;
            work.mail_resident(&ticket, Mail::Reopened)?;
            work.bring_to_somebody(&mut ticket, true, Actor::Resident)?;
            Ok(ticket)
        })
    }

    /// The resident withdraws it. Doing so twice is doing so once.
    pub fn cancel(&self, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let mut ticket = work.ticket(id)?;
            if ticket.status == Status::Cancelled {
                return Ok(ticket);
            }
            ticket.cancel(work.now)?;
            work.save(&mut ticket)?;
            work.event(id, Actor::Resident, EventCode::Cancelled)?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// The resident says that it is solved.
    pub fn solve_as_resident(&self, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let mut ticket = work.ticket(id)?;
            if ticket.status == Status::Resolved {
                return Ok(ticket);
            }
            ticket.resolve(work.now)?;
            work.save(&mut ticket)?;
            work.event(id, Actor::Resident, EventCode::Resolved)?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// The resident rates it, or changes their mind about it.
    pub fn rate(
        &self,
        id: TicketId,
        rating: Rating,
        comment: Option<(Comment, Written)>,
    ) -> Result<(), DeskError> {
        self.unit(|work| {
            let ticket = work.ticket(id)?;
            ticket.check_rateable()?;
            let (comment, written) = comment.clone().unzip();
            let stored = StoredRating { rating, comment, written: written.unwrap_or_else(Written::unknown) };
            if work.tx.find_rating(id)?.as_ref() == Some(&stored) {
                return Ok(());
            }
            work.tx.save_rating(id, &stored, work.now)?;
            work.event(id, Actor::Resident, EventCode::Rated { stars: rating.stars() })?;
            work.changed(&ticket);
            Ok(())
        })
    }

    /// The resident corrects a mistyped address, as long as nobody has answered: old links end, and
    /// what waits in the outbox goes to the new address, with a first mail that we have the request.
    /// Later a link that fell into other hands could not be used to lead the answers away.
    pub fn correct_email(&self, id: TicketId, email: &EmailAddress) -> Result<Ticket, DeskError> {
        self.unit(|work| {
            let (requester, _) = work.requester(email)?;
            let mut ticket = work.ticket(id)?;
            if ticket.requester == Some(requester.id) {
                return Ok(ticket);
            }
            if ticket.answered_at.is_some() || !ticket.status.is_active() {
                return Err(Refusal::WrongStatus.into());
            }
            work.count(CORRECTIONS_BY_REQUEST, &id.to_string())?;
            if let Some(before) = work.tx.find_requester_of(&ticket)? {
                work.count(CORRECTED_AWAY, &before.email.folded())?;
            }
            ticket.move_to(requester.id, work.now);
            work.save(&mut ticket)?;
            // The mistyped address stays known: its requests are still counted.
            work.tell_new_address(&ticket, Actor::Resident)?;
            Ok(ticket)
        })
    }
}

impl Work<'_, '_> {
    /// The same form with the same words is the same message; with other words it is a further one.
    pub(crate) fn resident_writes(
        &mut self,
        id: TicketId,
        form: &WrittenForm,
    ) -> Result<Received, DeskError> {
        let mut form = form.clone();
        if let Some(first) = self.tx.find_message_by_submission(form.submission)? {
            if first.ticket == id && first.body.as_ref() == Some(&form.body) {
                return Ok(Received { ticket: self.ticket(id)?, linked: false });
            }
            form.submission = form.changed_submission();
            if self.tx.find_message_by_submission(form.submission)?.is_some() {
                return Ok(Received { ticket: self.ticket(id)?, linked: false });
            }
        }
        let linked = self.tx.find_ticket_by_submission(form.submission)?;
        if let Some(linked) = linked.filter(|linked| linked.continues == Some(id)) {
            if linked.digest == form.digest() {
                return Ok(Received { ticket: linked, linked: true });
            }
            form.submission = form.changed_submission();
            let further = self.resident_writes(linked.id, &form)?;
            return Ok(Received { linked: true, ..further });
        }
        let ticket = self.ticket(id)?;
        if ticket.status.is_final() {
            return Ok(Received { ticket: self.continue_ticket(&ticket, &form)?, linked: true });
        }
        Ok(Received { ticket: self.add_residents_words(ticket, &form)?, linked: false })
    }

    fn add_residents_words(&mut self, mut ticket: Ticket, form: &WrittenForm) -> Result<Ticket, DeskError> {
        let id = ticket.id;
        let topic = self.topic(ticket.topic)?;
        let reopened = ticket.resident_writes(&topic, self.now, &self.desk.calendar())?;
        let message = Message {
            id: self.id(),
            ticket: id,
            author: Author::Resident,
            visibility: Visibility::Public,
            written: form.written.clone(),
            body: Some(form.body.clone()),
            created_at: self.now,
        };
        ticket.show_last(&message);
        self.tx.add_message(&message, Some(form.submission))?;
        self.event(id, Actor::Resident, EventCode::ResidentWrote { message: message.id })?;
        if reopened {
            self.event(id, Actor::Resident, EventCode::Reopened)?;
            self.mail_resident(&ticket, Mail::Reopened)?;
        }
        self.bring_to_somebody(&mut ticket, reopened, Actor::Resident)?;
        if let Some(handler) = ticket.assignee.map(|id| self.tx.find_staff(id)).transpose()?.flatten() {
            let mail = Mail::ResidentWrote { message: message.id };
            self.mail_staff(Some(id), &handler, mail, chrono::Duration::zero())?;
        }
        Ok(ticket)
    }

    /// After a ticket was written on or opened again: a handler who is not there loses the ticket to the
    /// router, which asks them first if they are back. A ticket that was only answered stays with
    /// somebody who is merely off shift, and one that its handler opened again stays with them.
    pub(crate) fn bring_to_somebody(
        &mut self,
        ticket: &mut Ticket,
        reopened: bool,
        actor: Actor,
    ) -> Result<(), DeskError> {
        if let Some(handler) = ticket.assignee.filter(|handler| actor != Actor::Staff(*handler)) {
            let person = self.tx.find_staff(handler)?;
            let presence = person.as_ref().map(|p| Presence::of(p, self.now, &self.desk.calendar()));
            let gone = match presence {
                Some(Presence::OnDuty) => false,
                Some(Presence::Away | Presence::OffShift { .. }) => reopened,
                Some(Presence::OnLeave { .. } | Presence::Disabled) | None => true,
            };
            if gone {
                ticket.release(None, self.now)?;
                self.event(ticket.id, Actor::Desk, EventCode::Released { from: handler })?;
            }
        }
        self.save(ticket)?;
        let trigger = if reopened { Trigger::Reopened } else { Trigger::ResidentWrote };
        self.route_ticket(ticket, trigger)
    }
}
