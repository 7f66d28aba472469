//! What staff did that concerns no ticket: facts, never sentences. Administrators read it.

use serde::{Deserialize, Serialize};

use crate::{AuditId, Instant, Reference, StaffId, TopicId};

/// What was done. Its names are stored: once out, they never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum AuditCode {
    /// Signed in.
    SignedIn,
    /// Ended one of their sessions.
    SignedOut,
    /// Chose a password by a link.
    PasswordChosen,
    /// Changed their own password.
    PasswordChanged,
    /// Ended their sessions.
    SessionsEnded,
    /// Made an account.
    PersonAdded {
        /// Whose.
        person: StaffId,
    },
    /// Changed somebody's details.
    PersonChanged {
        /// Whose.
        person: StaffId,
    },
    /// Had a link sent or made for somebody to choose a password by.
    LinkMade {
        /// For whom.
        person: StaffId,
    },
    /// Disabled an account.
    PersonDisabled {
        /// Whose.
        person: StaffId,
    },
    /// Enabled an account again.
    PersonEnabled {
        /// Whose.
        person: StaffId,
    },
    /// Entered their own leave, or took it back.
    LeaveChanged,
    /// Agreed to swap shifts with a colleague.
    ShiftsSwapped {
        /// With whom.
        person: StaffId,
    },
    /// Added a topic.
    TopicAdded {
        /// Which.
        topic: TopicId,
    },
    /// Changed a topic.
    TopicChanged {
        /// Which.
        topic: TopicId,
    },
    /// Changed the desk's own details, its times or its routing.
    SettingsChanged,
    /// Changed the router's rules.
    PolicyChanged,
    /// Entered holidays or working weekends.
    CalendarChanged,
    /// Erased what persons wrote on a ticket.
    TicketErased {
        /// Which.
        reference: Reference,
    },
}

/// An entry; the list is only ever added to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: Instant,
    /// Who; none for a command on the server.
    pub by: Option<StaffId>,
    /// What.
    pub code: AuditCode,
}
