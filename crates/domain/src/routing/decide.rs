//! Decisions: what was chosen for each ticket, in their order, with everybody's verdict.

use super::choose::{Choice, Eligible, End, Way, choose};
use super::explain::{verdicts, why_nobody};
use super::hold::kept_for;
use super::order;
use super::team::Team;
use super::{Decision, Hold, Outcome, Policy, Queued, Trigger, WaitReason, WaitingTicket};
use crate::{Instant, Language, WorkingCalendar};

/// Decides about every ticket, in the order in which they get whoever is free: see [`in_order`].
///
/// Somebody who gets a ticket has one more for the tickets after it, in `team` too, so that no limit is passed within
/// one call. `calendar` says which time counts; `now` is the moment of the decision.
pub fn decide(
    policy: &Policy,
    team: &mut Team,
    tickets: &[WaitingTicket],
    trigger: Trigger,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Vec<Decision> {
    let mut decisions = Vec::with_capacity(tickets.len());
    let mut eligible = Eligible::default();
    let order = in_order(policy, team, tickets, now, calendar);
    for ticket in order.into_iter().filter_map(|place| tickets.get(place)) {
        let way = Way::new(policy, team, ticket);
        let choice = choose(policy, team, ticket, &way, now, calendar, &mut eligible);
        decisions.push(decision(policy, team, ticket, way, choice, &eligible, trigger));
        if let End::Assigned { place, .. } = choice.end {
            team.occupy(place, now);
        }
    }
    decisions
}

/// The places of the tickets in the order in which they get whoever is free: the most urgent first, then who waits
/// longer than anybody should, then by age, which counts for more the fewer speak the language.
pub fn in_order<'a, T: 'a>(
    policy: &Policy,
    team: &Team,
    tickets: &'a [T],
    now: Instant,
    calendar: &WorkingCalendar,
) -> Vec<usize>
where
    Queued<'a>: From<&'a T>,
{
    let keys = tickets.iter().map(|ticket| order::key(policy, team, ticket.into(), now, calendar));
    let mut places: Vec<(order::Key, usize)> = keys.zip(0..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

/// Puts a choice into the facts that are stored and shown.
pub(super) fn decision(
    policy: &Policy,
    team: &Team,
    ticket: &WaitingTicket,
    way: Way,
    choice: Choice,
    eligible: &Eligible,
    trigger: Trigger,
) -> Decision {
    let Choice { search, end } = choice;
    let (outcome, found_at) = match end {
        End::Assigned { place, step } => {
            let to = team.member(place).map(|(member, _)| member.id);
            (to.map(|to| Outcome::Assigned { to }), Some(step))
        }
        End::Held { place, step, until } => {
            let hold = team.member(place).and_then(|one| {
                let kept = kept_for(team, ticket, &way, one)?;
                let language = team.primary(kept.tongue).map(Language::known)?;
                Some(Hold { staff: one.0.id, language, until })
            });
            (Some(Outcome::Waiting { why: WaitReason::Held, next_step_at: None, hold }), Some(step))
        }
        End::Waiting { next_step_at } => {
            let why = why_nobody(team, ticket, &way, search.step);
            (Some(Outcome::Waiting { why, next_step_at: Some(next_step_at), hold: None }), None)
        }
        End::Supervisors => (None, None),
    };
    let outcome =
        outcome.unwrap_or_else(|| Outcome::Supervisors { why: why_nobody(team, ticket, &way, search.step) });
    Decision {
        ticket: ticket.ticket,
        policy_version: policy.version,
        trigger,
        search,
        found_at,
        outcome,
        verdicts: verdicts(policy, team, ticket, &way, choice, eligible),
        steps: way.steps,
    }
}
