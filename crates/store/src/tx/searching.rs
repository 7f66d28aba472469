//! What the router works on: tickets that look for somebody, and those that whoever has them has not opened; and what
//! came in each language lately.

use diesel::prelude::*;
use xiaoyi_domain::routing::{Learned, Queued};
use xiaoyi_domain::{Instant, Language, Languages, Ticket, TicketId, Urgency};

use super::tickets::TicketRow;
use crate::fixed::Condition;
use crate::schema::{learned, tickets};
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
}

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

    /// Up to `most` open tickets that whoever has them has not looked at, the longest assigned first.
    pub fn list_unopened(&mut self, most: i64) -> Result<Vec<Ticket>, StoreError> {
        let rows: Vec<TicketRow> = tickets::table
            .filter(Condition("status = 'open' AND opened_at IS NULL AND assignee_id IS NOT NULL"))
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
        let rows: Vec<(String, i64, Option<i64>, Option<i64>)> = tickets::table
            .filter(tickets::id.ge(first))
            .order(tickets::id.desc())
            .limit(most)
            .select((tickets::languages, tickets::created_at, tickets::assigned_at, tickets::resolved_at))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(languages, created_at, assigned_at, resolved_at)| {
                Ok(Handled {
                    languages: convert::json("languages", &languages)?,
                    created_at: convert::instant(created_at)?,
                    assigned_at: convert::instant_or_none(assigned_at)?,
                    resolved_at: convert::instant_or_none(resolved_at)?,
                })
            })
            .collect()
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
        self.stamp_office()
    }
}
