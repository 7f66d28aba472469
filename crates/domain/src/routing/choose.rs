//! Who gets one ticket now, without a word about the others.

use chrono::Duration;

use super::hold::{held_until, may_hold, others_work};
use super::score::Scorer;
use super::team::{Doing, Having, Member, Team, Tongue};
use super::{FilterReason, Policy, RouteStep, Score, Search, StepKind, WaitingTicket};
use crate::{Instant, Presence, Proficiency, Urgency, WorkingCalendar};

/// The steps of a ticket, with the languages as the roster numbers them.
#[derive(Debug)]
pub struct Way {
    pub(super) steps: Vec<RouteStep>,
    /// The number of each step's language; none where nobody in the team speaks it.
    tongues: Vec<Option<Tongue>>,
    /// The resident's own languages.
    own: Vec<Tongue>,
    /// Who has the ticket's topic.
    topic: Having,
}

impl Way {
    /// The way of this ticket with this team.
    pub fn new(policy: &Policy, team: &Team, ticket: &WaitingTicket) -> Self {
        let steps = policy.steps(&ticket.languages);
        let roster = team.roster();
        let tongues =
            steps.iter().map(|step| step.language.as_ref().and_then(|l| roster.tongue(l))).collect();
        let own = ticket.languages.as_slice().iter().filter_map(|language| roster.tongue(language)).collect();
        Self { steps, tongues, own, topic: roster.having(ticket.topic) }
    }

    /// Whether it is one of the resident's own languages.
    pub(super) fn needs(&self, tongue: Tongue) -> bool {
        self.own.contains(&tongue)
    }

    pub(super) fn step(&self, place: usize) -> Option<(&RouteStep, Option<Tongue>)> {
        Some((self.steps.get(place)?, self.tongues.get(place).copied().flatten()))
    }

    /// Whether somebody passes the filters of a step that time does not change.
    pub(super) fn takes(&self, ticket: &WaitingTicket, member: &Member, step: usize) -> bool {
        self.step(step)
            .is_some_and(|(asked, tongue)| capability(member, ticket, self, asked, tongue, step).is_ok())
    }

    pub(super) fn scorer(
        &self,
        policy: &Policy,
        team: &Team,
        ticket: &WaitingTicket,
        step: usize,
    ) -> Scorer<'_> {
        let at_least = self.steps.get(step).map_or(Proficiency::A1, |step| step.at_least);
        Scorer::new(policy, team, ticket, &self.own, &self.topic, at_least)
    }
}

/// Who could take a ticket at the step at which somebody was found, with their scores, in the roster's order: filled by
/// [`choose`], and kept by its caller so that nothing is allocated for the next ticket.
#[derive(Debug, Clone, Default)]
pub struct Eligible(pub(super) Vec<(usize, Score)>);

/// What becomes of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// How far the search has come by then.
    pub search: Search,
    /// How it ends.
    pub end: End,
}

/// How a choice ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Somebody gets it.
    Assigned {
        /// Their place in the roster.
        place: usize,
        /// The step at which they were found.
        step: usize,
    },
    /// It waits for somebody else's sake.
    Held {
        /// The place of whoever would get it.
        place: usize,
        /// The step at which they were found.
        step: usize,
        /// Until when at most.
        until: Instant,
    },
    /// It waits.
    Waiting {
        /// When the next step opens.
        next_step_at: Instant,
    },
    /// Nobody was found at any step: supervisors decide.
    Supervisors,
}

/// Chooses for one ticket. Changes nothing but `eligible`.
pub fn choose(
    policy: &Policy,
    team: &Team,
    ticket: &WaitingTicket,
    way: &Way,
    now: Instant,
    calendar: &WorkingCalendar,
    eligible: &mut Eligible,
) -> Choice {
    let last = way.steps.len().saturating_sub(1);
    let mut search = Search { step: ticket.search.step.min(last), ..ticket.search };
    let step_time = policy.step_time(ticket.urgency);
    let may_hold = may_hold(policy, ticket, now);
    let kept_until = |one: (&Member, &Doing)| held_until(policy, team, ticket, way, one);
    loop {
        let open = 0..=search.step;
        let is_left = |one: (&Member, &Doing)| !may_hold || kept_until(one).is_none_or(|until| until <= now);
        let mut at = |step, may: &dyn Fn((&Member, &Doing)) -> bool| {
            best(policy, team, ticket, way, step, may, eligible).map(|(place, _)| (place, step))
        };
        if let Some((place, step)) = open.clone().find_map(|step| at(step, &is_left)) {
            return Choice { search, end: End::Assigned { place, step } };
        }
        // Whoever is found now is kept free, if somebody else may come to it meanwhile.
        if may_hold && let Some((place, step)) = open.clone().find_map(|step| at(step, &|_| true)) {
            if !others_work(team, ticket, way, search.step) {
                return Choice { search, end: End::Assigned { place, step } };
            }
            // The first who is no longer kept free gets it, if nobody else does before.
            let ends = eligible.0.iter().filter_map(|(place, _)| kept_until(team.member(*place)?));
            let until = ends.min().unwrap_or(now);
            let is_first = |one: (&Member, &Doing)| kept_until(one) == Some(until);
            let place = if team.member(place).is_some_and(is_first) {
                place
            } else {
                best(policy, team, ticket, way, step, &is_first, eligible).map_or(place, |(place, _)| place)
            };
            return Choice { search, end: End::Held { place, step, until } };
        }
        if search.step == last {
            return Choice { search, end: End::Supervisors };
        }
        let expiry = Expiry::of(ticket, search, step_time, now, calendar);
        let is_hopeless = || expiry.runs && !somebody_comes(team, ticket, way, search.step, expiry.at);
        if !expiry.is_over && !is_hopeless() {
            return Choice { search, end: End::Waiting { next_step_at: expiry.at } };
        }
        search.step += 1;
        search.step_since = now;
    }
}

