//! Keeping the last free speaker of a scarce language free: for whom, and how long a ticket that does not need that
//! language waits for somebody else.
//!
//! Both sides of it are waits, and are weighed in minutes. While a speaker is taken, those wait who ask in their
//! language; while a ticket is held, it waits, and so does everything behind it. Speakers and teams are reckoned with as
//! one person who is as fast as all of them together (the heavy-traffic approximation of M/M/n):
//!
//! - Taking the last free of n speakers, who are busy for the part u of their time with tickets of S minutes, costs the
//!   others of that language S · u / (n · (1 − u)) minutes: what one more ticket costs those behind it. With one
//!   speaker that is exact (Pollaczek and Khinchine).
//! - Holding a ticket that came w minutes ago costs (w · ρ · N / S + 1) · S / (N · (1 − ρ)) minutes, with N people on
//!   shift who are busy for the part ρ of their time: it and each that came since go through the queue one place later.
//!
//! They are equal at w = (1 − ρ) / ρ · S · u / (n · (1 − u)) − S / (N · ρ): up to then holding makes the mean wait of
//! all shorter. [`FAIRNESS`] adds to it for the sake of the few, who wait longer than all others. The larger the load of the whole
//! team, the shorter the hold; the more one person has to do in their language, the longer.

use chrono::Duration;

use super::team::{Doing, Member, Team, Tongue};
use super::{Policy, WaitingTicket, Way};
use crate::{Instant, Urgency};

/// A language is scarce with at most so many speakers on shift.
const SCARCE: u32 = 2;
/// The hold while nothing is known of the work, in minutes.
const UNKNOWN: f64 = 5.0;
/// What is added for the sake of the few, as a part of S · u: chosen by measuring (`docs/routing.md`).
const FAIRNESS: f64 = 0.6;
/// No hold is shorter, in minutes: somebody else frees up so soon in any but the smallest team, and where a language is
/// hardly asked for the waits of all weigh nothing against its own.
const LEAST: f64 = 2.0;
/// Speakers who are busier than this cannot keep up, and the wait behind them has no mean.
const BUSIEST: f64 = 0.95;

/// What the holds of a roster are reckoned from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// How many minutes of one person's time a ticket takes: S.
    minutes: f64,
    /// (1 − ρ) / ρ: the part of what others save for which it pays to wait.
    slack: f64,
    /// S / (N · ρ), in minutes.
    least_cost: f64,
}

impl Pace {
    /// The pace of so many people on shift, at an offered load in persons, with so many minutes a ticket. None where
    /// nothing is known.
    pub(super) fn of(people: u32, load: f64, minutes: f64) -> Option<Self> {
        if people == 0 || load <= 0.0 || minutes <= 0.0 {
            return None;
        }
        let people = f64::from(people);
        let busy = (load / people).min(1.0);
        Some(Self { minutes, slack: (1.0 - busy) / busy, least_cost: minutes / (people * busy) })
    }

    /// What keeping the last free speaker of a language is worth, in minutes of waiting for somebody else, at an offered
    /// load of the language in persons.
    pub(super) fn worth(&self, speakers: u32, load: f64) -> f64 {
        let speakers = f64::from(speakers.max(1));
        let busy = (load / speakers).min(BUSIEST);
        let saved = self.minutes * busy / (speakers * (1.0 - busy));
        self.slack * saved + FAIRNESS * self.minutes * busy
    }
}

/// For which language somebody is kept free, and for how long after a ticket came.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    /// The language; the one that is worth most, of several.
    pub(super) tongue: Tongue,
    /// How long, by what is learned of the work.
    time: Duration,
}

/// Whether a ticket may be held at all at this moment. One that is urgent never is, and none longer than the policy says:
/// so no ticket waits longer than that for others' sake, however often it is looked at.
pub(super) fn may_hold(policy: &Policy, ticket: &WaitingTicket, now: Instant) -> bool {
    ticket.urgency != Urgency::Urgent && at_most(policy, ticket) > now
}

/// Until when a ticket is held at most. Never beyond the time of a step: a ticket that is held opens none.
fn at_most(policy: &Policy, ticket: &WaitingTicket) -> Instant {
    ticket.search.since + policy.hold_time().min(policy.step_time(ticket.urgency))
}

