//! What the desk does, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails says so by panicking"
)]

mod accounts;
mod at_once;
mod confirm;
mod correct;
mod erasure;
mod lists;
mod others;
mod residents;
mod routing;
mod search;
mod staff;
mod timers;
mod turns;
mod twelve;
mod undo;
mod waiting;
