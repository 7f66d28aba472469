//! The coverage board, and what a dry run of the router says: for supervisors to look at. Nothing changes.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use xiaoyi_domain::coverage::{Coverage, Part, Waiting, can_wait, coverage, next_on_duty, week};
use xiaoyi_domain::routing::{Decision, Outcome, Policy, Roster, Search, Trigger, WaitingTicket, decide};
use xiaoyi_domain::{Instant, Language, Languages, Presence, StaffId, Ticket, TicketId, TopicId, Urgency};
use xiaoyi_store::Queue;

use crate::routing::route::RoutingState;
use crate::routing::today::Needed;
use crate::unit::Work;
use crate::{Desk, DeskConfig, DeskError};

/// Who is on shift who speaks a language, part by part of each coming day.
pub type LanguageWeek = Vec<(NaiveDate, Vec<Part>)>;

/// What the coverage board shows.
#[derive(Debug, Clone)]
pub struct Board {
    /// How each language is covered, the worst first.
    pub languages: Vec<Coverage>,
    /// The coming week in each language that somebody speaks.
    pub week: Vec<(Language, LanguageWeek)>,
    /// The first of those tickets that nobody has.
    pub nobody: Vec<Needed>,
    /// The first open tickets whose holder is not on shift, and that are due before they are back.
    pub left: Vec<Needed>,
    /// The first of those that can wait until then.
    pub later: Vec<Needed>,
    /// How many there are of the one and the other.
    pub numbers: (usize, usize),
}

/// So many tickets of colleagues who are off shift are shown, of each kind.
const MOST_LEFT: usize = 20;

/// When somebody is there who speaks a language.
#[derive(Debug, Clone)]
pub struct Here {
    /// The language.
    pub language: Language,
    /// When: now or before, if somebody is; none if nobody will be within two weeks.
    pub next: Option<Instant>,
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
            let (config, now, calendar) = (work.config()?, work.now, self.calendar());
            let loads = work.tx.open_counts()?;
            let mut waiting: BTreeMap<Language, Waiting> = BTreeMap::new();
            for ticket in work.tx.list_queued()? {
                let of = waiting.entry(ticket.language).or_default();
                of.number += 1;
                of.oldest = [of.oldest, Some(ticket.since)].into_iter().flatten().min();
            }
            let enough = config.settings.routing.own_level;
            let learned = config.learned.as_ref();
            let languages = coverage(&config.staff, &loads, &waiting, learned, enough, now, &calendar);
            let spoken = languages.iter().filter(|language| language.speakers > 0);
            let week = spoken
                .map(|of| (of.language.clone(), week(&config.staff, &of.language, enough, now, &calendar)))
                .collect();
            let mut nobody = work.needed(&Queue::Unassigned, &mut BTreeSet::new())?;
            let (mut left, mut later) = work.left()?;
            let numbers = (left.len(), later.len());
            left.truncate(MOST_LEFT);
            later.truncate(MOST_LEFT);
            let (mut state, invited) = (work.state()?, work.tx.list_without_password()?);
            // Whoever is free is proposed for what nobody has first, then for what cannot wait.
            let all = nobody.iter_mut().chain(&mut left).chain(&mut later);
            work.propose(&mut state, &invited, all);
            Ok(Board { languages, week, nobody, left, later, numbers })
        })
    }

    /// When somebody is on duty next who speaks a ticket's first language, if nobody is now and nobody has it.
    pub fn next_on_duty(&self, config: &DeskConfig, ticket: &Ticket) -> Option<Instant> {
        ticket.search?;
        let (now, enough) = (self.now(), config.settings.routing.own_level);
        let next = next_on_duty(&config.staff, ticket.language(), enough, now, &self.calendar());
        next.filter(|next| *next > now)
    }

    /// When somebody is there who speaks each of the team's languages.
    pub fn here(&self, config: &DeskConfig) -> Vec<Here> {
        let (now, enough, calendar) = (self.now(), config.settings.routing.own_level, self.calendar());
        let next = |language: &Language| next_on_duty(&config.staff, language, enough, now, &calendar);
        let languages = config.team_languages().into_iter();
        languages.map(|language| Here { next: next(&language), language }).collect()
    }

    /// Who would get this ticket now, and why: a decision that changes nothing. None if there is no
    /// such ticket.
    ///
    /// # Errors
    /// The database's.
    pub fn explain(&self, id: TicketId) -> Result<Option<Decision>, DeskError> {
        self.store.read(|tx| {
            let Some(ticket) = tx.find_ticket(id)? else { return Ok(None) };
            let mut work = Work::new(self, tx);
            let (mut state, search) = (work.state()?, ticket.search.unwrap_or(Search::begin(work.now)));
            let policy = state.config.settings.routing.clone();
            Ok(work.would_get(&policy, &mut state, &ticket, search))
        })
    }

    /// Who would get such a request by these rules now, and why.
    ///
    /// # Errors
    /// The database's.
    pub fn dry_run(&self, asked: &DryRun, policy: &Policy) -> Result<Decision, DeskError> {
        self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let (config, now, calendar) = (work.config()?, work.now, self.calendar());
            // Who counts as a speaker depends on the rules.
            let roster = Roster::new(&config.candidates(now, &calendar), policy, &config.work());
            let mut team = work.team(Arc::new(roster), policy)?;
            let waiting_ticket = WaitingTicket {
                ticket: TicketId(uuid::Uuid::nil()),
                languages: asked.languages.clone(),
                topic: asked.topic,
                topic_required: config.topic(asked.topic).is_some_and(|topic| topic.skill_required),
                urgency: asked.urgency,
                search: Search::begin(now),
                excluded: Vec::new(),
            };
            let decided = decide(policy, &mut team, &[waiting_ticket], Trigger::Submitted, now, &calendar);
            decided.into_iter().next().ok_or(DeskError::NotFound)
        })
    }
}

