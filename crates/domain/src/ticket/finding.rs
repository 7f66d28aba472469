//! What tickets are found by: their words, and facts that narrow a search.

use crate::text_search::{Clause, Document};
use crate::{EmailAddress, Instant, Language, Message, StaffId, Status, Ticket, TopicId, Urgency};

/// What narrows a search of tickets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TicketFilter {
    /// The language that the resident would like best.
    Language(Language),
    /// Where it stands.
    Status(Status),
    /// What it is about.
    Topic(TopicId),
    /// Who has it, or nobody.
    With(Option<StaffId>),
    /// How much it presses.
    Urgency(Urgency),
    /// Sent before this.
    Before(Instant),
    /// Sent at this time or later.
    Since(Instant),
}

/// Filters of one kind: a ticket must meet one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Language,
    Status,
    Topic,
    With,
    Urgency,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Language, Self::Status, Self::Topic, Self::With, Self::Urgency];

    fn code(self) -> &'static str {
        match self {
            Self::Language => "l",
            Self::Status => "s",
            Self::Topic => "t",
            Self::With => "w",
            Self::Urgency => "u",
        }
    }

    /// The value that a ticket has.
    fn of(self, ticket: &Ticket) -> String {
        match self {
            Self::Language => ticket.language().primary().to_owned(),
            Self::Status => ticket.status.code().to_owned(),
            Self::Topic => ticket.topic.to_string(),
            Self::With => with(ticket.assignee),
            Self::Urgency => ticket.urgency.code().to_owned(),
        }
    }
}

fn with(person: Option<StaffId>) -> String {
    person.map_or_else(|| "nobody".to_owned(), |person| person.to_string())
}

impl TicketFilter {
    fn fact(&self) -> Option<(Kind, String)> {
        Some(match self {
            Self::Language(language) => (Kind::Language, language.primary().to_owned()),
            Self::Status(status) => (Kind::Status, status.code().to_owned()),
            Self::Topic(topic) => (Kind::Topic, topic.to_string()),
            Self::With(person) => (Kind::With, with(*person)),
            Self::Urgency(urgency) => (Kind::Urgency, urgency.code().to_owned()),
            Self::Before(_) | Self::Since(_) => return None,
        })
    }

    /// What tickets must have in the index: of each kind one of the values, and of the times all.
    pub fn clause(filters: &[Self]) -> Clause {
        let facts: Vec<(Kind, String)> = filters.iter().filter_map(Self::fact).collect();
        let of_kind = |kind: Kind| {
            let values = facts.iter().filter(move |(of, _)| *of == kind);
            Clause::Any(values.map(|(_, value)| Clause::fact(kind.code(), value)).collect())
        };
        Clause::All(Kind::ALL.into_iter().map(of_kind).filter(|clause| !clause.is_empty()).collect())
    }

    /// Whether a ticket meets them all as it is now: an index may not know of it yet.
    pub fn meets(filters: &[Self], ticket: &Ticket) -> bool {
        let facts: Vec<(Kind, String)> = filters.iter().filter_map(Self::fact).collect();
        let meets_kind = |kind: Kind| {
            let mut values = facts.iter().filter(|(of, _)| *of == kind).peekable();
            let value = kind.of(ticket);
            values.peek().is_none() || values.any(|(_, wanted)| *wanted == value)
        };
        let meets_time = |filter: &Self| match filter {
            Self::Before(at) => ticket.created_at < *at,
            Self::Since(at) => ticket.created_at >= *at,
            _ => true,
        };
        Kind::ALL.into_iter().all(meets_kind) && filters.iter().all(meets_time)
    }
}

/// What a ticket is found by: its reference, its facts, and every word that was written on it. `messages` are all of it, in
/// the order of their writing; of very many the newest are found.
pub fn ticket_document(ticket: &Ticket, email: Option<&EmailAddress>, messages: &[Message]) -> Document {
    let mut document = Document::new();
    document.add_code(ticket.reference.as_str());
    document.add_text(ticket.reference.as_str());
    for kind in Kind::ALL {
        document.add_fact(kind.code(), &kind.of(ticket));
    }
    if ticket.erased_at.is_some() {
        return document;
    }
    document.add_text(ticket.name.as_str());
    if let Some(email) = email {
        document.add_text(email.as_str());
    }
    document.add_text(ticket.subject.as_str());
    for message in messages.iter().rev() {
        if let Some(body) = &message.body {
            document.add_text(body.as_str());
        }
    }
    document
}

/// The place of a ticket that was sent at an instant among all in a search, newest first; the next one if it is taken.
pub fn search_place(created_at: Instant) -> i64 {
    created_at.timestamp_millis().saturating_mul(1 << PLACE_BITS)
}

/// So many places there are within a millisecond, as a power of two.
const PLACE_BITS: u32 = 6;
