//! Policies compared on the same traces, again and again, until there are intervals.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;
use xiaoyi_domain::routing::Policy;

use crate::run::{Served, run};
use crate::stats::{Confidence, Estimate, FEWEST_RUNS, mean, percentile};
use crate::{Scenario, Trace};

/// What is to be compared, and how thoroughly.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// Who works, and what comes in.
    pub scenario: &'a Scenario,
    /// The policies, with their names; the others are compared with the first.
    pub policies: &'a [(String, Policy)],
    /// How many independent runs.
    pub runs: usize,
    /// How many requests each; a tenth more comes before them, while the team warms up.
    pub requests: usize,
    /// Where the random numbers begin.
    pub seed: u64,
    /// How sure the intervals are.
    pub confidence: Confidence,
}

/// What came of a comparison.
#[derive(Debug, Clone, Serialize)]
pub struct Compared {
    /// The part of the team's time that the requests take.
    pub load: f64,
    /// Each policy's numbers, in the plan's order.
    pub policies: Vec<Measured>,
}

/// What was measured of one policy. Times are minutes.
#[derive(Debug, Clone, Serialize)]
pub struct Measured {
    /// Its name.
    pub name: String,
    /// The mean wait of all who were let in.
    pub mean: Estimate,
    /// The wait that 95 of 100 do not pass.
    pub p95: Estimate,
    /// The mean wait in the language that waits longest.
    pub worst_mean: Estimate,
    /// The longest wait of a language that 95 of 100 do not pass.
    pub worst_p95: Estimate,
    /// The part of those let in who got somebody who speaks their first language.
    pub in_first_language: Estimate,
    /// The part of those about a topic who got somebody who has it; nought where none is about any.
    pub in_topic: Estimate,
    /// The part of those who came that was turned away.
    pub blocked: Estimate,
    /// The part of those let in whom nobody may ever serve.
    pub unserved: Estimate,
    /// The same numbers against the first policy's.
    pub against_first: Ratios,
    /// Each stream's numbers, in the scenario's order.
    pub streams: Vec<StreamMeasured>,
}

/// Numbers of one policy divided by another's: the ratios of their means over the runs.
#[derive(Debug, Clone, Serialize)]
pub struct Ratios {
    /// Of the mean waits.
    pub mean: Estimate,
    /// Of the worst languages' mean waits.
    pub worst_mean: Estimate,
    /// Of the worst languages' 95th percentiles.
    pub worst_p95: Estimate,
}

/// What was measured of one stream.
#[derive(Debug, Clone, Serialize)]
pub struct StreamMeasured {
    /// Its first language.
    pub language: String,
    /// The mean wait.
    pub mean: Estimate,
    /// The wait that 95 of 100 do not pass.
    pub p95: Estimate,
}

/// One policy's numbers in one run.
#[derive(Debug, Clone, Default)]
struct OfRun {
    mean: f64,
    p95: f64,
    in_first_language: f64,
    in_topic: f64,
    blocked: f64,
    unserved: f64,
    streams: Vec<(f64, f64)>,
}

impl OfRun {
    #[expect(clippy::cast_precision_loss, reason = "requests are fewer than 2^52")]
    fn of(served: Served) -> Self {
        let admitted: usize = served.waits.iter().map(Vec::len).sum();
        let blocked: usize = served.blocked.iter().sum();
        let first: usize = served.in_first_language.iter().sum();
        let mut all: Vec<f64> = served.all().collect();
        let overall = mean(all.iter().copied());
        let streams = served
            .waits
            .into_iter()
            .map(|mut waits| (mean(waits.iter().copied()), percentile(&mut waits, 95)))
            .collect();
        Self {
            mean: overall,
            p95: percentile(&mut all, 95),
            in_first_language: first as f64 / admitted.max(1) as f64,
            in_topic: served.in_topic as f64 / served.about_topic.max(1) as f64,
            blocked: blocked as f64 / (admitted + blocked).max(1) as f64,
            unserved: served.unserved as f64 / (admitted + served.unserved).max(1) as f64,
            streams,
        }
    }
}

