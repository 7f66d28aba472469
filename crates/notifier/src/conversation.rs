//! A conversation with a mail server (RFC 5321), one step after the other.
//!
//! lettre writes the mails and the commands. The conversation is ours, because what must be known of each failure is at
//! which step it was and in which words, each step has its own limit, and a connection on which an answer is still to come
//! must never be used again: a mail may be called sent on its own 250 alone.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::commands::{Auth, Data, Ehlo, Mail, Quit, Rcpt, Rset, Starttls};
use lettre::transport::smtp::extension::{ClientId, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};
use xiaoyi_domain::mail::MailFailure;

use crate::limits::Limits;
use crate::mail_url::{SmtpUrl, Tls};
use crate::reply::Reply;
use crate::verdict::SendError;

/// The most octets of one line of an answer, and of a whole one. RFC 5321 gives a line 512; servers write more.
const MOST_LINE: u64 = 8 * 1024;
const MOST_ANSWER: usize = 64 * 1024;
/// A sign-in takes two questions at most.
const MOST_QUESTIONS: usize = 4;

/// What a connection is made of.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A connection on which the server has greeted and knows who we are.
pub(crate) struct Conversation {
    stream: BufReader<Box<dyn Stream>>,
    limits: Limits,
    /// What the server offers, each word in capitals with what stands behind it.
    offers: Vec<String>,
}

/// What is about to be sent, as the wire has it.
pub(crate) struct Envelope<'a> {
    pub(crate) from: &'a Address,
    pub(crate) to: &'a Address,
    pub(crate) content: &'a [u8],
}

impl Conversation {
    /// Connects, greets, encrypts and signs in.
    pub(crate) async fn begin(server: &SmtpUrl, hello: &str, limits: Limits) -> Result<Self, SendError> {
        let address = (server.host.as_str(), server.port);
        let connected = timeout(limits.connect, TcpStream::connect(address)).await;
        let stream = match connected {
            Err(_) => return Err(silent("the connection was not made", limits.connect)),
            Ok(Err(error)) => {
                return Err(SendError::connection(format!("{}:{}: {error}", server.host, server.port)));
            }
            Ok(Ok(stream)) => stream,
        };
        let mut stream: Box<dyn Stream> = Box::new(stream);
        if server.tls == Tls::FromTheStart {
            stream = encrypt(stream, &server.host, limits.tls).await?;
        }
        let mut this = Self { stream: BufReader::new(stream), limits, offers: Vec::new() };
        let greeting = this.answer("the greeting", limits.greeting).await?;
        positive(&greeting, None)?;
        this.say_hello(hello).await?;
        let offers_tls = this.offer("STARTTLS").is_some();
        if server.tls == Tls::Required && !offers_tls {
            return Err(SendError::conversation(
                "the mail server does not offer STARTTLS, which “tls=required” asks for",
            ));
        }
        if matches!(server.tls, Tls::Required | Tls::WhereOffered) && offers_tls {
            this = this.start_tls(&server.host, hello).await?;
        }
        if let Some((name, password)) = &server.account {
            this.sign_in(name, password).await?;
        }
        Ok(this)
    }

    /// Hands a mail over: nothing but its own 250 says that it was taken.
    pub(crate) async fn send(&mut self, envelope: &Envelope<'_>) -> Result<(), SendError> {
        let needs_utf8 = !envelope.from.user().is_ascii() || !envelope.to.user().is_ascii();
        if needs_utf8 && self.offer("SMTPUTF8").is_none() {
            let words = "the mail server does not take addresses beyond ASCII (SMTPUTF8)";
            return Err(if envelope.from.user().is_ascii() {
                SendError::never(MailFailure::Recipient, words)
            } else {
                SendError::conversation(words)
            });
        }
        let parameters = if needs_utf8 { vec![MailParameter::SmtpUtfEight] } else { Vec::new() };
        let limit = self.limits.command;
        let answer = self
            .command(Mail::new(Some(envelope.from.clone()), parameters).to_string(), "MAIL", limit)
            .await?;
        positive(&answer, None)?;
        let answer =
            self.command(Rcpt::new(envelope.to.clone(), Vec::new()).to_string(), "RCPT", limit).await?;
        positive(&answer, Some(MailFailure::Recipient))?;
        let answer = self.command(Data.to_string(), "DATA", self.limits.data).await?;
        positive(&answer, Some(MailFailure::Content))?;
        if answer.code != 354 {
            return Err(SendError::conversation(format!("the mail server answered DATA with {answer}")));
        }
        self.write(&dotted(envelope.content), self.limits.block).await?;
        let answer = self.answer("the final dot", self.limits.dot).await?;
        positive(&answer, Some(MailFailure::Content))
    }

