//! The box for the answer: in which language it goes out, and what was begun in it.

use xiaoyi_domain::{Draft, Language, Ticket, Visibility};

use super::queues::language_in_full;
use crate::fields::Fields;
use crate::staff::Me;
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
    all.extend(me.person.languages.iter().map(|skill| skill.language.clone()));
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
