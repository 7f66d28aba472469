//! Mails, delivered to a real mail server.

#![expect(clippy::unwrap_used, reason = "a test that fails says so by panicking")]

mod delivery;
mod words;
