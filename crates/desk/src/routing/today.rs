//! What needs somebody now: what a supervisor looks at first. Nothing changes.

use std::collections::{BTreeSet, HashSet};

use chrono::{Duration, NaiveDate};
use xiaoyi_domain::coverage::{could_fill, could_speak, next_holes, week};
use xiaoyi_domain::{
    Due, FirstStep, Instant, Language, Locale, Presence, StaffId, StaffMember, Ticket, TicketId,
};
use xiaoyi_store::{Order, Queue, QueueFilter};

use crate::routing::route::RoutingState;
use crate::unit::Work;
use crate::{Desk, DeskError};

/// So many tickets of a kind are shown; the others stand in the lists.
const MOST: usize = 6;
/// A quarter of an hour, in seconds.
const QUARTER: i64 = 900;

/// What needs somebody now.
#[derive(Debug, Clone)]
pub struct Today {
    /// The first of those that nobody has, what is due next first.
    pub nobody: Vec<Needed>,
    /// The first of those that should have been answered by now.
    pub overdue: Vec<Needed>,
    /// How many there are of those.
    pub overdue_number: u32,
    /// The first of those that are due on this day yet.
    pub due_today: Vec<Needed>,
    /// How many there are of those.
    pub due_today_number: u32,
    /// How many mails could not be delivered.
    pub failed_mails: u32,
    /// The hours of this working day and the next in which nobody is on shift who speaks one of the team's languages that
    /// residents ask in.
    pub holes: Vec<Hole>,
    /// Who was invited and has not chosen a password.
    pub invited: Vec<StaffId>,
    /// What a new desk still needs.
    pub first_steps: Vec<FirstStep>,
}

/// A ticket that needs somebody.
#[derive(Debug, Clone)]
pub struct Needed {
    /// The ticket.
    pub ticket: Ticket,
    /// Where its holder is, if somebody has it.
    pub holder: Option<Presence>,
    /// To whom it could be given.
    pub proposal: Option<StaffId>,
}

/// Hours in which nobody is on shift who speaks a language.
#[derive(Debug, Clone)]
pub struct Hole {
    /// The language.
    pub language: Language,
    /// The day.
    pub day: NaiveDate,
    /// When it begins, or now.
    pub from: Instant,
    /// When it ends.
    pub until: Instant,
    /// Who could take a shift then.
    pub could: Vec<StaffId>,
    /// Whether anybody speaks it who may be given tickets.
    pub is_spoken: bool,
}

impl Desk {
    /// What needs somebody now.
    ///
    /// # Errors
    /// The database's.
    pub fn today(&self) -> Result<Today, DeskError> {
        self.store.read(|tx| {
            let mut work = Work::new(self, tx);
            let (now, calendar) = (work.now, self.calendar());
            let today = calendar.date(now);
            let tomorrow = calendar.begin_of(today.succ_opt().unwrap_or(today));
            let until_tomorrow = Queue::Due(now, tomorrow);
            let mut seen = BTreeSet::new();
            let mut nobody = work.needed(&Queue::Unassigned, &mut seen)?;
            let mut overdue = work.needed(&Queue::Overdue(now), &mut seen)?;
            let mut due_today = work.needed(&until_tomorrow, &mut seen)?;
            let without_password = work.tx.list_without_password()?;
            let mut state = work.state()?;
            work.propose(
                &mut state,
                &without_password,
                nobody.iter_mut().chain(&mut overdue).chain(&mut due_today),
            );
            let (overdue_number, due_today_number) =
                (work.tx.count_overdue(now)?, work.tx.count_queue(&until_tomorrow)?);
            let config = work.config()?;
            let invited = config.staff.iter().filter(|p| p.active && without_password.contains(&p.id));
            Ok(Today {
                nobody,
                overdue,
                due_today,
                overdue_number,
                due_today_number,
                failed_mails: work.tx.count_failed()?,
                holes: work.holes(&without_password)?,
                invited: invited.map(|person| person.id).collect(),
                first_steps: work.first_steps()?,
            })
        })
    }
}

