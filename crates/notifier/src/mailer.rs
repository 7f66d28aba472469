//! Delivery: to a folder, or to a mail server.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::transport::smtp::response::Category;
use lettre::{Address, AsyncTransport, Message, Tokio1Executor};
use xiaoyi_domain::mail::OutboxMail;

use crate::compose::Composed;

/// Where mail goes, from the setting's URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailUrl {
    /// `file:folder`, one `.eml` a mail.
    Folder(PathBuf),
    /// `smtp://` or `smtps://`, as lettre reads it.
    Smtp(String),
}

/// The setting cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailUrlError {
    /// The scheme is none of ours.
    #[error("the mail URL must begin with “file:”, “smtp://” or “smtps://”")]
    UnknownScheme,
    /// lettre cannot read it.
    #[error("the mail URL cannot be used: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The sender is no address.
    #[error("the sender “{0}” is no e-mail address; write for example “Jin Xiaoyi <desk@example.com>”")]
    Sender(String),
    /// The folder cannot be made.
    #[error("the folder {} cannot be made: {source}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl MailUrl {
    /// Reads the setting.
    pub fn parse(text: &str) -> Result<Self, MailUrlError> {
        if let Some(path) = text.strip_prefix("file:") {
            return Ok(Self::Folder(PathBuf::from(path.strip_prefix("//").unwrap_or(path))));
        }
        if text.starts_with("smtp://") || text.starts_with("smtps://") {
            return Ok(Self::Smtp(text.to_owned()));
        }
        Err(MailUrlError::UnknownScheme)
    }
}

/// How long one mail may take: lettre's own limit is for connecting alone. A batch of them ends well
/// within its lease.
const PATIENCE: Duration = Duration::from_secs(30);

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

enum Transport {
    Folder(PathBuf),
    Smtp(Box<Smtp>),
}

/// Sends mails.
pub struct Mailer {
    transport: Transport,
    sender: Mailbox,
    patience: Duration,
}

/// A mail was not sent.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SendError {
    /// It may be, later.
    Later(String),
    /// It never will be.
    Never(String),
}

impl Mailer {
    /// A mailer with this sender.
    pub fn new(url: &MailUrl, sender: &str) -> Result<Self, MailUrlError> {
        let transport = match url {
            MailUrl::Folder(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|source| MailUrlError::Folder { folder: folder.clone(), source })?;
                Transport::Folder(folder.clone())
            }
            MailUrl::Smtp(url) => {
                let builder = Smtp::from_url(url)?;
                Transport::Smtp(Box::new(builder.timeout(Some(PATIENCE)).build()))
            }
        };
        let sender = sender.parse().map_err(|_| MailUrlError::Sender(sender.to_owned()))?;
        Ok(Self { transport, sender, patience: PATIENCE })
    }

    /// Whether the mail server answers; a folder always does.
    pub async fn check(&self) -> Result<(), String> {
        match &self.transport {
            Transport::Folder(folder) if folder.is_dir() => Ok(()),
            Transport::Folder(folder) => Err(format!("the folder {} is not there", folder.display())),
            Transport::Smtp(smtp) => {
                match tokio::time::timeout(self.patience, smtp.test_connection()).await {
                    Ok(Ok(true)) => Ok(()),
                    Ok(Ok(false)) => Err("the mail server does not answer as one".to_owned()),
                    Ok(Err(error)) => Err(words(&error)),
                    Err(_) => Err(self.silence()),
                }
            }
        }
    }

    /// Sends a composed mail.
    pub(crate) async fn send(&self, mail: &OutboxMail, composed: &Composed) -> Result<(), SendError> {
        let message = self.message(mail, composed).map_err(SendError::Never)?;
        match &self.transport {
            Transport::Folder(folder) => write(folder, &mail.id.0.simple().to_string(), &message.formatted())
                .map_err(|e| SendError::Later(e.to_string())),
            Transport::Smtp(smtp) => self.hand_over(smtp, message).await,
        }
    }

    async fn hand_over(&self, smtp: &Smtp, message: Message) -> Result<(), SendError> {
        match tokio::time::timeout(self.patience, smtp.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if is_about_this_mail(&error) => Err(SendError::Never(words(&error))),
            Ok(Err(error)) => Err(SendError::Later(words(&error))),
            Err(_) => Err(SendError::Later(self.silence())),
        }
    }

    fn silence(&self) -> String {
        format!("the mail server did not answer within {} seconds", self.patience.as_secs_f32())
    }

    fn message(&self, mail: &OutboxMail, composed: &Composed) -> Result<Message, String> {
        let letter = &composed.letter;
        let to: Address =
            composed.to.parse().map_err(|_| format!("{} is no address for mail", composed.to))?;
        let id =
            |mail: xiaoyi_domain::OutboxId| format!("<{}@{}>", mail.0.simple(), self.sender.email.domain());
        let mut builder = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, to))
            .subject(one_line(&letter.subject))
            .message_id(Some(id(mail.id)))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", letter.lang));
        if let Some(last) = composed.thread.last() {
            let references = composed.thread.iter().map(|earlier| id(*earlier)).collect::<Vec<_>>().join(" ");
            builder = builder.in_reply_to(id(*last)).references(references);
        }
        let html = askama::Template::render(letter).map_err(|e| e.to_string())?;
        let body = MultiPart::alternative()
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(letter.to_text()))
            .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(html));
        builder.multipart(body).map_err(|e| e.to_string())
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A subject is one line without control characters.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Whether this mail can never be delivered. A server's 55x is about the mail and its recipient (RFC
/// 5321, 4.2.1); other permanent answers are about us, a wrong password for one, and pass when the
/// operator has mended them. A server without SMTPUTF8 can never take an address beyond ASCII.
fn is_about_this_mail(error: &lettre::transport::smtp::Error) -> bool {
    let refused =
        error.is_permanent() && error.status().is_some_and(|code| code.category == Category::MailSystem);
    refused || (error.is_client() && words(error).contains("SMTPUTF8"))
}

/// An error with its causes, in one line.
fn words(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        words.push_str(": ");
        words.push_str(&inner.to_string());
        cause = inner.source();
    }
    words
}

/// Writes a mail whole or not at all. The same mail sent again after a crash is the same file.
fn write(folder: &Path, name: &str, content: &[u8]) -> std::io::Result<()> {
    let half = folder.join(format!(".{name}.part"));
    std::fs::write(&half, content)?;
    std::fs::rename(half, folder.join(format!("{name}.eml")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A mail server that takes connections and never says a word.
    #[tokio::test]
    async fn a_mail_server_that_says_nothing_holds_nobody_up() {
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = MailUrl::parse(&format!("smtp://{}", silent.local_addr().unwrap())).unwrap();
        let mut mailer = Mailer::new(&url, "desk@xiaoyi.example").unwrap();
        mailer.patience = Duration::from_millis(50);
        let message = Message::builder()
            .from(mailer.sender.clone())
            .to("layla@mail.example".parse().unwrap())
            .body(String::new())
            .unwrap();
        let Transport::Smtp(smtp) = &mailer.transport else { panic!("not by SMTP") };
        let Err(SendError::Later(words)) = mailer.hand_over(smtp, message).await else {
            panic!("it was sent")
        };
        assert!(words.contains("did not answer"), "{words}");
        assert!(mailer.check().await.is_err());
    }
}
