//! Undoing: an action of staff can be taken back for some seconds, while the mails that it makes wait.
//!
//! What a ticket was before is kept with it, until it can no longer be undone. Who undoes gets it as it was.

use serde::{Deserialize, Serialize};

use crate::routing::Search;
use crate::{
    Because, Due, Event, EventCode, EventId, Instant, Languages, LookAgain, MessageId, OutboxId, PersonName,
    Refusal, RequesterId, StaffId, Status, Subject, Ticket, TicketId, TopicId, Turn, Urgency, Written,
};

/// Where a ticket stood: all that an action of staff may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketState {
    status: Status,
    topic: TopicId,
    urgency: Urgency,
    due: Due,
    assignee: Option<StaffId>,
    assigned_at: Option<Instant>,
    opened_at: Option<Instant>,
    answered_at: Option<Instant>,
    turn: Turn,
    turn_since: Instant,
    #[serde(default)]
    look_again: Option<LookAgain>,
    unread: bool,
    reminded_at: Option<Instant>,
    resolved_at: Option<Instant>,
    search: Option<Search>,
    excluded: Vec<StaffId>,
    because: Because,
}

impl TicketState {
    /// Who had it.
    pub fn assignee(&self) -> Option<StaffId> {
        self.assignee
    }

    /// Whether it waited for its resident.
    pub fn waits(&self) -> bool {
        self.status == Status::Waiting
    }
}

/// What staff may correct of what a form held, as it was before they did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormBefore {
    /// The resident's name.
    pub name: PersonName,
    /// The subject.
    pub subject: Subject,
    /// How the subject is written.
    pub subject_written: Written,
    /// Their languages.
    pub languages: Languages,
    /// Their address.
    pub requester: Option<RequesterId>,
    /// Which links open it.
    pub key_generation: u32,
    /// The message whose language was corrected, and how it was written before.
    pub message: Option<(MessageId, Written)>,
}

/// The last action on a ticket, as far as it can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// The ticket.
    pub ticket: TicketId,
    /// Who acted: nobody else can undo it.
    pub by: StaffId,
    /// Not after this instant.
    pub until: Instant,
    /// What there is to undo.
    pub details: UndoDetails,
}

/// What there is to undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoDetails {
    /// Where the ticket stood before.
    pub before: TicketState,
    /// The first entry that the action wrote to the ticket's history.
    pub first: EventId,
    /// The last one.
    pub last: EventId,
    /// The message that it added.
    pub message: Option<MessageId>,
    /// The mails that it queued.
    pub mails: Vec<OutboxId>,
    /// What the form held, where that was corrected.
    #[serde(default)]
    pub form: Option<FormBefore>,
    /// The mails that it made needless.
    #[serde(default)]
    pub dropped: Vec<OutboxId>,
    /// Who was made to follow the ticket, and whether they did before: none, or whether there was news.
    #[serde(default)]
    pub followers: Vec<(StaffId, Option<bool>)>,
}

impl Undoable {
    /// Whether somebody can undo it now. `history` is the ticket's: who only looked at it since is in nobody's way.
    pub fn check(
        &self,
        by: StaffId,
        now: Instant,
        ticket: &Ticket,
        history: &[Event],
    ) -> Result<(), Refusal> {
        if now >= self.until {
            return Err(Refusal::TooLateToUndo);
        }
        if self.by != by {
            return Err(Refusal::NotAllowed);
        }
        // A link that was printed after a correction of the address opens what was corrected.
        let is_harmless = |code: &EventCode| match code {
            EventCode::Opened => true,
            EventCode::LinkPrinted => {
                let form = self.details.form.as_ref();
                form.is_none_or(|form| form.key_generation == ticket.key_generation)
            }
            _ => false,
        };
        let is_later = |event: &Event| event.id > self.details.last && !is_harmless(&event.code);
        if history.iter().any(is_later) { Err(Refusal::ChangedSince) } else { Ok(()) }
    }
}

impl Ticket {
    /// Where it stands.
    pub fn state(&self) -> TicketState {
        TicketState {
            status: self.status,
            topic: self.topic,
            urgency: self.urgency,
            due: self.due,
            assignee: self.assignee,
            assigned_at: self.assigned_at,
            opened_at: self.opened_at,
            answered_at: self.answered_at,
            turn: self.turn,
            turn_since: self.turn_since,
            look_again: self.look_again,
            unread: self.unread,
            reminded_at: self.reminded_at,
            resolved_at: self.resolved_at,
            search: self.search,
            excluded: self.excluded.clone(),
            because: self.because,
        }
    }

    /// What its form held.
    pub fn form(&self) -> FormBefore {
        FormBefore {
            name: self.name.clone(),
            subject: self.subject.clone(),
            subject_written: self.subject_written.clone(),
            languages: self.languages.clone(),
            requester: self.requester,
            key_generation: self.key_generation,
            message: None,
        }
    }

    /// It has again what its form held.
    pub fn restore_form(&mut self, form: FormBefore) {
        self.name = form.name;
        self.subject = form.subject;
        self.subject_written = form.subject_written;
        self.languages = form.languages;
        self.requester = form.requester;
        self.key_generation = form.key_generation;
    }

    /// It stands again where it stood. What its assignee has seen meanwhile they have seen.
    pub fn restore(&mut self, state: TicketState, now: Instant) {
        let had_it = self.assignee == state.assignee;
        self.opened_at = state.opened_at.or(self.opened_at.filter(|_| had_it));
        self.unread = state.unread && (self.unread || !had_it);
        self.status = state.status;
        self.topic = state.topic;
        self.urgency = state.urgency;
        self.due = state.due;
        self.assignee = state.assignee;
        self.assigned_at = state.assigned_at;
        self.answered_at = state.answered_at;
        self.turn = state.turn;
        self.turn_since = state.turn_since;
        self.look_again = state.look_again;
        self.reminded_at = state.reminded_at;
        self.resolved_at = state.resolved_at;
        self.search = state.search;
        self.excluded = state.excluded;
        self.because = state.because;
        self.updated_at = now;
    }
}
