//! The simulator against what is known exactly, and the router against what is asked of it.

#![expect(clippy::unwrap_used, reason = "a test that fails says so by panicking")]

mod exact;
mod scenarios;
mod targets;
