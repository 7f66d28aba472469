//! A ready answer as it is taken into an answer: in its language, with its placeholders filled in, and what it does in words.

use xiaoyi_domain::ready_answer::{Placeholder, Then, filled};
use xiaoyi_domain::{Does, Language, Languages, Locale, ReadyAnswer, ReadyText, Ticket};
use xiaoyi_i18n::Texts;

use crate::page::shown;
use crate::place;
use crate::site::Site;
use crate::staff::Me;
use xiaoyi_desk::DeskConfig;

/// The text of a ready answer for one ticket.
pub(crate) struct Rendered {
    pub(crate) language: Language,
    pub(crate) text: String,
    /// Whether there is none in the language that was wanted.
    pub(crate) is_other: bool,
}

/// The locale that stands next to a language.
fn locale_of(language: &Language) -> Locale {
    Languages::new([language.clone()]).map_or(Locale::DEFAULT, |languages| languages.locale())
}

/// The text in this language, or else the English one, filled in for a ticket. None where there is no text at all.
pub(crate) fn rendered(
    answer: &ReadyAnswer,
    language: &Language,
    ticket: &Ticket,
    site: &Site,
    me: &Me,
    config: &DeskConfig,
) -> Option<Rendered> {
    let wanted = answer.text(language);
    let ReadyText { language: own, body, .. } = wanted.or_else(|| answer.fallback())?;
    let locale = locale_of(own);
    let t = site.texts(locale).plain();
    let value = |placeholder| match placeholder {
        Placeholder::Name => shown(ticket.name.as_str()),
        Placeholder::Reference => ticket.reference.to_string(),
        // Without its key: what is written on a ticket is read by everybody at the desk. Each mail brings the link.
        Placeholder::Link => site.absolute(&format!("/{}/requests/{}", ticket.locale, ticket.reference)),
        Placeholder::Due => ticket.due.at().map(|at| t.day(at)).unwrap_or_default(),
        Placeholder::Colleague => shown(me.person.name_for_residents().as_str()),
        Placeholder::Desk => shown(config.settings.name(locale)),
        Placeholder::Address => {
            place::address(&config.settings, t).map(|words| words.text).unwrap_or_default()
        }
        Placeholder::Telephone => config.settings.telephone.clone(),
    };
    let text = filled(body.as_str(), value);
    Some(Rendered { language: own.clone(), text, is_other: wanted.is_none() })
}

/// A text as a preview shows it: examples stand for what a ticket would give.
pub(crate) fn preview(text: &ReadyText, config: &DeskConfig, t: &Texts) -> String {
    let locale = locale_of(&text.language);
    filled(text.body.as_str(), |placeholder| match placeholder {
        Placeholder::Desk => shown(config.settings.name(locale)),
        Placeholder::Telephone => config.settings.telephone.clone(),
        other => format!("[{}]", t.placeholder(other)),
    })
}

/// What an answer does besides, in words, one after the other.
pub(crate) fn does(does: &Does, config: &DeskConfig, t: &Texts) -> Vec<String> {
    let then = does.then.map(|then| match then {
        Then::StayOpen => t.ticket_send_open().into_owned(),
        Then::Wait => t.ticket_send_wait().into_owned(),
        Then::Resolve => t.ticket_send_solved().into_owned(),
    });
    let topic = does.topic.map(|id| t.answers_does_topic(config.topic_name(id, t.locale()).0).into_owned());
    let to = does.to.map(|id| t.answers_does_to(config.name(id)).into_owned());
    then.into_iter().chain(topic).chain(to).collect()
}
