//! A ticket's history, and the router's decisions about it.

use std::collections::BTreeMap;

use diesel::prelude::*;
use xiaoyi_domain::routing::Decision;
use xiaoyi_domain::{Actor, DecisionId, Event, EventId, Instant, Reference, StaffId, TicketId};

use crate::schema::{decisions, events, tickets};
use crate::{StoreError, Tx, convert};

/// A decision with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDecision {
    /// Its id.
    pub id: DecisionId,
    /// When it was made.
    pub at: Instant,
    /// What it says.
    pub decision: Decision,
}

/// An entry of some history, as open pages must know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The entry.
    pub event: EventId,
    /// Its ticket.
    pub reference: Reference,
    /// Who has the ticket now.
    pub assignee: Option<StaffId>,
}

type EventRow = (Vec<u8>, Vec<u8>, i64, String, Option<Vec<u8>>, String);

fn event(row: EventRow) -> Result<Event, StoreError> {
    let (id, ticket, at, actor, staff, code) = row;
    let actor = match (actor.as_str(), staff) {
        ("resident", _) => Actor::Resident,
        ("staff", Some(id)) => Actor::Staff(convert::id("actor", &id)?),
        ("desk", _) => Actor::Desk,
        (other, _) => return Err(StoreError::corrupt("actor", other)),
    };
    Ok(Event {
        id: convert::id("event", &id)?,
        ticket: convert::id("ticket", &ticket)?,
        at: convert::instant(at)?,
        actor,
        code: convert::json("event", &code)?,
    })
}

impl Tx<'_> {
    /// The last entry of a ticket's history.
    pub fn find_last_event(&mut self, ticket: TicketId) -> Result<Option<EventId>, StoreError> {
        let id: Option<Vec<u8>> = events::table
            .filter(events::ticket_id.eq(convert::bytes(ticket.0)))
            .order(events::id.desc())
            .select(events::id)
            .first(self.connection)
            .optional()?;
        id.map(|id| convert::id("event", &id)).transpose()
    }

    /// When the last entry of any history was written; none while there is none.
    pub fn last_moment(&mut self) -> Result<Option<Instant>, StoreError> {
        let at: Option<i64> =
            events::table.order(events::id.desc()).select(events::at).first(self.connection).optional()?;
        convert::instant_or_none(at)
    }

    /// The history of a ticket, the oldest entry first.
    pub fn list_events(&mut self, ticket: TicketId) -> Result<Vec<Event>, StoreError> {
        let rows: Vec<EventRow> = events::table
            .filter(events::ticket_id.eq(convert::bytes(ticket.0)))
            .order(events::id)
            .load(self.connection)?;
        rows.into_iter().map(event).collect()
    }

    /// Adds an entry to a history.
    pub fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let (actor, staff) = match event.actor {
            Actor::Resident => ("resident", None),
            Actor::Staff(id) => ("staff", Some(convert::bytes(id.0))),
            Actor::Desk => ("desk", None),
        };
        diesel::insert_into(events::table)
            .values((
                events::id.eq(convert::bytes(event.id.0)),
                events::ticket_id.eq(convert::bytes(event.ticket.0)),
                events::at.eq(convert::micros(event.at)),
                events::actor.eq(actor),
                events::staff_id.eq(staff),
                events::code.eq(convert::to_json("event", &event.code)?),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// The last decision about a ticket.
    pub fn find_last_decision(&mut self, ticket: TicketId) -> Result<Option<StoredDecision>, StoreError> {
        let row: Option<(Vec<u8>, i64, String)> = decisions::table
            .filter(decisions::ticket_id.eq(convert::bytes(ticket.0)))
            .order(decisions::id.desc())
            .select((decisions::id, decisions::at, decisions::decision))
            .first(self.connection)
            .optional()?;
        row.map(|(id, at, decision)| {
            Ok(StoredDecision {
                id: convert::id("decision", &id)?,
                at: convert::instant(at)?,
                decision: convert::json("decision", &decision)?,
            })
        })
        .transpose()
    }

    /// The last decision about each of these tickets.
    pub fn list_last_decisions(
        &mut self,
        tickets: impl IntoIterator<Item = TicketId>,
    ) -> Result<BTreeMap<TicketId, Decision>, StoreError> {
        let ids: Vec<Vec<u8>> = tickets.into_iter().map(|id| convert::bytes(id.0)).collect();
        let later = diesel::alias!(decisions as later_decisions);
        let last = later
            .filter(later.field(decisions::ticket_id).eq(decisions::ticket_id))
            .order(later.field(decisions::id).desc())
            .limit(1)
            .select(later.field(decisions::id))
            .single_value();
        let rows: Vec<(Vec<u8>, String)> = decisions::table
            .filter(decisions::ticket_id.eq_any(ids))
            .filter(decisions::id.nullable().eq(last))
            .select((decisions::ticket_id, decisions::decision))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(ticket, decision)| {
                Ok((convert::id("ticket", &ticket)?, convert::json("decision", &decision)?))
            })
            .collect()
    }

    /// The entries of all histories after this moment, the oldest first, with what a page must know of
    /// their tickets to tell whether it shows them.
    pub fn list_news(&mut self, after: Instant, most: i64) -> Result<Vec<News>, StoreError> {
        type NewsRow = (Vec<u8>, String, Option<Vec<u8>>);
        let rows: Vec<NewsRow> = events::table
            .inner_join(tickets::table)
            .filter(events::id.gt(convert::first_id(after)))
            .order(events::id)
            .limit(most)
            .select((events::id, tickets::reference, tickets::assignee_id))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(id, reference, assignee)| {
                Ok(News {
                    event: convert::id("event", &id)?,
                    reference: convert::text("reference", reference)?,
                    assignee: assignee.map(|id| convert::id("assignee", &id)).transpose()?,
                })
            })
            .collect()
    }

    /// Keeps a decision.
    pub fn add_decision(&mut self, stored: &StoredDecision) -> Result<(), StoreError> {
        diesel::insert_into(decisions::table)
            .values((
                decisions::id.eq(convert::bytes(stored.id.0)),
                decisions::ticket_id.eq(convert::bytes(stored.decision.ticket.0)),
                decisions::at.eq(convert::micros(stored.at)),
                decisions::decision.eq(convert::to_json("decision", &stored.decision)?),
            ))
            .execute(self.connection)?;
        Ok(())
    }
}