    /// Whether the server would let the desk send as this sender; nothing is sent.
    pub(crate) async fn try_sender(&mut self, from: &Address) -> Result<(), SendError> {
        let parameters = if from.user().is_ascii() { Vec::new() } else { vec![MailParameter::SmtpUtfEight] };
        let answer = self
            .command(Mail::new(Some(from.clone()), parameters).to_string(), "MAIL", self.limits.command)
            .await?;
        positive(&answer, None)?;
        self.reset().await
    }

    /// Forgets the mail that was begun, so that another one can be.
    pub(crate) async fn reset(&mut self) -> Result<(), SendError> {
        let answer = self.command(Rset.to_string(), "RSET", self.limits.command).await?;
        positive(&answer, None)
    }

    /// Says good-bye.
    pub(crate) async fn end(mut self) {
        // The connection is closed whatever the server says.
        let _ = self.command(Quit.to_string(), "QUIT", self.limits.quit).await;
    }

    async fn say_hello(&mut self, name: &str) -> Result<(), SendError> {
        let mut answer = self
            .command(Ehlo::new(ClientId::Domain(name.to_owned())).to_string(), "EHLO", self.limits.command)
            .await?;
        if matches!(answer.code, 500 | 502) {
            // A server from before 1993.
            answer = self.command(format!("HELO {name}\r\n"), "HELO", self.limits.command).await?;
        }
        positive(&answer, None)?;
        self.offers = answer.lines.iter().skip(1).map(|line| line.to_uppercase()).collect();
        Ok(())
    }

    /// What stands behind a word that the server offers.
    fn offer(&self, word: &str) -> Option<&str> {
        self.offers.iter().find_map(|line| {
            let rest = line.strip_prefix(word)?;
            (rest.is_empty() || rest.starts_with([' ', '='])).then(|| rest.trim_start_matches([' ', '=']))
        })
    }

    async fn start_tls(mut self, host: &str, hello: &str) -> Result<Self, SendError> {
        let answer = self.command(Starttls.to_string(), "STARTTLS", self.limits.command).await?;
        positive(&answer, None)?;
        if !self.stream.buffer().is_empty() {
            // What somebody put in between must not count as said under encryption.
            return Err(SendError::conversation("the mail server said something between STARTTLS and TLS"));
        }
        let stream = encrypt(self.stream.into_inner(), host, self.limits.tls).await?;
        let mut this = Self { stream: BufReader::new(stream), limits: self.limits, offers: Vec::new() };
        this.say_hello(hello).await?;
        Ok(this)
    }

    async fn sign_in(&mut self, name: &str, password: &str) -> Result<(), SendError> {
        let offered = self.offer("AUTH").unwrap_or_default().to_owned();
        let offers =
            |mechanism: &Mechanism| offered.split_whitespace().any(|word| word == mechanism.to_string());
        let Some(mechanism) = [Mechanism::Plain, Mechanism::Login].into_iter().find(offers) else {
            return Err(SendError::conversation(format!(
                "the mail server offers no way to sign in that the desk knows (PLAIN, LOGIN), but “{offered}”"
            )));
        };
        let credentials = || Credentials::new(name.to_owned(), password.to_owned());
        let unfit = |error: lettre::transport::smtp::Error| SendError::conversation(error.to_string());
        let limit = self.limits.command;
        let mut auth = Auth::new(mechanism, credentials(), None).map_err(unfit)?;
        for _ in 0..MOST_QUESTIONS {
            let answer = self.command(auth.to_string(), "AUTH", limit).await?;
            if answer.code != 334 {
                return positive(&answer, None);
            }
            let question: Response = format!("334 {}\r\n", answer.lines.join(" ")).parse().map_err(unfit)?;
            auth = Auth::new_from_response(mechanism, credentials(), &question).map_err(unfit)?;
        }
        Err(SendError::conversation("the mail server asks on and on for the sign-in"))
    }

    async fn command(
        &mut self,
        command: String,
        step: &'static str,
        limit: Duration,
    ) -> Result<Reply, SendError> {
        self.write(command.as_bytes(), limit).await?;
        self.answer(step, limit).await
    }

