//! What the router works on: tickets that look for somebody, and those that whoever has them has not opened; and what
//! came in each language lately.

use std::collections::HashMap;

use diesel::prelude::*;
use xiaoyi_domain::routing::{Learned, Queued};
use xiaoyi_domain::{EventCode, Instant, Language, Languages, Status, Ticket, TicketId, TopicId, Urgency};

use super::ticket::TicketRow;
use crate::fixed::Condition;
use crate::schema::{events, learned, tickets};
use crate::{StoreError, Tx, convert};

/// A ticket that looks for somebody, as far as its place among the others goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedTicket {
    /// Which.
    pub id: TicketId,
    /// How much it presses.
    pub urgency: Urgency,
    /// When the search began.
    pub since: Instant,
    /// The resident's first language.
    pub language: Language,
}

impl<'a> From<&'a QueuedTicket> for Queued<'a> {
    fn from(queued: &'a QueuedTicket) -> Self {
        Self { ticket: queued.id, urgency: queued.urgency, since: queued.since, language: &queued.language }
    }
}

/// A ticket that somebody has worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handled {
    /// The resident's languages, in their order.
    pub languages: Languages,
    /// When it was sent.
    pub created_at: Instant,
    /// When somebody got it.
    pub assigned_at: Option<Instant>,
    /// When it was resolved.
    pub resolved_at: Option<Instant>,
    /// Since when it waited for the resident and until when, the first time first; without an end if it still does.
    pub waits: Vec<(Instant, Option<Instant>)>,
    /// Its topic.
    pub topic: TopicId,
    /// Where it stands.
    pub status: Status,
}

/// Id, languages, topic, created, assigned, resolved, status.
type HandledRow = (Vec<u8>, String, Vec<u8>, i64, Option<i64>, Option<i64>, String);

/// Each time that a ticket waited for its resident, without an end while it does.
type Waits = Vec<(Instant, Option<Instant>)>;

/// The name under which what is learned of the work is kept.
const WORK: &str = "work";

