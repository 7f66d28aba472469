//! The mails of a ticket, as its page tells of them.

use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::mail::{MailState, OutboxMail};
use xiaoyi_domain::{Instant, Recipient};

use crate::page::shown;
use crate::staff::Me;

pub(super) struct ShownMail {
    pub(super) id: String,
    pub(super) what: String,
    pub(super) state: String,
    pub(super) failed: bool,
}

pub(super) fn shown_mail(mail: &OutboxMail, me: &Me, config: &DeskConfig, now: Instant) -> ShownMail {
    let t = me.t;
    let to = match mail.recipient {
        Recipient::Requester => t.actor_resident().into_owned(),
        Recipient::Staff(id) => config.name(id).to_owned(),
    };
    let state = match mail.state {
        MailState::Queued => match (mail.failure, mail.last_error.as_deref()) {
            (Some(failure), words) => t
                .ticket_mail_delayed(
                    t.soon(mail.due_at, now),
                    t.mail_failure(failure),
                    shown(words.unwrap_or_default()),
                )
                .into_owned(),
            (None, _) => t.ticket_mail_queued().into_owned(),
        },
        MailState::Sent => t.ticket_mail_sent().into_owned(),
        MailState::Dropped => t.ticket_mail_dropped().into_owned(),
        MailState::Failed => {
            t.ticket_mail_failed_note(shown(mail.last_error.as_deref().unwrap_or_default())).into_owned()
        }
    };
    let at = t.date_time(mail.sent_at.unwrap_or(mail.created_at));
    ShownMail {
        id: mail.id.to_string(),
        what: format!("{at} · {to} · {}", t.mail_kind(&mail.mail)),
        state,
        failed: mail.state == MailState::Failed,
    }
}
