//! Who acts on a ticket, and what their page showed: somebody who was quicker is not overridden.

use xiaoyi_domain::{
    MessageId, Ownership, Permission, Refusal, StaffId, StaffMember, Ticket, TicketId, permission,
};

use crate::DeskError;
use crate::unit::Work;

/// A member of staff who acts on a ticket. A bare [`StaffId`] acts on whatever the ticket is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acting {
    /// Who.
    pub by: StaffId,
    /// The last public message that their page showed: with a later one on the ticket, they are told
    /// instead of being made to act past it.
    pub seen: Option<MessageId>,
    /// Who had the ticket on their page: nobody is `Some(None)`.
    pub holder: Option<Option<StaffId>>,
}

impl From<StaffId> for Acting {
    fn from(by: StaffId) -> Self {
        Self { by, seen: None, holder: None }
    }
}

impl Work<'_, '_> {
    /// A ticket that somebody means to act on: it must be as they saw it, and the permission table is
    /// asked.
    pub(crate) fn ticket_for(
        &mut self,
        acting: Acting,
        permission: Permission,
        id: TicketId,
    ) -> Result<(StaffMember, Ticket), DeskError> {
        let actor = self.actor(acting.by)?;
        let ticket = self.ticket(id)?;
        self.check_shown(acting, &ticket)?;
        permission::check(actor.role, permission, Ownership::of(ticket.assignee, acting.by))?;
        Ok((actor, ticket))
    }

    /// The same for an action that can be undone.
    pub(crate) fn ticket_to_act_on(
        &mut self,
        acting: Acting,
        permission: Permission,
        id: TicketId,
    ) -> Result<(StaffMember, Ticket), DeskError> {
        let (actor, ticket) = self.ticket_for(acting, permission, id)?;
        self.make_undoable(acting.by, &ticket);
        Ok((actor, ticket))
    }

    fn check_shown(&mut self, acting: Acting, ticket: &Ticket) -> Result<(), DeskError> {
        // What has become theirs meanwhile is only more theirs to act on.
        let moved = acting
            .holder
            .is_some_and(|holder| ticket.assignee != holder && ticket.assignee != Some(acting.by));
        let unseen = match acting.seen {
            Some(seen) => self.tx.find_last_public_message(ticket.id)? != Some(seen),
            None => false,
        };
        match (unseen, moved) {
            (true, _) => Err(Refusal::ChangedMeanwhile.into()),
            (false, true) => Err(Refusal::ChangedByAnother.into()),
            (false, false) => Ok(()),
        }
    }
}
