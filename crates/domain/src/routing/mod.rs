//! The router: who gets which ticket, and why.
//!
//! One pure function, [`decide`], looks at the policy, at the team and the tickets that wait, at
//! what happened and at the time, and returns decisions. It changes nothing; the desk stores and
//! carries out what it says, in the transaction of the change that caused it.
//!
//! A ticket goes through ordered [`steps`](policy::Policy::steps): the resident's first language, their further languages, the
//! bridge languages, and at last the supervisors. A step opens when the one before it has expired,
//! in working time, or when nobody who could take it there is on duty in that time. At each step the
//! people who pass every filter are compared by their [`Score`]: topic, proficiency, who had it before, less their
//! load and the price of taking them from the languages that they speak besides. The price of a language is its
//! utilisation, halved for each further speaker who is free (an affine matching priority: Chan, Koole and L'Ecuyer
//! 2014). A ticket that only the last free speaker of a scarce language could take, and that does not need it, is held
//! for some minutes: as long as that spares others more waiting than it costs.
//!
//! Of several tickets the most urgent comes first, then the oldest, whose age counts for more the fewer speak its
//! language. Nothing is bound before somebody has a free slot, and what is bound but not opened may still move:
//! [`decide_again`].
//!
//! [`choose`] is the same choice without a word about the others: the simulator asks it millions of times.

mod again;
mod choose;
mod decide;
mod explain;
mod hold;
mod order;
mod policy;
mod score;
mod snapshot;
mod team;
mod verdict;

pub use again::{Unopened, decide_again, still_able};
pub use choose::{Choice, Eligible, End, Way, choose};
pub use decide::{decide, in_order};
pub use policy::{Policy, PolicyWarning, Preset, RouteStep, StepKind, Weights};
pub use score::Score;
pub use snapshot::{Queued, Search, Trigger, WaitingTicket};
pub use team::{Candidate, Demand, Learned, Roster, Team};
pub use verdict::{Decision, FilterReason, Finding, Hold, Outcome, Verdict, WaitReason};
