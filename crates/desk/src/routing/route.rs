//! Routing: asks the domain's router, and carries out what it says, within the unit of work that
//! caused it.

use std::sync::Arc;

use chrono::Duration;
use xiaoyi_domain::routing::{
    Decision, Outcome, Policy, Roster, Team, Trigger, WaitingTicket, decide, in_order,
};
use xiaoyi_domain::{Actor, Because, EventCode, Instant, Mail, Refusal, Ticket, TicketId, Topic, Urgency};
use xiaoyi_store::StoredDecision;

use crate::unit::Work;
use crate::{Desk, DeskConfig, DeskError};

/// How many waiting tickets are looked at in one unit of work.
const BATCH: usize = 200;
/// How many older tickets are looked at before a new one.
const OLDER: i64 = 20;
/// A mail about an assignment waits so long; it is dropped if the ticket was opened or moved on.
const ASSIGNED_MAIL_DELAY: Duration = Duration::minutes(2);

/// The office, and its team with their loads, read once for a unit of work.
pub(crate) struct RoutingState {
    pub(crate) config: Arc<DeskConfig>,
    pub(crate) team: Team,
}

impl Work<'_, '_> {
    /// Routes one ticket, if it looks for somebody. It is saved in any case.
    pub(crate) fn route_ticket(&mut self, ticket: &mut Ticket, trigger: Trigger) -> Result<(), DeskError> {
        if !ticket.looks_for_someone() {
            return Ok(());
        }
        self.lock_routing()?;
        let mut state = self.state()?;
        self.route_these(&mut state, std::slice::from_mut(ticket), trigger)
    }

    /// Something has changed by which tickets that wait may find somebody: routes the first of them. However many
    /// there are, this takes no longer; the next tick comes to the others.
    pub(crate) fn route_waiting(&mut self, trigger: Trigger) -> Result<(), DeskError> {
        self.lock_routing()?;
        let mut state = self.state()?;
        let waiting = self.queue(&state)?;
        self.route_batch(&mut state, waiting.get(..BATCH).unwrap_or(&waiting), trigger)
    }

    /// Every ticket that looks for somebody, in the order in which they get whoever is free. Those come first that are
    /// urgent, have waited too long, or whose first language a free colleague speaks: for the others nothing has changed
    /// but the time.
    fn queue(&mut self, state: &RoutingState) -> Result<Vec<TicketId>, DeskError> {
        let queued = self.tx.list_queued()?;
        let policy = &state.config.settings.routing;
        let order = in_order(policy, &state.team, &queued, self.now, &self.desk.calendar());
        let (mut first, then): (Vec<_>, Vec<_>) =
            order.into_iter().filter_map(|place| queued.get(place)).partition(|ticket| {
                ticket.urgency == Urgency::Urgent
                    || self.now - ticket.since >= Duration::minutes(i64::from(policy.guard_minutes))
                    || state.team.idle_speakers(&ticket.language) > 0
            });
        first.extend(then);
        Ok(first.into_iter().map(|ticket| ticket.id).collect())
    }

    /// Routes these, as far as they still look for somebody.
    fn route_batch(
        &mut self,
        state: &mut RoutingState,
        ids: &[TicketId],
        trigger: Trigger,
    ) -> Result<(), DeskError> {
        let mut tickets = self.tx.list_tickets(ids.iter().copied())?;
        tickets.retain(Ticket::looks_for_someone);
        self.route_these(state, &mut tickets, trigger)
    }

    pub(crate) fn state(&mut self) -> Result<RoutingState, DeskError> {
        let config = self.config()?;
        let roster = self.desk.config.roster(&config, self.now, &self.desk.calendar());
        let team = self.team(roster, &config.settings.routing)?;
        Ok(RoutingState { config, team })
    }

    /// The people of a roster with their loads.
    pub(crate) fn team(&mut self, roster: Arc<Roster>, policy: &Policy) -> Result<Team, DeskError> {
        let loads = self.tx.list_loads()?;
        let doing = roster.ids().map(|id| {
            let load = loads.get(&id).copied().unwrap_or_default();
            (load.open, load.last_assigned_at)
        });
        let doing: Vec<_> = doing.collect();
        Ok(Team::new(roster, policy, doing))
    }

    pub(crate) fn route_these(
        &mut self,
        state: &mut RoutingState,
        tickets: &mut [Ticket],
        trigger: Trigger,
    ) -> Result<(), DeskError> {
        let waiting: Vec<WaitingTicket> =
            tickets.iter().filter_map(|ticket| waiting_ticket(ticket, &state.config.topics)).collect();
        let mut said = self.tx.list_last_decisions(tickets.iter().map(|ticket| ticket.id))?;
        let policy = &state.config.settings.routing;
        let decisions = decide(policy, &mut state.team, &waiting, trigger, self.now, &self.desk.calendar());
        for decision in decisions {
            if let Some(ticket) = tickets.iter_mut().find(|ticket| ticket.id == decision.ticket) {
                let last = said.remove(&ticket.id);
                self.carry_out(&state.config, ticket, decision, last.as_ref())?;
            }
        }
        Ok(())
    }

