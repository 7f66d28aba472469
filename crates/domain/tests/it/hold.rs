//! For whom the last free speaker of a scarce language is kept free, and for how long.

use chrono::Duration;
use proptest::prelude::*;
use xiaoyi_domain::routing::{
    Candidate, Decision, Demand, Hold, Learned, Outcome, Policy, Team, Trigger, WaitingTicket, decide,
};
use xiaoyi_domain::{Instant, Language, Proficiency, StaffId};

use crate::router::{any_team, any_tickets, assigned, calendar, id, monday, person, ticket};

const ARABIC: u128 = 1;
const KOREAN: u128 = 2;

/// Twenty-four people who speak Chinese, one of whom speaks Arabic and one Korean. Only those two are free.
fn team() -> Vec<Candidate> {
    let speaks = |number| match number {
        ARABIC => vec![("zh", Proficiency::Native), ("ar", Proficiency::C1)],
        KOREAN => vec![("zh", Proficiency::Native), ("ko", Proficiency::C1)],
        _ => vec![("zh", Proficiency::Native)],
    };
    let load = |number| u32::from(number > KOREAN);
    (1..=24)
        .map(|number| Candidate { limit: 1, load: load(number), ..person(number, &speaks(number)) })
        .collect()
}

/// So many persons of work in each language, at 40 minutes a ticket.
fn work(demand: &[(&str, f64)]) -> Learned {
    let demand = demand.iter().map(|(tag, load)| (Language::parse(tag).unwrap(), *load));
    Learned { demand: Demand::new(demand), minutes: 40.0, ..Learned::default() }
}

fn decided(
    policy: &Policy,
    people: &[Candidate],
    learned: &Learned,
    ticket: WaitingTicket,
    now: Instant,
) -> Decision {
    let mut team = Team::of(people, policy, learned);
    decide(policy, &mut team, &[ticket], Trigger::Tick, now, &calendar()).pop().unwrap()
}

fn hold(decision: &Decision) -> Option<&Hold> {
    match &decision.outcome {
        Outcome::Waiting { hold, .. } => hold.as_ref(),
        _ => None,
    }
}

/// For how many seconds a Chinese request that comes now is held.
fn seconds(policy: &Policy, people: &[Candidate], learned: &Learned) -> Option<i64> {
    let now = monday(10, 0);
    let decision = decided(policy, people, learned, ticket(9, &["zh"], now), now);
    hold(&decision).map(|hold| (hold.until - now).num_seconds())
}

/// Without the Korean speaker being free.
fn only_arabic() -> Vec<Candidate> {
    team()
        .into_iter()
        .map(|c| if c.id == StaffId(id(KOREAN)) { Candidate { load: 1, ..c } } else { c })
        .collect()
}

#[test]
fn a_speaker_is_kept_free_for_as_long_as_that_spares_more_waiting_than_it_costs() {
    let policy = Policy { hold_minutes: 20, ..Policy::default() };
    let of = |demand: &[(&str, f64)]| seconds(&policy, &only_arabic(), &work(demand)).unwrap();
    // A third of 40 · 0.45 / 0.55 minutes, and 0.6 · 40 · 0.45, less 40 / 18: 19 minutes and 29 seconds.
    assert_eq!(of(&[("ar", 0.45), ("zh", 17.55)]), 1169);
    // Where all are busier it costs more; where less is asked for in Arabic it spares less.
    assert_eq!(of(&[("ar", 0.45), ("zh", 21.63)]), 710);
    assert_eq!(of(&[("ar", 0.2), ("zh", 17.8)]), 355);
    // In a language that is hardly asked for it is two minutes.
    assert_eq!(of(&[("ar", 0.01), ("zh", 17.99)]), 120);
    assert_eq!(of(&[("ar", 0.45), ("zh", 30.0)]), 548, "more comes in than can be done");
}

#[test]
fn while_nothing_is_learned_it_is_five_minutes() {
    for learned in [Learned::default(), Learned { minutes: 0.0, ..work(&[("ar", 0.5)]) }] {
        assert_eq!(seconds(&Policy::default(), &only_arabic(), &learned), Some(300));
    }
    let policy = Policy { hold_minutes: 3, ..Policy::default() };
    assert_eq!(seconds(&policy, &only_arabic(), &Learned::default()), Some(180));
}

