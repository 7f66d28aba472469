//! Members of staff, their languages and their roles.

pub mod changed_day;
mod mention;
pub mod permission;
pub mod proficiency;
pub mod shift;
pub mod swap;

pub use changed_day::{ChangedDay, DaySpan};
pub use mention::mentioned;
pub use permission::{Ownership, Permission};
pub use proficiency::Proficiency;
pub use shift::{Leave, Presence, Shift, spans_of};
pub use swap::{Swap, SwapState};

use serde::{Deserialize, Serialize};

use crate::{EmailAddress, Instant, Language, Locale, PersonName, StaffId, TopicId, codes};

codes! {
    /// What somebody may do, from least to most; see [`crate::permission`].
    pub enum Role {
        /// Answers requests.
        Agent = "agent",
        /// Also acts on any request and keeps people, skills, shifts and limits.
        Supervisor = "supervisor",
        /// Also keeps topics, settings and accounts.
        Administrator = "administrator",
    }
}

/// That somebody speaks a language, and how well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageSkill {
    /// The language.
    pub language: Language,
    /// How well.
    pub proficiency: Proficiency,
}

/// A member of the language team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMember {
    /// Their id.
    pub id: StaffId,
    /// Their address, with which they sign in.
    pub email: EmailAddress,
    /// Their name, as colleagues see it.
    pub name: PersonName,
    /// Their name as residents read it and are to call them, in letters that they can read; none where it is the same.
    pub public_name: Option<PersonName>,
    /// What they may do.
    pub role: Role,
    /// The locale of their own pages and mails.
    pub locale: Locale,
    /// Whether the account is in use.
    pub active: bool,
    /// Whether they have set the switch to *away*.
    pub away: bool,
    /// Since when.
    pub away_since: Option<Instant>,
    /// Until when; none until they come back.
    pub away_until: Option<Instant>,
    /// How many open requests the router lets them have; none gives them nothing.
    pub limit: u32,
    /// What they speak.
    pub languages: Vec<LanguageSkill>,
    /// What they know about.
    pub topics: Vec<TopicId>,
    /// When they work.
    pub shifts: Vec<Shift>,
    /// When they do not.
    pub leaves: Vec<Leave>,
    /// Days on which they work at other times.
    pub changed_days: Vec<ChangedDay>,
    /// When the router last gave them something; the longest ago comes first.
    pub last_assigned_at: Option<Instant>,
    /// When the account was made.
    pub created_at: Instant,
}

impl StaffMember {
    /// Whether the switch to *away* is set and its time is not over.
    pub fn is_away(&self, now: Instant) -> bool {
        self.away && self.away_until.is_none_or(|until| now < until)
    }

    /// Their name as residents read it.
    pub fn name_for_residents(&self) -> &PersonName {
        self.public_name.as_ref().unwrap_or(&self.name)
    }

    /// How well they speak this language, if at all: the best of what matches in speech.
    pub fn proficiency(&self, language: &Language) -> Option<Proficiency> {
        best_proficiency(&self.languages, language)
    }
}

/// The best level among skills that match a language in speech.
pub fn best_proficiency(skills: &[LanguageSkill], language: &Language) -> Option<Proficiency> {
    skills.iter().filter(|skill| skill.language.same_speech(language)).map(|skill| skill.proficiency).max()
}
