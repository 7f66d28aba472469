//! Which languages are covered, now and in the coming week: what a supervisor looks at to see where one person is all
//! there is, and what no router can mend.

mod load;
mod week;

pub use load::{Load, LoadVerdict, mean_wait};
pub use week::{Part, could_fill, could_speak, holes, next_holes, week};

use std::collections::BTreeMap;

use chrono::{Days, Duration, NaiveDate};

use self::load::{Shares, floor_with, load_of, taken_by_others};
use crate::routing::Learned;
use crate::{Due, Instant, Language, Presence, Proficiency, StaffId, StaffMember, WorkingCalendar};

/// How many days are looked ahead.
pub const WEEK: u64 = 7;

/// What waits in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// How many tickets look for somebody.
    pub number: u32,
    /// Since when the oldest does.
    pub oldest: Option<Instant>,
}

/// How a language is covered.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// Which.
    pub language: Language,
    /// How many active people speak it well enough to answer in.
    pub speakers: u32,
    /// Who of them is on duty now.
    pub there: Vec<StaffId>,
    /// Who of them comes next, and when.
    pub next: Option<(StaffId, Instant)>,
    /// How many tickets more those may get.
    pub free_slots: u32,
    /// What waits.
    pub waiting: Waiting,
    /// How much comes in, if it is learned.
    pub load: Option<Load>,
    /// The mean wait in minutes that no router can beat with this week's shifts; none where nothing is learned, or where
    /// more comes in than they can do.
    pub floor: Option<f64>,
}

/// What is plainly wrong with a language's coverage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nobody in the team speaks it.
    Nobody,
    /// Somebody does, and none of them is on duty.
    NobodyNow,
    /// One person is all there is.
    OnePerson,
}

impl Coverage {
    /// What is plainly wrong, if anything. Nobody need be on duty while the desk is closed.
    pub fn gap(&self, is_open: bool) -> Option<Gap> {
        match (self.speakers, self.there.len()) {
            (0, _) => Some(Gap::Nobody),
            (_, 0) if is_open => Some(Gap::NobodyNow),
            (1, _) => Some(Gap::OnePerson),
            _ => None,
        }
    }

    /// Whether all is well while the desk is open: more than one person speaks it, somebody of them is there now and in
    /// all hours of this working day and the next, and they have time to spare for what comes in. `week` is the
    /// language's, none where nobody speaks it.
    pub fn is_well(&self, week: &[(NaiveDate, Vec<Part>)], now: Instant) -> bool {
        let is_enough = self.load.is_none_or(|load| load.verdict == LoadVerdict::Enough);
        self.gap(true).is_none() && is_enough && next_holes(week, now).is_empty()
    }
}

