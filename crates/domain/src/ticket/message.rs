//! Messages and internal notes on a ticket.

use serde::{Deserialize, Serialize};

use crate::{Body, Instant, MessageId, StaffId, TicketId, Written, codes};

codes! {
    /// Who may read a message.
    pub enum Visibility {
        /// The resident and the staff.
        Public = "public",
        /// The staff alone: an internal note.
        Internal = "internal",
    }
}

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Author {
    /// The resident.
    Resident,
    /// A member of staff.
    Staff(StaffId),
}

/// What was written on a ticket, kept as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The ticket it stands on.
    pub ticket: TicketId,
    /// Who wrote it.
    pub author: Author,
    /// Who may read it.
    pub visibility: Visibility,
    /// Its own language and direction.
    pub written: Written,
    /// The text; none once it was erased, which leaves this tombstone.
    pub body: Option<Body>,
    /// When it was written.
    pub created_at: Instant,
}
