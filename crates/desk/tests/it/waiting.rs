//! A request that waits for the router's lock is routed by what holds when it gets it.

use xiaoyi_domain::Locale;
use xiaoyi_store::{DatabaseUrl, StoreError};
use xiaoyi_testkit::services::postgresql::PostgreSql;
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, run_on};

#[test]
fn a_person_who_was_disabled_meanwhile_is_given_nothing() {
    // SQLite has one writer: nothing waits within a unit of work.
    if skips(Service::PostgreSql) {
        return;
    }
    run_on(Backend::Postgresql, async |app| {
        let karim = app.person("Karim").speaks("ar", "native").add();
        // What the desk keeps of the office is fresh, and will be old.
        app.submit(Locale::Ar, &["ar"]);
        let DatabaseUrl::Postgresql(url) = app.desk.store().url() else { unreachable!() };
        let name = url.split('?').next().unwrap().rsplit('/').next().unwrap();
        let waits = format!(
            "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database \
             WHERE d.datname = '{name}' AND l.locktype = 'advisory' AND NOT l.granted"
        );
        let ticket = std::thread::scope(|scope| {
            let mut sender = None;
            app.desk
                .store()
                .write::<_, StoreError>(|tx| {
                    tx.lock_routing()?;
                    sender.get_or_insert_with(|| scope.spawn(|| app.submit(Locale::Ar, &["ar"])));
                    while PostgreSql::shared().execute("postgres", &waits) != "1" {
                        std::thread::yield_now();
                    }
                    let mut person = tx.find_staff(karim.id)?.unwrap();
                    person.active = false;
                    tx.save_staff(&person)
                })
                .unwrap();
            sender.unwrap().join().unwrap()
        });
        assert_eq!(ticket.assignee, None);
    });
}
