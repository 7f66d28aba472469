//! Undo: what a member of staff did last on a ticket is taken back, while its mails wait.

use chrono::Duration;
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{
    Actor, Author, Draft, EventCode, EventId, FormBefore, Message, MessageId, OutboxId, Refusal, StaffId,
    Ticket, TicketId, UndoDetails, Undoable, Written,
};

use crate::unit::Work;
use crate::{Desk, DeskError};

/// For so long an action of staff on a ticket can be undone; its mails wait until then.
pub const UNDO_WITHIN: Duration = Duration::seconds(10);

/// An action that will be undoable, while its unit of work runs.
pub(crate) struct Action {
    by: StaffId,
    before: Ticket,
    events: Vec<EventId>,
    message: Option<MessageId>,
    mails: Vec<OutboxId>,
    followers: Vec<(StaffId, Option<bool>)>,
    form: Option<FormBefore>,
    dropped: Vec<OutboxId>,
}

impl Desk {
    /// Undoes what a member of staff did last on a ticket: it stands as it stood, the mails are not sent, and what they
    /// wrote is their draft again. Doing so twice is doing so once.
    ///
    /// Refused once the time is over or a mail has left, and where something else has happened since.
    pub fn undo(&self, by: StaffId, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit_that_routes(|work| {
            work.actor(by)?;
            let mut ticket = work.ticket(id)?;
            let history = work.tx.list_events(id)?;
            let Some(undoable) = work.tx.find_undoable(id)? else {
                let last = history.iter().rev().find(|event| event.code != EventCode::Opened);
                let is_undone = last.is_some_and(|event| {
                    event.actor == Actor::Staff(by) && matches!(event.code, EventCode::Undone { .. })
                });
                return if is_undone { Ok(ticket) } else { Err(Refusal::TooLateToUndo.into()) };
            };
            undoable.check(by, work.now, &ticket, &history)?;
            let UndoDetails { before, first, message, mails, followers, form, dropped, .. } =
                undoable.details;
            if let Some(holder) = before.assignee() {
                work.tx.find_staff(holder)?.filter(|person| person.active).ok_or(Refusal::PersonNotActive)?;
            }
            if work.tx.take_back_mails(&mails)? < mails.len() {
                return Err(Refusal::TooLateToUndo.into());
            }
            if let Some(message) = message {
                work.make_draft(message)?;
                for (person, followed) in followers {
                    match followed {
                        Some(news) => work.tx.save_follower(id, person, news)?,
                        None => work.tx.remove_follower(id, person)?,
                    }
                }
            }
            let waits = before.waits();
            ticket.restore(before, work.now);
            let moved_to = ticket.requester;
            if let Some(form) = form {
                if let Some((message, written)) = &form.message {
                    work.tx.save_message_language(*message, written)?;
                }
                ticket.restore_form(form);
            }
            if !dropped.is_empty() {
                work.tx.bring_back_mails(&dropped)?;
                work.mail_waits();
            }
            if let Some(last) = work.tx.list_messages(id, None)?.last() {
                ticket.show_last(last);
            }
            work.save(&mut ticket)?;
            work.tx.remove_undoable(id)?;
            if let Some(moved_to) = moved_to.filter(|to| ticket.requester != Some(*to)) {
                work.tx.remove_requester_without_tickets(moved_to)?;
            }
            work.event(id, Actor::Staff(by), EventCode::Undone { first, waits })?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }
}

impl Work<'_, '_> {
    /// What this unit of work does with the ticket from here on can be undone, and its mails about it wait so long.
    pub(crate) fn make_undoable(&mut self, by: StaffId, ticket: &Ticket) {
        self.action = Some(Action {
            by,
            before: ticket.clone(),
            events: Vec::new(),
            message: None,
            mails: Vec::new(),
            followers: Vec::new(),
            form: None,
            dropped: Vec::new(),
        });
    }

    /// The same where it corrects what the form held, or in which language a message is written.
    pub(crate) fn make_correction_undoable(
        &mut self,
        by: StaffId,
        ticket: &Ticket,
        message: Option<(MessageId, Written)>,
    ) {
        self.make_undoable(by, ticket);
        if let Some(action) = self.action_on(ticket.id) {
            action.form = Some(FormBefore { message, ..ticket.form() });
        }
    }

    /// What this unit of work does can not be undone after all.
    pub(crate) fn make_no_action(&mut self) {
        self.action = None;
    }

    /// Whether what this unit of work does can be undone.
    pub(crate) fn has_action(&self) -> bool {
        self.action.is_some()
    }

    /// The action, where it is about this ticket.
    pub(crate) fn action_on(&mut self, ticket: TicketId) -> Option<&mut Action> {
        self.action.as_mut().filter(|action| action.before.id == ticket)
    }

    /// Keeps what there is to undo. What could be undone before no longer can be.
    pub(crate) fn keep_undoable(&mut self) -> Result<(), DeskError> {
        let Some(action) = self.action.take() else { return Ok(()) };
        let (Some(first), Some(last)) = (action.events.first(), action.events.last()) else { return Ok(()) };
        let undoable = Undoable {
            ticket: action.before.id,
            by: action.by,
            until: self.now + UNDO_WITHIN,
            details: UndoDetails {
                before: action.before.state(),
                first: *first,
                last: *last,
                message: action.message,
                mails: action.mails,
                followers: action.followers,
                form: action.form,
                dropped: action.dropped,
            },
        };
        Ok(self.tx.save_undoable(&undoable)?)
    }

    /// A message that was not sent after all is its writer's draft.
    fn make_draft(&mut self, id: MessageId) -> Result<(), DeskError> {
        let Some(message) = self.tx.find_message(id)? else { return Ok(()) };
        let Message { ticket, author, visibility, written, body, .. } = message;
        if let (Author::Staff(by), Some(body)) = (author, body) {
            let mut draft = Draft { ticket, by, visibility, written, body };
            if let Some(begun) = self.tx.find_draft(ticket, by)? {
                draft = draft.before(begun);
            }
            self.tx.save_draft(&draft)?;
        }
        Ok(self.tx.remove_message(ticket, id)?)
    }
}

impl Action {
    /// It wrote this entry.
    pub(crate) fn wrote(&mut self, event: EventId) {
        self.events.push(event);
    }

    /// It added this message.
    pub(crate) fn added(&mut self, message: MessageId) {
        self.message = Some(message);
    }

    /// It made somebody follow the ticket, who did so before or not.
    pub(crate) fn followed(&mut self, person: StaffId, before: Option<bool>) {
        self.followers.push((person, before));
    }

    /// It made this mail needless.
    pub(crate) fn dropped(&mut self, mail: OutboxId) {
        self.dropped.push(mail);
    }

    /// It queued this mail.
    pub(crate) fn queued(&mut self, mail: OutboxId) {
        self.mails.push(mail);
    }
}
