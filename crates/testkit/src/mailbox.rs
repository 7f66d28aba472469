//! Mails as somebody else's parser reads them.

use std::path::Path;

use mail_parser::{HeaderValue, MessageParser};
use regex_lite::Regex;

/// A mail that was sent.
#[derive(Debug, Clone)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text part.
    pub text: String,
    /// Its HTML part.
    pub html: String,
    /// Its `Content-Language`.
    pub language: String,
    /// Its `Message-ID`, without brackets.
    pub message_id: String,
    /// Its `References`.
    pub references: Vec<String>,
    /// Its `Auto-Submitted`.
    pub auto_submitted: String,
}

impl Mail {
    /// Reads a mail.
    pub fn parse(raw: &[u8]) -> Self {
        let mail = MessageParser::default().parse(raw).expect("a mail");
        let text_of = |name: &str| {
            mail.header(name.to_owned()).and_then(HeaderValue::as_text).unwrap_or_default().to_owned()
        };
        Self {
            to: mail
                .to()
                .and_then(|to| to.first())
                .and_then(|to| to.address())
                .unwrap_or_default()
                .to_owned(),
            subject: mail.subject().unwrap_or_default().to_owned(),
            text: mail.body_text(0).unwrap_or_default().into_owned(),
            html: mail.body_html(0).unwrap_or_default().into_owned(),
            language: text_of("Content-Language"),
            message_id: mail.message_id().unwrap_or_default().to_owned(),
            references: match mail.references() {
                HeaderValue::Text(one) => vec![one.to_string()],
                HeaderValue::TextList(all) => all.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            },
            auto_submitted: text_of("Auto-Submitted"),
        }
    }

    /// The one link in it.
    pub fn link(&self) -> String {
        let found = Regex::new(r"https?://\S+").unwrap().find(&self.text);
        found.unwrap_or_else(|| panic!("no link in {}", self.text)).as_str().to_owned()
    }
}

/// The mails of a folder, by their names: the order of their queueing.
pub(crate) fn read_folder(folder: &Path) -> Vec<Mail> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "eml"));
    paths.sort();
    paths.iter().map(|path| Mail::parse(&std::fs::read(path).unwrap())).collect()
}
