//! Queued mails: which are due, how each ended, which are tried again.

mod outbox;

pub use outbox::{LEASE, Refusing};
