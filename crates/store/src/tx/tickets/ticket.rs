//! Tickets.

use chrono::Duration;
use diesel::dsl::count_star;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use xiaoyi_domain::Due;
use xiaoyi_domain::routing::Search;
use xiaoyi_domain::{
    Because, Draft, EmailAddress, Instant, LookAgain, Preview, PreviewBy, Reference, RequesterId, StaffId,
    SubmissionId, Ticket, TicketId,
};

use super::drafts::{DraftRow, into_draft};
use crate::fixed::Condition;
use crate::schema::{drafts, followers, requesters, tickets};
use crate::{StoreError, Tx, convert, dialect};

#[derive(Queryable, Insertable, AsChangeset, Selectable)]
#[diesel(table_name = tickets, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct TicketRow {
    id: Vec<u8>,
    reference: String,
    requester_id: Option<Vec<u8>>,
    name: String,
    locale: String,
    languages: String,
    language: String,
    topic_id: Vec<u8>,
    subject: String,
    status: String,
    urgency: String,
    created_at: i64,
    updated_at: i64,
    due_at: Option<i64>,
    assignee_id: Option<Vec<u8>>,
    assigned_at: Option<i64>,
    opened_at: Option<i64>,
    answered_at: Option<i64>,
    reminded_at: Option<i64>,
    resolved_at: Option<i64>,
    details: String,
    searching_since: Option<i64>,
    key_generation: i32,
    submission: Vec<u8>,
    digest: Vec<u8>,
    continues_id: Option<Vec<u8>>,
    version: i32,
    queue_at: i64,
    timer_at: Option<i64>,
    erased_at: Option<i64>,
    turn: i32,
    turn_since: i64,
}

/// What is never searched.
#[derive(Serialize, Deserialize)]
struct Details {
    because: Because,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    search: Option<Search>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    excluded: Vec<StaffId>,
    /// Seconds of working time that are left, while the promise's clock stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_left: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    look_again: Option<LookAgain>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unread: bool,
    /// How the subject is written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    written: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    preview: Option<KeptPreview>,
    /// The highest key generation, where it is not the one in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    highest_key: Option<u32>,
}

/// The last words on a ticket, as they are kept.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptPreview {
    by: PreviewBy,
    text: String,
    #[serde(default)]
    written: String,
}

impl KeptPreview {
    fn of(preview: &Preview) -> Self {
        Self { by: preview.by, text: preview.text.clone(), written: preview.written.to_string() }
    }

    pub(super) fn into_domain(self) -> Result<Preview, StoreError> {
        Ok(Preview { by: self.by, written: convert::written(&self.written)?, text: self.text })
    }
}

impl TicketRow {
    fn of(ticket: &Ticket, timer: Option<Instant>) -> Result<Self, StoreError> {
        let (due_at, due_left) = match ticket.due {
            Due::At(at) => (Some(convert::micros(at)), None),
            Due::Paused(left) => (None, Some(left.num_seconds())),
            Due::Over => (None, None),
        };
        let at = |instant: Option<Instant>| instant.map(convert::micros);
        Ok(Self {
            id: convert::bytes(ticket.id.0),
            reference: ticket.reference.as_str().to_owned(),
            requester_id: ticket.requester.map(|id| convert::bytes(id.0)),
            name: ticket.name.as_str().to_owned(),
            locale: ticket.locale.code().to_owned(),
            languages: convert::to_json("languages", &ticket.languages)?,
            language: ticket.language().primary().to_owned(),
            topic_id: convert::bytes(ticket.topic.0),
            subject: ticket.subject.as_str().to_owned(),
            status: ticket.status.code().to_owned(),
            urgency: ticket.urgency.code().to_owned(),
            created_at: convert::micros(ticket.created_at),
            updated_at: convert::micros(ticket.updated_at),
            due_at,
            assignee_id: ticket.assignee.map(|id| convert::bytes(id.0)),
            assigned_at: at(ticket.assigned_at),
            opened_at: at(ticket.opened_at),
            answered_at: at(ticket.answered_at),
            reminded_at: at(ticket.reminded_at),
            resolved_at: at(ticket.resolved_at),
            details: convert::to_json(
                "details",
                &Details {
                    because: ticket.because,
                    search: ticket.search,
                    excluded: ticket.excluded.clone(),
                    due_left,
                    look_again: ticket.look_again,
                    unread: ticket.unread,
                    written: ticket.subject_written.to_string(),
                    preview: ticket.preview.as_ref().map(KeptPreview::of),
                    highest_key: Some(ticket.highest_key_generation)
                        .filter(|highest| *highest > ticket.key_generation),
                },
            )?,
            searching_since: at(ticket.search.map(|search| search.since)),
            key_generation: convert::to_i32(ticket.key_generation),
            submission: convert::bytes(ticket.submission.0),
            digest: ticket.digest.to_vec(),
            continues_id: ticket.continues.map(|id| convert::bytes(id.0)),
            version: convert::to_i32(ticket.version),
            queue_at: convert::micros(ticket.queue_at()),
            timer_at: at(timer),
            erased_at: at(ticket.erased_at),
            turn: convert::turn_to_i32(ticket.turn),
            turn_since: convert::micros(ticket.turn_since),
        })
    }

