//! A backup made while the program runs, put back elsewhere, as `docs/operations.md` says.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xiaoyi_store::{DatabaseUrl, Store, StoreError};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::commands::xiaoyi;
use crate::running::{Running, send, text, url_in};

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
    let line = running.find("is ready");
    let host = url_in(&line).trim_start_matches("http://").trim_end_matches('/').to_owned();
    let store = Store::open(database.url(), 1).unwrap();
    let topic = store.read::<_, StoreError>(|tx| tx.list_topics()).unwrap()[0].id.to_string();
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
