//! The switch to *away*.

use xiaoyi_domain::StaffId;
use xiaoyi_domain::routing::Trigger;

use crate::{Desk, DeskError};

impl Desk {
    /// Somebody says that they are away. It keeps new tickets from them and moves none they have.
    pub fn go_away(&self, by: StaffId) -> Result<(), DeskError> {
        self.set_away(by, true)
    }

    /// Somebody is back: what waits for them is routed.
    pub fn come_back(&self, by: StaffId) -> Result<(), DeskError> {
        self.set_away(by, false)
    }

    fn set_away(&self, by: StaffId, away: bool) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            let mut person = work.actor(by)?;
            if person.away == away {
                return Ok(());
            }
            person.away = away;
            person.away_since = away.then_some(work.now);
            work.tx.save_staff(&person)?;
            work.config_changed();
            work.route_waiting(Trigger::TeamChanged)
        })
    }
}
