//! The store: a pool, and transactions on it.

use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::connection::{AnyConnection, Manager, POOL_WAIT, log_of};
use crate::dialect::{self, Column};
use crate::writer::Writer;
use crate::{DatabaseUrl, MigrationError, OpenError, StoreError, Tx, migrations, private};

/// How often a unit of work is done again when two writers met.
const MOST_TRIES: u32 = 8;

/// A database with a pool of connections. Cloning it shares both.
#[derive(Clone)]
pub struct Store {
    pool: r2d2::Pool<Manager>,
    url: DatabaseUrl,
    /// SQLite has one writer; threads of this process queue here.
    writer: Option<Arc<Writer>>,
}

impl Store {
    /// Opens the database with at most `connections` connections. The first one is made directly, so
    /// that what is wrong is said at once and in the database's own words.
    pub fn open(url: &DatabaseUrl, connections: u32) -> Result<Self, OpenError> {
        if let DatabaseUrl::Sqlite(path) = url {
            make_file(path)?;
            check_writable(path)?;
        }
        let manager = Manager { url: url.clone() };
        let first = manager.establish().map_err(|e| OpenError::Refused(e.to_string()))?;
        let writer = match url {
            DatabaseUrl::Sqlite(path) => Some(Arc::new(Writer::new(first, path))),
            DatabaseUrl::Postgresql(_) => None,
        };
        let pool = r2d2::Pool::builder()
            .max_size(connections)
            .min_idle(Some(1))
            .connection_timeout(POOL_WAIT)
            .test_on_check_out(false)
            .build(manager)
            .map_err(|e| OpenError::Refused(e.to_string()))?;
        Ok(Self { pool, url: url.clone(), writer })
    }

    /// The same for a database that must be there: makes neither a file nor a folder.
    ///
    /// # Errors
    /// [`OpenError::Missing`] where the file is not there; and those of [`Store::open`].
    pub fn open_existing(url: &DatabaseUrl, connections: u32) -> Result<Self, OpenError> {
        if let DatabaseUrl::Sqlite(path) = url
            && !path.exists()
        {
            return Err(OpenError::Missing { path: path.clone() });
        }
        Self::open(url, connections)
    }

    /// Which database this is.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Brings the schema up to date; returns how many migrations ran.
    pub fn migrate(&self) -> Result<usize, MigrationError> {
        migrations::up(&mut self.connection().map_err(|e| MigrationError::Failed(e.to_string()))?.connection)
    }

    /// Takes the whole schema back, with everything in it.
    pub fn revert(&self) -> Result<usize, MigrationError> {
        migrations::down(
            &mut self.connection().map_err(|e| MigrationError::Failed(e.to_string()))?.connection,
        )
    }

    /// Takes the last migration back, as a database of the version before has it.
    pub fn revert_last(&self) -> Result<(), MigrationError> {
        migrations::down_once(
            &mut self.connection().map_err(|e| MigrationError::Failed(e.to_string()))?.connection,
        )
    }

    /// How many migrations are still to run.
    pub fn pending_migrations(&self) -> Result<usize, MigrationError> {
        migrations::pending(
            &mut self.connection().map_err(|e| MigrationError::Failed(e.to_string()))?.connection,
        )
    }

    /// Every column there is.
    pub fn columns(&self) -> Result<Vec<Column>, StoreError> {
        Ok(dialect::columns(&mut self.connection()?.connection)?)
    }

    /// The database's own words for everything in the schema.
    pub fn definitions(&self) -> Result<Vec<String>, StoreError> {
        Ok(dialect::definitions(&mut self.connection()?.connection)?)
    }

