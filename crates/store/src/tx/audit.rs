//! The audit log.

use diesel::prelude::*;
use xiaoyi_domain::AuditId;
use xiaoyi_domain::audit::AuditEntry;

use crate::schema::audit;
use crate::{StoreError, Tx, convert};

/// An entry's columns: id, time, who, what.
type AuditRow = (Vec<u8>, i64, Option<Vec<u8>>, String);

impl Tx<'_> {
    /// Adds an entry.
    pub fn add_audit(&mut self, entry: &AuditEntry) -> Result<(), StoreError> {
        diesel::insert_into(audit::table)
            .values((
                audit::id.eq(convert::bytes(entry.id.0)),
                audit::at.eq(convert::micros(entry.at)),
                audit::staff_id.eq(entry.by.map(|id| convert::bytes(id.0))),
                audit::entry.eq(convert::to_json("audit entry", &entry.code)?),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// At most `most` entries, the latest first; `before` is the last one of the page before.
    pub fn list_audit(&mut self, before: Option<AuditId>, most: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let mut query = audit::table.into_boxed();
        if let Some(before) = before {
            query = query.filter(audit::id.lt(convert::bytes(before.0)));
        }
        let rows: Vec<AuditRow> = query.order(audit::id.desc()).limit(most.into()).load(self.connection)?;
        rows.into_iter()
            .map(|(id, at, by, entry)| {
                Ok(AuditEntry {
                    id: convert::id("audit entry", &id)?,
                    at: convert::instant(at)?,
                    by: by.map(|id| convert::id("staff", &id)).transpose()?,
                    code: convert::json("audit entry", &entry)?,
                })
            })
            .collect()
    }
}
