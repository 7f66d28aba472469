//! What speaks for somebody and against them, where several could take a ticket.

use serde::{Deserialize, Serialize};

use super::team::{Doing, Member, Team, Tongue};
use super::{Policy, Seeker};
use crate::Proficiency;

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
const MOST: f64 = 400_000_000.0;

/// Scores people for one ticket.
pub(super) struct Scorer<'a> {
    policy: &'a Policy,
    seeker: &'a Seeker,
    /// Of each language of the roster, what taking a speaker away costs this ticket.
    prices: Vec<f64>,
}

impl<'a> Scorer<'a> {
    /// `own` are the ticket's languages: for them its people are there, they cost nothing.
    pub(super) fn new(policy: &'a Policy, team: &Team, seeker: &'a Seeker, own: &[Tongue]) -> Self {
        let mut prices: Vec<f64> =
            if policy.weights.price == 0 { Vec::new() } else { team.prices().collect() };
        for tongue in own {
            if let Some(price) = prices.get_mut(tongue.index()) {
                *price = 0.0;
            }
        }
        Self { policy, seeker, prices }
    }

    /// How many languages somebody is spared for, where scores are equal; none where nobody is spared.
    pub(super) fn spared(&self, member: &Member) -> usize {
        if self.prices.is_empty() { 0 } else { member.skills.len() }
    }

    /// The score of somebody who speaks the step's language at this level, where another is asked for.
    pub(super) fn score(
        &self,
        (member, doing): (&Member, &Doing),
        speaks: Proficiency,
        at_least: Proficiency,
        own_level: Proficiency,
    ) -> Score {
        let weights = &self.policy.weights;
        let has_topic = member.topics.contains(&self.seeker.topic);
        let had_it = self.seeker.search.previous == Some(member.id);
        let sold = |(tongue, level): &(Tongue, Proficiency)| {
            if *level >= own_level {
                self.prices.get(tongue.index()).copied().unwrap_or_default()
            } else {
                0.0
            }
        };
        let price: f64 = if self.prices.is_empty() { 0.0 } else { member.skills.iter().map(sold).sum() };
        let rank = |level: Proficiency| f64::from(level as u8);
        let above = rank(speaks) - rank(at_least);
        let most = (rank(Proficiency::Native) - rank(at_least)).max(1.0);
        Score {
            topic: if has_topic { part(weights.topic, 1.0) } else { 0 },
            proficiency: part(weights.proficiency, above / most),
            previous: if had_it { part(weights.previous, 1.0) } else { 0 },
            load: part(weights.load, f64::from(doing.load) / f64::from(member.limit.max(1))),
            price: part(weights.price, price),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is kept within what fits")]
fn part(weight: u32, amount: f64) -> i32 {
    (f64::from(weight) * amount * f64::from(HUNDREDTH)).clamp(-MOST, MOST).round() as i32
}
