//! What the router is to reach on the desk that it is measured on, against the longest idle who can, first come first
//! served.

use xiaoyi_domain::routing::Policy;
use xiaoyi_simulator::{Compared, Confidence, Load, Plan, Scenario, compare};

use crate::exact::plain;

const DESK: &str = include_str!("../../scenarios/desk.toml");

fn compared(load: f64, policy: Policy, requests: usize) -> Compared {
    let scenario = Scenario { load: Load::Load(load), ..Scenario::parse(DESK).unwrap() };
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
