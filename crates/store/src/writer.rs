//! SQLite's one writer, and how units of work share a commit.
//!
//! A commit waits for the disk, and that takes as long for one unit of work as for many. So whoever has done their unit
//! while others wait for their turn leaves the transaction open to the next one, and waits; whoever has nobody behind
//! them commits for all. Nobody is told that their unit is kept before the disk has it.
//!
//! A unit that fails takes the whole transaction back, because a savepoint for each would cost every unit what hardly
//! any needs. Those that shared it are done again, at most [`MOST_UNDONE`] times; then they commit before anybody else
//! has a turn. After a failure that undid others the next units do get savepoints: who sends forms that are refused, one
//! after the other, holds up nobody.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;

use crate::connection::{AnyConnection, BUSY_MILLIS, log_of};
use crate::fixed::Statement;
use crate::{StoreError, Tx, dialect};

/// So many units at most share a commit, and wait for it.
const MOST_UNITS: usize = 32;
/// So often at most a unit is undone by others.
const MOST_UNDONE: usize = 3;
/// After a failure that undid others, so many units have a savepoint each.
const CAREFUL_UNITS: usize = 256;

/// A log that has grown to more bytes than this is written back and cut, as soon as nobody reads what it holds: while
/// somebody always reads, SQLite never begins it anew by itself.
const MOST_LOG: u64 = 64 << 20;
/// How long those that read are waited for then. Those who write wait as long.
const LOG_PATIENCE_MILLIS: u64 = 200;
/// So many commits later, if they went on reading, it is tried again.
const LOG_COMMITS: usize = 500;

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
    /// How many of the next units get savepoints.
    careful: usize,
    /// The file of SQLite's log.
    log: PathBuf,
    /// How many commits are still to come before the log is looked at.
    log_commits: usize,
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
    pub(crate) fn new(connection: AnyConnection, database: &Path) -> Self {
        let log = log_of(database);
        let turn = Turn { connection, batch: None, units: 0, careful: 0, log, log_commits: 0 };
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
                let mut unit = Unit::begin(&mut turn, &self.waiting)?;
                let done = work(&mut Tx::new(&mut unit.turn.connection))?;
                (done, unit.keep(undone < MOST_UNDONE)?)
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

/// A unit of work under way. Dropped before it was kept, it is taken back, and all that share its transaction with it,
/// unless it has a savepoint.
struct Unit<'t> {
    turn: &'t mut Turn,
    waiting: &'t AtomicUsize,
    has_savepoint: bool,
    over: bool,
}

impl<'t> Unit<'t> {
    fn begin(turn: &'t mut Turn, waiting: &'t AtomicUsize) -> Result<Self, StoreError> {
        let is_first = turn.batch.is_none();
        let has_savepoint = !is_first && turn.careful > 0;
        turn.careful = turn.careful.saturating_sub(1);
        if is_first {
            turn.begin()?;
            turn.batch = Some(Arc::default());
            turn.units = 0;
        }
        let unit = Self { turn, waiting, has_savepoint, over: false };
        if has_savepoint {
            // Where this fails the transaction is lost, and the unit is dropped.
            unit.turn.run("SAVEPOINT unit")?;
        }
        Ok(unit)
    }

    /// Leaves the transaction to those who wait, or commits it; returns with whom the unit shares its fate.
    fn keep(&mut self, may_wait: bool) -> Result<Arc<Batch>, StoreError> {
        if self.has_savepoint {
            self.turn.run("RELEASE unit")?;
        }
        self.over = true;
        self.turn.units += 1;
        let batch = self.turn.batch.clone().unwrap_or_default();
        self.turn.pass_on_or_commit(self.waiting, may_wait);
        Ok(batch)
    }
}

impl Drop for Unit<'_> {
    fn drop(&mut self) {
        if self.over {
            return;
        }
        let is_back = self.has_savepoint
            && self.turn.run("ROLLBACK TO unit").and_then(|()| self.turn.run("RELEASE unit")).is_ok();
        if is_back {
            self.turn.pass_on_or_commit(self.waiting, true);
            return;
        }
        if self.turn.units > 0 {
            self.turn.careful = CAREFUL_UNITS;
        }
        self.turn.roll_back();
        self.turn.end(Outcome::Undone);
    }
}

impl Turn {
    fn run(&mut self, words: &'static str) -> diesel::QueryResult<()> {
        Statement(words).execute(&mut self.connection).map(|_| ())
    }