/// How everything is covered that somebody speaks, asks for, or waits in: the worst first.
pub fn coverage(
    staff: &[StaffMember],
    loads: &BTreeMap<StaffId, u32>,
    waiting: &BTreeMap<Language, Waiting>,
    learned: Option<&Learned>,
    enough: Proficiency,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Vec<Coverage> {
    let mut languages: Vec<Language> = Vec::new();
    let spoken = staff.iter().filter(|person| person.active).flat_map(|person| &person.languages);
    let spoken = spoken.filter(|skill| skill.proficiency >= enough).map(|skill| skill.language.clone());
    let asked = learned.into_iter().flat_map(|learned| learned.demand.iter());
    let asked = asked.filter_map(|(primary, _)| Language::parse(primary).ok());
    for language in spoken.chain(waiting.keys().cloned()).chain(asked) {
        if !languages.iter().any(|known| known.same_speech(&language)) {
            languages.push(Language::known(language.primary()));
        }
    }
    let shares = Shares::of_all(staff, now, calendar);
    let mut found: Vec<Coverage> = languages
        .into_iter()
        .map(|language| of_language(language, staff, loads, waiting, learned, enough, &shares, now, calendar))
        .collect();
    let is_open = calendar.is_working_time(now);
    let worst = |c: &Coverage| match c.gap(is_open) {
        Some(Gap::Nobody) => 0,
        Some(Gap::NobodyNow) => 1,
        Some(Gap::OnePerson) => 2,
        None => 3,
    };
    found.sort_by(|a, b| {
        (worst(a), b.waiting.number, &a.language).cmp(&(worst(b), a.waiting.number, &b.language))
    });
    found
}

#[expect(clippy::too_many_arguments, reason = "all of it is what the coverage of one language depends on")]
fn of_language(
    language: Language,
    staff: &[StaffMember],
    loads: &BTreeMap<StaffId, u32>,
    waiting: &BTreeMap<Language, Waiting>,
    learned: Option<&Learned>,
    enough: Proficiency,
    shares: &Shares,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Coverage {
    let speakers: Vec<&StaffMember> = speakers(staff, &language, enough).collect();
    let load = |person: &StaffMember| loads.get(&person.id).copied().unwrap_or_default();
    let is_there = |person: &&&StaffMember| Presence::of(person, now, calendar).is_available();
    let there: Vec<&StaffMember> = speakers.iter().filter(is_there).copied().collect();
    let ahead = now + Duration::days(i64::try_from(WEEK).unwrap_or(7));
    let begins = speakers.iter().flat_map(|person| {
        let shifts = Presence::shifts_between(person, now, ahead, calendar);
        shifts.into_iter().map(|(begin, _)| (person.id, begin)).filter(|(_, begin)| *begin > now)
    });
    let next = begins.min_by_key(|(_, begin)| *begin);
    let demand = learned.and_then(|learned| learned.demand.of(&language));
    let people = shares.of(&speakers);
    let waits = waiting.iter().filter(|(other, _)| other.same_speech(&language)).map(|(_, waits)| *waits);
    Coverage {
        speakers: count(speakers.len()),
        there: there.iter().map(|person| person.id).collect(),
        next,
        free_slots: there.iter().map(|person| person.limit.saturating_sub(load(person))).sum(),
        waiting: waits.fold(Waiting::default(), |all, one| Waiting {
            number: all.number + one.number,
            oldest: [all.oldest, one.oldest].into_iter().flatten().min(),
        }),
        load: learned.filter(|learned| !learned.requests.is_empty()).and_then(|learned| {
            let taken = taken_by_others(&language, &speakers, staff, learned, enough, shares);
            let requests = learned.requests_in(&language);
            load_of(requests, demand.unwrap_or_default(), people, taken, now, calendar)
        }),
        floor: demand.zip(learned).and_then(|(demand, learned)| floor_with(people, demand, learned.minutes)),
        language,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The active people who speak a language well enough to answer in, and may be given something.
fn speakers<'a>(
    staff: &'a [StaffMember],
    language: &'a Language,
    enough: Proficiency,
) -> impl Iterator<Item = &'a StaffMember> {
    staff.iter().filter(move |person| {
        person.active && person.limit > 0 && person.proficiency(language).is_some_and(|level| level >= enough)
    })
}

/// The days of the coming week, today first.
fn coming(now: Instant, calendar: &WorkingCalendar) -> impl Iterator<Item = NaiveDate> {
    calendar.date(now).iter_days().take(usize::try_from(WEEK).unwrap_or(7))
}

/// Whether a ticket can wait until whoever has it is back on shift: they are before it is due.
pub fn can_wait(due: Due, holder: Presence) -> bool {
    match due {
        Due::At(due) => holder.next_shift().is_some_and(|back| back < due),
        Due::Paused(_) | Due::Over => true,
    }
}

/// When somebody who speaks a language is on duty next, within two weeks: now, if somebody is.
pub fn next_on_duty(
    staff: &[StaffMember],
    language: &Language,
    enough: Proficiency,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Option<Instant> {
    let next = |person: &StaffMember| match Presence::of(person, now, calendar) {
        Presence::OnDuty => Some(now),
        // They are away for a moment, or for the rest of the shift.
        Presence::Away => Presence::shifts_between(person, now, now + Duration::days(14), calendar)
            .into_iter()
            .map(|(begin, _)| begin)
            .filter(|begin| *begin > now)
            .min(),
        Presence::OffShift { next } => next,
        Presence::OnLeave { until, next } => next.or_else(|| {
            let back = calendar.begin_of(until.checked_add_days(Days::new(1))?);
            let until = back.checked_add_signed(Duration::days(14))?;
            let shifts = Presence::shifts_between(person, back, until, calendar);
            shifts.into_iter().map(|(begin, _)| begin).min()
        }),
        Presence::Disabled => None,
    };
    speakers(staff, language, enough).filter_map(next).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_before_its_holder_is_back_cannot_wait() {
        let at = |hour| chrono::DateTime::UNIX_EPOCH + Duration::hours(hour);
        let back = |hour| Presence::OffShift { next: Some(at(hour)) };
        assert!(can_wait(Due::At(at(9)), back(8)) && !can_wait(Due::At(at(9)), back(9)));
        assert!(!can_wait(Due::At(at(9)), Presence::OffShift { next: None }), "nobody knows when");
        assert!(can_wait(Due::Paused(Duration::hours(1)), back(99)), "it waits for its resident");
    }
}
