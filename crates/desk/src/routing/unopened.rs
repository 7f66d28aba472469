//! Late binding: a ticket that the router gave to somebody who has not opened it goes to somebody else when they are
//! gone, have had time enough, or somebody is clearly better by now.

use chrono::Duration;
use xiaoyi_domain::routing::{Search, Trigger, Unopened, decide_again, still_able};
use xiaoyi_domain::{Actor, Because, EventCode, Instant, Presence, StaffId, StaffMember, Status, Ticket};

use crate::routing::route::{RoutingState, waiting_ticket};
use crate::unit::Work;
use crate::{Desk, DeskError};

/// How many tickets that nobody has opened are looked at in one unit of work.
const BATCH: i64 = 200;
/// What was given a moment ago stays: whoever has it may be about to open it, and loads go up and down.
const SETTLES: Duration = Duration::minutes(2);
/// Somebody who is away for less keeps what they have: a flap moves nothing.
const GRACE: Duration = Duration::minutes(10);

/// Why a ticket that was not opened is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lies {
    /// Whoever has it is no longer there, or could no longer be given it.
    Gone,
    /// They have had time enough.
    TooLong,
    /// Somebody may be better by now.
    InTime,
}

impl Desk {
    /// Looks at the tickets that whoever has them has not opened, in units of work that hold up nobody for long.
    pub(crate) fn route_unopened(&self) -> Result<(), DeskError> {
        let mut after = None;
        loop {
            let unopened = self.store.read(|tx| tx.list_unopened(after.as_ref(), BATCH))?;
            let Some(last) = unopened.last().cloned() else { return Ok(()) };
            self.unit_that_routes(|work| {
                work.lock_routing()?;
                let mut state = work.state()?;
                // As they are by now.
                for ticket in work.tx.list_tickets(unopened.iter().map(|ticket| ticket.id))? {
                    work.think_again(&mut state, ticket)?;
                }
                Ok(())
            })?;
            after = Some(last);
        }
    }
}

impl Work<'_, '_> {
    /// Gives a ticket that was not opened to somebody else, if that is better. A person's own choice stands: what was
    /// taken, handed over or put off stays.
    fn think_again(&mut self, state: &mut RoutingState, mut ticket: Ticket) -> Result<(), DeskError> {
        let (Because::Routed, Status::Open, None) = (ticket.because, ticket.status, ticket.opened_at) else {
            return Ok(());
        };
        if ticket.look_again.is_some() {
            return Ok(());
        }
        let (Some(holder), Some(since)) = (ticket.assignee, ticket.assigned_at) else { return Ok(()) };
        let policy = &state.config.settings.routing;
        let before = ticket.clone();
        ticket.search = Some(Search::begin(since));
        let Some(seeking) = waiting_ticket(&ticket, &state.config.topics) else { return Ok(()) };
        // Who has lost the skill or the topic is gone, as far as this ticket goes.
        let is_able = still_able(policy, &state.team, &seeking, holder);
        let lies = if is_able { self.lies(state, holder, since) } else { Lies::Gone };
        if lies == Lies::InTime && self.now - since < SETTLES {
            return Ok(());
        }
        let why = if lies == Lies::InTime { Unopened::InTime } else { Unopened::Late };
        let decided = decide_again(policy, &mut state.team, &seeking, holder, why, self.now);
        if let Some(decision) = decided {
            if lies == Lies::TooLong {
                // Or it would come back to them.
                ticket.excluded.push(holder);
            }
            let config = state.config.clone();
            return self.carry_out(&config, &mut ticket, decision, None);
        }
        if lies == Lies::InTime {
            return Ok(());
        }
        // Nobody else is there who speaks it as well: the steps begin, and at their end supervisors are told.
        let mut ticket = before;
        ticket.return_unopened(lies == Lies::TooLong, self.now)?;
        self.save(&mut ticket)?;
        self.event(ticket.id, Actor::Desk, EventCode::Released { from: holder })?;
        if let Some(place) = state.team.place_of(holder) {
            state.team.release(place);
        }
        self.route_these(state, std::slice::from_mut(&mut ticket), Trigger::NotOpened)
    }

    fn lies(&self, state: &RoutingState, holder: StaffId, since: Instant) -> Lies {
        if state.config.person(holder).is_none_or(|person| self.is_gone(person)) {
            return Lies::Gone;
        }
        let within = i64::from(state.config.settings.routing.open_within_minutes);
        let lain = self.desk.calendar().working_between(since, self.now);
        if within > 0 && lain >= Duration::minutes(within) { Lies::TooLong } else { Lies::InTime }
    }

    /// Whether somebody is not there, and not just for a moment.
    fn is_gone(&self, person: &StaffMember) -> bool {
        match Presence::of(person, self.now, &self.desk.calendar()) {
            Presence::OnDuty => false,
            Presence::Away => person.away_since.is_none_or(|since| self.now - since >= GRACE),
            Presence::OffShift { .. } | Presence::OnLeave { .. } | Presence::Disabled => true,
        }
    }
}