    fn begin(&mut self) -> Result<(), StoreError> {
        match dialect::begin_write(&mut self.connection) {
            // An earlier one could not be taken back then, as when the disk failed: now it can.
            Err(error) if error.to_string().contains("within a transaction") => {
                self.roll_back();
                Ok(dialect::begin_write(&mut self.connection)?)
            }
            begun => Ok(begun?),
        }
    }

    fn pass_on_or_commit(&mut self, waiting: &AtomicUsize, may_wait: bool) {
        if may_wait && self.units < MOST_UNITS && waiting.load(Ordering::SeqCst) > 0 {
            return;
        }
        match dialect::commit(&mut self.connection) {
            Ok(()) => {
                self.end(Outcome::Kept);
                self.cut_log();
            }
            Err(error) => {
                self.roll_back();
                self.end(Outcome::Failed(error.to_string()));
            }
        }
    }

    /// Cuts a log that has grown long. Nothing hangs on it: what cannot be done now is done later.
    fn cut_log(&mut self) {
        if self.log_commits > 0 {
            self.log_commits -= 1;
            return;
        }
        if !is_long(&self.log) {
            return;
        }
        let cut = self.connection.batch_execute(&format!(
            "PRAGMA busy_timeout = {LOG_PATIENCE_MILLIS}; PRAGMA wal_checkpoint(TRUNCATE);
             PRAGMA busy_timeout = {BUSY_MILLIS}"
        ));
        if let Err(error) = cut {
            tracing::debug!(%error, "the log could not be cut");
        }
        if is_long(&self.log) {
            self.log_commits = LOG_COMMITS;
        }
    }

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

fn is_long(log: &Path) -> bool {
    std::fs::metadata(log).is_ok_and(|file| file.len() > MOST_LOG)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::DatabaseUrl;
    use crate::connection::Manager;

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
        let path = folder.join("w.db");
        let mut connection = Manager { url: DatabaseUrl::Sqlite(path.clone()) }.establish().unwrap();
        Statement("CREATE TABLE number (n INTEGER)").execute(&mut connection).unwrap();
        Writer::new(connection, &path)
    }

    fn add(tx: &mut Tx<'_>) {
        Statement("INSERT INTO number VALUES (1)").execute(tx.connection()).unwrap();
    }

    fn kept(writer: &Writer) -> usize {
        let connection = &mut writer.turn.lock().unwrap_or_else(PoisonError::into_inner).connection;
        Statement("DELETE FROM number").execute(connection).unwrap()
    }

    /// Two units that share a transaction: the first ends only when the second waits for its turn, and is not told
    /// before the second has ended. Returns what became of both, and how often the first was done.
    fn together(
        writer: &Writer,
        second: impl Fn(&mut Tx<'_>) -> Result<(), Failure> + Send,
    ) -> (Result<(), Failure>, Result<(), Failure>, usize) {
        let (began, told, times) = (AtomicBool::new(false), AtomicBool::new(false), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            let first = scope.spawn(|| {
                let result = writer.write(&mut |tx| {
                    add(tx);
                    began.store(true, Ordering::SeqCst);
                    while times.load(Ordering::SeqCst) == 0 && writer.waiting.load(Ordering::SeqCst) == 0 {
                        std::thread::yield_now();
                    }
                    times.fetch_add(1, Ordering::SeqCst);
                    Ok(())
                });
                told.store(true, Ordering::SeqCst);
                result
            });
            while !began.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            let result = writer.write(&mut |tx| {
                assert!(!told.load(Ordering::SeqCst), "told before anything was committed");
                add(tx);
                second(tx)
            });
            (first.join().unwrap(), result, times.load(Ordering::SeqCst))
        })
    }

