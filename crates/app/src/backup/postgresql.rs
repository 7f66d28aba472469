//! PostgreSQL's own programs, run without a password on their command lines.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use xiaoyi_store::{private, without_password};

/// The desk that a restore set aside is kept in a schema of such a name, and is in no backup.
pub(crate) const SET_ASIDE: &str = "before_restore_";

/// Where Debian keeps the programs of each version of PostgreSQL, off the search path.
const DEBIAN: &str = "/usr/lib/postgresql";

/// Writes the database into a file that is not there yet, as it is at one moment, and reads the file again.
///
/// # Errors
/// Where PostgreSQL's programs are not installed, or one of them fails; its words.
pub(crate) fn dump(url: &str, file: &Path) -> Result<()> {
    let (dump, restore) = (program("pg_dump")?, program("pg_restore")?);
    // It fills the file, and leaves its mode as it is.
    private::create_file(file).with_context(|| format!("cannot write {}", file.display()))?;
    let mut command = connecting(&dump, url)?;
    command.args(["--format=custom", &format!("--exclude-schema={SET_ASIDE}*"), "--file"]).arg(file);
    run(command)?;
    // Everything in it is read, and turned into statements that go nowhere.
    let mut command = Command::new(restore);
    command.arg("--file=/dev/null").arg(file);
    run(command)
}

/// Puts what [`dump`] wrote into a database that is empty: all of it or nothing.
///
/// # Errors
/// Where `pg_restore` is not installed, or fails; its words.
pub(crate) fn restore(url: &str, file: &Path) -> Result<()> {
    let mut command = connecting(&program("pg_restore")?, url)?;
    command.args(["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]).arg(file);
    run(command)
}

/// A program that connects to a database. Every account on this machine can read a command line, and only its own the
/// environment of a program: the password stands there.
fn connecting(program: &Path, url: &str) -> Result<Command> {
    let (address, password) = without_password(url);
    if address.contains("sslpassword=") {
        bail!(
            "the database URL has an sslpassword, which would stand on a command line: use a key without one"
        );
    }
    let mut command = Command::new(program);
    command.args(["--no-password", "--dbname", &address]);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    Ok(command)
}

fn run(mut command: Command) -> Result<()> {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default().display().to_string();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("{name} cannot be run"))?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    bail!("{name} failed: {}", words.trim());
}

/// The newest of a program that is installed: one that is older than the server refuses it.
fn program(name: &str) -> Result<PathBuf> {
    let versions = std::fs::read_dir(DEBIAN).into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    let search_path = std::env::var_os("PATH").unwrap_or_default();
    let mut places =
        versions.into_iter().rev().map(|(_, place)| place).chain(std::env::split_paths(&search_path));
    places.find_map(|place| Some(place.join(name)).filter(|path| path.is_file())).with_context(|| {
        format!(
            "{name} is not installed here (on Debian: postgresql-client). Install it, or run pg_dump and pg_restore where \
             they are, as docs/operations.md says; the secret key belongs in the backup too"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_on_no_command_line() {
        let command =
            connecting(Path::new("pg_dump"), "postgres://u:hunter2@localhost/x?password=hunter2").unwrap();
        let on_the_line: Vec<_> = command.get_args().map(|argument| argument.to_string_lossy()).collect();
        assert!(!on_the_line.iter().any(|argument| argument.contains("hunter2")), "{on_the_line:?}");
        assert!(
            command
                .get_envs()
                .any(|(name, value)| name == "PGPASSWORD" && value.is_some_and(|v| v == "hunter2"))
        );
        assert!(connecting(Path::new("pg_dump"), "postgres:///x?sslpassword=hunter2").is_err());
    }
}
