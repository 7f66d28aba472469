//! `xiaoyi backup` and `xiaoyi restore`, while the program runs and elsewhere.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use tempfile::TempDir;
use xiaoyi_domain::Reference;
use xiaoyi_store::{DatabaseUrl, Store, StoreError};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::commands::{run, told};
use crate::running::{Running, a_topic, host_of, send, text};

/// Runs a command that must succeed, and returns what it said.
fn done(folder: &TempDir, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", told(&output));
    told(&output)
}

/// Runs a command that must fail with these words.
fn refused(folder: &TempDir, arguments: &[&str], words: &str) {
    let output = run(folder, arguments);
    assert!(!output.status.success() && told(&output).contains(words), "{arguments:?}: {}", told(&output));
}

fn serve(url: &str) -> Vec<&str> {
    vec![
        "serve",
        "--no-worker",
        "--bind",
        "127.0.0.1:0",
        "--trusted-proxies",
        "127.0.0.1",
        "--log",
        "off",
        "--database-url",
        url,
    ]
}

fn has(store: &Store, reference: &Reference) -> bool {
    store.read::<_, StoreError>(|tx| tx.find_ticket_by_reference(reference)).unwrap().is_some()
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A backup is made while forms are sent, and put back in another folder and another database.
fn is_whole_elsewhere(backend: Backend) {
    let (folder, database) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let url = text(database.url());
    let running = Running::start(&folder, &serve(&url), "is ready");
    let host = host_of(&running);
    let topic = a_topic(&Store::open(database.url(), 1).unwrap());
    let before: Vec<_> = (0..5).map(|number| send(&host, &topic, number).unwrap()).collect();
    let (ended, next) = (AtomicBool::new(false), AtomicU64::new(5));
    let during = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut sent = Vec::new();
                    while !ended.load(Ordering::SeqCst) {
                        sent.push(send(&host, &topic, next.fetch_add(1, Ordering::SeqCst)).unwrap());
                    }
                    sent
                })
            })
            .collect();
        let said = done(&folder, &["backup", "desk.backup", "--database-url", &url]);
        assert!(
            said.contains("It was read again and is whole") && said.contains("secret key is in it"),
            "{said}"
        );
        ended.store(true, Ordering::SeqCst);
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect::<Vec<_>>()
    });
    drop(running);
    let backup = folder.path().join("desk.backup");
    assert_eq!(backup.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names_in(folder.path()), ["data", "desk.backup"], "nothing else is left");

    let (elsewhere, restored) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let url = text(restored.url());
    let said = done(&elsewhere, &["restore", backup.to_str().unwrap(), "--database-url", &url]);
    assert!(said.contains("Next: `xiaoyi doctor`") && !said.contains("was there before"), "{said}");
    assert_eq!(names_in(elsewhere.path()), ["data"]);
    assert_eq!(names_in(&elsewhere.path().join("data")), ["secret.key"]);
    let doctor = told(&run(&elsewhere, &["doctor", "--database-url", &url]));
    for words in ["the secret key is the database's", "up to date", "nobody else on this machine may read"] {
        assert!(doctor.contains(words), "{words}: {doctor}");
    }
    let running = Running::start(&elsewhere, &serve(&url), "is ready");
    let store = Store::open(restored.url(), 1).unwrap();
    for reference in &before {
        assert!(has(&store, reference), "{reference} is lost");
    }
    // Of what was sent meanwhile all of a request is there, or nothing of it.
    for reference in during.iter().filter(|reference| has(&store, reference)) {
        let count = |tx: &mut xiaoyi_store::Tx<'_>| {
            let ticket = tx.find_ticket_by_reference(reference)?.map(|ticket| ticket.id);
            tx.list_messages(ticket.unwrap(), None)
        };
        assert_eq!(store.read::<_, StoreError>(count).unwrap().len(), 1);
    }
    assert!(send(&host_of(&running), &topic, 9999).is_some(), "it goes on");
    assert!(running.stop());
}

#[test]
fn a_backup_made_while_forms_are_sent_is_whole_elsewhere_on_sqlite() {
    is_whole_elsewhere(Backend::Sqlite);
}

