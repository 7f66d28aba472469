//! Bringing tickets to people: asks the domain's router, carries out what it says, and tells supervisors what is covered.

mod coverage;
mod learn;
mod route;
mod unopened;

pub use coverage::{Board, DryRun, Here, Left, WeeksGaps};
pub use learn::Worked;