impl Tx<'_> {
    /// Every ticket that looks for somebody, without its words.
    pub fn list_queued(&mut self) -> Result<Vec<QueuedTicket>, StoreError> {
        let rows: Vec<(Vec<u8>, String, Option<i64>, String)> = tickets::table
            .filter(Condition("searching_since IS NOT NULL"))
            .select((tickets::id, tickets::urgency, tickets::searching_since, tickets::language))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(id, urgency, since, language)| {
                Ok(QueuedTicket {
                    id: convert::id("ticket", &id)?,
                    urgency: convert::parsed("urgency", &urgency)?,
                    since: convert::instant(since.unwrap_or_default())?,
                    language: convert::text("language", language)?,
                })
            })
            .collect()
    }

    /// The ids of up to `most` tickets in this language that look for somebody, the most urgent first, then the longest
    /// searching.
    pub fn list_queued_in(
        &mut self,
        language: &Language,
        most: i64,
    ) -> Result<Vec<QueuedTicket>, StoreError> {
        let rows: Vec<(Vec<u8>, String, Option<i64>)> = tickets::table
            .filter(Condition("searching_since IS NOT NULL"))
            .filter(tickets::language.eq(language.primary()))
            .order((tickets::urgency.desc(), tickets::searching_since, tickets::id))
            .limit(most)
            .select((tickets::id, tickets::urgency, tickets::searching_since))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(id, urgency, since)| {
                Ok(QueuedTicket {
                    id: convert::id("ticket", &id)?,
                    urgency: convert::parsed("urgency", &urgency)?,
                    since: convert::instant(since.unwrap_or_default())?,
                    language: language.clone(),
                })
            })
            .collect()
    }

    /// These tickets, as far as they are there, in no order.
    pub fn list_tickets(
        &mut self,
        ids: impl IntoIterator<Item = TicketId>,
    ) -> Result<Vec<Ticket>, StoreError> {
        let ids: Vec<Vec<u8>> = ids.into_iter().map(|id| convert::bytes(id.0)).collect();
        let rows: Vec<TicketRow> = tickets::table
            .filter(tickets::id.eq_any(ids))
            .select(TicketRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(TicketRow::into_domain).collect()
    }

    /// Up to `most` open tickets that whoever has them has not looked at, the longest assigned first; those that come
    /// after this one, as it was when it was listed.
    pub fn list_unopened(&mut self, after: Option<&Ticket>, most: i64) -> Result<Vec<Ticket>, StoreError> {
        let mut query = tickets::table
            .filter(Condition("status = 'open' AND opened_at IS NULL AND assignee_id IS NOT NULL"))
            .into_boxed();
        if let Some(last) = after {
            let at = last.assigned_at.map(convert::micros).unwrap_or_default();
            let assigned = tickets::assigned_at.assume_not_null();
            let same = assigned.eq(at).and(tickets::id.gt(convert::bytes(last.id.0)));
            query = query.filter(assigned.gt(at).or(same));
        }
        let rows: Vec<TicketRow> = query
            .order((tickets::assigned_at, tickets::id))
            .limit(most)
            .select(TicketRow::as_select())
            .load(self.connection)?;
        rows.into_iter().map(TicketRow::into_domain).collect()
    }

    /// Up to `most` of the latest tickets sent since an instant, the latest first.
    pub fn list_handled(&mut self, since: Instant, most: i64) -> Result<Vec<Handled>, StoreError> {
        // Ids begin with the time of their making (RFC 9562), so the primary key is the index.
        let first = convert::first_id(since);
        let rows: Vec<HandledRow> = tickets::table
            .filter(tickets::id.ge(first))
            .order(tickets::id.desc())
            .limit(most)
            .select((
                tickets::id,
                tickets::languages,
                tickets::topic_id,
                tickets::created_at,
                tickets::assigned_at,
                tickets::resolved_at,
                tickets::status,
            ))
            .load(self.connection)?;
        let mut waits = match rows.last() {
            Some(oldest) => self.list_waits(convert::first_id(convert::instant(oldest.3)?))?,
            None => HashMap::new(),
        };
        rows.into_iter()
            .map(|(id, languages, topic, created_at, assigned_at, resolved_at, status)| {
                Ok(Handled {
                    languages: convert::json("languages", &languages)?,
                    created_at: convert::instant(created_at)?,
                    assigned_at: convert::instant_or_none(assigned_at)?,
                    resolved_at: convert::instant_or_none(resolved_at)?,
                    waits: waits.remove(&id).unwrap_or_default(),
                    topic: convert::id("topic", &topic)?,
                    status: convert::parsed("status", &status)?,
                })
            })
            .collect()
    }

    /// When the tickets waited for their residents, by all entries from this id on.
    fn list_waits(&mut self, first: Vec<u8>) -> Result<HashMap<Vec<u8>, Waits>, StoreError> {
        let entries: Vec<(Vec<u8>, i64, String)> = events::table
            .filter(events::id.ge(first))
            .order(events::id)
            .select((events::ticket_id, events::at, events::code))
            .load(self.connection)?;
        let mut found: HashMap<Vec<u8>, Waits> = HashMap::new();
        for (ticket, at, code) in entries {
            // An entry of a newer version says nothing of it.
            let code = convert::json::<EventCode>("event", &code).ok();
            let Some(begins) = code.and_then(|code| code.waits()) else { continue };
            let at = convert::instant(at)?;
            match found.get_mut(&ticket).and_then(|waits| waits.last_mut()) {
                // DeferredLookup again while it waits: it waits on.
                Some((_, None)) if begins => {}
                Some((_, end @ None)) => *end = Some(at),
                _ if begins => found.entry(ticket).or_default().push((at, None)),
                _ => {}
            }
        }
        Ok(found)
    }

    /// What was learned of the work last, and when; none before it was.
    pub fn find_learned(&mut self) -> Result<Option<(Learned, Instant)>, StoreError> {
        let row: Option<(String, i64)> = learned::table
            .find(WORK)
            .select((learned::value, learned::at))
            .first(self.connection)
            .optional()?;
        row.map(|(value, at)| Ok((convert::json("work", &value)?, convert::instant(at)?))).transpose()
    }

    /// Keeps what was learned of the work.
    pub fn save_learned(&mut self, work: &Learned, at: Instant) -> Result<(), StoreError> {
        let values =
            (learned::value.eq(convert::to_json("work", work)?), learned::at.eq(convert::micros(at)));
        let changed =
            diesel::update(learned::table.find(WORK)).set(values.clone()).execute(self.connection)?;
        if changed == 0 {
            diesel::insert_into(learned::table)
                .values((learned::name.eq(WORK), values.0, values.1))
                .execute(self.connection)?;
        }
        self.renew_config_version()
    }
}
