//! What a member of staff has begun to write on a ticket and not sent.

use crate::{Body, StaffId, TicketId, Visibility, Written};

/// A reply or a note that is not sent: one a person and ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// On which ticket.
    pub ticket: TicketId,
    /// Whose it is.
    pub by: StaffId,
    /// Whether it is a reply or a note.
    pub visibility: Visibility,
    /// Its language and direction.
    pub written: Written,
    /// The text so far.
    pub body: Body,
}
