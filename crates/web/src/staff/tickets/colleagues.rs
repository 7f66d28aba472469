//! To whom a ticket can be handed over.

use std::sync::Arc;

use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::{Presence, Ticket};
use xiaoyi_store::OpenCounts;

use crate::site::Site;
use crate::staff::Me;

/// A colleague to whom it can be handed over.
pub(super) struct Colleague {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) speaks: bool,
    /// How well, where they speak it.
    pub(super) level: String,
    pub(super) presence_words: String,
    pub(super) load: String,
}

/// Everybody who could be given it: who speaks the resident's language comes first, then who is there.
pub(super) fn colleagues(
    site: &Site,
    me: &Me,
    config: &Arc<DeskConfig>,
    ticket: &Ticket,
    loads: &OpenCounts,
) -> Vec<Colleague> {
    let t = me.t.plain();
    let presences = site.desk.presences(config);
    let enough = config.settings.routing.own_level;
    let mut all: Vec<(bool, bool, u32, Colleague)> = config
        .staff
        .iter()
        .filter(|person| person.active && ticket.assignee != Some(person.id))
        .map(|person| {
            let load = loads.get(&person.id).copied().unwrap_or_default();
            let presence = presences.get(&person.id).copied().unwrap_or(Presence::Disabled);
            let level = person.proficiency(ticket.language());
            let speaks = level.is_some_and(|level| level >= enough);
            let shown = Colleague {
                id: person.id.to_string(),
                name: person.name.as_str().to_owned(),
                speaks,
                level: level.map(|level| t.proficiency_short(level).into_owned()).unwrap_or_default(),
                presence_words: t.presence(presence).into_owned(),
                load: t.ticket_load(load, person.limit).into_owned(),
            };
            (!speaks, !presence.is_available(), load, shown)
        })
        .collect();
    all.sort_by_key(|(speaks, there, load, _)| (*speaks, *there, *load));
    all.into_iter().map(|(_, _, _, colleague)| colleague).collect()
}
