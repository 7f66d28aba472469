//! The desk itself: a store, an environment, keys, and who listens.

use std::collections::HashMap;
use std::sync::Arc;

use xiaoyi_domain::{Instant, Presence, StaffId, WorkingCalendar};
use xiaoyi_store::{Store, StoreError, Tx};

use crate::config::CachedConfig;
use crate::unit::Work;
use crate::{Changes, DeskConfig, DeskError, Environment, Keys};

/// The desk. Cloning it shares everything.
#[derive(Clone)]
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) environment: Environment,
    pub(crate) keys: Arc<Keys>,
    /// What the program knows of holidays, before what administrators have entered.
    known: Arc<WorkingCalendar>,
    pub(crate) changes: Changes,
    pub(crate) config: CachedConfig,
}

impl Desk {
    /// A desk on this store.
    pub fn new(store: Store, environment: Environment, keys: Keys, calendar: WorkingCalendar) -> Self {
        Self {
            store,
            environment,
            keys: Arc::new(keys),
            config: CachedConfig::new(calendar.clone()),
            known: Arc::new(calendar),
            changes: Changes::default(),
        }
    }

    /// The store, to read.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Reads in one transaction.
    pub fn read<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.store.read(work)
    }

    /// People, topics and settings, as this transaction sees them.
    pub fn config(&self, tx: &mut Tx<'_>) -> Result<Arc<DeskConfig>, StoreError> {
        self.config.read(tx, self.now(), &self.known)
    }

    /// Whether each of the active people is there now.
    pub fn presences(&self, config: &Arc<DeskConfig>) -> HashMap<StaffId, Presence> {
        self.config.roster(config, self.now(), &self.calendar()).presences().collect()
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.environment.now()
    }

    /// The clock and the randomness.
    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// The keys of links.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The working calendar, with the days that administrators have entered, as it was when people, topics and settings
    /// were read last: every unit of work asks for them first.
    pub fn calendar(&self) -> Arc<WorkingCalendar> {
        self.config.calendar()
    }

    /// Who is told of changes.
    pub fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Does one unit of work, and tells of it once it is kept.
    pub(crate) fn unit<T>(
        &self,
        mut work: impl FnMut(&mut Work<'_, '_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let (result, changes) = self.store.write(|tx| {
            let mut unit = Work::new(self, tx);
            let result = work(&mut unit)?;
            Ok::<_, DeskError>((result, unit.end()?))
        })?;
        self.changes.tell(&changes);
        Ok(result)
    }

    /// A unit of work that may route. It takes the router's lock first of all, so that two of them
    /// never wait for each other.
    pub(crate) fn unit_that_routes<T>(
        &self,
        mut work: impl FnMut(&mut Work<'_, '_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.unit(|unit| {
            unit.lock_routing()?;
            work(unit)
        })
    }
}
