//! Identifiers: one type for each kind of thing, so that they cannot be mixed up.
//!
//! The values are version 7 UUIDs (RFC 9562): they sort by the time of their making. They are made
//! by the desk, from its clock and its randomness, never here.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// An entry of the audit log.
    AuditId,
    /// A ticket; people see its [`crate::Reference`] instead.
    TicketId,
    /// A member of staff.
    StaffId,
    /// A topic of requests.
    TopicId,
    /// Somebody who has sent a request: an e-mail address.
    RequesterId,
    /// A message or an internal note on a ticket.
    MessageId,
    /// An entry of a ticket's history.
    EventId,
    /// A stored decision of the router.
    DecisionId,
    /// A mail in the outbox.
    OutboxId,
    /// A form as it was handed out: the same form sent twice carries the same id.
    SubmissionId,
    /// An invitation or a password-reset link.
    LinkId,
    /// A weekly shift of a member of staff.
    ShiftId,
    /// A leave of a member of staff.
    LeaveId,
    /// A swap of shifts between two people.
    SwapId,
    /// A ready answer.
    AnswerId,
    /// A saved view.
    ViewId,
    /// A staff session, as listed to its owner; what opens it is another secret.
    SessionId,
}
