//! The store on both databases.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails says so by panicking")]

mod schema;
mod transactions;
