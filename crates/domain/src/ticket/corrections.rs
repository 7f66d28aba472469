//! What staff may correct of what a form held.

use super::{Due, Status, Ticket, Urgency};
use crate::{
    Instant, Language, Languages, PersonName, Refusal, RequesterId, StaffId, Subject, Topic, WorkingCalendar,
    Written,
};

impl Ticket {
    /// It is about something else than the resident chose: what is promised is that topic's, counted from when we were
    /// last asked. True if that changed anything.
    pub fn correct_topic(
        &mut self,
        topic: &Topic,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Result<bool, Refusal> {
        if !self.status.is_active() {
            return Err(Refusal::WrongStatus);
        }
        if self.topic == topic.id {
            return Ok(false);
        }
        self.topic = topic.id;
        if topic.urgent {
            self.urgency = Urgency::Urgent;
        }
        if let (Due::At(_), true) = (self.due, self.awaits_answer()) {
            let since = self.look_again.map_or(self.turn_since, |later| later.turn_since);
            self.due = Due::At(calendar.promise(since, topic.promise_days));
        }
        self.updated_at = now;
        Ok(true)
    }

    /// The resident is called otherwise. True if that changed anything.
    pub fn correct_name(&mut self, name: PersonName, now: Instant) -> Result<bool, Refusal> {
        self.check_correctable()?;
        let changed = self.name != name;
        if changed {
            (self.name, self.updated_at) = (name, now);
        }
        Ok(changed)
    }

    /// Its subject is another one. True if that changed anything.
    pub fn correct_subject(
        &mut self,
        subject: Subject,
        written: Written,
        now: Instant,
    ) -> Result<bool, Refusal> {
        self.check_correctable()?;
        let changed = self.subject != subject;
        if changed {
            (self.subject, self.subject_written, self.updated_at) = (subject, written, now);
        }
        Ok(changed)
    }

    /// Links that were made so far end.
    pub(super) fn end_links(&mut self) {
        self.highest_key_generation = self.highest_key_generation.max(self.key_generation) + 1;
        self.key_generation = self.highest_key_generation;
    }

    /// It belongs to another address: links that were made for the old one end. True if that changed anything.
    pub fn move_to(&mut self, requester: RequesterId, now: Instant) -> bool {
        let changed = self.requester != Some(requester);
        if changed {
            (self.requester, self.updated_at) = (Some(requester), now);
            self.end_links();
        }
        changed
    }

    /// The resident speaks other languages than they chose. With another first language the router looks for somebody
    /// anew, unless whoever has it speaks that: `speaks` says so. How long it has waited for somebody still counts. True if
    /// that changed anything.
    pub fn correct_languages(
        &mut self,
        languages: Languages,
        speaks: impl Fn(StaffId, &Language) -> bool,
        now: Instant,
    ) -> Result<bool, Refusal> {
        self.check_correctable()?;
        if self.languages == languages {
            return Ok(false);
        }
        let can_stay = self.languages.first() == languages.first()
            || self.assignee.is_some_and(|holder| speaks(holder, languages.first()));
        self.languages = languages;
        self.updated_at = now;
        if self.status.is_active() && !can_stay {
            let before = self.search;
            self.release(None, now)?;
            if let (Some(search), Some(before)) = (&mut self.search, before) {
                (search.since, search.previous) = (before.since, search.previous.or(before.previous));
            }
        }
        Ok(true)
    }

    /// Whether staff may correct what the form held: from when the resident has confirmed it until it is over for good, or
    /// its words were erased.
    pub fn check_correctable(&self) -> Result<(), Refusal> {
        let is_over = self.status.is_final() || self.erased_at.is_some();
        if is_over || self.status == Status::Unconfirmed { Err(Refusal::WrongStatus) } else { Ok(()) }
    }
}
