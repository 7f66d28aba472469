//! The databases that are measured: files, and a PostgreSQL cluster that writes to the disk as one in service does.

use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Backend {
    Sqlite,
    Postgresql,
}

impl Backend {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgresql => "PostgreSQL",
        }
    }
}

/// A cluster that ends with the measurement. Its settings are PostgreSQL's own.
pub(super) struct PostgreSql {
    binaries: PathBuf,
    folder: PathBuf,
    account: Option<(u32, u32)>,
    server: Child,
}

impl PostgreSql {
    pub(super) fn start(folder: &Path) -> Result<Self> {
        let binaries = binaries()?;
        std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        // PostgreSQL refuses to be run by root.
        let we_are_root = std::fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0);
        let account = if we_are_root { Some((id("-u")?, id("-g")?)) } else { None };
        if let Some((user, group)) = account {
            chown(folder, Some(user), Some(group))?;
        }
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
        let data = folder.join("data");
        let mut initdb = as_account(&binaries.join("initdb"), account);
        initdb.args(["-U", "xiaoyi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-D"]).arg(&data);
        run(initdb.current_dir(folder), "initdb")?;
        let mut server = as_account(&binaries.join("postgres"), account);
        server.arg("-D").arg(&data).arg("-k").arg(folder).args(["-c", "listen_addresses="]);
        let server = server.current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let cluster = Self { binaries, folder: folder.to_owned(), account, server };
        let begun = Instant::now();
        while cluster.execute("SELECT 1").is_err() {
            if begun.elapsed() > Duration::from_mins(1) {
                bail!("PostgreSQL did not start within a minute");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(cluster)
    }

    /// Makes a database; returns its address.
    pub(super) fn create(&self, name: &str) -> Result<String> {
        self.execute(&format!("CREATE DATABASE {name}"))?;
        Ok(format!("postgres:///{name}?host={}&user=xiaoyi", self.folder.display()))
    }

    /// Does what the cluster does by itself some minutes after very much was written: until then it is half as fast, and
    /// how many minutes it takes is chance.
    pub(super) fn settle(&self, database: &str) -> Result<()> {
        self.execute_in(database, "VACUUM (ANALYZE)")?;
        self.execute_in(database, "CHECKPOINT")
    }

    fn execute(&self, sql: &str) -> Result<()> {
        self.execute_in("postgres", sql)
    }

    fn execute_in(&self, database: &str, sql: &str) -> Result<()> {
        let mut psql = as_account(&self.binaries.join("psql"), self.account);
        let url = format!("postgres:///{database}?host={}&user=xiaoyi", self.folder.display());
        psql.args(["--no-psqlrc", "--quiet", "--dbname", &url, "--command", sql]).current_dir(&self.folder);
        run(&mut psql, "psql")
    }
}

impl Drop for PostgreSql {
    fn drop(&mut self) {
        // Asked to stop at once and orderly; killed if that does not help.
        let asked = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            drop(self.server.kill());
        }
        drop(self.server.wait());
    }
}

/// A database for bare commits; returns its address.
pub(super) fn bare(folder: &Path, cluster: Option<&PostgreSql>) -> Result<String> {
    match cluster {
        Some(cluster) => cluster.create("bare"),
        None => Ok(format!("sqlite:{}", folder.join("bare.db").display())),
    }
}

fn as_account(program: &Path, account: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    if let Some((user, group)) = account {
        command.uid(user).gid(group);
    }
    command
}

fn run(command: &mut Command, what: &str) -> Result<()> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("starting {what}"))?;
    if !output.status.success() {
        bail!("{what} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

fn id(which: &str) -> Result<u32> {
    let output = Command::new("id").args([which, "postgres"]).output().context("starting id")?;
    String::from_utf8_lossy(&output.stdout).trim().parse().context("there is no account postgres")
}

/// Where the newest PostgreSQL's programs are: Debian keeps them off the search path.
fn binaries() -> Result<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let numbered =
        versions.filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path())));
    let newest = numbered
        .map(|(number, path)| (number, path.join("bin")))
        .filter(|(_, bin)| bin.join("initdb").exists());
    newest.max().map(|(_, bin)| bin).context("PostgreSQL is not installed")
}
