//! Ready answers.

use std::collections::HashMap;

use diesel::prelude::*;
use xiaoyi_domain::{AnswerId, Language, ReadyAnswer, ReadyText, StaffId};

use crate::schema::{ready_answer_texts, ready_answers};
use crate::{StoreError, Tx, convert};

type AnswerRow = (Vec<u8>, Option<Vec<u8>>, String, String, i32);
type TextRow = (Vec<u8>, String, String, i64);

impl Tx<'_> {
    /// Everybody's ready answers and this person's, by their names.
    pub fn list_ready_answers(&mut self, person: StaffId) -> Result<Vec<ReadyAnswer>, StoreError> {
        let own = ready_answers::owner_id.eq(Some(convert::bytes(person.0)));
        let rows: Vec<AnswerRow> = ready_answers::table
            .filter(ready_answers::owner_id.is_null().or(own))
            .order((ready_answers::name, ready_answers::id))
            .load(self.connection)?;
        self.with_texts(rows)
    }

    /// A ready answer.
    pub fn find_ready_answer(&mut self, id: AnswerId) -> Result<Option<ReadyAnswer>, StoreError> {
        let row: Option<AnswerRow> =
            ready_answers::table.find(convert::bytes(id.0)).first(self.connection).optional()?;
        Ok(self.with_texts(row.into_iter().collect())?.pop())
    }

    fn with_texts(&mut self, rows: Vec<AnswerRow>) -> Result<Vec<ReadyAnswer>, StoreError> {
        let ids: Vec<Vec<u8>> = rows.iter().map(|row| row.0.clone()).collect();
        let texts: Vec<TextRow> = ready_answer_texts::table
            .filter(ready_answer_texts::answer_id.eq_any(ids))
            .order((ready_answer_texts::answer_id, ready_answer_texts::language))
            .load(self.connection)?;
        let mut of: HashMap<Vec<u8>, Vec<ReadyText>> = HashMap::new();
        for (answer, language, body, checked_at) in texts {
            let language = Language::parse(&language).map_err(|e| StoreError::corrupt("language", e))?;
            let body = convert::text("ready answer", body)?;
            let text = ReadyText { language, body, checked_at: convert::instant(checked_at)? };
            of.entry(answer).or_default().push(text);
        }
        rows.into_iter()
            .map(|(id, owner, name, does, uses)| {
                Ok(ReadyAnswer {
                    texts: of.remove(&id).unwrap_or_default(),
                    id: convert::id("ready answer", &id)?,
                    owner: owner.map(|owner| convert::id("owner", &owner)).transpose()?,
                    name: convert::text("name", name)?,
                    does: convert::json("what a ready answer does", &does)?,
                    uses: convert::count("uses", uses.into())?,
                })
            })
            .collect()
    }

    /// Adds a ready answer.
    pub fn add_ready_answer(&mut self, answer: &ReadyAnswer) -> Result<(), StoreError> {
        diesel::insert_into(ready_answers::table)
            .values((
                ready_answers::id.eq(convert::bytes(answer.id.0)),
                ready_answers::owner_id.eq(answer.owner.map(|owner| convert::bytes(owner.0))),
                ready_answers::name.eq(answer.name.as_str()),
                ready_answers::does.eq(convert::to_json("what a ready answer does", &answer.does)?),
                ready_answers::uses.eq(convert::to_i32(answer.uses)),
            ))
            .execute(self.connection)?;
        self.add_texts(answer)
    }

    /// Replaces what is kept of a ready answer, but for its uses.
    pub fn save_ready_answer(&mut self, answer: &ReadyAnswer) -> Result<(), StoreError> {
        let id = convert::bytes(answer.id.0);
        diesel::update(ready_answers::table.find(id.clone()))
            .set((
                ready_answers::owner_id.eq(answer.owner.map(|owner| convert::bytes(owner.0))),
                ready_answers::name.eq(answer.name.as_str()),
                ready_answers::does.eq(convert::to_json("what a ready answer does", &answer.does)?),
            ))
            .execute(self.connection)?;
        diesel::delete(ready_answer_texts::table.filter(ready_answer_texts::answer_id.eq(id)))
            .execute(self.connection)?;
        self.add_texts(answer)
    }

    fn add_texts(&mut self, answer: &ReadyAnswer) -> Result<(), StoreError> {
        for text in &answer.texts {
            diesel::insert_into(ready_answer_texts::table)
                .values((
                    ready_answer_texts::answer_id.eq(convert::bytes(answer.id.0)),
                    ready_answer_texts::language.eq(text.language.tag()),
                    ready_answer_texts::body.eq(text.body.as_str()),
                    ready_answer_texts::checked_at.eq(convert::micros(text.checked_at)),
                ))
                .execute(self.connection)?;
        }
        Ok(())
    }

    /// Removes a ready answer.
    pub fn remove_ready_answer(&mut self, id: AnswerId) -> Result<(), StoreError> {
        let id = convert::bytes(id.0);
        diesel::delete(ready_answer_texts::table.filter(ready_answer_texts::answer_id.eq(id.clone())))
            .execute(self.connection)?;
        diesel::delete(ready_answers::table.find(id)).execute(self.connection)?;
        Ok(())
    }

    /// It was sent once more.
    pub fn count_ready_answer(&mut self, id: AnswerId) -> Result<(), StoreError> {
        diesel::update(ready_answers::table.find(convert::bytes(id.0)))
            .set(ready_answers::uses.eq(ready_answers::uses + 1))
            .execute(self.connection)?;
        Ok(())
    }
}
