//! Routing: asks the domain's router, and carries out what it says, within the unit of work that
//! caused it.

use chrono::Duration;
use xiaoyi_domain::routing::{Candidate, Decision, Outcome, Seeker, Snapshot, Trigger, decide};
use xiaoyi_domain::{Actor, Because, DeskSettings, EventCode, Mail, StaffMember, Ticket, TicketId, Topic};
use xiaoyi_store::StoredDecision;

use crate::unit::Work;
use crate::{Desk, DeskError};

/// How many waiting tickets are looked at together.
const BATCH: i64 = 200;
/// A mail about an assignment waits so long; it is dropped if the ticket was opened or moved on.
const ASSIGNED_MAIL_DELAY: Duration = Duration::minutes(2);

/// The team, the topics and the rules, read once for a unit of work.
struct Scene {
    settings: DeskSettings,
    topics: Vec<Topic>,
    people: Vec<StaffMember>,
    team: Vec<Candidate>,
}

impl Work<'_, '_> {
    /// Routes one ticket, if it looks for somebody. It is saved in any case.
    pub(crate) fn route_ticket(&mut self, ticket: &mut Ticket, trigger: Trigger) -> Result<(), DeskError> {
        if !ticket.looks_for_someone() {
            return Ok(());
        }
        self.tx.lock_routing()?;
        let scene = self.scene()?;
        self.route_these(&scene, std::slice::from_mut(ticket), trigger)
    }

    /// Routes the tickets that wait, the most urgent first.
    pub(crate) fn route_waiting(&mut self, trigger: Trigger) -> Result<(), DeskError> {
        self.tx.lock_routing()?;
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
        let settings = self.settings()?;
        let people = self.tx.list_staff()?;
        let loads = self.tx.open_counts()?;
        let load = |person: &StaffMember| loads.get(&person.id).copied().unwrap_or_default();
        let team = people
            .iter()
            .filter(|person| person.active)
            .map(|person| Candidate::of(person, load(person), self.now, &self.desk.calendar))
            .collect();
        Ok(Scene { settings, topics: self.tx.list_topics()?, people, team })
    }

    fn route_these(
        &mut self,
        scene: &Scene,
        tickets: &mut [Ticket],
        trigger: Trigger,
    ) -> Result<(), DeskError> {
        let seekers = tickets.iter().filter_map(|ticket| seeker(ticket, &scene.topics)).collect();
        let snapshot = Snapshot { team: scene.team.clone(), seekers };
        let mut said = self.tx.list_last_decisions(tickets.iter().map(|ticket| ticket.id))?;
        for decision in decide(&scene.settings.routing, &snapshot, trigger, self.now, &self.desk.calendar) {
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
        match &decision.outcome {
            Outcome::Assigned { to } => {
                ticket.assign(*to, Because::Routed, self.now)?;
                self.tx.save_last_assigned(*to, self.now)?;
                self.event(ticket.id, Actor::Desk, EventCode::Routed { to: *to })?;
                if let Some(person) = scene.people.iter().find(|person| person.id == *to) {
                    self.mail_staff(Some(ticket.id), person, Mail::Assigned, ASSIGNED_MAIL_DELAY)?;
                }
            }
            Outcome::Waiting { why, .. } => {
                ticket.search = Some(decision.search);
                ticket.because = (*why).into();
            }
            Outcome::Supervisors { .. } => {
                let told = before.because == Because::Supervisors;
                ticket.search = Some(decision.search);
                ticket.because = Because::Supervisors;
                if !told {
                    self.event(ticket.id, Actor::Desk, EventCode::NobodyFound)?;
                    self.mail_supervisors(ticket.id, &Mail::NobodyFound)?;
                }
            }
        }
        if *ticket != before {
            self.save(ticket)?;
        }
        if last.is_some_and(|last| last.says_the_same_as(&decision)) {
            return Ok(());
        }
        self.decided(&decision);
        let stored = StoredDecision { id: self.id(), at: self.now, decision };
        Ok(self.tx.add_decision(&stored)?)
    }
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
            let snapshot =
                Snapshot { team: scene.team, seekers: seeker(&ticket, &scene.topics).into_iter().collect() };
            let policy = &scene.settings.routing;
            Ok(decide(policy, &snapshot, Trigger::Tick, work.now, &self.calendar).pop())
        })
    }
}
