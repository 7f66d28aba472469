//! A member of staff looks at a ticket.

use xiaoyi_domain::{Actor, EventCode, StaffId, TicketId};

use crate::{Desk, DeskError};

impl Desk {
    /// Records the assignee's first view; once, and nothing for anybody else.
    pub fn record_view(&self, by: StaffId, id: TicketId) -> Result<(), DeskError> {
        self.unit(|work| {
            let mut ticket = work.ticket(id)?;
            if ticket.open(by, work.now) {
                work.save(&mut ticket)?;
                work.event(id, Actor::Staff(by), EventCode::Opened)?;
            }
            Ok(())
        })
    }
}
