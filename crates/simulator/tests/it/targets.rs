//! What the router is to reach on the desk that it is measured on, against the longest idle who can, first come first
//! served.

use xiaoyi_domain::routing::Policy;
use xiaoyi_simulator::{Compared, Confidence, Load, Plan, Scenario, compare};

use crate::exact::plain;

fn compared(load: f64, policy: Policy, requests: usize) -> Compared {
    let scenario = Scenario { load: Load::Load(load), ..Scenario::measured().unwrap() };
    let policies = [("longest idle".to_owned(), plain()), ("router".to_owned(), policy)];
    let plan = Plan {
        scenario: &scenario,
        policies: &policies,
        runs: 10,
        requests,
        seed: 1,
        confidence: Confidence::Percent95,
    };
    compare(&plan, &|_| {})
}

/// No fallback: nobody is looked for in another language.
fn alone() -> Policy {
    Policy { offer_bridges: false, step_minutes: u32::MAX, ..Policy::default() }
}

#[test]
fn the_scarce_wait_half_as_long_and_the_others_no_longer() {
    for (load, worst_mean, worst_p95, mean) in [(0.75, 0.55, 0.75, 0.90), (0.85, 0.62, 0.83, 1.02), (0.92, 0.60, 0.80, 1.03)] {
        let found = compared(load, alone(), 40_000);
        let ratios = &found.policies[1].against_first;
        for (what, ratio, most) in [
            ("worst language's mean wait", ratios.worst_mean, worst_mean),
            ("worst language's 95th percentile", ratios.worst_p95, worst_p95),
            ("mean wait", ratios.mean, mean),
        ] {
            assert!(ratio.mean <= most, "{what} at {load}: {ratio:?}, at most {most}");
        }
    }
}

#[test]
fn with_a_fallback_to_english_nobody_waits_long_and_most_keep_their_language() {
    let mut scenario = Scenario { load: Load::Load(0.85), ..Scenario::measured().unwrap() };
    let english: xiaoyi_domain::Language = "en".to_owned().try_into().unwrap();
    for stream in scenario.arrivals.iter_mut().filter(|stream| !["zh", "en"].contains(&stream.language.tag())) {
        (stream.also, stream.also_part) = (Some(english.clone()), 0.6);
    }
    let policies = [("router".to_owned(), Policy { step_minutes: 15, ..alone() })];
    let plan = Plan {
        scenario: &scenario,
        policies: &policies,
        runs: 10,
        requests: 40_000,
        seed: 1,
        confidence: Confidence::Percent95,
    };
    let found = &compare(&plan, &|_| {}).policies[0];
    assert!(found.worst_p95.mean <= 38.0, "{:?}", found.worst_p95);
    assert!(found.in_first_language.mean >= 0.88, "{:?}", found.in_first_language);
}

#[test]
fn other_teams_and_mixes_gain_as_well() {
    let measured = Scenario::measured().unwrap();
    let mut one_arabic = measured.clone();
    one_arabic.people[1].languages.retain(|language, _| language.tag() != "ar");
    let mut scarce_heavy = measured.clone();
    for stream in scarce_heavy.arrivals.iter_mut().filter(|stream| !["zh", "en"].contains(&stream.language.tag())) {
        stream.weight *= 1.5;
    }
    let mut two_hundred = measured.clone();
    two_hundred.people.iter_mut().for_each(|people| people.number *= 8);
    let five = Scenario::parse(
        r#"
        service_minutes = 40
        load = 0.7
        people = [
            { number = 3, languages = { zh = "native", en = "C1" } },
            { languages = { zh = "native", en = "C1", ar = "C1" } },
            { languages = { zh = "native", en = "C1", ja = "C1" } },
        ]
        arrivals = [
            { language = "zh", weight = 70 }, { language = "en", weight = 20 },
            { language = "ar", weight = 5 }, { language = "ja", weight = 5 },
        ]
        "#,
    )
    .unwrap();
    for (name, scenario, worst, mean) in [
        ("one Arabic speaker", one_arabic, 0.95, 1.05),
        ("more scarce requests", scarce_heavy, 0.80, 1.05),
        ("two hundred people", two_hundred, 0.60, 1.05),
        ("five people", five, 0.90, 1.25),
    ] {
        let policies = [("longest idle".to_owned(), plain()), ("router".to_owned(), alone())];
        let confidence = Confidence::Percent95;
        let plan = Plan { scenario: &scenario, policies: &policies, runs: 10, requests: 20_000, seed: 1, confidence };
        let ratios = &compare(&plan, &|_| {}).policies[1].against_first;
        assert!(ratios.worst_mean.mean <= worst, "{name}: {ratios:?}");
        assert!(ratios.mean.mean <= mean, "{name}: {ratios:?}");
    }
}
