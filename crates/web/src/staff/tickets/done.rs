//! What is said after something was done: what happened, and where that leaves the ticket. The address of the next page
//! carries it as a code, with the ticket and the colleague that it is about.

use xiaoyi_domain::{Instant, MessageId, Reference, StaffId, StaffMember};
use xiaoyi_store::{StoreError, Tx};

use crate::fields::Fields;
use crate::staff::{Me, own_path};
use xiaoyi_desk::DeskConfig;

/// The fields of an address that say what was just done.
pub(crate) const SAYS: [&str; 6] = ["notice", "about", "to", "failed", "told", "untold"];
/// With so many tickets something can be done at once: a page of a list.
pub(crate) const MOST_AT_ONCE: usize = 50;

/// The words for what was just done, in the reader's language.
pub(crate) fn done_words(query: &Fields, me: &Me, config: &DeskConfig) -> Option<String> {
    let t = me.t;
    let about = abouts(query);
    let number = i64::try_from(about.len()).unwrap_or_default();
    let is_elsewhere = !about.is_empty();
    let about = about.first().map(ToString::to_string).unwrap_or_default();
    let failed = references(query.get("failed"));
    let to = query.get("to").parse::<StaffId>().ok().map(|id| config.name(id).to_owned());
    let names = |field: &str| {
        let ids = query.get(field).split('.').filter_map(|id| id.parse::<StaffId>().ok());
        t.listed(&ids.map(|id| config.name(id).to_owned()).collect::<Vec<_>>())
    };
    let words = match query.get("notice") {
        "replied" => t.done_replied(),
        "replied-wait" => t.done_asked(),
        "replied-resolve" if is_elsewhere => t.done_answered_and_solved_of(about),
        "replied-resolve" => t.done_answered_and_solved(),
        "noted" => match (names("told"), names("untold")) {
            (told, untold) if told.is_empty() && untold.is_empty() => t.done_noted(),
            (told, untold) if untold.is_empty() => t.done_noted_told(told),
            (told, untold) if told.is_empty() => t.done_noted_not_told(untold),
            (told, untold) => t.done_noted_told_but(told, untold),
        },
        "followed" => t.done_followed(),
        "unfollowed" => t.done_unfollowed(),
        "taken" => t.done_taken(),
        "handed-over" => t.done_handed_over(about, to?),
        "handed-back" => match to {
            Some(to) => t.done_handed_back_to(about, to),
            None => t.done_handed_back(about),
        },
        "resolved" if is_elsewhere => t.done_resolved_of(about),
        "resolved" => t.done_resolved(),
        "taken-down" => t.done_taken_down(),
        "put-off" if is_elsewhere => t.done_put_off_of(about),
        "put-off" => t.done_put_off(),
        "looked-again" => t.done_looked_again(),
        "topic" => t.done_topic(),
        "corrected" => t.done_corrected(),
        "several-undone" if failed.is_empty() => t.done_several_undone(number),
        "several-undone" => {
            let failed: Vec<String> = failed.iter().map(ToString::to_string).collect();
            t.done_several_but(number, failed.join(", "))
        }
        "several" if failed.is_empty() => t.done_several(number),
        "several" => {
            let failed: Vec<String> = failed.iter().map(ToString::to_string).collect();
            t.done_several_but(number, failed.join(", "))
        }
        "reopened" => t.done_reopened(),
        "waits-no-more" => t.done_stopped_waiting(),
        "urgent" => t.done_urgent(),
        "normal" => t.done_normal(),
        "mail-again" => t.mail_queued_again(),
        "view-saved" => t.done_view_saved(),
        "view-removed" => t.done_view_removed(),
        "erased" => t.done_erased(),
        "saved" => t.saved(),
        "undone" => t.done_undone(),
        _ => return None,
    };
    Some(words.into_owned())
}

/// An address of ours without what was just done there: whoever comes back to it later is not told again.
pub(crate) fn without_notice(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut kept = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in Fields::parse(query.as_bytes()).pairs() {
        if !SAYS.contains(&name) {
            kept.append_pair(name, value);
        }
    }
    let kept = kept.finish();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{kept}") }
}

/// An address of ours that says what was just done there. What is empty is left out.
pub(crate) fn saying(address: &str, says: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in says.iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    let and = if address.contains('?') { '&' } else { '?' };
    format!("{address}{and}{}", query.finish())
}

/// What a page says of what was just done, and what can be undone of it.
#[derive(Default)]
pub(crate) struct Done {
    pub(crate) words: Option<String>,
    pub(crate) undo: Option<Undo>,
    /// The first message of a ticket's page that its holder has not seen.
    pub(crate) news: Option<MessageId>,
}

/// What can be undone of what was just done: a form beside its words.
pub(crate) struct Undo {
    /// On which tickets.
    pub(crate) tickets: Vec<String>,
    /// For so many seconds yet.
    pub(crate) seconds: i64,
    /// The list that one came from.
    pub(crate) from: String,
}

impl Undo {
    /// What this person can still undo of what a page's address says was done: on the tickets that it is `about`, or on
    /// the page's own.
    pub(crate) fn find(
        tx: &mut Tx<'_>,
        person: &StaffMember,
        says: &Fields,
        own: Option<&Reference>,
        from: &str,
        now: Instant,
    ) -> Result<Option<Self>, StoreError> {
        if says.get("notice").is_empty() {
            return Ok(None);
        }
        let mut about = abouts(says);
        if about.is_empty() {
            about.extend(own.cloned());
        }
        let (mut tickets, mut seconds) = (Vec::new(), i64::MAX);
        for reference in about {
            let Some(found) = tx.find_ticket_by_reference(&reference)? else { continue };
            let undoable = tx.find_undoable(found.id)?.filter(|undoable| undoable.by == person.id);
            let left = undoable.map(|undoable| (undoable.until - now).num_seconds());
            if let Some(left) = left.filter(|left| *left > 0) {
                tickets.push(reference.to_string());
                seconds = seconds.min(left);
            }
        }
        Ok((!tickets.is_empty()).then(|| Self { tickets, seconds, from: own_path(from).to_owned() }))
    }
}

/// The tickets that what was done is about.
fn abouts(says: &Fields) -> Vec<Reference> {
    references(says.get("about"))
}

/// References as an address holds them.
fn references(text: &str) -> Vec<Reference> {
    text.split('.').filter_map(|about| Reference::parse(about).ok()).take(MOST_AT_ONCE).collect()
}

/// References as an address is to hold them.
pub(crate) fn joined(references: &[Reference]) -> String {
    references.iter().map(Reference::as_str).collect::<Vec<_>>().join(".")
}
