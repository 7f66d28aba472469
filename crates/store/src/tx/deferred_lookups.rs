//! What visitors have asked for and is looked up afterwards.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use xiaoyi_domain::{EmailAddress, Reference};

use crate::schema::deferred_lookups;
use crate::{StoreError, Tx, convert};

/// What a visitor asked for. Whether there is such a thing they are not told, and the time of the answer does not tell it
/// either: it is looked up when they have their answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DeferredLookup {
    /// A link to choose a new password for the account with this address.
    PasswordLink {
        /// The address.
        email: EmailAddress,
    },
    /// A fresh link to this request of somebody with this address.
    RequestLink {
        /// The request.
        reference: Reference,
        /// The address.
        email: EmailAddress,
    },
}

impl Tx<'_> {
    /// Keeps what was asked for.
    pub fn add_deferred_lookup(&mut self, id: Uuid, what: &DeferredLookup) -> Result<(), StoreError> {
        diesel::insert_into(deferred_lookups::table)
            .values((
                deferred_lookups::id.eq(convert::bytes(id)),
                deferred_lookups::what.eq(convert::to_json("what was asked", what)?),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// The first `most` things that were asked for and are not looked up yet.
    pub fn list_deferred_lookups(&mut self, most: i64) -> Result<Vec<(Uuid, DeferredLookup)>, StoreError> {
        let rows: Vec<(Vec<u8>, String)> = deferred_lookups::table
            .order(deferred_lookups::id)
            .limit(most)
            .select((deferred_lookups::id, deferred_lookups::what))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(id, what)| {
                Ok((convert::id("what was asked", &id)?, convert::json("what was asked", &what)?))
            })
            .collect()
    }

    /// It is looked up. False if somebody else has done so.
    pub fn remove_deferred_lookup(&mut self, id: Uuid) -> Result<bool, StoreError> {
        Ok(diesel::delete(deferred_lookups::table.find(convert::bytes(id))).execute(self.connection)? == 1)
    }
}
