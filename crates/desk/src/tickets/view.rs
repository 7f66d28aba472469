//! A member of staff looks at a ticket.

use xiaoyi_domain::{Actor, EventCode, StaffId, TicketId, View};

use crate::{Desk, DeskError};

impl Desk {
    /// Records that the assignee has seen what came last, and their first view in the history; and that somebody who
    /// follows it has seen what there was to see.
    pub fn record_view(&self, by: StaffId, id: TicketId) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut ticket = work.ticket(id)?;
            let view = ticket.open(by, work.now);
            if view != View::Nothing {
                work.save(&mut ticket)?;
            }
            if work.tx.find_follower(id, by)? == Some(true) {
                work.tx.save_follower(id, by, false)?;
                work.changed(&ticket);
            }
            if view == View::First {
                work.event(id, Actor::Staff(by), EventCode::Opened)?;
            }
            Ok(())
        })
    }
}
