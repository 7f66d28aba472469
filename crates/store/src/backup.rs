//! A copy of a database of one moment, made while it is in use; and what a database is, without changing it.

use std::path::{Path, PathBuf};

use diesel::connection::{Connection, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::Text;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use crate::connection::{AnyConnection, Manager, log_of};
use crate::{DatabaseUrl, MigrationError, OpenError, StoreError, dialect, migrations, private};

/// What a database is that a desk keeps itself in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The migrations that have run, in their order.
    pub migrations: Vec<String>,
    /// The digest of the secret key to which it is bound, once it is.
    pub key_digest: Option<Vec<u8>>,
}

/// A backup could not be made or cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database said no.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The copy is damaged; SQLite's words.
    #[error("the copy of the database is damaged: {0}")]
    Damaged(String),
    /// There is no desk in this database.
    #[error("there is no desk in this database")]
    NoDesk,
    /// Somebody works with the database.
    #[error("somebody works with the database: stop `xiaoyi serve` and `xiaoyi worker` first")]
    InUse,
    /// The files of a database cannot be moved.
    #[error("{} cannot be moved: {source}", path.display())]
    Move {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl From<diesel::result::Error> for BackupError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The versions of the migrations that this program knows, in their order.
///
/// # Errors
/// Where the program's own migrations cannot be read.
pub fn known_migrations() -> Result<Vec<String>, MigrationError> {
    migrations::known()
}

/// What a database is, without changing it; none where no desk was ever begun in it.
///
/// # Errors
/// Where it cannot be opened or read.
pub fn about(url: &DatabaseUrl) -> Result<Option<About>, BackupError> {
    if let DatabaseUrl::Sqlite(path) = url
        && !path.exists()
    {
        return Ok(None);
    }
    let mut connection =
        Manager { url: url.clone() }.establish().map_err(|error| OpenError::Refused(error.to_string()))?;
    about_connected(&mut connection)
}

fn about_connected(connection: &mut AnyConnection) -> Result<Option<About>, BackupError> {
    let Some(migrations) = migrations::applied(connection)? else { return Ok(None) };
    if migrations.is_empty() {
        return Ok(None);
    }
    let key_digest = crate::Tx::new(connection).key_digest()?;
    Ok(Some(About { migrations, key_digest }))
}

/// Copies a SQLite database, as it is at one moment, into a file that is not there yet. Whoever writes to the database
/// meanwhile neither waits nor shows in the copy.
///
/// # Errors
/// Where the database is not there or cannot be read, or the copy cannot be written.
pub fn snapshot(database: &Path, copy: &Path) -> Result<(), BackupError> {
    if !database.exists() {
        return Err(OpenError::Missing { path: database.to_owned() }.into());
    }
    let failed = |source| BackupError::Move { path: copy.to_owned(), source };
    // SQLite fills an empty file, and leaves its mode as it is.
    let file = private::create_file(copy).map_err(failed)?;
    let url = DatabaseUrl::Sqlite(database.to_owned());
    let mut connection =
        Manager { url }.establish().map_err(|error| OpenError::Refused(error.to_string()))?;
    let name = copy.to_str().ok_or_else(|| OpenError::Refused("its path is not UTF-8".to_owned()))?;
    connection.batch_execute(&format!("VACUUM INTO '{}'", name.replace('\'', "''")))?;
    file.sync_all().map_err(failed)
}

#[derive(diesel::QueryableByName)]
struct Checked {
    /// The column's name is SQLite's.
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// Whether a copy of a SQLite database is whole, read without writing anything; what it is, if so.
///
/// # Errors
/// [`BackupError::Damaged`] with SQLite's words; [`BackupError::NoDesk`].
pub fn check_copy(copy: &Path) -> Result<About, BackupError> {
    let mut connection = AnyConnection::Sqlite(read_only(copy)?);
    let damaged = |error: diesel::result::Error| BackupError::Damaged(error.to_string());
    let found: Vec<Checked> =
        diesel::sql_query("PRAGMA integrity_check(3)").load(&mut connection).map_err(damaged)?;
    let found: Vec<String> = found.into_iter().map(|found| found.integrity_check).collect();
    if found != ["ok"] {
        return Err(BackupError::Damaged(found.join("; ")));
    }
    about_connected(&mut connection)?.ok_or(BackupError::NoDesk)
}

/// What is written with percent signs in the address of a file: all but letters, digits and the signs of plain paths.
const IN_ADDRESSES: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'_').remove(b'-');

/// A file that nobody writes, as it is: SQLite makes nothing beside it.
fn read_only(path: &Path) -> Result<SqliteConnection, BackupError> {
    let name = percent_encode(path.as_os_str().as_encoded_bytes(), IN_ADDRESSES);
    let address = format!("file:{name}?mode=ro&immutable=1");
    SqliteConnection::establish(&address).map_err(|error| BackupError::Damaged(error.to_string()))
}

/// Whether somebody else is connected to a database; to a SQLite file that is not there nobody is.
///
/// # Errors
/// Where it cannot be opened.
pub fn is_in_use(url: &DatabaseUrl) -> Result<bool, BackupError> {
    if let DatabaseUrl::Sqlite(path) = url {
        return is_file_in_use(path);
    }
    let mut connection =
        Manager { url: url.clone() }.establish().map_err(|error| OpenError::Refused(error.to_string()))?;
    Ok(dialect::other_connections(&mut connection)? > 0)
}

fn is_file_in_use(path: &Path) -> Result<bool, BackupError> {
    if !path.exists() {
        return Ok(false);
    }
    let name = path.to_str().ok_or_else(|| OpenError::Refused("its path is not UTF-8".to_owned()))?;
    let mut connection =
        SqliteConnection::establish(name).map_err(|error| OpenError::Refused(error.to_string()))?;
    // Whoever has a log open keeps a lock on the file, so that nobody can have it alone.
    match connection.batch_execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK") {
        Ok(()) => Ok(false),
        Err(error) if error.to_string().contains("locked") => Ok(true),
        // What is no database is nobody's.
        Err(_) => Ok(false),
    }
}

