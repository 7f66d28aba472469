//! Undoing: an action of staff can be taken back for some seconds, while the mails that it makes wait.
//!
//! What a ticket was before is kept with it, without a word that a person wrote. Who undoes gets it as it was.

use serde::{Deserialize, Serialize};

use crate::routing::Search;
use crate::{
    Because, Due, Event, EventCode, EventId, Instant, LookAgain, MessageId, OutboxId, Refusal, StaffId,
    Status, Ticket, TicketId, TopicId, Turn, Urgency,
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
    /// Who was made to follow the ticket, and whether they did before: none, or whether there was news.
    #[serde(default)]
    pub followers: Vec<(StaffId, Option<bool>)>,
}

impl Undoable {
    /// Whether somebody can undo it now. `history` is the ticket's: who only looked at it since is in nobody's way.
    pub fn check(&self, by: StaffId, now: Instant, history: &[Event]) -> Result<(), Refusal> {
        if now >= self.until {
            return Err(Refusal::TooLateToUndo);
        }
        if self.by != by {
            return Err(Refusal::NotAllowed);
        }
        let is_later = |event: &Event| {
            event.id > self.details.last && !matches!(event.code, EventCode::Opened | EventCode::LinkPrinted)
        };
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
