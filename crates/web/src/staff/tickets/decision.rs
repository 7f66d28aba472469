//! The router's decision in plain words.

use std::borrow::Cow;

use chrono::NaiveDate;
use xiaoyi_domain::event::that_count;
use xiaoyi_domain::routing::{
    Decision, FilterReason, Finding, Outcome, RouteStep, Score, StepKind, WaitReason,
};
use xiaoyi_domain::{Actor, Event, EventCode, Instant, Language, Ticket};
use xiaoyi_i18n::Texts;
use xiaoyi_store::StoredDecision;

use xiaoyi_desk::DeskConfig;

/// A decision as it is shown.
pub(crate) struct ShownDecision {
    pub(crate) decided: String,
    pub(crate) cause: String,
    pub(crate) assigned: bool,
    pub(crate) sentences: Vec<String>,
    /// The steps, and whether each was open.
    pub(crate) steps: Vec<(String, bool)>,
    pub(crate) people: Vec<ShownVerdict>,
}

/// What was found about somebody.
pub(crate) struct ShownVerdict {
    pub(crate) person: String,
    pub(crate) words: String,
    pub(crate) chosen: bool,
    /// What spoke for and against them, with the points, and all points together; nothing for who was filtered out.
    pub(crate) parts: Vec<(String, String)>,
    pub(crate) total: Option<String>,
}

impl ShownDecision {
    pub(crate) fn new(stored: &StoredDecision, config: &DeskConfig, t: Texts, now: Instant) -> Self {
        Self {
            sentences: sentences(&stored.decision, config, t, now),
            ..Self::would(&stored.decision, stored.at, config, t, now)
        }
    }

    /// A decision that was not made, and would be at an instant.
    pub(crate) fn would(
        decision: &Decision,
        at: Instant,
        config: &DeskConfig,
        t: Texts,
        now: Instant,
    ) -> Self {
        Self {
            decided: t.routing_decided(t.soon(at, now)).into_owned(),
            cause: t.trigger(decision.trigger).into_owned(),
            assigned: matches!(decision.outcome, Outcome::Assigned { .. }),
            sentences: would_sentences(decision, config, t, now),
            steps: decision
                .steps
                .iter()
                .enumerate()
                .map(|(place, step)| (step_words(step, t), place <= decision.search.step))
                .collect(),
            people: decision
                .verdicts
                .iter()
                .map(|verdict| {
                    let score = verdict.finding.score();
                    ShownVerdict {
                        person: config.name(verdict.staff).to_owned(),
                        words: finding_words(decision, &verdict.finding, t, now),
                        chosen: matches!(verdict.finding, Finding::Chosen { .. }),
                        parts: score.map(|score| parts(score, t)).unwrap_or_default(),
                        total: score.map(|score| t.score_total(points(score.total(), t)).into_owned()),
                    }
                })
                .collect(),
        }
    }
}

/// Why a ticket is with whoever has it, or with nobody, in sentences. The router's decision explains only whom it chose:
/// after a hand-over or a take, that is what is said.
pub(crate) fn why(
    ticket: &Ticket,
    decision: Option<&StoredDecision>,
    events: &[Event],
    config: &DeskConfig,
    t: Texts,
    now: Instant,
) -> Vec<String> {
    if let Some(words) = came_otherwise(ticket, events, config, t) {
        return vec![words];
    }
    decision.map(|stored| sentences(&stored.decision, config, t, now)).unwrap_or_default()
}

/// How a ticket came to whoever has it, where it was not by the router.
pub(crate) fn came_otherwise(
    ticket: &Ticket,
    events: &[Event],
    config: &DeskConfig,
    t: Texts,
) -> Option<String> {
    let holder = ticket.assignee?;
    that_count(events).rev().find_map(|event| match (&event.code, event.actor) {
        (EventCode::Routed { .. }, _) => Some(None),
        (EventCode::HandedOver { to }, Actor::Staff(by)) if *to == holder => {
            Some(Some(t.routing_handed_over(config.name(by), config.name(holder)).into_owned()))
        }
        (EventCode::Taken, Actor::Staff(by)) if by == holder => {
            Some(Some(t.routing_taken(config.name(holder)).into_owned()))
        }
        _ => None,
    })?
}

/// A decision that would be made now, in lines of plain text, for a command.
pub fn explained(decision: &Decision, config: &DeskConfig, t: Texts, now: Instant) -> String {
    let shown = ShownDecision::would(decision, now, config, t, now);
    let mut lines = shown.sentences;
    lines.push(String::new());
    lines.push(t.routing_steps().into_owned());
    for (place, (words, is_open)) in (1..).zip(shown.steps) {
        let open = if is_open { format!(" ({})", t.routing_step_open()) } else { String::new() };
        lines.push(format!("  {place}. {words}{open}"));
    }
    lines.push(String::new());
    lines.push(t.routing_people().into_owned());
    for verdict in shown.people {
        let parts: Vec<String> =
            verdict.parts.into_iter().map(|(label, points)| format!("{label} {points}")).collect();
        let total = verdict.total.map(|total| format!(": {}", [vec![total], parts].concat().join(", ")));
        lines.push(format!("  {}  {}{}", verdict.person, verdict.words, total.unwrap_or_default()));
    }
    lines.join("\n")
}

