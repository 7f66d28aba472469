//! Runs the domain's router under a clock of its own: what would a policy, or another team, do to people's waits?
//!
//! A [`Scenario`] says who works and what comes in; a [`Trace`] is what came in one run, drawn from a seed; [`run`]
//! serves a trace by a policy, with the router's own code. Policies are compared on the same traces, so that what
//! differs between them is theirs and not chance (common random numbers); [`compare`] repeats that and gives intervals.
//!
//! It knows no desk and no database: to simulate a desk's own history, its caller makes the scenario from it.

mod chart;
mod compare;
mod run;
mod scenario;
mod stats;
mod trace;

pub use chart::chart;
pub use compare::{Compared, Measured, Plan, compare};
pub use run::{Served, run};
pub use scenario::{BadScenario, Load, Person, Scenario, Stream};
pub use stats::{Confidence, Estimate};
pub use trace::Trace;
