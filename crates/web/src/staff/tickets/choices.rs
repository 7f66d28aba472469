//! What can be chosen in the selects of lists and forms.

use std::borrow::Cow;

use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::{Language, StaffId, TopicId, Urgency};
use xiaoyi_i18n::Texts;
use xiaoyi_store::Order;

use super::list::code_of;

pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) name: String,
    /// The language of the name, where it is not the page's.
    pub(crate) lang: String,
    pub(crate) chosen: bool,
}

pub(super) fn sort_choices(chosen: Order, t: &Texts) -> Vec<Choice> {
    let choice = |name: Cow<'static, str>, order| Choice {
        value: code_of(order).to_owned(),
        name: name.into_owned(),
        lang: t.locale().code().to_owned(),
        chosen: chosen == order,
    };
    vec![
        choice(t.queue_sort_due(), Order::Due),
        choice(t.queue_sort_turn(), Order::Turn),
        choice(t.queue_sort_newest(), Order::Newest),
    ]
}

pub(crate) fn topic_choices(config: &DeskConfig, chosen: Option<TopicId>, t: &Texts) -> Vec<Choice> {
    config
        .topics
        .iter()
        .filter(|topic| !topic.retired || chosen == Some(topic.id))
        .map(|topic| Choice {
            value: topic.id.to_string(),
            name: topic.name(t.locale()).to_owned(),
            lang: topic.name_in(t.locale()).1.code().to_owned(),
            chosen: chosen == Some(topic.id),
        })
        .collect()
}

/// Everybody who is active, and who is chosen.
pub(crate) fn people(config: &DeskConfig, chosen: Option<StaffId>) -> Vec<Choice> {
    config
        .staff
        .iter()
        .filter(|person| person.active || chosen == Some(person.id))
        .map(|person| Choice {
            value: person.id.to_string(),
            name: person.name.as_str().to_owned(),
            lang: String::new(),
            chosen: chosen == Some(person.id),
        })
        .collect()
}

/// The team's languages first; a filter for another one is kept.
pub(super) fn language_choices(config: &DeskConfig, chosen: Option<&Language>, t: &Texts) -> Vec<Choice> {
    let mut languages = config.team_languages();
    languages.extend(chosen.filter(|language| !languages.contains(language)).cloned());
    languages
        .iter()
        .map(|language| Choice {
            value: language.tag().to_owned(),
            name: t.language(language),
            lang: t.locale().code().to_owned(),
            chosen: chosen == Some(language),
        })
        .collect()
}

pub(super) fn urgency_choices(chosen: Option<Urgency>, t: &Texts) -> Vec<Choice> {
    let choice = |urgency: &Urgency| Choice {
        value: urgency.code().to_owned(),
        name: t.urgency(*urgency).into_owned(),
        lang: t.locale().code().to_owned(),
        chosen: chosen == Some(*urgency),
    };
    Urgency::ALL.iter().map(choice).collect()
}

/// The languages that are offered for one place: all in the order of their names.
pub(crate) fn offered_languages(chosen: &str, t: &Texts) -> Vec<Choice> {
    let mut offered: Vec<(String, String)> = Language::offered()
        .iter()
        .map(|(language, _)| (t.language(language), language.tag().to_owned()))
        .collect();
    if let Ok(other) = Language::parse(chosen)
        && offered.iter().all(|(_, tag)| tag != other.tag())
    {
        offered.push((t.language(&other), other.tag().to_owned()));
    }
    offered.sort();
    offered
        .into_iter()
        .map(|(name, value)| Choice {
            chosen: value == chosen,
            value,
            name,
            lang: t.locale().code().to_owned(),
        })
        .collect()
}
