//! Tickets and everything that may happen to one.
//!
//! Each method is one thing that happens. It changes the ticket or refuses and changes nothing;
//! saving, the history and the mails are the desk's.

mod because;
mod corrections;
mod draft;
mod due;
pub mod event;
mod finding;
pub mod lifecycle;
mod look_again;
pub mod message;
mod new_ticket;
mod preview;
mod rating;
pub mod reference;
mod timers;
mod undo;

pub use because::Because;
pub use draft::Draft;
pub use due::Due;
pub use event::{Actor, Event, EventCode};
pub use finding::{TicketFilter, search_place, ticket_document};
pub use lifecycle::{Status, Step};
pub use look_again::LookAgain;
pub use message::{Author, Message, Visibility};
pub use new_ticket::NewTicket;
pub use preview::{Preview, PreviewBy};
pub use rating::{NotARating, Rating};
pub use reference::Reference;
pub use undo::{FormBefore, TicketState, UndoDetails, Undoable};

use crate::{
    Instant, Language, Languages, Locale, PersonName, Refusal, RequesterId, StaffId, Subject, SubmissionId,
    TicketId, Topic, TopicId, WorkingCalendar, Written, codes, routing::Search,
};

codes! {
    /// How much a ticket presses.
    pub enum Urgency {
        /// As promised by its topic.
        Normal = "normal",
        /// Before everything else.
        Urgent = "urgent",
    }
}

codes! {
    /// Whose turn it is.
    pub enum Turn {
        /// The resident waits for us: they have written, and nobody has answered.
        Ours = "ours",
        /// We have answered, and it is still open.
        Answered = "answered",
        /// We wait for the resident.
        Theirs = "theirs",
        /// It is over.
        Over = "over",
        /// Nobody's before a date: we look at it again then.
        Later = "later",
    }
}

/// What it was that somebody looked at a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// It was not its assignee, or there was nothing that they had not seen.
    Nothing,
    /// The assignee has seen what came last.
    Read,
    /// The assignee has seen it for the first time.
    First,
}

/// A resident's request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Its id.
    pub id: TicketId,
    /// The name people use for it.
    pub reference: Reference,
    /// Whose it is; none if the resident gave no address, or it was erased.
    pub requester: Option<RequesterId>,
    /// The name they gave on this request.
    pub name: PersonName,
    /// The locale of their pages and mails.
    pub locale: Locale,
    /// The languages they are comfortable in.
    pub languages: Languages,
    /// What it is about.
    pub topic: TopicId,
    /// Their own words for it.
    pub subject: Subject,
    /// The language and direction of those words.
    pub subject_written: Written,
    /// Where it stands.
    pub status: Status,
    /// How much it presses.
    pub urgency: Urgency,
    /// When it was sent.
    pub created_at: Instant,
    /// When anything last happened.
    pub updated_at: Instant,
    /// When an answer is due.
    pub due: Due,
    /// Who has it.
    pub assignee: Option<StaffId>,
    /// Since when.
    pub assigned_at: Option<Instant>,
    /// When the assignee first saw it.
    pub opened_at: Option<Instant>,
    /// When it was first answered.
    pub answered_at: Option<Instant>,
    /// Whose turn it is.
    pub turn: Turn,
    /// Since when: since the resident's first message that nobody has answered, since our answer, since we asked, or
    /// since it is over; or until when.
    pub turn_since: Instant,
    /// The date before which there is nothing to do, if one was set.
    pub look_again: Option<LookAgain>,
    /// Whether something came that its assignee has not seen.
    pub unread: bool,
    /// When the resident was reminded in this wait.
    pub reminded_at: Option<Instant>,
    /// When it was resolved.
    pub resolved_at: Option<Instant>,
    /// The router's search for somebody, while there is one.
    pub search: Option<Search>,
    /// Whom the router must not give it to: who handed it back.
    pub excluded: Vec<StaffId>,
    /// Which generation of links opens it.
    pub key_generation: u32,
    /// The highest generation that its links ever had: none is used again after a correction that was undone.
    pub highest_key_generation: u32,
    /// The form it came from.
    pub submission: SubmissionId,
    /// A digest of what the form held, to tell the same form from another.
    pub digest: [u8; 32],
    /// Why it stands where it stands: how it came to its assignee, or what the search waits for.
    pub because: Because,
    /// The closed request that this one continues.
    pub continues: Option<TicketId>,
    /// The last words on it.
    pub preview: Option<Preview>,
    /// When what persons wrote on it was erased.
    pub erased_at: Option<Instant>,
    /// How often it was changed: a save of an older state is refused.
    pub version: u32,
}

impl Ticket {
    /// The language that the resident would like best.
    pub fn language(&self) -> &Language {
        self.languages.first()
    }