impl Work<'_, '_> {
    /// The first tickets of a list, but those that were seen before.
    pub(super) fn needed(
        &mut self,
        queue: &Queue,
        seen: &mut BTreeSet<TicketId>,
    ) -> Result<Vec<Needed>, DeskError> {
        let page = self.tx.list_queue(queue, &QueueFilter::default(), Order::Due, None, 2 * MOST)?;
        let new = page.tickets.into_iter().map(|ticket| ticket.id).filter(|id| !seen.contains(id));
        let ids: Vec<TicketId> = new.take(MOST).collect();
        seen.extend(&ids);
        let place = |ticket: &Ticket| ids.iter().position(|id| *id == ticket.id);
        let mut tickets = self.tx.list_tickets(ids.iter().copied())?;
        tickets.sort_by_key(place);
        let (config, now, calendar) = (self.config()?, self.now, self.desk.calendar());
        let needed = |ticket: Ticket| {
            let holder = ticket.assignee.and_then(|id| config.person(id));
            let holder = holder.map(|person| Presence::of(person, now, &calendar));
            Needed { ticket, holder, proposal: None }
        };
        Ok(tickets.into_iter().map(needed).collect())
    }

    /// Proposes somebody for what nobody has, what is overdue, and what its holder cannot look at now.
    pub(super) fn propose<'a>(
        &self,
        state: &mut RoutingState,
        invited: &HashSet<StaffId>,
        all: impl Iterator<Item = &'a mut Needed>,
    ) {
        for needed in all {
            let is_overdue = matches!(needed.ticket.due, Due::At(due) if due < self.now);
            if is_overdue || needed.holder.is_none_or(|presence| !presence.is_available()) {
                needed.proposal = self.propose_for(state, &needed.ticket, invited);
            }
        }
    }

    fn holes(&mut self, invited: &HashSet<StaffId>) -> Result<Vec<Hole>, DeskError> {
        let (config, calendar) = (self.config()?, self.desk.calendar());
        let enough = config.settings.routing.own_level;
        // What is told does not change each minute.
        let now = self.now - Duration::seconds(self.now.timestamp().rem_euclid(QUARTER));
        let known = config.learned.as_ref().filter(|learned| !learned.requests.is_empty());
        let active = self.tx.count_active()?;
        // Where it is known what comes in, nobody need be there for what never does.
        let is_asked = |language: &Language| {
            known.is_none_or(|learned| learned.requests_in(language) > 0.0)
                || active.iter().any(|tickets| tickets.languages.first().same_speech(language))
        };
        let mut found = Vec::new();
        for language in config.team_languages().into_iter().filter(is_asked) {
            let week = week(&config.staff, &language, enough, now, &calendar);
            found.extend(next_holes(&week, now).into_iter().filter(|(_, _, until)| *until > self.now).map(
                |(day, from, until)| {
                    Hole {
                        could: could_fill(&config.staff, &language, enough, day, &calendar)
                            .into_iter()
                            .filter(|id| !invited.contains(id))
                            .collect(),
                        is_spoken: could_speak(&config.staff, &language, enough),
                        language: language.clone(),
                        day,
                        from,
                        until,
                    }
                },
            ));
        }
        found.sort_by_key(|hole| (hole.from, hole.until));
        Ok(found)
    }

    fn first_steps(&mut self) -> Result<Vec<FirstStep>, DeskError> {
        let (config, calendar) = (self.config()?, self.desk.calendar());
        let settings = &config.settings;
        let is_ready = |person: &StaffMember| {
            person.active
                && person.limit > 0
                && !person.languages.is_empty()
                && !(person.shifts.is_empty() && person.changed_days.is_empty())
        };
        let mail_arrives = self.tx.has_sent_mail()?;
        let is_done = |step: &FirstStep| match step {
            FirstStep::Place => settings.addresses.best(Locale::DEFAULT).is_some(),
            FirstStep::Hours | FirstStep::Topics => settings.checked.contains(step),
            FirstStep::Mail => mail_arrives,
            FirstStep::WorkingDays => calendar.missing_years(calendar.date(self.now)).is_empty(),
            FirstStep::Colleague => config.staff.iter().any(is_ready),
        };
        Ok(FirstStep::ALL.iter().copied().filter(|step| !is_done(step)).collect())
    }
}
