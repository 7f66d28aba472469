//! What the desk does. One file, one unit of work: load, ask the domain, save, write the event,
//! queue the mail, all in one transaction, whoever causes it: a page, a mail, a timer, a command.
//!
//! No SQL, no HTTP and no SMTP stand here. Time and randomness come from an [`Environment`].
//!
//! The files at this level are what all others need: the desk itself, a unit of work, the clock, the keys, limits, and who
//! is told of changes. What the desk does stands in folders by subject: `tickets`, `answers`,
//! `routing`, `people`, `config`, `mail`.
//!
//! To add something the desk does: a file with one method on [`Desk`] in the folder of its subject, which opens a unit of
//! work, checks the permission table where staff act, lets the domain's method decide, and calls `unit::Work`'s `save`,
//! `event` and `mail`.

mod answers;
mod changes;
mod config;
mod desk;
mod environment;
mod error;
mod keys;
mod mail;
mod others;
mod people;
mod proof;
mod routing;
mod throttle;
mod tickets;
mod unit;

pub use answers::{AnswerFile, FileProblem, LineProblem};
pub use changes::{Change, Changes};
pub use config::{DeskConfig, stamp};
pub use desk::Desk;
pub use environment::{Clock, Environment, Randomness, SystemClock, SystemRandomness};
pub use error::DeskError;
pub use keys::{Keys, SecretKey};
pub use mail::{LEASE, Refusing};
pub use others::Others;
pub use people::{PersonDetails, SignedIn};
pub use proof::PROOF_BITS;
pub use routing::{Board, DryRun, Here, Hole, LanguageWeek, Needed, Today, Worked};
pub use tickets::{
    Acting, AfterReply, Asks, Besides, Confirmation, Correction, NewRequest, PUT_OFF_AT_MOST, Reading,
    Received, Reply, SearchHit, SearchPage, Submitted, TakenDown, Told, UNDO_WITHIN, WrittenForm,
};