    /// Does what a decision says, and keeps it unless it only says again what the `last` one said.
    pub(crate) fn carry_out(
        &mut self,
        config: &DeskConfig,
        ticket: &mut Ticket,
        decision: Decision,
        last: Option<&Decision>,
    ) -> Result<(), DeskError> {
        let before = ticket.clone();
        follow(ticket, &decision, self.now)?;
        if *ticket != before {
            self.save(ticket)?;
        }
        let told = before.because == Because::Supervisors;
        self.tell(config, ticket, &decision, !told)?;
        if last.is_some_and(|last| last.says_the_same_as(&decision)) { Ok(()) } else { self.keep(decision) }
    }

    /// Routes a ticket that is not stored yet: it is stored as the decision leaves it. `add` stores what else there is
    /// of it, before what the decision brings.
    pub(crate) fn add_and_route(
        &mut self,
        ticket: &mut Ticket,
        add: impl FnOnce(&mut Self, &Ticket) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.lock_routing()?;
        let mut state = self.state()?;
        self.route_older(&mut state, ticket)?;
        let waiting: Vec<WaitingTicket> = waiting_ticket(ticket, &state.config.topics).into_iter().collect();
        let policy = &state.config.settings.routing;
        let decisions =
            decide(policy, &mut state.team, &waiting, Trigger::Submitted, self.now, &self.desk.calendar());
        let decision = decisions.into_iter().next();
        if let Some(decision) = &decision {
            follow(ticket, decision, self.now)?;
        }
        self.add(ticket)?;
        add(self, ticket)?;
        if let Some(decision) = decision {
            self.tell(&state.config, ticket, &decision, true)?;
            self.keep(decision)?;
        }
        Ok(())
    }

    /// Somebody has come on shift, and no tick has told yet: who waits longer in the same language is not overtaken.
    fn route_older(&mut self, state: &mut RoutingState, ticket: &Ticket) -> Result<(), DeskError> {
        if state.team.idle_speakers(ticket.language()) == 0 {
            return Ok(());
        }
        let older = self.tx.list_queued_in(ticket.language(), OLDER)?;
        let first = older.iter().filter(|other| other.urgency >= ticket.urgency).map(|other| other.id);
        let first: Vec<TicketId> = first.collect();
        if first.is_empty() { Ok(()) } else { self.route_batch(state, &first, Trigger::Tick) }
    }

    /// Writes the history of what a decision did, and queues its mails. Supervisors are told once.
    fn tell(
        &mut self,
        config: &DeskConfig,
        ticket: &Ticket,
        decision: &Decision,
        tell_supervisors: bool,
    ) -> Result<(), DeskError> {
        match &decision.outcome {
            Outcome::Assigned { to } => {
                self.tx.save_last_assigned(*to, self.now)?;
                self.event(ticket.id, Actor::Desk, EventCode::Routed { to: *to })?;
                if let Some(person) = config.person(*to) {
                    self.mail_staff(Some(ticket.id), person, Mail::Assigned, ASSIGNED_MAIL_DELAY)?;
                }
            }
            Outcome::Supervisors { .. } if tell_supervisors => {
                self.event(ticket.id, Actor::Desk, EventCode::NobodyFound)?;
                self.mail_supervisors(ticket.id, &Mail::NobodyFound)?;
            }
            Outcome::Supervisors { .. } | Outcome::Waiting { .. } => {}
        }
        Ok(())
    }

    fn keep(&mut self, decision: Decision) -> Result<(), DeskError> {
        self.decided(&decision);
        let stored = StoredDecision { id: self.id(), at: self.now, decision };
        Ok(self.tx.add_decision(&stored)?)
    }
}

/// Changes a ticket as a decision says.
fn follow(ticket: &mut Ticket, decision: &Decision, now: Instant) -> Result<(), Refusal> {
    match &decision.outcome {
        Outcome::Assigned { to } => ticket.assign(*to, Because::Routed, now)?,
        Outcome::Waiting { why, .. } => {
            ticket.search = Some(decision.search);
            ticket.because = (*why).into();
        }
        Outcome::Supervisors { .. } => {
            ticket.search = Some(decision.search);
            ticket.because = Because::Supervisors;
        }
    }
    Ok(())
}

pub(crate) fn waiting_ticket(ticket: &Ticket, topics: &[Topic]) -> Option<WaitingTicket> {
    Some(WaitingTicket {
        ticket: ticket.id,
        languages: ticket.languages.clone(),
        topic: ticket.topic,
        topic_required: topics.iter().any(|topic| topic.id == ticket.topic && topic.skill_required),
        urgency: ticket.urgency,
        search: ticket.search?,
        excluded: ticket.excluded.clone(),
    })
}

impl Desk {
    /// Looks at every ticket that waits, the first in order first, in units of work that hold up nobody for long.
    pub(crate) fn route_all(&self) -> Result<(), DeskError> {
        let waiting = self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let state = work.state()?;
            work.queue(&state)
        })?;
        for batch in waiting.chunks(BATCH) {
            self.unit_that_routes(|work| {
                work.lock_routing()?;
                // Read anew for each batch: the one before has given tickets away.
                let mut state = work.state()?;
                work.route_batch(&mut state, batch, Trigger::Tick)
            })?;
        }
        Ok(())
    }
}
