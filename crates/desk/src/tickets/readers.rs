//! Who else has a ticket's page open, and whether they are writing.

use chrono::Duration;
use xiaoyi_domain::{Instant, StaffId, TicketId};
use xiaoyi_store::Reader;

use crate::{Change, Desk, DeskError};

/// Whose page was last heard of longer ago has closed it, or lost its connection. Pages speak up three times in it.
pub(crate) const HEARD_WITHIN: Duration = Duration::seconds(75);

/// What an open page tells of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// They have it open.
    Reads,
    /// They are writing.
    Writes,
    /// They have left it.
    Gone,
}

impl Desk {
    /// Since when somebody must have been heard of to be there.
    pub fn heard_since(&self) -> Instant {
        self.now() - HEARD_WITHIN
    }

    /// Somebody has a ticket's page open, or has left it. Others are told only of what they would see.
    pub fn read_along(&self, by: StaffId, id: TicketId, reading: Reading) -> Result<(), DeskError> {
        let (since, now) = (self.heard_since(), self.now());
        let is_news = self.store.write(|tx| {
            let before = tx.find_reader(id, by, since)?;
            let writes = reading == Reading::Writes;
            if reading == Reading::Gone {
                return tx.remove_reader(id, by);
            }
            tx.save_reader(id, Reader { person: by, writes }, now)?;
            Ok(before != Some(writes))
        })?;
        self.changes().tell(&[if is_news { Change::Readers } else { Change::Unshown }]);
        Ok(())
    }
}
