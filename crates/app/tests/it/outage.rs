//! What fails beneath the program: a full disk, a database that goes away. The resident is told in their language,
//! keeps what they typed, and nothing is half kept.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;

use tempfile::TempDir;
use xiaoyi_store::{MailFilter, Queue, QueueFilter, Store, StoreError};
use xiaoyi_testkit::services::postgresql::PostgreSql;
use xiaoyi_testkit::services::without::{Service, skips};

use crate::commands::xiaoyi;
use crate::running::{Running, a_topic, get, host_of, send};

/// Sends a request in French and returns the whole answer.
fn answer(host: &str, topic: &str, words: &str) -> String {
    let form = format!(
        "submission=00000000-0000-4000-8000-00000000ffff&languages=fr&topic={topic}&subject=Chauffage\
         &description={words}&name=Camille&email=camille%40mail.example&consent=yes"
    );
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "POST /fr/requests/new HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn is_told_and_keeps_their_words(answer: &str) {
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
    for words in ["lang=\"fr\"", "Il+fait+froid".replace('+', " ").as_str(), "Envoyer de nouveau", "Camille"]
    {
        assert!(answer.contains(words), "{words}: {answer}");
    }
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_kept() {
    let folder = TempDir::new().unwrap();
    let serve = ["serve", "--bind", "127.0.0.1:0", "--log", "off", "--trusted-proxies", "127.0.0.1"];
    Running::start(&folder, &serve, "setup?key=").stop();
    let url = xiaoyi_store::DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db"));
    let store = Store::open(&url, 1).unwrap();
    let topic = a_topic(&store);
    // No file may grow beyond 2 MiB, the database's log among them.
    let running = Running::start_limited(&folder, &serve, "is ready", "ulimit -f 4096; trap '' XFSZ;");
    let host = host_of(&running);
    let words = "x".repeat(15_000);
    let mut kept = 0;
    let full = (0..4000)
        .map(|number| answer(&host, &topic, &format!("Il+fait+froid+{number}+{words}")))
        .inspect(|_| kept += 1)
        .find(|answer| !answer.starts_with("HTTP/1.1 303"));
    is_told_and_keeps_their_words(&full.expect("the disk is full at last"));
    kept -= 1;
    drop(running);
    let counted = store
        .read::<_, StoreError>(|tx| {
            let page =
                tx.list_queue(&Queue::Open, &QueueFilter::default(), xiaoyi_store::Order::Due, None, 10)?;
            assert_eq!(page.tickets.len(), 1, "the form became one request, and each change a message on it");
            let ticket = page.tickets[0].id;
            let messages = tx.list_messages(ticket, None)?;
            let last = messages.last().unwrap().body.as_ref().unwrap().as_str().to_owned();
            Ok((
                messages.len(),
                tx.list_mails(MailFilter::OfTicket(ticket))?.len(),
                last,
                tx.list_events(ticket)?,
            ))
        })
        .unwrap();
    let (messages, mails, last, events) = counted;
    assert_eq!(messages, kept, "what was confirmed is there, and nothing of what was not");
    assert!(
        last.contains(&format!("Il fait froid {} ", kept - 1)),
        "{}",
        last.chars().take(40).collect::<String>()
    );
    assert_eq!((mails, events.len()), (1, kept), "an event for each message: {events:#?}");
    let running = Running::start(&folder, &serve, "is ready");
    assert!(send(&host_of(&running), &topic, 1).is_some(), "with room again it goes on");
}

#[test]
fn a_server_on_a_full_disk_is_not_ready() {
    let folder = TempDir::new().unwrap();
    let serve =
        ["serve", "--no-worker", "--bind", "127.0.0.1:0", "--log", "off", "--trusted-proxies", "127.0.0.1"];
    let running = Running::start(&folder, &serve, "is ready");
    let url = xiaoyi_store::DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db"));
    let (host, topic) = (host_of(&running), a_topic(&Store::open(&url, 1).unwrap()));
    let log = folder.path().join("data/xiaoyi.db-wal");
    for number in 0.. {
        if log.metadata().unwrap().len() > 2 << 20 {
            break;
        }
        let words = format!("Il+fait+froid+{number}+{}", "x".repeat(15_000));
        assert!(answer(&host, &topic, &words).starts_with("HTTP/1.1 303"));
    }
    let ready = |running: &Running| get(&format!("http://{}/readyz", host_of(running)));
    assert!(ready(&running).starts_with("HTTP/1.1 200"));
    // For a second one no file may grow beyond 2 MiB: it can read everything, and add nothing.
    let full = Running::start_limited(&folder, &serve, "is ready", "ulimit -f 4096; trap '' XFSZ;");
    let answer = ready(&full);
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("cannot be written"), "{answer}");
}

#[test]
fn a_database_that_goes_away_and_comes_back_loses_nothing() {
    if skips(Service::PostgreSql) {
        return;
    }
    let server = PostgreSql::shared();
    let (folder, database) = (TempDir::new().unwrap(), server.create_database(None));
    let name = database.url.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    let serve = ["serve", "--bind", "127.0.0.1:0", "--log", "off", "--database-url", &database.url];
    let running = Running::start(&folder, &serve, "setup?key=");
    let host = host_of(&running);
    let store = Store::open(&xiaoyi_store::DatabaseUrl::parse(&database.url).unwrap(), 1).unwrap();
    let topic = a_topic(&store);
    assert!(answer(&host, &topic, "Il+fait+froid").starts_with("HTTP/1.1 303"));
    drop(store);
    let end = format!(
        "ALTER DATABASE \"{name}\" WITH ALLOW_CONNECTIONS false;
         SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    );
    server.execute("postgres", &end);
    is_told_and_keeps_their_words(&answer(&host, &topic, "Il+fait+froid+encore"));
    let ready = get(&format!("http://{host}/readyz"));
    assert!(ready.starts_with("HTTP/1.1 503") && ready.contains("the database does not answer"), "{ready}");
    assert!(get(&format!("http://{host}/healthz")).starts_with("HTTP/1.1 200"), "it is alive");
    server.execute("postgres", &format!("ALTER DATABASE \"{name}\" WITH ALLOW_CONNECTIONS true"));
    assert!(answer(&host, &topic, "Il+fait+froid+encore").starts_with("HTTP/1.1 303"), "it is back");
}

#[test]
fn a_database_that_may_not_be_written_is_told_in_plain_words() {
    let folder = TempDir::new().unwrap();
    assert!(xiaoyi(&folder, &["migrate"]).status().unwrap().success());
    let database = folder.path().join("data/xiaoyi.db");
    // Root may write everything: the program is run by somebody else, who reads and runs a copy of it.
    let program = folder.path().join("xiaoyi");
    std::fs::copy(xiaoyi(&folder, &[]).get_program(), &program).unwrap();
    let may = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    for (path, mode) in [(folder.path(), 0o755), (&folder.path().join("data"), 0o755), (&database, 0o444)] {
        may(path, mode);
    }
    let mut command = std::process::Command::new(&program);
    command
        .args(["serve", "--bind", "127.0.0.1:0", "--secret-key", &"5a".repeat(32)])
        .current_dir(folder.path());
    if std::fs::metadata(folder.path()).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
    let output = command.output().unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !output.status.success() && words.contains("xiaoyi.db cannot be written: give the account"),
        "{words}"
    );
    // The same where only its directory may not be written, and the log has no place.
    may(&database, 0o666);
    let output = command.output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot be written"), "{output:?}");
}
