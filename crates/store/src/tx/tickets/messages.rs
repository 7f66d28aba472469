//! Messages and internal notes.

use diesel::prelude::*;
use xiaoyi_domain::{
    Author, Direction, Language, Message, MessageId, SubmissionId, TicketId, Visibility, Written,
};

use crate::schema::messages;
use crate::{StoreError, Tx, convert};

#[derive(Queryable, Selectable)]
#[diesel(table_name = messages)]
struct MessageRow {
    id: Vec<u8>,
    ticket_id: Vec<u8>,
    staff_id: Option<Vec<u8>>,
    visibility: String,
    body: Option<String>,
    created_at: i64,
    written: String,
}

impl MessageRow {
    /// Whether it is from before it was kept in which language a message is.
    fn is_old(&self) -> bool {
        self.written.is_empty() && self.body.is_some()
    }

    /// `likely` are the languages of the ticket, for a message that is old.
    fn into_domain(self, likely: &[Language]) -> Result<Message, StoreError> {
        let written = match &self.body {
            Some(body) if self.is_old() => Written::found(body, likely, Direction::Auto),
            _ => convert::written(&self.written)?,
        };
        Ok(Message {
            id: convert::id("message", &self.id)?,
            ticket: convert::id("ticket", &self.ticket_id)?,
            author: match self.staff_id {
                Some(id) => Author::Staff(convert::id("author", &id)?),
                None => Author::Resident,
            },
            visibility: convert::parsed("visibility", &self.visibility)?,
            written,
            body: self.body.map(|body| convert::text("message", body)).transpose()?,
            created_at: convert::instant(self.created_at)?,
        })
    }
}

impl Tx<'_> {
    /// A message.
    pub fn find_message(&mut self, id: MessageId) -> Result<Option<Message>, StoreError> {
        let row: Option<MessageRow> = messages::table
            .find(convert::bytes(id.0))
            .select(MessageRow::as_select())
            .first(self.connection)
            .optional()?;
        Ok(self.read_messages(row)?.pop())
    }

    /// The message that came from this form.
    pub fn find_message_by_submission(
        &mut self,
        submission: SubmissionId,
    ) -> Result<Option<Message>, StoreError> {
        let row: Option<MessageRow> = messages::table
            .filter(messages::submission.eq(Some(convert::bytes(submission.0))))
            .select(MessageRow::as_select())
            .first(self.connection)
            .optional()?;
        Ok(self.read_messages(row)?.pop())
    }

    /// The messages of a ticket in the order of their writing, those the resident may read or all.
    pub fn list_messages(
        &mut self,
        ticket: TicketId,
        visibility: Option<Visibility>,
    ) -> Result<Vec<Message>, StoreError> {
        let mut query = messages::table.filter(messages::ticket_id.eq(convert::bytes(ticket.0))).into_boxed();
        if let Some(visibility) = visibility {
            query = query.filter(messages::visibility.eq(visibility.code()));
        }
        let rows: Vec<MessageRow> =
            query.order(messages::id).select(MessageRow::as_select()).load(self.connection)?;
        self.read_messages(rows)
    }

    /// All messages of these tickets, those of one ticket in the order of their writing.
    pub fn list_messages_of(&mut self, tickets: &[TicketId]) -> Result<Vec<Message>, StoreError> {
        let ids: Vec<Vec<u8>> = tickets.iter().map(|id| convert::bytes(id.0)).collect();
        let rows: Vec<MessageRow> = messages::table
            .filter(messages::ticket_id.eq_any(ids))
            .order((messages::ticket_id, messages::id))
            .select(MessageRow::as_select())
            .load(self.connection)?;
        // Where it was not kept in which language a message is, it is looked up with its ticket's.
        let is_old = rows.iter().any(MessageRow::is_old);
        let old = if is_old { self.list_tickets(tickets.iter().copied())? } else { Vec::new() };
        rows.into_iter()
            .map(|row| {
                let ticket = old.iter().find(|ticket| convert::bytes(ticket.id.0) == row.ticket_id);
                row.into_domain(ticket.map(|ticket| ticket.languages.as_slice()).unwrap_or_default())
            })
            .collect()
    }

    /// Messages of one ticket.
    fn read_messages(
        &mut self,
        rows: impl IntoIterator<Item = MessageRow>,
    ) -> Result<Vec<Message>, StoreError> {
        let rows: Vec<MessageRow> = rows.into_iter().collect();
        let mut likely = Vec::new();
        if let Some(old) = rows.iter().find(|row| row.is_old()) {
            let ticket = self.find_ticket(convert::id("ticket", &old.ticket_id)?)?;
            likely = ticket.map(|ticket| ticket.languages.as_slice().to_vec()).unwrap_or_default();
        }
        rows.into_iter().map(|row| row.into_domain(&likely)).collect()
    }

    /// The last message of a ticket that its resident may read.
    pub fn find_last_public_message(&mut self, ticket: TicketId) -> Result<Option<MessageId>, StoreError> {
        let id: Option<Vec<u8>> = messages::table
            .filter(messages::ticket_id.eq(convert::bytes(ticket.0)))
            .filter(messages::visibility.eq(Visibility::Public.code()))
            .order(messages::id.desc())
            .select(messages::id)
            .first(self.connection)
            .optional()?;
        id.map(|id| convert::id("message", &id)).transpose()
    }

    /// Keeps in which language and direction a message is written.
    pub fn save_message_language(&mut self, id: MessageId, written: &Written) -> Result<(), StoreError> {
        diesel::update(messages::table.find(convert::bytes(id.0)))
            .set(messages::written.eq(written.to_string()))
            .execute(self.connection)?;
        Ok(())
    }

    /// Takes a message of a ticket away that was not sent after all.
    pub fn remove_message(&mut self, ticket: TicketId, id: MessageId) -> Result<(), StoreError> {
        diesel::delete(messages::table.find(convert::bytes(id.0))).execute(self.connection)?;
        self.is_to_be_indexed(ticket)
    }

    /// Adds a message; `submission` is the form it came from.
    pub fn add_message(
        &mut self,
        message: &Message,
        submission: Option<SubmissionId>,
    ) -> Result<(), StoreError> {
        let staff = match message.author {
            Author::Resident => None,
            Author::Staff(id) => Some(convert::bytes(id.0)),
        };
        diesel::insert_into(messages::table)
            .values((
                messages::id.eq(convert::bytes(message.id.0)),
                messages::ticket_id.eq(convert::bytes(message.ticket.0)),
                messages::staff_id.eq(staff),
                messages::visibility.eq(message.visibility.code()),
                messages::written.eq(message.written.to_string()),
                messages::body.eq(message.body.as_ref().map(|body| body.as_str().to_owned())),
                messages::submission.eq(submission.map(|id| convert::bytes(id.0))),
                messages::created_at.eq(convert::micros(message.created_at)),
            ))
            .execute(self.connection)?;
        self.is_to_be_indexed(message.ticket)
    }
}