#[test]
fn no_hold_outlasts_what_the_policy_allows_or_a_step() {
    let learned = work(&[("ar", 0.9), ("zh", 8.0)]);
    for (hold_minutes, step_minutes, found) in
        [(20, 20, Some(1200)), (60, 20, Some(1200)), (10, 20, Some(600)), (60, 7, Some(420)), (0, 20, None)]
    {
        let policy = Policy { hold_minutes, step_minutes, ..Policy::default() };
        assert_eq!(seconds(&policy, &only_arabic(), &learned), found, "{hold_minutes} and {step_minutes}");
    }
}

#[test]
fn nobody_is_kept_free_for_a_language_that_nobody_asks_for() {
    assert_eq!(seconds(&Policy::default(), &only_arabic(), &work(&[("zh", 18.0)])), None);
    // Nor is that language named where they are kept free for another.
    let now = monday(10, 0);
    let mut people = only_arabic();
    people[0].languages =
        person(1, &[("zh", Proficiency::Native), ("th", Proficiency::C1), ("ar", Proficiency::C1)]).languages;
    let learned = work(&[("ar", 0.45), ("zh", 17.55)]);
    let decision = decided(&Policy::default(), &people, &learned, ticket(9, &["zh"], now), now);
    assert_eq!(hold(&decision).unwrap().language.primary(), "ar");
}

#[test]
fn of_several_who_are_kept_free_the_first_to_be_free_for_it_is_named_and_gets_it() {
    let (policy, learned) = (Policy::default(), work(&[("ar", 0.45), ("ko", 0.2), ("zh", 17.35)]));
    let came = monday(10, 0);
    let ticket = ticket(9, &["zh"], came);
    // She has the topic, and would come first but for that.
    let mut people = team();
    people[0].topics = [ticket.topic].into();
    let at = |now| decided(&policy, &people, &learned, ticket.clone(), now);
    let first = at(came);
    let held = hold(&first).unwrap();
    assert_eq!((held.staff, held.language.primary()), (StaffId(id(KOREAN)), "ko"));
    let (before, then) = (at(held.until - Duration::seconds(1)), at(held.until));
    assert_eq!(hold(&before), Some(held));
    assert_eq!(assigned(&then), Some(StaffId(id(KOREAN))));
}

#[test]
fn what_somebody_speaks_besides_adds_up() {
    let policy = Policy { hold_minutes: 60, step_minutes: 60, ..Policy::default() };
    let both = work(&[("ar", 0.45), ("es", 0.3), ("zh", 17.25)]);
    let mut people = only_arabic();
    let one = seconds(&policy, &people, &both).unwrap();
    people[0].languages =
        person(1, &[("zh", Proficiency::Native), ("es", Proficiency::C1), ("ar", Proficiency::C1)]).languages;
    assert!(seconds(&policy, &people, &both).unwrap() > one + 300);
}

proptest! {
    #[test]
    fn nobody_is_held_longer_than_the_policy_says_whatever_was_learned(
        team in any_team(),
        tickets in any_tickets(),
        loads in prop::collection::vec(0.0..50.0, 4),
        minutes in 0.0..5000.0,
        hold_minutes in 0u32..60,
    ) {
        let policy = Policy { hold_minutes, ..Policy::default() };
        let demand = ["ar", "ja", "en", "fr"].iter().zip(loads).map(|(tag, load)| (Language::parse(tag).unwrap(), load));
        let learned = Learned { demand: Demand::new(demand), minutes, ..Learned::default() };
        let now = monday(16, 0);
        let mut team = Team::of(&team, &policy, &learned);
        for decision in decide(&policy, &mut team, &tickets, Trigger::Tick, now, &calendar()) {
            if let Some(hold) = hold(&decision) {
                prop_assert!(hold.until > now);
                prop_assert!(hold.until <= decision.search.since + policy.hold_time());
            }
        }
    }
}
