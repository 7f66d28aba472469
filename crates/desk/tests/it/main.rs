//! What the desk does, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails says so by panicking"
)]

mod accounts;
mod answers;
mod at_once;
mod confirm;
mod correct;
mod erasure;
mod hours;
mod lists;
mod others;
mod put_off;
mod residents;
mod routing;
mod search;
mod staff;
mod take_down;
mod timers;
mod together;
mod turns;
mod twelve;
mod undo;
mod waiting;
