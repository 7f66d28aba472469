//! The program itself: its commands, its words, its beginning and its end.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails says so by panicking"
)]

mod attack;
mod backup;
mod commands;
mod exposed;
mod kill;
mod outage;
mod reading;
mod running;
mod settings;
mod two;
