//! One transaction, and what can be done in it. Each kind of thing has its own file; what belongs to tickets has a folder.

mod access;
mod audit;
mod deferred_lookups;
mod health;
mod outbox;
mod ready_answers;
mod saved_views;
mod settings;
mod staff;
mod swaps;
mod tickets;
mod topics;

use xiaoyi_domain::TicketId;

use crate::connection::AnyConnection;
use crate::{StoreError, dialect};

pub use access::{Attempts, Link, NewSession, Session};
pub use deferred_lookups::DeferredLookup;
pub use health::Health;
pub use outbox::{FailedMails, MailFilter};
pub use staff::{Load, OpenCounts};
pub use tickets::{
    ActiveTickets, Cursor, Following, Handled, ListedTicket, News, Order, Page, Queue, QueueFilter,
    QueuedTicket, Reader, Requester, SearchRange, StoredDecision, StoredRating, TicketForReader,
};

/// A transaction. What it reads is the domain's, and what it writes is kept when the closure that
/// got it returns `Ok`.
pub struct Tx<'a> {
    connection: &'a mut AnyConnection,
    /// The ticket that was noted last as changed for searches.
    pending: Option<TicketId>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(connection: &'a mut AnyConnection) -> Self {
        Self { connection, pending: None }
    }

    /// The connection, for tests of what stands around it.
    #[cfg(test)]
    pub(crate) fn connection(&mut self) -> &mut AnyConnection {
        self.connection
    }

    /// Makes this the only transaction that routes, until it ends: loads are read and claimed under it.
    pub fn lock_routing(&mut self) -> Result<(), StoreError> {
        Ok(dialect::lock_routing(self.connection)?)
    }
}
