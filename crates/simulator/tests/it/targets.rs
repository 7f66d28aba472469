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
    for (load, worst_mean, worst_p95, mean) in
        [(0.75, 0.55, 0.75, 0.90), (0.85, 0.62, 0.83, 1.02), (0.92, 0.60, 0.80, 1.03)]
    {
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
    let scenario = Scenario::parse(include_str!("../../scenarios/fallback.toml")).unwrap();
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
    for (name, scenario, worst, mean) in [
        ("one Arabic speaker", include_str!("../../scenarios/one-arabic.toml"), 0.95, 1.05),
        ("more scarce requests", include_str!("../../scenarios/scarce-heavy.toml"), 0.80, 1.05),
        ("two hundred people", include_str!("../../scenarios/two-hundred.toml"), 0.60, 1.05),
        ("five people", include_str!("../../scenarios/five.toml"), 0.90, 1.25),
        ("levels and topics mixed", include_str!("../../scenarios/mixed.toml"), 0.90, 1.05),
    ] {
        let scenario = Scenario::parse(scenario).unwrap();
        let policies = [("longest idle".to_owned(), plain()), ("router".to_owned(), alone())];
        let confidence = Confidence::Percent95;
        let plan = Plan {
            scenario: &scenario,
            policies: &policies,
            runs: 10,
            requests: 20_000,
            seed: 1,
            confidence,
        };
        let ratios = &compare(&plan, &|_| {}).policies[1].against_first;
        assert!(ratios.worst_mean.mean <= worst, "{name}: {ratios:?}");
        assert!(ratios.mean.mean <= mean, "{name}: {ratios:?}");
    }
}
