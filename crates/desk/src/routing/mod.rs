//! Bringing tickets to people: asks the domain's router, carries out what it says, and tells supervisors what is covered.

mod coverage;
mod learn;
mod route;
mod today;
mod unopened;

pub use coverage::{Board, DryRun, Here, LanguageWeek};
pub use learn::Worked;
pub use today::{Hole, Needed, Today};
