//! The simulator against what is known exactly, and the router against what is asked of it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails says so by panicking")]

mod exact;
mod scenarios;
mod targets;
