//! Which database, from the setting's URL.

use std::net::IpAddr;
use std::path::PathBuf;

use percent_encoding::percent_decode_str;

use crate::{OpenError, nearest};

/// A database as the operator names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// `sqlite:path/to/file.db`, relative to the working directory.
    Sqlite(PathBuf),
    /// `postgres://…`, as libpq reads it.
    Postgresql(String),
}

/// What libpq takes behind the question mark (PostgreSQL's manual, 32.1.2). One that it does not know is told by us, with
/// the one that may be meant: libpq's own words repeat the URL's rest, which may hold a password.
const PARAMETERS: &[&str] = &[
    "application_name",
    "channel_binding",
    "client_encoding",
    "connect_timeout",
    "dbname",
    "fallback_application_name",
    "gssdelegation",
    "gssencmode",
    "gsslib",
    "host",
    "hostaddr",
    "keepalives",
    "keepalives_count",
    "keepalives_idle",
    "keepalives_interval",
    "krbsrvname",
    "load_balance_hosts",
    "options",
    "passfile",
    "password",
    "port",
    "replication",
    "require_auth",
    "requirepeer",
    "service",
    "ssl",
    "ssl_max_protocol_version",
    "ssl_min_protocol_version",
    "sslcert",
    "sslcertmode",
    "sslcompression",
    "sslcrl",
    "sslcrldir",
    "sslkey",
    "sslmode",
    "sslnegotiation",
    "sslpassword",
    "sslrootcert",
    "sslsni",
    "target_session_attrs",
    "tcp_user_timeout",
    "user",
];

/// The values of `sslmode`, and whether each insists on TLS.
const SSL_MODES: &[(&str, bool)] = &[
    ("disable", false),
    ("allow", false),
    ("prefer", false),
    ("require", true),
    ("verify-ca", true),
    ("verify-full", true),
];

impl DatabaseUrl {
    /// Reads the setting; the scheme chooses the database.
    ///
    /// # Errors
    /// What cannot be used, in words that never repeat a password.
    pub fn parse(text: &str) -> Result<Self, OpenError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            // `?` would be a part of the file's name, and `file:` and `:memory:` mean something else to SQLite.
            if let Some((_, behind)) = path.split_once('?') {
                return Err(OpenError::SqliteParameter(behind.chars().take(60).collect()));
            }
            if path.is_empty() || path.starts_with("file:") || path.starts_with(':') {
                return Err(OpenError::NoPath);
            }
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            check_server(&Parts::of(text))?;
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

/// A PostgreSQL URL without its password, and the password: for another program's command line, which everybody on the
/// machine can read, and for its environment, which they cannot. A password that stands in `sslpassword` is not taken out.
pub fn without_password(url: &str) -> (String, Option<String>) {
    let parts = Parts::of(url);
    let (user, of_user) = match parts.user.split_once(':') {
        Some((user, password)) => (user, Some(password)),
        None => (parts.user, None),
    };
    let (passwords, others): (Vec<_>, Vec<_>) =
        parts.parameters.iter().partition(|(name, _)| decoded(name) == "password");
    let password = passwords.last().map(|(_, value)| *value).or(of_user).map(decoded);
    let at = if parts.user.is_empty() { "" } else { "@" };
    let others: Vec<String> = others.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if others.is_empty() { String::new() } else { format!("?{}", others.join("&")) };
    (format!("postgresql://{user}{at}{}{}{query}", parts.hosts, parts.path), password)
}

/// A PostgreSQL URL taken apart as libpq does: `scheme://user@hosts/path?parameters`.
struct Parts<'u> {
    user: &'u str,
    hosts: &'u str,
    /// With the slash before it.
    path: &'u str,
    parameters: Vec<(&'u str, &'u str)>,
}

impl<'u> Parts<'u> {
    fn of(url: &'u str) -> Self {
        let rest = url.split_once("://").map_or("", |(_, rest)| rest);
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (user, hosts) = authority.rsplit_once('@').unwrap_or(("", authority));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let parameters = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect();
        Self { user, hosts, path, parameters }
    }

    /// The value of a parameter; the last one counts.
    fn value(&self, name: &str) -> Option<String> {
        self.parameters
            .iter()
            .rev()
            .find(|(known, _)| decoded(known) == name)
            .map(|(_, value)| decoded(value))
    }

    /// Where the server may be: each host, and each address that stands instead of one.
    fn places(&self) -> Vec<String> {
        let in_authority = || self.hosts.split(',').map(|host| decoded(without_port(host))).collect();
        let listed = |text: String| text.split(',').map(str::to_owned).collect();
        let mut places: Vec<String> = self.value("host").map_or_else(in_authority, listed);
        places.extend(self.value("hostaddr").map_or_else(Vec::new, listed));
        places
    }
}

fn without_port(host: &str) -> &str {
    match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    }
}

