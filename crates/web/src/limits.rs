//! Everything that a visitor can make large has a limit. They stand here, and in `docs/operations.md` for people;
//! `tests/it/limits.rs` sends each of them. What limits a text stands with its type (`domain/src/text.rs`), what limits
//! attempts with what is counted (`desk/src/throttle.rs`).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// The most fields of a form or a query. The longest form of ours has some two hundred.
pub(crate) const MOST_FIELDS: usize = 500;
/// The most octets of a field's name.
pub(crate) const MOST_NAME: usize = 64;
/// The most octets of a form with words in it: a text far too long must still reach its field's message.
const WORDS: usize = 2 * 1024 * 1024;
/// The most octets of a page of settings, and of a list that was pasted in.
const SETTINGS: usize = 256 * 1024;
/// The most octets of any other form.
const FEW: usize = 32 * 1024;
/// A body comes at least this fast on average, in octets a second, after a beginning of [`WebLimits::body_begins`].
pub(crate) const LEAST_RATE: u64 = 1024;
/// Bodies of all requests that are being read or worked on, in octets.
const BODIES: usize = 64 * 1024 * 1024;
/// Answers that clients have not taken yet, in octets.
const ANSWERS: usize = 64 * 1024 * 1024;
/// Streams of live updates: of one person, and of all.
pub(crate) const STREAMS_OF_ONE: usize = 12;
pub(crate) const STREAMS: usize = 1000;
/// Connections, of all threads together: well below the thousand files that a process may usually open.
pub(crate) const CONNECTIONS: usize = 800;
/// How much of an answer is handed to the connection at a time.
pub(crate) const PIECE: usize = 16 * 1024;

/// What a test may want shorter than it is in service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WebLimits {
    /// How long a request's head may take.
    pub head: Duration,
    /// How long a body may take before its rate counts: a phone on a slow network connects and begins to send.
    pub body_begins: Duration,
    /// How long a client may leave an answer untaken before its connection is closed.
    pub untaken: Duration,
}

impl Default for WebLimits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(15),
            body_begins: Duration::from_secs(20),
            untaken: Duration::from_mins(1),
        }
    }
}

/// The most octets of a form that is sent to this address, by its pattern.
pub(crate) fn most_octets(pattern: &str) -> usize {
    match pattern {
        "/{locale}/requests/new"
        | "/{locale}/requests/{reference}/messages"
        | "/{locale}/requests/{reference}/rating"
        | "/staff/tickets/{reference}/reply"
        | "/staff/tickets/{reference}/note"
        | "/staff/tickets/{reference}/draft"
        | "/staff/tickets/{reference}/put-off"
        | "/staff/tickets/{reference}/hand-over"
        | "/staff/new"
        | "/staff/answers/new"
        | "/staff/answers/{id}"
        | "/staff/answers/import" => WORDS,
        "/staff/settings" | "/staff/calendar" | "/staff/topics/new" | "/staff/topics/{id}"
        | "/staff/team/new" | "/staff/team/{id}" | "/staff/routing" => SETTINGS,
        _ => FEW,
    }
}

/// A store of octets that all requests share.
#[derive(Debug, Clone)]
pub(crate) struct Budget {
    used: Arc<AtomicUsize>,
    most: usize,
}

/// A part of a budget, given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Share {
    used: Arc<AtomicUsize>,
    octets: usize,
}

impl Budget {
    /// For the bodies of requests.
    pub(crate) fn of_bodies() -> Self {
        Self::new(BODIES)
    }

    /// For answers.
    pub(crate) fn of_answers() -> Self {
        Self::new(ANSWERS)
    }

    fn new(most: usize) -> Self {
        Self { used: Arc::default(), most }
    }

    /// So many octets; none if there are not so many left.
    pub(crate) fn take(&self, octets: usize) -> Option<Share> {
        let fits = |used: usize| used.checked_add(octets).filter(|used| *used <= self.most);
        self.used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fits).ok()?;
        Some(Share { used: self.used.clone(), octets })
    }
}

impl Share {
    /// Makes it greater by another share of the same budget.
    pub(crate) fn add(&mut self, mut other: Self) {
        self.octets += std::mem::take(&mut other.octets);
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.used.fetch_sub(self.octets, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_back_can_be_taken_again_and_no_more() {
        let budget = Budget::new(10);
        let mut first = budget.take(6).unwrap();
        assert!(budget.take(5).is_none() && budget.take(usize::MAX).is_none());
        first.add(budget.take(4).unwrap());
        assert!(budget.take(1).is_none());
        drop(first);
        assert!(budget.take(10).is_some());
    }
}
