//! How much comes in in a language, and whether its speakers can do it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{coming, count, speakers};
use crate::routing::Learned;
use crate::{Instant, Language, Presence, Proficiency, StaffId, StaffMember, WorkingCalendar, codes};

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

/// How much comes in, by how many requests come in a week, the offered load in persons, how many people there are, and how
/// much of their time their other languages take. Nothing can be said of a week in which the desk does not
/// open.
pub(super) fn load_of(
    requests: f64,
    demand: f64,
    people: f64,
    (least, evenly): (f64, f64),
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
            demand if demand > 0.0 && demand >= people - least => LoadVerdict::TooMuch,
            demand if demand > 0.0 && demand >= (people - evenly) * TIGHT => LoadVerdict::Tight,
            _ => LoadVerdict::Enough,
        },
    })
}

/// How much of their time, in persons, the speakers of a language need for their other languages: at least, if whoever
/// else speaks those does all they can; and if the work in each is spread evenly over the time of those who speak it.
pub(super) fn taken_by_others(
    language: &Language,
    own: &[&StaffMember],
    staff: &[StaffMember],
    learned: &Learned,
    enough: Proficiency,
    shares: &Shares,
) -> (f64, f64) {
    let others =
        learned.demand.iter().filter_map(|(primary, load)| Some((Language::parse(primary).ok()?, load)));
    let taken = |(other, load): (Language, f64)| {
        let theirs: Vec<&StaffMember> = speakers(staff, &other, enough).collect();
        let is_own = |person: &&StaffMember| own.iter().any(|o| o.id == person.id);
        let (both, alone): (Vec<&StaffMember>, Vec<&StaffMember>) = theirs.into_iter().partition(is_own);
        let (both, alone) = (shares.of(&both), shares.of(&alone));
        let evenly = if both > 0.0 { load * both / (both + alone) } else { 0.0 };
        ((load - alone).clamp(0.0, both), evenly.min(both))
    };
    let all = others.filter(|(other, _)| !other.same_speech(language)).map(taken);
    all.fold((0.0, 0.0), |(least, evenly), (a, b)| (least + a, evenly + b))
}

/// For how many minutes the desk is open on a day.
fn open_minutes(day: NaiveDate, calendar: &WorkingCalendar) -> f64 {
    let minutes: i64 =
        calendar.hours(day).iter().map(|(opens, closes)| (*closes - *opens).num_minutes()).sum();
    f64::from(i32::try_from(minutes).unwrap_or_default())
}

/// Which part of the hours in which the desk is open in the coming week each person is on shift: on a night, or on a day off
/// of theirs, the load is not more than on any other.
pub(super) struct Shares(BTreeMap<StaffId, f64>);

impl Shares {
    pub(super) fn of_all(staff: &[StaffMember], now: Instant, calendar: &WorkingCalendar) -> Self {
        let hours: Vec<(Instant, Instant)> =
            coming(now, calendar).flat_map(|day| calendar.hours(day)).collect();
        let open: i64 = hours.iter().map(|(opens, closes)| (*closes - *opens).num_minutes()).sum();
        let minutes = |number: i64| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let share = |person: &StaffMember| {
            let on_shift = hours.iter().flat_map(|(opens, closes)| {
                let shifts = Presence::shifts_between(person, *opens, *closes, calendar);
                shifts.into_iter().map(|(begin, end)| (end.min(*closes) - begin.max(*opens)).num_minutes())
            });
            (person.id, minutes(on_shift.sum()) / minutes(open.max(1)))
        };
        Self(staff.iter().map(share).collect())
    }

    /// How many of these people have a shift, on average.
    pub(super) fn of(&self, people: &[&StaffMember]) -> f64 {
        people.iter().filter_map(|person| self.0.get(&person.id)).sum()
    }
}

/// As [`mean_wait`], for so many people on average. With the next whole number of them: what is said cannot be beaten must
/// not be too much.
pub(super) fn floor_with(people: f64, load: f64, minutes: f64) -> Option<f64> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
