//! The program killed at any moment: what was confirmed is kept, and its mail is sent or still to be sent.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;

use tempfile::TempDir;
use xiaoyi_domain::mail::MailState;
use xiaoyi_domain::{Mail, Reference};
use xiaoyi_store::{DatabaseUrl, MailFilter, Store, StoreError};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestDatabase};

use crate::running::{Running, url_in};

/// How often it is killed, on each database.
const KILLS: u64 = 120;
/// How many residents send at the same time.
const SENDERS: u64 = 4;

/// Sends a request of its own; returns its reference once it is confirmed, none when the server is gone.
fn send(host: &str, topic: &str, number: u64) -> Option<Reference> {
    let form = format!(
        "submission=00000000-0000-4000-8000-{number:012x}&languages=en&topic={topic}&subject=Number+{number}\
         &description=Words+of+number+{number}&name=Layla&email=layla-{number}%40mail.example&consent=yes"
    );
    let mut stream = TcpStream::connect(host).ok()?;
    write!(
        stream,
        "POST /en/requests/new HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX-Forwarded-For: 198.51.{}.{}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        number / 256 % 256,
        number % 256,
        form.len()
    )
    .ok()?;
    let mut answer = String::new();
    // What came before the connection broke counts.
    let _ = stream.read_to_string(&mut answer);
    let place = answer.lines().find_map(|line| line.strip_prefix("location: ")).map(ToOwned::to_owned);
    let Some(place) = place else {
        assert!(!answer.starts_with("HTTP/1.1 4") && !answer.starts_with("HTTP/1.1 5"), "{answer}");
        return None;
    };
    let reference = place.trim_start_matches("/en/requests/").trim_end_matches("/received");
    Some(Reference::parse(reference).unwrap())
}

fn text(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        DatabaseUrl::Postgresql(url) => url.clone(),
    }
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
