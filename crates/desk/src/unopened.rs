//! Late binding: a ticket that the router gave to somebody who has not opened it goes to somebody else when they are
//! gone, have had time enough, or somebody is clearly better by now.

use chrono::Duration;
use xiaoyi_domain::routing::{Search, Unopened, decide_again};
use xiaoyi_domain::{Because, Instant, Presence, StaffId, StaffMember, Ticket};

use crate::route::{Scene, seeker};
use crate::unit::Work;
use crate::{Desk, DeskError};

/// How many tickets that nobody has opened are looked at in one unit of work.
const BATCH: i64 = 200;
/// What was given a moment ago stays: whoever has it may be about to open it, and loads go up and down.
const SETTLES: Duration = Duration::minutes(2);
/// Somebody who is away for less keeps what they have: a flap moves nothing.
const GRACE: Duration = Duration::minutes(10);

impl Desk {
    /// Looks at the tickets that whoever has them has not opened.
    pub(crate) fn route_unopened(&self) -> Result<(), DeskError> {
        let some = self.store.read(|tx| tx.list_unopened(1))?;
        if some.is_empty() {
            return Ok(());
        }
        self.unit_that_routes(|work| {
            work.lock_routing()?;
            let mut scene = work.scene()?;
            for ticket in work.tx.list_unopened(BATCH)? {
                work.think_again(&mut scene, ticket)?;
            }
            Ok(())
        })
    }
}

impl Work<'_, '_> {
    /// Gives a ticket that was not opened to somebody else, if that is better. A person's own choice stands: what was
    /// taken or handed over stays.
    fn think_again(&mut self, scene: &mut Scene, mut ticket: Ticket) -> Result<(), DeskError> {
        let (Because::Routed, Some(holder), Some(since)) =
            (ticket.because, ticket.assignee, ticket.assigned_at)
        else {
            return Ok(());
        };
        let why = self.why_again(scene, holder, since);
        if why == Unopened::InTime && self.now - since < SETTLES {
            return Ok(());
        }
        let policy = &scene.office.settings.routing;
        // The search goes on from where it found the holder; whoever had it before that does not count.
        ticket.search = Some(Search { step: policy.steps(&ticket.languages).len(), ..Search::begin(since) });
        let Some(seeking) = seeker(&ticket, &scene.office.topics) else { return Ok(()) };
        let Some(decision) = decide_again(policy, &mut scene.team, &seeking, holder, why, self.now) else {
            return Ok(());
        };
        let office = scene.office.clone();
        self.carry_out(&office, &mut ticket, decision, None)
    }

    fn why_again(&self, scene: &Scene, holder: StaffId, since: Instant) -> Unopened {
        let is_gone = scene.office.person(holder).is_none_or(|person| self.is_gone(person));
        let within = i64::from(scene.office.settings.routing.open_within_minutes);
        let is_late =
            within > 0 && self.desk.calendar.working_between(since, self.now) >= Duration::minutes(within);
        if is_gone || is_late { Unopened::Late } else { Unopened::InTime }
    }

    /// Whether somebody is not there, and not just for a moment.
    fn is_gone(&self, person: &StaffMember) -> bool {
        match Presence::of(person, self.now, &self.desk.calendar) {
            Presence::OnDuty => false,
            Presence::Away => person.away_since.is_none_or(|since| self.now - since >= GRACE),
            Presence::OffShift { .. } | Presence::OnLeave { .. } | Presence::Disabled => true,
        }
    }
}
