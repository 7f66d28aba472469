//! Which ticket comes first where several look for somebody.

use std::cmp::Reverse;

use chrono::Duration;

use super::team::Team;
use super::{Policy, Queued};
use crate::{Instant, TicketId, Urgency, WorkingCalendar};

/// What a ticket is ordered by: the smallest comes first.
pub(super) type Key = (Reverse<Urgency>, Reverse<bool>, Reverse<i64>, Instant, TicketId);

/// The most urgent first; of those who wait longer than anybody should, the oldest; then by age, which counts for more
/// the fewer speak the language: their next free moment is rarer.
pub(super) fn key(
    policy: &Policy,
    team: &Team,
    queued: Queued<'_>,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Key {
    let since = queued.since;
    let is_guarded = waits_too_long(policy, since, now, calendar);
    let age = (now - since).num_milliseconds().max(0);
    let language = queued.language;
    let speakers = i64::from(team.roster().speakers(language));
    // Without a speaker on shift it competes for those of other languages, like everybody there.
    let weighted = if is_guarded || policy.is_bridge(language) || speakers == 0 {
        age
    } else {
        age.saturating_mul(speakers + i64::from(policy.scarcity)) / speakers
    };
    (Reverse(queued.urgency), Reverse(is_guarded), Reverse(weighted), since, queued.ticket)
}

fn waits_too_long(policy: &Policy, since: Instant, now: Instant, calendar: &WorkingCalendar) -> bool {
    let guard = Duration::minutes(i64::from(policy.guard_minutes));
    // Less time than that has passed at all: the calendar need not be asked.
    now - since >= guard && calendar.working_between(since, now) >= guard
}
