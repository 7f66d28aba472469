//! Which database, from the setting's URL.

use std::path::PathBuf;

use crate::OpenError;

/// A database as the operator names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// `sqlite:path/to/file.db`, relative to the working directory.
    Sqlite(PathBuf),
    /// `postgres://…`, as libpq reads it.
    Postgresql(String),
}

impl DatabaseUrl {
    /// Reads the setting; the scheme chooses the database.
    pub fn parse(text: &str) -> Result<Self, OpenError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                return Err(OpenError::NoPath);
            }
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            check_transport(text)?;
            return Ok(Self::Postgresql(text.to_owned()));
        }
        // What stands before the colon at most: the rest may hold a password.
        let scheme = text.split(':').next().unwrap_or_default();
        Err(OpenError::UnknownScheme(scheme.chars().take(20).collect()))
    }

    /// Whether both are on the same server-less file, where one writer at a time is the rule.
    pub fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }
}

/// The bundled libpq has no TLS: a server on another machine is refused unless the operator says
/// that the way to it needs none.
fn check_transport(text: &str) -> Result<(), OpenError> {
    if cfg!(all(feature = "system-libpq", not(feature = "bundled-libpq"))) || text.contains("sslmode=disable")
    {
        return Ok(());
    }
    let rest = text.split_once("://").map_or("", |(_, rest)| rest);
    let (authority, tail) = rest.split_once('/').unwrap_or((rest, ""));
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let query_host = tail.split_once('?').and_then(|(_, query)| {
        query.split('&').find_map(|pair| pair.strip_prefix("host=")).map(ToOwned::to_owned)
    });
    let host = query_host.unwrap_or_else(|| host.to_owned());
    let name = if host.starts_with('[') {
        host.clone()
    } else {
        host.split(':').next().unwrap_or_default().to_owned()
    };
    let local = name.is_empty()
        || name.starts_with('/')
        || name.starts_with("%2F")
        || name == "localhost"
        || name.starts_with("127.")
        || name.starts_with("[::1]");
    if local { Ok(()) } else { Err(OpenError::NeedsTls(name)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scheme_chooses_the_database() {
        assert_eq!(DatabaseUrl::parse("sqlite:data/x.db").unwrap(), DatabaseUrl::Sqlite("data/x.db".into()));
        assert_eq!(
            DatabaseUrl::parse("sqlite:///srv/x.db").unwrap(),
            DatabaseUrl::Sqlite("/srv/x.db".into())
        );
        assert!(!DatabaseUrl::parse("postgres:///x?host=/run/postgresql").unwrap().is_sqlite());
        assert!(
            matches!(DatabaseUrl::parse("mysql://root:secret@h/x"), Err(OpenError::UnknownScheme(s)) if s == "mysql")
        );
        assert!(matches!(DatabaseUrl::parse("sqlite:"), Err(OpenError::NoPath)));
    }

    #[cfg(feature = "bundled-libpq")]
    #[test]
    fn a_server_elsewhere_needs_tls_or_a_word_from_the_operator() {
        for (url, fine) in [
            ("postgres://u:p@localhost:5432/x", true),
            ("postgres://127.0.0.1/x", true),
            ("postgres://[::1]:5432/x", true),
            ("postgres:///x?user=u&host=/tmp", true),
            ("postgres://u:p@db.example/x", false),
            ("postgres:///x?host=db.example", false),
            ("postgres://u:p@db.example/x?sslmode=disable", true),
        ] {
            assert_eq!(DatabaseUrl::parse(url).is_ok(), fine, "{url}");
        }
    }
}
