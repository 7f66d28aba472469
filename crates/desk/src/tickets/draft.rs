//! What a member of staff is writing, kept as they type.

use xiaoyi_domain::{Draft, StaffId, SubmissionId, TicketId};

use crate::{Desk, DeskError};

impl Desk {
    /// Keeps what somebody is writing on a ticket, in the place of what they had; nothing where there is nothing.
    /// `submission` is the form: once it was sent, what comes late is no draft any more.
    pub fn keep_draft(
        &self,
        by: StaffId,
        id: TicketId,
        submission: Option<SubmissionId>,
        draft: Option<&Draft>,
    ) -> Result<(), DeskError> {
        self.unit(|work| {
            work.actor(by)?;
            // Erasing a ticket's words must find every one of them, and none may come afterwards.
            if work.ticket(id)?.erased_at.is_some() {
                return Ok(());
            }
            if let Some(submission) = submission
                && work.tx.find_message_by_submission(submission)?.is_some()
            {
                return Ok(());
            }
            match draft {
                Some(draft) => work.tx.save_draft(draft)?,
                None => work.tx.remove_draft(id, by)?,
            }
            Ok(())
        })
    }
}
