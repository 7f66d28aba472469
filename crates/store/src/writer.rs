//! SQLite's one writer, and how units of work share a commit.
//!
//! A commit waits for the disk, and that takes as long for one unit of work as for many. So whoever has done their unit
//! while others wait for their turn leaves the transaction open to the next one, and waits; whoever has nobody behind
//! them commits for all. Nobody is told that their unit is kept before the disk has it. A unit that fails goes back to
//! the savepoint where it began, and takes nobody with it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use diesel::QueryResult;
use diesel::prelude::*;

use crate::connection::AnyConnection;
use crate::fixed::Statement;
use crate::{StoreError, Tx, dialect};

/// So many units at most share a commit, and wait for it.
const MOST_UNITS: usize = 32;

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

/// What becomes of units that share a commit: nothing yet, kept, or lost with the database's words.
#[derive(Default)]
struct Batch {
    outcome: Mutex<Option<Result<(), String>>>,
    told: Condvar,
}

impl Batch {
    fn tell(&self, outcome: Result<(), String>) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        self.told.notify_all();
    }

    fn wait(&self) -> Result<(), StoreError> {
        let mut outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(told) = &*outcome {
                return told.clone().map_err(StoreError::NotCommitted);
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
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        // A panic in somebody's work took it back: what the lock guards is whole.
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let (done, batch) = {
            let mut unit = Unit::begin(&mut turn, &self.waiting)?;
            let done = work(&mut Tx::new(&mut unit.turn.connection))?;
            (done, unit.keep()?)
        };
        drop(turn);
        batch.wait()?;
        Ok(done)
    }
}

/// A unit of work under way: taken back when it is dropped before it was kept.
struct Unit<'t> {
    turn: &'t mut Turn,
    waiting: &'t AtomicUsize,
    is_first: bool,
    over: bool,
}

impl<'t> Unit<'t> {
    fn begin(turn: &'t mut Turn, waiting: &'t AtomicUsize) -> Result<Self, StoreError> {
        let is_first = turn.batch.is_none();
        let begun =
            if is_first { dialect::begin_write(&mut turn.connection) } else { turn.run("SAVEPOINT unit") };
        if let Err(error) = begun {
            if !is_first {
                turn.give_up(&error);
            }
            return Err(error.into());
        }
        if is_first {
            turn.batch = Some(Arc::default());
            turn.units = 0;
        }
        Ok(Self { turn, waiting, is_first, over: false })
    }

    /// Keeps the unit; returns with whom it shares the commit.
    fn keep(&mut self) -> Result<Arc<Batch>, StoreError> {
        self.over = true;
        let batch = self.turn.batch.clone().unwrap_or_default();
        if !self.is_first
            && let Err(error) = self.turn.run("RELEASE unit")
        {
            self.turn.give_up(&error);
            return Err(error.into());
        }
        self.turn.units += 1;
        self.turn.pass_on_or_commit(self.waiting);
        Ok(batch)
    }
}

impl Drop for Unit<'_> {
    fn drop(&mut self) {
        if self.over {
            return;
        }
        let back = if self.is_first {
            // Nobody else is in it.
            self.turn.batch = None;
            self.turn.run("ROLLBACK")
        } else {
            self.turn.run("ROLLBACK TO unit").and_then(|()| self.turn.run("RELEASE unit"))
        };
        match back {
            Ok(()) if self.is_first => {}
            Ok(()) => self.turn.pass_on_or_commit(self.waiting),
            // Some failures, such as a full disk, end the whole transaction by themselves.
            Err(error) => self.turn.give_up(&error),
        }
    }
}

impl Turn {
    fn run(&mut self, words: &'static str) -> QueryResult<()> {
        Statement(words).execute(&mut self.connection).map(|_| ())
    }

    /// Leaves the transaction to who waits for their turn, or commits it.
    fn pass_on_or_commit(&mut self, waiting: &AtomicUsize) {
        if waiting.load(Ordering::SeqCst) > 0 && self.units < MOST_UNITS {
            return;
        }
        match self.run("COMMIT") {
            Ok(()) => {
                if let Some(batch) = self.batch.take() {
                    batch.tell(Ok(()));
                }
            }
            Err(error) => self.give_up(&error),
        }
    }

    /// The transaction is lost, with all units in it.
    fn give_up(&mut self, error: &diesel::result::Error) {
        // It may be over already; then there is nothing to take back.
        if let Err(error) = self.run("ROLLBACK") {
            tracing::debug!(%error, "a transaction was over before it was taken back");
        }
        if let Some(batch) = self.batch.take() {
            batch.tell(Err(error.to_string()));
        }
    }
}
