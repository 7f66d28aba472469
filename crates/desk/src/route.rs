//! Routing: asks the domain's router, and carries out what it says, within the unit of work that
//! caused it.

use std::sync::Arc;

use chrono::Duration;
use xiaoyi_domain::routing::{Candidate, Decision, Outcome, Seeker, Snapshot, Trigger, decide};
use xiaoyi_domain::{Actor, Because, EventCode, Instant, Mail, Refusal, Ticket, TicketId, Topic};
use xiaoyi_store::StoredDecision;

use crate::unit::Work;
use crate::{Desk, DeskError, Office};

/// How many waiting tickets are looked at together.
const BATCH: i64 = 200;
/// A mail about an assignment waits so long; it is dropped if the ticket was opened or moved on.
const ASSIGNED_MAIL_DELAY: Duration = Duration::minutes(2);

/// The office, and its team with their loads, read once for a unit of work.
struct Scene {
    office: Arc<Office>,
    team: Vec<Candidate>,
}

impl Work<'_, '_> {
    /// Routes one ticket, if it looks for somebody. It is saved in any case.
    pub(crate) fn route_ticket(&mut self, ticket: &mut Ticket, trigger: Trigger) -> Result<(), DeskError> {
        if !ticket.looks_for_someone() {
            return Ok(());
        }
        self.lock_routing()?;
        let scene = self.scene()?;
        self.route_these(&scene, std::slice::from_mut(ticket), trigger)
    }

    /// Routes the tickets that wait, the most urgent first.
    pub(crate) fn route_waiting(&mut self, trigger: Trigger) -> Result<(), DeskError> {
        self.lock_routing()?;
        let mut after = None;
        loop {
            let mut waiting = self.tx.list_searching(after.as_ref(), BATCH)?;
            let Some(last) = waiting.last().cloned() else { return Ok(()) };
            let is_last = i64::try_from(waiting.len()).unwrap_or(BATCH) < BATCH;
            // Read anew for each batch: the one before has given tickets away.
            let scene = self.scene()?;
            self.route_these(&scene, &mut waiting, trigger)?;
            if is_last {
                return Ok(());
            }
            after = Some(last);
        }
    }

    fn scene(&mut self) -> Result<Scene, DeskError> {
        let office = self.office()?;
        let loads = self.tx.list_loads()?;
        let mut team = self.desk.office.team(&office, self.now, &self.desk.calendar).to_vec();
        for person in &mut team {
            let load = loads.get(&person.id).copied().unwrap_or_default();
            (person.load, person.last_assigned_at) = (load.open, load.last_assigned_at);
        }
        Ok(Scene { office, team })
    }

    fn route_these(
        &mut self,
        scene: &Scene,
        tickets: &mut [Ticket],
        trigger: Trigger,
    ) -> Result<(), DeskError> {
        let seekers = tickets.iter().filter_map(|ticket| seeker(ticket, &scene.office.topics)).collect();
        let snapshot = Snapshot { team: scene.team.clone(), seekers };
        let mut said = self.tx.list_last_decisions(tickets.iter().map(|ticket| ticket.id))?;
        for decision in
            decide(&scene.office.settings.routing, &snapshot, trigger, self.now, &self.desk.calendar)
        {
            if let Some(ticket) = tickets.iter_mut().find(|ticket| ticket.id == decision.ticket) {
                let last = said.remove(&ticket.id);
                self.carry_out(scene, ticket, decision, last.as_ref())?;
            }
        }
        Ok(())
    }

    /// Does what a decision says, and keeps it unless it only says again what the `last` one said.
    fn carry_out(
        &mut self,
        scene: &Scene,
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
        self.tell(scene, ticket, &decision, !told)?;
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
        let scene = self.scene()?;
        let seekers = seeker(ticket, &scene.office.topics).into_iter().collect();
        let snapshot = Snapshot { team: scene.team.clone(), seekers };
        let policy = &scene.office.settings.routing;
        let decision =
            decide(policy, &snapshot, Trigger::Submitted, self.now, &self.desk.calendar).into_iter().next();
        if let Some(decision) = &decision {
            follow(ticket, decision, self.now)?;
        }
        self.add(ticket)?;
        add(self, ticket)?;
        if let Some(decision) = decision {
            self.tell(&scene, ticket, &decision, true)?;
            self.keep(decision)?;
        }
        Ok(())
    }

    /// Writes the history of what a decision did, and queues its mails. Supervisors are told once.
    fn tell(
        &mut self,
        scene: &Scene,
        ticket: &Ticket,
        decision: &Decision,
        tell_supervisors: bool,
    ) -> Result<(), DeskError> {
        match &decision.outcome {
            Outcome::Assigned { to } => {
                self.tx.save_last_assigned(*to, self.now)?;
                self.event(ticket.id, Actor::Desk, EventCode::Routed { to: *to })?;
                if let Some(person) = scene.office.person(*to) {
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

fn seeker(ticket: &Ticket, topics: &[Topic]) -> Option<Seeker> {
    Some(Seeker {
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
    /// Who would get this ticket now, and why: a decision that changes nothing. None if there is no
    /// such ticket.
    pub fn explain(&self, id: TicketId) -> Result<Option<Decision>, DeskError> {
        self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let Some(mut ticket) = work.tx.find_ticket(id)? else { return Ok(None) };
            let scene = work.scene()?;
            ticket.search.get_or_insert(xiaoyi_domain::routing::Search::begin(work.now));
            let snapshot = Snapshot {
                team: scene.team,
                seekers: seeker(&ticket, &scene.office.topics).into_iter().collect(),
            };
            let policy = &scene.office.settings.routing;
            Ok(decide(policy, &snapshot, Trigger::Tick, work.now, &self.calendar).pop())
        })
    }
}
