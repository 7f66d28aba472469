//! Serves a trace by a policy, with the router's own code.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::sync::Arc;

use chrono::{DateTime, Duration};
use uuid::Uuid;
use xiaoyi_domain::routing::{
    Eligible, End, Policy, Queued, Search, Team, WaitingTicket, Way, choose, in_order,
};
use xiaoyi_domain::{Instant, Languages, TicketId, TopicId, Urgency, WorkingCalendar};

use crate::Scenario;
use crate::scenario::About;
use crate::trace::{Arrival, Trace};

/// What became of the requests of a trace, after the team had warmed up.
#[derive(Debug, Clone, Default)]
pub struct Served {
    /// The waits of each stream, in minutes, of those that were let in.
    pub waits: Vec<Vec<f64>>,
    /// How many of each stream got somebody who speaks their first language.
    pub in_first_language: Vec<usize>,
    /// How many were about a topic, and how many of them got somebody who has it.
    pub about_topic: usize,
    /// See there.
    pub in_topic: usize,
    /// How many of each stream were turned away.
    pub blocked: Vec<usize>,
    /// How many nobody may take at all.
    pub unserved: usize,
}

impl Served {
    /// All waits.
    pub fn all(&self) -> impl Iterator<Item = f64> {
        self.waits.iter().flatten().copied()
    }
}

/// A request that waits, with what the router needs to know of it.
struct Waiting {
    ticket: WaitingTicket,
    way: Way,
    arrival: Arrival,
    /// Whether its wait is counted.
    counts: bool,
    /// The moment at which it was last asked to be looked at again.
    looked_for_at: Option<Instant>,
}

impl<'a> From<&'a Waiting> for Queued<'a> {
    fn from(waiting: &'a Waiting) -> Self {
        (&waiting.ticket).into()
    }
}

/// What becomes of a request when it is looked at.
#[derive(PartialEq)]
enum Looked {
    /// Somebody gets it.
    Given,
    /// It waits for somebody.
    Waits,
    /// All its steps are open, and there is nobody free at any.
    Nobody,
}

/// Something that happens at a moment.
#[derive(PartialEq)]
struct Event {
    at: f64,
    what: What,
}

#[derive(PartialEq)]
enum What {
    /// Somebody, by their place, is done with a request.
    Done(usize),
    /// A hold ends, or a step opens.
    Look,
}

impl Eq for Event {}

impl Ord for Event {
    /// The earliest is the greatest: it leaves the heap first.
    fn cmp(&self, other: &Self) -> Ordering {
        other.at.total_cmp(&self.at)
    }
}

impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn instant(minutes: f64) -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "a run is no million years")]
    let micros = (minutes * 60_000_000.0).round() as i64;
    DateTime::UNIX_EPOCH + Duration::microseconds(micros)
}

fn minutes(at: Instant) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a run is no million years")]
    let micros = (at - DateTime::UNIX_EPOCH).num_microseconds().unwrap_or(i64::MAX) as f64;
    micros / 60_000_000.0
}

/// Serves the trace. The first `warm_up` requests are served and not counted.
pub fn run(scenario: &Scenario, policy: &Policy, trace: &Trace, warm_up: usize) -> Served {
    let streams = scenario.arrivals.len();
    let people = scenario.candidates();
    let mut desk = Desk {
        policy,
        calendar: WorkingCalendar::never_closing(),
        team: Team::of(&people, policy, &scenario.learned()),
        topics: people.into_iter().map(|person| person.topics).collect(),
        waiting: Vec::new(),
        events: BinaryHeap::new(),
        eligible: Eligible::default(),
        inside: 0,
        served: Served {
            waits: vec![Vec::new(); streams],
            in_first_language: vec![0; streams],
            blocked: vec![0; streams],
            ..Served::default()
        },
    };
    let topics = scenario.topics();
    for (number, arrival) in trace.arrivals.iter().enumerate() {
        desk.advance(arrival.at);
        let counts = number >= warm_up;
        if scenario.places.is_some_and(|places| desk.inside >= places) {
            if counts && let Some(blocked) = desk.served.blocked.get_mut(arrival.stream) {
                *blocked += 1;
            }
            continue;
        }
        if let Some(languages) = languages(scenario, arrival) {
            let about = topics.get(arrival.stream).and_then(|topics| topics.get(arrival.topic)).copied();
            desk.arrive(number, *arrival, languages, about, counts);
        }
    }
    desk.advance(f64::INFINITY);
    desk.served
}

