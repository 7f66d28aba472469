//! The coverage board, and what a dry run of the router says: for supervisors to look at. Nothing changes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use xiaoyi_domain::coverage::{Coverage, Waiting, coverage, gaps, next_on_duty};
use xiaoyi_domain::routing::{Decision, Outcome, Policy, Search, Seeker, Team, Trigger, decide};
use xiaoyi_domain::{Instant, Language, Languages, Presence, StaffId, Ticket, TicketId, TopicId, Urgency};

use crate::unit::Work;
use crate::{Desk, DeskError, Office};

/// From when until when nobody is on shift who speaks a language, by day.
pub type WeeksGaps = Vec<(NaiveDate, Vec<(Instant, Instant)>)>;

/// What the coverage board shows.
#[derive(Debug, Clone)]
pub struct Board {
    /// How each language is covered, the worst first.
    pub languages: Vec<Coverage>,
    /// The holes of the coming week in languages that somebody speaks.
    pub gaps: Vec<(Language, WeeksGaps)>,
    /// Open tickets whose holder is on leave, with who would get them now.
    pub left: Vec<(Ticket, Option<StaffId>)>,
}

/// A request that nobody has sent: who would get it?
#[derive(Debug, Clone)]
pub struct DryRun {
    /// The resident's languages.
    pub languages: Languages,
    /// What it is about.
    pub topic: TopicId,
    /// How much it presses.
    pub urgency: Urgency,
}

impl Desk {
    /// The coverage board as it is now.
    ///
    /// # Errors
    /// The database's.
    pub fn board(&self) -> Result<Board, DeskError> {
        self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let (office, now) = (work.office()?, work.now);
            let loads = work.tx.open_counts()?;
            let mut waiting: BTreeMap<Language, Waiting> = BTreeMap::new();
            for ticket in work.tx.list_queued()? {
                let of = waiting.entry(ticket.language).or_default();
                of.number += 1;
                of.oldest = [of.oldest, Some(ticket.since)].into_iter().flatten().min();
            }
            let enough = office.settings.routing.own_level;
            let learned = office.learned.as_ref();
            let languages = coverage(&office.staff, &loads, &waiting, learned, enough, now, &self.calendar());
            let spoken = languages.iter().filter(|language| language.speakers > 0);
            let gaps = spoken
                .map(|of| {
                    (of.language.clone(), gaps(&office.staff, &of.language, enough, now, &self.calendar()))
                })
                .filter(|(_, days)| days.iter().any(|(_, holes)| !holes.is_empty()))
                .collect();
            let mut left = Vec::new();
            let on_leave = office.staff.iter().filter(|person| {
                matches!(Presence::of(person, now, &self.calendar()), Presence::OnLeave { .. })
            });
            for person in on_leave {
                for ticket in work.tx.list_active_of(person.id)? {
                    let proposal = work.would_get(ticket.id)?.and_then(|decision| match decision.outcome {
                        Outcome::Assigned { to } => Some(to),
                        _ => None,
                    });
                    left.push((ticket, proposal));
                }
            }
            Ok(Board { languages, gaps, left })
        })
    }

    /// When somebody is on duty next who speaks a ticket's first language, if nobody is now and nobody has it.
    pub fn next_on_duty(&self, office: &Office, ticket: &Ticket) -> Option<Instant> {
        ticket.search?;
        let (now, enough) = (self.now(), office.settings.routing.own_level);
        let next = next_on_duty(&office.staff, ticket.language(), enough, now, &self.calendar());
        next.filter(|next| *next > now)
    }

    /// Who would get this ticket now, and why: a decision that changes nothing. None if there is no
    /// such ticket.
    ///
    /// # Errors
    /// The database's.
    pub fn explain(&self, id: TicketId) -> Result<Option<Decision>, DeskError> {
        self.store.read(|tx| Work::new(self, tx).would_get(id))
    }

    /// Who would get such a request by these rules now, and why.
    ///
    /// # Errors
    /// The database's.
    pub fn dry_run(&self, asked: &DryRun, policy: &Policy) -> Result<Decision, DeskError> {
        self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let (office, now, calendar) = (work.office()?, work.now, self.calendar());
            let loads = work.tx.list_loads()?;
            let mut people = office.candidates(now, &calendar);
            for person in &mut people {
                let load = loads.get(&person.id).copied().unwrap_or_default();
                (person.load, person.last_assigned_at) = (load.open, load.last_assigned_at);
            }
            let mut team = Team::of(&people, policy, &office.demand());
            let seeker = Seeker {
                ticket: TicketId(uuid::Uuid::nil()),
                languages: asked.languages.clone(),
                topic: asked.topic,
                topic_required: office.topic(asked.topic).is_some_and(|topic| topic.skill_required),
                urgency: asked.urgency,
                search: Search::begin(now),
                excluded: Vec::new(),
            };
            let decided = decide(policy, &mut team, &[seeker], Trigger::Submitted, now, &calendar);
            decided.into_iter().next().ok_or(DeskError::NotFound)
        })
    }
}

impl Work<'_, '_> {
    fn would_get(&mut self, id: TicketId) -> Result<Option<Decision>, DeskError> {
        let Some(mut ticket) = self.tx.find_ticket(id)? else { return Ok(None) };
        let mut scene = self.scene()?;
        ticket.search.get_or_insert(Search::begin(self.now));
        let seekers: Vec<Seeker> = crate::route::seeker(&ticket, &scene.office.topics).into_iter().collect();
        let policy = &scene.office.settings.routing;
        let decided =
            decide(policy, &mut scene.team, &seekers, Trigger::Tick, self.now, &self.desk.calendar());
        Ok(decided.into_iter().next())
    }
}
