//! Where time and randomness come from.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use uuid::Uuid;
use xiaoyi_domain::{Instant, time::to_micros};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, to the microsecond.
    fn now(&self) -> Instant;
}

/// Gives random bytes that nobody can guess.
pub trait Randomness: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// The machine's clock.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the machine's clock")]
    fn now(&self) -> Instant {
        to_micros(chrono::Utc::now())
    }
}

/// The operating system's randomness.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that asks the system for randomness"
    )]
    fn fill(&self, buffer: &mut [u8]) {
        if getrandom::fill(buffer).is_err() {
            // Without randomness every key would be guessable: there is nothing safe left to do.
            std::process::abort();
        }
    }
}

/// A clock and randomness, handed down from the program's start.
#[derive(Clone)]
pub struct Environment {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub randomness: Arc<dyn Randomness>,
    /// The milliseconds and the counter of the last id.
    last_id: Arc<AtomicU64>,
}

/// Ids that are made in one millisecond are counted in so many bits (RFC 9562, 6.2, method 1).
const COUNTER_BITS: u32 = 12;

impl Environment {
    /// This clock and this randomness.
    pub fn new(clock: Arc<dyn Clock>, randomness: Arc<dyn Randomness>) -> Self {
        Self { clock, randomness, last_id: Arc::default() }
    }

    /// The machine's own.
    pub fn system() -> Self {
        Self::new(Arc::new(SystemClock), Arc::new(SystemRandomness))
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// So many random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.randomness.fill(&mut bytes);
        bytes
    }

    /// From now on ids are greater than this one, whatever made it under whatever clock: what is written later stands later.
    pub(crate) fn go_on_after(&self, id: Uuid) {
        let [a, b, c, d, e, f, high, low, ..] = id.into_bytes();
        let tick = u64::from_be_bytes([0, 0, a, b, c, d, e, f]) << COUNTER_BITS
            | u64::from(high & 0x0F) << 8
            | u64::from(low);
        self.last_id.fetch_max(tick, Ordering::Relaxed);
    }

    /// A new id: a version 7 UUID of this instant. Within one process each is greater than the one
    /// before, however fast they come and wherever the clock is put: lists are sorted by them.
    pub fn id<T: From<Uuid>>(&self, now: Instant) -> T {
        let from_clock = u64::try_from(now.timestamp_millis()).unwrap_or_default() << COUNTER_BITS;
        let next = |last: u64| Some(from_clock.max(last + 1));
        let last = self.last_id.fetch_update(Ordering::Relaxed, Ordering::Relaxed, next).unwrap_or_default();
        let tick = from_clock.max(last + 1);
        let [.., high, low] = tick.to_be_bytes();
        let [a, b, c, d, e, f, g, h] = self.bytes::<8>();
        let tail = [high & 0x0F, low, a, b, c, d, e, f, g, h];
        T::from(uuid::Builder::from_unix_timestamp_millis(tick >> COUNTER_BITS, &tail).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_behind_one_that_was_made_under_a_clock_that_was_fast() {
        let (fast, right) = (Environment::system(), Environment::system());
        let now = right.now();
        for _ in 0..5 {
            let before: Uuid = fast.id(now + chrono::Duration::hours(1));
            right.go_on_after(before);
            let after: Uuid = right.id(now);
            assert!(after > before, "{after} {before}");
        }
    }

    #[test]
    fn each_id_is_greater_than_the_one_before() {
        let environment = Environment::system();
        let now = environment.now();
        let moments = [now, now, now - chrono::Duration::days(1), now + chrono::Duration::seconds(1)];
        let ids: Vec<Uuid> = moments.iter().cycle().take(20_000).map(|at| environment.id(*at)).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
    }
}
