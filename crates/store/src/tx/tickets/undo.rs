//! What staff can still undo.

use diesel::prelude::*;
use serde::Deserialize;
use xiaoyi_domain::mail::MailState;
use xiaoyi_domain::{Instant, OutboxId, RequesterId, TicketId, Undoable};

use crate::schema::{outbox, undoable};
use crate::{StoreError, Tx, convert};

/// So many rows are forgotten at a time.
const SWEPT_AT_ONCE: i64 = 500;

/// Of what can be undone: the address that a ticket was moved from.
#[derive(Deserialize)]
struct Former {
    form: Option<FormerForm>,
}

#[derive(Deserialize)]
struct FormerForm {
    requester: Option<RequesterId>,
}

impl Tx<'_> {
    /// What can be undone on a ticket, whoever did it; its time may be over.
    pub fn find_undoable(&mut self, ticket: TicketId) -> Result<Option<Undoable>, StoreError> {
        let row: Option<(Vec<u8>, i64, String)> = undoable::table
            .find(convert::bytes(ticket.0))
            .select((undoable::staff_id, undoable::until, undoable::details))
            .first(self.connection)
            .optional()?;
        row.map(|(by, until, details)| {
            Ok(Undoable {
                ticket,
                by: convert::id("who acted", &by)?,
                until: convert::instant(until)?,
                details: convert::json("what can be undone", &details)?,
            })
        })
        .transpose()
    }

    /// Keeps what can be undone on a ticket, in the place of what could be before.
    pub fn save_undoable(&mut self, what: &Undoable) -> Result<(), StoreError> {
        self.remove_undoable(what.ticket)?;
        diesel::insert_into(undoable::table)
            .values((
                undoable::ticket_id.eq(convert::bytes(what.ticket.0)),
                undoable::staff_id.eq(convert::bytes(what.by.0)),
                undoable::until.eq(convert::micros(what.until)),
                undoable::details.eq(convert::to_json("what can be undone", &what.details)?),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Nothing can be undone on this ticket. An address that it was moved from, and that has no other ticket, goes.
    pub fn remove_undoable(&mut self, ticket: TicketId) -> Result<(), StoreError> {
        let row = || undoable::table.find(convert::bytes(ticket.0));
        let details: Option<String> = row().select(undoable::details).first(self.connection).optional()?;
        diesel::delete(row()).execute(self.connection)?;
        // What another version wrote is in nobody's way.
        match details.and_then(|details| serde_json::from_str::<Former>(&details).ok()?.form?.requester) {
            Some(former) => self.remove_requester_without_tickets(former),
            None => Ok(()),
        }
    }

    /// Forgets what could be undone until before this instant.
    pub fn sweep_undoables(&mut self, before: Instant) -> Result<(), StoreError> {
        let over: Vec<Vec<u8>> = undoable::table
            .filter(undoable::until.lt(convert::micros(before)))
            .limit(SWEPT_AT_ONCE)
            .select(undoable::ticket_id)
            .load(self.connection)?;
        for ticket in over {
            self.remove_undoable(convert::id("ticket", &ticket)?)?;
        }
        Ok(())
    }

    /// Queues mails again that were dropped.
    pub fn bring_back_mails(&mut self, ids: &[OutboxId]) -> Result<(), StoreError> {
        let ids: Vec<Vec<u8>> = ids.iter().map(|id| convert::bytes(id.0)).collect();
        diesel::update(outbox::table)
            .filter(outbox::id.eq_any(ids))
            .filter(outbox::state.eq(MailState::Dropped.code()))
            .set(outbox::state.eq(MailState::Queued.code()))
            .execute(self.connection)?;
        Ok(())
    }

    /// Takes queued mails back that no worker has in hand; returns how many of these that were.
    pub fn take_back_mails(&mut self, ids: &[OutboxId]) -> Result<usize, StoreError> {
        let ids: Vec<Vec<u8>> = ids.iter().map(|id| convert::bytes(id.0)).collect();
        Ok(diesel::update(outbox::table)
            .filter(outbox::id.eq_any(ids))
            .filter(outbox::state.eq(MailState::Queued.code()))
            .filter(outbox::leased_until.is_null())
            .set(outbox::state.eq(MailState::Dropped.code()))
            .execute(self.connection)?)
    }
}
