//! One connection to either database, and how the pool makes them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::DatabaseUrl;

/// How long a SQLite connection waits for another process's write.
pub(crate) const BUSY_MILLIS: u64 = 20_000;

/// After so many pages of 4 KiB in its log SQLite writes them into the database's file: each page once, however often
/// it was changed meanwhile.
const LOG_PAGES: u32 = 4000;

/// What is left of the log's file when it is begun anew: what it holds between two writings. Without a limit it keeps the
/// length that it once had, as when a backup read for minutes.
const LOG_BYTES: u64 = LOG_PAGES as u64 * 4096;

/// Where SQLite keeps the log of a database.
pub(crate) fn log_of(database: &Path) -> PathBuf {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// A connection to one of the two databases.
#[derive(diesel::MultiConnection)]
pub(crate) enum AnyConnection {
    Postgresql(diesel::PgConnection),
    Sqlite(diesel::SqliteConnection),
}

/// Makes connections for the pool: the URL's scheme chooses, so that errors are the database's own.
pub(crate) struct Manager {
    pub(crate) url: DatabaseUrl,
}

/// A connection could not be made or is broken; the database's words.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct ConnectError(pub(crate) String);

impl Manager {
    /// Connects at once, for the first time and for the pool.
    pub(crate) fn establish(&self) -> Result<AnyConnection, ConnectError> {
        let failed = |e: diesel::ConnectionError| ConnectError(e.to_string());
        let told = |e: diesel::result::Error| ConnectError(e.to_string());
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let path = path.to_str().ok_or_else(|| ConnectError("its path is not UTF-8".to_owned()))?;
                let mut connection = diesel::SqliteConnection::establish(path).map_err(failed)?;
                connection
                    .batch_execute(&format!(
                        "PRAGMA busy_timeout = {BUSY_MILLIS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                         PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY;
                         PRAGMA wal_autocheckpoint = {LOG_PAGES}; PRAGMA journal_size_limit = {LOG_BYTES};"
                    ))
                    .map_err(told)?;
                Ok(AnyConnection::Sqlite(connection))
            }
            DatabaseUrl::Postgresql(url) => {
                let mut connection = diesel::PgConnection::establish(url).map_err(failed)?;
                connection
                    .batch_execute(
                        // Plans do not depend on the values that are bound: every condition that an index needs
                        // stands in the statement. Otherwise most statements would be planned anew each time. Nor is
                        // any statement ours to be compiled: that takes fifty milliseconds, and none runs for one.
                        // Every statement has its index; a plan that reads whole tables, made while statistics were
                        // not up to date, would stay until they are.
                        "SET client_min_messages = warning; SET lock_timeout = '20s'; SET TIME ZONE 'UTC';
                         SET plan_cache_mode = force_generic_plan; SET jit = off; SET enable_seqscan = off",
                    )
                    .map_err(told)?;
                Ok(AnyConnection::Postgresql(connection))
            }
        }
    }
}

/// A connection of the pool.
pub(crate) struct Pooled {
    pub(crate) connection: AnyConnection,
    /// Whether the database no longer answers on it: then the pool makes another one.
    pub(crate) broken: bool,
}

impl r2d2::ManageConnection for Manager {
    type Connection = Pooled;
    type Error = ConnectError;

    fn connect(&self) -> Result<Pooled, ConnectError> {
        Ok(Pooled { connection: self.establish()?, broken: false })
    }

    /// Not asked: a transaction that cannot begin tells, see `Store`.
    fn is_valid(&self, _: &mut Pooled) -> Result<(), ConnectError> {
        Ok(())
    }

    fn has_broken(&self, pooled: &mut Pooled) -> bool {
        pooled.broken || std::thread::panicking()
    }
}

/// How long work waits for a connection of the pool.
pub(crate) const POOL_WAIT: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests {
    use diesel::sql_types::Text;

    use super::*;

    #[derive(diesel::QueryableByName)]
    struct Told {
        #[diesel(sql_type = Text)]
        value: String,
    }

    #[test]
    fn sqlite_waits_for_the_disk_and_keeps_references_whole() {
        let folder = tempfile::TempDir::new().unwrap();
        let manager = Manager { url: DatabaseUrl::Sqlite(folder.path().join("test.db")) };
        let mut connection = manager.establish().unwrap();
        // 2 is FULL.
        for (pragma, expected) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
            let query = format!("SELECT CAST({pragma} AS TEXT) AS value FROM pragma_{pragma}");
            let told: Vec<Told> = diesel::sql_query(query).load(&mut connection).unwrap();
            assert_eq!(told[0].value, expected, "{pragma}");
        }
    }
}
