//! The program killed at any moment: what was confirmed is kept, and its mail is sent or still to be sent.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;

use tempfile::TempDir;
use xiaoyi_domain::Mail;
use xiaoyi_domain::mail::MailState;
use xiaoyi_store::{MailFilter, Store, StoreError};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::running::{Running, send, text, url_in};

/// How often it is killed, on each database.
const KILLS: u64 = 120;
/// How many residents send at the same time.
const SENDERS: u64 = 4;

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
    let topic = store.read::<_, StoreError>(|tx| tx.list_topics()).unwrap()[0].id.to_string();
    let number = AtomicU64::new(0);
    let mut confirmed = Vec::new();
    for kill in 0..KILLS {
        let mut running = Running::start(&folder, &serve, "is ready");
        let line = running.find("is ready");
        let host = url_in(&line).trim_start_matches("http://").trim_end_matches('/').to_owned();
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
        let (ticket, mails) = store
            .read::<_, StoreError>(|tx| {
                let ticket = tx.find_ticket_by_reference(reference)?.unwrap();
                let mails = tx.list_mails(MailFilter::OfTicket(ticket.id))?;
                Ok((ticket, mails))
            })
            .unwrap();
        let received: Vec<_> = mails.iter().filter(|mail| mail.mail == Mail::Received).collect();
        assert_eq!(received.len(), 1, "{}", ticket.reference);
        let file = folder.path().join(format!("data/outbox/{}.eml", received[0].id.0.simple()));
        match received[0].state {
            MailState::Sent => assert!(file.exists(), "{}", file.display()),
            // A worker that dies gives its mails up when their lease ends: another sends them then.
            state => assert_eq!(state, MailState::Queued, "{}", ticket.reference),
        }
    }
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
