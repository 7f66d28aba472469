//! What the desk learns from its own history: how much work comes in each language.

use std::collections::BTreeMap;

use chrono::Duration;
use xiaoyi_domain::calendar::WORKING_DAY_MINUTES;
use xiaoyi_domain::routing::{Demand, Learned};
use xiaoyi_domain::{Instant, Language, Languages, Status, TopicId, WorkingCalendar};
use xiaoyi_store::Handled;

use crate::{Desk, DeskConfig, DeskError};

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
    pub fn history(&self) -> Result<Vec<Worked>, DeskError> {
        let now = self.now();
        let handled = self.read(|tx| tx.list_handled(now - LOOKS_BACK, MOST))?;
        let calendar = self.calendar();
        Ok(handled.into_iter().map(|ticket| worked(ticket, now, &calendar)).collect())
    }

    /// Counts what came in each language, if that was not done lately. Two workers that do it at once find the same.
    pub(crate) fn learn(&self) -> Result<(), DeskError> {
        let now = self.now();
        let last = self.read(|tx| tx.find_learned())?;
        if last.is_some_and(|(_, at)| now - at < EVERY) {
            return Ok(());
        }
        let history = self.history()?;
        let config = self.read(|tx| self.config(tx))?;
        let learned = learned(&history, &config, now, &self.calendar());
        self.unit(|work| {
            work.tx.save_learned(&learned, now)?;
            work.config_changed();
            Ok(())
        })
    }
}

/// A ticket of the last weeks, and how long somebody had it open.
#[derive(Debug, Clone)]
pub struct Worked {
    /// The resident's languages, in their order.
    pub languages: Languages,
    /// Its topic.
    pub topic: TopicId,
    /// When it was sent.
    pub created_at: Instant,
    /// The working time for which it was open with somebody and did not wait for the resident; none where nobody got it,
    /// or it was withdrawn.
    pub took: Option<Duration>,
    /// Whether somebody asked for something: it was confirmed, and not withdrawn.
    pub is_request: bool,
    /// Whether it is over: then that is all the time that it takes.
    pub is_over: bool,
}

/// A ticket counts for three working days at most: what lies open longer is forgotten rather than worked on.
const AT_MOST: Duration = Duration::minutes(3 * WORKING_DAY_MINUTES as i64);

fn worked(ticket: Handled, now: Instant, calendar: &WorkingCalendar) -> Worked {
    let end = ticket.resolved_at.unwrap_or(now);
    let is_work = !matches!(ticket.status, Status::Cancelled | Status::Unconfirmed);
    let took = ticket.assigned_at.filter(|_| is_work).map(|begun| {
        // Nobody works while the resident is asked.
        let waits = ticket.waits.iter().map(|(from, until)| {
            calendar.working_between((*from).max(begun), until.map_or(end, |until| until.min(end)))
        });
        let waited = waits.fold(Duration::zero(), |sum, wait| sum + wait);
        (calendar.working_between(begun, end) - waited).clamp(Duration::zero(), AT_MOST)
    });
    Worked {
        languages: ticket.languages,
        topic: ticket.topic,
        created_at: ticket.created_at,
        took,
        is_request: is_work,
        is_over: ticket.resolved_at.is_some(),
    }
}

