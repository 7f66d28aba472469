//! Who has a ticket's page open at this moment.

use diesel::prelude::*;
use xiaoyi_domain::{Instant, Reference, StaffId, TicketId};

use crate::schema::{readers, tickets};
use crate::{StoreError, Tx, convert};

/// Somebody who has a ticket's page open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reader {
    /// Who.
    pub person: StaffId,
    /// Whether they are writing on it.
    pub writes: bool,
}

impl Tx<'_> {
    /// Whether somebody has a ticket's page open, and writes on it, as far as was heard since an instant.
    pub fn find_reader(
        &mut self,
        ticket: TicketId,
        person: StaffId,
        since: Instant,
    ) -> Result<Option<bool>, StoreError> {
        Ok(readers::table
            .find((convert::bytes(ticket.0), convert::bytes(person.0)))
            .filter(readers::seen_at.ge(convert::micros(since)))
            .select(readers::writes)
            .first(self.connection)
            .optional()?)
    }

    /// Who has a ticket's page open, as far as was heard since an instant.
    pub fn list_readers(&mut self, ticket: TicketId, since: Instant) -> Result<Vec<Reader>, StoreError> {
        let rows: Vec<(Vec<u8>, bool)> = readers::table
            .filter(readers::ticket_id.eq(convert::bytes(ticket.0)))
            .filter(readers::seen_at.ge(convert::micros(since)))
            .order(readers::staff_id)
            .select((readers::staff_id, readers::writes))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(person, writes)| Ok(Reader { person: convert::id("reader", &person)?, writes }))
            .collect()
    }

    /// The same for all tickets, at most `most`.
    pub fn list_all_readers(
        &mut self,
        since: Instant,
        most: i64,
    ) -> Result<Vec<(Reference, Reader)>, StoreError> {
        let rows: Vec<(String, Vec<u8>, bool)> = readers::table
            .inner_join(tickets::table)
            .filter(readers::seen_at.ge(convert::micros(since)))
            .order((readers::ticket_id, readers::staff_id))
            .limit(most)
            .select((tickets::reference, readers::staff_id, readers::writes))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(reference, person, writes)| {
                let reader = Reader { person: convert::id("reader", &person)?, writes };
                Ok((convert::text("reference", reference)?, reader))
            })
            .collect()
    }

    /// Somebody has a ticket's page open at `now`.
    pub fn save_reader(&mut self, ticket: TicketId, reader: Reader, now: Instant) -> Result<(), StoreError> {
        let what = (readers::writes.eq(reader.writes), readers::seen_at.eq(convert::micros(now)));
        let key = (convert::bytes(ticket.0), convert::bytes(reader.person.0));
        if diesel::update(readers::table.find(key.clone())).set(what).execute(self.connection)? == 0 {
            diesel::insert_into(readers::table)
                .values((readers::ticket_id.eq(key.0), readers::staff_id.eq(key.1), what))
                .execute(self.connection)?;
        }
        Ok(())
    }

    /// Somebody has closed a ticket's page. False if they did not have it open.
    pub fn remove_reader(&mut self, ticket: TicketId, person: StaffId) -> Result<bool, StoreError> {
        let key = (convert::bytes(ticket.0), convert::bytes(person.0));
        Ok(diesel::delete(readers::table.find(key)).execute(self.connection)? > 0)
    }

    /// Takes away who was last heard of before an instant.
    pub fn sweep_readers(&mut self, before: Instant) -> Result<(), StoreError> {
        diesel::delete(readers::table.filter(readers::seen_at.lt(convert::micros(before))))
            .execute(self.connection)?;
        Ok(())
    }
}
