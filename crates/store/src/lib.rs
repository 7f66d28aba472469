//! Keeps the domain's things in SQLite or PostgreSQL. The only crate that knows SQL.
//!
//! [`Store::read`] and [`Store::write`] take a closure over a [`Tx`]: one transaction, whose methods
//! speak the domain's types and never Diesel's. There are no repository traits, because there is one
//! implementation. What the two databases cannot be told with the same words stands in `dialect`.
//!
//! To keep one more kind of thing: a table in both folders of `migrations/`, its columns in
//! `schema`, its row and methods in a file under `tx/`.

pub mod backup;
#[cfg(feature = "baseline")]
pub mod baseline;
mod connection;
mod convert;
mod dialect;
mod error;
mod fixed;
mod listener;
mod migrations;
mod nearest;
pub mod private;
mod schema;
mod store;
mod tx;
mod url;
mod writer;

pub use error::{OpenError, StoreError};
pub use listener::Listener;
pub use migrations::MigrationError;
pub use nearest::nearest;
pub use store::{AsStoreError, Store};
pub use tx::{
    ActiveTickets, Attempts, Cursor, DeferredLookup, FailedMails, Following, Handled, Health, Link,
    ListedTicket, Load, MailFilter, NewSession, News, OpenCounts, Order, Page, Queue, QueueFilter,
    QueuedTicket, Reader, Requester, SearchRange, Session, StoredDecision, StoredRating, TicketForReader, Tx,
};
pub use url::{DatabaseUrl, without_password};

/// The columns of every table with whether they may be null, for the test that compares databases.
pub mod inspect {
    use diesel::connection::SimpleConnection;

    pub use crate::dialect::Column;

    /// Runs a statement on a SQLite file behind the store's back; or the database's words.
    pub fn execute(path: &std::path::Path, sql: &str) -> Result<(), String> {
        let url = crate::DatabaseUrl::Sqlite(path.to_owned());
        let mut connection =
            crate::connection::Manager { url }.establish().map_err(|error| error.to_string())?;
        connection.batch_execute(sql).map_err(|error| error.to_string())
    }
}
