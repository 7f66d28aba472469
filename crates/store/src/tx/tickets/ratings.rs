//! What residents thought of their requests.

use diesel::prelude::*;
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{Instant, Rating, TicketId, Written};

use crate::schema::ratings;
use crate::{StoreError, Tx, convert};

/// What a resident thought of it, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRating {
    /// The stars.
    pub rating: Rating,
    /// Their words.
    pub comment: Option<Comment>,
    /// The language and direction of these.
    pub written: Written,
}

impl Tx<'_> {
    /// What the resident thought of it.
    pub fn find_rating(&mut self, ticket: TicketId) -> Result<Option<StoredRating>, StoreError> {
        let row: Option<(i32, Option<String>, String)> = ratings::table
            .find(convert::bytes(ticket.0))
            .select((ratings::stars, ratings::comment, ratings::written))
            .first(self.connection)
            .optional()?;
        row.map(|(stars, comment, written)| {
            let stars = u8::try_from(stars).map_err(|e| StoreError::corrupt("rating", e))?;
            Ok(StoredRating {
                rating: Rating::try_from(stars).map_err(|e| StoreError::corrupt("rating", e))?,
                comment: comment.map(|comment| convert::text("comment", comment)).transpose()?,
                written: convert::written(&written)?,
            })
        })
        .transpose()
    }

    /// Keeps what the resident thinks of it, instead of what they thought before.
    pub fn save_rating(
        &mut self,
        ticket: TicketId,
        rating: &StoredRating,
        now: Instant,
    ) -> Result<(), StoreError> {
        let values = (
            ratings::stars.eq(i32::from(rating.rating.stars())),
            ratings::comment.eq(rating.comment.as_ref().map(Comment::as_str)),
            ratings::written.eq(rating.written.to_string()),
            ratings::rated_at.eq(convert::micros(now)),
        );
        let rows = diesel::update(ratings::table.find(convert::bytes(ticket.0)))
            .set(values.clone())
            .execute(self.connection)?;
        if rows == 0 {
            diesel::insert_into(ratings::table)
                .values((ratings::ticket_id.eq(convert::bytes(ticket.0)), values))
                .execute(self.connection)?;
        }
        Ok(())
    }
}
