//! The schema: the same on both databases, and the same after going down and up again.

use xiaoyi_store::{DatabaseUrl, MigrationError, OpenError, Store};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

fn columns(backend: Backend) -> Vec<(String, String, bool)> {
    let database = TestDatabase::migrated(backend);
    let store = Store::open(database.url(), 1).unwrap();
    let columns = store.columns().unwrap();
    columns.into_iter().map(|c| (c.table_name, c.column_name, c.nullable == 1)).collect()
}

#[test]
fn the_two_databases_have_the_same_columns() {
    if skips(Service::PostgreSql) {
        return;
    }
    let (sqlite, postgresql) = (columns(Backend::Sqlite), columns(Backend::Postgresql));
    assert!(sqlite.len() > 80, "{}", sqlite.len());
    assert_eq!(sqlite, postgresql);
}

fn up_down_and_up_again(backend: Backend) {
    let database = TestDatabase::empty(backend);
    let store = Store::open(database.url(), 1).unwrap();
    assert_eq!(store.pending_migrations().unwrap(), store.migrate().unwrap());
    let first = store.definitions().unwrap();
    assert!(first.len() > 120, "{first:#?}");
    assert!(store.revert().unwrap() > 0);
    assert!(store.columns().unwrap().is_empty());
    store.migrate().unwrap();
    assert_eq!(store.definitions().unwrap(), first);
    store.revert_last().unwrap();
    store.migrate().unwrap();
    assert_eq!(store.definitions().unwrap(), first);
    assert_eq!(store.migrate().unwrap(), 0, "nothing is left to run");
}

#[test]
fn up_down_and_up_again_gives_the_same_schema_on_sqlite() {
    up_down_and_up_again(Backend::Sqlite);
}

#[test]
fn up_down_and_up_again_gives_the_same_schema_on_postgresql() {
    if !skips(Service::PostgreSql) {
        up_down_and_up_again(Backend::Postgresql);
    }
}

#[test]
fn the_folders_of_migrations_hold_the_same_names() {
    let names = |backend: &str| {
        let folder = format!("{}/../../migrations/{backend}", env!("CARGO_MANIFEST_DIR"));
        let mut names: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgresql"));
    assert!(!names("sqlite").is_empty());
}

#[test]
fn a_wrong_address_is_told_at_once_in_the_databases_own_words() {
    let no_server = DatabaseUrl::parse("postgres://nobody@127.0.0.1:1/none").unwrap();
    let Err(OpenError::Refused(words)) = Store::open(&no_server, 4) else { panic!("it opened") };
    assert!(words.contains("refused") || words.contains("could not connect"), "{words}");
    let no_file = DatabaseUrl::parse("sqlite:/proc/none/x.db").unwrap();
    assert!(matches!(Store::open(&no_file, 4), Err(OpenError::NoDirectory { .. })));
}

fn is_refused_when_too_new(backend: Backend) {
    let database = TestDatabase::migrated(backend);
    let store = Store::open(database.url(), 1).unwrap();
    assert_eq!(store.pending_migrations().unwrap(), 0);
    database.execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000001')");
    let told = |found: Result<usize, MigrationError>| found.unwrap_err().to_string();
    for words in [told(store.migrate()), told(store.pending_migrations())] {
        assert!(words.contains("does not know (29990101000001)"), "{words}");
    }
}

#[test]
fn a_database_of_a_newer_version_is_told_on_sqlite() {
    is_refused_when_too_new(Backend::Sqlite);
}

#[test]
fn a_database_of_a_newer_version_is_told_on_postgresql() {
    if !skips(Service::PostgreSql) {
        is_refused_when_too_new(Backend::Postgresql);
    }
}

fn keeps_its_audit_log(backend: Backend) {
    let database = TestDatabase::migrated(backend);
    let id = if backend == Backend::Sqlite { "x'00'" } else { "'\\x00'" };
    database.execute(&format!("INSERT INTO audit (id, at, staff_id, entry) VALUES ({id}, 1, NULL, '{{}}')"));
    for change in ["UPDATE audit SET at = 2", "DELETE FROM audit"] {
        let words = database.try_execute(change).unwrap_err();
        assert!(words.contains("the audit log is only added to"), "{words}");
    }
}

#[test]
fn the_audit_log_is_only_added_to_on_sqlite() {
    keeps_its_audit_log(Backend::Sqlite);
}

#[test]
fn the_audit_log_is_only_added_to_on_postgresql() {
    if !skips(Service::PostgreSql) {
        keeps_its_audit_log(Backend::Postgresql);
    }
}
