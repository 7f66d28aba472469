//! The statuses of a ticket and the steps between them: one table.

use crate::{Refusal, codes};

codes! {
    /// Where a ticket stands.
    pub enum Status {
        /// Sent without a proof that a person wrote it; nobody is looked for before the resident confirms it by mail.
        Unconfirmed = "unconfirmed",
        /// Received; nobody has it yet.
        New = "new",
        /// Somebody has it, or had it and the router looks for the next.
        Open = "open",
        /// Waits for the resident's answer.
        Waiting = "waiting",
        /// Solved; the resident can still reopen it.
        Resolved = "resolved",
        /// Over.
        Closed = "closed",
        /// Withdrawn by the resident.
        Cancelled = "cancelled",
    }
}

codes! {
    /// What moves a ticket from one status to the next.
    pub enum Step {
        /// The resident confirms by mail that they sent it.
        Confirm = "confirm",
        /// The router, a colleague or a supervisor gives it to somebody, or somebody takes it.
        Assign = "assign",
        /// Staff answer.
        Answer = "answer",
        /// Staff ask the resident something.
        Ask = "ask",
        /// The resident writes.
        ResidentWrites = "resident-writes",
        /// Staff call it solved, or the resident does, or nobody answered for long.
        Resolve = "resolve",
        /// The resident or staff open it again.
        Reopen = "reopen",
        /// Staff need no answer of the resident any more.
        StopWaiting = "stop-waiting",
        /// Time closes it.
        Close = "close",
        /// The resident withdraws it.
        Cancel = "cancel",
    }
}

impl Status {
    /// Whether somebody still has to do something.
    pub fn is_active(self) -> bool {
        matches!(self, Self::New | Self::Open | Self::Waiting)
    }

    /// Whether it is over for good: what comes after starts a linked request.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// The status after a step; refused where the table has none.
    pub fn after(self, step: Step) -> Result<Self, Refusal> {
        use Status::{Cancelled, Closed, New, Open, Resolved, Unconfirmed, Waiting};
        Ok(match (self, step) {
            (New | Open, Step::Assign | Step::Answer) | (Open, Step::ResidentWrites) => Open,
            (New, Step::ResidentWrites) | (Unconfirmed, Step::Confirm) => New,
            (Unconfirmed, Step::ResidentWrites) => Unconfirmed,
            (Waiting, Step::Assign) => Waiting,
            (Waiting, Step::Answer | Step::ResidentWrites | Step::StopWaiting) => Open,
            (New | Open | Waiting, Step::Ask) => Waiting,
            (New | Open | Waiting, Step::Resolve) => Resolved,
            (Unconfirmed | New | Open | Waiting, Step::Cancel) => Cancelled,
            (Resolved, Step::Reopen | Step::ResidentWrites) => Open,
            (Resolved, Step::Answer) => Resolved,
            (Resolved, Step::Close) => Closed,
            (Closed | Cancelled, _) => return Err(Refusal::TicketClosed),
            _ => return Err(Refusal::WrongStatus),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_leaves_a_final_status() {
        for status in Status::ALL.iter().filter(|s| s.is_final()) {
            for step in Step::ALL {
                assert_eq!(status.after(*step), Err(Refusal::TicketClosed), "{status} {step}");
            }
        }
    }

    #[test]
    fn only_time_closes_and_only_what_is_resolved() {
        for status in Status::ALL {
            assert_eq!(status.after(Step::Close).is_ok(), *status == Status::Resolved);
        }
    }

    #[test]
    fn every_status_can_be_reached() {
        let mut reached = std::collections::BTreeSet::from([Status::Unconfirmed]);
        for _ in Status::ALL {
            for status in reached.clone() {
                reached.extend(Step::ALL.iter().filter_map(|step| status.after(*step).ok()));
            }
        }
        assert_eq!(reached.len(), Status::ALL.len());
    }

    proptest! {
        #[test]
        fn a_resident_who_writes_is_never_left_in_waiting_or_resolved(steps in prop::collection::vec(0usize..Step::ALL.len(), 0..20)) {
            let mut status = Status::New;
            for step in steps {
                let step = Step::ALL[step];
                if let Ok(next) = status.after(step) {
                    if step == Step::ResidentWrites {
                        prop_assert!(matches!(next, Status::New | Status::Open));
                    }
                    status = next;
                }
            }
        }
    }
}
