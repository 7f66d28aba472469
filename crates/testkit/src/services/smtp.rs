//! A mail server that is not ours: `aiosmtpd`, on a port of its own on this machine, without encryption.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::guardian::{Ending, Guarded};
use super::without::{Service, missing};

/// Debian's own Python is the one that Debian's packages belong to, whatever else is first on the path.
const PYTHON: &str = "/usr/bin/python3";
const LIBRARY: &str = "/usr/lib/python3/dist-packages/aiosmtpd";

/// Whether the server takes addresses outside ASCII (RFC 6531).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Smtputf8 {
    /// It announces the extension.
    Offered,
    /// It does not, as many in service do not.
    Absent,
}

/// A running mail server; ended when this is dropped.
#[derive(Debug)]
pub struct SmtpServer {
    server: Guarded,
    port: u16,
    /// Each with the code that the server answers.
    refused: Mutex<Vec<(u16, String)>>,
}

impl SmtpServer {
    /// Starts a server on a free port that takes every mail.
    pub fn start() -> Self {
        Self::start_with(0, Smtputf8::Offered)
    }

    /// Starts a server on `port`, so that one that was stopped can come back; 0 is any free one.
    pub fn start_with(port: u16, smtputf8: Smtputf8) -> Self {
        if !Path::new(PYTHON).exists() || !Path::new(LIBRARY).exists() {
            missing(Service::Smtp, "the mail server aiosmtpd is not installed");
        }
        let server = Guarded::start("smtp", None, Ending::Kill, |directory| {
            let smtputf8 = match smtputf8 {
                Smtputf8::Offered => "smtputf8",
                Smtputf8::Absent => "ascii",
            };
            let words = [PYTHON, "-c", include_str!("smtp.py"), &directory.display().to_string()];
            words.into_iter().map(str::to_owned).chain([port.to_string(), smtputf8.to_owned()]).collect()
        });
        let file = server.directory().join("port");
        let port = server.wait_until(|| std::fs::read_to_string(&file).ok()?.parse().ok());
        Self { server, port, refused: Mutex::default() }
    }

    /// `smtp://127.0.0.1:PORT`
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The mails it has accepted, oldest first, as they came over the wire, with two lines put before them:
    /// `X-MailFrom` and `X-RcptTo`, the addresses of the envelope.
    pub fn mails(&self) -> Vec<String> {
        let mut files: Vec<_> = self.files().collect();
        files.sort();
        let read =
            |path| String::from_utf8_lossy(&std::fs::read(path).expect("a mail is readable")).into_owned();
        files.into_iter().map(read).collect()
    }

    /// How many mails it has accepted.
    pub fn count(&self) -> usize {
        self.files().count()
    }

    fn files(&self) -> impl Iterator<Item = PathBuf> {
        std::fs::read_dir(self.server.directory())
            .expect("the server's directory is there")
            .map(|entry| entry.expect("the server's directory is readable").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
    }

    /// From now on answers mail to `address` with 550, which is final.
    pub fn refuse(&self, address: &str) {
        self.set_refusal(address, Some(550));
    }

    /// From now on answers mail to `address` with 451, which asks to try again.
    pub fn refuse_for_now(&self, address: &str) {
        self.set_refusal(address, Some(451));
    }

    /// From now on takes mail to `address` again.
    pub fn accept(&self, address: &str) {
        self.set_refusal(address, None);
    }

    /// Ends the server; connections are refused from then on.
    pub fn stop(self) {}

    fn set_refusal(&self, address: &str, code: Option<u16>) {
        let mut refused = self.refused.lock().expect("no test panicked while refusing");
        refused.retain(|(_, other)| other != address);
        refused.extend(code.map(|code| (code, address.to_owned())));
        let lines = refused.iter().fold(String::new(), |mut lines, (code, address)| {
            writeln!(lines, "{code} {address}").expect("a string takes any text");
            lines
        });
        // Written beside and renamed: the server reads it at any moment.
        let file = self.server.directory().join("refused");
        let part = file.with_extension("part");
        std::fs::write(&part, lines).expect("the server's directory is writable");
        std::fs::rename(&part, &file).expect("the server's directory is writable");
    }
}
