//! Late binding: a ticket that nobody has opened may still go to somebody else.

use super::choose::{Choice, Eligible, End, Way, availability, best, capability};
use super::decide::decision;
use super::team::Team;
use super::{Decision, Policy, Search, Trigger, WaitingTicket};
use crate::{Instant, StaffId};

/// What speaks for giving a ticket that was not opened to somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unopened {
    /// Whoever has it is no longer there, or has had time enough.
    Late,
    /// Somebody may be better by now.
    InTime,
}

/// Somebody else must be better by so much, in millionths of a full load, before a ticket moves that its holder may
/// be about to open: what moves for little moves back.
const MARGIN: i32 = 250_000;

/// Whether somebody could still be given a ticket at any step, were they on duty and had room: they have not lost the
/// skill or the topic meanwhile.
pub fn still_able(policy: &Policy, team: &Team, ticket: &WaitingTicket, holder: StaffId) -> bool {
    let way = Way::new(policy, team, ticket);
    team.place_of(holder).and_then(|place| able_at(team, ticket, &way, place)).is_some()
}

/// The first step at which somebody passes the filters that time does not change.
fn able_at(team: &Team, ticket: &WaitingTicket, way: &Way, place: usize) -> Option<usize> {
    let (member, _) = team.member(place)?;
    (0..way.steps.len()).find(|step| way.takes(ticket, member, *step))
}

/// Decides whether a ticket that the router gave to `holder`, and that they have not opened, goes to somebody else. None
/// if nobody else is there who would understand the resident as well. In `team` the ticket counts as the holder's before,
/// and as the other's after.
pub fn decide_again(
    policy: &Policy,
    team: &mut Team,
    ticket: &WaitingTicket,
    holder: StaffId,
    why: Unopened,
    now: Instant,
) -> Option<Decision> {
    let held_by = team.place_of(holder);
    let way = Way::new(policy, team, ticket);
    // Nobody further down the steps than the holder: the resident would be understood less well.
    let last = able_at(team, ticket, &way, held_by?)?;
    let mut without = team.clone();
    if let Some(place) = held_by {
        without.release(place);
    }
    let mut eligible = Eligible::default();
    let (step, place, score) = (0..=last).find_map(|step| {
        let others = |one: (&super::team::Member, &super::team::Doing)| one.0.id != holder;
        let (place, score) = best(policy, &without, ticket, &way, step, &others, &mut eligible)?;
        Some((step, place, score))
    })?;
    let own = held_by.and_then(|place| {
        let one = without.member(place)?;
        let (asked, tongue) = way.step(step)?;
        availability(one).ok()?;
        let level = capability(one.0, ticket, &way, asked, tongue, step).ok()?;
        Some(way.scorer(policy, &without, ticket, step).score(one, level))
    });
    let moves = match (why, own) {
        (Unopened::Late, _) => true,
        // Somebody at an earlier step speaks the resident's better language; at the holder's own, they must be better.
        (Unopened::InTime, None) => step < last,
        (Unopened::InTime, Some(own)) => score.total() - own.total() >= MARGIN,
    };
    if !moves {
        return None;
    }
    let search = Search { step: last, ..ticket.search };
    let choice = Choice { search, end: End::Assigned { place, step } };
    let decision = decision(policy, &without, ticket, way, choice, &eligible, Trigger::NotOpened);
    without.occupy(place, now);
    *team = without;
    Some(decision)
}
