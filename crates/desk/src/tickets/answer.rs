//! Staff write: an answer, a question, a solution, or an internal note.

use chrono::Duration;
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{
    Actor, AnswerId, Author, Because, Body, EventCode, Mail, Message, MessageId, Permission, Refusal,
    StaffId, Status, SubmissionId, Ticket, TicketId, TopicId, Visibility, Written, codes,
};

use crate::tickets::together::{Asks, Told};
use crate::unit::Work;
use crate::{Acting, Desk, DeskError};

codes! {
    /// What happens to the ticket with a public reply.
    pub enum AfterReply {
        /// It stays open.
        StayOpen = "stay-open",
        /// It waits for the resident.
        Wait = "wait",
        /// It is solved.
        Resolve = "resolve",
    }
}

/// What a member of staff wrote.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The form: sent twice, it makes one message.
    pub submission: SubmissionId,
    /// What they wrote.
    pub body: Body,
    /// The language and direction of that.
    pub written: Written,
}

/// What else is done with an answer, as a ready answer may say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Besides {
    /// The ready answer that it was made of, which counts how often it is.
    pub answer: Option<AnswerId>,
    /// What the ticket is about from then on.
    pub topic: Option<TopicId>,
    /// Who gets it then, while it stays open.
    pub to: Option<StaffId>,
}

impl Desk {
    /// Answers the resident. An unassigned ticket becomes the answerer's.
    pub fn answer(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        reply: &Reply,
        then: AfterReply,
    ) -> Result<Ticket, DeskError> {
        self.answer_with(acting, id, reply, then, Besides::default())
    }

    /// The same with what else is done with it, in one unit of work: undone together.
    pub fn answer_with(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        reply: &Reply,
        then: AfterReply,
        besides: Besides,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            if work.was_sent(by, id, reply, Visibility::Public)? {
                return work.ticket(id);
            }
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            let was_resolved = ticket.status == Status::Resolved;
            if ticket.assignee.is_none() && ticket.status.is_active() {
                ticket.assign(by, Because::Taken, work.now)?;
                work.event(id, Actor::Staff(by), EventCode::Taken)?;
            }
            work.change_topic_besides(by, &mut ticket, besides)?;
            let message = work.staff_message(by, id, reply, Visibility::Public);
            let message_id = message.id;
            match then {
                AfterReply::StayOpen => ticket.answer(work.now, &work.desk.calendar())?,
                AfterReply::Wait => ticket.ask(work.now, &work.desk.calendar())?,
                AfterReply::Resolve => {
                    ticket.answer(work.now, &work.desk.calendar())?;
                    if !was_resolved {
                        ticket.resolve(work.now)?;
                    }
                }
            }
            ticket.show_last(&message);
            work.add_staff_message(&message, reply)?;
            let actor = Actor::Staff(by);
            let (code, mail) = match then {
                AfterReply::StayOpen => {
                    (EventCode::Answered { message: message_id }, Mail::Answered { message: message_id })
                }
                AfterReply::Wait => {
                    (EventCode::Asked { message: message_id }, Mail::Asked { message: message_id })
                }
                AfterReply::Resolve => (
                    EventCode::Answered { message: message_id },
                    Mail::Resolved { message: Some(message_id) },
                ),
            };
            work.event(id, actor, code)?;
            if then == AfterReply::Resolve && !was_resolved {
                work.event(id, actor, EventCode::Resolved)?;
            }
            work.mail_resident(&ticket, mail)?;
            work.do_besides(by, &mut ticket, besides)?;
            work.save(&mut ticket)?;
            if then != AfterReply::StayOpen || besides.to.is_some() {
                work.route_waiting(Trigger::SlotFreed)?;
            }
            Ok(ticket)
        })
    }

    /// Leaves an internal note, which residents never see, on anybody's ticket. Colleagues who are named in it, and the
    /// supervisors if they are asked, are told, and follow the ticket from then on.
    pub fn note(&self, by: StaffId, id: TicketId, note: &Reply, asks: Asks) -> Result<Told, DeskError> {
        self.unit(|work| {
            if work.was_sent(by, id, note, Visibility::Internal)? {
                return work.told_by(by, note, asks);
            }
            // A note may stand beside anything that happened meanwhile.
            let (_, mut ticket) = work.ticket_to_act_on(by.into(), Permission::Note, id)?;
            if ticket.erased_at.is_some() {
                return Err(Refusal::WrongStatus.into());
            }
            let message = work.add_note(by, &mut ticket, note)?;
            if let Some(action) = work.action_on(id) {
                action.added(message);
            }
            work.tx.remove_draft(id, by)?;
            work.save(&mut ticket)?;
            let told = work.told_by(by, note, asks)?;
            work.tell_named(by, &ticket, message, &told)?;
            Ok(told)
        })
    }
}