#[test]
fn a_backup_made_while_forms_are_sent_is_whole_elsewhere_on_postgresql() {
    if !skips(Service::PostgreSql) {
        is_whole_elsewhere(Backend::Postgresql);
    }
}

/// A backup takes the place of a newer desk, which is kept; and the desk that it makes can be backed up in its turn.
fn takes_the_place_of_a_newer_desk(backend: Backend) {
    let (folder, database) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let url = text(database.url());
    let mut running = Running::start(&folder, &serve(&url), "is ready");
    let host = host_of(&running);
    let topic = a_topic(&Store::open(database.url(), 1).unwrap());
    let before = send(&host, &topic, 1).unwrap();
    done(&folder, &["backup", "desk.backup", "--database-url", &url]);
    let after = send(&host, &topic, 2).unwrap();
    let restore = ["restore", "desk.backup", "--database-url", &url];
    let forced = ["restore", "desk.backup", "--force", "--database-url", &url];
    refused(&folder, &restore, "there is a desk already");
    refused(&folder, &forced, "stop `xiaoyi serve` and `xiaoyi worker` first");
    assert!(has(&Store::open(database.url(), 1).unwrap(), &after), "nothing was changed");
    // It ends as in a power cut, and its log stays behind.
    running.kill();
    refused(&folder, &restore, "there is a desk already");
    let said = done(&folder, &forced);
    assert!(said.contains("What was there before is") && said.contains("before"), "{said}");
    {
        let store = Store::open(database.url(), 1).unwrap();
        assert!(has(&store, &before) && !has(&store, &after));
    }
    if let DatabaseUrl::Sqlite(path) = database.url() {
        let names = names_in(path.parent().unwrap());
        let kept = names.iter().find(|name| name.starts_with("test.db.before-restore-")).unwrap();
        let kept = Store::open(&DatabaseUrl::Sqlite(path.with_file_name(kept)), 1).unwrap();
        assert!(has(&kept, &before) && has(&kept, &after), "with what stood in its log alone");
    }
    // What was set aside is in no further backup, and does not stand in the way of one.
    done(&folder, &["backup", "again.backup", "--database-url", &url]);
    let (elsewhere, restored) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let again = folder.path().join("again.backup");
    done(&elsewhere, &["restore", again.to_str().unwrap(), "--database-url", &text(restored.url())]);
    let store = Store::open(restored.url(), 1).unwrap();
    assert!(has(&store, &before) && !has(&store, &after));
}

#[test]
fn a_backup_takes_the_place_of_a_newer_desk_that_is_kept_on_sqlite() {
    takes_the_place_of_a_newer_desk(Backend::Sqlite);
}

#[test]
fn a_backup_takes_the_place_of_a_newer_desk_that_is_kept_on_postgresql() {
    if !skips(Service::PostgreSql) {
        takes_the_place_of_a_newer_desk(Backend::Postgresql);
    }
}

#[test]
fn after_a_restore_the_mails_of_the_backup_go() {
    let folder = TempDir::new().unwrap();
    let url = DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db"));
    let running = Running::start(&folder, &serve("sqlite:data/xiaoyi.db"), "is ready");
    let topic = a_topic(&Store::open(&url, 1).unwrap());
    assert!(send(&host_of(&running), &topic, 1).is_some());
    done(&folder, &["backup", "desk.backup"]);
    assert!(send(&host_of(&running), &topic, 2).is_some());
    assert!(running.stop());
    done(&folder, &["restore", "desk.backup", "--force"]);
    let restored = Running::start(&folder, &["serve", "--bind", "127.0.0.1:0", "--log", "off"], "is ready");
    let store = Store::open(&url, 1).unwrap();
    let begun = std::time::Instant::now();
    while store.read::<_, StoreError>(|tx| tx.outbox_backlog()).unwrap().0 > 0 {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "the mail does not go");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let mails = names_in(&folder.path().join("data/outbox"));
    let is_mail = |name: &&String| Path::new(name).extension().is_some_and(|ending| ending == "eml");
    assert_eq!(mails.iter().filter(is_mail).count(), 1, "{mails:?}");
    assert!(restored.stop());
}

