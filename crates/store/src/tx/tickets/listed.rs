//! Tickets as lists show them: a row of a list needs the third of a ticket.

use std::borrow::Cow;

use diesel::prelude::*;
use serde::Deserialize;
use xiaoyi_domain::{
    Because, Instant, Language, PersonName, Preview, Reference, RequesterId, StaffId, Status, Subject,
    TicketId, TopicId, Turn, Urgency, Written,
};

use super::ticket::KeptPreview;
use crate::schema::tickets;
use crate::{StoreError, Tx, convert};

/// What a list shows of a ticket; see [`xiaoyi_domain::Ticket`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedTicket {
    /// Its id.
    pub id: TicketId,
    /// The name people use for it.
    pub reference: Reference,
    /// The name that the resident gave.
    pub name: PersonName,
    /// The language that the resident would like best.
    pub language: Language,
    /// What it is about.
    pub topic: TopicId,
    /// In the resident's own words.
    pub subject: Subject,
    /// The language and direction of these.
    pub subject_written: Written,
    /// Where it stands.
    pub status: Status,
    /// How much it presses.
    pub urgency: Urgency,
    /// When it was sent.
    pub created_at: Instant,
    /// Whose turn it is.
    pub turn: Turn,
    /// Since when; see [`xiaoyi_domain::Ticket::turn_since`].
    pub turn_since: Instant,
    /// Whether something came that its assignee has not seen.
    pub unread: bool,
    /// When an answer is due, while that clock runs.
    pub due_at: Option<Instant>,
    /// Who has it.
    pub assignee: Option<StaffId>,
    /// Why it stands where it stands.
    pub because: Because,
    /// The last words on it.
    pub preview: Option<Preview>,
    /// Its place in lists.
    pub(super) queue_at: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = tickets)]
pub(super) struct ListedRow {
    id: Vec<u8>,
    reference: String,
    name: String,
    languages: String,
    topic_id: Vec<u8>,
    subject: String,
    status: String,
    urgency: String,
    created_at: i64,
    turn: i32,
    turn_since: i64,
    due_at: Option<i64>,
    assignee_id: Option<Vec<u8>>,
    details: String,
    queue_at: i64,
}

/// What lists show of it.
#[derive(Deserialize)]
struct Shown<'a> {
    because: Because,
    #[serde(default)]
    unread: bool,
    #[serde(default, borrow)]
    written: Cow<'a, str>,
    #[serde(default)]
    preview: Option<KeptPreview>,
}

impl ListedRow {
    pub(super) fn into_listed(self) -> Result<ListedTicket, StoreError> {
        let shown: Shown = convert::json("details", &self.details)?;
        Ok(ListedTicket {
            id: convert::id("ticket", &self.id)?,
            reference: convert::text("reference", self.reference)?,
            name: convert::text("name", self.name)?,
            language: convert::first_language(&self.languages)?,
            topic: convert::id("topic", &self.topic_id)?,
            subject: convert::text("subject", self.subject)?,
            subject_written: convert::written(&shown.written)?,
            status: convert::parsed("status", &self.status)?,
            urgency: convert::parsed("urgency", &self.urgency)?,
            created_at: convert::instant(self.created_at)?,
            turn: convert::turn(self.turn)?,
            turn_since: convert::instant(self.turn_since)?,
            unread: shown.unread,
            due_at: convert::instant_or_none(self.due_at)?,
            assignee: self.assignee_id.map(|id| convert::id("assignee", &id)).transpose()?,
            because: shown.because,
            preview: shown.preview.map(KeptPreview::into_domain).transpose()?,
            queue_at: self.queue_at,
        })
    }
}

impl Tx<'_> {
    /// The last tickets of this requester, the newest first.
    pub fn list_tickets_of_requester(
        &mut self,
        requester: RequesterId,
        most: i64,
    ) -> Result<Vec<ListedTicket>, StoreError> {
        let rows: Vec<ListedRow> = tickets::table
            .filter(tickets::requester_id.eq(Some(convert::bytes(requester.0))))
            .order(tickets::created_at.desc())
            .limit(most)
            .select(ListedRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(ListedRow::into_listed).collect()
    }
}