    pub(super) fn into_domain(self) -> Result<Ticket, StoreError> {
        let details: Details = convert::json("details", &self.details)?;
        let key_generation = convert::count("key generation", self.key_generation.into())?;
        let due = match (self.due_at, details.due_left) {
            (Some(at), _) => Due::At(convert::instant(at)?),
            (None, Some(seconds)) => Due::Paused(Duration::seconds(seconds)),
            (None, None) => Due::Over,
        };
        Ok(Ticket {
            id: convert::id("ticket", &self.id)?,
            reference: convert::text("reference", self.reference)?,
            requester: self.requester_id.map(|id| convert::id("requester", &id)).transpose()?,
            name: convert::text("name", self.name)?,
            locale: convert::parsed("locale", &self.locale)?,
            languages: convert::json("languages", &self.languages)?,
            topic: convert::id("topic", &self.topic_id)?,
            subject: convert::text("subject", self.subject)?,
            subject_written: convert::written(&details.written)?,
            status: convert::parsed("status", &self.status)?,
            urgency: convert::parsed("urgency", &self.urgency)?,
            created_at: convert::instant(self.created_at)?,
            updated_at: convert::instant(self.updated_at)?,
            due,
            assignee: self.assignee_id.map(|id| convert::id("assignee", &id)).transpose()?,
            assigned_at: convert::instant_or_none(self.assigned_at)?,
            opened_at: convert::instant_or_none(self.opened_at)?,
            answered_at: convert::instant_or_none(self.answered_at)?,
            turn: convert::turn(self.turn)?,
            turn_since: convert::instant(self.turn_since)?,
            look_again: details.look_again,
            unread: details.unread,
            reminded_at: convert::instant_or_none(self.reminded_at)?,
            resolved_at: convert::instant_or_none(self.resolved_at)?,
            because: details.because,
            search: details.search,
            excluded: details.excluded,
            key_generation,
            highest_key_generation: details.highest_key.unwrap_or(key_generation),
            submission: convert::id("submission", &self.submission)?,
            digest: self.digest.try_into().map_err(|_| StoreError::corrupt("digest", "not 32 bytes"))?,
            continues: self.continues_id.map(|id| convert::id("continued ticket", &id)).transpose()?,
            preview: details.preview.map(KeptPreview::into_domain).transpose()?,
            erased_at: convert::instant_or_none(self.erased_at)?,
            version: convert::count("version", self.version.into())?,
        })
    }
}

/// A ticket, its requester's address, the reader's draft, and whether they follow it.
type ReaderRow = (TicketRow, Option<String>, Option<DraftRow>, Option<bool>);

/// A ticket as somebody's page shows it.
#[derive(Debug, Clone)]
pub struct TicketForReader {
    /// The ticket.
    pub ticket: Ticket,
    /// Its requester's address, if it has one.
    pub address: Option<EmailAddress>,
    /// What the reader has begun to write on it.
    pub draft: Option<Draft>,
    /// Whether they follow it, and then whether there is news of it for them.
    pub follows: Option<bool>,
}

