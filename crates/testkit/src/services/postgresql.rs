//! A throw-away PostgreSQL cluster, and databases on it, one a test.
//!
//! It listens on a socket in its own directory, never on a port. The databases are made and dropped through
//! `psql`, so that this knows nothing of the code under test.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::guardian::{Account, Ending, Guarded};
use super::without::{Service, missing};

/// Names the socket directory of a server that is running already and may be used instead of an own cluster. The
/// role `xiaoyi` must be allowed to make databases there.
pub const SOCKET_VARIABLE: &str = "XIAOYI_TEST_POSTGRESQL_SOCKET";

/// Makes the cluster and keeps its server running: one that was killed is started again, as an operator's service
/// manager does. The last parameters are the server's settings.
const START: &str = r#"
bin=$1 directory=$2
shift 2
"$bin/initdb" -D "$directory/data" -U xiaoyi -A trust -E UTF8 --locale=C.UTF-8 --no-sync || exit
trap 'ending=yes; kill -s QUIT "$server"' QUIT
until [ "$ending" ]; do
    "$bin/postgres" -D "$directory/data" -k "$directory" -c listen_addresses= -c max_connections=300 "$@" &
    server=$!
    wait "$server"
    # What a killed server has left must end before another can begin.
    [ "$ending" ] || sleep 0.02
done
wait
"#;

/// Whether what was committed survives the machine's failure: only tests that kill processes and measurements
/// ask for it, the others are faster without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Durability {
    None,
    Full,
}

/// A PostgreSQL cluster for this test process.
#[derive(Debug)]
pub struct PostgreSql {
    binaries: PathBuf,
    socket: PathBuf,
    /// `None` where somebody else runs the server.
    server: Option<Guarded>,
}

impl PostgreSql {
    /// The cluster that the tests of this process share, started when first asked for. Its commits are not safe
    /// against power failure.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<PostgreSql> = OnceLock::new();
        SHARED.get_or_init(|| match std::env::var_os(SOCKET_VARIABLE) {
            Some(socket) => Self { binaries: binaries(), socket: socket.into(), server: None },
            None => Self::start(Durability::None),
        })
    }

    /// A second cluster that writes to the disk as one in service does (`fsync`).
    pub fn durable() -> &'static Self {
        static DURABLE: OnceLock<PostgreSql> = OnceLock::new();
        DURABLE.get_or_init(|| Self::start(Durability::Full))
    }

    fn start(durability: Durability) -> Self {
        let binaries = binaries();
        let settings: &[&str] = match durability {
            Durability::None => &["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
            Durability::Full => &[],
        };
        let server =
            Guarded::start("postgresql", Account::instead_of_root("postgres"), Ending::Quit, |directory| {
                let mut command = ["sh", "-c", START, "start"].map(str::to_owned).to_vec();
                command.extend([&binaries, directory].map(|path| path.display().to_string()));
                command.extend(settings.iter().flat_map(|setting| ["-c".to_owned(), (*setting).to_owned()]));
                command
            });
        server.wait_until(|| ready(server.directory()));
        Self { binaries, socket: server.directory().to_owned(), server: Some(server) }
    }

    /// Kills the server at once, as a power cut does, and waits until it has come back with what was committed.
    pub fn kill(&self) {
        let server = self.server.as_ref().expect("the server is ours");
        let killed = server.wait_until(|| ready(server.directory()));
        let status = Command::new("kill").args(["-s", "KILL", &killed]).status();
        assert!(status.expect("there is a kill").success(), "the server was not running");
        server.wait_until(|| ready(server.directory()).filter(|process| *process != killed));
    }

    /// The directory of the server's socket.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// Makes an empty database, or a copy of `template`, which nobody may be connected to. Takes about 20 ms.
    pub fn create_database(&self, template: Option<&str>) -> Database<'_> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        static PROCESS: OnceLock<u64> = OnceLock::new();
        let process = PROCESS.get_or_init(|| RandomState::new().build_hasher().finish());
        let name = format!("test_{process:016x}_{}", MADE.fetch_add(1, Ordering::Relaxed));
        let copying =
            template.map(|name| format!(" TEMPLATE \"{name}\" STRATEGY file_copy")).unwrap_or_default();
        self.execute("postgres", &format!("CREATE DATABASE \"{name}\"{copying}"));
        let url = self.url(&name);
        Database { server: self, name, url }
    }

    /// Runs statements in `database` and returns the rows, one a line, the columns separated by `|`.
    pub fn execute(&self, database: &str, sql: &str) -> String {
        self.try_execute(database, sql).unwrap_or_else(|error| panic!("PostgreSQL refused `{sql}`: {error}"))
    }

    fn try_execute(&self, database: &str, sql: &str) -> Result<String, String> {
        let output = Command::new(self.binaries.join("psql"))
            .args(["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1"])
            .args(["--dbname", &self.url(database), "--command", sql])
            .current_dir("/")
            .output()
            .map_err(|error| error.to_string())?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
        if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
    }

    fn url(&self, database: &str) -> String {
        format!("postgres:///{database}?host={}&user=xiaoyi", self.socket.display())
    }
}

/// A database of its own for a test; dropped with this, whoever is still connected.
pub struct Database<'server> {
    server: &'server PostgreSql,
    /// Unique over all test processes.
    pub name: String,
    /// As libpq understands it: `postgres:///NAME?host=DIRECTORY&user=xiaoyi`.
    pub url: String,
}

impl Database<'_> {
    /// Runs statements here, as [`PostgreSql::execute`] does.
    pub fn execute(&self, sql: &str) -> String {
        self.server.execute(&self.name, sql)
    }
}

impl Database<'_> {
    /// The same; or PostgreSQL's words.
    pub fn try_execute(&self, sql: &str) -> Result<String, String> {
        self.server.try_execute(&self.name, sql)
    }
}

impl fmt::Debug for Database<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Database").field("url", &self.url).finish_non_exhaustive()
    }
}

impl Drop for Database<'_> {
    fn drop(&mut self) {
        // The whole cluster is thrown away soon: not worth a second panic.
        drop(
            self.server
                .try_execute("postgres", &format!("DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)", self.name)),
        );
    }
}

/// The server's process, once it takes connections.
fn ready(directory: &Path) -> Option<String> {
    let status = std::fs::read_to_string(directory.join("data/postmaster.pid")).ok()?;
    let process = status.lines().next()?.trim().to_owned();
    status.lines().any(|line| line.trim_end() == "ready").then_some(process)
}

/// Where the newest PostgreSQL's programs are. Debian keeps them off the search path.
fn binaries() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|entry| {
            entry.file_name().to_str()?.parse::<u32>().ok().map(|version| (version, entry.path()))
        })
        .max()
        .map(|(_, path)| path.join("bin"));
    let search_path = std::env::var_os("PATH").unwrap_or_default();
    newest
        .into_iter()
        .chain(std::env::split_paths(&search_path))
        .find(|directory| directory.join("initdb").exists() && directory.join("psql").exists())
        .unwrap_or_else(|| missing(Service::PostgreSql, "PostgreSQL is not installed"))
}
