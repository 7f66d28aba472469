//! What a ticket begins with.

use super::{Turn, Urgency};
use crate::{
    Because, Due, Instant, Languages, Locale, PersonName, Reference, RequesterId, Status, Subject,
    SubmissionId, Ticket, TicketId, TopicId, Written,
};

/// What a ticket begins with.
#[derive(Debug, Clone)]
pub struct NewTicket {
    /// Its id.
    pub id: TicketId,
    /// The name people will use for it.
    pub reference: Reference,
    /// Whose it is; none if the resident has no address.
    pub requester: Option<RequesterId>,
    /// The name they gave.
    pub name: PersonName,
    /// The locale of their pages and mails.
    pub locale: Locale,
    /// The languages they are comfortable in.
    pub languages: Languages,
    /// What it is about.
    pub topic: TopicId,
    /// Their own words for it.
    pub subject: Subject,
    /// The language and direction of those words.
    pub subject_written: Written,
    /// The form it came from.
    pub submission: SubmissionId,
    /// A digest of what the form held.
    pub digest: [u8; 32],
    /// The closed request that it continues.
    pub continues: Option<TicketId>,
}

impl Ticket {
    /// A ticket that was sent at `now`. Nothing is promised and nobody is looked for before
    /// [`Self::begin`].
    pub fn new(new: NewTicket, now: Instant) -> Self {
        Self {
            id: new.id,
            reference: new.reference,
            requester: new.requester,
            name: new.name,
            locale: new.locale,
            languages: new.languages,
            topic: new.topic,
            subject: new.subject,
            subject_written: new.subject_written,
            status: Status::New,
            urgency: Urgency::Normal,
            created_at: now,
            updated_at: now,
            due: Due::Over,
            assignee: None,
            assigned_at: None,
            opened_at: None,
            answered_at: None,
            turn: Turn::Ours,
            turn_since: now,
            look_again: None,
            unread: false,
            reminded_at: None,
            resolved_at: None,
            because: Because::Sent,
            search: None,
            excluded: Vec::new(),
            key_generation: 1,
            highest_key_generation: 1,
            submission: new.submission,
            digest: new.digest,
            continues: new.continues,
            preview: None,
            erased_at: None,
            version: 1,
        }
    }
}
