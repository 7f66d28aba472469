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

impl Draft {
    /// This one with what was begun after it behind it. What was meant for colleagues alone does not become an answer by
    /// that: the whole is a note then.
    pub fn before(self, begun: Self) -> Self {
        let both = format!("{}\n\n{}", self.body.as_str(), begun.body.as_str());
        match Body::parse(&both) {
            Ok(body) if self.body != begun.body => {
                let is_note = [self.visibility, begun.visibility].contains(&Visibility::Internal);
                let visibility = if is_note { Visibility::Internal } else { Visibility::Public };
                Self { visibility, body, ..self }
            }
            _ => self,
        }
    }
}
