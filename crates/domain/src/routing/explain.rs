//! Why: what is to be said of each member of the team after a choice.

use super::choose::{Choice, Eligible, End, Way, availability, capability, tie};
use super::team::{Doing, Member, Team};
use super::{FilterReason, Finding, Policy, StepKind, Verdict, WaitReason, WaitingTicket};

/// So many of those who could have had it get a place; nobody reads further.
const PLACED: usize = 20;

/// The nearest reason: among the people who could take it at any open step, the one who is closest.
pub(super) fn why_nobody(team: &Team, ticket: &WaitingTicket, way: &Way, last_open: usize) -> WaitReason {
    let able = |member: &Member| (0..=last_open).any(|step| way.takes(ticket, member, step));
    team.members()
        .filter(|(member, _)| able(member))
        .filter_map(|one| match availability(one) {
            Err(FilterReason::AtLimit { .. }) => Some(WaitReason::AtLimit),
            Err(FilterReason::Away) => Some(WaitReason::Away),
            Err(FilterReason::OffShift { .. } | FilterReason::OnLeave { .. }) => Some(WaitReason::OffShift),
            _ => None,
        })
        .min()
        .unwrap_or(WaitReason::NobodyCan)
}

/// Everybody's verdict: first those who could have it, best first, then those who came near, then the others.
pub(super) fn verdicts(
    policy: &Policy,
    team: &Team,
    ticket: &WaitingTicket,
    way: &Way,
    choice: Choice,
    eligible: &Eligible,
) -> Vec<Verdict> {
    let (step, first, is_kept) = match choice.end {
        End::Assigned { place, step } => (Some(step), Some(place), false),
        End::Held { place, step, .. } => (Some(step), Some(place), true),
        End::Waiting { .. } | End::Supervisors => (None, None, false),
    };
    let scorer = way.scorer(policy, team, ticket, step.unwrap_or_default());
    let eligible = if step.is_some() { eligible.0.as_slice() } else { &[] };
    let could = |(member, doing): (&Member, &Doing), place, score| Verdict {
        staff: member.id,
        finding: Finding::Eligible { place, load: doing.load, limit: member.limit, score },
    };
    let able = |index: usize| {
        let (place, score) = eligible.get(index)?;
        Some((team.member(*place)?, *score))
    };
    let tie = |index| able(index).map(|(one, _)| tie(one, &scorer));
    let comes_before = |a: (i32, usize), b: (i32, usize)| a.0 > b.0 || (a.0 == b.0 && tie(a.1) < tie(b.1));
    let mut all = Vec::with_capacity(team.members().len());
    // The best of those who are not the first, in order: the total and the index among the eligible.
    let mut placed: Vec<(i32, usize)> = Vec::with_capacity(PLACED + 1);
    let (mut chosen, mut near, mut far) = (None, Vec::new(), Vec::new());
    let mut next = 0;
    for (place, one) in team.members().enumerate() {
        let Some((_, score)) = eligible.get(next).filter(|(eligible, _)| *eligible == place) else {
            let reason = filter_reason(one, ticket, way, choice.search.step);
            let is_far = matches!(reason, FilterReason::LacksLanguage { .. } | FilterReason::Disabled);
            let verdict = Verdict { staff: one.0.id, finding: Finding::Filtered(reason) };
            if is_far {
                far.push(verdict);
            } else {
                near.push(verdict);
            }
            continue;
        };
        let this = (score.total(), next);
        next += 1;
        if first == Some(place) {
            chosen = Some((one, *score));
            continue;
        }
        if placed.len() == PLACED && placed.last().is_some_and(|last| comes_before(*last, this)) {
            all.push(could(one, None, *score));
            continue;
        }
        placed.insert(placed.partition_point(|other| comes_before(*other, this)), this);
        if placed.len() > PLACED
            && let Some((one, score)) = placed.pop().and_then(|(_, index)| able(index))
        {
            all.push(could(one, None, score));
        }
    }
    // Those with a place go to the front, and as many others behind: nothing else is moved.
    let unplaced = all.len();
    if let Some(((member, doing), score)) = chosen {
        let (load, limit) = (doing.load, member.limit);
        let previous = ticket.search.previous == Some(member.id);
        let finding = if is_kept {
            Finding::KeptFree { load, limit, score }
        } else {
            Finding::Chosen { load, limit, previous, score }
        };
        all.push(Verdict { staff: member.id, finding });
    }
    for ((_, index), number) in placed.into_iter().zip(2..) {
        all.extend(able(index).map(|(one, score)| could(one, Some(number), score)));
    }
    for (front, back) in (unplaced..all.len()).enumerate() {
        all.swap(front, back);
    }
    all.append(&mut near);
    all.append(&mut far);
    all
}

/// Why this person did not come into question: what the nearest open step says of them.
fn filter_reason(
    one: (&Member, &Doing),
    ticket: &WaitingTicket,
    way: &Way,
    last_open: usize,
) -> FilterReason {
    let mut lacking = None;
    for step in 0..=last_open {
        let Some((asked, tongue)) = way.step(step).filter(|(asked, _)| asked.kind != StepKind::Supervisors)
        else {
            continue;
        };
        match capability(one.0, ticket, way, asked, tongue, step) {
            // Able at a later step than the one somebody was found at: they speak what is open,
            // but not the resident's better language.
            Ok(_) => match availability(one) {
                Err(reason) => return reason,
                Ok(()) => {
                    return lacking.unwrap_or(FilterReason::LacksLanguage {
                        step: u8::try_from(step).unwrap_or(u8::MAX),
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
    lacking.unwrap_or(FilterReason::LacksLanguage { step: 0, speaks: None })
}
