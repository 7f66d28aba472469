//! What staff have begun to write and not sent.

use diesel::prelude::*;
use xiaoyi_domain::{Draft, StaffId, TicketId};

use crate::schema::drafts;
use crate::{StoreError, Tx, convert};

/// How a draft is kept: for whom it is, how it is written, and the words.
pub(super) type DraftRow = (String, String, String);

pub(super) fn into_draft(
    ticket: TicketId,
    by: StaffId,
    (visibility, written, body): DraftRow,
) -> Result<Draft, StoreError> {
    Ok(Draft {
        ticket,
        by,
        visibility: convert::parsed("visibility", &visibility)?,
        written: convert::written(&written)?,
        body: convert::text("draft", body)?,
    })
}

impl Tx<'_> {
    /// What somebody has begun to write on a ticket.
    pub fn find_draft(&mut self, ticket: TicketId, by: StaffId) -> Result<Option<Draft>, StoreError> {
        let row: Option<DraftRow> = drafts::table
            .find((convert::bytes(ticket.0), convert::bytes(by.0)))
            .select((drafts::visibility, drafts::written, drafts::body))
            .first(self.connection)
            .optional()?;
        row.map(|row| into_draft(ticket, by, row)).transpose()
    }

    /// Keeps what somebody has begun to write, in the place of what they had before.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        self.remove_draft(draft.ticket, draft.by)?;
        diesel::insert_into(drafts::table)
            .values((
                drafts::ticket_id.eq(convert::bytes(draft.ticket.0)),
                drafts::staff_id.eq(convert::bytes(draft.by.0)),
                drafts::visibility.eq(draft.visibility.code()),
                drafts::written.eq(draft.written.to_string()),
                drafts::body.eq(draft.body.as_str()),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Somebody has nothing begun on a ticket any more.
    pub fn remove_draft(&mut self, ticket: TicketId, by: StaffId) -> Result<(), StoreError> {
        diesel::delete(drafts::table.find((convert::bytes(ticket.0), convert::bytes(by.0))))
            .execute(self.connection)?;
        Ok(())
    }
}
