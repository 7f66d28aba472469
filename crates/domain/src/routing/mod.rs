//! The router: who gets which ticket, and why.
//!
//! One pure function, [`decide`], looks at the policy, at the team and the tickets that wait, at
//! what happened and at the time, and returns decisions. It changes nothing; the desk stores and
//! carries out what it says, in the transaction of the change that caused it.
//!
//! A ticket goes through ordered [`steps`](policy::Policy::steps): the resident's first language, their further languages, the
//! bridge languages, and at last the supervisors. A step opens when the one before it has expired,
//! in working time, or when nobody who could take it there is on duty in that time. At each step the
//! people who pass every filter are compared: who had this resident's ticket before, then least
//! load, then longest idle.

mod decide;
mod policy;
mod snapshot;
mod verdict;

pub use decide::decide;
pub use policy::{Policy, RouteStep, StepKind};
pub use snapshot::{Candidate, Search, Seeker, Snapshot, Trigger};
pub use verdict::{Decision, FilterReason, Finding, Outcome, Verdict, WaitReason};
