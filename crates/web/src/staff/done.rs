//! What is said after something was done: what happened, and where that leaves the ticket. The address of the next page
//! carries it as a code, with the ticket and the colleague that it is about.

use xiaoyi_domain::{Reference, StaffId};

use super::Me;
use crate::fields::Fields;
use xiaoyi_desk::Office;

/// The words for what was just done, in the reader's language.
pub(super) fn done_words(query: &Fields, me: &Me, office: &Office) -> Option<String> {
    let t = me.t;
    let about =
        Reference::parse(query.get("about")).map(|reference| reference.to_string()).unwrap_or_default();
    let to = query.get("to").parse::<StaffId>().ok().map(|id| office.name(id).to_owned());
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
        _ => return None,
    };
    Some(words.into_owned())
}
