//! A ticket's history: facts, never sentences.

use serde::{Deserialize, Serialize};

use crate::{
    EventId, Instant, Language, Languages, MessageId, OutboxId, StaffId, TicketId, TopicId, Urgency,
};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// The resident.
    Resident,
    /// A member of staff.
    Staff(StaffId),
    /// The desk itself: the router, a timer, a command.
    Desk,
}

/// What happened: a code with ids and numbers, rendered in each reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum EventCode {
    /// The request came in.
    Submitted,
    /// Staff wrote down what the resident said, at the counter or on the telephone.
    TakenDown,
    /// Staff printed the page with the link to it, for the resident.
    LinkPrinted,
    /// The resident confirmed by mail that they sent it.
    Confirmed,
    /// It was not confirmed in time, and withdrawn.
    Unconfirmed,
    /// It continues a closed one.
    Continues {
        /// The closed one.
        ticket: TicketId,
    },
    /// The resident wrote.
    ResidentWrote {
        /// What.
        message: MessageId,
    },
    /// Staff answered.
    Answered {
        /// What.
        message: MessageId,
    },
    /// Staff asked the resident, and the ticket waits for them.
    Asked {
        /// What.
        message: MessageId,
    },
    /// Staff left an internal note.
    Noted {
        /// What.
        message: MessageId,
    },
    /// Staff named a colleague in an internal note.
    Named {
        /// The note.
        message: MessageId,
        /// The colleague.
        to: StaffId,
    },
    /// Staff asked the supervisors, in an internal note.
    SupervisorsAsked {
        /// The note.
        message: MessageId,
    },
    /// The router gave it to somebody.
    Routed {
        /// To whom.
        to: StaffId,
    },
    /// Somebody took it themselves.
    Taken,
    /// Somebody gave it to a colleague.
    HandedOver {
        /// To whom.
        to: StaffId,
    },
    /// Somebody gave it back to the router.
    HandedBack,
    /// It was taken from somebody who is no longer there.
    Released {
        /// From whom.
        from: StaffId,
    },
    /// The router found nobody: supervisors were told.
    NobodyFound,
    /// The assignee saw it for the first time.
    Opened,
    /// Its urgency was changed.
    UrgencyChanged {
        /// To what.
        to: Urgency,
    },
    /// Staff corrected what it is about.
    TopicChanged {
        /// From what.
        from: TopicId,
        /// To what.
        to: TopicId,
    },
    /// Staff corrected the resident's name.
    NameCorrected,
    /// Staff corrected the subject.
    SubjectCorrected,
    /// Staff corrected which languages the resident speaks.
    LanguagesCorrected {
        /// They, in the resident's order.
        to: Languages,
    },
    /// Staff corrected in which language a message is written.
    MessageLanguageCorrected {
        /// The message.
        message: MessageId,
        /// Its language.
        to: Language,
    },
    /// Staff put it off: we look at it again on a date.
    PutOff {
        /// When.
        until: Instant,
    },
    /// The date has come.
    LookedAgain,
    /// It was called solved.
    Resolved,
    /// Nobody answered for so many working days, and it counts as solved.
    ResolvedUnanswered {
        /// How many.
        days: u32,
    },
    /// Staff need no answer of the resident any more.
    StoppedWaiting,
    /// It was opened again.
    Reopened,
    /// Time closed it.
    Closed,
    /// The resident withdrew it.
    Cancelled,
    /// The resident rated it.
    Rated {
        /// One to five.
        stars: u8,
    },
    /// The resident was reminded that we wait for them.
    Reminded,
    /// The resident's e-mail address was corrected, by themselves or by staff; old links ended.
    EmailCorrected,
    /// A fresh link was asked for.
    LinkRequested,
    /// What persons wrote on it was erased.
    Erased,
    /// A mail could not be delivered for good.
    MailFailed {
        /// Which.
        mail: OutboxId,
    },
    /// Staff undid what they had just done.
    Undone {
        /// The first entry that was undone: what stands between it and this counts no longer.
        first: EventId,
        /// Whether the ticket waits for its resident again.
        waits: bool,
    },
}

impl EventCode {
    /// Whether a ticket waits for its resident after this; none where it says nothing about that.
    pub fn waits(&self) -> Option<bool> {
        match self {
            Self::Asked { .. } => Some(true),
            Self::Undone { waits, .. } => Some(*waits),
            Self::ResidentWrote { .. }
            | Self::Answered { .. }
            | Self::StoppedWaiting
            | Self::Resolved
            | Self::ResolvedUnanswered { .. }
            | Self::Reopened
            | Self::Cancelled
            | Self::Closed => Some(false),
            _ => None,
        }
    }
}

/// An entry of the history; the list is only ever added to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// The ticket.
    pub ticket: TicketId,
    /// When.
    pub at: Instant,
    /// Who.
    pub actor: Actor,
    /// What.
    pub code: EventCode,
}

/// The entries of a history that count: without those that were undone, and those that say so.
pub fn that_count(events: &[Event]) -> impl DoubleEndedIterator<Item = &Event> {
    let undone: Vec<(EventId, EventId)> = events
        .iter()
        .filter_map(|event| match event.code {
            EventCode::Undone { first, .. } => Some((first, event.id)),
            _ => None,
        })
        .collect();
    events
        .iter()
        .filter(move |event| !undone.iter().any(|(first, last)| (*first..=*last).contains(&event.id)))
}