impl Work<'_, '_> {
    /// Whether this very form is kept already. Sent again with other words, or as an answer after it
    /// was a note, it is refused, so that nothing is lost: the page shows what was kept, and a form of
    /// its own for what was not.
    fn was_sent(
        &mut self,
        by: StaffId,
        id: TicketId,
        reply: &Reply,
        visibility: Visibility,
    ) -> Result<bool, DeskError> {
        let Some(kept) = self.tx.find_message_by_submission(reply.submission)? else { return Ok(false) };
        let is_same = kept.ticket == id
            && kept.author == Author::Staff(by)
            && kept.visibility == visibility
            && kept.body.as_ref() == Some(&reply.body);
        if is_same { Ok(true) } else { Err(Refusal::ChangedMeanwhile.into()) }
    }

    /// The ticket, which is to be saved, is about something else from this answer on.
    fn change_topic_besides(
        &mut self,
        by: StaffId,
        ticket: &mut Ticket,
        besides: Besides,
    ) -> Result<(), DeskError> {
        let Some(id) = besides.topic.filter(|_| ticket.status.is_active()) else { return Ok(()) };
        let (from, to) = (ticket.topic, self.topic(id)?);
        // A topic that was retired since the answer was kept is not taken any more.
        if !to.retired && ticket.correct_topic(&to, self.now, &self.desk.calendar())? {
            self.event(ticket.id, Actor::Staff(by), EventCode::TopicChanged { from, to: id })?;
        }
        Ok(())
    }

    /// What else is done with an answer: the ticket, which is to be saved, is a colleague's.
    fn do_besides(&mut self, by: StaffId, ticket: &mut Ticket, besides: Besides) -> Result<(), DeskError> {
        let actor = Actor::Staff(by);
        if let Some(answer) = besides.answer {
            self.tx.count_ready_answer(answer)?;
        }
        if let Some(to) =
            besides.to.filter(|to| ticket.status == Status::Open && ticket.assignee != Some(*to) && *to != by)
        {
            let colleague =
                self.tx.find_staff(to)?.filter(|person| person.active).ok_or(Refusal::PersonNotActive)?;
            ticket.assign(to, Because::HandedOver, self.now)?;
            self.event(ticket.id, actor, EventCode::HandedOver { to })?;
            self.mail_staff(Some(ticket.id), &colleague, Mail::HandedOver { from: by }, Duration::zero())?;
        }
        Ok(())
    }

    /// Adds a note to a ticket, which is to be saved.
    pub(crate) fn add_note(
        &mut self,
        by: StaffId,
        ticket: &mut Ticket,
        note: &Reply,
    ) -> Result<MessageId, DeskError> {
        let message = self.staff_message(by, ticket.id, note, Visibility::Internal);
        ticket.show_last(&message);
        self.tx.add_message(&message, Some(note.submission))?;
        self.event(ticket.id, Actor::Staff(by), EventCode::Noted { message: message.id })?;
        ticket.noted(by);
        Ok(message.id)
    }

    /// Adds what somebody wrote; it is no longer their draft.
    fn add_staff_message(&mut self, message: &Message, reply: &Reply) -> Result<(), DeskError> {
        self.tx.add_message(message, Some(reply.submission))?;
        if let Some(action) = self.action_on(message.ticket) {
            action.added(message.id);
        }
        if let Author::Staff(by) = message.author {
            self.tx.remove_draft(message.ticket, by)?;
        }
        Ok(())
    }

    fn staff_message(
        &mut self,
        by: StaffId,
        ticket: TicketId,
        reply: &Reply,
        visibility: Visibility,
    ) -> Message {
        Message {
            id: self.id(),
            ticket,
            author: Author::Staff(by),
            visibility,
            written: reply.written.clone(),
            body: Some(reply.body.clone()),
            created_at: self.now,
        }
    }
}
