//! What the router sees: the team and the tickets that look for somebody.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    Instant, LanguageSkill, Languages, Presence, StaffId, StaffMember, TicketId, TopicId, Urgency,
    WorkingCalendar, codes,
};

codes! {
    /// What happened that the router was asked.
    pub enum Trigger {
        /// A request came in.
        Submitted = "submitted",
        /// A ticket was opened again.
        Reopened = "reopened",
        /// The resident wrote on a ticket that nobody available has.
        ResidentWrote = "resident-wrote",
        /// Somebody gave a ticket back.
        HandedBack = "handed-back",
        /// Somebody was disabled or removed from their tickets.
        Released = "released",
        /// Skills, topics, shifts, leave, limits or the away switch changed.
        TeamChanged = "team-changed",
        /// Somebody has a free slot again.
        SlotFreed = "slot-freed",
        /// The policy or a topic changed.
        PolicyChanged = "policy-changed",
        /// Its urgency changed.
        UrgencyChanged = "urgency-changed",
        /// A minute passed.
        Tick = "tick",
    }
}

/// How far the search for somebody has come; kept with the ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// When the search began.
    pub since: Instant,
    /// The index of the step that was opened last.
    pub step: usize,
    /// When that step opened.
    pub step_since: Instant,
    /// Who had the ticket before and is asked first.
    pub previous: Option<StaffId>,
}

impl Search {
    /// A search from the first step.
    pub fn begin(now: Instant) -> Self {
        Self { since: now, step: 0, step_since: now, previous: None }
    }
}

/// A ticket that looks for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeker {
    /// Which.
    pub ticket: TicketId,
    /// The resident's languages.
    pub languages: Languages,
    /// Its topic.
    pub topic: TopicId,
    /// Whether only people who have the topic may get it.
    pub topic_required: bool,
    /// How much it presses.
    pub urgency: Urgency,
    /// How far the search has come.
    pub search: Search,
    /// Whom it must not go to.
    pub excluded: Vec<StaffId>,
}

/// A member of the team, as the router sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: StaffId,
    /// What they speak.
    pub languages: Arc<[LanguageSkill]>,
    /// What they know about.
    pub topics: Arc<[TopicId]>,
    /// How many open tickets they may have.
    pub limit: u32,
    /// How many they have.
    pub load: u32,
    /// Whether they are there.
    pub presence: Presence,
    /// When the router last gave them something.
    pub last_assigned_at: Option<Instant>,
}

impl Candidate {
    /// A member of staff with their present load.
    pub fn of(person: &StaffMember, load: u32, now: Instant, calendar: &WorkingCalendar) -> Self {
        Self {
            id: person.id,
            languages: person.languages.as_slice().into(),
            topics: person.topics.as_slice().into(),
            limit: person.limit,
            load,
            presence: Presence::of(person, now, calendar),
            last_assigned_at: person.last_assigned_at,
        }
    }
}

/// The team and the tickets that look for somebody, at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snapshot {
    /// The team.
    pub team: Vec<Candidate>,
    /// The tickets.
    pub seekers: Vec<Seeker>,
}