/// The offered load of each language in persons: the working time for which its tickets were open with somebody, by the
/// working time that has passed, by how many tickets one person has at a time. And how long that is for one ticket.
fn learned(history: &[Worked], config: &DeskConfig, now: Instant, calendar: &WorkingCalendar) -> Learned {
    let Some(begun) = history.iter().map(|ticket| ticket.created_at).min() else { return Learned::default() };
    let seen = calendar.working_between(begun.max(now - LOOKS_BACK), now);
    let limits: Vec<f64> =
        config.staff.iter().filter(|p| p.active && p.limit > 0).map(|p| f64::from(p.limit)).collect();
    if seen < SEEN_ENOUGH || limits.is_empty() {
        return Learned::default();
    }
    #[expect(clippy::cast_precision_loss, reason = "people and tickets are few")]
    let number = |count: usize| count as f64;
    let at_a_time = limits.iter().sum::<f64>() / number(limits.len());
    #[expect(clippy::cast_precision_loss, reason = "four weeks have few seconds")]
    let seconds = |span: Duration| span.num_seconds() as f64;
    // One person's time, in seconds.
    let taken: Vec<(Language, f64)> = history
        .iter()
        .filter_map(|ticket| Some((ticket.languages.first().clone(), seconds(ticket.took?) / at_a_time)))
        .collect();
    let all: f64 = taken.iter().map(|(_, seconds)| seconds).sum();
    let weeks = seconds(now - begun.max(now - LOOKS_BACK)) / seconds(Duration::weeks(1));
    let mut requests: BTreeMap<String, f64> = BTreeMap::new();
    for ticket in history.iter().filter(|ticket| ticket.is_request) {
        *requests.entry(ticket.languages.first().primary().to_owned()).or_default() += 1.0 / weeks;
    }
    Learned {
        requests,
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
        let ticket =
            |language: &str, assigned: i64, resolved: Option<i64>, waits: &[(i64, Option<i64>)], status| {
                let waits = waits.iter().map(|(from, until)| (ago(*from), until.map(ago)));
                let handled = Handled {
                    languages: Languages::new([Language::parse(language).unwrap()]).unwrap(),
                    created_at: ago(100),
                    assigned_at: Some(ago(assigned)),
                    resolved_at: resolved.map(ago),
                    waits: waits.collect(),
                    topic: xiaoyi_domain::TopicId(uuid::Uuid::nil()),
                    status,
                };
                worked(handled, now, &calendar)
            };
        let id = xiaoyi_domain::StaffId(uuid::Uuid::nil());
        let mut config = DeskConfig::default();
        config.staff.push(xiaoyi_domain::StaffMember {
            id,
            email: xiaoyi_domain::EmailAddress::parse("one@xiaoyi.example").unwrap(),
            name: xiaoyi_domain::PersonName::parse("One").unwrap(),
            role: xiaoyi_domain::Role::Agent,
            locale: xiaoyi_domain::Locale::En,
            active: true,
            away: false,
            away_since: None,
            away_until: None,
            limit: 2,
            languages: Vec::new(),
            topics: Vec::new(),
            shifts: Vec::new(),
            leaves: Vec::new(),
            changed_days: Vec::new(),
            last_assigned_at: None,
            public_name: None,
            created_at: now,
        });
        // 20 and 10 of 100 hours, two at a time; one that is open still; one that lay too long to be work; one that
        // was withdrawn; one that waited for its resident twice, once with somebody before; one that waits still.
        let history = [
            ticket("ar", 100, Some(80), &[], Status::Closed),
            ticket("ar", 40, Some(30), &[], Status::Resolved),
            ticket("ja", 20, None, &[], Status::Open),
            ticket("ko", 100, Some(10), &[], Status::Resolved),
            ticket("ru", 100, None, &[], Status::Cancelled),
            ticket("fr", 90, Some(10), &[(95, Some(80)), (70, Some(12))], Status::Resolved),
            ticket("es", 50, None, &[(30, None)], Status::Waiting),
        ];
        let found = learned(&history, &config, now, &calendar);
        let of = |language| found.demand.of(&Language::parse(language).unwrap());
        for (language, persons) in [("ar", 0.15), ("ja", 0.1), ("ko", 0.1275), ("fr", 0.06), ("es", 0.1)] {
            assert!((of(language).unwrap() - persons).abs() < 1e-9, "{language}: {found:?}");
        }
        assert_eq!(of("ru"), None);
        assert!(
            (found.minutes - (20.0 + 10.0 + 20.0 + 25.5 + 12.0 + 20.0) * 60.0 / 6.0 / 2.0).abs() < 1e-9,
            "{found:?}"
        );
        assert_eq!(learned(&history, &config, ago(70), &calendar), Learned::default(), "too young");
    }
}
