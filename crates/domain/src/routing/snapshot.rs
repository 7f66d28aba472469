//! What the router is asked: a ticket that looks for somebody, and what happened.

use serde::{Deserialize, Serialize};

use crate::{Instant, Language, Languages, StaffId, TicketId, TopicId, Urgency, codes};

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
        /// Staff corrected the resident's languages.
        LanguagesCorrected = "languages-corrected",
        /// Whoever had it did not open it in time, or is no longer on duty.
        NotOpened = "not-opened",
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
pub struct WaitingTicket {
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

/// What orders tickets that look for somebody.
#[derive(Debug, Clone, Copy)]
pub struct Queued<'a> {
    /// Which.
    pub ticket: TicketId,
    /// How much it presses.
    pub urgency: Urgency,
    /// When the search began.
    pub since: Instant,
    /// The resident's first language.
    pub language: &'a Language,
}

impl<'a> From<&'a WaitingTicket> for Queued<'a> {
    fn from(ticket: &'a WaitingTicket) -> Self {
        Self {
            ticket: ticket.ticket,
            urgency: ticket.urgency,
            since: ticket.search.since,
            language: ticket.languages.first(),
        }
    }
}