    #[test]
    fn two_units_share_a_commit_and_nobody_is_told_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        assert_eq!(together(&writer, |_| Ok(())), (Ok(()), Ok(()), 1));
        assert_eq!(kept(&writer), 2);
    }

    #[test]
    fn a_refused_unit_lets_the_other_be_done_again_and_after_that_has_a_savepoint() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        assert_eq!(together(&writer, |_| Err(Failure::Refused)), (Ok(()), Err(Failure::Refused), 2));
        assert_eq!(kept(&writer), 1);
        assert_eq!(
            together(&writer, |_| Err(Failure::Refused)),
            (Ok(()), Err(Failure::Refused), 1),
            "undone by none"
        );
        assert_eq!(kept(&writer), 1);
    }

    #[test]
    fn a_panic_in_a_unit_takes_only_itself_away() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        for _ in 0..2 {
            let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                together(&writer, |_| panic!("on purpose"))
            }));
            assert!(panicked.is_err());
            assert_eq!(kept(&writer), 1);
        }
    }

    #[test]
    fn a_commit_that_fails_is_told_to_everybody_who_shares_it() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        // The transaction is ended behind the writer's back, as a full disk does.
        let lost = together(&writer, |tx| {
            Statement("ROLLBACK").execute(tx.connection()).unwrap();
            Ok(())
        });
        assert_eq!(lost, (Err(Failure::Lost), Err(Failure::Lost), 1));
        assert_eq!(writer.write(&mut |_| Ok::<_, Failure>(7)), Ok(7), "the next one begins anew");
        assert_eq!(kept(&writer), 0);
    }

    /// Writes so many mebibytes into the log, by commits of four.
    fn burst(writer: &Writer, mebibytes: usize) {
        for _ in 0..mebibytes / 4 {
            let unit = writer.write(&mut |tx| {
                Statement("DELETE FROM page").execute(tx.connection()).unwrap();
                Statement("INSERT INTO page VALUES (randomblob(4 << 20))").execute(tx.connection()).unwrap();
                Ok::<_, Failure>(())
            });
            unit.unwrap();
        }
    }

    /// A writer with a page to write to, a reader beside it, and the log.
    fn with_reader(folder: &std::path::Path) -> (Writer, AnyConnection, PathBuf) {
        let writer = writer(folder);
        let path = folder.join("w.db");
        let mut reader = Manager { url: DatabaseUrl::Sqlite(path.clone()) }.establish().unwrap();
        reader.batch_execute("CREATE TABLE page (words BLOB)").unwrap();
        (writer, reader, log_of(&path))
    }

    fn length(log: &std::path::Path) -> u64 {
        std::fs::metadata(log).unwrap().len()
    }

    const READ: &str = "BEGIN; SELECT count(*) FROM page";

    #[test]
    fn the_log_is_short_again_after_a_burst_while_somebody_read() {
        let folder = tempfile::tempdir().unwrap();
        let (writer, mut reader, log) = with_reader(folder.path());
        reader.batch_execute(READ).unwrap();
        burst(&writer, 40);
        assert!(length(&log) > 32 << 20, "what the reader sees is kept: {}", length(&log));
        reader.batch_execute("COMMIT").unwrap();
        for _ in 0..3 {
            let unit = writer.write(&mut |tx| {
                add(tx);
                Ok::<_, Failure>(())
            });
            unit.unwrap();
        }
        assert!(length(&log) <= 16 << 20, "{}", length(&log));
    }

    #[test]
    fn the_log_does_not_grow_for_ever_while_somebody_always_reads() {
        let folder = tempfile::tempdir().unwrap();
        let (writer, mut reader, log) = with_reader(folder.path());
        let mut other = Manager { url: DatabaseUrl::Sqlite(folder.path().join("w.db")) }.establish().unwrap();
        let (reading, ended) = (AtomicBool::new(false), AtomicBool::new(false));
        std::thread::scope(|scope| {
            scope.spawn(|| {
                // Each begins before the other one ends, and reads for some milliseconds.
                let for_a_while =
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
                                   SELECT sum(i) FROM n";
                reader.batch_execute(READ).unwrap();
                while !ended.load(Ordering::SeqCst) {
                    other.batch_execute(READ).unwrap();
                    reader.batch_execute("COMMIT").unwrap();
                    std::mem::swap(&mut reader, &mut other);
                    reader.batch_execute(for_a_while).unwrap();
                    reading.store(true, Ordering::SeqCst);
                }
            });
            while !reading.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            burst(&writer, 160);
            ended.store(true, Ordering::SeqCst);
        });
        assert!(length(&log) <= MOST_LOG + (8 << 20), "{}", length(&log));
    }

    #[test]
    fn units_that_fail_take_only_themselves_away_however_many_there_are() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let writer = &writer;
                scope.spawn(move || {
                    for unit in 0..50 {
                        let fails = (thread + unit) % 3 == 0;
                        let result = writer.write(&mut |tx| {
                            add(tx);
                            if fails { Err(Failure::Refused) } else { Ok(()) }
                        });
                        assert_eq!(result, if fails { Err(Failure::Refused) } else { Ok(()) });
                    }
                });
            }
        });
        let all = (0..8).flat_map(|thread| (0..50).map(move |unit| thread + unit));
        assert_eq!(kept(&writer), all.filter(|number| number % 3 != 0).count());
    }
}
