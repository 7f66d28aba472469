use xiaoyi_testkit::services::postgresql::PostgreSql;
use xiaoyi_testkit::services::without::{Service, skips};

#[test]
fn a_database_is_a_copy_of_its_template_and_of_nothing_else() {
    if skips(Service::PostgreSql) {
        return;
    }
    let server = PostgreSql::shared();
    let template = server.create_database(None);
    template.execute("CREATE TABLE word (word text); INSERT INTO word VALUES ('晓译')");
    let one = server.create_database(Some(&template.name));
    let other = server.create_database(Some(&template.name));
    one.execute("INSERT INTO word VALUES ('two')");
    assert_eq!(one.execute("SELECT count(*), min(word) FROM word"), "2|two");
    assert_eq!(other.execute("SELECT word FROM word"), "晓译");
    assert!(one.url.starts_with(&format!("postgres:///{}?host=/", one.name)), "{}", one.url);
}

#[test]
fn a_database_is_gone_with_its_handle() {
    if skips(Service::PostgreSql) {
        return;
    }
    let server = PostgreSql::shared();
    let database = server.create_database(None);
    let count = format!("SELECT count(*) FROM pg_database WHERE datname = '{}'", database.name);
    assert_eq!(server.execute("postgres", &count), "1");
    drop(database);
    assert_eq!(server.execute("postgres", &count), "0");
}

#[test]
fn only_the_durable_server_waits_for_the_disk() {
    if skips(Service::PostgreSql) {
        return;
    }
    for (server, fsync) in [(PostgreSql::shared(), "off"), (PostgreSql::durable(), "on")] {
        assert_eq!(server.execute("postgres", "SHOW fsync"), fsync);
        assert_eq!(server.execute("postgres", "SHOW listen_addresses"), "");
    }
}

#[test]
#[should_panic(expected = "syntax error")]
fn a_refused_statement_fails_the_test() {
    assert!(!skips(Service::PostgreSql), "there would be a syntax error");
    PostgreSql::shared().execute("postgres", "SELEKT 1");
}
