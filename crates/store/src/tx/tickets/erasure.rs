//! Erasing what persons wrote: words, names and addresses go, the facts of a ticket stay.

use diesel::prelude::*;
use xiaoyi_domain::{Instant, RequesterId, TicketId};

use crate::fixed::Condition;
use crate::schema::{drafts, messages, outbox, ratings, requesters, tickets};
use crate::{StoreError, Tx, convert};

impl Tx<'_> {
    /// Tickets that have been over since before `before` and are not erased, the longest first.
    pub fn list_erasable(&mut self, before: Instant, most: i64) -> Result<Vec<TicketId>, StoreError> {
        let ids: Vec<Vec<u8>> = tickets::table
            // The words stand here as in the partial index.
            .filter(Condition("status IN ('closed', 'cancelled') AND erased_at IS NULL"))
            .filter(tickets::updated_at.lt(convert::micros(before)))
            .order((tickets::updated_at, tickets::id))
            .limit(most)
            .select(tickets::id)
            .load(self.connection)?;
        ids.iter().map(|id| convert::id("ticket", id)).collect()
    }

    /// Takes away every word that was written on a ticket, also out of the index, and what mail servers said of its addresses.
    pub fn erase_words(&mut self, ticket: TicketId) -> Result<(), StoreError> {
        let id = convert::bytes(ticket.0);
        // Whoever has read the words and indexes them at this moment is waited for.
        self.lock_search()?;
        diesel::update(messages::table.filter(messages::ticket_id.eq(&id)))
            .set(messages::body.eq(None::<String>))
            .execute(self.connection)?;
        diesel::delete(drafts::table.filter(drafts::ticket_id.eq(&id))).execute(self.connection)?;
        self.remove_undoable(ticket)?;
        self.remove_followers(ticket)?;
        self.remove_from_index(ticket)?;
        diesel::update(ratings::table.filter(ratings::ticket_id.eq(&id)))
            .set(ratings::comment.eq(None::<String>))
            .execute(self.connection)?;
        diesel::update(outbox::table.filter(outbox::ticket_id.eq(Some(&id))))
            .set(outbox::last_error.eq(None::<String>))
            .execute(self.connection)?;
        Ok(())
    }

    /// Takes away a requester of whom there is no ticket any more.
    pub fn remove_requester_without_tickets(&mut self, id: RequesterId) -> Result<(), StoreError> {
        let theirs = tickets::table.filter(tickets::requester_id.eq(Some(convert::bytes(id.0))));
        if diesel::select(diesel::dsl::exists(theirs)).get_result::<bool>(self.connection)? {
            return Ok(());
        }
        diesel::delete(requesters::table.find(convert::bytes(id.0))).execute(self.connection)?;
        Ok(())
    }
}
