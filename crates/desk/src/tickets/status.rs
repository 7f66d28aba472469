//! Staff change where a ticket stands, without a word to the resident beyond the mail it makes.

use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{
    Actor, EventCode, Mail, Permission, Refusal, Status, Ticket, TicketId, TopicId, Urgency,
};

use crate::{Acting, Desk, DeskError};

impl Desk {
    /// Calls it solved.
    pub fn resolve(&self, acting: impl Into<Acting>, id: TicketId) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            if ticket.status == Status::Resolved {
                return Ok(ticket);
            }
            ticket.resolve(work.now)?;
            work.save(&mut ticket)?;
            work.event(id, Actor::Staff(by), EventCode::Resolved)?;
            work.mail_resident(&ticket, Mail::Resolved { message: None })?;
            work.route_waiting(Trigger::SlotFreed)?;
            Ok(ticket)
        })
    }

    /// Opens what was solved again, with the promise set anew; or stops waiting for the resident, and the
    /// promise's clock runs on.
    pub fn reopen(&self, acting: impl Into<Acting>, id: TicketId) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let actor = Actor::Staff(acting.by);
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            let reopened = match ticket.status {
                Status::New | Status::Open => return Ok(ticket),
                Status::Unconfirmed => return Err(Refusal::WrongStatus.into()),
                Status::Waiting => {
                    ticket.stop_waiting(work.now, &work.desk.calendar())?;
                    work.event(id, actor, EventCode::StoppedWaiting)?;
                    false
                }
                Status::Resolved | Status::Closed | Status::Cancelled => {
                    let topic = work.topic(ticket.topic)?;
                    ticket.reopen(&topic, work.now, &work.desk.calendar())?;
                    work.event(id, actor, EventCode::Reopened)?;
                    work.mail_resident(&ticket, Mail::Reopened)?;
                    true
                }
            };
            work.bring_to_somebody(&mut ticket, reopened, actor)?;
            Ok(ticket)
        })
    }

    /// Corrects what it is about. A topic that asks for somebody who knows it has the router look at a ticket that
    /// nobody has.
    pub fn change_topic_of(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        topic: TopicId,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            let (from, to, urgency) = (ticket.topic, work.topic(topic)?, ticket.urgency);
            if to.retired && from != topic {
                return Err(Refusal::TopicRetired.into());
            }
            if ticket.correct_topic(&to, work.now, &work.desk.calendar())? {
                work.event(id, Actor::Staff(by), EventCode::TopicChanged { from, to: topic })?;
                if ticket.urgency != urgency {
                    work.event(id, Actor::Staff(by), EventCode::UrgencyChanged { to: ticket.urgency })?;
                }
                work.save(&mut ticket)?;
                work.route_ticket(&mut ticket, Trigger::UrgencyChanged)?;
            }
            Ok(ticket)
        })
    }

    /// More or less pressing.
    pub fn set_urgency(
        &self,
        acting: impl Into<Acting>,
        id: TicketId,
        urgency: Urgency,
    ) -> Result<Ticket, DeskError> {
        let acting = acting.into();
        let by = acting.by;
        self.unit_that_routes(|work| {
            let (_, mut ticket) = work.ticket_to_act_on(acting, Permission::Act, id)?;
            if ticket.set_urgency(urgency, work.now)? {
                work.event(id, Actor::Staff(by), EventCode::UrgencyChanged { to: urgency })?;
                work.save(&mut ticket)?;
                work.route_ticket(&mut ticket, Trigger::UrgencyChanged)?;
            }
            Ok(ticket)
        })
    }
}
