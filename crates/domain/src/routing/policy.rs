//! What the office decides about routing.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use crate::calendar::WORKING_DAY_MINUTES;
use crate::{Language, Languages, Proficiency, StaffMember, Urgency, codes};

/// The rules by which the router decides; a row of the desk's settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Counted up with each change, and stored with each decision.
    pub version: u32,
    /// The level asked for in the resident's own languages.
    pub own_level: Proficiency,
    /// The level asked for in a bridge language.
    pub bridge_level: Proficiency,
    /// The languages that most people on both sides share, in their order. Nobody is kept free for them.
    pub bridges: Vec<Language>,
    /// Whether somebody is looked for in a bridge language that the resident did not name.
    pub offer_bridges: bool,
    /// How many minutes of working time a step stays alone before the next one opens.
    pub step_minutes: u32,
    /// The same for an urgent ticket, in minutes of any time.
    pub urgent_step_minutes: u32,
    /// What counts how much where several people could take a ticket.
    pub weights: Weights,
    /// How many minutes after it began to look for somebody a ticket is held at most, where only the last free speaker
    /// of a scarce language that it does not need could take it; none switches the hold off. How long it is held follows
    /// from what the desk has learned of its work, and is never more than this or than `step_minutes`.
    pub hold_minutes: u32,
    /// How much older a waiting ticket counts for each speaker that its language lacks: the age is multiplied by
    /// 1 + this / speakers on shift. None orders by age alone.
    pub scarcity: u32,
    /// After so many minutes of working time a waiting ticket comes before all others of its urgency.
    pub guard_minutes: u32,
    /// After so many minutes of working time an assigned ticket that was not opened goes to somebody else who is free;
    /// none leaves it where it is.
    pub open_within_minutes: u32,
}

/// What counts how much, in hundredths: 100 is what a full load takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    /// Somebody has the topic, where it is not required.
    pub topic: u32,
    /// Somebody speaks the language as their own; what is above the level asked for counts in proportion.
    pub proficiency: u32,
    /// Somebody had this ticket, or the one that it continues, before.
    pub previous: u32,
    /// Somebody has as many open tickets as they may.
    pub load: u32,
    /// Somebody is the last free speaker of a language that is asked for all day.
    pub price: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { topic: 15, proficiency: 5, previous: 100, load: 100, price: 100 }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            version: 1,
            own_level: Proficiency::B2,
            bridge_level: Proficiency::B2,
            bridges: vec![Language::known("en"), Language::known("zh")],
            offer_bridges: true,
            step_minutes: 20,
            urgent_step_minutes: 5,
            weights: Weights::default(),
            hold_minutes: 15,
            scarcity: 40,
            guard_minutes: 240,
            open_within_minutes: 60,
        }
    }
}

codes! {
    /// Rules for an office that does not want to think in minutes and weights. Each leaves the levels and the bridge
    /// languages as they are.
    pub enum Preset {
        /// Rather wait for somebody who speaks the resident's first language.
        OwnLanguage = "own-language",
        /// The rules of a new desk.
        Balanced = "balanced",
        /// Rather answer soon, in any language of the resident's.
        Quick = "quick",
    }
}

impl Preset {
    /// These rules with the times and weights of the preset.
    pub fn applied_to(self, policy: &Policy) -> Policy {
        let new = Policy::default();
        let new = match self {
            Self::Balanced => new,
            Self::OwnLanguage => Policy {
                step_minutes: 120,
                urgent_step_minutes: 15,
                weights: Weights { proficiency: 15, ..Weights::default() },
                open_within_minutes: 120,
                ..new
            },
            Self::Quick => Policy {
                step_minutes: 5,
                urgent_step_minutes: 0,
                hold_minutes: 0,
                guard_minutes: 60,
                open_within_minutes: 30,
                ..new
            },
        };
        Policy {
            version: policy.version,
            own_level: policy.own_level,
            bridge_level: policy.bridge_level,
            bridges: policy.bridges.clone(),
            offer_bridges: policy.offer_bridges,
            ..new
        }
    }

    /// The preset whose times and weights these rules have.
    pub fn of(policy: &Policy) -> Option<Self> {
        Self::ALL.iter().copied().find(|preset| preset.applied_to(policy) == *policy)
    }
}

