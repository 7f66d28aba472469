//! What a member of staff is writing, kept as they type.

use xiaoyi_domain::{Draft, StaffId, TicketId};

use crate::{Desk, DeskError};

impl Desk {
    /// Keeps what somebody is writing on a ticket, in the place of what they had; nothing where there is nothing.
    pub fn keep_draft(&self, by: StaffId, id: TicketId, draft: Option<&Draft>) -> Result<(), DeskError> {
        self.unit(|work| {
            work.actor(by)?;
            // Erasing a ticket's words must find every one of them.
            work.ticket(id)?;
            match draft {
                Some(draft) => work.tx.save_draft(draft)?,
                None => work.tx.remove_draft(id, by)?,
            }
            Ok(())
        })
    }
}
