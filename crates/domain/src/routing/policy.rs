//! What the office decides about routing.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use crate::{Language, Languages, Proficiency, Urgency, codes};

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
    /// The languages that most people on both sides share, in their order.
    pub bridges: Vec<Language>,
    /// How many minutes of working time a step stays alone before the next one opens.
    pub step_minutes: u32,
    /// The same for an urgent ticket, in minutes of any time.
    pub urgent_step_minutes: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            version: 1,
            own_level: Proficiency::B2,
            bridge_level: Proficiency::B2,
            bridges: vec![Language::known("en"), Language::known("zh")],
            step_minutes: 20,
            urgent_step_minutes: 5,
        }
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
        let mut steps: Vec<RouteStep> = Vec::new();
        let mut add = |kind, language: &Language, at_least| {
            if !steps.iter().any(|s: &RouteStep| s.language.as_ref().is_some_and(|l| l.same_speech(language)))
            {
                steps.push(RouteStep { kind, language: Some(language.clone()), at_least });
            }
        };
        for (i, language) in languages.as_slice().iter().enumerate() {
            add(if i == 0 { StepKind::First } else { StepKind::Further }, language, self.own_level);
        }
        for language in &self.bridges {
            add(StepKind::Bridge, language, self.bridge_level);
        }
        steps.push(RouteStep { kind: StepKind::Supervisors, language: None, at_least: Proficiency::A1 });
        steps
    }

    /// How long a step stays alone: working time, or for an urgent ticket any time.
    pub fn step_time(&self, urgency: Urgency) -> Duration {
        Duration::minutes(i64::from(match urgency {
            Urgency::Normal => self.step_minutes,
            Urgency::Urgent => self.urgent_step_minutes,
        }))
    }
}
