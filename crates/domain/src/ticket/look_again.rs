//! Looking at a ticket again on a date, because there is nothing to do before.

use serde::{Deserialize, Serialize};

use super::Turn;
use crate::{Instant, MessageId, Refusal, Status, Ticket};

/// A ticket that we look at again on a date. What was promised runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookAgain {
    /// When.
    pub at: Instant,
    /// The internal note that says why.
    pub note: MessageId,
    /// Whose turn it is meanwhile, seen from the resident.
    pub(super) turn: Turn,
    /// Since when.
    pub(super) turn_since: Instant,
}

impl Ticket {
    /// Whether the resident waits for an answer of ours, also while we have put it off.
    pub fn awaits_answer(&self) -> bool {
        self.look_again.map_or(self.turn, |later| later.turn) == Turn::Ours
    }

    /// We look at it again at `at`, for the reason that a note gives. A second time, the date is another one.
    pub fn put_off(&mut self, at: Instant, note: MessageId, now: Instant) -> Result<(), Refusal> {
        if self.status != Status::Open {
            return Err(Refusal::WrongStatus);
        }
        if at <= now {
            return Err(Refusal::EndBeforeStart);
        }
        let (turn, turn_since) =
            self.look_again.map_or((self.turn, self.turn_since), |later| (later.turn, later.turn_since));
        self.look_again = Some(LookAgain { at, note, turn, turn_since });
        (self.turn, self.turn_since, self.updated_at) = (Turn::Later, at, now);
        Ok(())
    }

    /// The date has come, or somebody looks at it before: it is where it was. False if it was not put off.
    pub fn look_again(&mut self, now: Instant) -> bool {
        let Some(later) = self.look_again.take() else { return false };
        (self.turn, self.turn_since) = (later.turn, later.turn_since);
        if self.turn == Turn::Answered {
            // Nobody waits for an answer, but something is to be done.
            (self.turn, self.turn_since) = (Turn::Ours, now);
        }
        self.unread = self.assignee.is_some();
        self.updated_at = now;
        true
    }
}
