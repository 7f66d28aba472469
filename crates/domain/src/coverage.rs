//! Which languages are covered, now and in the coming week: what a supervisor looks at to see where one person is all
//! there is, and what no router can mend.

use std::collections::BTreeMap;

use chrono::{Days, Duration, NaiveDate};

use crate::routing::Learned;
use crate::{
    Due, Instant, Language, Presence, Proficiency, StaffId, StaffMember, WorkingCalendar, codes, spans_of,
};

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
    /// How many open tickets those have, in whatever language.
    pub open: u32,
    /// What waits.
    pub waiting: Waiting,
    /// How much comes in, if it is learned.
    pub load: Option<Load>,
    /// The mean wait in minutes that no router can beat with this week's shifts; none where nothing is learned, or where
    /// more comes in than they can do.
    pub floor: Option<f64>,
}

/// How much comes in in a language, beside how much its speakers can do besides what their other languages take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// How many requests come in a week.
    pub requests: f64,
    /// How many hours its speakers are on shift on a working day, all together.
    pub hours: f64,
    /// Whether that is enough.
    pub verdict: LoadVerdict,
}

codes! {
    /// Whether the speakers of a language can do what comes in.
    pub enum LoadVerdict {
        /// They have time to spare.
        Enough = "enough",
        /// They can, and wait for nothing: whoever asks waits long.
        Tight = "tight",
        /// More comes in than they can do.
        TooMuch = "too-much",
    }
}

/// From so much of their time on, the speakers of a language are short of it: where there is one of them, a request then
/// finds four others before it on average (M/M/1).
const TIGHT: f64 = 0.8;

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
    let mut found: Vec<Coverage> = languages
        .into_iter()
        .map(|language| of_language(language, staff, loads, waiting, learned, enough, now, calendar))
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
    let people = staffed(&speakers, now, calendar);
    let waits = waiting.iter().filter(|(other, _)| other.same_speech(&language)).map(|(_, waits)| *waits);
    Coverage {
        speakers: count(speakers.len()),
        there: there.iter().map(|person| person.id).collect(),
        next,
        free_slots: there.iter().map(|person| person.limit.saturating_sub(load(person))).sum(),
        open: there.iter().map(|person| load(person)).sum(),
        waiting: waits.fold(Waiting::default(), |all, one| Waiting {
            number: all.number + one.number,
            oldest: [all.oldest, one.oldest].into_iter().flatten().min(),
        }),
        load: learned.filter(|learned| !learned.requests.is_empty()).and_then(|learned| {
            let taken = taken_by_others(&language, &speakers, staff, learned, enough, now, calendar);
            let requests = learned.requests_in(&language);
            load_of(requests, demand.unwrap_or_default(), (people, people - taken), now, calendar)
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

/// How much comes in, by how many requests come in a week, the offered load in persons, and how many people there are:
/// all together, and besides what their other languages take. Nothing can be said of a week in which the desk does not
/// open.
fn load_of(
    requests: f64,
    demand: f64,
    (people, free): (f64, f64),
    now: Instant,
    calendar: &WorkingCalendar,
) -> Option<Load> {
    let open: Vec<f64> = coming(now, calendar).map(|day| open_minutes(day, calendar)).collect();
    let days = open.iter().filter(|minutes| **minutes > 0.0).count();
    if days == 0 {
        return None;
    }
    let a_day = open.iter().sum::<f64>() / f64::from(count(days));
    Some(Load {
        requests,
        hours: people * a_day / 60.0,
        verdict: match demand {
            demand if demand >= free && demand > 0.0 => LoadVerdict::TooMuch,
            demand if demand >= free * TIGHT && demand > 0.0 => LoadVerdict::Tight,
            _ => LoadVerdict::Enough,
        },
    })
}

/// How much of their time, in persons, the speakers of a language need for their other languages, if the work in each is
/// spread evenly over the time of those who speak it.
fn taken_by_others(
    language: &Language,
    own: &[&StaffMember],
    staff: &[StaffMember],
    learned: &Learned,
    enough: Proficiency,
    now: Instant,
    calendar: &WorkingCalendar,
) -> f64 {
    let others =
        learned.demand.iter().filter_map(|(primary, load)| Some((Language::parse(primary).ok()?, load)));
    let taken = |(other, load): (Language, f64)| {
        let theirs: Vec<&StaffMember> = speakers(staff, &other, enough).collect();
        let both: Vec<&StaffMember> =
            theirs.iter().filter(|person| own.iter().any(|o| o.id == person.id)).copied().collect();
        let all = staffed(&theirs, now, calendar);
        if all > 0.0 { load * staffed(&both, now, calendar) / all } else { 0.0 }
    };
    others.filter(|(other, _)| !other.same_speech(language)).map(taken).sum()
}

/// For how many minutes the desk is open on a day.
fn open_minutes(day: NaiveDate, calendar: &WorkingCalendar) -> f64 {
    let minutes: i64 =
        calendar.hours(day).iter().map(|(opens, closes)| (*closes - *opens).num_minutes()).sum();
    f64::from(i32::try_from(minutes).unwrap_or_default())
}

/// The days of the coming week, today first.
fn coming(now: Instant, calendar: &WorkingCalendar) -> impl Iterator<Item = NaiveDate> {
    calendar.date(now).iter_days().take(usize::try_from(WEEK).unwrap_or(7))
}

/// How many of these people have a shift, on average over the hours in which the desk is open in the coming week: on a
/// night, or on a day off of theirs, the load is not more than on any other.
fn staffed(people: &[&StaffMember], now: Instant, calendar: &WorkingCalendar) -> f64 {
    let days = coming(now, calendar);
    let (mut worked, mut of) = (0, 0);
    for (opens, closes) in days.flat_map(|day| calendar.hours(day)) {
        let shifts =
            people.iter().flat_map(|person| Presence::shifts_between(person, opens, closes, calendar));
        worked += shifts.map(|(begin, end)| (end.min(closes) - begin.max(opens)).num_minutes()).sum::<i64>();
        of += (closes - opens).num_minutes();
    }
    let minutes = |number: i64| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    minutes(worked) / minutes(of.max(1))
}

/// As [`mean_wait`], for so many people on average. With the next whole number of them: what is said cannot be beaten must
/// not be too much.
fn floor_with(people: f64, load: f64, minutes: f64) -> Option<f64> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "people are few, and none below none"
    )]
    let whole = people.ceil() as u32;
    if load < people { mean_wait(whole, load, minutes) } else { None }
}