    async fn write(&mut self, bytes: &[u8], limit: Duration) -> Result<(), SendError> {
        let written = async {
            self.stream.write_all(bytes).await?;
            self.stream.flush().await
        };
        match timeout(limit, written).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(SendError::connection(format!("the connection broke: {error}"))),
            Err(_) => Err(silent("nothing was taken", limit)),
        }
    }

    /// The whole of an answer, within its limit.
    async fn answer(&mut self, step: &'static str, limit: Duration) -> Result<Reply, SendError> {
        match timeout(limit, self.read_answer(step)).await {
            Ok(answer) => answer,
            Err(_) => Err(silent(&format!("no answer to {step}"), limit)),
        }
    }

    async fn read_answer(&mut self, step: &'static str) -> Result<Reply, SendError> {
        let mut reply: Option<Reply> = None;
        let mut octets = 0;
        loop {
            let mut line = Vec::new();
            let read = (&mut self.stream).take(MOST_LINE).read_until(b'\n', &mut line).await;
            match read {
                Err(error) => {
                    return Err(SendError::connection(format!("the connection broke at {step}: {error}")));
                }
                Ok(_) if line.last() == Some(&b'\n') => {}
                Ok(number) if u64::try_from(number).is_ok_and(|number| number >= MOST_LINE) => {
                    return Err(SendError::conversation(format!(
                        "a line of the answer to {step} does not end"
                    )));
                }
                Ok(_) => return Err(SendError::connection(format!("the mail server hung up at {step}"))),
            }
            octets += line.len();
            if octets > MOST_ANSWER {
                return Err(SendError::conversation(format!("the answer to {step} does not end")));
            }
            let (code, is_last, words) =
                Reply::read_line(&line).map_err(|error| SendError::conversation(error.to_string()))?;
            let whole = reply.get_or_insert(Reply { code, lines: Vec::new() });
            if whole.code != code {
                let words = format!("the answer to {step} has two codes, {} and {code}", whole.code);
                return Err(SendError::conversation(words));
            }
            whole.lines.push(words);
            if is_last && let Some(whole) = reply {
                return Ok(whole);
            }
        }
    }
}

/// The step succeeded, or what was refused at it.
fn positive(answer: &Reply, at: Option<MailFailure>) -> Result<(), SendError> {
    if answer.is_positive() { Ok(()) } else { Err(SendError::refused(at, answer)) }
}

fn silent(what: &str, limit: Duration) -> SendError {
    SendError::connection(format!("{what} within {} seconds", limit.as_secs_f32()))
}

/// The mail with its end, and with a dot before each that begins a line (RFC 5321, 4.5.2).
fn dotted(content: &[u8]) -> Vec<u8> {
    let mut sent = Vec::with_capacity(content.len() + 64);
    for line in content.split_inclusive(|byte| *byte == b'\n') {
        if line.first() == Some(&b'.') {
            sent.push(b'.');
        }
        sent.extend_from_slice(line);
    }
    if !sent.ends_with(b"\r\n") {
        sent.extend_from_slice(b"\r\n");
    }
    sent.extend_from_slice(b".\r\n");
    sent
}

/// Encrypts a connection, with the system's certificates.
async fn encrypt(stream: Box<dyn Stream>, host: &str, limit: Duration) -> Result<Box<dyn Stream>, SendError> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        let why = found.errors.first().map(|error| format!(": {error}")).unwrap_or_default();
        return Err(SendError::connection(format!("this machine has no certificates to check TLS by{why}")));
    }
    let failed = |error: &dyn Display| SendError::connection(format!("TLS with {host} failed: {error}"));
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| failed(&error))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).map_err(|error| failed(&error))?;
    match timeout(limit, TlsConnector::from(Arc::new(config)).connect(name, stream)).await {
        Ok(Ok(stream)) => Ok(Box::new(stream)),
        Ok(Err(error)) => Err(failed(&error)),
        Err(_) => Err(silent("TLS was not agreed on", limit)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_at_the_beginning_of_a_line_does_not_end_the_mail() {
        assert_eq!(dotted(b"a\r\n.\r\n..b\r\n"), b"a\r\n..\r\n...b\r\n.\r\n");
        assert_eq!(dotted(b".a"), b"..a\r\n.\r\n");
        assert_eq!(dotted(b""), b"\r\n.\r\n");
    }
}
