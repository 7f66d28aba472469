//! Keeping ready answers: one's own, and those that supervisors keep for everybody.

use xiaoyi_domain::{AnswerId, Permission, ReadyAnswer, Refusal, StaffId};

use crate::config::stamp::{self, stamp as stamp_of};
use crate::unit::Work;
use crate::{Desk, DeskError};

impl Desk {
    /// Adds a ready answer; its id is made here.
    pub fn add_ready_answer(&self, by: StaffId, answer: &ReadyAnswer) -> Result<AnswerId, DeskError> {
        self.unit(|work| {
            work.check_owner_of_answer(by, answer.owner)?;
            work.check_room(by, answer.owner, 1)?;
            let id = work.id();
            work.tx.add_ready_answer(&ReadyAnswer { id, uses: 0, ..answer.clone() })?;
            Ok(id)
        })
    }

    /// Changes a ready answer. `shown` is the stamp of it on which the form was filled in.
    pub fn change_ready_answer(
        &self,
        by: StaffId,
        answer: &ReadyAnswer,
        shown: Option<&str>,
    ) -> Result<(), DeskError> {
        self.unit(|work| {
            work.tx.lock_staff()?;
            let before = work.tx.find_ready_answer(answer.id)?.ok_or(DeskError::NotFound)?;
            work.check_owner_of_answer(by, before.owner)?;
            work.check_owner_of_answer(by, answer.owner)?;
            stamp::check(shown, &content(&before))?;
            if before.owner != answer.owner {
                work.check_room(by, answer.owner, 1)?;
            }
            Ok(work.tx.save_ready_answer(answer)?)
        })
    }

    /// Removes a ready answer. Doing so twice is doing so once.
    pub fn remove_ready_answer(&self, by: StaffId, id: AnswerId) -> Result<(), DeskError> {
        self.unit(|work| {
            let Some(answer) = work.tx.find_ready_answer(id)? else { return Ok(()) };
            work.check_owner_of_answer(by, answer.owner)?;
            Ok(work.tx.remove_ready_answer(id)?)
        })
    }

    /// The stamp of a ready answer, for the form that changes it.
    pub fn stamp_of_answer(answer: &ReadyAnswer) -> String {
        stamp_of(&content(answer))
    }
}

/// What a form changes of a ready answer.
fn content(answer: &ReadyAnswer) -> impl serde::Serialize {
    let texts: Vec<(String, String, i64)> = answer
        .texts
        .iter()
        .map(|text| {
            let at = text.checked_at.timestamp_micros();
            (text.language.tag().to_owned(), text.body.as_str().to_owned(), at)
        })
        .collect();
    (answer.owner, answer.name.as_str().to_owned(), answer.does, texts)
}

impl Work<'_, '_> {
    /// One's own is one's own to keep; everybody's is the supervisors'.
    pub(crate) fn check_owner_of_answer(
        &mut self,
        by: StaffId,
        owner: Option<StaffId>,
    ) -> Result<(), DeskError> {
        match owner {
            None => self.authorized(by, Permission::ShareAnswers).map(drop),
            Some(owner) if owner == by => self.actor(by).map(drop),
            Some(_) => Err(Refusal::NotAllowed.into()),
        }
    }

    /// Refuses more than there may be.
    pub(crate) fn check_room(
        &mut self,
        by: StaffId,
        owner: Option<StaffId>,
        more: usize,
    ) -> Result<(), DeskError> {
        let all = self.tx.list_ready_answers(by)?;
        let number = all.iter().filter(|answer| answer.owner == owner).count();
        if number + more > ReadyAnswer::MOST { Err(Refusal::TooManyAnswers.into()) } else { Ok(()) }
    }
}