#[test]
fn a_backup_overwrites_nothing_and_one_that_does_not_fit_changes_nothing() {
    let folder = TempDir::new().unwrap();
    assert!(run(&folder, &["staff", "add", "chen@xiaoyi.example", "--name", "陈思远"]).status.success());
    let backup = folder.path().join("desk.backup");
    std::fs::write(&backup, "mine").unwrap();
    refused(&folder, &["backup", "desk.backup"], "is there already");
    refused(&folder, &["backup", "data"], "is a folder");
    refused(&folder, &["backup", "nowhere/desk.backup"], "nothing can be written in the folder nowhere");
    assert_eq!(std::fs::read(&backup).unwrap(), b"mine");
    refused(&folder, &["restore", "desk.backup", "--force"], "is no backup of xiaoyi's");
    done(&folder, &["backup", "desk.backup", "--force"]);
    assert_eq!(backup.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names_in(folder.path()), ["data", "desk.backup"]);

    // A key that is not the database's makes no backup of it.
    let other = "5a".repeat(32);
    refused(&folder, &["backup", "other.backup", "--secret-key", &other], "not the database's");
    let key = folder.path().join("data/secret.key");
    let kept = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    refused(&folder, &["backup", "other.backup"], "there is no secret key");
    std::fs::write(&key, kept).unwrap();

    let elsewhere = TempDir::new().unwrap();
    let from = backup.to_str().unwrap();
    refused(&elsewhere, &["restore", from, "--secret-key", &other], "not the backup's");
    refused(&elsewhere, &["restore", from, "--database-url", "postgres:///x"], "must begin with “sqlite:”");
    refused(&elsewhere, &["restore", "none.backup"], "cannot read none.backup");
    let mut damaged = std::fs::read(&backup).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    std::fs::write(elsewhere.path().join("damaged.backup"), damaged).unwrap();
    refused(&elsewhere, &["restore", "damaged.backup"], "damaged");
    assert!(
        !elsewhere.path().join("data/xiaoyi.db").exists()
            && !elsewhere.path().join("data/secret.key").exists()
    );
    // A key that lies there alone is somebody's: it is not overwritten, and kept where it is told to be.
    std::fs::write(elsewhere.path().join("data/secret.key"), &other).unwrap();
    refused(&elsewhere, &["restore", from], "holds another key");
    done(&elsewhere, &["restore", from, "--force"]);
    let names = names_in(&elsewhere.path().join("data"));
    let aside = names.iter().find(|name| name.starts_with("secret.key.before-restore-")).unwrap();
    assert_eq!(std::fs::read_to_string(elsewhere.path().join("data").join(aside)).unwrap(), other);
    assert!(told(&run(&elsewhere, &["staff", "list"])).contains("陈思远"));
}

#[test]
fn a_backup_of_a_newer_version_is_refused_and_one_of_an_older_is_brought_up_to_date() {
    let folder = TempDir::new().unwrap();
    assert!(run(&folder, &["staff", "add", "chen@xiaoyi.example", "--name", "陈思远"]).status.success());
    let path = folder.path().join("data/xiaoyi.db");
    let execute = |sql: &str| xiaoyi_store::inspect::execute(&path, sql).unwrap();
    execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000001')");
    done(&folder, &["backup", "newer.backup"]);
    execute("DELETE FROM __diesel_schema_migrations WHERE version = '29990101000001'");
    Store::open(&DatabaseUrl::Sqlite(path.clone()), 1).unwrap().revert_last().unwrap();
    done(&folder, &["backup", "older.backup"]);
    let elsewhere = TempDir::new().unwrap();
    let from = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    refused(&elsewhere, &["restore", &from("newer.backup")], "newer version");
    assert!(names_in(elsewhere.path()).is_empty());
    let said = done(&elsewhere, &["restore", &from("older.backup")]);
    assert!(said.contains("older version") && said.contains("`xiaoyi migrate`"), "{said}");
    done(&elsewhere, &["migrate"]);
    assert!(done(&elsewhere, &["staff", "list"]).contains("陈思远"));
}
