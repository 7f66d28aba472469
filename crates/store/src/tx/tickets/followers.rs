//! Who follows a ticket that somebody else has, and whether something happened on it that they have not seen.

use std::collections::HashMap;

use diesel::prelude::*;
use xiaoyi_domain::{StaffId, TicketId};

use crate::schema::followers;
use crate::{StoreError, Tx, convert};

/// How many tickets somebody follows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Following {
    /// All.
    pub tickets: u32,
    /// Those on which something happened that they have not seen.
    pub with_news: u32,
}

impl Tx<'_> {
    /// Whether somebody follows a ticket, and then whether there is news of it for them.
    pub fn find_follower(&mut self, ticket: TicketId, person: StaffId) -> Result<Option<bool>, StoreError> {
        Ok(followers::table
            .find((convert::bytes(person.0), convert::bytes(ticket.0)))
            .select(followers::news)
            .first(self.connection)
            .optional()?)
    }

    /// Everybody who follows a ticket.
    pub fn list_followers(&mut self, ticket: TicketId) -> Result<Vec<StaffId>, StoreError> {
        let ids: Vec<Vec<u8>> = followers::table
            .filter(followers::ticket_id.eq(convert::bytes(ticket.0)))
            .order(followers::staff_id)
            .select(followers::staff_id)
            .load(self.connection)?;
        ids.iter().map(|id| convert::id("follower", id)).collect()
    }

    /// Somebody follows a ticket from now on, and there is news of it for them or not.
    pub fn save_follower(&mut self, ticket: TicketId, person: StaffId, news: bool) -> Result<(), StoreError> {
        self.remove_follower(ticket, person)?;
        diesel::insert_into(followers::table)
            .values((
                followers::staff_id.eq(convert::bytes(person.0)),
                followers::ticket_id.eq(convert::bytes(ticket.0)),
                followers::news.eq(news),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Somebody follows a ticket no more.
    pub fn remove_follower(&mut self, ticket: TicketId, person: StaffId) -> Result<(), StoreError> {
        diesel::delete(followers::table.find((convert::bytes(person.0), convert::bytes(ticket.0))))
            .execute(self.connection)?;
        Ok(())
    }

    /// Nobody follows a ticket any more.
    pub fn remove_followers(&mut self, ticket: TicketId) -> Result<(), StoreError> {
        diesel::delete(followers::table.filter(followers::ticket_id.eq(convert::bytes(ticket.0))))
            .execute(self.connection)?;
        Ok(())
    }

    /// Something happened on a ticket: it is news to all who follow it but who did it.
    pub fn tell_followers(&mut self, ticket: TicketId, but: Option<StaffId>) -> Result<(), StoreError> {
        let update = diesel::update(followers::table)
            .filter(followers::ticket_id.eq(convert::bytes(ticket.0)))
            .filter(followers::news.eq(false))
            .set(followers::news.eq(true));
        match but {
            Some(person) => {
                update.filter(followers::staff_id.ne(convert::bytes(person.0))).execute(self.connection)?
            }
            None => update.execute(self.connection)?,
        };
        Ok(())
    }

    /// How many tickets each person follows.
    pub fn count_followed(&mut self) -> Result<HashMap<StaffId, Following>, StoreError> {
        let rows: Vec<(Vec<u8>, bool, i64)> = followers::table
            .group_by((followers::staff_id, followers::news))
            .select((followers::staff_id, followers::news, diesel::dsl::count_star()))
            .load(self.connection)?;
        let mut counts: HashMap<StaffId, Following> = HashMap::new();
        for (person, news, number) in rows {
            let number = convert::count("followed tickets", number)?;
            let of = counts.entry(convert::id("follower", &person)?).or_default();
            of.tickets += number;
            if news {
                of.with_news += number;
            }
        }
        Ok(counts)
    }
}
