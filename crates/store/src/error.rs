//! What can go wrong with the database.

use std::path::PathBuf;

/// The database could not be opened; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL's scheme is none of ours.
    #[error("the database URL begins with “{0}:”; it must begin with “sqlite:” or “postgres://”")]
    UnknownScheme(String),
    /// `sqlite:` without a path.
    #[error("the database URL names no file; write for example “sqlite:data/xiaoyi.db”")]
    NoPath,
    /// Something stands behind a question mark.
    #[error("a SQLite database URL is a path and has no parameters: leave out “?{0}”")]
    SqliteParameter(String),
    /// libpq does not know this parameter.
    #[error("the database URL has a parameter that is not known, “{name}”{}", do_you_mean(meant.as_deref()))]
    UnknownParameter {
        /// As it is written.
        name: String,
        /// The one that may be meant.
        meant: Option<String>,
    },
    /// Parameters cannot be told apart.
    #[error(
        "what stands behind the “?” of the database URL cannot be read; special characters in a password are percent-encoded: “?” is %3F"
    )]
    BadParameters,
    /// `sslmode` has none of its values.
    #[error("“{0}” is no sslmode; write disable, allow, prefer, require, verify-ca or verify-full")]
    UnknownSslMode(String),
    /// TLS is asked for, and this build has none.
    #[error(
        "the database URL says sslmode={0}, and this build has no TLS. Build with `--no-default-features --features system-libpq`, or say sslmode=disable if the network between is your own"
    )]
    NoTls(String),
    /// There is no database to read.
    #[error("there is no database {}: `xiaoyi serve` makes one. Are you in the folder of the desk?", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// A server on another machine, and this build has no TLS.
    #[error(
        "the PostgreSQL server “{0}” is on another machine and this build has no TLS. Build with `--no-default-features --features system-libpq`, or add `?sslmode=disable` to the URL if the network between is your own"
    )]
    NeedsTls(String),
    /// The directory for the file is not there.
    #[error("the directory {} is not there, and cannot be made", path.display())]
    NoDirectory {
        /// The directory.
        path: PathBuf,
    },
    /// The account that runs us may not write the file, or beside it.
    #[error(
        "the database {} cannot be written: give the account that runs xiaoyi the right to write it and its directory",
        path.display()
    )]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The database said no.
    #[error("the database cannot be opened: {0}")]
    Refused(String),
}

fn do_you_mean(name: Option<&str>) -> String {
    name.map(|name| format!("; do you mean “{name}”?")).unwrap_or_default()
}

/// A unit of work failed; nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the database refused")]
    Database(#[from] diesel::result::Error),
    /// No connection could be had.
    #[error("no connection to the database: {0}")]
    NoConnection(String),
    /// What is stored cannot be read as what it should be.
    #[error("stored {what} cannot be read: {why}")]
    Corrupt {
        /// The column.
        what: &'static str,
        /// The reason.
        why: String,
    },
    /// The commit that this unit shared with others failed.
    #[error("the database could not keep it: {0}")]
    NotCommitted(String),
    /// Somebody else changed it in between.
    #[error("somebody else changed it in between")]
    Conflict,
}

impl StoreError {
    /// What is stored cannot be read.
    pub(crate) fn corrupt(what: &'static str, why: impl std::fmt::Display) -> Self {
        Self::Corrupt { what, why: why.to_string() }
    }

    /// Whether the connection is gone on which it was tried.
    pub(crate) fn is_disconnection(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        let Self::Database(Error::DatabaseError(kind, _)) = self else { return false };
        matches!(kind, DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand)
    }

    /// Whether the same work, done again from its beginning, may succeed: two writers met.
    pub(crate) fn may_succeed_again(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        match self {
            Self::Conflict => true,
            Self::Database(Error::DatabaseError(kind, information)) => match kind {
                DatabaseErrorKind::SerializationFailure
                | DatabaseErrorKind::UniqueViolation
                // What was read a moment ago was erased by another.
                | DatabaseErrorKind::ForeignKeyViolation => true,
                _ => {
                    let words = information.message();
                    words.contains("deadlock detected") || words.contains("database is locked")
                }
            },
            _ => false,
        }
    }
}
