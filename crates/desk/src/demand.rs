//! What the desk learns from its own history: how much work comes in each language.

use chrono::Duration;
use xiaoyi_domain::routing::Demand;
use xiaoyi_domain::{Instant, Language, WorkingCalendar};
use xiaoyi_store::Handled;

use crate::{Desk, DeskError, Office};

/// The time that is looked back on: four weeks have each day of the week four times.
const LOOKS_BACK: Duration = Duration::weeks(4);
/// How often it is looked at.
const EVERY: Duration = Duration::hours(6);
/// No more tickets than this are looked at: the latest.
const MOST: i64 = 20_000;
/// A younger desk has seen too little.
const SEEN_ENOUGH: Duration = Duration::hours(40);

impl Desk {
    /// What came in the last four weeks, the latest first, for a simulation.
    ///
    /// # Errors
    /// The database's.
    pub fn history(&self) -> Result<Vec<Handled>, DeskError> {
        let since = self.now() - LOOKS_BACK;
        self.read(|tx| tx.list_handled(since, MOST)).map_err(Into::into)
    }

    /// Counts what came in each language, if that was not done lately. Two workers that do it at once find the same.
    pub(crate) fn learn_demand(&self) -> Result<(), DeskError> {
        let now = self.now();
        let last = self.read(|tx| tx.find_demand())?;
        if last.is_some_and(|(_, at)| now - at < EVERY) {
            return Ok(());
        }
        let (handled, office) =
            self.read(|tx| Ok((tx.list_handled(now - LOOKS_BACK, MOST)?, self.office(tx)?)))?;
        let demand = offered(&handled, &office, now, &self.calendar);
        self.unit(|work| {
            work.tx.save_demand(&demand, now)?;
            work.office_changed();
            Ok(())
        })
    }
}

/// The offered load of each language in persons: the working time for which its tickets were open with somebody, by the
/// working time that has passed, by how many tickets one person has at a time.
fn offered(handled: &[Handled], office: &Office, now: Instant, calendar: &WorkingCalendar) -> Demand {
    let Some(begun) = handled.iter().map(|ticket| ticket.created_at).min() else { return Demand::default() };
    let seen = calendar.working_between(begun.max(now - LOOKS_BACK), now);
    let limits: Vec<f64> =
        office.staff.iter().filter(|p| p.active && p.limit > 0).map(|p| f64::from(p.limit)).collect();
    if seen < SEEN_ENOUGH || limits.is_empty() {
        return Demand::default();
    }
    #[expect(clippy::cast_precision_loss, reason = "people are few")]
    let at_a_time = limits.iter().sum::<f64>() / limits.len() as f64;
    #[expect(clippy::cast_precision_loss, reason = "four weeks have few seconds")]
    let seconds = |span: Duration| span.num_seconds() as f64;
    let worked = |ticket: &Handled| -> Option<(Language, f64)> {
        let end = ticket.resolved_at.unwrap_or(now);
        let span = calendar.working_between(ticket.assigned_at?, end);
        Some((ticket.languages.first().clone(), seconds(span) / seconds(seen) / at_a_time))
    };
    Demand::new(handled.iter().filter_map(worked))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_languages_load_is_the_time_its_tickets_take_of_one_persons() {
        let calendar = WorkingCalendar::never_closing();
        let now = chrono::DateTime::UNIX_EPOCH + Duration::weeks(3000);
        let ago = |hours| now - Duration::hours(hours);
        let ticket = |language: &str, assigned, resolved: Option<i64>| Handled {
            languages: xiaoyi_domain::Languages::new([Language::parse(language).unwrap()]).unwrap(),
            created_at: ago(100),
            assigned_at: Some(ago(assigned)),
            resolved_at: resolved.map(ago),
        };
        let id = xiaoyi_domain::StaffId(uuid::Uuid::nil());
        let mut office = Office::default();
        office.staff.push(xiaoyi_domain::StaffMember {
            id,
            email: xiaoyi_domain::EmailAddress::parse("one@xiaoyi.example").unwrap(),
            name: xiaoyi_domain::PersonName::parse("One").unwrap(),
            role: xiaoyi_domain::Role::Agent,
            locale: xiaoyi_domain::Locale::En,
            active: true,
            away: false,
            away_since: None,
            limit: 2,
            languages: Vec::new(),
            topics: Vec::new(),
            shifts: Vec::new(),
            leaves: Vec::new(),
            last_assigned_at: None,
            created_at: now,
        });
        // 50 and 30 of 100 hours, two at a time; and one that is open still.
        let handled = [ticket("ar", 100, Some(50)), ticket("ar", 40, Some(10)), ticket("ja", 20, None)];
        let demand = offered(&handled, &office, now, &calendar);
        let of = |language| demand.of(&Language::parse(language).unwrap()).unwrap();
        assert!((of("ar") - 0.4).abs() < 1e-9 && (of("ja") - 0.1).abs() < 1e-9, "{demand:?}");
        assert_eq!(offered(&handled, &office, ago(70), &calendar), Demand::default(), "too young");
    }
}
