//! A backup made while the program runs, put back elsewhere, as `docs/operations.md` says.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xiaoyi_store::{DatabaseUrl, Store, StoreError};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::commands::xiaoyi;
use crate::running::{Running, a_topic, host_of, send, text};

fn run(mut command: Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Copies a database that is in use to an empty one.
fn copy(from: &DatabaseUrl, to: &DatabaseUrl, folder: &Path) {
    match (from, to) {
        (DatabaseUrl::Sqlite(from), DatabaseUrl::Sqlite(to)) => {
            // SQLite's own online backup, which the shell's `.backup` is too.
            let script =
                "import sqlite3, sys; sqlite3.connect(sys.argv[1]).backup(sqlite3.connect(sys.argv[2]))";
            let mut python = Command::new("python3");
            python.args(["-c", script]).arg(from).arg(to);
            run(python);
        }
        (DatabaseUrl::Postgresql(from), DatabaseUrl::Postgresql(to)) => {
            let dump = folder.join("desk.dump");
            let mut pg_dump = Command::new("pg_dump");
            pg_dump.args(["--format=custom", "--dbname", from, "--file"]).arg(&dump);
            run(pg_dump);
            let mut pg_restore = Command::new("pg_restore");
            pg_restore.args(["--no-owner", "--exit-on-error", "--dbname", to]).arg(&dump);
            run(pg_restore);
        }
        _ => panic!("two kinds of database"),
    }
}

fn is_whole_elsewhere(backend: Backend) {
    let (folder, database) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let url = text(database.url());
    let running =
        Running::start(&folder, &["serve", "--bind", "127.0.0.1:0", "--database-url", &url], "setup?key=");
    let host = host_of(&running);
    let store = Store::open(database.url(), 1).unwrap();
    let topic = a_topic(&store);
    let sent: Vec<_> = (0..5).map(|number| send(&host, &topic, number).unwrap()).collect();
    let (elsewhere, copied) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    copy(database.url(), copied.url(), elsewhere.path());
    drop(running);
    std::fs::create_dir(elsewhere.path().join("data")).unwrap();
    std::fs::copy(folder.path().join("data/secret.key"), elsewhere.path().join("data/secret.key")).unwrap();
    let url = text(copied.url());
    let doctor = xiaoyi(&elsewhere, &["doctor", "--database-url", &url]).output().unwrap();
    let told = String::from_utf8_lossy(&doctor.stdout);
    assert!(told.contains("the secret key is the database's") && told.contains("up to date"), "{told}");
    let serve = ["serve", "--bind", "127.0.0.1:0", "--database-url", &url];
    let restored = Running::start(&elsewhere, &serve, "is ready");
    let store = Store::open(copied.url(), 1).unwrap();
    for reference in sent {
        let found = store.read::<_, StoreError>(|tx| tx.find_ticket_by_reference(&reference)).unwrap();
        assert!(found.is_some(), "{reference} is lost");
    }
    assert!(restored.stop());
}

#[test]
fn a_backup_put_back_elsewhere_is_whole_on_sqlite() {
    is_whole_elsewhere(Backend::Sqlite);
}

#[test]
fn a_backup_put_back_elsewhere_is_whole_on_postgresql() {
    if !skips(Service::PostgreSql) {
        is_whole_elsewhere(Backend::Postgresql);
    }
}

#[test]
fn a_backup_put_back_over_a_newer_file_is_what_it_was_and_its_queued_mails_go() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("data/xiaoyi.db");
    let url = DatabaseUrl::Sqlite(file.clone());
    let serve =
        ["serve", "--no-worker", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1", "--log", "off"];
    let running = Running::start(&folder, &serve, "is ready");
    let store = Store::open(&url, 1).unwrap();
    let (host, topic) = (host_of(&running), a_topic(&store));
    let before = send(&host, &topic, 1).unwrap();
    let backup = folder.path().join("desk.db");
    copy(&url, &DatabaseUrl::Sqlite(backup.clone()), folder.path());
    let after = send(&host, &topic, 2).unwrap();
    // It ends as in a power cut, and its log stays behind.
    drop((store, running));
    let log = file.with_extension("db-wal");
    assert!(log.metadata().unwrap().len() > 0);
    std::fs::copy(&backup, &file).unwrap();
    std::fs::remove_file(log).unwrap();
    std::fs::remove_file(file.with_extension("db-shm")).unwrap();

    let restored = Running::start(&folder, &["serve", "--bind", "127.0.0.1:0", "--log", "off"], "is ready");
    let store = Store::open(&url, 1).unwrap();
    let find = |reference| store.read::<_, StoreError>(|tx| tx.find_ticket_by_reference(reference)).unwrap();
    assert!(find(&before).is_some() && find(&after).is_none());
    let begun = std::time::Instant::now();
    while store.read::<_, StoreError>(|tx| tx.outbox_backlog()).unwrap().0 > 0 {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "the mail does not go");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(std::fs::read_dir(folder.path().join("data/outbox")).unwrap().count(), 1);
    assert!(restored.stop());
}
