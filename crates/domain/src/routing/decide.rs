//! The decision itself.

use chrono::Duration;

use super::{
    Candidate, Decision, FilterReason, Finding, Outcome, Policy, RouteStep, Search, Seeker, Snapshot,
    StepKind, Trigger, Verdict, WaitReason,
};
use crate::{Instant, Presence, StaffId, Urgency, WorkingCalendar, staff::best_proficiency};

/// Decides about every ticket in the snapshot, the most urgent first, then the longest searching.
///
/// Somebody who gets a ticket has one more for the tickets after it, so that no limit is passed
/// within one call. `calendar` says which time counts; `now` is the moment of the decision.
pub fn decide(
    policy: &Policy,
    snapshot: &Snapshot,
    trigger: Trigger,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Vec<Decision> {
    let mut team = snapshot.team.clone();
    let mut seekers: Vec<&Seeker> = snapshot.seekers.iter().collect();
    seekers.sort_by_key(|s| (std::cmp::Reverse(s.urgency), s.search.since, s.ticket));
    let mut decisions = Vec::with_capacity(seekers.len());
    for seeker in seekers {
        let decision = decide_one(policy, &team, seeker, trigger, now, calendar);
        if let Outcome::Assigned { to } = decision.outcome
            && let Some(person) = team.iter_mut().find(|c| c.id == to)
        {
            person.load += 1;
            person.last_assigned_at = Some(now);
        }
        decisions.push(decision);
    }
    decisions
}

fn decide_one(
    policy: &Policy,
    team: &[Candidate],
    seeker: &Seeker,
    trigger: Trigger,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Decision {
    let steps = policy.steps(&seeker.languages);
    let last = steps.len() - 1;
    let mut search = Search { step: seeker.search.step.min(last), ..seeker.search };
    let step_time = policy.step_time(seeker.urgency);
    loop {
        let open = steps.get(..=search.step).unwrap_or(&steps);
        let found = open.iter().enumerate().find_map(|(index, step)| {
            let ranked = rank(team, seeker, step);
            (!ranked.is_empty()).then_some((index, ranked))
        });
        let (found_at, ranked) = found.map_or((None, Vec::new()), |(index, ranked)| (Some(index), ranked));
        let outcome = match ranked.first() {
            Some(chosen) => Outcome::Assigned { to: chosen.id },
            None if search.step == last => Outcome::Supervisors { why: why_nobody(team, seeker, open) },
            None => {
                let expiry = Expiry::of(seeker, search, step_time, now, calendar);
                let hopeless = expiry.runs && !somebody_comes(team, seeker, open, expiry.at);
                if expiry.is_over || hopeless {
                    search.step += 1;
                    search.step_since = now;
                    continue;
                }
                Outcome::Waiting { why: why_nobody(team, seeker, open), next_step_at: Some(expiry.at) }
            }
        };
        let verdicts = verdicts(team, seeker, open, &ranked);
        return Decision {
            ticket: seeker.ticket,
            policy_version: policy.version,
            trigger,
            steps,
            search,
            found_at,
            outcome,
            verdicts,
        };
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
    fn of(seeker: &Seeker, search: Search, time: Duration, now: Instant, calendar: &WorkingCalendar) -> Self {
        if seeker.urgency == Urgency::Urgent {
            let at = search.step_since + time;
            return Self { runs: true, is_over: at <= now, at };
        }
        let at = calendar.add_working(search.step_since, time);
        let runs = calendar.is_working_time(now);
        Self { runs, is_over: runs && at <= now, at }
    }
}

/// The people who can take it at this step now, best first.
fn rank<'a>(team: &'a [Candidate], seeker: &Seeker, step: &RouteStep) -> Vec<&'a Candidate> {
    if step.kind == StepKind::Supervisors {
        return Vec::new();
    }
    let mut able: Vec<&Candidate> =
        team.iter().filter(|c| capability(c, seeker, step).is_ok() && availability(c).is_ok()).collect();
    able.sort_by(|a, b| {
        let before = |c: &Candidate| seeker.search.previous != Some(c.id);
        // load a / limit a against load b / limit b, without a division
        let load_a = u64::from(a.load) * u64::from(b.limit);
        let load_b = u64::from(b.load) * u64::from(a.limit);
        (before(a), load_a, a.last_assigned_at, a.id).cmp(&(before(b), load_b, b.last_assigned_at, b.id))
    });
    able
}

/// The filters that time does not change.
fn capability(person: &Candidate, seeker: &Seeker, step: &RouteStep) -> Result<(), FilterReason> {
    if person.presence == Presence::Disabled {
        return Err(FilterReason::Disabled);
    }
    if seeker.excluded.contains(&person.id) {
        return Err(FilterReason::Excluded);
    }
    let speaks = step.language.as_ref().and_then(|language| best_proficiency(&person.languages, language));
    if speaks.is_none_or(|level| level < step.at_least) {
        return Err(FilterReason::LacksLanguage { language: step.language.clone(), speaks });
    }
    if seeker.topic_required && !person.topics.contains(&seeker.topic) {
        return Err(FilterReason::LacksTopic);
    }
    Ok(())
}

/// The filters that time changes.
fn availability(person: &Candidate) -> Result<(), FilterReason> {
    match person.presence {
        Presence::OnDuty if person.load < person.limit => Ok(()),
        Presence::OnDuty => Err(FilterReason::AtLimit { load: person.load, limit: person.limit }),
        Presence::Away => Err(FilterReason::Away),
        Presence::OffShift { next } => Err(FilterReason::OffShift { next }),
        Presence::OnLeave { until } => Err(FilterReason::OnLeave { until }),
        Presence::Disabled => Err(FilterReason::Disabled),
    }
}

/// Whether anybody who could take it at the step that was opened last is on shift now or comes on
/// shift by `until`. Somebody whose limit is zero is never given anything and does not count.
fn somebody_comes(team: &[Candidate], seeker: &Seeker, open: &[RouteStep], until: Instant) -> bool {
    let Some(step) = open.last() else { return false };
    team.iter().filter(|c| c.limit > 0 && capability(c, seeker, step).is_ok()).any(|c| match c.presence {
        Presence::OnDuty | Presence::Away => true,
        Presence::OffShift { next } => next.is_some_and(|next| next <= until),
        Presence::OnLeave { .. } | Presence::Disabled => false,
    })
}

/// The nearest reason: among the people who could take it at any open step, the one who is closest.
fn why_nobody(team: &[Candidate], seeker: &Seeker, open: &[RouteStep]) -> WaitReason {
    let able = |c: &&Candidate| open.iter().any(|step| capability(c, seeker, step).is_ok());
    team.iter()
        .filter(able)
        .filter_map(|c| match availability(c) {
            Err(FilterReason::AtLimit { .. }) => Some(WaitReason::AtLimit),
            Err(FilterReason::Away) => Some(WaitReason::Away),
            Err(FilterReason::OffShift { .. } | FilterReason::OnLeave { .. }) => Some(WaitReason::OffShift),
            _ => None,
        })
        .min()
        .unwrap_or(WaitReason::NobodyCan)
}

fn verdicts(team: &[Candidate], seeker: &Seeker, open: &[RouteStep], ranked: &[&Candidate]) -> Vec<Verdict> {
    let places = ranked.iter().zip(1u32..).map(|(person, place)| Verdict {
        staff: person.id,
        finding: if place == 1 {
            let previous = seeker.search.previous == Some(person.id);
            Finding::Chosen { load: person.load, limit: person.limit, previous }
        } else {
            Finding::Eligible { place, load: person.load, limit: person.limit }
        },
    });
    let is_ranked = |id: StaffId| ranked.iter().any(|person| person.id == id);
    let mut filtered: Vec<(bool, Verdict)> = team
        .iter()
        .filter(|person| !is_ranked(person.id))
        .map(|person| {
            let reason = filter_reason(person, seeker, open);
            let far = matches!(reason, FilterReason::LacksLanguage { .. } | FilterReason::Disabled);
            (far, Verdict { staff: person.id, finding: Finding::Filtered(reason) })
        })
        .collect();
    // Those who came near are what a reader looks for.
    filtered.sort_by_key(|(far, _)| *far);
    places.chain(filtered.into_iter().map(|(_, verdict)| verdict)).collect()
}

/// Why this person did not come into question: what the nearest open step says of them.
fn filter_reason(person: &Candidate, seeker: &Seeker, open: &[RouteStep]) -> FilterReason {
    let spoken = open.iter().filter(|step| step.kind != StepKind::Supervisors);
    let mut lacking = None;
    for step in spoken {
        match capability(person, seeker, step) {
            // Able at a later step than the one somebody was found at: they speak what is open,
            // but not the resident's better language.
            Ok(()) => match availability(person) {
                Err(reason) => return reason,
                Ok(()) => {
                    return lacking.unwrap_or(FilterReason::LacksLanguage {
                        language: step.language.clone(),
                        speaks: None,
                    });
                }
            },
            Err(reason @ FilterReason::LacksLanguage { .. }) => {
                lacking.get_or_insert(reason);
            }
            Err(reason) => return reason,
        }
    }
    lacking.unwrap_or(FilterReason::LacksLanguage { language: None, speaks: None })
}
