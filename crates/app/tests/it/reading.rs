//! Commands that only read: they make no desk where none is, and say what is missing.

use tempfile::TempDir;
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::commands::{run, told};
use crate::running::text;

const READING: &[(&[&str], &str)] = &[
    (&["staff", "list"], "there is no database data/xiaoyi.db"),
    (&["route", "--explain", "GC-0000-0000"], "there is no database data/xiaoyi.db"),
    (&["simulate", "--history"], "there is no database data/xiaoyi.db"),
    (&["doctor"], "data/xiaoyi.db is not there yet"),
    (&["calendar", "list"], "the days that the program knows of itself"),
    (&["backup", "desk.backup"], "there is no database data/xiaoyi.db"),
];

#[test]
fn commands_that_only_read_make_nothing_where_nothing_is() {
    let folder = TempDir::new().unwrap();
    for (arguments, words) in READING {
        let told = told(&run(&folder, arguments));
        assert!(told.contains(words), "{arguments:?}: {told}");
        let made: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
        assert!(made.is_empty(), "{arguments:?} made {made:?}");
    }
}

#[test]
fn commands_that_only_read_make_no_table_in_an_empty_database_and_no_key_beside_one() {
    if skips(Service::PostgreSql) {
        return;
    }
    let (folder, database) = (TempDir::new().unwrap(), TestDatabase::empty(Backend::Postgresql));
    let url = text(database.url());
    let there = |arguments: &[&str]| run(&folder, &[arguments, &["--database-url", &url]].concat());
    for (arguments, _) in READING {
        let output = there(arguments);
        assert!(!output.status.success(), "{arguments:?}: {}", told(&output));
    }
    assert!(there(&["staff", "list"]).status.code() == Some(1));
    // There is no table, or this would fail.
    database.execute("CREATE TABLE __diesel_schema_migrations (nothing INTEGER)");
    database.execute("DROP TABLE __diesel_schema_migrations");
    assert!(there(&["migrate"]).status.success());
    assert!(there(&["staff", "list"]).status.success());
    assert!(told(&there(&["simulate", "--history"])).contains("there is no secret key"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_calendar_lists_the_days_that_the_program_knows_with_those_that_were_entered() {
    let folder = TempDir::new().unwrap();
    let list = || {
        let output = run(&folder, &["calendar", "list"]);
        assert!(output.status.success(), "{}", told(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let known = list();
    for line in ["date,kind,occasion", "2026-10-01,holiday,National Day", "2026-10-10,workday,National Day"] {
        assert!(known.lines().any(|known| known == line), "{line}: {known}");
    }
    // What is listed can be read in again, and changes nothing then.
    std::fs::write(folder.path().join("known.csv"), &known).unwrap();
    assert!(run(&folder, &["calendar", "import", "known.csv"]).status.success());
    assert_eq!(list(), known);
    let changes = "2026-10-10,ordinary\n2026-10-01,holiday,Golden Week\n2031-01-01,holiday,New Year\n2031-01-04,workday,New Year,Friday";
    std::fs::write(folder.path().join("changes.csv"), changes).unwrap();
    assert!(run(&folder, &["calendar", "import", "changes.csv"]).status.success());
    let changed = list();
    assert!(
        !changed.contains("2026-10-10") && changed.contains("2026-10-01,holiday,Golden Week"),
        "{changed}"
    );
    assert!(changed.ends_with("2031-01-01,holiday,New Year\n2031-01-04,workday,New Year,Fri\n"), "{changed}");
}