/// The mean wait with `people` who do nothing else, at an offered load in persons, where a ticket takes so many
/// minutes: M/M/n (Erlang 1917). None where more comes in than they can do.
pub fn mean_wait(people: u32, load: f64, minutes: f64) -> Option<f64> {
    let number = f64::from(people);
    if load >= number || load <= 0.0 {
        return (load <= 0.0 && people > 0).then_some(0.0);
    }
    // Erlang B by its recursion, and C from it.
    let blocked =
        (1..=people).fold(1.0, |blocked, place| load * blocked / (f64::from(place) + load * blocked));
    let waits = blocked / (1.0 - load / number * (1.0 - blocked));
    Some(waits * minutes / (number - load))
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

/// A part of a day in which the desk is open and the same people are on shift who speak a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// When it begins.
    pub from: Instant,
    /// When it ends.
    pub until: Instant,
    /// Who is on shift.
    pub people: Vec<StaffId>,
}

/// Who is on shift who speaks a language, on each of the coming days on which the desk is open.
pub fn week(
    staff: &[StaffMember],
    language: &Language,
    enough: Proficiency,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Vec<(NaiveDate, Vec<Part>)> {
    let speakers: Vec<&StaffMember> = speakers(staff, language, enough).collect();
    coming(now, calendar)
        .map(|day| (day, calendar.hours(day)))
        .filter(|(_, hours)| !hours.is_empty())
        .map(|(day, hours)| {
            (day, hours.into_iter().flat_map(|hours| parts(&speakers, hours, calendar)).collect())
        })
        .collect()
}

/// The parts of the time from when until when the desk is open: it is cut where somebody comes or goes.
fn parts(
    people: &[&StaffMember],
    (opens, closes): (Instant, Instant),
    calendar: &WorkingCalendar,
) -> Vec<Part> {
    let shifts: Vec<(StaffId, Instant, Instant)> = people
        .iter()
        .flat_map(|person| {
            let shifts = Presence::shifts_between(person, opens, closes, calendar);
            shifts.into_iter().map(|(begin, end)| (person.id, begin, end))
        })
        .collect();
    let ends = shifts.iter().flat_map(|(_, begin, end)| [*begin, *end]).chain([opens, closes]);
    let mut cuts: Vec<Instant> = ends.filter(|at| (opens..=closes).contains(at)).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts: Vec<Part> = Vec::new();
    for pair in cuts.windows(2) {
        let [from, until] = *pair else { continue };
        let there = shifts.iter().filter(|(_, begin, end)| *begin <= from && *end >= until);
        let mut people: Vec<StaffId> = there.map(|(id, _, _)| *id).collect();
        people.sort_unstable();
        people.dedup();
        match parts.last_mut() {
            Some(last) if last.people == people => last.until = until,
            _ => parts.push(Part { from, until, people }),
        }
    }
    parts
}

/// Those parts of the days in which nobody is on shift, as far as they are still to come.
pub fn holes(week: &[(NaiveDate, Vec<Part>)], now: Instant) -> Vec<(NaiveDate, Instant, Instant)> {
    let of_day = |(day, parts): &(NaiveDate, Vec<Part>)| {
        let empty = parts.iter().filter(|part| part.people.is_empty() && part.until > now);
        empty.map(|part| (*day, part.from.max(now), part.until)).collect::<Vec<_>>()
    };
    week.iter().flat_map(of_day).collect()
}

/// Whether anybody speaks a language well enough who may be given tickets.
pub fn could_speak(staff: &[StaffMember], language: &Language, enough: Proficiency) -> bool {
    speakers(staff, language, enough).next().is_some()
}

/// Who could take a shift in a hole of a day: those who speak the language and are not on leave, those first who work on
/// that day anyway.
pub fn could_fill(
    staff: &[StaffMember],
    language: &Language,
    enough: Proficiency,
    day: NaiveDate,
    calendar: &WorkingCalendar,
) -> Vec<StaffId> {
    let is_there = |person: &&StaffMember| !person.leaves.iter().any(|leave| leave.covers(day));
    let mut people: Vec<&StaffMember> = speakers(staff, language, enough).filter(is_there).collect();
    people.sort_by_key(|person| spans_of(person, day, calendar).is_empty());
    people.iter().map(|person| person.id).collect()
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

    #[test]
    fn the_floor_of_part_of_a_day_is_none_that_could_be_beaten() {
        let of = |people, load| floor_with(people, load, 40.0);
        assert_eq!(of(1.0, 0.45), mean_wait(1, 0.45, 40.0));
        assert_eq!(of(1.5, 0.45), mean_wait(2, 0.45, 40.0));
        assert_eq!((of(0.4, 0.45), of(0.0, 0.1)), (None, None), "more comes in than they can do");
        let rising: Vec<f64> = (1..15).map(|tenths| of(1.5, f64::from(tenths) / 10.0).unwrap()).collect();
        assert!(rising.is_sorted(), "more work, longer waits: {rising:?}");
    }

    #[test]
    fn the_floor_is_what_erlang_says() {
        for (people, load, minutes, told) in [
            (1, 0.45, 40.0, 32.727),
            (24, 18.0, 40.0, 0.8502),
            (24, 20.4, 40.0, 3.8354),
            (24, 22.08, 40.0, 12.4411),
        ] {
            let found = mean_wait(people, load, minutes).unwrap();
            assert!((found - told).abs() < 0.001, "{people} at {load}: {found}");
        }
        assert_eq!(mean_wait(2, 2.0, 40.0), None);
        assert_eq!(mean_wait(0, 0.0, 40.0), None);
    }
}
