//! What the desk does. One file, one unit of work: load, ask the domain, save, write the event,
//! queue the mail, all in one transaction, whoever causes it: a page, a mail, a timer, a command.
//!
//! No SQL, no HTTP and no SMTP stand here. Time and randomness come from an [`Environment`].
//!
//! To add something the desk does: a file with one method on [`Desk`], which opens a unit of work,
//! checks the permission table where staff act, lets the domain's method decide, and calls
//! `unit::Work`'s `save`, `event` and `mail`.

mod account;
mod acting;
mod answer;
mod asked;
mod assign;
mod away;
mod changes;
mod confirm;
mod coverage;
mod desk;
mod environment;
mod erase;
mod error;
mod keep_office;
mod keys;
mod learn;
mod links;
mod office;
mod others;
mod outbox;
mod password;
mod people;
mod proof;
mod resident;
mod route;
mod sent_again;
mod sign_in;
mod stamp;
mod status;
mod submit;
mod throttle;
mod timers;
mod track;
mod undo;
mod unit;
mod unopened;
mod view;

pub use acting::Acting;
pub use answer::{AfterReply, Reply};
pub use changes::{Change, Changes};
pub use coverage::{Board, DryRun, Here, Left, WeeksGaps};
pub use desk::Desk;
pub use environment::{Clock, Environment, Randomness, SystemClock, SystemRandomness};
pub use error::DeskError;
pub use keys::{Keys, SecretKey};
pub use learn::Worked;
pub use office::Office;
pub use others::Others;
pub use outbox::{LEASE, Refusing};
pub use people::PersonDetails;
pub use proof::PROOF_BITS;
pub use resident::{Received, WrittenForm};
pub use sign_in::SignedIn;
pub use stamp::stamp;
pub use submit::{Confirmation, NewRequest, Submitted};
pub use undo::UNDO_WITHIN;