/// What percent signs stand for.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Refuses parameters that libpq does not know; and, because the bundled libpq has no TLS, a server on another machine
/// unless the operator says that the way to it needs none.
fn check_server(parts: &Parts<'_>) -> Result<(), OpenError> {
    for (name, _) in &parts.parameters {
        let name = decoded(name);
        if !PARAMETERS.contains(&name.as_str()) {
            // A password with an unescaped question mark ends up here: only what looks like a name is repeated.
            if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
                return Err(OpenError::BadParameters);
            }
            let meant = nearest(&name, PARAMETERS.iter().copied()).map(ToOwned::to_owned);
            return Err(OpenError::UnknownParameter { name, meant });
        }
    }
    let mode = parts.value("sslmode");
    let known = mode.as_ref().map(|mode| SSL_MODES.iter().find(|(known, _)| known == mode));
    let insists = match known {
        Some(None) => return Err(OpenError::UnknownSslMode(mode.unwrap_or_default())),
        Some(Some((_, insists))) => *insists,
        None => false,
    };
    let has_tls = cfg!(all(feature = "system-libpq", not(feature = "bundled-libpq")));
    if has_tls || mode.as_deref() == Some("disable") {
        return Ok(());
    }
    if insists {
        return Err(OpenError::NoTls(mode.unwrap_or_default()));
    }
    match parts.places().into_iter().find(|place| !is_here(place)) {
        Some(elsewhere) => Err(OpenError::NeedsTls(elsewhere)),
        None => Ok(()),
    }
}

/// Whether a server of this name is on this machine: a socket's folder, `localhost`, a loopback address.
fn is_here(host: &str) -> bool {
    host.is_empty()
        || host.starts_with(['/', '@'])
        || host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
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
    }

    #[test]
    fn a_sqlite_url_is_a_path_and_nothing_else() {
        for url in ["sqlite:", "sqlite://", "sqlite::memory:", "sqlite:file:x.db"] {
            assert!(matches!(DatabaseUrl::parse(url), Err(OpenError::NoPath)), "{url}");
        }
        for url in ["sqlite:x.db?mode=ro", "sqlite:x.db?", "sqlite:///srv/x.db?cache=shared"] {
            assert!(matches!(DatabaseUrl::parse(url), Err(OpenError::SqliteParameter(_))), "{url}");
        }
    }

    #[cfg(feature = "bundled-libpq")]
    #[test]
    fn a_server_elsewhere_needs_tls_or_a_word_from_the_operator() {
        for (url, fine) in [
            ("postgres://u:p@localhost:5432/x", true),
            ("postgres://127.0.0.1/x", true),
            ("postgres://[::1]:5432/x", true),
            ("postgres:///x?user=u&host=/tmp", true),
            ("postgres://u:p@%2Frun%2Fpostgresql/x", true),
            ("postgres://localhost:1,127.0.0.2:2/x", true),
            ("postgres://u:p@db.example/x", false),
            ("postgres://u:p@db.example/x?sslmode=prefer", false),
            ("postgres:///x?host=db.example", false),
            ("postgres://localhost,db.example/x", false),
            ("postgres://localhost/x?hostaddr=192.0.2.1", false),
            ("postgres://127.0.0.1.example/x", false),
            ("postgres://u:p@db.example/x?application_name=sslmode=disable", false),
            ("postgres://u:p@db.example/x?sslmode=disable", true),
        ] {
            assert_eq!(DatabaseUrl::parse(url).is_ok(), fine, "{url}");
        }
        let insists = DatabaseUrl::parse("postgres:///x?sslmode=verify-full");
        assert!(matches!(insists, Err(OpenError::NoTls(mode)) if mode == "verify-full"));
    }

    #[test]
    fn misspelt_parameters_are_told_with_what_may_be_meant_and_without_a_password() {
        let told = |url: &str| DatabaseUrl::parse(url).unwrap_err().to_string();
        for (url, words) in [
            ("postgres:///x?sslmod=disable", "“sslmod”; do you mean “sslmode”?"),
            ("postgres:///x?conect_timeout=5", "do you mean “connect_timeout”?"),
            ("postgres:///x?colour=green", "“colour”"),
            ("postgres:///x?sslmode=requre", "“requre” is no sslmode"),
            ("postgres:///x?sslmode=", "“” is no sslmode"),
            ("postgres://u:secret@localhost/x?TLS=required", "“TLS”"),
            ("postgres://u:pa?secret@localhost/x", "percent-encoded"),
            ("postgres:///x?password=secret&sslmde=disable", "do you mean “sslmode”?"),
        ] {
            assert!(told(url).contains(words) && !told(url).contains("secret"), "{url}: {}", told(url));
        }
    }

    #[test]
    fn a_password_is_taken_out_of_an_address_wherever_it_stands() {
        for (url, rest, password) in [
            (
                "postgres://u:p%40ss@h:1/x?sslmode=disable",
                "postgresql://u@h:1/x?sslmode=disable",
                Some("p@ss"),
            ),
            (
                "postgres:///x?user=u&password=p%26q&host=/tmp",
                "postgresql:///x?user=u&host=/tmp",
                Some("p&q"),
            ),
            ("postgres://u:a@h/x?%70assword=b", "postgresql://u@h/x", Some("b")),
            ("postgresql://u@h/x", "postgresql://u@h/x", None),
            ("postgres://h", "postgresql://h", None),
        ] {
            assert_eq!(without_password(url), (rest.to_owned(), password.map(str::to_owned)), "{url}");
        }
    }
}
