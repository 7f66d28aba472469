//! Hearing at once that another process changed something, on a connection of its own.
//!
//! PostgreSQL carries the word (`LISTEN` and `NOTIFY`). It is given after the commit and not in the transaction: a
//! transaction that notifies makes all others wait while it commits. On one SQLite file a process asks whether anybody
//! else has written, which costs a look at the file's header.
//!
//! A word that is lost with a process is found by whoever looks anyway, every few seconds: this only makes it sooner.

use crate::connection::{AnyConnection, Manager};
use crate::{Store, StoreError, dialect};

/// Hears of other processes, and tells them.
pub struct Listener {
    connection: AnyConnection,
    /// By which a process knows its own word.
    origin: String,
    /// What was heard last, where the database counts.
    version: i64,
}

impl Store {
    /// Somebody who listens, on a connection of their own. `origin` tells this process from all others; it is of letters
    /// and digits.
    ///
    /// # Errors
    /// The database's.
    pub fn listener(&self, origin: &str) -> Result<Listener, StoreError> {
        let manager = Manager { url: self.url().clone() };
        let mut connection = manager.establish().map_err(|e| StoreError::NoConnection(e.to_string()))?;
        let version = dialect::listen(&mut connection)?;
        let origin = origin.chars().filter(char::is_ascii_alphanumeric).collect();
        Ok(Listener { connection, origin, version })
    }
}

impl Listener {
    /// Whether another process has changed something since it was asked last. Does not wait.
    ///
    /// # Errors
    /// The database's.
    pub fn has_heard(&mut self) -> Result<bool, StoreError> {
        Ok(dialect::has_heard(&mut self.connection, &self.origin, &mut self.version)?)
    }

    /// This process has written what others need not hear of: it is no news to itself either.
    ///
    /// # Errors
    /// The database's.
    pub fn pass_over(&mut self) -> Result<(), StoreError> {
        Ok(dialect::pass_over(&mut self.connection, &mut self.version)?)
    }

    /// Tells all others that this process has changed something.
    ///
    /// # Errors
    /// The database's.
    pub fn tell(&mut self) -> Result<(), StoreError> {
        Ok(dialect::tell(&mut self.connection, &self.origin, &mut self.version)?)
    }
}
