//! The program while it runs: it says where it is, serves, and stops gracefully.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;
use xiaoyi_domain::Reference;
use xiaoyi_store::{DatabaseUrl, Store, StoreError};

use crate::commands::xiaoyi;

/// A running program that ends with the test.
pub(crate) struct Running {
    child: Child,
    lines: Vec<String>,
    log: Option<PathBuf>,
}

impl Running {
    /// Starts it and reads what it prints until a line holds these words.
    pub(crate) fn start(folder: &TempDir, arguments: &[&str], until: &str) -> Self {
        let mut command = xiaoyi(folder, arguments);
        command.stderr(Stdio::null());
        Self::of(command, until)
    }

    /// The same in a shell that sets limits first.
    pub(crate) fn start_limited(folder: &TempDir, arguments: &[&str], until: &str, limits: &str) -> Self {
        let plain = xiaoyi(folder, arguments);
        let mut shell = Command::new("sh");
        shell
            .args(["-c", &format!("{limits} exec \"$0\" \"$@\"")])
            .arg(plain.get_program())
            .args(plain.get_args());
        shell.current_dir(folder.path()).env_clear().env("PATH", std::env::var_os("PATH").unwrap());
        shell.stderr(Stdio::null());
        Self::of(shell, until)
    }

    /// The same with its log kept: see [`Self::log`].
    pub(crate) fn start_logging(folder: &TempDir, arguments: &[&str], until: &str) -> Self {
        let log = tempfile::Builder::new().prefix("log").tempfile_in(folder.path()).unwrap();
        let (file, path) = log.keep().unwrap();
        let mut command = xiaoyi(folder, arguments);
        command.stderr(file);
        let mut running = Self::of(command, until);
        running.log = Some(path);
        running
    }

    /// Starts one that prints nothing.
    pub(crate) fn start_silent(folder: &TempDir, arguments: &[&str]) -> Self {
        let child = xiaoyi(folder, arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        Self { child, lines: Vec::new(), log: None }
    }

    /// What it has logged so far.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.log.as_ref().expect("it was started with its log kept")).unwrap()
    }

