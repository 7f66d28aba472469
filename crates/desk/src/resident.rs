//! What a resident does with a request they have: write, withdraw it, call it solved, open it
//! again, rate it, correct their address. The web has checked that they hold its key.

use sha2::{Digest, Sha256};
use xiaoyi_domain::routing::{Search, Trigger};
use xiaoyi_domain::{
    Actor, Author, Body, Direction, EmailAddress, EventCode, Mail, Message, Presence, Rating, Refusal,
    Status, SubmissionId, Ticket, TicketId, Visibility,
};
use xiaoyi_store::StoredRating;

use crate::submit::derived;
use crate::unit::Work;
use crate::{Desk, DeskError};

/// A filled-in reply.
#[derive(Debug, Clone)]
pub struct WrittenForm {
    /// The form: sent twice, it makes one message.
    pub submission: SubmissionId,
    /// What they wrote.
    pub body: Body,
    /// The direction in which they typed.
    pub direction: Direction,
}

impl WrittenForm {
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
pub struct Written {
    /// The ticket it stands on now.
    pub ticket: Ticket,
    /// Whether that is another one, which continues the closed one.
    pub linked: bool,
}

impl Desk {
    /// The resident writes. On a resolved request this opens it again; on one that is over it starts
    /// a linked one with the text kept.
    pub fn write_as_resident(&self, id: TicketId, form: &WrittenForm) -> Result<Written, DeskError> {
        self.unit_that_routes(|work| {
            // The same form with the same words is the same message; with other words it is a further one.
            let mut submission = form.submission;
            if let Some(first) = work.tx.find_message_by_submission(submission)? {
                if first.ticket == id && first.body.as_ref() != Some(&form.body) {
                    submission = form.changed_submission();
                }
                if submission == form.submission || work.tx.find_message_by_submission(submission)?.is_some()
                {
                    return Ok(Written { ticket: work.ticket(id)?, linked: false });
                }
            }
            let linked = work.tx.find_ticket_by_submission(submission)?;
            if let Some(linked) = linked.filter(|linked| linked.continues == Some(id)) {
                return Ok(Written { ticket: linked, linked: true });
            }
            let mut ticket = work.ticket(id)?;
            if ticket.status.is_final() {
                return Ok(Written { ticket: work.continue_ticket(&ticket, form)?, linked: true });
            }
            let topic = work.topic(ticket.topic)?;
            let reopened = ticket.resident_writes(&topic, work.now, &work.desk.calendar)?;
            let message = Message {
                id: work.id(),
                ticket: id,
                author: Author::Resident,
                visibility: Visibility::Public,
                language: Some(ticket.language().clone()),
                direction: form.direction,
                body: Some(form.body.clone()),
                created_at: work.now,
            };
            work.tx.add_message(&message, Some(submission))?;
            work.event(id, Actor::Resident, EventCode::ResidentWrote { message: message.id })?;
            if reopened {
                work.event(id, Actor::Resident, EventCode::Reopened)?;
                work.mail_resident(&ticket, Mail::Reopened)?;
            }
            work.bring_to_somebody(&mut ticket, reopened, Actor::Resident)?;
            if let Some(handler) = ticket.assignee.map(|id| work.tx.find_staff(id)).transpose()?.flatten() {
                let mail = Mail::ResidentWrote { message: message.id };
                work.mail_staff(Some(id), &handler, mail, chrono::Duration::zero())?;
            }
            Ok(Written { ticket, linked: false })
        })
    }

    /// The resident opens a resolved request again, without a word.
    pub fn reopen_as_resident(&self, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            let mut ticket = work.ticket(id)?;
            if ticket.status.is_active() {
                return Ok(ticket);
            }
            let topic = work.topic(ticket.topic)?;
            ticket.reopen(&topic, work.now, &work.desk.calendar)?;
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
            work.save(&mut ticket, Actor::Resident)?;
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
            work.save(&mut ticket, Actor::Resident)?;
            work.event(id, Actor::Resident, EventCode::Resolved)?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// The resident rates it, or changes their mind about it.
    pub fn rate(&self, id: TicketId, rating: Rating, comment: Option<&str>) -> Result<(), DeskError> {
        self.unit(|work| {
            let ticket = work.ticket(id)?;
            ticket.check_rateable()?;
            let stored = StoredRating { rating, comment: comment.map(ToOwned::to_owned) };
            if work.tx.find_rating(id)?.as_ref() == Some(&stored) {
                return Ok(());
            }
            work.tx.save_rating(id, &stored, work.now)?;
            work.event(id, Actor::Resident, EventCode::Rated { stars: rating.stars() })?;
            work.changed(&ticket, Actor::Resident);
            Ok(())
        })
    }

    /// The resident corrects a mistyped address, as long as nobody has answered: old links end, and
    /// what waits in the outbox goes to the new address, with a first mail that we have the request.
    /// Later a link that fell into other hands could not be used to lead the answers away.
    pub fn correct_email(&self, id: TicketId, email: &EmailAddress) -> Result<Ticket, DeskError> {
        self.unit(|work| {
            let mut ticket = work.ticket(id)?;
            let requester = work.requester(email)?;
            if requester.id == ticket.requester {
                return Ok(ticket);
            }
            if ticket.answered_at.is_some() || !ticket.status.is_active() {
                return Err(Refusal::WrongStatus.into());
            }
            ticket.requester = requester.id;
            ticket.key_generation += 1;
            ticket.updated_at = work.now;
            work.save(&mut ticket, Actor::Resident)?;
            work.event(id, Actor::Resident, EventCode::EmailCorrected)?;
            work.mail_resident(&ticket, Mail::Received)?;
            Ok(ticket)
        })
    }
}

impl Work<'_, '_> {
    /// After a ticket was written on or opened again: a handler who is not there loses the ticket to the router,
    /// which asks them first if they are back. A ticket that was only answered stays with somebody
    /// who is merely off shift.
    pub(crate) fn bring_to_somebody(
        &mut self,
        ticket: &mut Ticket,
        reopened: bool,
        actor: Actor,
    ) -> Result<(), DeskError> {
        if let Some(handler) = ticket.assignee {
            let person = self.tx.find_staff(handler)?;
            let presence = person.as_ref().map(|p| Presence::of(p, self.now, &self.desk.calendar));
            let gone = match presence {
                Some(Presence::OnDuty) => false,
                Some(Presence::Away | Presence::OffShift { .. }) => reopened,
                Some(Presence::OnLeave { .. } | Presence::Disabled) | None => true,
            };
            if gone {
                ticket.release(None, self.now)?;
                ticket.search = Some(Search { previous: Some(handler), ..Search::begin(self.now) });
                self.event(ticket.id, Actor::Desk, EventCode::Released { from: handler })?;
            }
        }
        self.save(ticket, actor)?;
        let trigger = if reopened { Trigger::Reopened } else { Trigger::ResidentWrote };
        self.route_ticket(ticket, trigger)
    }
}
