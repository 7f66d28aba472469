//! A ticket's history, and the router's decisions about it.

use diesel::prelude::*;
use xiaoyi_domain::routing::Decision;
use xiaoyi_domain::{Actor, DecisionId, Event, Instant, TicketId};

use crate::schema::{decisions, events};
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