    /// Reads in one transaction: everything in it is of one moment.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut open = self.begin(dialect::begin_read)?;
        let result = work(&mut Tx::new(&mut open.pooled.connection))?;
        open.commit()?;
        Ok(result)
    }

    /// Reads without a transaction: each statement sees the database as it is by then, and the two trips to it that a
    /// transaction costs are saved. For what need not be of one moment. `first` must have no effect but on the
    /// database: it is done again on another connection, where the database went away while one lay in the pool.
    pub fn read_apart<A, T, E: From<StoreError>>(
        &self,
        first: impl Fn(&mut Tx<'_>) -> Result<A, StoreError>,
        then: impl FnOnce(&mut Tx<'_>, A) -> Result<T, E>,
    ) -> Result<T, E> {
        let (mut pooled, found) =
            self.take(|connection| first(&mut Tx::new(connection)), StoreError::is_disconnection)?;
        then(&mut Tx::new(&mut pooled.connection), found)
    }

    /// Does one unit of work in one transaction: all of it or nothing. Where two writers meet, it is
    /// done again from its beginning, so the closure must have no effect but on the transaction.
    pub fn write<T, E>(&self, mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError> + AsStoreError,
    {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.write_once(&mut work) {
                Err(error)
                    if tries < MOST_TRIES
                        && error.as_store_error().is_some_and(StoreError::may_succeed_again) =>
                {
                    tracing::debug!(tries, "two writers met; doing it again");
                    std::thread::sleep(Duration::from_millis(u64::from(tries * tries)));
                }
                result => return result,
            }
        }
    }

    /// Writes something small and takes it away again, to know whether the database can be written: a disk that is full
    /// or read-only answers questions as ever.
    ///
    /// # Errors
    /// The database's, where nothing can be kept.
    pub fn try_writing(&self) -> Result<(), StoreError> {
        self.write(|tx| tx.try_writing())
    }

    fn write_once<T, E: From<StoreError>>(
        &self,
        work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(writer) = &self.writer {
            return writer.write(work);
        }
        let mut open = self.begin(dialect::begin_write)?;
        let result = work(&mut Tx::new(&mut open.pooled.connection))?;
        open.commit()?;
        Ok(result)
    }

    fn begin(&self, how: fn(&mut AnyConnection) -> diesel::QueryResult<()>) -> Result<Open, StoreError> {
        let (pooled, ()) = self.take(|connection| Ok(how(connection)?), |_| true)?;
        Ok(Open { pooled, over: false })
    }

    /// Takes a connection, and does the first thing on it. One on which that fails because the database went away while
    /// it lay in the pool, as `is_gone` says, is thrown away, and another one is taken: nothing was done on it yet.
    fn take<T>(
        &self,
        first: impl Fn(&mut AnyConnection) -> Result<T, StoreError>,
        is_gone: impl Fn(&StoreError) -> bool,
    ) -> Result<(r2d2::PooledConnection<Manager>, T), StoreError> {
        let mut thrown_away = 0;
        loop {
            let mut pooled = self.connection()?;
            match first(&mut pooled.connection) {
                Ok(found) => return Ok((pooled, found)),
                Err(error) if thrown_away < self.pool.max_size() && is_gone(&error) => {
                    pooled.broken = true;
                    thrown_away += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn connection(&self) -> Result<r2d2::PooledConnection<Manager>, StoreError> {
        self.pool.get().map_err(|e| StoreError::NoConnection(e.to_string()))
    }
}

/// Makes the file of a SQLite database, empty, if there is none: for its owner alone, and SQLite gives the files that it
/// makes beside it the same mode.
fn make_file(path: &Path) -> Result<(), OpenError> {
    if path.exists() {
        return Ok(());
    }
    if let Some(directory) = path.parent() {
        private::make_folder(directory).map_err(|_| OpenError::NoDirectory { path: directory.to_owned() })?;
    }
    match private::create_file(path) {
        Ok(_) => Ok(()),
        // Another process was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) if is_denied(&error) => Err(OpenError::ReadOnly { path: path.to_owned() }),
        Err(error) => Err(OpenError::Refused(error.to_string())),
    }
}

fn is_denied(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

/// SQLite reads a file that may not be written, until somebody writes; and it must make its log beside the file.
fn check_writable(path: &Path) -> Result<(), OpenError> {
    let log = log_of(path);
    let denied = |path: &Path| {
        let mut options = std::fs::OpenOptions::new();
        let opened = options.append(true).create(true).mode(private::FILE_MODE).open(path);
        opened.is_err_and(|error| is_denied(&error))
    };
    if path.exists() && (denied(path) || denied(&log)) {
        return Err(OpenError::ReadOnly { path: path.to_owned() });
    }
    Ok(())
}

/// What [`Store::write`] must know of an error: whether it came from the database.
pub trait AsStoreError {
    /// The database's error, if it is one.
    fn as_store_error(&self) -> Option<&StoreError>;
}

impl AsStoreError for StoreError {
    fn as_store_error(&self) -> Option<&StoreError> {
        Some(self)
    }
}

/// A transaction that is rolled back unless it was committed, whatever happens.
struct Open {
    pooled: r2d2::PooledConnection<Manager>,
    over: bool,
}

impl Open {
    fn commit(&mut self) -> Result<(), StoreError> {
        dialect::commit(&mut self.pooled.connection)?;
        self.over = true;
        Ok(())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if !self.over
            && let Err(error) = dialect::roll_back(&mut self.pooled.connection)
        {
            self.pooled.broken = true;
            tracing::debug!(%error, "a transaction could not be rolled back: its connection is gone");
        }
    }
}
