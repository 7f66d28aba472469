//! What the desk keeps is its owner's alone.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use xiaoyi_store::{DatabaseUrl, Store, StoreError};

use crate::commands::{run, told};
use crate::running::{Running, a_topic, host_of, send};

/// Everything below a folder, with what it lets others do.
fn modes(folder: &Path) -> Vec<(PathBuf, u32)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        found.push((entry.path(), entry.metadata().unwrap().permissions().mode() & 0o777));
        if entry.file_type().unwrap().is_dir() {
            found.extend(modes(&entry.path()));
        }
    }
    found
}

#[test]
fn files_and_folders_are_their_owner_s_alone_whatever_the_umask() {
    for umask in ["umask 000;", "umask 077;", "umask 222;"] {
        let folder = TempDir::new().unwrap();
        // The database lies in a folder of its own below one that is missing as well.
        let serve = [
            "serve",
            "--no-worker",
            "--bind",
            "127.0.0.1:0",
            "--database-url",
            "sqlite:data/deep/er/desk.db",
        ];
        let running = Running::start_limited(&folder, &serve, "is ready", umask);
        let url = DatabaseUrl::Sqlite(folder.path().join("data/deep/er/desk.db"));
        let topic = a_topic(&Store::open(&url, 1).unwrap());
        assert!(send(&host_of(&running), &topic, 1).is_some());
        let found = modes(folder.path());
        for name in ["desk.db", "desk.db-wal", "desk.db-shm", "secret.key"] {
            assert!(found.iter().any(|(path, _)| path.ends_with(name)), "{name}: {found:?}");
        }
        for (path, mode) in found {
            let wanted = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode, wanted, "{umask} {}: {mode:o}", path.display());
        }
    }
}

#[test]
fn mails_in_a_folder_are_their_owner_s_alone_and_the_doctor_agrees() {
    let folder = TempDir::new().unwrap();
    let running =
        Running::start_limited(&folder, &["serve", "--bind", "127.0.0.1:0"], "is ready", "umask 000;");
    let url = DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db"));
    let store = Store::open(&url, 1).unwrap();
    assert!(send(&host_of(&running), &a_topic(&store), 1).is_some());
    let begun = std::time::Instant::now();
    while store.read::<_, StoreError>(|tx| tx.outbox_backlog()).unwrap().0 > 0 {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "the mail does not go");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let found = modes(folder.path());
    assert!(
        found.iter().any(|(path, _)| path.parent().is_some_and(|parent| parent.ends_with("data/outbox")))
    );
    for (path, mode) in found {
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", path.display());
    }
    assert!(told(&run(&folder, &["doctor"])).contains("nobody else on this machine may read"));
}

#[test]
fn the_doctor_says_how_files_that_are_open_are_closed_and_changes_nothing() {
    let folder = TempDir::new().unwrap();
    let add = ["staff", "add", "chen@xiaoyi.example", "--name", "陈思远"];
    assert!(run(&folder, &add).status.success());
    let secret = "mail_url = \"smtp://desk:hunter2@127.0.0.1:1\"\n";
    std::fs::write(folder.path().join("xiaoyi.toml"), secret).unwrap();
    std::fs::create_dir(folder.path().join("mails")).unwrap();
    std::fs::write(folder.path().join("mails/1.eml"), "a link").unwrap();
    for (path, mode) in [
        ("data", 0o755),
        ("data/xiaoyi.db", 0o644),
        ("xiaoyi.toml", 0o640),
        ("mails", 0o700),
        ("mails/1.eml", 0o604),
    ] {
        std::fs::set_permissions(folder.path().join(path), std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let doctor = || told(&run(&folder, &["doctor", "--mail-url", "file:mails"]));
    let before = modes(folder.path());
    let found = doctor();
    assert_eq!(modes(folder.path()), before, "{found}");
    let commands: Vec<&str> = found
        .lines()
        .filter_map(|line| {
            line.strip_prefix("  WRONG others on this machine may read what the desk keeps: run ")
        })
        .map(|command| command.trim_matches('`'))
        .collect();
    assert_eq!(
        commands,
        ["chmod 700 data", "chmod 600 data/xiaoyi.db xiaoyi.toml", "chmod -R go= mails"],
        "{found}"
    );
    for command in commands {
        let done = Command::new("sh").args(["-c", command]).current_dir(folder.path()).status().unwrap();
        assert!(done.success(), "{command}");
    }
    assert!(doctor().contains("nobody else on this machine may read"), "{}", doctor());
}
