//! Any of the processes killed at any moment: what was confirmed is kept, and its mail is sent or still to be sent.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use xiaoyi_domain::mail::{MailState, OutboxMail};
use xiaoyi_domain::{Mail, Reference};
use xiaoyi_store::{DatabaseUrl, MailFilter, Store, StoreError};
use xiaoyi_testkit::services::postgresql::PostgreSql;
use xiaoyi_testkit::services::smtp::SmtpServer;
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::running::{Running, a_topic, host_of, reference_in, send, text, try_send};

/// How often each is killed, on each database.
const KILLS: u64 = 120;
/// How many residents send at the same time.
const SENDERS: u64 = 4;

/// The mails that say to a resident that their request is there: one for each.
fn confirmation(store: &Store, reference: &Reference) -> OutboxMail {
    let mails = store
        .read::<_, StoreError>(|tx| {
            let ticket = tx.find_ticket_by_reference(reference)?.unwrap();
            tx.list_mails(MailFilter::OfTicket(ticket.id))
        })
        .unwrap();
    let mut mails: Vec<_> = mails.into_iter().filter(|mail| mail.mail == Mail::Received).collect();
    assert_eq!(mails.len(), 1, "{reference}");
    mails.remove(0)
}

fn killed_again_and_again(backend: Backend) {
    let (folder, database) = (TempDir::new().unwrap(), TestDatabase::empty(backend));
    let url = text(database.url());
    let serve = [
        "serve",
        "--bind",
        "127.0.0.1:0",
        "--trusted-proxies",
        "127.0.0.1",
        "--database-url",
        &url,
        "--log",
        "off",
    ];
    Running::start(&folder, &serve, "setup?key=").stop();
    let store = Store::open(database.url(), 1).unwrap();
    let topic = a_topic(&store);
    let number = AtomicU64::new(0);
    let mut confirmed = Vec::new();
    for kill in 0..KILLS {
        let mut running = Running::start(&folder, &serve, "is ready");
        let host = host_of(&running);
        let (told, heard) = mpsc::channel();
        std::thread::scope(|scope| {
            for _ in 0..SENDERS {
                let (told, host, topic, number) = (told.clone(), &host, &topic, &number);
                scope.spawn(move || {
                    while let Some(reference) = send(host, topic, number.fetch_add(1, Ordering::Relaxed)) {
                        let _ = told.send(reference);
                    }
                });
            }
            drop(told);
            // It dies while the others are under way, each time after another number of confirmations.
            confirmed.extend((0..kill % 7).map_while(|_| heard.recv().ok()));
            running.kill();
            confirmed.extend(heard.iter());
        });
    }
    assert!(confirmed.len() as u64 > KILLS, "{} were confirmed", confirmed.len());
    for reference in &confirmed {
        let mail = confirmation(&store, reference);
        let file = folder.path().join(format!("data/outbox/{}.eml", mail.id.0.simple()));
        match mail.state {
            MailState::Sent => assert!(file.exists(), "{}", file.display()),
            // A worker that dies gives its mails up when their lease ends: another sends them then.
            state => assert_eq!(state, MailState::Queued, "{reference}"),
        }
    }
}

/// Lets the time pass after which a worker that died gives up what it held.
fn leases_end(database: &TestDatabase) {
    database.execute("UPDATE outbox SET leased_until = 1 WHERE leased_until IS NOT NULL");
}

