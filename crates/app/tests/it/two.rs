//! Two of the program at once on one database.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use xiaoyi_desk::{Desk, Environment, Keys, PersonDetails, SecretKey};
use xiaoyi_domain::{
    CalendarDay, DayKind, EmailAddress, EventCode, Language, LanguageSkill, Locale, PersonName, Proficiency,
    Reference, Role, Shift, StaffId, StaffMember, WorkingCalendar,
};
use xiaoyi_store::{DatabaseUrl, Queue, QueueFilter, Store, StoreError};
use xiaoyi_testkit::services::postgresql::PostgreSql;
use xiaoyi_testkit::services::smtp::SmtpServer;
use xiaoyi_testkit::services::without::{Service, skips};

use crate::running::{Running, a_topic, host_of, send, text};

/// How many residents send at the same time, and how much each.
const SENDERS: u64 = 16;
const EACH: u64 = 25;

/// Sends to both servers at once; returns what they confirmed, each a request of its own.
fn send_to_both(both: &[Running; 2], store: &Store) -> BTreeSet<String> {
    let hosts = both.each_ref().map(host_of);
    let topic = a_topic(store);
    let number = AtomicU64::new(0);
    let confirmed: Vec<Reference> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                let (host, topic, number) = (&hosts[usize::try_from(sender % 2).unwrap()], &topic, &number);
                scope.spawn(move || {
                    // An error page fails in `send`.
                    let one = |_| send(host, topic, number.fetch_add(1, Ordering::Relaxed)).unwrap();
                    (0..EACH).map(one).collect::<Vec<_>>()
                })
            })
            .collect();
        senders.into_iter().flat_map(|sender| sender.join().unwrap()).collect()
    });
    let different: BTreeSet<_> = confirmed.iter().map(ToString::to_string).collect();
    assert_eq!(different.len() as u64, SENDERS * EACH);
    different
}

