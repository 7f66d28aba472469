//! Systems whose waits are known exactly, because they have a product form: the simulation's interval must hold them.

use std::collections::{BTreeMap, BTreeSet};

use xiaoyi_domain::Language;
use xiaoyi_domain::routing::{Policy, Weights};
use xiaoyi_simulator::{Compared, Confidence, Load, Person, Plan, Scenario, Stream, compare};

const LANGUAGES: [&str; 6] = ["zh", "en", "fr", "ru", "ar", "ja"];

/// First come, first served, by whoever has been idle longest: no price, no hold, no step.
pub(crate) fn plain() -> Policy {
    Policy {
        offer_bridges: false,
        step_minutes: u32::MAX,
        weights: Weights { topic: 0, proficiency: 0, previous: 0, load: 0, price: 0 },
        hold_minutes: 0,
        scarcity: 0,
        guard_minutes: u32::MAX,
        ..Policy::default()
    }
}

fn speaks(number: usize, languages: &[&str]) -> Person {
    let languages =
        languages.iter().map(|tag| (Language::parse(tag).unwrap(), "C1".parse().unwrap())).collect();
    Person { number, languages, topics: BTreeSet::new(), limit: 1 }
}

fn streams(languages: &[&str]) -> Vec<Stream> {
    let stream = |tag: &&str| Stream {
        language: Language::parse(tag).unwrap(),
        weight: 1.0,
        also: None,
        also_part: 0.0,
        topics: BTreeMap::new(),
    };
    languages.iter().map(stream).collect()
}

fn simulated(scenario: &Scenario, requests: usize) -> Compared {
    scenario.check().unwrap();
    let policies = [("plain".to_owned(), plain())];
    let confidence = Confidence::Percent99_9;
    compare(&Plan { scenario, policies: &policies, runs: 20, requests, seed: 1, confidence }, &|_| {})
}

#[test]
fn ninety_people_with_a_hundred_and_twenty_places_block_and_wait_as_is_known() {
    let six = LANGUAGES;
    let each = |languages: &[&str]| languages.iter().map(|one| speaks(15, &[one])).collect::<Vec<_>>();
    let pairs = [["zh", "en"], ["fr", "ru"], ["ar", "ja"]];
    for (name, people, blocked, wait) in [
        ("everyone speaks everything", vec![speaks(90, &six)], 0.003_643, 0.4500),
        ("one language each", each(&six), 0.041_659, 3.0543),
        ("three closed pairs", pairs.iter().map(|pair| speaks(30, pair)).collect(), 0.016_578, 1.7388),
    ] {
        let scenario = Scenario {
            service_minutes: 10.0,
            load: Load::PerHour(84.0 * 6.0),
            places: Some(120),
            required_topics: BTreeSet::new(),
            people,
            arrivals: streams(&six),
        };
        let found = &simulated(&scenario, 12_000).policies[0];
        assert!(found.blocked.contains(blocked), "{name}: {blocked} in {:?}", found.blocked);
        assert!(found.mean.contains(wait), "{name}: {wait} in {:?}", found.mean);
        // An interval that holds everything says nothing.
        assert!(found.mean.half < wait * 0.5, "{name}: {:?}", found.mean);
    }
}

#[test]
fn twenty_four_people_who_all_do_everything_wait_as_erlang_says() {
    for (load, wait) in [(0.75, 0.8502), (0.85, 3.8354), (0.92, 12.4411)] {
        let scenario = Scenario {
            service_minutes: 40.0,
            load: Load::Load(load),
            places: None,
            required_topics: BTreeSet::new(),
            people: vec![speaks(24, &["zh"])],
            arrivals: streams(&["zh"]),
        };
        let found = &simulated(&scenario, 20_000).policies[0];
        assert!(found.mean.contains(wait), "{load}: {wait} in {:?}", found.mean);
        assert!(found.mean.half < wait * 0.5, "{load}: {:?}", found.mean);
    }
}
