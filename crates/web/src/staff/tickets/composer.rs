//! The box for the answer: in which language it goes out, what was begun in it, the ready answer that was taken, and who
//! can be named in a note.

use xiaoyi_domain::{
    Draft, Language, Ownership, Permission, StaffId, Ticket, TopicId, Visibility, permission,
};

use super::row::language_in_full;
use super::ticket::Read;
use crate::fields::Fields;
use crate::site::Site;
use crate::staff::Me;
use crate::staff::answers::render::rendered;
use xiaoyi_desk::DeskConfig;

/// A language in which an answer can go out.
pub(super) struct ReplyLanguage {
    pub(super) tag: String,
    pub(super) name: String,
    pub(super) dir: &'static str,
    pub(super) chosen: bool,
}

/// The fields of the composer with what somebody has begun to write.
pub(super) fn taken_up(fields: Fields, draft: &Draft) -> Fields {
    let kind = if draft.visibility == Visibility::Internal { "note" } else { "reply" };
    let language = draft.written.language().map(Language::tag).unwrap_or_default();
    fields.with("kind", kind).with("language", language).with("text", draft.body.as_str())
}

/// The language in which an answer goes out if nobody says otherwise: the first of the resident's that its writer speaks
/// well enough, or else the one that the resident likes best.
fn usual_language(ticket: &Ticket, me: &Me, config: &DeskConfig) -> Language {
    let enough = config.settings.routing.own_level;
    let speaks = |language: &&Language| me.person.proficiency(language).is_some_and(|level| level >= enough);
    ticket.languages.as_slice().iter().find(speaks).unwrap_or_else(|| ticket.language()).clone()
}

/// The languages in which an answer may go out: the resident's, the writer's, the team's.
pub(super) fn reply_languages(
    ticket: &Ticket,
    me: &Me,
    config: &DeskConfig,
    chosen: &str,
) -> Vec<ReplyLanguage> {
    let mut all: Vec<Language> = ticket.languages.as_slice().to_vec();
    all.extend(me.languages());
    all.extend(config.team_languages());
    all.extend(Language::parse(chosen).ok());
    let chosen = Language::parse(chosen).unwrap_or_else(|_| usual_language(ticket, me, config));
    let mut offered: Vec<ReplyLanguage> = Vec::new();
    for language in all {
        if offered.iter().all(|other| other.tag != language.tag()) {
            offered.push(ReplyLanguage {
                name: language_in_full(&language, &me.t.plain()),
                dir: language.direction().code(),
                chosen: language == chosen,
                tag: language.tag().to_owned(),
            });
        }
    }
    offered
}

/// What sending an answer does besides: the field, its value, and the words.
pub(super) type AlsoDone = (&'static str, String, String);

fn also_done(topic: Option<TopicId>, to: Option<StaffId>, me: &Me, config: &DeskConfig) -> Vec<AlsoDone> {
    let t = me.t.plain();
    let topic = topic.map(|topic| {
        let words = t.answers_does_topic(config.topic_name(topic, t.locale()).0).into_owned();
        ("also-topic", topic.to_string(), words)
    });
    let to = to.map(|to| ("also-to", to.to_string(), t.answers_does_to(config.name(to)).into_owned()));
    topic.into_iter().chain(to).collect()
}

/// The fields of the composer with the ready answer that was chosen, and what sending it does besides. An answer stands
/// behind what was begun.
pub(super) fn with_answer(
    fields: Fields,
    read: &Read,
    site: &Site,
    me: &Me,
    config: &DeskConfig,
) -> (Fields, Vec<AlsoDone>) {
    let mut besides =
        also_done(fields.get("also-topic").parse().ok(), fields.get("also-to").parse().ok(), me, config);
    let wanted = Language::parse(fields.get("language")).unwrap_or_else(|_| read.ticket.language().clone());
    let may =
        permission::may(me.person.role, Permission::Act, Ownership::of(read.ticket.assignee, me.person.id));
    // A note that was begun does not become a public answer.
    let is_note = fields.get("kind") == "note" && !fields.get("text").trim().is_empty();
    let Some(answer) = read.answer.as_ref().filter(|_| may && !is_note) else { return (fields, besides) };
    let Some(text) = rendered(answer, &wanted, &read.ticket, site, me, config) else {
        return (fields, besides);
    };
    besides.extend(also_done(answer.does.topic, answer.does.to, me, config));
    let begun = fields.get("text").trim_end();
    let whole = match begun {
        "" => text.text,
        // The page was loaded again.
        begun if begun.ends_with(text.text.trim_end()) => begun.to_owned(),
        begun => format!("{begun}\n\n{}", text.text),
    };
    let fields = fields.without("text").without("language").without("kind");
    (fields.with("text", &whole).with("language", text.language.tag()).with("kind", "reply"), besides)
}

/// The colleagues who can be named in a note: a line each, with their name for residents behind their own.
pub(super) fn people_to_name(config: &DeskConfig, me: &Me) -> String {
    let others = config.staff.iter().filter(|person| person.active && person.id != me.person.id);
    let named = others.map(|person| match &person.public_name {
        Some(public) => format!("{}\t{}", person.name.as_str(), public.as_str()),
        None => person.name.as_str().to_owned(),
    });
    named.collect::<Vec<_>>().join("\n")
}
