//! Keeping ready answers: one's own, and those that supervisors keep for everybody.

use xiaoyi_domain::text_search::folded;
use xiaoyi_domain::{AnswerId, Permission, ReadyAnswer, Refusal, StaffId};

use crate::config::stamp::{self, stamp as stamp_of};
use crate::unit::Work;
use crate::{Desk, DeskError};

impl Desk {
    /// Adds a ready answer; its id is made here.
    pub fn add_ready_answer(&self, by: StaffId, answer: &ReadyAnswer) -> Result<AnswerId, DeskError> {
        self.unit(|work| {
            work.check_owner_of_answer(by, answer.owner)?;
            work.tx.lock_staff()?;
            // A second press of the button adds nothing.
            let all = work.tx.list_ready_answers(by)?;
            if let Some(known) = all.iter().find(|known| without_times(known) == without_times(answer)) {
                return Ok(known.id);
            }
            work.check_room(by, answer.owner, 1)?;
            work.check_name_of_answer(by, answer)?;
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
            // A second press of the button is no other change: only that a text was checked may be newer.
            if without_times(answer) != without_times(&before) {
                stamp::check(shown, &content(&before))?;
            }
            if before.owner != answer.owner {
                work.check_room(by, answer.owner, 1)?;
            }
            if before.owner != answer.owner || before.name != answer.name {
                work.check_name_of_answer(by, answer)?;
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

/// The same without when its texts were checked.
fn without_times(answer: &ReadyAnswer) -> impl PartialEq + '_ {
    let texts: Vec<(&str, &str)> =
        answer.texts.iter().map(|text| (text.language.tag(), text.body.as_str())).collect();
    (answer.owner, answer.name.as_str(), answer.does, texts)
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

    /// Refuses a second answer of one name, by which files know them.
    fn check_name_of_answer(&mut self, by: StaffId, answer: &ReadyAnswer) -> Result<(), DeskError> {
        let name = folded(answer.name.as_str());
        let is_same = |other: &ReadyAnswer| {
            other.id != answer.id && other.owner == answer.owner && folded(other.name.as_str()) == name
        };
        let is_taken = self.tx.list_ready_answers(by)?.iter().any(is_same);
        if is_taken { Err(Refusal::AnswerNameTaken.into()) } else { Ok(()) }
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
