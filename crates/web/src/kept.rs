//! What was read a moment ago and stands on every page.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, RwLock};

use chrono::Duration;
use xiaoyi_domain::Instant;

/// A place for a thing that is read again after a while, and at once when this process changes it. Routing and
/// permissions never read it.
pub(crate) struct Kept<T> {
    read: RwLock<Option<Read<T>>>,
    changes: AtomicU64,
    most: Duration,
}

struct Read<T> {
    value: Arc<T>,
    at: Instant,
    /// How many changes there had been when it was about to be read: one that came meanwhile makes it old.
    changes: u64,
}

impl<T> Kept<T> {
    /// Nothing is read yet. What another server changes is seen after `most` at the latest.
    pub(crate) fn new(most: Duration) -> Arc<Self> {
        Arc::new(Self { read: RwLock::new(None), changes: AtomicU64::new(0), most })
    }

    /// This process has changed it.
    pub(crate) fn changed(&self) {
        self.changes.fetch_add(1, Ordering::SeqCst);
    }

    /// What was read, if it is as good as read now.
    pub(crate) fn fresh(&self, now: Instant) -> Option<Arc<T>> {
        let read = self.read.read().ok()?;
        let changes = self.changes.load(Ordering::SeqCst);
        let fresh = read.as_ref().filter(|read| (now - read.at).abs() < self.most && read.changes == changes);
        fresh.map(|read| read.value.clone())
    }

    /// What was read last, however long ago.
    pub(crate) fn last(&self) -> Option<Arc<T>> {
        self.read.read().ok()?.as_ref().map(|read| read.value.clone())
    }

    /// How many changes there have been: asked before the transaction begins in which it may be read again.
    pub(crate) fn changes(&self) -> u64 {
        self.changes.load(Ordering::SeqCst)
    }

    /// What was read, or what `again` reads in a transaction that began after so many `changes`.
    pub(crate) fn get<E>(
        &self,
        now: Instant,
        changes: u64,
        again: impl FnOnce() -> Result<Arc<T>, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(fresh) = self.fresh(now) {
            return Ok(fresh);
        }
        let value = again()?;
        if let Ok(mut read) = self.read.write() {
            *read = Some(Read { value: value.clone(), at: now, changes });
        }
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_again_after_a_while_and_when_it_was_changed_even_while_it_was_read() {
        let kept = Kept::new(Duration::seconds(2));
        let at = |seconds| Instant::UNIX_EPOCH + Duration::seconds(seconds);
        let get = |now, number| *kept.get(now, kept.changes(), || Ok::<_, ()>(Arc::new(number))).unwrap();
        assert_eq!([get(at(0), 1), get(at(1), 2), get(at(2), 3)], [1, 1, 3]);
        kept.changed();
        assert_eq!(get(at(2), 4), 4);
        let before = kept.changes();
        kept.changed();
        assert_eq!(*kept.get(at(9), before, || Ok::<_, ()>(Arc::new(5))).unwrap(), 5);
        assert_eq!(get(at(9), 6), 6);
        assert_eq!(kept.last().map(|number| *number), Some(6));
        // The clock was fast, and is set right.
        assert_eq!([get(at(3600), 7), get(at(9), 8)], [7, 8]);
    }
}