/// The best of those who can take it at a step now, and who `may`; whoever can is `eligible`.
pub(super) fn best(
    policy: &Policy,
    team: &Team,
    ticket: &WaitingTicket,
    way: &Way,
    step: usize,
    may: &dyn Fn((&Member, &Doing)) -> bool,
    eligible: &mut Eligible,
) -> Option<(usize, Score)> {
    eligible.0.clear();
    let (asked, tongue) = way.step(step)?;
    // Whoever counts as a speaker speaks well enough: where none of them is free, nobody need be looked at.
    if asked.at_least >= team.own_level() && team.idle(tongue?) == 0 {
        return None;
    }
    let scorer = way.scorer(policy, team, ticket, step);
    let mut best: Option<((i32, Tie), usize, Score)> = None;
    for (place, one) in team.members().enumerate() {
        if availability(one).is_err() {
            continue;
        }
        let Ok(level) = capability(one.0, ticket, way, asked, tongue, step) else { continue };
        let score = scorer.score(one, level);
        eligible.0.push((place, score));
        // The highest score first.
        let rank = (-score.total(), tie(one, &scorer));
        if best.as_ref().is_none_or(|(first, _, _)| rank < *first) && may(one) {
            best = Some((rank, place, score));
        }
    }
    best.map(|(_, place, score)| (place, score))
}

/// What orders those whose scores are equal: first those who could help fewest others, then who has waited longest for
/// something to do.
type Tie = (usize, Option<Instant>, crate::StaffId);

#[inline]
pub(super) fn tie((member, doing): (&Member, &Doing), scorer: &Scorer) -> Tie {
    (scorer.spared(member), doing.last_assigned_at, member.id)
}

/// The filters that time does not change; the level at which they speak the step's language.
#[inline]
pub(super) fn capability(
    member: &Member,
    ticket: &WaitingTicket,
    way: &Way,
    asked: &RouteStep,
    tongue: Option<Tongue>,
    step: usize,
) -> Result<Proficiency, FilterReason> {
    if member.presence == Presence::Disabled {
        return Err(FilterReason::Disabled);
    }
    if ticket.excluded.contains(&member.id) {
        return Err(FilterReason::Excluded);
    }
    let known = member.skills.iter().find(|(known, _)| Some(*known) == tongue);
    let speaks = known.map(|(_, level)| *level);
    let Some(level) = speaks.filter(|level| *level >= asked.at_least && asked.kind != StepKind::Supervisors)
    else {
        return Err(FilterReason::LacksLanguage { step: u8::try_from(step).unwrap_or(u8::MAX), speaks });
    };
    if ticket.topic_required && !way.topic.contains(member) {
        return Err(FilterReason::LacksTopic);
    }
    Ok(level)
}

/// The filters that time changes.
#[inline]
pub(super) fn availability((member, doing): (&Member, &Doing)) -> Result<(), FilterReason> {
    match member.presence {
        Presence::OnDuty if doing.load < member.limit => Ok(()),
        Presence::OnDuty => Err(FilterReason::AtLimit { load: doing.load, limit: member.limit }),
        Presence::Away => Err(FilterReason::Away),
        Presence::OffShift { next } => Err(FilterReason::OffShift { next }),
        Presence::OnLeave { until, .. } => Err(FilterReason::OnLeave { until }),
        Presence::Disabled => Err(FilterReason::Disabled),
    }
}

/// The clock of the step that was opened last.
struct Expiry {
    /// Whether it runs at this moment: outside working time no step opens, but for urgent tickets.
    runs: bool,
    is_over: bool,
    at: Instant,
}

impl Expiry {
    fn of(
        ticket: &WaitingTicket,
        search: Search,
        time: Duration,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Self {
        if ticket.urgency == Urgency::Urgent {
            let at = search.step_since + time;
            return Self { runs: true, is_over: at <= now, at };
        }
        let at = calendar.add_working(search.step_since, time);
        let runs = calendar.is_working_time(now);
        Self { runs, is_over: runs && at <= now, at }
    }
}

/// Whether anybody who could take it at the step that was opened last is on shift now or comes on
/// shift by `until`. Somebody whose limit is zero is never given anything and does not count.
fn somebody_comes(team: &Team, ticket: &WaitingTicket, way: &Way, step: usize, until: Instant) -> bool {
    let able = |member: &&Member| member.limit > 0 && way.takes(ticket, member, step);
    let comes = |presence: Presence| {
        presence.is_on_shift() || presence.next_shift().is_some_and(|next| next <= until)
    };
    team.members().map(|(member, _)| member).filter(able).any(|member| comes(member.presence))
}
