//! What the router is to reach on the desk that it is measured on, against the longest idle who can, first come first
//! served.

use xiaoyi_domain::coverage::mean_wait;
use xiaoyi_domain::routing::{Policy, Preset};
use xiaoyi_simulator::{Compared, Confidence, Estimate, Load, Plan, Scenario, Served, Trace, compare, run};

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
fn each_preset_does_what_its_name_says() {
    let scenario = Scenario::parse(include_str!("../../scenarios/fallback.toml")).unwrap();
    let policies: Vec<(String, Policy)> = Preset::ALL
        .iter()
        .map(|preset| (preset.code().to_owned(), preset.applied_to(&Policy::default())))
        .collect();
    let plan = Plan {
        scenario: &scenario,
        policies: &policies,
        runs: 10,
        requests: 40_000,
        seed: 1,
        confidence: Confidence::Percent95,
    };
    let found = compare(&plan, &|_| {}).policies;
    for (preset, of) in Preset::ALL.iter().zip(&found) {
        let [own, mean, p95] = [&of.in_first_language, &of.mean, &of.worst_p95].map(|e| (e.mean, e.half));
        println!(
            "{preset}: in the first language {own:.3?}, mean {mean:.1?}, worst language's p95 {p95:.1?}"
        );
    }
    let [own, balanced, quick] = found.as_slice() else { panic!("three presets") };
    assert!(own.in_first_language.mean > balanced.in_first_language.mean);
    assert!(balanced.in_first_language.mean > quick.in_first_language.mean);
    assert!(own.worst_p95.mean > 1.5 * balanced.worst_p95.mean, "what is waited for is told");
    assert!(own.mean.mean > balanced.mean.mean && balanced.mean.mean > quick.mean.mean);
}

#[test]
fn other_teams_and_mixes_gain_as_well() {
    for (name, scenario, worst, mean) in [
        ("one Arabic speaker", include_str!("../../scenarios/one-arabic.toml"), 0.80, 1.0),
        ("more scarce requests", include_str!("../../scenarios/scarce-heavy.toml"), 0.80, 1.05),
        ("two hundred people", include_str!("../../scenarios/two-hundred.toml"), 0.60, 1.05),
        ("five people", include_str!("../../scenarios/five.toml"), 0.90, 1.25),
        ("levels and topics mixed", include_str!("../../scenarios/mixed.toml"), 0.90, 1.05),
    ] {
        gains(name, scenario, 20_000, worst, mean);
    }
}

#[test]
fn teams_with_one_speaker_of_a_language_or_two_gain_whatever_else_they_speak() {
    for (name, scenario, worst, mean) in [
        ("two languages with one speaker each", include_str!("../../scenarios/two-alone.toml"), 0.75, 1.0),
        ("one only speaker of two languages", include_str!("../../scenarios/both-in-one.toml"), 0.80, 0.95),
        ("eight people", include_str!("../../scenarios/eight.toml"), 0.70, 0.85),
        ("everybody with more languages", include_str!("../../scenarios/all-bilingual.toml"), 0.70, 0.95),
        ("nearly everything Chinese", include_str!("../../scenarios/skewed.toml"), 0.75, 1.0),
        ("a language that nobody asks for", include_str!("../../scenarios/no-demand.toml"), 0.70, 1.0),
        ("sixty people near their limit", include_str!("../../scenarios/sixty.toml"), 0.75, 1.05),
        ("three requests at once", include_str!("../../scenarios/three-at-once.toml"), 0.65, 0.9),
        ("a quiet desk", include_str!("../../scenarios/quiet.toml"), 0.65, 0.8),
    ] {
        gains(name, scenario, 10_000, worst, mean);
    }
}

/// The worst language's mean wait, and that of all, are at most such a part of what they are with the longest idle.
fn gains(name: &str, scenario: &str, requests: usize, worst: f64, mean: f64) {
    let scenario = Scenario::parse(scenario).unwrap();
    let policies = [("longest idle".to_owned(), plain()), ("router".to_owned(), alone())];
    let confidence = Confidence::Percent95;
    let plan = Plan { scenario: &scenario, policies: &policies, runs: 10, requests, seed: 1, confidence };
    let found = compare(&plan, &|_| {});
    let ratios = &found.policies.get(1).unwrap().against_first;
    assert!(ratios.worst_mean.mean <= worst, "{name}: {ratios:?}");
    assert!(ratios.mean.mean <= mean, "{name}: {ratios:?}");
}

/// How long people wait in a language whose only speaker does nothing else cannot be beaten, and is known: M/M/1. So it is
/// measured how much longer than that they wait with the same requests, which varies far less than the wait itself.
#[test]
fn one_speaker_is_kept_free_so_that_people_wait_little_longer_than_they_must() {
    const RUNS: u64 = 20;
    const REQUESTS: usize = 22_000;
    const WARM_UP: usize = 2_000;
    let one = Scenario::parse(include_str!("../../scenarios/one-arabic.toml")).unwrap();
    let one = Scenario { load: Load::Load(0.75), ..one };
    let arabic = one.arrivals.iter().position(|stream| stream.language.primary() == "ar").unwrap();
    // The same requests, and she does nothing but Arabic.
    let mut only = one.clone();
    for people in only.people.iter_mut().filter(|p| p.languages.keys().any(|l| l.primary() == "ar")) {
        people.languages.retain(|language, _| language.primary() == "ar");
    }
    let mean = |waits: &[f64]| waits.iter().sum::<f64>() / f64::from(u32::try_from(waits.len()).unwrap());
    let (mut longer, mut all, mut ratios) = (Vec::new(), Vec::new(), (Vec::new(), Vec::new()));
    for seed in 0..RUNS {
        let trace = Trace::draw(&one, REQUESTS, seed);
        let idle = run(&one, &plain(), &trace, WARM_UP);
        let router = run(&one, &alone(), &trace, WARM_UP);
        let least = run(&only, &plain(), &trace, WARM_UP);
        longer.push(mean(&router.waits[arabic]) - mean(&least.waits[arabic]));
        let of_all = |served: &Served| mean(&served.all().collect::<Vec<_>>());
        all.push(of_all(&router));
        ratios.0.push(of_all(&router));
        ratios.1.push(of_all(&idle));
    }
    let load = 0.75 * 24.0 * 2.5 / 100.0;
    let least = mean_wait(1, load, one.service_minutes).unwrap();
    let longer = Estimate::of(&longer, Confidence::Percent95);
    let most = least + longer.mean + longer.half;
    assert!(most <= 36.0, "{least} minutes and {longer:?} more, at most 36");
    let all = Estimate::of(&all, Confidence::Percent95);
    assert!(all.mean <= 3.0, "{all:?} for all, at most 3");
    let ratio = Estimate::ratio(&ratios.0, &ratios.1, Confidence::Percent99_9);
    assert!(ratio.mean + ratio.half <= 0.85, "{ratio:?} of the longest idle's, at most 0.85");
}
