//! Holidays and working weekends that administrators have entered.

use diesel::prelude::*;
use xiaoyi_domain::CalendarDay;

use crate::schema::calendar_days;
use crate::{StoreError, Tx, convert};

impl Tx<'_> {
    /// All of them, the earliest first.
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
