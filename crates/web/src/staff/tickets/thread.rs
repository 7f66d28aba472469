//! The conversation on a ticket's page: its messages, what is new of them, and what became of their mails.

use xiaoyi_domain::mail::{MailState, OutboxMail};
use xiaoyi_domain::{Author, Mail, Message, MessageId, StaffId, Ticket, Visibility};

use super::ticket::Read;
use crate::page::shown;
use crate::staff::Me;
use xiaoyi_desk::DeskConfig;

pub(super) struct ShownMessage {
    pub(super) kind: &'static str,
    pub(super) who: String,
    pub(super) at: String,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) id: String,
    /// Its language by name, or that nobody knows it.
    pub(super) language: String,
    /// The language of a resident's text, where they had named others.
    pub(super) other_language: Option<String>,
    pub(super) text: Option<String>,
    /// What became of its mail, if it was mailed.
    pub(super) mail: Option<String>,
    /// Whether what is new begins with it.
    pub(super) begins_news: bool,
    /// Whether the page opens at it.
    pub(super) is_anchor: bool,
}

/// The first message that its holder has not seen: what came since they looked last, or wrote.
pub(super) fn news(read: &Read, reader: StaffId) -> Option<MessageId> {
    let ticket = &read.ticket;
    if !ticket.unread || ticket.assignee != Some(reader) {
        return None;
    }
    let own = read.messages.iter().rposition(|message| message.author == Author::Staff(reader));
    let seen = ticket.opened_at?;
    let mut later = read.messages.iter().skip(own.map_or(0, |own| own + 1));
    later.find(|message| own.is_some() || message.created_at > seen).map(|message| message.id)
}

/// The conversation. The page opens at what is new, or else at what came last.
pub(super) fn shown_messages(
    read: &Read,
    news: Option<MessageId>,
    me: &Me,
    config: &DeskConfig,
) -> Vec<ShownMessage> {
    let last = read.messages.last().map(|message| message.id);
    read.messages
        .iter()
        .map(|message| ShownMessage {
            begins_news: news == Some(message.id),
            is_anchor: news.is_none() && last == Some(message.id),
            mail: mail_of(message, &read.mails, me),
            ..shown_message(message, &read.ticket, me, config)
        })
        .collect()
}

/// What became of the mail that brought a message to the resident.
fn mail_of(message: &Message, mails: &[OutboxMail], me: &Me) -> Option<String> {
    let brings = |mail: &&OutboxMail| match mail.mail {
        Mail::Answered { message: id } | Mail::Asked { message: id } => id == message.id,
        Mail::Resolved { message: id } => id == Some(message.id),
        _ => false,
    };
    let t = me.t;
    Some(match mails.iter().rev().find(brings)?.state {
        MailState::Sent => t.ticket_mail_sent().into_owned(),
        MailState::Queued => t.ticket_mail_queued().into_owned(),
        MailState::Failed => t.ticket_mail_failed().into_owned(),
        MailState::Dropped => return None,
    })
}

fn shown_message(message: &Message, ticket: &Ticket, me: &Me, config: &DeskConfig) -> ShownMessage {
    let (kind, who) = match (message.author, message.visibility) {
        (Author::Resident, _) => ("resident", shown(ticket.name.as_str())),
        (Author::Staff(id), Visibility::Public) => ("staff", config.name(id).to_owned()),
        (Author::Staff(id), Visibility::Internal) => ("note", config.name(id).to_owned()),
    };
    ShownMessage {
        kind,
        who,
        at: me.t.date_time(message.created_at),
        lang: message.written.lang().to_owned(),
        dir: message.written.dir(),
        id: message.id.to_string(),
        language: match message.written.language() {
            Some(language) => me.t.language(language),
            None => me.t.ticket_language_unknown().into_owned(),
        },
        other_language: other_language(message, ticket, me.t.plain()),
        text: message.body.as_ref().map(|body| shown(body.as_str())),
        mail: None,
        begins_news: false,
        is_anchor: false,
    }
}

/// The language of a resident's text, where it was found to be none of those that they named.
fn other_language(message: &Message, ticket: &Ticket, t: xiaoyi_i18n::Texts) -> Option<String> {
    let language = message.written.language().filter(|_| message.author == Author::Resident)?;
    let is_named = ticket.languages.as_slice().iter().any(|named| named.same_speech(language));
    (!is_named).then(|| t.language(language))
}
