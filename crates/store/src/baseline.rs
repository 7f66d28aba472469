//! What a commit costs at the least, for benchmarks to compare with.

use diesel::prelude::*;
use diesel::sql_types::Binary;

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