impl Tx<'_> {
    /// A ticket.
    pub fn find_ticket(&mut self, id: TicketId) -> Result<Option<Ticket>, StoreError> {
        let row: Option<TicketRow> = tickets::table
            .find(convert::bytes(id.0))
            .select(TicketRow::as_select())
            .first(self.connection)
            .optional()?;
        row.map(TicketRow::into_domain).transpose()
    }

    /// How many tickets this requester sent at or after `since`.
    pub fn count_tickets_of_requester(
        &mut self,
        requester: RequesterId,
        since: Instant,
    ) -> Result<u32, StoreError> {
        let number: i64 = tickets::table
            .filter(tickets::requester_id.eq(Some(convert::bytes(requester.0))))
            .filter(tickets::created_at.ge(convert::micros(since)))
            .select(count_star())
            .first(self.connection)?;
        convert::count("tickets", number)
    }

    fn find_ticket_if(&mut self, id: Option<Vec<u8>>) -> Result<Option<Ticket>, StoreError> {
        match id {
            Some(id) => self.find_ticket(convert::id("ticket", &id)?),
            None => Ok(None),
        }
    }

    /// A ticket that this transaction means to change: nobody else does until it ends.
    pub fn find_ticket_to_change(&mut self, id: TicketId) -> Result<Option<Ticket>, StoreError> {
        dialect::lock_ticket(self.connection, id.0.as_bytes())?;
        self.find_ticket(id)
    }

    /// A ticket by the name people use for it.
    pub fn find_ticket_by_reference(&mut self, reference: &Reference) -> Result<Option<Ticket>, StoreError> {
        let row: Option<TicketRow> = tickets::table
            .filter(tickets::reference.eq(reference.as_str()))
            .select(TicketRow::as_select())
            .first(self.connection)
            .optional()?;
        row.map(TicketRow::into_domain).transpose()
    }

    /// The ticket with this reference as somebody's page shows it: its requester's address, what they have begun to write
    /// on it, and whether they follow it, and then whether there is news of it for them. All in one trip.
    pub fn find_ticket_for_reader(
        &mut self,
        reference: &Reference,
        reader: StaffId,
    ) -> Result<Option<TicketForReader>, StoreError> {
        let reader_id = convert::bytes(reader.0);
        let own_draft = drafts::ticket_id.eq(tickets::id).and(drafts::staff_id.eq(reader_id.clone()));
        let follows = followers::ticket_id.eq(tickets::id).and(followers::staff_id.eq(reader_id));
        let row: Option<ReaderRow> = tickets::table
            .left_join(requesters::table)
            .left_join(drafts::table.on(own_draft))
            .left_join(followers::table.on(follows))
            .filter(tickets::reference.eq(reference.as_str()))
            .select((
                TicketRow::as_select(),
                requesters::email.nullable(),
                (drafts::visibility, drafts::written, drafts::body).nullable(),
                followers::news.nullable(),
            ))
            .first(self.connection)
            .optional()?;
        row.map(|(ticket, email, draft, follows)| {
            let ticket = ticket.into_domain()?;
            Ok(TicketForReader {
                address: email.map(|email| convert::text("e-mail", email)).transpose()?,
                draft: draft.map(|draft| into_draft(ticket.id, reader, draft)).transpose()?,
                follows,
                ticket,
            })
        })
        .transpose()
    }

    /// The ticket that came from this form.
    pub fn find_ticket_by_submission(
        &mut self,
        submission: SubmissionId,
    ) -> Result<Option<Ticket>, StoreError> {
        // Nearly always there is none: the whole row is read only if there is.
        let id: Option<Vec<u8>> = tickets::table
            .filter(tickets::submission.eq(convert::bytes(submission.0)))
            .select(tickets::id)
            .first(self.connection)
            .optional()?;
        self.find_ticket_if(id)
    }

    /// The last ticket of this requester with the same content, sent at or after `since`.
    pub fn find_ticket_like(
        &mut self,
        requester: RequesterId,
        digest: &[u8; 32],
        since: Instant,
    ) -> Result<Option<Ticket>, StoreError> {
        let id: Option<Vec<u8>> = tickets::table
            .filter(tickets::requester_id.eq(Some(convert::bytes(requester.0))))
            .filter(tickets::created_at.ge(convert::micros(since)))
            .filter(tickets::digest.eq(digest.to_vec()))
            .order(tickets::created_at.desc())
            .select(tickets::id)
            .first(self.connection)
            .optional()?;
        self.find_ticket_if(id)
    }

    /// The requests that continue this closed one.
    pub fn list_continuations(&mut self, ticket: TicketId) -> Result<Vec<Ticket>, StoreError> {
        let rows: Vec<TicketRow> = tickets::table
            .filter(tickets::continues_id.eq(Some(convert::bytes(ticket.0))))
            .order(tickets::id)
            .select(TicketRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(TicketRow::into_domain).collect()
    }

    /// The ids of up to `most` tickets whose timer has run out.
    pub fn list_timers(&mut self, now: Instant, most: i64) -> Result<Vec<TicketId>, StoreError> {
        let ids: Vec<Vec<u8>> = tickets::table
            .filter(Condition("timer_at IS NOT NULL"))
            .filter(tickets::timer_at.le(convert::micros(now)))
            .order(tickets::timer_at)
            .limit(most)
            .select(tickets::id)
            .load(self.connection)?;
        ids.iter().map(|id| convert::id("ticket", id)).collect()
    }

    /// Lets every timer of tickets that wait or are resolved be looked at again at the next tick: their times
    /// were changed.
    pub fn recheck_timers(&mut self, now: Instant) -> Result<(), StoreError> {
        diesel::update(tickets::table)
            .filter(Condition("timer_at IS NOT NULL"))
            .filter(tickets::timer_at.gt(convert::micros(now)))
            .set(tickets::timer_at.eq(Some(convert::micros(now))))
            .execute(self.connection)?;
        Ok(())
    }

    /// The active tickets that somebody has.
    pub fn list_active_of(&mut self, person: StaffId) -> Result<Vec<Ticket>, StoreError> {
        let rows: Vec<TicketRow> = tickets::table
            .filter(Condition("status IN ('new', 'open', 'waiting')"))
            .filter(tickets::assignee_id.eq(Some(convert::bytes(person.0))))
            .order((tickets::queue_at, tickets::id))
            .select(TicketRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(TicketRow::into_domain).collect()
    }

    /// The open tickets that any of these people have, those due first before the others. What waits for its resident is
    /// not among them.
    pub fn list_open_of(
        &mut self,
        people: impl IntoIterator<Item = StaffId>,
    ) -> Result<Vec<Ticket>, StoreError> {
        let people: Vec<Option<Vec<u8>>> = people.into_iter().map(|id| Some(convert::bytes(id.0))).collect();
        let rows: Vec<TicketRow> = tickets::table
            .filter(Condition("status IN ('new', 'open', 'waiting') AND status = 'open'"))
            .filter(tickets::assignee_id.eq_any(people))
            .order((tickets::queue_at, tickets::id))
            .select(TicketRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(TicketRow::into_domain).collect()
    }

    /// Adds a ticket. `timer` is when time will next do something with it.
    pub fn add_ticket(&mut self, ticket: &Ticket, timer: Option<Instant>) -> Result<(), StoreError> {
        diesel::insert_into(tickets::table).values(TicketRow::of(ticket, timer)?).execute(self.connection)?;
        self.is_to_be_indexed(ticket.id)
    }

    /// Replaces what is kept of a ticket and counts up its version; a conflict if somebody else
    /// saved it since it was read.
    pub fn save_ticket(&mut self, ticket: &mut Ticket, timer: Option<Instant>) -> Result<(), StoreError> {
        let read = convert::to_i32(ticket.version);
        ticket.version += 1;
        let row = TicketRow::of(ticket, timer)?;
        let rows = diesel::update(tickets::table.find(row.id.clone()).filter(tickets::version.eq(read)))
            .set(row)
            .execute(self.connection)?;
        if rows == 1 { self.is_to_be_indexed(ticket.id) } else { Err(StoreError::Conflict) }
    }
}
