//! Who is on shift who speaks a language, hour by hour of the coming days.

use chrono::NaiveDate;

use super::{coming, speakers};
use crate::{Instant, Language, Presence, Proficiency, StaffId, StaffMember, WorkingCalendar, spans_of};

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

/// So many days on which the desk is open are close enough for a hole in them to need somebody.
const NEXT_DAYS: usize = 2;

/// The holes of this working day and the next.
pub fn next_holes(week: &[(NaiveDate, Vec<Part>)], now: Instant) -> Vec<(NaiveDate, Instant, Instant)> {
    holes(week.get(..NEXT_DAYS).unwrap_or(week), now)
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
