//! Why: what is to be said of each member of the team after a choice.

use super::choose::{Choice, End, Way, availability, capability, tie};
use super::team::{Doing, Member, Team};
use super::{FilterReason, Finding, Policy, Score, Seeker, StepKind, Verdict, WaitReason};

/// So many of those who could have had it get a place; nobody reads further.
const PLACED: usize = 20;

/// The nearest reason: among the people who could take it at any open step, the one who is closest.
pub(super) fn why_nobody(team: &Team, seeker: &Seeker, way: &Way, last_open: usize) -> WaitReason {
    let able = |member: &Member| {
        (0..=last_open).any(|step| {
            way.step(step)
                .is_some_and(|(asked, tongue)| capability(member, seeker, asked, tongue, step).is_ok())
        })
    };
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
    seeker: &Seeker,
    way: &Way,
    choice: Choice,
) -> Vec<Verdict> {
    let (step, first, is_kept) = match choice.end {
        End::Assigned { place, step } => (Some(step), Some(place), false),
        End::Held { place, step, .. } => (Some(step), Some(place), true),
        End::Waiting { .. } | End::Supervisors => (None, None, false),
    };
    let scorer = way.scorer(policy, team, seeker, step.unwrap_or_default());
    let asked = step.and_then(|step| Some((step, way.step(step)?)));
    let number = team.members().len();
    let mut able: Vec<(u32, Score)> = Vec::with_capacity(number);
    let mut chosen = None;
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for (place, one) in team.members().enumerate() {
        let eligible = asked.and_then(|(step, (asked, tongue))| {
            availability(one).ok()?;
            let level = capability(one.0, seeker, asked, tongue, step).ok()?;
            Some(scorer.score(one, level))
        });
        if let Some(score) = eligible {
            if first == Some(place) {
                chosen = Some((one, score));
            } else {
                able.push((u32::try_from(place).unwrap_or(u32::MAX), score));
            }
            continue;
        }
        let reason = filter_reason(one, seeker, way, choice.search.step);
        let is_far = matches!(reason, FilterReason::LacksLanguage { .. } | FilterReason::Disabled);
        let verdict = Verdict { staff: one.0.id, finding: Finding::Filtered(reason) };
        if is_far { far.push(verdict) } else { near.push(verdict) }
    }
    // Only those that are given a place are put in order.
    let at = |place: u32| team.member(usize::try_from(place).unwrap_or(usize::MAX));
    let order = |a: &(u32, Score), b: &(u32, Score)| {
        let tie = |place| at(place).map(|one| tie(one, &scorer));
        b.1.total().cmp(&a.1.total()).then_with(|| tie(a.0).cmp(&tie(b.0)))
    };
    if able.len() > PLACED {
        able.select_nth_unstable_by(PLACED, order);
    }
    let placed = able.len().min(PLACED);
    if let Some(placed) = able.get_mut(..placed) {
        placed.sort_unstable_by(order);
    }
    let mut all = Vec::with_capacity(number);
    if let Some(((member, doing), score)) = chosen {
        let (load, limit) = (doing.load, member.limit);
        let previous = seeker.search.previous == Some(member.id);
        let finding = if is_kept {
            Finding::KeptFree { load, limit, score }
        } else {
            Finding::Chosen { load, limit, previous, score }
        };
        all.push(Verdict { staff: member.id, finding });
    }
    let places = (2..).take(placed).map(Some).chain(std::iter::repeat(None));
    for ((able, score), place) in able.into_iter().zip(places) {
        if let Some((member, doing)) = at(able) {
            let finding = Finding::Eligible { place, load: doing.load, limit: member.limit, score };
            all.push(Verdict { staff: member.id, finding });
        }
    }
    all.append(&mut near);
    all.append(&mut far);
    all
}

/// Why this person did not come into question: what the nearest open step says of them.
fn filter_reason(one: (&Member, &Doing), seeker: &Seeker, way: &Way, last_open: usize) -> FilterReason {
    let mut lacking = None;
    for step in 0..=last_open {
        let Some((asked, tongue)) = way.step(step).filter(|(asked, _)| asked.kind != StepKind::Supervisors)
        else {
            continue;
        };
        match capability(one.0, seeker, asked, tongue, step) {
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
