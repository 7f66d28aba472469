//! Requesters: the addresses that requests came from.

use diesel::prelude::*;
use xiaoyi_domain::{EmailAddress, Instant, RequesterId, Ticket};

use crate::schema::requesters;
use crate::{StoreError, Tx, convert};

/// Somebody who has sent a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requester {
    /// Their id.
    pub id: RequesterId,
    /// Their address, as they first gave it.
    pub email: EmailAddress,
}

impl Tx<'_> {
    /// Whose a ticket is; none if it is nobody's whose address is known.
    pub fn find_requester_of(&mut self, ticket: &Ticket) -> Result<Option<Requester>, StoreError> {
        let Some(id) = ticket.requester else { return Ok(None) };
        let email: Option<String> = requesters::table
            .find(convert::bytes(id.0))
            .select(requesters::email)
            .first(self.connection)
            .optional()?;
        email.map(|email| Ok(Requester { id, email: convert::text("e-mail", email)? })).transpose()
    }

    /// These requesters, as far as they are there, in no order.
    pub fn list_requesters(&mut self, ids: &[RequesterId]) -> Result<Vec<Requester>, StoreError> {
        let ids: Vec<Vec<u8>> = ids.iter().map(|id| convert::bytes(id.0)).collect();
        let rows: Vec<(Vec<u8>, String)> = requesters::table
            .filter(requesters::id.eq_any(ids))
            .select((requesters::id, requesters::email))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(id, email)| {
                Ok(Requester { id: convert::id("requester", &id)?, email: convert::text("e-mail", email)? })
            })
            .collect()
    }

    /// The requester with this address, in any spelling of its letters' case.
    pub fn find_requester_by_email(&mut self, email: &EmailAddress) -> Result<Option<Requester>, StoreError> {
        let row: Option<(Vec<u8>, String)> = requesters::table
            .filter(requesters::email_folded.eq(email.folded()))
            .select((requesters::id, requesters::email))
            .first(self.connection)
            .optional()?;
        row.map(|(id, email)| {
            Ok(Requester { id: convert::id("requester", &id)?, email: convert::text("e-mail", email)? })
        })
        .transpose()
    }

    /// Adds a requester.
    pub fn add_requester(&mut self, requester: &Requester, now: Instant) -> Result<(), StoreError> {
        diesel::insert_into(requesters::table)
            .values((
                requesters::id.eq(convert::bytes(requester.id.0)),
                requesters::email.eq(requester.email.as_str()),
                requesters::email_folded.eq(requester.email.folded()),
                requesters::created_at.eq(convert::micros(now)),
            ))
            .execute(self.connection)?;
        Ok(())
    }
}
