//! Members of staff.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use xiaoyi_domain::{EmailAddress, Instant, StaffId, StaffMember, Turn};

use crate::fixed::Condition;
use crate::schema::{staff, tickets};
use crate::{StoreError, Tx, convert, dialect};

/// What routing changes of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// How many open tickets they have.
    pub open: u32,
    /// When the router last gave them something.
    pub last_assigned_at: Option<Instant>,
}

/// How many open tickets each person has; who has none is not in it.
pub type OpenCounts = BTreeMap<StaffId, u32>;

#[derive(Queryable, Insertable, AsChangeset, Selectable)]
#[diesel(table_name = staff, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct StaffRow {
    id: Vec<u8>,
    email: String,
    email_folded: String,
    name: String,
    role: String,
    locale: String,
    active: bool,
    away: bool,
    load_limit: i32,
    languages: String,
    topics: String,
    shifts: String,
    leaves: String,
    last_assigned_at: Option<i64>,
    created_at: i64,
    away_since: Option<i64>,
    public_name: Option<String>,
    away_until: Option<i64>,
    changed_days: String,
}

impl StaffRow {
    fn of(person: &StaffMember) -> Result<Self, StoreError> {
        Ok(Self {
            id: convert::bytes(person.id.0),
            email: person.email.as_str().to_owned(),
            email_folded: person.email.folded(),
            name: person.name.as_str().to_owned(),
            role: person.role.code().to_owned(),
            locale: person.locale.code().to_owned(),
            active: person.active,
            away: person.away,
            load_limit: convert::to_i32(person.limit),
            languages: convert::to_json("skills", &person.languages)?,
            topics: convert::to_json("topics of a person", &person.topics)?,
            shifts: convert::to_json("shifts", &person.shifts)?,
            leaves: convert::to_json("leaves", &person.leaves)?,
            last_assigned_at: person.last_assigned_at.map(convert::micros),
            created_at: convert::micros(person.created_at),
            away_since: person.away_since.map(convert::micros),
            public_name: person.public_name.as_ref().map(|name| name.as_str().to_owned()),
            away_until: person.away_until.map(convert::micros),
            changed_days: convert::to_json("changed days", &person.changed_days)?,
        })
    }

    pub(super) fn into_domain(self) -> Result<StaffMember, StoreError> {
        Ok(StaffMember {
            id: convert::id("staff", &self.id)?,
            email: convert::text("staff e-mail", self.email)?,
            name: convert::text("staff name", self.name)?,
            role: convert::parsed("role", &self.role)?,
            locale: convert::parsed("locale", &self.locale)?,
            active: self.active,
            away: self.away,
            limit: convert::count("limit", self.load_limit.into())?,
            languages: convert::json("skills", &self.languages)?,
            topics: convert::json("topics of a person", &self.topics)?,
            shifts: convert::json("shifts", &self.shifts)?,
            leaves: convert::json("leaves", &self.leaves)?,
            last_assigned_at: convert::instant_or_none(self.last_assigned_at)?,
            created_at: convert::instant(self.created_at)?,
            away_since: convert::instant_or_none(self.away_since)?,
            away_until: convert::instant_or_none(self.away_until)?,
            changed_days: convert::json("changed days", &self.changed_days)?,
            public_name: self.public_name.map(|name| convert::text("public name", name)).transpose()?,
        })
    }
}

