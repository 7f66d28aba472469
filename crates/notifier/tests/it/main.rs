//! Mails, delivered to a real mail server.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails says so by panicking")]

mod delivery;
mod replies;
mod words;
