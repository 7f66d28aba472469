//! What speaks for somebody and against them, where several could take a ticket.

use serde::{Deserialize, Serialize};

use super::team::{Doing, Having, Member, Team, Tongue};
use super::{Policy, WaitingTicket};
use crate::{Proficiency, StaffId};

/// The parts of a score, in millionths of a full load: the sum of the first three less the last two.
///
/// Whole numbers, so that a decision reads back from the database as it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Score {
    /// They have the topic.
    #[serde(skip_serializing_if = "is_nought")]
    pub topic: i32,
    /// They speak the language better than is asked for.
    #[serde(skip_serializing_if = "is_nought")]
    pub proficiency: i32,
    /// They had this ticket before.
    #[serde(skip_serializing_if = "is_nought")]
    pub previous: i32,
    /// Their open tickets against their limit.
    #[serde(skip_serializing_if = "is_nought")]
    pub load: i32,
    /// What it costs to take them from the languages that they speak besides.
    #[serde(skip_serializing_if = "is_nought")]
    pub price: i32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
fn is_nought(part: &i32) -> bool {
    *part == 0
}

impl Score {
    /// All parts together; the highest comes first.
    pub fn total(self) -> i32 {
        self.topic + self.proficiency + self.previous - self.load - self.price
    }
}

/// A hundredth of a full load, in the unit of [`Score`].
const HUNDREDTH: i32 = 10_000;
/// No part is more than this, whatever the weights.
const MOST: i32 = 400_000_000;

/// Scores people for one ticket at one step. What does not depend on the person is worked out once.
pub(super) struct Scorer<'a> {
    topic: &'a Having,
    previous: Option<StaffId>,
    has_topic: i32,
    had_it: i32,
    full_load: u32,
    /// What each level counts that is above the one asked for.
    levels: [i32; Proficiency::ALL.len()],
    own_level: Proficiency,
    /// Of each language of the roster, what taking a speaker away costs this ticket; empty where nobody is spared.
    prices: Vec<i32>,
}

impl<'a> Scorer<'a> {
    /// `own` are the ticket's languages: for them its people are there, they cost nothing. `topic` are those who have its
    /// topic.
    pub(super) fn new(
        policy: &Policy,
        team: &Team,
        ticket: &WaitingTicket,
        own: &[Tongue],
        topic: &'a Having,
        at_least: Proficiency,
    ) -> Self {
        let weights = &policy.weights;
        let mut prices: Vec<i32> = Vec::new();
        if weights.price > 0 {
            prices.extend(team.prices().map(|price| part(weights.price, price)));
        }
        for tongue in own {
            if let Some(price) = prices.get_mut(tongue.index()) {
                *price = 0;
            }
        }
        let rank = |level: Proficiency| f64::from(level as u8);
        let most = (rank(Proficiency::Native) - rank(at_least)).max(1.0);
        let mut levels = [0; Proficiency::ALL.len()];
        for (level, points) in Proficiency::ALL.iter().zip(&mut levels) {
            *points = part(weights.proficiency, ((rank(*level) - rank(at_least)) / most).max(0.0));
        }
        Self {
            topic,
            previous: ticket.search.previous,
            has_topic: part(weights.topic, 1.0),
            had_it: part(weights.previous, 1.0),
            full_load: part(weights.load, 1.0).unsigned_abs(),
            levels,
            own_level: team.own_level(),
            prices,
        }
    }

    /// How many languages somebody is spared for, where scores are equal; none where nobody is spared.
    pub(super) fn spared(&self, member: &Member) -> usize {
        if self.prices.is_empty() { 0 } else { member.skills.len() }
    }

    /// The score of somebody who speaks the step's language at this level.
    #[inline]
    pub(super) fn score(&self, (member, doing): (&Member, &Doing), speaks: Proficiency) -> Score {
        // None of them is more than [`MOST`], and nobody speaks so many languages that this overflows.
        let mut price = 0_i64;
        if !self.prices.is_empty() {
            for (tongue, level) in &member.skills {
                if *level >= self.own_level {
                    price += i64::from(self.prices.get(tongue.index()).copied().unwrap_or_default());
                }
            }
        }
        // A limit of nought is never passed to here; a load beyond the limit counts for what it is.
        let limit = member.limit.max(1);
        let load = match self.full_load.checked_mul(doing.load) {
            // Division of the shorter numbers takes a fraction of the time.
            Some(all) => all / limit,
            None => u32::try_from(u64::from(self.full_load) * u64::from(doing.load) / u64::from(limit))
                .unwrap_or(u32::MAX),
        };
        Score {
            topic: if self.topic.contains(member) { self.has_topic } else { 0 },
            proficiency: self.levels.get(usize::from(speaks as u8)).copied().unwrap_or_default(),
            previous: if self.previous == Some(member.id) { self.had_it } else { 0 },
            load: i32::try_from(load).map_or(MOST, |load| load.min(MOST)),
            price: i32::try_from(price).map_or(MOST, |price| price.min(MOST)),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is kept within what fits")]
fn part(weight: u32, amount: f64) -> i32 {
    (f64::from(weight) * amount * f64::from(HUNDREDTH)).clamp(0.0, f64::from(MOST)).round() as i32
}
