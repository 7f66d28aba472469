//! A member of staff looks at a ticket.

use xiaoyi_domain::{Actor, EventCode, StaffId, TicketId, View};

use crate::{Desk, DeskError};

impl Desk {
    /// Records that the assignee has seen what came last, and their first view in the history; nothing for anybody else.
    pub fn record_view(&self, by: StaffId, id: TicketId) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut ticket = work.ticket(id)?;
            let view = ticket.open(by, work.now);
            if view != View::Nothing {
                work.save(&mut ticket)?;
            }
            if view == View::First {
                work.event(id, Actor::Staff(by), EventCode::Opened)?;
            }
            Ok(())
        })
    }
}