#[test]
fn two_processes_on_one_sqlite_file_lose_nothing_and_never_say_that_it_is_locked() {
    let folder = TempDir::new().unwrap();
    let serve = ["serve", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1", "--log", "debug"];
    // Both have a worker inside as well.
    let both = [0, 1].map(|_| Running::start_logging(&folder, &serve, "setup?key="));
    let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db")), 1).unwrap();
    let confirmed = send_to_both(&both, &store);
    let page = store
        .read::<_, StoreError>(|tx| {
            tx.list_queue(&Queue::Open, &QueueFilter::default(), xiaoyi_store::Order::Due, None, 1000)
        })
        .unwrap();
    let kept: BTreeSet<_> = page.tickets.iter().map(|ticket| ticket.reference.to_string()).collect();
    assert_eq!(kept, confirmed);
    for running in both {
        let log = running.log();
        assert!(!log.contains("locked") && !log.contains("ERROR"), "{log}");
        assert!(running.stop());
    }
}

#[test]
fn two_servers_and_two_workers_on_one_postgresql_send_each_mail_once() {
    if skips(Service::PostgreSql) || skips(Service::Smtp) {
        return;
    }
    let (folder, mail) = (TempDir::new().unwrap(), SmtpServer::start());
    let database = PostgreSql::shared().create_database(None);
    let (key, mail_url) = ("5a".repeat(32), mail.url());
    let common = [
        "--database-url",
        &database.url,
        "--secret-key",
        &key,
        "--mail-url",
        &mail_url,
        "--trusted-proxies",
        "127.0.0.1",
    ];
    let serve = [&["serve", "--no-worker", "--bind", "127.0.0.1:0"], common.as_slice()].concat();
    let both = [0, 1].map(|_| Running::start(&folder, &serve, "setup?key="));
    let workers = [0, 1].map(|_| Running::start_silent(&folder, &[&["worker"], common.as_slice()].concat()));
    let store = Store::open(&DatabaseUrl::parse(&database.url).unwrap(), 1).unwrap();
    let confirmed = send_to_both(&both, &store);
    let begun = Instant::now();
    while store.read::<_, StoreError>(|tx| tx.outbox_backlog()).unwrap().0 > 0 {
        assert!(begun.elapsed() < Duration::from_mins(2), "the mails do not go");
        std::thread::sleep(Duration::from_millis(50));
    }
    let mails = mail.mails();
    let ids: BTreeSet<&str> =
        mails.iter().filter_map(|mail| mail.lines().find(|line| line.starts_with("Message-ID: "))).collect();
    assert_eq!((mails.len(), ids.len()), (confirmed.len(), confirmed.len()));
    for running in both.into_iter().chain(workers) {
        assert!(running.stop());
    }
}

/// The limit of whoever may get tickets.
const LIMIT: u32 = 3;

fn desk_on(store: &Store, key: &str) -> Desk {
    let keys = Keys::new(SecretKey::parse(key).unwrap());
    Desk::new(
        store.clone(),
        Environment::system(),
        keys,
        WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap(),
    )
}

/// Adds people who speak English and are on duty at every hour of every day, and makes today a day like any other.
fn always_there(desk: &Desk, names: &[&str], limit: u32) -> Vec<StaffId> {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let shift = |day: &str| Shift {
        id: desk.environment().id(desk.now()),
        weekday: day.parse().unwrap(),
        from: chrono::NaiveTime::MIN,
        until: chrono::NaiveTime::MIN,
    };
    let english =
        LanguageSkill { language: Language::parse("en").unwrap(), proficiency: Proficiency::Native };
    let add = |name: &&str| {
        let details = PersonDetails {
            public_name: None,
            name: PersonName::parse(name).unwrap(),
            email: EmailAddress::parse(&format!("{name}@xiaoyi.example")).unwrap(),
            role: Role::Administrator,
            locale: Locale::En,
            limit,
            languages: vec![english.clone()],
            topics: Vec::new(),
            shifts: days.map(shift).to_vec(),
            leaves: Vec::new(),
        };
        desk.add_person(&details).unwrap().id
    };
    let people = names.iter().map(add).collect();
    let now = desk.calendar().date(desk.now());
    let day = |date| CalendarDay { date, kind: DayKind::Workday, occasion: String::new(), works_as: None };
    desk.enter_days_by_command(&[now, now.succ_opt().unwrap()].map(day)).unwrap();
    people
}

fn no_limit_is_passed(url: &DatabaseUrl) {
    let (folder, key, address) = (TempDir::new().unwrap(), "5a".repeat(32), text(url));
    let serve = ["serve", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1", "--log", "off"];
    let serve = [&serve[..], &["--database-url", &address, "--secret-key", &key]].concat();
    let both = [0, 1].map(|_| Running::start(&folder, &serve, "is ready"));
    let store = Store::open(url, 2).unwrap();
    let person = always_there(&desk_on(&store, &key), &["Karim"], LIMIT)[0];
    let confirmed = send_to_both(&both, &store);
    let (active, waiting) =
        store.read::<_, StoreError>(|tx| Ok((tx.list_active_of(person)?, tx.list_queued()?))).unwrap();
    assert_eq!(active.len(), LIMIT as usize);
    assert_eq!(waiting.len(), confirmed.len() - active.len(), "the others wait");
    for running in both {
        assert!(running.stop());
    }
}

#[test]
fn two_processes_at_once_pass_no_limit_on_sqlite() {
    let folder = TempDir::new().unwrap();
    no_limit_is_passed(&DatabaseUrl::Sqlite(folder.path().join("desk.db")));
}

#[test]
fn two_processes_at_once_pass_no_limit_on_postgresql() {
    if !skips(Service::PostgreSql) {
        let database = PostgreSql::shared().create_database(None);
        no_limit_is_passed(&DatabaseUrl::parse(&database.url).unwrap());
    }
}

/// Two workers come to the same tickets at the same moment, again and again, while limits are raised: each ticket is
/// given out once, everybody gets as many as they may, and nobody more.
fn each_ticket_is_given_out_once(url: &DatabaseUrl) {
    let (folder, key, address) = (TempDir::new().unwrap(), "5a".repeat(32), text(url));
    let common = ["--log", "off", "--database-url", &address, "--secret-key", &key];
    let serve = ["serve", "--no-worker", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"];
    let servers = [0, 1].map(|_| Running::start(&folder, &[&serve[..], &common].concat(), "is ready"));
    let store = Store::open(url, 2).unwrap();
    let desk = desk_on(&store, &key);
    let people = always_there(&desk, &["karim", "lina", "wei", "sato"], 0);
    send_to_both(&servers, &store);
    assert!(servers.into_iter().all(Running::stop));
    for round in 1..=5 {
        let limit = round * LIMIT;
        // Past the router: only the workers may see it.
        let raised = store.write::<_, StoreError>(|tx| {
            for id in &people {
                let person = tx.find_staff(*id)?.unwrap();
                tx.save_staff(&StaffMember { limit, ..person })?;
            }
            Ok(())
        });
        raised.unwrap();
        let workers = [0, 1].map(|_| Running::start_silent(&folder, &[&["worker"], &common[..]].concat()));
        let held = || {
            people
                .iter()
                .map(|id| u32::try_from(desk.read(|tx| tx.list_active_of(*id)).unwrap().len()).unwrap())
        };
        let begun = Instant::now();
        while held().sum::<u32>() < limit * 4 {
            assert!(begun.elapsed() < Duration::from_mins(1), "they are not given out");
            std::thread::sleep(Duration::from_millis(20));
        }
        // What they have begun they end. One that came too late to do anything may not know yet how to stop well.
        for worker in workers {
            worker.stop();
        }
        assert_eq!(held().collect::<Vec<_>>(), [limit; 4]);
    }
    for ticket in people.iter().flat_map(|id| desk.read(|tx| tx.list_active_of(*id)).unwrap()) {
        let events = desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        let given = events.iter().filter(|event| matches!(event.code, EventCode::Routed { .. })).count();
        assert_eq!(given, 1, "{}: {events:?}", ticket.reference);
    }
}

#[test]
fn two_processes_that_route_at_once_give_each_ticket_to_exactly_one_on_sqlite() {
    let folder = TempDir::new().unwrap();
    each_ticket_is_given_out_once(&DatabaseUrl::Sqlite(folder.path().join("desk.db")));
}

#[test]
fn two_processes_that_route_at_once_give_each_ticket_to_exactly_one_on_postgresql() {
    if !skips(Service::PostgreSql) {
        let database = PostgreSql::shared().create_database(None);
        each_ticket_is_given_out_once(&DatabaseUrl::parse(&database.url).unwrap());
    }
}