fn a_worker_is_killed(backend: Backend) {
    if skips(Service::Smtp) {
        return;
    }
    let (folder, database, mail) =
        (TempDir::new().unwrap(), TestDatabase::empty(backend), SmtpServer::start());
    let (url, mail_url) = (text(database.url()), mail.url());
    let common = ["--database-url", &url, "--mail-url", &mail_url, "--log", "off"];
    let serve = ["serve", "--no-worker", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"];
    let server = Running::start(&folder, &[&serve, common.as_slice()].concat(), "is ready");
    let worker = [&["worker"], common.as_slice()].concat();
    let store = Store::open(database.url(), 1).unwrap();
    let (host, topic) = (host_of(&server), a_topic(&store));
    let mut confirmed = Vec::new();
    for kill in 0..KILLS {
        confirmed.extend((0..3).map(|more| send(&host, &topic, 3 * kill + more).unwrap()));
        let enough = mail.count() + usize::try_from(kill % 3).unwrap();
        let mut worker = Running::start_silent(&folder, &worker);
        let begun = Instant::now();
        // It dies while it hands over the next mail, or has just begun.
        while mail.count() < enough {
            assert!(begun.elapsed() < Duration::from_mins(1), "the mails do not go");
        }
        worker.kill();
        leases_end(&database);
    }
    let last = Running::start_silent(&folder, &worker);
    let begun = Instant::now();
    while store.read::<_, StoreError>(|tx| tx.outbox_backlog()).unwrap().0 > 0 {
        assert!(begun.elapsed() < Duration::from_mins(2), "the mails do not go");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(last.stop());
    let mails = mail.mails();
    let mut sent: BTreeMap<&str, usize> = BTreeMap::new();
    for mail in &mails {
        let id = mail.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap();
        *sent.entry(id.trim_matches(['<', '>'])).or_default() += 1;
    }
    assert_eq!(sent.len(), confirmed.len(), "each request has its mail");
    for reference in &confirmed {
        let mail = confirmation(&store, reference);
        assert_eq!(mail.state, MailState::Sent, "{reference}");
        assert!(sent.keys().any(|id| id.starts_with(&mail.id.0.simple().to_string())), "{reference}");
    }
    // The mail that a dead worker had under way, and no other, may have gone already. It has the same id then, by
    // which mail servers and readers drop it.
    assert!(mails.len() - confirmed.len() <= usize::try_from(KILLS).unwrap(), "{} twice", mails.len());
}

#[test]
fn killed_at_any_moment_it_loses_nothing_on_sqlite() {
    killed_again_and_again(Backend::Sqlite);
}

#[test]
fn killed_at_any_moment_it_loses_nothing_on_postgresql() {
    if !skips(Service::PostgreSql) {
        killed_again_and_again(Backend::Postgresql);
    }
}

#[test]
fn a_worker_killed_at_any_moment_loses_no_mail_on_sqlite() {
    a_worker_is_killed(Backend::Sqlite);
}

#[test]
fn a_worker_killed_at_any_moment_loses_no_mail_on_postgresql() {
    if !skips(Service::PostgreSql) {
        a_worker_is_killed(Backend::Postgresql);
    }
}

#[test]
fn postgresql_killed_at_any_moment_loses_nothing_and_nothing_is_done_twice() {
    if skips(Service::PostgreSql) {
        return;
    }
    let cluster = PostgreSql::durable();
    let (folder, database) = (TempDir::new().unwrap(), cluster.create_database(None));
    let serve = ["serve", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1", "--log", "off"];
    let server =
        Running::start(&folder, &[&serve[..], &["--database-url", &database.url]].concat(), "is ready");
    let store = Store::open(&DatabaseUrl::parse(&database.url).unwrap(), 1).unwrap();
    let (host, topic, number, done) =
        (host_of(&server), a_topic(&store), AtomicU64::new(0), AtomicBool::new(false));
    let confirmed: Vec<Reference> = std::thread::scope(|scope| {
        let (told, heard) = mpsc::channel();
        for _ in 0..SENDERS {
            let (told, host, topic, number, done) = (told.clone(), &host, &topic, &number, &done);
            scope.spawn(move || {
                while !done.load(Ordering::Relaxed) {
                    let number = number.fetch_add(1, Ordering::Relaxed);
                    // Who is told that it failed sends the same form again, until it is confirmed.
                    let reference = std::iter::from_fn(|| Some(try_send(host, topic, number)))
                        .find_map(|answer| reference_in(&answer.unwrap_or_default()))
                        .unwrap();
                    told.send(reference).unwrap();
                }
            });
        }
        drop(told);
        let mut confirmed = Vec::new();
        for kill in 0..2 * KILLS {
            confirmed.extend((0..=kill % 5).map_while(|_| heard.recv().ok()));
            cluster.kill();
        }
        done.store(true, Ordering::Relaxed);
        confirmed.extend(heard.iter());
        confirmed
    });
    let different: BTreeSet<String> = confirmed.iter().map(ToString::to_string).collect();
    assert!(different.len() as u64 > 2 * KILLS && different.len() == confirmed.len(), "{}", confirmed.len());
    let count = database.execute("SELECT count(*), count(DISTINCT submission) FROM tickets");
    assert_eq!(count, format!("{0}|{0}", confirmed.len()), "each form is one request");
    for reference in &confirmed {
        confirmation(&store, reference);
    }
    assert!(server.stop());
}
