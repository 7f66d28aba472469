//! The outbox: mails that follow changes, queued in the same transaction.

use diesel::dsl::count_star;
use diesel::prelude::*;
use xiaoyi_domain::mail::{MailFailure, MailState, OutboxMail};
use xiaoyi_domain::mail_server::MailServer;
use xiaoyi_domain::{Instant, Mail, OutboxId, Recipient, StaffId, TicketId};

use crate::fixed::Condition;
use crate::schema::{mail_server, outbox};
use crate::{StoreError, Tx, convert, dialect};

/// Which mails of the outbox to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFilter {
    /// Those of a ticket.
    OfTicket(TicketId),
    /// Those that cannot be delivered, the latest first; only those that were queued before this one, if one is named.
    Failed {
        /// The mark behind which the next page begins.
        before: Option<OutboxId>,
    },
}

/// Which mails to queue again of those that cannot be delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailedMails<'a> {
    /// All.
    All,
    /// This one.
    One(OutboxId),
    /// These.
    These(&'a [OutboxId]),
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct OutboxRow {
    id: Vec<u8>,
    mail: String,
    ticket_id: Option<Vec<u8>>,
    staff_id: Option<Vec<u8>>,
    locale: String,
    due_at: i64,
    created_at: i64,
    state: String,
    attempts: i32,
    last_error: Option<String>,
    sent_at: Option<i64>,
    failure: Option<String>,
}

impl OutboxRow {
    fn into_domain(self) -> Result<OutboxMail, StoreError> {
        Ok(OutboxMail {
            id: convert::id("mail", &self.id)?,
            mail: convert::json("mail", &self.mail)?,
            ticket: self.ticket_id.map(|id| convert::id("ticket", &id)).transpose()?,
            recipient: match self.staff_id {
                Some(id) => Recipient::Staff(convert::id("recipient", &id)?),
                None => Recipient::Requester,
            },
            locale: convert::parsed("locale", &self.locale)?,
            due_at: convert::instant(self.due_at)?,
            created_at: convert::instant(self.created_at)?,
            state: convert::parsed("mail state", &self.state)?,
            attempts: convert::count("attempts", self.attempts.into())?,
            last_error: self.last_error,
            failure: self.failure.map(|code| convert::parsed("mail failure", &code)).transpose()?,
            sent_at: convert::instant_or_none(self.sent_at)?,
        })
    }
}

impl Tx<'_> {
    /// Queues a mail.
    pub fn add_mail(&mut self, mail: &OutboxMail) -> Result<(), StoreError> {
        let staff = match mail.recipient {
            Recipient::Requester => None,
            Recipient::Staff(id) => Some(convert::bytes(id.0)),
        };
        diesel::insert_into(outbox::table)
            .values((
                outbox::id.eq(convert::bytes(mail.id.0)),
                outbox::mail.eq(convert::to_json("mail", &mail.mail)?),
                outbox::ticket_id.eq(mail.ticket.map(|id| convert::bytes(id.0))),
                outbox::staff_id.eq(staff),
                outbox::locale.eq(mail.locale.code()),
                outbox::due_at.eq(convert::micros(mail.due_at)),
                outbox::created_at.eq(convert::micros(mail.created_at)),
                outbox::state.eq(mail.state.code()),
                outbox::attempts.eq(convert::to_i32(mail.attempts)),
                outbox::last_error.eq(mail.last_error.as_deref()),
                outbox::failure.eq(mail.failure.map(MailFailure::code)),
                outbox::sent_at.eq(mail.sent_at.map(convert::micros)),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Leases up to `most` mails that are due, until `until`: no other worker gets them before.
    pub fn claim_mails(
        &mut self,
        now: Instant,
        until: Instant,
        most: u32,
    ) -> Result<Vec<OutboxMail>, StoreError> {
        let ids =
            dialect::claim_mails(self.connection, convert::micros(now), convert::micros(until), most.into())?;
        let mut claimed = Vec::with_capacity(ids.len());
        for id in ids {
            let row: OutboxRow =
                outbox::table.find(id).select(OutboxRow::as_select()).first(self.connection)?;
            match row.into_domain() {
                Ok(mail) => claimed.push(mail),
                // A newer version may have queued what this one cannot read: it keeps its lease.
                Err(error) => tracing::error!(%error, "a queued mail cannot be read"),
            }
        }
        Ok(claimed)
    }

    /// Keeps what became of a queued mail, and gives up its lease. What another worker has brought to
    /// its end stays as it is.
    pub fn save_mail(&mut self, mail: &OutboxMail) -> Result<(), StoreError> {
        diesel::update(outbox::table.find(convert::bytes(mail.id.0)))
            .filter(outbox::state.eq(MailState::Queued.code()))
            .set((
                outbox::due_at.eq(convert::micros(mail.due_at)),
                outbox::state.eq(mail.state.code()),
                outbox::attempts.eq(convert::to_i32(mail.attempts)),
                outbox::last_error.eq(mail.last_error.as_deref()),
                outbox::failure.eq(mail.failure.map(MailFailure::code)),
                outbox::sent_at.eq(mail.sent_at.map(convert::micros)),
                outbox::leased_until.eq(None::<i64>),
            ))
            .execute(self.connection)?;
        Ok(())
    }

    /// Lets what is queued for the requester of a ticket, and was tried before, be tried anew at `due`: it goes to another
    /// address. What a worker has in hand stays as it is.
    pub fn hurry_mails(&mut self, ticket: TicketId, due: Instant, now: Instant) -> Result<(), StoreError> {
        let now = convert::micros(now);
        diesel::update(outbox::table)
            .filter(outbox::ticket_id.eq(Some(convert::bytes(ticket.0))))
            .filter(outbox::staff_id.is_null())
            .filter(outbox::state.eq(MailState::Queued.code()))
            .filter(outbox::attempts.gt(0))
            .filter(outbox::leased_until.is_null().or(outbox::leased_until.le(now)))
            .set((outbox::due_at.eq(convert::micros(due)), outbox::attempts.eq(0)))
            .execute(self.connection)?;
        Ok(())
    }

    /// Lets what is queued for the requester of a ticket wait until an instant. What a worker has in hand stays as it is;
    /// false if there is any.
    pub fn hold_mails(&mut self, ticket: TicketId, until: Instant, now: Instant) -> Result<bool, StoreError> {
        let now = convert::micros(now);
        let theirs = || {
            outbox::table
                .filter(outbox::ticket_id.eq(Some(convert::bytes(ticket.0))))
                .filter(outbox::staff_id.is_null())
                .filter(outbox::state.eq(MailState::Queued.code()))
        };
        let in_hand = theirs().filter(outbox::leased_until.gt(now));
        if diesel::select(diesel::dsl::exists(in_hand)).get_result::<bool>(self.connection)? {
            return Ok(false);
        }
        let until = convert::micros(until);
        let ids: Vec<Vec<u8>> =
            theirs().filter(outbox::due_at.lt(until)).select(outbox::id).load(self.connection)?;
        diesel::update(outbox::table.filter(outbox::id.eq_any(ids)))
            .set(outbox::due_at.eq(until))
            .execute(self.connection)?;
        Ok(true)
    }

    /// Keeps the leases of these mails until `until`: whoever has them is still at work.
    pub fn keep_mails(&mut self, ids: &[OutboxId], until: Instant) -> Result<(), StoreError> {
        let ids: Vec<Vec<u8>> = ids.iter().map(|id| convert::bytes(id.0)).collect();
        diesel::update(outbox::table)
            .filter(outbox::id.eq_any(ids))
            .filter(outbox::state.eq(MailState::Queued.code()))
            .filter(outbox::leased_until.is_not_null())
            .set(outbox::leased_until.eq(Some(convert::micros(until))))
            .execute(self.connection)?;
        Ok(())
    }

    /// Queues parked mails again, as if they had never been tried, to go at `due`; returns how many there were.
    pub fn requeue_mails(
        &mut self,
        which: FailedMails<'_>,
        due: Instant,
        now: Instant,
    ) -> Result<usize, StoreError> {
        let again = (
            outbox::state.eq(MailState::Queued.code()),
            outbox::due_at.eq(convert::micros(due)),
            // The time for which it is tried begins anew.
            outbox::created_at.eq(convert::micros(now)),
            outbox::attempts.eq(0),
            outbox::last_error.eq(None::<String>),
            outbox::failure.eq(None::<String>),
        );
        let query = diesel::update(outbox::table).filter(Condition("state = 'failed'")).into_boxed();
        let query = match which {
            FailedMails::All => query,
            FailedMails::One(id) => query.filter(outbox::id.eq(convert::bytes(id.0))),
            FailedMails::These(ids) => {
                query.filter(outbox::id.eq_any(ids.iter().map(|id| convert::bytes(id.0)).collect::<Vec<_>>()))
            }
        };
        Ok(query.set(again).execute(self.connection)?)
    }

    /// Mails of one kind, at most 200.
    pub fn list_mails(&mut self, filter: MailFilter) -> Result<Vec<OutboxMail>, StoreError> {
        let query = outbox::table.into_boxed();
        let query = match filter {
            MailFilter::OfTicket(id) => {
                query.filter(outbox::ticket_id.eq(Some(convert::bytes(id.0)))).order(outbox::id)
            }
            MailFilter::Failed { before } => {
                let query = query.filter(Condition("state = 'failed'")).order(outbox::id.desc());
                match before {
                    Some(id) => query.filter(outbox::id.lt(convert::bytes(id.0))),
                    None => query,
                }
            }
        };
        let rows: Vec<OutboxRow> = query.limit(200).select(OutboxRow::as_select()).load(self.connection)?;
        rows.into_iter().map(OutboxRow::into_domain).collect()
    }

    /// A mail.
    pub fn find_mail(&mut self, id: OutboxId) -> Result<Option<OutboxMail>, StoreError> {
        let row: Option<OutboxRow> = outbox::table
            .find(convert::bytes(id.0))
            .select(OutboxRow::as_select())
            .first(self.connection)
            .optional()?;
        row.map(OutboxRow::into_domain).transpose()
    }

    /// How many mails cannot be delivered.
    pub fn count_failed(&mut self) -> Result<u32, StoreError> {
        let number: i64 = outbox::table
            .filter(Condition("state = 'failed'"))
            .select(count_star())
            .first(self.connection)?;
        convert::count("parked mails", number)
    }

    /// Whether such a mail to somebody is queued.
    pub fn has_queued(&mut self, to: StaffId, mail: &Mail) -> Result<bool, StoreError> {
        let same = outbox::table
            .filter(Condition("state = 'queued'"))
            .filter(outbox::staff_id.eq(convert::bytes(to.0)))
            .filter(outbox::mail.eq(convert::to_json("mail", mail)?));
        Ok(diesel::select(diesel::dsl::exists(same)).get_result(self.connection)?)
    }

    /// Whether any mail was ever handed to the mail server.
    pub fn has_sent_mail(&mut self) -> Result<bool, StoreError> {
        let sent = outbox::table.filter(outbox::state.eq(MailState::Sent.code()));
        Ok(diesel::select(diesel::dsl::exists(sent)).get_result(self.connection)?)
    }

    /// What is known of the mail server.
    pub fn mail_server(&mut self) -> Result<MailServer, StoreError> {
        let details: String = mail_server::table.select(mail_server::details).first(self.connection)?;
        convert::json("mail server", &details)
    }

    /// Keeps what is known of the mail server.
    pub fn save_mail_server(&mut self, server: &MailServer) -> Result<(), StoreError> {
        let details = convert::to_json("mail server", server)?;
        diesel::update(mail_server::table).set(mail_server::details.eq(details)).execute(self.connection)?;
        Ok(())
    }

    /// How many mails are queued, and since when the first of them should have gone.
    pub fn outbox_backlog(&mut self) -> Result<(u32, Option<Instant>), StoreError> {
        let (number, first): (i64, Option<i64>) = outbox::table
            .filter(Condition("state = 'queued'"))
            .select((count_star(), diesel::dsl::min(outbox::due_at)))
            .first(self.connection)?;
        Ok((convert::count("queued mails", number)?, convert::instant_or_none(first)?))
    }

    /// The ids of mails to the requester of a ticket that were sent, the first and the last: what a
    /// later one refers to.
    pub fn thread_of(&mut self, ticket: TicketId) -> Result<Vec<OutboxId>, StoreError> {
        let ids: Vec<Vec<u8>> = outbox::table
            .filter(outbox::ticket_id.eq(Some(convert::bytes(ticket.0))))
            .filter(outbox::staff_id.is_null())
            .filter(outbox::state.eq(MailState::Sent.code()))
            .order(outbox::id)
            .select(outbox::id)
            .load(self.connection)?;
        let mut thread: Vec<OutboxId> =
            ids.iter().map(|id| convert::id("mail", id)).collect::<Result<_, StoreError>>()?;
        if thread.len() > 2 {
            thread.drain(1..thread.len() - 1);
        }
        Ok(thread)
    }
}
