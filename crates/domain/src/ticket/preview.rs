//! The last words on a ticket, as lists show them behind the subject: many tickets need not be opened to be judged.

use crate::text::excerpt;
use crate::{Author, Body, Visibility, Written, codes};

codes! {
    /// Whose the last words are.
    pub enum PreviewBy {
        /// The resident's.
        Resident = "resident",
        /// An answer of ours.
        Staff = "staff",
        /// An internal note.
        Note = "note",
    }
}

/// How much of a message is kept, in characters as people count them: more than the widest list has room for.
const LENGTH: usize = 140;

/// The beginning of the last message of a ticket, on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Whose words they are.
    pub by: PreviewBy,
    /// The words.
    pub text: String,
    /// Their language and direction.
    pub written: Written,
}

impl Preview {
    /// The beginning of a message.
    pub fn of(author: Author, visibility: Visibility, body: &Body, written: &Written) -> Self {
        let by = match (author, visibility) {
            (Author::Resident, _) => PreviewBy::Resident,
            (Author::Staff(_), Visibility::Public) => PreviewBy::Staff,
            (Author::Staff(_), Visibility::Internal) => PreviewBy::Note,
        };
        Self { by, text: excerpt(body.as_str(), LENGTH), written: written.clone() }
    }
}