codes! {
    /// Why a step is there.
    pub enum StepKind {
        /// The resident's first language.
        First = "first",
        /// Another language of the resident.
        Further = "further",
        /// A bridge language that the resident did not name.
        Bridge = "bridge",
        /// Nobody was found: people decide.
        Supervisors = "supervisors",
    }
}

/// A step of a ticket's way: a language and the level asked for. The last one has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteStep {
    /// Why it is there.
    pub kind: StepKind,
    /// The language, but on the supervisors' step.
    pub language: Option<Language>,
    /// The level asked for.
    pub at_least: Proficiency,
}

impl Policy {
    /// The steps for a resident with these languages, in order; the supervisors' step is the last.
    pub fn steps(&self, languages: &Languages) -> Vec<RouteStep> {
        let mut steps: Vec<RouteStep> = Vec::with_capacity(4);
        let mut add = |kind, language: &Language, at_least| {
            if !steps.iter().any(|s: &RouteStep| s.language.as_ref().is_some_and(|l| l.same_speech(language)))
            {
                steps.push(RouteStep { kind, language: Some(language.clone()), at_least });
            }
        };
        for (i, language) in languages.as_slice().iter().enumerate() {
            add(if i == 0 { StepKind::First } else { StepKind::Further }, language, self.own_level);
        }
        for language in self.bridges.iter().filter(|_| self.offer_bridges) {
            add(StepKind::Bridge, language, self.bridge_level);
        }
        steps.push(RouteStep { kind: StepKind::Supervisors, language: None, at_least: Proficiency::A1 });
        steps
    }

    /// How long a step stays alone: working time, or for an urgent ticket any time.
    pub fn step_time(&self, urgency: Urgency) -> Duration {
        minutes(match urgency {
            Urgency::Normal => self.step_minutes,
            Urgency::Urgent => self.urgent_step_minutes,
        })
    }

    /// How long a ticket is held at most.
    pub fn hold_time(&self) -> Duration {
        minutes(self.hold_minutes)
    }

    /// Whether people on both sides share this language, so that nobody is kept free for it.
    pub fn is_bridge(&self, language: &Language) -> bool {
        self.bridges.iter().any(|bridge| bridge.same_speech(language))
    }
}

/// What rules do that their keeper may not have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyWarning {
    /// Nobody speaks a language well enough that somebody speaks, or that is a bridge: the step that asks for it never
    /// finds anybody.
    NobodyAtLevel {
        /// The language.
        language: Language,
        /// The level asked for.
        level: Proficiency,
    },
    /// Steps open so late that no working day is that long: a ticket waits until the next one.
    NoTime,
    /// Without bridge languages a ticket in a language that nobody speaks goes to the supervisors at once.
    NoStep,
}

impl Policy {
    /// What these rules do with this team that their keeper may not have meant.
    pub fn warnings(&self, staff: &[StaffMember]) -> Vec<PolicyWarning> {
        let mut warnings = Vec::new();
        let mut seen: Vec<&Language> = Vec::new();
        let active = || staff.iter().filter(|person| person.active && person.limit > 0);
        let spoken = active().flat_map(|person| &person.languages).map(|skill| &skill.language);
        for language in spoken.chain(self.bridges.iter().filter(|_| self.offer_bridges)) {
            if seen.iter().any(|known| known.same_speech(language)) {
                continue;
            }
            seen.push(language);
            let is_offered = self.offer_bridges && self.is_bridge(language);
            let levels = [Some(self.own_level), is_offered.then_some(self.bridge_level)];
            for level in levels.into_iter().flatten() {
                if !active().any(|person| person.proficiency(language).is_some_and(|has| has >= level)) {
                    warnings.push(PolicyWarning::NobodyAtLevel { language: language.clone(), level });
                    break;
                }
            }
        }
        if self.step_minutes > WORKING_DAY_MINUTES {
            warnings.push(PolicyWarning::NoTime);
        }
        if !self.offer_bridges || self.bridges.is_empty() {
            warnings.push(PolicyWarning::NoStep);
        }
        warnings
    }
}

fn minutes(number: u32) -> Duration {
    Duration::minutes(i64::from(number))
}
