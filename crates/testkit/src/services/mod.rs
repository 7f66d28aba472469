//! The services that tests talk to for real: a PostgreSQL server, a browser, a mail server.
//!
//! Each is started on first use, at most once a test process, under a temporary directory of its own, and ends
//! with the process, however that ends (see `guardian.rs`). A service that is not installed fails the test with
//! the command that installs it, unless it is left out on purpose (see [`without`]). Nothing here knows anything
//! of a desk: the application that uses these services is put together elsewhere in this crate.
//!
//! To add a service: a file that starts it through `guardian::Guarded`, a variant of [`without::Service`], and a
//! package in `cargo xtask test`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a service that does not answer fails the test that needs it, with a message that says why"
)]

pub mod axe;
pub mod browser;
mod guardian;
pub mod postgresql;
pub mod scripted;
pub mod smtp;
pub mod without;