impl Work<'_, '_> {
    /// The open tickets of those who are not on shift: those that are due before they are back, and the others.
    fn left(&mut self) -> Result<(Vec<Needed>, Vec<Needed>), DeskError> {
        let (config, now, calendar) = (self.config()?, self.now, self.desk.calendar());
        let gone = config.staff.iter().filter_map(|person| {
            let presence = Presence::of(person, now, &calendar);
            // Whoever has no shifts at all works when they like, but for their leaves.
            let is_gone = match presence {
                Presence::OffShift { .. } => !person.shifts.is_empty(),
                presence => presence.is_off(),
            };
            is_gone.then_some((person.id, presence))
        });
        let gone: BTreeMap<StaffId, Presence> = gone.collect();
        let tickets = self.tx.list_open_of(gone.keys().copied())?.into_iter().filter_map(|ticket| {
            let holder = gone.get(&ticket.assignee?).copied()?;
            let waits = can_wait(ticket.due, holder);
            Some((waits, Needed { ticket, holder: Some(holder), proposal: None }))
        });
        let (later, left): (Vec<_>, Vec<_>) = tickets.partition(|(waits, _)| *waits);
        let needed = |all: Vec<(bool, Needed)>| all.into_iter().map(|(_, needed)| needed).collect();
        Ok((needed(left), needed(later)))
    }

    /// Who could get a ticket now but its holder, and those who have not signed in yet: by the first step that finds
    /// anybody. Nobody is kept free.
    pub(super) fn propose_for(
        &self,
        state: &mut RoutingState,
        ticket: &Ticket,
        invited: &HashSet<StaffId>,
    ) -> Option<StaffId> {
        let policy = Policy { hold_minutes: 0, ..state.config.settings.routing.clone() };
        let mut ticket = ticket.clone();
        ticket.excluded.extend(ticket.assignee.into_iter().chain(invited.iter().copied()));
        let since = ticket.assigned_at.unwrap_or(ticket.created_at);
        (0..policy.steps(&ticket.languages).len()).find_map(|step| {
            let search = Search { step, step_since: self.now, ..Search::begin(since) };
            match self.would_get(&policy, state, &ticket, search)?.outcome {
                Outcome::Assigned { to } => Some(to),
                Outcome::Waiting { .. } | Outcome::Supervisors { .. } => None,
            }
        })
    }

    /// Who would get a ticket now by these rules, that is searched for like this: a decision that changes nothing. Whoever
    /// gets it has one more in the scene.
    fn would_get(
        &self,
        policy: &Policy,
        state: &mut RoutingState,
        ticket: &Ticket,
        search: Search,
    ) -> Option<Decision> {
        let ticket = Ticket { search: Some(search), ..ticket.clone() };
        let waiting = [crate::routing::route::waiting_ticket(&ticket, &state.config.topics)?];
        let calendar = self.desk.calendar();
        decide(policy, &mut state.team, &waiting, Trigger::Tick, self.now, &calendar).into_iter().next()
    }
}
