//! The store on both databases.

#![expect(clippy::unwrap_used, reason = "a test that fails says so by panicking")]

mod schema;
mod transactions;
