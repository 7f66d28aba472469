//! The schema: the same on both databases, and the same after going down and up again.

use xiaoyi_store::{DatabaseUrl, OpenError, Store};
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
    let first = store.columns().unwrap();
    assert!(store.revert().unwrap() > 0);
    assert!(store.columns().unwrap().is_empty());
    store.migrate().unwrap();
    assert_eq!(store.columns().unwrap(), first);
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
