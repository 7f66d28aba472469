//! What the desk learns from its own history: how much work comes in each language.

use chrono::Duration;
use xiaoyi_domain::routing::{Demand, Learned};
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
    pub(crate) fn learn(&self) -> Result<(), DeskError> {
        let now = self.now();
        let last = self.read(|tx| tx.find_learned())?;
        if last.is_some_and(|(_, at)| now - at < EVERY) {
            return Ok(());
        }
        let (handled, office) =
            self.read(|tx| Ok((tx.list_handled(now - LOOKS_BACK, MOST)?, self.office(tx)?)))?;
        let learned = learned(&handled, &office, now, &self.calendar);
        self.unit(|work| {
            work.tx.save_learned(&learned, now)?;
            work.office_changed();
            Ok(())
        })
    }
}

/// The offered load of each language in persons: the working time for which its tickets were open with somebody, by the
/// working time that has passed, by how many tickets one person has at a time. And how long that is for one ticket.
fn learned(handled: &[Handled], office: &Office, now: Instant, calendar: &WorkingCalendar) -> Learned {
    let Some(begun) = handled.iter().map(|ticket| ticket.created_at).min() else { return Learned::default() };
    let seen = calendar.working_between(begun.max(now - LOOKS_BACK), now);
    let limits: Vec<f64> =
        office.staff.iter().filter(|p| p.active && p.limit > 0).map(|p| f64::from(p.limit)).collect();
    if seen < SEEN_ENOUGH || limits.is_empty() {
        return Learned::default();
    }
    #[expect(clippy::cast_precision_loss, reason = "people and tickets are few")]
    let number = |count: usize| count as f64;
    let at_a_time = limits.iter().sum::<f64>() / number(limits.len());
    #[expect(clippy::cast_precision_loss, reason = "four weeks have few seconds")]
    let seconds = |span: Duration| span.num_seconds() as f64;
    // One person's time, in seconds.
    let taken: Vec<(Language, f64)> = handled
        .iter()
        .filter_map(|ticket| {
            let span = calendar.working_between(ticket.assigned_at?, ticket.resolved_at.unwrap_or(now));
            Some((ticket.languages.first().clone(), seconds(span) / at_a_time))
        })
        .collect();
    let all: f64 = taken.iter().map(|(_, seconds)| seconds).sum();
    Learned {
        minutes: all / number(taken.len().max(1)) / 60.0,
        demand: Demand::new(taken.into_iter().map(|(language, taken)| (language, taken / seconds(seen)))),
    }
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
        let found = learned(&handled, &office, now, &calendar);
        let of = |language| found.demand.of(&Language::parse(language).unwrap()).unwrap();
        assert!((of("ar") - 0.4).abs() < 1e-9 && (of("ja") - 0.1).abs() < 1e-9, "{found:?}");
        // 50, 30 and 20 hours, at two at a time.
        assert!((found.minutes - 1000.0).abs() < 1e-9, "{found:?}");
        assert_eq!(learned(&handled, &office, ago(70), &calendar), Learned::default(), "too young");
    }
}
