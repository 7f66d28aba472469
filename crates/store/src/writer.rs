//! SQLite's one writer, and how units of work share a commit.
//!
//! A commit waits for the disk, and that takes as long for one unit of work as for many. So whoever has done their unit
//! while others wait for their turn leaves the transaction open to the next one, and waits; whoever has nobody behind
//! them commits for all. Nobody is told that their unit is kept before the disk has it.
//!
//! A unit that fails takes the whole transaction back, because a savepoint for each would cost every unit what hardly
//! any needs. Those that shared it are done again, at most [`MOST_UNDONE`] times; then they commit before anybody else
//! has a turn.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crate::connection::AnyConnection;
use crate::{StoreError, Tx, dialect};

/// So many units at most share a commit, and wait for it.
const MOST_UNITS: usize = 32;
/// So often at most a unit is undone by others.
const MOST_UNDONE: usize = 3;

/// The writer of one SQLite file in this process. Those of other processes wait for the file.
pub(crate) struct Writer {
    turn: Mutex<Turn>,
    /// How many wait for their turn. Each of them is sure to take it.
    waiting: AtomicUsize,
}

struct Turn {
    connection: AnyConnection,
    /// The units that are done and not yet committed, and share what becomes of them.
    batch: Option<Arc<Batch>>,
    units: usize,
}

/// What becomes of the units of a batch.
#[derive(Debug, Clone)]
enum Outcome {
    /// The disk has them.
    Kept,
    /// Another unit failed and took them back: they are to be done again.
    Undone,
    /// The commit failed; the database's words.
    Failed(String),
}

#[derive(Default)]
struct Batch {
    outcome: Mutex<Option<Outcome>>,
    told: Condvar,
}

impl Batch {
    fn tell(&self, outcome: Outcome) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        self.told.notify_all();
    }

    fn wait(&self) -> Outcome {
        let mut outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(told) = &*outcome {
                return told.clone();
            }
            outcome = self.told.wait(outcome).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Writer {
    pub(crate) fn new(connection: AnyConnection) -> Self {
        let turn = Turn { connection, batch: None, units: 0 };
        Self { turn: Mutex::new(turn), waiting: AtomicUsize::new(0) }
    }

    /// Does one unit of work; returns when it is on the disk.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut undone = 0;
        loop {
            self.waiting.fetch_add(1, Ordering::SeqCst);
            // A panic in somebody's work took everything back: what the lock guards is whole.
            let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
            self.waiting.fetch_sub(1, Ordering::SeqCst);
            let (done, batch) = {
                let mut unit = Unit::begin(&mut turn)?;
                let done = work(&mut Tx::new(&mut unit.turn.connection))?;
                let others_wait = undone < MOST_UNDONE && self.waiting.load(Ordering::SeqCst) > 0;
                (done, unit.keep(others_wait))
            };
            drop(turn);
            match batch.wait() {
                Outcome::Kept => return Ok(done),
                Outcome::Undone => undone += 1,
                Outcome::Failed(words) => return Err(StoreError::NotCommitted(words).into()),
            }
        }
    }
}

/// A unit of work under way: it and all that share its transaction are taken back when it is dropped before it was kept.
struct Unit<'t> {
    turn: &'t mut Turn,
    over: bool,
}

impl<'t> Unit<'t> {
    fn begin(turn: &'t mut Turn) -> Result<Self, StoreError> {
        if turn.batch.is_none() {
            dialect::begin_write(&mut turn.connection)?;
            turn.batch = Some(Arc::default());
            turn.units = 0;
        }
        Ok(Self { turn, over: false })
    }

    /// Leaves the transaction to those who wait, or commits it; returns with whom the unit shares its fate.
    fn keep(&mut self, others_wait: bool) -> Arc<Batch> {
        self.over = true;
        self.turn.units += 1;
        let batch = self.turn.batch.clone().unwrap_or_default();
        if !others_wait || self.turn.units >= MOST_UNITS {
            match dialect::commit(&mut self.turn.connection) {
                Ok(()) => self.turn.end(Outcome::Kept),
                Err(error) => {
                    self.turn.roll_back();
                    self.turn.end(Outcome::Failed(error.to_string()));
                }
            }
        }
        batch
    }
}

impl Drop for Unit<'_> {
    fn drop(&mut self) {
        if !self.over {
            self.turn.roll_back();
            self.turn.end(Outcome::Undone);
        }
    }
}

impl Turn {
    fn roll_back(&mut self) {
        // Some failures, such as a full disk, end the transaction by themselves: then there is nothing to take back.
        if let Err(error) = dialect::roll_back(&mut self.connection) {
            tracing::debug!(%error, "a transaction was over before it was taken back");
        }
    }

    fn end(&mut self, outcome: Outcome) {
        if let Some(batch) = self.batch.take() {
            batch.tell(outcome);
        }
    }
}

#[cfg(test)]
mod tests {
    use diesel::prelude::*;

    use super::*;
    use crate::DatabaseUrl;
    use crate::connection::Manager;
    use crate::fixed::Statement;

    #[derive(Debug, PartialEq)]
    enum Failure {
        Refused,
        Lost,
    }

    impl From<StoreError> for Failure {
        fn from(_: StoreError) -> Self {
            Self::Lost
        }
    }

    fn writer(folder: &std::path::Path) -> Writer {
        let mut connection = Manager { url: DatabaseUrl::Sqlite(folder.join("w.db")) }.establish().unwrap();
        Statement("CREATE TABLE number (n INTEGER)").execute(&mut connection).unwrap();
        Writer::new(connection)
    }

    fn kept(writer: &Writer) -> usize {
        let connection = &mut writer.turn.lock().unwrap().connection;
        Statement("DELETE FROM number").execute(connection).unwrap()
    }

    #[test]
    fn a_unit_that_fails_takes_only_itself_away_however_many_share_its_transaction() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let writer = &writer;
                scope.spawn(move || {
                    for unit in 0..50 {
                        let fails = (thread + unit) % 3 == 0;
                        let result = writer.write(&mut |tx| {
                            Statement("INSERT INTO number VALUES (1)").execute(tx.connection()).unwrap();
                            if fails { Err(Failure::Refused) } else { Ok(()) }
                        });
                        assert_eq!(result, if fails { Err(Failure::Refused) } else { Ok(()) });
                    }
                });
            }
        });
        let failed =
            (0..8).flat_map(|thread| (0..50).map(move |unit| thread + unit)).filter(|n| n % 3 == 0).count();
        assert_eq!(kept(&writer), 400 - failed);
    }

    #[test]
    fn a_commit_that_fails_is_told_to_everybody_who_shares_it() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        // The transaction is ended behind the writer's back, as a full disk does.
        let result = writer.write(&mut |tx| {
            Statement("INSERT INTO number VALUES (1)").execute(tx.connection()).unwrap();
            Statement("ROLLBACK").execute(tx.connection()).unwrap();
            Ok::<_, Failure>(())
        });
        assert_eq!(result, Err(Failure::Lost));
        assert_eq!(writer.write(&mut |_| Ok::<_, Failure>(7)), Ok(7), "the next one begins anew");
        assert_eq!(kept(&writer), 0);
    }
}