fn sentences(decision: &Decision, config: &DeskConfig, t: Texts, now: Instant) -> Vec<String> {
    match &decision.outcome {
        Outcome::Assigned { to } => {
            let name = config.name(*to);
            let before = decision
                .verdicts
                .first()
                .is_some_and(|v| matches!(v.finding, Finding::Chosen { previous: true, .. }));
            if before {
                return vec![t.routing_assigned_previous(name).into_owned()];
            }
            let step = decision.found_at.and_then(|place| decision.steps.get(place));
            vec![
                t.routing_assigned(name, language_name(t, step.and_then(|s| s.language.as_ref())))
                    .into_owned(),
            ]
        }
        Outcome::Waiting { hold: Some(hold), .. } => {
            let language = language_name(t, Some(&hold.language));
            vec![t.routing_held(config.name(hold.staff), language, t.soon(hold.until, now)).into_owned()]
        }
        Outcome::Waiting { why, next_step_at, hold: None } => {
            let next = next_step_at.map(|at| t.routing_next_step(t.soon(at, now)).into_owned());
            std::iter::once(why_words(*why, t)).chain(next).collect()
        }
        Outcome::Supervisors { why } => vec![t.routing_supervisors().into_owned(), why_words(*why, t)],
    }
}

/// The same where it is asked who would get a ticket.
fn would_sentences(decision: &Decision, config: &DeskConfig, t: Texts, now: Instant) -> Vec<String> {
    let Outcome::Assigned { to } = &decision.outcome else { return sentences(decision, config, t, now) };
    let step = decision.found_at.and_then(|place| decision.steps.get(place));
    let language = language_name(t, step.and_then(|s| s.language.as_ref()));
    vec![t.routing_would(config.name(*to), language).into_owned()]
}

fn why_words(why: WaitReason, t: Texts) -> String {
    match why {
        WaitReason::AtLimit => t.routing_why_at_limit(),
        WaitReason::Away => t.routing_why_away(),
        WaitReason::OffShift => t.routing_why_off_shift(),
        WaitReason::NobodyCan => t.routing_why_nobody_can(),
        WaitReason::Held => t.routing_why_held(),
    }
    .into_owned()
}

fn language_name(t: Texts, language: Option<&Language>) -> String {
    language.map(|language| t.language(language)).unwrap_or_default()
}

fn step_words(step: &RouteStep, t: Texts) -> String {
    let language = language_name(t, step.language.as_ref());
    let level = t.plain().proficiency_short(step.at_least);
    match step.kind {
        StepKind::First => t.routing_step_first(language, level),
        StepKind::Further => t.routing_step_further(language, level),
        StepKind::Bridge => t.routing_step_bridge(language, level),
        StepKind::Supervisors => t.routing_step_supervisors(),
    }
    .into_owned()
}

fn finding_words(decision: &Decision, finding: &Finding, t: Texts, now: Instant) -> String {
    match finding {
        Finding::Chosen { load, limit, .. } => t.finding_chosen(load, limit).into_owned(),
        Finding::KeptFree { load, limit, .. } => t.finding_kept_free(load, limit).into_owned(),
        Finding::Eligible { place: Some(place), load, limit, .. } => {
            t.finding_eligible(place, load, limit).into_owned()
        }
        Finding::Eligible { place: None, load, limit, .. } => {
            t.finding_eligible_behind(load, limit).into_owned()
        }
        Finding::Filtered(reason) => reason_words(decision, reason, t, now),
    }
}

/// A part of a score in points, of which a full load takes a hundred away.
fn points(part: i32, t: Texts) -> String {
    let half = if part < 0 { -5_000 } else { 5_000 };
    t.signed(i64::from((part + half) / 10_000))
}

/// The parts that count, the greatest first.
fn parts(score: Score, t: Texts) -> Vec<(String, String)> {
    let mut parts = [
        (score.topic, t.score_topic()),
        (score.proficiency, t.score_proficiency()),
        (score.previous, t.score_previous()),
        (-score.load, t.score_load()),
        (-score.price, t.score_price()),
    ];
    parts.sort_by_key(|(part, _)| -part.abs());
    let count = parts.into_iter().filter(|(part, _)| part.abs() >= 5_000);
    count.map(|(part, label)| (label.into_owned(), points(part, t))).collect()
}

fn reason_words(decision: &Decision, reason: &FilterReason, t: Texts, now: Instant) -> String {
    match reason {
        FilterReason::Disabled => t.reason_disabled(),
        FilterReason::Excluded => t.reason_excluded(),
        FilterReason::LacksLanguage { step, speaks: Some(level) } => t.reason_lacks_level(
            language_name(t, decision.language_at(*step)),
            t.plain().proficiency_short(*level),
        ),
        FilterReason::LacksLanguage { step, speaks: None } => {
            t.reason_lacks_language(language_name(t, decision.language_at(*step)))
        }
        FilterReason::LacksTopic => t.reason_lacks_topic(),
        FilterReason::OnLeave { until } => on_leave(*until, t),
        FilterReason::OffShift { next } => off_shift(*next, t, now),
        FilterReason::Away => t.reason_away(),
        FilterReason::AtLimit { load, limit } => t.reason_at_limit(load, limit),
    }
    .into_owned()
}

/// That somebody is on leave, until when.
pub(crate) fn on_leave(until: NaiveDate, t: Texts) -> Cow<'static, str> {
    t.reason_on_leave(t.date(until))
}

/// That somebody is off shift, until when.
pub(crate) fn off_shift(next: Option<Instant>, t: Texts, now: Instant) -> Cow<'static, str> {
    match next {
        Some(next) => t.reason_off_shift_until(t.soon(next, now)),
        None => t.reason_off_shift(),
    }
}
