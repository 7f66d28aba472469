//! The desk's settings, one row; and the days that administrators have entered in its calendar.

use diesel::prelude::*;
use xiaoyi_domain::{CalendarDay, DeskSettings};

use crate::schema::{calendar_days, settings};
use crate::{StoreError, Tx, convert, dialect};

impl Tx<'_> {
    /// The desk's settings.
    pub fn settings(&mut self) -> Result<DeskSettings, StoreError> {
        let details: String = settings::table.select(settings::details).first(self.connection)?;
        convert::json("settings", &details)
    }

    /// Replaces the desk's settings.
    pub fn save_settings(&mut self, new: &DeskSettings) -> Result<(), StoreError> {
        let details = convert::to_json("settings", new)?;
        diesel::update(settings::table).set(settings::details.eq(details)).execute(self.connection)?;
        self.renew_config_version()
    }

    /// What is another number after every change of people, topics and settings.
    pub fn config_version(&mut self) -> Result<i64, StoreError> {
        Ok(settings::table.select(settings::config_version).first(self.connection)?)
    }

    /// People, topics or settings change. The new stamp is drawn by lot and not counted up, so that one which was
    /// never committed does not come again.
    pub(super) fn renew_config_version(&mut self) -> Result<(), StoreError> {
        Ok(dialect::renew_config_version(self.connection)?)
    }

    /// The digest of the secret key that this database belongs to, if any server has been here.
    pub fn key_digest(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(settings::table.select(settings::key_digest).first(self.connection)?)
    }

    /// Binds this database to a secret key, unless it belongs to one already.
    pub fn bind_key_digest(&mut self, digest: &[u8]) -> Result<(), StoreError> {
        diesel::update(settings::table.filter(settings::key_digest.is_null()))
            .set(settings::key_digest.eq(Some(digest)))
            .execute(self.connection)?;
        Ok(())
    }

    /// The holidays and working weekends that administrators have entered, the earliest first.
    pub fn list_calendar_days(&mut self) -> Result<Vec<CalendarDay>, StoreError> {
        let rows: Vec<(String, String, String, String)> =
            calendar_days::table.order(calendar_days::day).load(self.connection)?;
        rows.into_iter()
            .map(|(day, kind, occasion, works_as)| {
                Ok(CalendarDay {
                    date: convert::parsed("day", &day)?,
                    kind: convert::parsed("kind of day", &kind)?,
                    occasion,
                    works_as: match works_as.as_str() {
                        "" => None,
                        day => Some(convert::parsed("day of the week", day)?),
                    },
                })
            })
            .collect()
    }

    /// Keeps a day instead of what was entered of it before.
    pub fn save_calendar_day(&mut self, day: &CalendarDay) -> Result<(), StoreError> {
        let date = day.date.to_string();
        diesel::delete(calendar_days::table.find(&date)).execute(self.connection)?;
        diesel::insert_into(calendar_days::table)
            .values((
                calendar_days::day.eq(date),
                calendar_days::kind.eq(day.kind.code()),
                calendar_days::occasion.eq(&day.occasion),
                calendar_days::works_as.eq(day.works_as.map(|day| day.to_string()).unwrap_or_default()),
            ))
            .execute(self.connection)?;
        self.renew_config_version()
    }
}
