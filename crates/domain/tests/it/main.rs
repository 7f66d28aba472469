//! The router and the tickets, seen from outside.

#![expect(clippy::unwrap_used, reason = "a test that fails says so by panicking")]

mod hold;
mod mention;
mod router;
mod shift;
mod text_search;
mod ticket;