fn languages(scenario: &Scenario, arrival: &Arrival) -> Option<Languages> {
    let stream = scenario.arrivals.get(arrival.stream)?;
    let also = stream.also.clone().filter(|_| arrival.speaks_also);
    Languages::new(std::iter::once(stream.language.clone()).chain(also)).ok()
}

struct Desk<'a> {
    policy: &'a Policy,
    calendar: WorkingCalendar,
    team: Team,
    /// What everybody knows about, in the team's order.
    topics: Vec<Arc<[TopicId]>>,
    waiting: Vec<Waiting>,
    events: BinaryHeap<Event>,
    eligible: Eligible,
    /// How many requests are served or wait.
    inside: usize,
    served: Served,
}

impl Desk<'_> {
    /// Lets everything happen that happens before this moment.
    fn advance(&mut self, until: f64) {
        while self.events.peek().is_some_and(|event| event.at <= until) {
            let Some(event) = self.events.pop() else { return };
            if let What::Done(place) = event.what {
                self.inside -= 1;
                self.team.release(place);
            }
            if !self.waiting.is_empty() {
                self.give_out(event.at);
            }
        }
    }

    fn arrive(
        &mut self,
        number: usize,
        arrival: Arrival,
        languages: Languages,
        about: Option<About>,
        counts: bool,
    ) {
        let now = instant(arrival.at);
        let ticket = WaitingTicket {
            ticket: TicketId(Uuid::from_u128(number as u128)),
            languages,
            topic: about.map_or(TopicId(Uuid::nil()), |about| about.topic),
            topic_required: about.is_some_and(|about| about.is_required),
            urgency: Urgency::Normal,
            search: Search::begin(now),
            excluded: Vec::new(),
        };
        let way = Way::new(self.policy, &self.team, &ticket);
        self.inside += 1;
        self.waiting.push(Waiting { ticket, way, arrival, counts, looked_for_at: None });
        // Those who wait already were looked at when somebody last became free: only this one is new.
        let place = self.waiting.len() - 1;
        match self.look_at(place, arrival.at) {
            Looked::Given => {}
            // Everybody is there at all times: what goes through all its steps at once is for nobody, ever.
            Looked::Nobody => {
                self.inside -= 1;
                self.served.unserved += usize::from(counts);
            }
            Looked::Waits => return,
        }
        self.waiting.swap_remove(place);
    }

    /// Looks at everything that waits, in the router's order.
    fn give_out(&mut self, at: f64) {
        let order = in_order(self.policy, &self.team, &self.waiting, instant(at), &self.calendar);
        let mut given: Vec<usize> =
            order.into_iter().filter(|place| self.look_at(*place, at) == Looked::Given).collect();
        given.sort_unstable();
        for place in given.into_iter().rev() {
            self.waiting.swap_remove(place);
        }
    }

    /// What becomes of it now.
    fn look_at(&mut self, place: usize, at: f64) -> Looked {
        let Some(waiting) = self.waiting.get_mut(place) else { return Looked::Waits };
        let now = instant(at);
        let choice = choose(
            self.policy,
            &self.team,
            &waiting.ticket,
            &waiting.way,
            now,
            &self.calendar,
            &mut self.eligible,
        );
        waiting.ticket.search = choice.search;
        let until = match choice.end {
            End::Assigned { place, step } => {
                self.team.occupy(place, now);
                let arrival = waiting.arrival;
                self.events.push(Event { at: at + arrival.service, what: What::Done(place) });
                if waiting.counts {
                    if let Some(waits) = self.served.waits.get_mut(arrival.stream) {
                        waits.push(at - arrival.at);
                    }
                    if let Some(number) = self.served.in_first_language.get_mut(arrival.stream) {
                        *number += usize::from(step == 0);
                    }
                    let topic = waiting.ticket.topic;
                    if !topic.0.is_nil() {
                        self.served.about_topic += 1;
                        let has = self.topics.get(place).is_some_and(|topics| topics.contains(&topic));
                        self.served.in_topic += usize::from(has);
                    }
                }
                return Looked::Given;
            }
            End::Held { until, .. } => until,
            End::Waiting { next_step_at } => next_step_at,
            End::Supervisors => return Looked::Nobody,
        };
        if waiting.looked_for_at != Some(until) {
            waiting.looked_for_at = Some(until);
            self.events.push(Event { at: minutes(until).max(at), what: What::Look });
        }
        Looked::Waits
    }
}
