//! What the router says: a decision with every candidate's verdict, all of it facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{RouteStep, Score, Search, Trigger};
use crate::{Instant, Language, Proficiency, StaffId, TicketId, codes};

/// Why somebody did not come into question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum FilterReason {
    /// The account is disabled.
    Disabled,
    /// Gave this ticket back, or was excluded by hand.
    Excluded,
    /// Speaks none of the languages of the open steps well enough.
    LacksLanguage {
        /// The place of the step among the ticket's: see [`Decision::language_at`].
        #[serde(default)]
        step: u8,
        /// How well they speak its language, if at all.
        speaks: Option<Proficiency>,
    },
    /// Does not have the topic, which is required.
    LacksTopic,
    /// On leave.
    OnLeave {
        /// The last day.
        until: NaiveDate,
    },
    /// Off shift.
    OffShift {
        /// When the next shift begins, if soon.
        next: Option<Instant>,
    },
    /// Set to *away*.
    Away,
    /// Has as many open tickets as allowed.
    AtLimit {
        /// How many.
        load: u32,
        /// How many are allowed.
        limit: u32,
    },
}

/// What was found about somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// Gets the ticket.
    Chosen {
        /// Their load before.
        load: u32,
        /// Their limit.
        limit: u32,
        /// Whether they had this ticket before.
        previous: bool,
        /// What spoke for them.
        #[serde(default)]
        score: Score,
    },
    /// Would get it, and is kept free for a language that it does not need.
    KeptFree {
        /// Their load.
        load: u32,
        /// Their limit.
        limit: u32,
        /// What spoke for them.
        score: Score,
    },
    /// Could have had it; somebody else came first.
    Eligible {
        /// Their place among those who could, from 2; none far behind.
        place: Option<u32>,
        /// Their load.
        load: u32,
        /// Their limit.
        limit: u32,
        /// What spoke for them.
        #[serde(default)]
        score: Score,
    },
    /// Did not come into question.
    Filtered(FilterReason),
}

impl Finding {
    /// What spoke for somebody and against them, if they came into question.
    pub fn score(&self) -> Option<Score> {
        match self {
            Self::Chosen { score, .. } | Self::KeptFree { score, .. } | Self::Eligible { score, .. } => {
                Some(*score)
            }
            Self::Filtered(_) => None,
        }
    }
}

/// What was found about one member of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Who.
    pub staff: StaffId,
    /// What.
    #[serde(flatten)]
    pub finding: Finding,
}

codes! {
    /// Why a ticket waits, in one word: what stands between it and the people of its open steps.
    pub enum WaitReason {
        /// All who could take it have as many as they may.
        AtLimit = "at-limit",
        /// Those who could take it have set themselves to away.
        Away = "away",
        /// Those who could take it are not on shift, or on leave.
        OffShift = "off-shift",
        /// Nobody in the team could take it at all.
        NobodyCan = "nobody-can",
        /// The only one who could take it is the last free speaker of a language that it does not need.
        Held = "held",
    }
}

/// That a ticket waits so that somebody stays free for others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Who is kept free.
    pub staff: StaffId,
    /// For which language.
    pub language: Language,
    /// Until when at most.
    pub until: Instant,
}

/// How a decision ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// Somebody gets it.
    Assigned {
        /// Who.
        to: StaffId,
    },
    /// It waits.
    Waiting {
        /// Why.
        why: WaitReason,
        /// When the next step opens, if time will open it.
        next_step_at: Option<Instant>,
        /// For whose sake it waits, if it is held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold: Option<Hold>,
    },
    /// Nobody was found at any step: supervisors decide.
    Supervisors {
        /// Why.
        why: WaitReason,
    },
}

impl Outcome {
    /// The code under which it is stored and counted.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Assigned { .. } => "assigned",
            Self::Waiting { .. } => "waiting",
            Self::Supervisors { .. } => "supervisors",
        }
    }
}

/// A decision about one ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The ticket.
    pub ticket: TicketId,
    /// The version of the policy.
    pub policy_version: u32,
    /// What caused it.
    pub trigger: Trigger,
    /// The steps of this ticket.
    pub steps: Vec<RouteStep>,
    /// How far the search has come; its step is the one opened last.
    pub search: Search,
    /// The step at which somebody was found.
    pub found_at: Option<usize>,
    /// How it ended.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// What was found about each member of the team, the chosen one first.
    pub verdicts: Vec<Verdict>,
}

impl Decision {
    /// The language of the step at this place.
    pub fn language_at(&self, step: u8) -> Option<&Language> {
        self.steps.get(usize::from(step))?.language.as_ref()
    }

    /// Whether two decisions say the same, but for what caused them: then the later one is no news.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.policy_version == other.policy_version
            && self.search == other.search
            && self.outcome == other.outcome
            && self.verdicts == other.verdicts
    }
}
