//! Delivery: to a folder, or to a mail server.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use lettre::Address;
use lettre::message::Mailbox;
use tokio::sync::Mutex;
use url::Url;
use xiaoyi_domain::mail::{MailFailure, OutboxMail};

use crate::address::on_the_wire;
use crate::compose::Composed;
use crate::conversation::{Conversation, Envelope};
use crate::limits::Limits;
use crate::mail_url::{MailUrl, SmtpUrl, hello_name};
use crate::message::message;
use crate::verdict::{SendError, Verdict};

/// A connection that nobody has used for so long is not used again: servers close them.
const IDLE: Duration = Duration::from_secs(20);

/// The settings of mail cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
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

enum Transport {
    Folder(PathBuf),
    Smtp(Box<Smtp>),
}

/// A mail server, with the connection that was used last.
struct Smtp {
    url: SmtpUrl,
    hello: String,
    limits: Limits,
    kept: Mutex<Option<(Conversation, Instant)>>,
}

/// Sends mails.
pub struct Mailer {
    transport: Transport,
    sender: Mailbox,
}

impl Mailer {
    /// A mailer with this sender, for a desk that people reach under `public_url`.
    pub fn new(url: &MailUrl, sender: &str, public_url: &Url) -> Result<Self, MailerError> {
        let sender = read_sender(sender).ok_or_else(|| MailerError::Sender(sender.to_owned()))?;
        let transport = match url {
            MailUrl::Folder(folder) => Transport::Folder(folder.clone()),
            MailUrl::Smtp(url) => Transport::Smtp(Box::new(Smtp {
                hello: url.hello.clone().unwrap_or_else(|| hello_name(public_url)),
                url: url.clone(),
                limits: Limits::default(),
                kept: Mutex::default(),
            })),
        };
        Ok(Self { transport, sender })
    }

    /// Makes the folder of mails, for its owner alone.
    pub fn prepare(&self) -> Result<(), MailerError> {
        let Transport::Folder(folder) = &self.transport else { return Ok(()) };
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|source| MailerError::Folder { folder: folder.clone(), source })
    }

    /// The same with other limits than the standard's.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        if let Transport::Smtp(smtp) = &mut self.transport {
            smtp.limits = limits;
        }
        self
    }

    /// Whether the mail server would take a mail from this sender, or what it says; nothing is sent. A folder is only
    /// looked at.
    pub async fn check(&self) -> Result<(), String> {
        match &self.transport {
            Transport::Folder(folder) if folder.is_dir() => Ok(()),
            Transport::Folder(folder) => {
                Err(format!("the folder {} is not there; a worker makes it", folder.display()))
            }
            Transport::Smtp(smtp) => {
                let tried = async {
                    let mut conversation = Conversation::begin(&smtp.url, &smtp.hello, smtp.limits).await?;
                    conversation.try_sender(&self.sender.email).await?;
                    conversation.end().await;
                    Ok(())
                };
                tried.await.map_err(|error: SendError| error.words)
            }
        }
    }

    /// Sends a composed mail.
    pub(crate) async fn send(&self, mail: &OutboxMail, composed: &Composed) -> Result<(), SendError> {
        let to = on_the_wire(&composed.to)
            .ok_or_else(|| SendError::never(MailFailure::Recipient, "this is no address for mail"))?;
        let message = message(&self.sender, &to, mail, composed)
            .map_err(|words| SendError::never(MailFailure::Content, words))?;
        let content = message.formatted();
        match &self.transport {
            Transport::Folder(folder) => write(folder, &mail.id.0.simple().to_string(), &content)
                .map_err(|error| SendError::connection(format!("the folder {}: {error}", folder.display()))),
            Transport::Smtp(smtp) => {
                smtp.send(&Envelope { from: &self.sender.email, to: &to, content: &content }).await
            }
        }
    }

    /// Closes the connection that was used last: there is nothing more to send for now.
    pub(crate) async fn rest(&self) {
        if let Transport::Smtp(smtp) = &self.transport
            && let Some((conversation, _)) = smtp.kept.lock().await.take()
        {
            conversation.end().await;
        }
    }
}

impl Smtp {
    /// Sends by the connection that was used last, or by another one. A connection on which anything is unclear is
    /// dropped; only one on which the server answered to the end is kept.
    async fn send(&self, envelope: &Envelope<'_>) -> Result<(), SendError> {
        let mut kept = self.kept.lock().await;
        if let Some((mut conversation, used)) = kept.take()
            && used.elapsed() < IDLE
            // Servers hang up on those who are silent for long: nothing was begun on it yet.
            && conversation.reset().await.is_ok()
        {
            return self.send_by(conversation, envelope, &mut kept).await;
        }
        let conversation = Conversation::begin(&self.url, &self.hello, self.limits).await?;
        self.send_by(conversation, envelope, &mut kept).await
    }

    async fn send_by(
        &self,
        mut conversation: Conversation,
        envelope: &Envelope<'_>,
        kept: &mut Option<(Conversation, Instant)>,
    ) -> Result<(), SendError> {
        let result = conversation.send(envelope).await;
        match &result {
            Ok(()) => *kept = Some((conversation, Instant::now())),
            // The server said no, and in full.
            Err(error) if matches!(error.verdict, Verdict::Later | Verdict::Never { .. }) => {
                *kept = Some((conversation, Instant::now()));
            }
            Err(error) if error.failure == MailFailure::Conversation => conversation.end().await,
            Err(_) => {}
        }
        result
    }
}

/// The sender's name and address; the host in its ASCII form, in which it also stands in every Message-ID.
fn read_sender(text: &str) -> Option<Mailbox> {
    let (name, address) = match text.rsplit_once('<') {
        Some((name, rest)) => (Some(name.trim()), rest.trim().strip_suffix('>')?),
        None => (None, text.trim()),
    };
    // A name that looks like an encoded word would be read as what it decodes to.
    let name = name.map(|name| name.trim_matches('"')).filter(|name| !name.is_empty());
    if name.is_some_and(|name| name.contains("=?") || name.contains(char::is_control)) {
        return None;
    }
    let parsed = xiaoyi_domain::EmailAddress::parse(address).ok()?;
    let address: Address = on_the_wire(parsed.as_str())?;
    Some(Mailbox::new(name.map(ToOwned::to_owned), address))
}

/// Writes a mail whole or not at all, for its owner alone: it holds private links. The same mail sent again after a crash
/// is the same file.
fn write(folder: &Path, name: &str, content: &[u8]) -> std::io::Result<()> {
    let half = folder.join(format!(".{name}.part"));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&half)?;
    file.write_all(content)?;
    std::fs::rename(half, folder.join(format!("{name}.eml")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_has_a_name_if_it_likes_and_an_address_in_ascii() {
        for (given, name, address) in [
            ("desk@example.com", None, "desk@example.com"),
            ("Jin Xiaoyi <desk@example.com>", Some("Jin Xiaoyi"), "desk@example.com"),
            ("金小翼 <help@金桥.中国>", Some("金小翼"), "help@xn--0ws67u.xn--fiqs8s"),
        ] {
            let sender = read_sender(given).unwrap();
            assert_eq!(
                (sender.name.as_deref(), sender.email.to_string().is_ascii(), sender.email.user()),
                (name, true, address.split('@').next().unwrap())
            );
        }
        for none in ["", "Jin Xiaoyi", "a <b", "=?utf-8?B?eA==?= <desk@example.com>", "desk@①.example"] {
            assert!(read_sender(none).is_none(), "{none}");
        }
    }
}
