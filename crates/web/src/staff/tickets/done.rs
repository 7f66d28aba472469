//! What is said after something was done: what happened, and where that leaves the ticket. The address of the next page
//! carries it as a code, with the ticket and the colleague that it is about.

use xiaoyi_domain::{Instant, Reference, StaffId, StaffMember};
use xiaoyi_store::{StoreError, Tx};

use crate::fields::Fields;
use crate::staff::{Me, own_path};
use xiaoyi_desk::DeskConfig;

/// The words for what was just done, in the reader's language.
pub(crate) fn done_words(query: &Fields, me: &Me, config: &DeskConfig) -> Option<String> {
    let t = me.t;
    let about =
        Reference::parse(query.get("about")).map(|reference| reference.to_string()).unwrap_or_default();
    let to = query.get("to").parse::<StaffId>().ok().map(|id| config.name(id).to_owned());
    let words = match query.get("notice") {
        "replied" => t.done_replied(),
        "replied-wait" => t.done_asked(),
        "replied-resolve" => t.done_answered_and_solved(),
        "noted" => t.done_noted(),
        "taken" => t.done_taken(),
        "handed-over" => t.done_handed_over(about, to?),
        "handed-back" => match to {
            Some(to) => t.done_handed_back_to(about, to),
            None => t.done_handed_back(about),
        },
        "resolved" => t.done_resolved(),
        "reopened" => t.done_reopened(),
        "waits-no-more" => t.done_stopped_waiting(),
        "urgent" => t.done_urgent(),
        "normal" => t.done_normal(),
        "mail-again" => t.mail_queued_again(),
        "erased" => t.done_erased(),
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
        if !["notice", "about", "to"].contains(&name) {
            kept.append_pair(name, value);
        }
    }
    let kept = kept.finish();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{kept}") }
}

/// What a page says of what was just done, and what can be undone of it.
#[derive(Default)]
pub(crate) struct Done {
    pub(crate) words: Option<String>,
    pub(crate) undo: Option<Undo>,
}

/// What can be undone of what was just done: a form beside its words.
pub(crate) struct Undo {
    /// Where the form goes.
    pub(crate) action: String,
    /// For so many seconds yet.
    pub(crate) seconds: i64,
    /// The list that one came from.
    pub(crate) from: String,
}

impl Undo {
    /// What this person can still undo on the ticket that a page's address says something was done on.
    pub(crate) fn find(
        tx: &mut Tx<'_>,
        person: &StaffMember,
        ticket: &Reference,
        from: &str,
        now: Instant,
    ) -> Result<Option<Self>, StoreError> {
        let Some(found) = tx.find_ticket_by_reference(ticket)? else { return Ok(None) };
        let undoable = tx.find_undoable(found.id)?.filter(|undoable| undoable.by == person.id);
        let left = undoable.map(|undoable| (undoable.until - now).num_seconds()).filter(|left| *left > 0);
        Ok(left.map(|seconds| Self {
            action: format!("/staff/tickets/{ticket}/undo"),
            seconds,
            from: own_path(from).to_owned(),
        }))
    }
}
