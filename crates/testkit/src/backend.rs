//! A fresh database of either kind for each test, copied from one that was migrated once.

use std::path::PathBuf;
use std::sync::OnceLock;

use tempfile::TempDir;
use xiaoyi_store::{DatabaseUrl, Store};

use crate::services::postgresql::{Database, PostgreSql};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// A file.
    Sqlite,
    /// A server.
    Postgresql,
}

/// A database that goes away with the test.
pub struct TestDatabase {
    url: DatabaseUrl,
    _folder: Option<TempDir>,
    database: Option<Database<'static>>,
}

impl TestDatabase {
    /// A migrated database.
    pub fn migrated(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
                let template = TEMPLATE.get_or_init(|| {
                    let empty = Self::empty(Backend::Sqlite);
                    let DatabaseUrl::Sqlite(path) = &empty.url else { unreachable!() };
                    // The store is closed before its file is read: its log is merged into it then.
                    Store::open(&empty.url, 1).unwrap().migrate().unwrap();
                    std::fs::read(path).unwrap()
                });
                let fresh = Self::empty(Backend::Sqlite);
                if let DatabaseUrl::Sqlite(path) = &fresh.url {
                    std::fs::write(path, template).unwrap();
                }
                fresh
            }
            Backend::Postgresql => {
                static TEMPLATE: OnceLock<Database<'static>> = OnceLock::new();
                let template = TEMPLATE.get_or_init(|| {
                    let empty = PostgreSql::shared().create_database(None);
                    let url = DatabaseUrl::parse(&empty.url).unwrap();
                    Store::open(&url, 1).unwrap().migrate().unwrap();
                    empty
                });
                Self::of(PostgreSql::shared().create_database(Some(&template.name)))
            }
        }
    }

    /// A database without anything in it.
    pub fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let folder = TempDir::new().unwrap();
                let path: PathBuf = folder.path().join("test.db");
                Self { url: DatabaseUrl::Sqlite(path), _folder: Some(folder), database: None }
            }
            Backend::Postgresql => Self::of(PostgreSql::shared().create_database(None)),
        }
    }

    fn of(database: Database<'static>) -> Self {
        Self { url: DatabaseUrl::parse(&database.url).unwrap(), _folder: None, database: Some(database) }
    }

    /// Runs a statement behind the store's back.
    pub fn execute(&self, sql: &str) {
        self.try_execute(sql).unwrap();
    }

    /// The same; or the database's words.
    pub fn try_execute(&self, sql: &str) -> Result<(), String> {
        match (&self.url, &self.database) {
            (DatabaseUrl::Sqlite(path), _) => xiaoyi_store::inspect::execute(path, sql),
            (DatabaseUrl::Postgresql(_), Some(database)) => database.try_execute(sql).map(|_| ()),
            (DatabaseUrl::Postgresql(_), None) => {
                unreachable!("a PostgreSQL database of ours has its handle")
            }
        }
    }

    /// Its address.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }
}