    /// Whether it counts against its assignee's limit: one that waits for the resident, or for a day, does not.
    pub fn counts_as_load(&self) -> bool {
        self.status == Status::Open && self.turn != Turn::Later && self.assignee.is_some()
    }

    /// Whether the router should look for somebody.
    pub fn looks_for_someone(&self) -> bool {
        self.search.is_some()
    }

    /// Nobody is looked for before the resident confirms by mail that they sent it.
    pub fn require_confirmation(&mut self) {
        self.status = Status::Unconfirmed;
        self.pass_turn(Turn::Theirs, self.created_at);
    }

    /// The resident has confirmed that they sent it: what was promised runs from now on.
    pub fn confirm(
        &mut self,
        topic: &Topic,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Confirm)?;
        self.begin(topic, now, calendar);
        self.updated_at = now;
        Ok(())
    }

    /// Sets the promise of its topic running and the router searching.
    pub fn begin(&mut self, topic: &Topic, now: Instant, calendar: &WorkingCalendar) {
        self.due = Due::At(calendar.promise(now, topic.promise_days));
        self.search = Some(Search::begin(now));
        self.pass_turn(Turn::Ours, now);
    }

    /// Somebody gets it: by the router, a take, or a hand-over.
    pub fn assign(&mut self, to: StaffId, because: Because, now: Instant) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Assign)?;
        if self.assignee != Some(to) {
            self.opened_at = None;
            self.unread = true;
        }
        self.assignee = Some(to);
        self.assigned_at = Some(now);
        self.because = because;
        self.search = None;
        self.excluded.retain(|id| *id != to);
        self.updated_at = now;
        Ok(())
    }

    /// The assignee looks at it.
    pub fn open(&mut self, by: StaffId, now: Instant) -> View {
        if self.assignee != Some(by) {
            return View::Nothing;
        }
        let had_news = std::mem::take(&mut self.unread);
        if self.opened_at.is_none() && self.status.is_active() {
            self.opened_at = Some(now);
            return View::First;
        }
        if had_news { View::Read } else { View::Nothing }
    }

    /// Somebody wrote on it: the last words are theirs.
    pub fn show_last(&mut self, message: &Message) {
        self.preview = message
            .body
            .as_ref()
            .map(|body| Preview::of(message.author, message.visibility, body, &message.written));
    }

    /// A colleague left a note on it: news for its assignee, unless it is their own.
    pub fn noted(&mut self, by: StaffId) {
        self.unread |= self.assignee.is_some_and(|holder| holder != by);
    }

    /// It loses its assignee and the router looks for another, from the first step on.
    pub fn release(&mut self, exclude: Option<StaffId>, now: Instant) -> Result<(), Refusal> {
        if !self.status.is_active() {
            return Err(Refusal::WrongStatus);
        }
        let previous = self.assignee.take().filter(|id| Some(*id) != exclude);
        self.assigned_at = None;
        self.opened_at = None;
        self.look_again(now);
        self.because = Because::Sent;
        if let Some(id) = exclude.filter(|id| !self.excluded.contains(id)) {
            self.excluded.push(id);
        }
        // While it waits for the resident there is nothing to do for anybody: the search begins
        // when they write.
        self.search = (self.status != Status::Waiting).then(|| Search { previous, ..Search::begin(now) });
        self.updated_at = now;
        Ok(())
    }

    /// Staff answer. What waits runs again, and nothing resolved opens by it.
    pub fn answer(&mut self, now: Instant, calendar: &WorkingCalendar) -> Result<(), Refusal> {
        let status = self.status.after(Step::Answer)?;
        if self.status == Status::Waiting {
            self.resume(now, calendar);
        }
        self.status = status;
        if status.is_active() {
            self.pass_turn(Turn::Answered, now);
        }
        self.answered_at.get_or_insert(now);
        self.updated_at = now;
        Ok(())
    }

    /// Staff ask: the ticket waits for the resident and the promise's clock stands.
    pub fn ask(&mut self, now: Instant, calendar: &WorkingCalendar) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Ask)?;
        self.due = self.due.paused(now, calendar);
        self.answered_at.get_or_insert(now);
        self.look_again = None;
        self.turn = Turn::Theirs;
        self.turn_since = now;
        self.reminded_at = None;
        self.search = None;
        self.updated_at = now;
        Ok(())
    }

    /// The resident writes. True if this opened a resolved request again.
    pub fn resident_writes(
        &mut self,
        topic: &Topic,
        now: Instant,
        calendar: &WorkingCalendar,
    ) -> Result<bool, Refusal> {
        if self.status == Status::Resolved {
            self.reopen(topic, now, calendar)?;
            return Ok(true);
        }
        let status = self.status.after(Step::ResidentWrites)?;
        if self.status == Status::Waiting {
            self.resume(now, calendar);
        }
        self.status = status;
        if status != Status::Unconfirmed {
            // What comes after an answer, or after we asked too late to keep the promise, has the promise anew.
            let was_late = self.due.at().is_some_and(|due| due <= now);
            let turn = self.look_again.map_or(self.turn, |later| later.turn);
            if turn == Turn::Answered || (turn == Turn::Theirs && was_late) {
                self.due = self.due.not_before(calendar.promise(now, topic.promise_days));
            }
            self.pass_turn(Turn::Ours, now);
            self.unread = self.assignee.is_some();
            if self.assignee.is_none() && self.search.is_none() {
                self.search = Some(Search::begin(now));
            }
        }
        self.updated_at = now;
        Ok(false)
    }

    /// Staff need no answer of the resident any more: the promise's clock runs on.
    pub fn stop_waiting(&mut self, now: Instant, calendar: &WorkingCalendar) -> Result<(), Refusal> {
        self.status = self.status.after(Step::StopWaiting)?;
        self.resume(now, calendar);
        // Nothing is asked any more: an answer is ours to give.
        self.pass_turn(Turn::Ours, now);
        if self.assignee.is_none() {
            self.search = Some(Search::begin(now));
        }
        self.updated_at = now;
        Ok(())
    }

    /// Solved before, open again, with the promise set anew.
    pub fn reopen(&mut self, topic: &Topic, now: Instant, calendar: &WorkingCalendar) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Reopen)?;
        self.due = Due::At(calendar.promise(now, topic.promise_days));
        self.resolved_at = None;
        self.pass_turn(Turn::Ours, now);
        self.unread = self.assignee.is_some();
        if self.assignee.is_none() {
            self.search = Some(Search::begin(now));
        } else {
            // They have it anew, and all the time that there is to open it.
            self.assigned_at = Some(now);
        }
        self.updated_at = now;
        Ok(())
    }

    /// Whoever got it has not opened it, and is gone or has had time enough: the router looks again, for as long as it
    /// has waited already. Who has had time enough does not get it once more.
    pub fn return_unopened(&mut self, exclude: bool, now: Instant) -> Result<(), Refusal> {
        let since = self.assigned_at.unwrap_or(now);
        self.release(self.assignee.filter(|_| exclude), now)?;
        if let Some(search) = &mut self.search {
            search.since = since;
        }
        Ok(())
    }

    /// Solved.
    pub fn resolve(&mut self, now: Instant) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Resolve)?;
        self.resolved_at = Some(now);
        self.finish(now);
        Ok(())
    }

    /// Withdrawn by the resident.
    pub fn cancel(&mut self, now: Instant) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Cancel)?;
        self.finish(now);
        Ok(())
    }

    /// Closed by time.
    pub fn close(&mut self, now: Instant) -> Result<(), Refusal> {
        self.status = self.status.after(Step::Close)?;
        self.finish(now);
        Ok(())
    }

    /// What persons gave is erased: whose it was, their name and their words for it. The links end. Only what
    /// is over can be erased; `digest` takes the place of that of what the form held.
    pub fn erase(&mut self, digest: [u8; 32], now: Instant) -> Result<(), Refusal> {
        if !self.status.is_final() {
            return Err(Refusal::WrongStatus);
        }
        self.requester = None;
        self.name = PersonName::erased();
        self.subject = Subject::erased();
        self.subject_written = Written::unknown();
        self.preview = None;
        self.digest = digest;
        self.end_links();
        self.erased_at = Some(now);
        Ok(())
    }

    /// More or less pressing. True if that changed anything.
    pub fn set_urgency(&mut self, urgency: Urgency, now: Instant) -> Result<bool, Refusal> {
        if !self.status.is_active() {
            return Err(Refusal::WrongStatus);
        }
        let changed = self.urgency != urgency;
        self.urgency = urgency;
        if changed {
            self.updated_at = now;
        }
        Ok(changed)
    }

    /// Whether the resident can say what they thought of it: once it is resolved.
    pub fn check_rateable(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Resolved | Status::Closed => Ok(()),
            _ => Err(Refusal::NotYetResolved),
        }
    }

    fn resume(&mut self, now: Instant, calendar: &WorkingCalendar) {
        self.due = self.due.resumed(now, calendar);
        self.reminded_at = None;
    }

    /// The turn passes; whose it is already, has it since before. An answer of ours leaves a date as it is.
    fn pass_turn(&mut self, to: Turn, now: Instant) {
        if let Some(later) = &mut self.look_again {
            if to == Turn::Answered {
                if later.turn != to {
                    (later.turn, later.turn_since) = (to, now);
                }
                return;
            }
            (self.turn, self.turn_since) = (later.turn, later.turn_since);
            self.look_again = None;
        }
        if self.turn != to {
            self.turn = to;
            self.turn_since = now;
        }
    }

    fn finish(&mut self, now: Instant) {
        self.due = Due::Over;
        self.pass_turn(Turn::Over, now);
        self.reminded_at = None;
        self.search = None;
        self.updated_at = now;
    }
}
