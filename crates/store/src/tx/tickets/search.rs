//! The index of searches: what is to be indexed, and what is found.

use diesel::prelude::*;
use xiaoyi_domain::text_search::{Clause, Document};
use xiaoyi_domain::{Instant, TicketId, search_place};

use crate::schema::{search_documents, search_pending};
use crate::{StoreError, Tx, convert, dialect};

/// Between which places a search looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchRange {
    /// From this place on.
    pub from: i64,
    /// Up to this place, without it.
    pub until: i64,
}

impl SearchRange {
    /// All places.
    pub const ALL: Self = Self { from: 0, until: i64::MAX };
}

impl Tx<'_> {
    /// Notes that the words or facts of a ticket have changed, for whoever indexes. It is a row of its own, so that no two
    /// transactions wait for each other, and none that ends later is overlooked.
    pub(crate) fn is_to_be_indexed(&mut self, ticket: TicketId) -> Result<(), StoreError> {
        if self.pending.replace(ticket) == Some(ticket) {
            return Ok(());
        }
        diesel::insert_into(search_pending::table)
            .values(search_pending::ticket_id.eq(convert::bytes(ticket.0)))
            .execute(self.connection)?;
        Ok(())
    }

    /// Makes this the only transaction that indexes, until it ends.
    pub fn lock_search(&mut self) -> Result<(), StoreError> {
        Ok(dialect::lock_search(self.connection)?)
    }

    /// The same, if no other transaction indexes at this moment; whether it is the only one.
    pub fn try_lock_search(&mut self) -> Result<bool, StoreError> {
        Ok(dialect::try_lock_search(self.connection)?)
    }

    /// Takes the index away while very many tickets are indexed.
    pub fn drop_search_index(&mut self) -> Result<(), StoreError> {
        Ok(dialect::drop_index(self.connection)?)
    }

    /// Makes it again.
    pub fn make_search_index(&mut self) -> Result<(), StoreError> {
        Ok(dialect::make_index(self.connection)?)
    }

    /// How many changes are not indexed yet, counted up to `most`.
    pub fn count_search_pending(&mut self, most: i64) -> Result<usize, StoreError> {
        let ids: Vec<i64> =
            search_pending::table.select(search_pending::id).limit(most).load(self.connection)?;
        Ok(ids.len())
    }

    /// Up to `most` changes that are not indexed yet, the latest first: the change and its ticket.
    pub fn list_search_pending(&mut self, most: i64) -> Result<Vec<(i64, TicketId)>, StoreError> {
        let rows: Vec<(i64, Vec<u8>)> = search_pending::table
            .order(search_pending::id.desc())
            .limit(most)
            .select((search_pending::id, search_pending::ticket_id))
            .load(self.connection)?;
        rows.into_iter().map(|(id, ticket)| Ok((id, convert::id("ticket", &ticket)?))).collect()
    }

    /// These changes are indexed. A change is told by its ticket too: SQLite gives a number that is free again to another.
    pub fn remove_search_pending(&mut self, changes: &[(i64, TicketId)]) -> Result<(), StoreError> {
        let (ids, tickets): (Vec<i64>, Vec<Vec<u8>>) =
            changes.iter().map(|(id, ticket)| (*id, convert::bytes(ticket.0))).unzip();
        let theirs = search_pending::id.eq_any(ids).and(search_pending::ticket_id.eq_any(tickets));
        diesel::delete(search_pending::table.filter(theirs)).execute(self.connection)?;
        Ok(())
    }

    /// Puts what a ticket can be found by into the index, in the place of what it had.
    pub fn index_ticket(
        &mut self,
        ticket: TicketId,
        created_at: Instant,
        document: &Document,
    ) -> Result<(), StoreError> {
        let id = convert::bytes(ticket.0);
        let known = self.find_search_place(ticket)?;
        let place = match known {
            Some(place) => place,
            None => self.free_search_place(search_place(created_at))?,
        };
        let tokens: Vec<&str> = document.tokens().collect();
        Ok(dialect::index(self.connection, place, &id, &tokens, known.is_none())?)
    }

    /// Takes a ticket's words out of the index.
    pub(super) fn remove_from_index(&mut self, ticket: TicketId) -> Result<(), StoreError> {
        match self.find_search_place(ticket)? {
            Some(place) => Ok(dialect::remove_from_index(self.connection, place)?),
            None => Ok(()),
        }
    }

    fn find_search_place(&mut self, ticket: TicketId) -> Result<Option<i64>, StoreError> {
        Ok(search_documents::table
            .filter(search_documents::ticket_id.eq(convert::bytes(ticket.0)))
            .select(search_documents::place)
            .first(self.connection)
            .optional()?)
    }

    /// The first free place from this one on.
    fn free_search_place(&mut self, first: i64) -> Result<i64, StoreError> {
        let mut place = first;
        loop {
            let taken: Vec<i64> = search_documents::table
                .filter(search_documents::place.ge(place))
                .order(search_documents::place)
                .limit(100)
                .select(search_documents::place)
                .load(self.connection)?;
            let many = taken.len();
            let mut in_turn = taken.into_iter().take_while(|next| {
                let is_taken = *next == place;
                place += i64::from(is_taken);
                is_taken
            });
            if in_turn.by_ref().count() < many || many == 0 {
                return Ok(place);
            }
        }
    }

    /// Up to `most` tickets that meet a clause, the newest first, with their places.
    pub fn search_tickets(
        &mut self,
        clause: &Clause,
        range: SearchRange,
        most: i64,
    ) -> Result<Vec<(i64, TicketId)>, StoreError> {
        let SearchRange { from, until } = range;
        let found = if clause.is_empty() {
            search_documents::table
                .filter(search_documents::place.ge(from).and(search_documents::place.lt(until)))
                .order(search_documents::place.desc())
                .limit(most)
                .select((search_documents::place, search_documents::ticket_id))
                .load(self.connection)?
        } else {
            dialect::find_places(self.connection, clause, from, until, most)?
        };
        found.into_iter().map(|(place, ticket)| Ok((place, convert::id("ticket", &ticket)?))).collect()
    }
}