/// Moves a SQLite database that nobody uses aside, with what SQLite made beside it: `xiaoyi.db` with the ending `old`
/// becomes `xiaoyi.db.old`. Nothing where it is not there.
///
/// # Errors
/// Where a file cannot be moved.
pub fn set_aside(database: &Path, ending: &str) -> Result<(), BackupError> {
    let mut aside = database.as_os_str().to_owned();
    aside.push(format!(".{ending}"));
    let aside = PathBuf::from(aside);
    let shared = |path: &Path| {
        let mut name = path.as_os_str().to_owned();
        name.push("-shm");
        PathBuf::from(name)
    };
    for (from, to) in [
        (database.to_owned(), aside.clone()),
        (log_of(database), log_of(&aside)),
        (shared(database), shared(&aside)),
    ] {
        match std::fs::rename(&from, &to) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(BackupError::Move { path: from, source });
            }
            _ => {}
        }
    }
    Ok(())
}

/// Keeps the desk in a PostgreSQL database beside the one that is to come: its schema is called `name` from now on, and
/// there is a new one that is empty.
///
/// # Errors
/// The database's: the account must own the schema.
pub fn set_schema_aside(url: &DatabaseUrl, name: &str) -> Result<(), BackupError> {
    let mut connection =
        Manager { url: url.clone() }.establish().map_err(|error| OpenError::Refused(error.to_string()))?;
    Ok(dialect::set_schema_aside(&mut connection, name)?)
}

/// Undoes [`set_schema_aside`], where nothing came into the empty schema.
///
/// # Errors
/// The database's.
pub fn put_schema_back(url: &DatabaseUrl, name: &str) -> Result<(), BackupError> {
    let mut connection =
        Manager { url: url.clone() }.establish().map_err(|error| OpenError::Refused(error.to_string()))?;
    Ok(dialect::put_schema_back(&mut connection, name)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    fn desk(folder: &Path) -> PathBuf {
        let path = folder.join("desk.db");
        Store::open(&DatabaseUrl::Sqlite(path.clone()), 1).unwrap().migrate().unwrap();
        path
    }

    #[test]
    fn a_copy_is_whole_has_its_owner_s_mode_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let database = desk(folder.path());
        let store = Store::open(&DatabaseUrl::Sqlite(database.clone()), 2).unwrap();
        let copies = folder.path().join("it's a 100% ?#");
        std::fs::create_dir(&copies).unwrap();
        let copy = copies.join("copy.db");
        snapshot(&database, &copy).unwrap();
        let found = check_copy(&copy).unwrap();
        assert_eq!(found.migrations, known_migrations().unwrap());
        assert_eq!(Some(found), about(store.url()).unwrap());
        assert!(!private::is_open_to_others(&copy));
        assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 1);
        assert!(snapshot(&database, &copy).is_err(), "it overwrites nothing");
    }

    #[test]
    fn a_damaged_copy_is_found() {
        use std::os::unix::fs::FileExt;
        let folder = tempfile::tempdir().unwrap();
        let database = desk(folder.path());
        let copy = folder.path().join("copy.db");
        snapshot(&database, &copy).unwrap();
        let length = copy.metadata().unwrap().len();
        let file = std::fs::OpenOptions::new().write(true).open(&copy).unwrap();
        file.write_all_at(&[0xa5; 4096], length / 2 / 4096 * 4096).unwrap();
        assert!(matches!(check_copy(&copy), Err(BackupError::Damaged(_))), "{:?}", check_copy(&copy));
        std::fs::write(&copy, "no database").unwrap();
        assert!(matches!(check_copy(&copy), Err(BackupError::Damaged(_))));
        std::fs::write(&copy, "").unwrap();
        assert!(matches!(check_copy(&copy), Err(BackupError::NoDesk)));
    }

    #[test]
    fn a_database_that_somebody_works_with_is_in_use_and_can_be_set_aside_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let database = desk(folder.path());
        let url = DatabaseUrl::Sqlite(database.clone());
        let connection = Manager { url: url.clone() }.establish().unwrap();
        assert!(is_in_use(&url).unwrap());
        drop(connection);
        assert!(!is_in_use(&url).unwrap());
        set_aside(&database, "old").unwrap();
        assert_eq!(about(&url).unwrap(), None);
        assert!(!database.exists(), "to ask makes nothing");
        assert!(about(&DatabaseUrl::Sqlite(folder.path().join("desk.db.old"))).unwrap().is_some());
    }
}
