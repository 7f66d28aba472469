//! How the desk is, in a few numbers that cost little: for operators and their tools.

use diesel::dsl::count_star;
use diesel::prelude::*;
use xiaoyi_domain::Instant;
use xiaoyi_domain::mail_server::MailTrouble;

use crate::fixed::Condition;
use crate::schema::tickets;
use crate::{StoreError, Tx, convert};

/// How the desk is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// How many tickets look for somebody, by the primary subtag of the resident's first language.
    pub searching: Vec<(String, u32)>,
    /// How many mails are to be sent.
    pub queued: u32,
    /// When the first of them was or will be due.
    pub oldest_due: Option<Instant>,
    /// How many mails could not be delivered.
    pub failed: u32,
    /// Why mail does not go out, while it does not.
    pub mail_trouble: Option<MailTrouble>,
}

impl Tx<'_> {
    /// How the desk is now.
    pub fn health(&mut self) -> Result<Health, StoreError> {
        let searching: Vec<(String, i64)> = tickets::table
            .filter(Condition("searching_since IS NOT NULL"))
            .group_by(tickets::language)
            .select((tickets::language, count_star()))
            .load(self.connection)?;
        let (queued, oldest_due) = self.outbox_backlog()?;
        Ok(Health {
            searching: searching
                .into_iter()
                .map(|(language, number)| Ok((language, convert::count("tickets", number)?)))
                .collect::<Result<_, StoreError>>()?,
            queued,
            oldest_due,
            failed: self.count_failed()?,
            mail_trouble: self.mail_server()?.trouble,
        })
    }
}