impl Tx<'_> {
    /// Everybody, in the order in which they came, the disabled too.
    pub fn list_staff(&mut self) -> Result<Vec<StaffMember>, StoreError> {
        let rows: Vec<StaffRow> =
            staff::table.select(StaffRow::as_select()).order(staff::id).load(self.connection)?;
        rows.into_iter().map(StaffRow::into_domain).collect()
    }

    /// How many accounts there are.
    pub fn count_staff(&mut self) -> Result<u32, StoreError> {
        let number: i64 = staff::table.select(count_star()).first(self.connection)?;
        convert::count("number of staff", number)
    }

    /// A person.
    pub fn find_staff(&mut self, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
        let row: Option<StaffRow> = staff::table
            .find(convert::bytes(id.0))
            .select(StaffRow::as_select())
            .first(self.connection)
            .optional()?;
        row.map(StaffRow::into_domain).transpose()
    }

    /// The person who signs in with this address.
    pub fn find_staff_by_email(&mut self, email: &EmailAddress) -> Result<Option<StaffMember>, StoreError> {
        let row: Option<StaffRow> = staff::table
            .filter(staff::email_folded.eq(email.folded()))
            .select(StaffRow::as_select())
            .first(self.connection)
            .optional()?;
        row.map(StaffRow::into_domain).transpose()
    }

    /// Adds a person, who has no password yet.
    pub fn add_staff(&mut self, person: &StaffMember) -> Result<(), StoreError> {
        diesel::insert_into(staff::table).values(StaffRow::of(person)?).execute(self.connection)?;
        self.renew_config_version()
    }

    /// Replaces what is kept of a person, but for the password.
    pub fn save_staff(&mut self, person: &StaffMember) -> Result<(), StoreError> {
        let row = StaffRow::of(person)?;
        diesel::update(staff::table.find(row.id.clone())).set(row).execute(self.connection)?;
        self.renew_config_version()
    }

    /// Keeps when the router last gave somebody something, and nothing else of them.
    pub fn save_last_assigned(&mut self, id: StaffId, at: Instant) -> Result<(), StoreError> {
        diesel::update(staff::table.find(convert::bytes(id.0)))
            .set(staff::last_assigned_at.eq(Some(convert::micros(at))))
            .execute(self.connection)?;
        Ok(())
    }

    /// What routing reads and changes of everybody: how many open tickets they have, and when the router last gave them
    /// something.
    pub fn list_loads(&mut self) -> Result<BTreeMap<StaffId, Load>, StoreError> {
        let open = tickets::table
            .filter(Condition("status = 'open' AND assignee_id IS NOT NULL"))
            .filter(tickets::turn.ne(convert::turn_to_i32(Turn::Later)))
            .filter(tickets::assignee_id.eq(staff::id.nullable()))
            .select(count_star())
            .single_value();
        let rows: Vec<(Vec<u8>, Option<i64>, Option<i64>)> =
            staff::table.select((staff::id, staff::last_assigned_at, open)).load(self.connection)?;
        rows.into_iter()
            .map(|(id, at, open)| {
                let load = Load {
                    open: convert::count("load", open.unwrap_or_default())?,
                    last_assigned_at: convert::instant_or_none(at)?,
                };
                Ok((convert::id("staff", &id)?, load))
            })
            .collect()
    }

    /// The hash of a person's password, once they have one.
    pub fn password_hash(&mut self, id: StaffId) -> Result<Option<String>, StoreError> {
        Ok(staff::table
            .find(convert::bytes(id.0))
            .select(staff::password_hash)
            .first::<Option<String>>(self.connection)
            .optional()?
            .flatten())
    }

    /// Replaces the hash of a person's password.
    pub fn save_password_hash(&mut self, id: StaffId, hash: &str) -> Result<(), StoreError> {
        diesel::update(staff::table.find(convert::bytes(id.0)))
            .set(staff::password_hash.eq(Some(hash)))
            .execute(self.connection)?;
        Ok(())
    }

    /// How many open tickets each person has: what counts against their limits.
    pub fn open_counts(&mut self) -> Result<OpenCounts, StoreError> {
        let rows: Vec<(Option<Vec<u8>>, i64)> = tickets::table
            .filter(Condition("status = 'open' AND assignee_id IS NOT NULL"))
            .filter(tickets::turn.ne(convert::turn_to_i32(Turn::Later)))
            .group_by(tickets::assignee_id)
            .select((tickets::assignee_id, count_star()))
            .load(self.connection)?;
        rows.into_iter()
            .filter_map(|(id, number)| id.map(|id| (id, number)))
            .map(|(id, number)| Ok((convert::id("assignee", &id)?, convert::count("open tickets", number)?)))
            .collect()
    }

    /// Makes this the only transaction that changes accounts, until it ends.
    pub fn lock_staff(&mut self) -> Result<(), StoreError> {
        Ok(dialect::lock_staff(self.connection)?)
    }
}
