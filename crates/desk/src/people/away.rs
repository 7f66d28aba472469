//! The switch to *away*.

use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Instant, StaffId};

use crate::{Desk, DeskError};

impl Desk {
    /// Somebody says that they are away. It keeps new tickets from them and moves none they have.
    pub fn go_away(&self, by: StaffId) -> Result<(), DeskError> {
        self.set_away(by, true, None)
    }

    /// The same until an instant, when they count as back by themselves. Said again, it is the new time that counts.
    pub fn go_away_until(&self, by: StaffId, until: Instant) -> Result<(), DeskError> {
        self.set_away(by, true, Some(until))
    }

    /// Somebody is back: what waits for them is routed.
    pub fn come_back(&self, by: StaffId) -> Result<(), DeskError> {
        self.set_away(by, false, None)
    }

    fn set_away(&self, by: StaffId, away: bool, until: Option<Instant>) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            let mut person = work.actor(by)?;
            let is_away = person.is_away(work.now);
            if is_away == away && person.away == away && person.away_until == until {
                return Ok(());
            }
            if !(away && is_away) {
                person.away_since = away.then_some(work.now);
            }
            (person.away, person.away_until) = (away, until);
            work.tx.save_staff(&person)?;
            work.config_changed();
            work.route_waiting(Trigger::TeamChanged)
        })
    }

    /// Whoever said that they would be back by now is back.
    pub(crate) fn end_away(&self) -> Result<(), DeskError> {
        let now = self.now();
        let all = self.read(|tx| tx.list_staff())?;
        for person in all.iter().filter(|person| person.away && !person.is_away(now)) {
            self.unit_that_routes(|work| {
                let Some(mut person) = work.tx.find_staff(person.id)? else { return Ok(()) };
                if !person.away || person.is_away(work.now) {
                    return Ok(());
                }
                (person.away, person.away_since, person.away_until) = (false, None, None);
                work.tx.save_staff(&person)?;
                work.config_changed();
                work.route_waiting(Trigger::TeamChanged)
            })?;
        }
        Ok(())
    }
}