/// Carries a plan out, on as many threads as there are processors. `done` is told how many runs are over.
pub fn compare(plan: &Plan<'_>, done: &(dyn Fn(usize) + Sync)) -> Compared {
    let runs = plan.runs.max(FEWEST_RUNS);
    let (next, over) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results: Mutex<Vec<(usize, Vec<OfRun>)>> = Mutex::new(Vec::with_capacity(runs));
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(runs);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= runs {
                        return;
                    }
                    let found = one_run(plan, number);
                    if let Ok(mut results) = results.lock() {
                        results.push((number, found));
                    }
                    done(over.fetch_add(1, Ordering::Relaxed) + 1);
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|(number, _)| *number);
    let results: Vec<Vec<OfRun>> = results.into_iter().map(|(_, found)| found).collect();
    let policies =
        plan.policies.iter().enumerate().map(|(place, (name, _))| measured(plan, name, place, &results));
    Compared { load: plan.scenario.offered(), policies: policies.collect() }
}

fn one_run(plan: &Plan<'_>, number: usize) -> Vec<OfRun> {
    let warm_up = plan.requests / 10;
    let seed = plan.seed.wrapping_add(number as u64);
    let trace = Trace::draw(plan.scenario, plan.requests + warm_up, seed);
    plan.policies.iter().map(|(_, policy)| OfRun::of(run(plan.scenario, policy, &trace, warm_up))).collect()
}

fn measured(plan: &Plan<'_>, name: &str, place: usize, results: &[Vec<OfRun>]) -> Measured {
    let own: Vec<&OfRun> = results.iter().filter_map(|run| run.get(place)).collect();
    let firsts: Vec<&OfRun> = results.iter().filter_map(|run| run.first()).collect();
    let estimate = |of: &dyn Fn(&OfRun) -> f64| {
        let numbers: Vec<f64> = own.iter().map(|run| of(run)).collect();
        Estimate::of(&numbers, plan.confidence)
    };
    let ratio = |of: &dyn Fn(&OfRun) -> f64, by: &dyn Fn(&OfRun) -> f64| {
        let above: Vec<f64> = own.iter().map(|run| of(run)).collect();
        let below: Vec<f64> = firsts.iter().map(|run| by(run)).collect();
        Estimate::ratio(&above, &below, plan.confidence)
    };
    // The worst over all runs: the worst of each run would be the unluckiest.
    let number = plan.scenario.arrivals.len();
    let mean_of = |stream: usize| move |run: &OfRun| run.streams.get(stream).map_or(0.0, |(mean, _)| *mean);
    let p95_of = |stream: usize| move |run: &OfRun| run.streams.get(stream).map_or(0.0, |(_, p95)| *p95);
    let worst = |runs: &[&OfRun], of: &dyn Fn(usize, &OfRun) -> f64| {
        let total = |stream: usize| runs.iter().map(|run| of(stream, run)).sum::<f64>();
        (0..number).max_by(|a, b| total(*a).total_cmp(&total(*b))).unwrap_or_default()
    };
    let by_mean = |stream: usize, run: &OfRun| mean_of(stream)(run);
    let by_p95 = |stream: usize, run: &OfRun| p95_of(stream)(run);
    let (slowest, slowest_p95) = (worst(&own, &by_mean), worst(&own, &by_p95));
    let (first_slowest, first_slowest_p95) = (worst(&firsts, &by_mean), worst(&firsts, &by_p95));
    let streams = plan.scenario.arrivals.iter().enumerate().map(|(stream, arrivals)| StreamMeasured {
        language: arrivals.language.tag().to_owned(),
        mean: estimate(&mean_of(stream)),
        p95: estimate(&p95_of(stream)),
    });
    Measured {
        name: name.to_owned(),
        mean: estimate(&|run| run.mean),
        p95: estimate(&|run| run.p95),
        worst_mean: estimate(&mean_of(slowest)),
        worst_p95: estimate(&p95_of(slowest_p95)),
        in_first_language: estimate(&|run| run.in_first_language),
        in_topic: estimate(&|run| run.in_topic),
        blocked: estimate(&|run| run.blocked),
        unserved: estimate(&|run| run.unserved),
        against_first: Ratios {
            mean: ratio(&|run| run.mean, &|run| run.mean),
            worst_mean: ratio(&mean_of(slowest), &mean_of(first_slowest)),
            worst_p95: ratio(&p95_of(slowest_p95), &p95_of(first_slowest_p95)),
        },
        streams: streams.collect(),
    }
}