/// Until when this ticket is held rather than given to them, if they are kept free from it.
pub(super) fn held_until(
    policy: &Policy,
    team: &Team,
    ticket: &WaitingTicket,
    way: &Way,
    one: (&Member, &Doing),
) -> Option<Instant> {
    let kept = kept_for(team, ticket, way, one)?;
    Some(at_most(policy, ticket).min(ticket.search.since + kept.time))
}

/// The language for which somebody is kept free: they are its last free speaker, with the last free slot, it is scarce
/// and asked for, and the ticket does not need it. Never from a ticket that was theirs before.
pub(super) fn kept_for(
    team: &Team,
    ticket: &WaitingTicket,
    way: &Way,
    (member, doing): (&Member, &Doing),
) -> Option<Kept> {
    if doing.load + 1 < member.limit || ticket.search.previous == Some(member.id) {
        return None;
    }
    let mut kept: Option<(Tongue, f64)> = None;
    let mut all = 0.0;
    for (tongue, level) in &member.skills {
        let is_kept = *level >= team.own_level()
            && !team.is_bridge(*tongue)
            && !way.needs(*tongue)
            && team.idle(*tongue) == 1
            && team.on_shift(*tongue) <= SCARCE;
        let Some(worth) = team.worth(*tongue).filter(|_| is_kept) else { continue };
        all += worth;
        if kept.is_none_or(|(_, most)| worth > most) {
            kept = Some((*tongue, worth));
        }
    }
    let (tongue, _) = kept?;
    let minutes = team.pace().map_or(UNKNOWN, |pace| (all - pace.least_cost).max(LEAST));
    // A day is longer than any policy allows.
    #[expect(clippy::cast_possible_truncation, reason = "it is less than a day")]
    let seconds = (minutes.min(24.0 * 60.0) * 60.0).round() as i64;
    Some(Kept { tongue, time: Duration::seconds(seconds) })
}

/// Whether at least two people on shift could take the ticket at an open step: where there is one, nobody else frees up.
pub(super) fn others_work(team: &Team, ticket: &WaitingTicket, way: &Way, last_open: usize) -> bool {
    let able = |member: &Member| {
        member.limit > 0
            && member.presence.is_on_shift()
            && (0..=last_open).any(|step| way.takes(ticket, member, step))
    };
    team.members().filter(|(member, _)| able(member)).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twenty-four people, 40 minutes a ticket.
    fn hold(team_load: f64, speakers: u32, load: f64) -> f64 {
        let pace = Pace::of(24, team_load * 24.0, 40.0).unwrap();
        pace.worth(speakers, load) - pace.least_cost
    }

    #[test]
    fn the_hold_is_what_the_formula_says() {
        // One Arabic speaker at 0.45 persons of load: 1/3 · 40 · 0.45 / 0.55 + 0.6 · 40 · 0.45 − 40 / 18.
        assert!((hold(0.75, 1, 0.45) - (10.909 + 10.8 - 2.222)).abs() < 0.01);
        // Two: 1/3 · 40 · 0.225 / (2 · 0.775) + 0.6 · 40 · 0.225 − 40 / 18.
        assert!((hold(0.75, 2, 0.45) - (1.935 + 5.4 - 2.222)).abs() < 0.01);
    }

    #[test]
    fn the_hold_is_shorter_the_busier_the_team_and_the_less_asked_for_the_language() {
        for (long, short) in [
            (hold(0.75, 1, 0.45), hold(0.92, 1, 0.45)),
            (hold(0.75, 1, 0.45), hold(0.75, 1, 0.2)),
            (hold(0.75, 1, 0.45), hold(0.75, 2, 0.45)),
        ] {
            assert!(long > short, "{long} and {short}");
        }
    }

    #[test]
    fn there_is_a_number_where_more_comes_in_than_can_be_done_and_none_where_nothing_is_known() {
        assert!(hold(1.4, 1, 3.0).is_finite());
        for (people, load, minutes) in [(0, 1.0, 40.0), (5, 0.0, 40.0), (5, 1.0, 0.0)] {
            assert!(Pace::of(people, load, minutes).is_none());
        }
    }
}