    fn of(mut command: Command, until: &str) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut reader = BufReader::new(child.stdout.take().unwrap());
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            assert!(reader.read_line(&mut line).unwrap() > 0, "it ended: {lines:#?}");
            lines.push(line.trim().to_owned());
            if line.contains(until) {
                break;
            }
        }
        // Whatever it prints later must not block it.
        std::thread::spawn(move || reader.read_to_end(&mut Vec::new()));
        Self { child, lines, log: None }
    }

    pub(crate) fn find(&self, words: &str) -> String {
        let line = self.lines.iter().find(|line| line.contains(words));
        line.unwrap_or_else(|| panic!("no line with {words}: {:#?}", self.lines)).clone()
    }

    /// The most memory that it has held so far, in MiB.
    pub(crate) fn peak_mib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    }

    /// Kills it at once, as a power cut does.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to stop and waits for its end.
    pub(crate) fn stop(mut self) -> bool {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        self.child.wait().unwrap().success()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

pub(crate) fn get(url: &str) -> String {
    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

pub(crate) fn url_in(line: &str) -> &str {
    line.split_whitespace().find(|word| word.starts_with("http://")).expect("an address")
}

/// Sends a request of its own; returns its reference once it is confirmed, none when the server is gone.
pub(crate) fn send(host: &str, topic: &str, number: u64) -> Option<Reference> {
    let answer = try_send(host, topic, number)?;
    let reference = reference_in(&answer);
    assert!(reference.is_some() || !answer.starts_with("HTTP/1.1 "), "{answer}");
    reference
}

/// The same; returns what came back of an answer, none when the server is gone.
pub(crate) fn try_send(host: &str, topic: &str, number: u64) -> Option<String> {
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
    Some(answer)
}

/// The reference that an answer confirms.
pub(crate) fn reference_in(answer: &str) -> Option<Reference> {
    let place = answer.lines().find_map(|line| line.strip_prefix("location: /en/requests/"))?;
    Some(Reference::parse(place.trim_end_matches("/received")).unwrap())
}

/// Where a running program listens.
pub(crate) fn host_of(running: &Running) -> String {
    let line = running.find("is ready");
    url_in(&line).trim_start_matches("http://").trim_end_matches('/').to_owned()
}

/// The first topic.
pub(crate) fn a_topic(store: &Store) -> String {
    store.read::<_, StoreError>(|tx| tx.list_topics()).unwrap()[0].id.to_string()
}

/// A database's address as the program takes it.
pub(crate) fn text(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        DatabaseUrl::Postgresql(url) => url.clone(),
    }
}

#[test]
fn a_first_run_prints_the_link_of_the_first_administrator_and_stops_gracefully() {
    let folder = TempDir::new().unwrap();
    let running = Running::start(&folder, &["serve", "--bind", "127.0.0.1:0"], "setup?key=");
    let answer = get(url_in(&running.find("setup?key=")));
    assert!(
        answer.starts_with("HTTP/1.1 303") && answer.contains("\r\nset-cookie: xiaoyi_link="),
        "{answer}"
    );
    let base = running.find("is ready");
    assert!(get(&format!("{}readyz", url_in(&base))).contains("ready"));
    assert!(running.stop(), "it ends as it was asked");
}

#[test]
fn the_demonstration_shows_a_desk_in_every_state_and_in_many_languages() {
    let folder = TempDir::new().unwrap();
    let running = Running::start(&folder, &["demo", "--bind", "127.0.0.1:0"], "Begin anew");
    let base = url_in(&running.find("Residents")).to_owned();
    assert!(get(&format!("{base}ar/")).contains("dir=\"rtl\""));
    for page in ["demo", "demo/mailbox", "staff/login"] {
        let page = get(&format!("{base}{page}"));
        assert!(page.starts_with("HTTP/1.1 200") && page.contains("class=\"demo\""), "{page}");
    }
    assert!(running.find("wang.lina@").contains("العربية"));
    let url = xiaoyi_store::DatabaseUrl::Sqlite(folder.path().join("data/demo/xiaoyi.db"));
    let store = xiaoyi_store::Store::open(&url, 1).unwrap();
    let (staff, mut tickets) = store
        .read::<_, xiaoyi_store::StoreError>(|tx| {
            let mut all = Vec::new();
            for queue in [xiaoyi_store::Queue::Open, xiaoyi_store::Queue::Waiting, xiaoyi_store::Queue::Over]
            {
                all.extend(
                    tx.list_queue(
                        &queue,
                        &xiaoyi_store::QueueFilter::default(),
                        xiaoyi_store::Order::Due,
                        None,
                        200,
                    )?
                    .tickets,
                );
            }
            Ok((tx.list_staff()?, all))
        })
        .unwrap();
    assert!(staff.len() >= 12 && tickets.len() >= 40, "{} people, {} tickets", staff.len(), tickets.len());
    let languages: std::collections::BTreeSet<String> =
        tickets.iter().map(|ticket| ticket.language.primary().to_owned()).collect();
    assert!(languages.len() >= 10, "{languages:?}");
    tickets.sort_by_key(|ticket| ticket.status);
    tickets.dedup_by_key(|ticket| ticket.status);
    let states: Vec<&str> = tickets.iter().map(|ticket| ticket.status.code()).collect();
    // It is a working morning: whatever has come in is with somebody.
    assert_eq!(states, ["open", "waiting", "resolved", "closed", "cancelled"]);
    assert!(
        running.find("clock of its own").contains("10:00") && running.find("wang.lina@").contains("on duty")
    );
    assert!(running.stop());
}

#[test]
fn the_log_is_json_with_an_id_for_each_request_and_names_nobody() {
    let folder = TempDir::new().unwrap();
    let serve = ["serve", "--bind", "127.0.0.1:0", "--log", "trace", "--log-format", "json"];
    let running = Running::start_logging(&folder, &serve, "setup?key=");
    let host = host_of(&running);
    let url = xiaoyi_store::DatabaseUrl::Sqlite(folder.path().join("data/xiaoyi.db"));
    let store = xiaoyi_store::Store::open(&url, 1).unwrap();
    let topic = a_topic(&store);
    let reference = send(&host, &topic, 77).unwrap();
    let secret = std::fs::read_to_string(folder.path().join("data/secret.key")).unwrap();
    let ticket = store
        .read::<_, xiaoyi_store::StoreError>(|tx| tx.find_ticket_by_reference(&reference))
        .unwrap()
        .unwrap();
    let keys = xiaoyi_desk::Keys::new(xiaoyi_desk::SecretKey::parse(secret.trim()).unwrap());
    let key = keys.of_ticket(&ticket);
    assert!(get(&format!("http://{host}/en/requests/{reference}?key={key}")).starts_with("HTTP/1.1 303"));
    assert!(running.log.is_some());
    let log = running.log();
    assert!(running.stop());
    assert!(log.lines().count() > 5);
    for line in log.lines() {
        let entry: serde_json::Value =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        if entry["fields"]["message"] == "answered" {
            assert!(entry["span"]["id"].as_str().is_some_and(|id| id.len() == 8), "{line}");
        }
    }
    for private in ["layla", "Layla", "Number 77", "Words of number", key.as_str(), secret.trim()] {
        assert!(!log.contains(private), "{private}: {log}");
    }
}
