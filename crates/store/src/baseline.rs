//! What a commit costs at the least, and what a change costs more because it can be searched for; for benchmarks.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_types::Binary;
use xiaoyi_domain::TicketId;

use self::table::baseline;
use crate::connection::{AnyConnection, Manager};
use crate::fixed::Statement;
use crate::{DatabaseUrl, OpenError, StoreError, dialect};

mod table {
    diesel::table! {
        baseline (id) {
            id -> BigInt,
            content -> Binary,
        }
    }
}

/// Commits one row after the other on one connection, with the store's own settings, while `goes_on`; returns how
/// many.
pub fn commits(url: &DatabaseUrl, goes_on: impl Fn() -> bool) -> Result<u32, OpenError> {
    let mut connection =
        Manager { url: url.clone() }.establish().map_err(|e| OpenError::Refused(e.to_string()))?;
    commit_rows(&mut connection, goes_on).map_err(|e| OpenError::Refused(e.to_string()))
}

/// How long it takes to note that a ticket is to be indexed, as the median of so many times. Nothing of it is kept; the
/// database must be a desk's.
pub fn notes(url: &DatabaseUrl, times: usize) -> Result<Duration, OpenError> {
    let refused = |error: StoreError| OpenError::Refused(error.to_string());
    let mut connection =
        Manager { url: url.clone() }.establish().map_err(|e| OpenError::Refused(e.to_string()))?;
    dialect::begin_write(&mut connection).map_err(|e| refused(e.into()))?;
    let mut took = Vec::with_capacity(times);
    let noted = (0..times).try_for_each(|time| {
        let ticket = TicketId(uuid::Uuid::from_u64_pair(0, u64::try_from(time).unwrap_or_default()));
        let begun = Instant::now();
        crate::Tx::new(&mut connection).is_to_be_indexed(ticket)?;
        took.push(begun.elapsed());
        Ok(())
    });
    dialect::roll_back(&mut connection).map_err(|e| refused(e.into()))?;
    noted.map_err(refused)?;
    took.sort_unstable();
    Ok(took.get(took.len() / 2).copied().unwrap_or_default())
}

fn commit_rows(connection: &mut AnyConnection, goes_on: impl Fn() -> bool) -> Result<u32, StoreError> {
    Statement("DROP TABLE IF EXISTS baseline").execute(connection)?;
    dialect::make_baseline(connection)?;
    let mut number = 0;
    while goes_on() {
        dialect::begin_write(connection)?;
        diesel::insert_into(baseline::table)
            .values(baseline::content.eq([7u8; 100].as_slice().into_sql::<Binary>()))
            .execute(connection)?;
        dialect::commit(connection)?;
        number += 1;
    }
    Ok(number)
}
