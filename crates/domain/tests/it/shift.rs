//! Shifts on the nights in which the clocks change.

use chrono::{NaiveDateTime, NaiveTime, TimeZone, Weekday};
use uuid::Uuid;
use xiaoyi_domain::coverage::{holes, week};
use xiaoyi_domain::{
    EmailAddress, Instant, Language, LanguageSkill, Locale, OfficeHours, PersonName, Presence, Proficiency,
    Role, Shift, ShiftId, StaffId, StaffMember, WorkingCalendar,
};

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn utc(text: &str) -> Instant {
    chrono::Utc.from_utc_datetime(&NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

fn berlin() -> WorkingCalendar {
    let hours = OfficeHours::parse_day("0:00-23:00").unwrap();
    let hours = OfficeHours::new(std::array::from_fn(|_| hours.clone())).unwrap();
    // Both Sundays are worked, so that the coverage of their nights is asked.
    let days = "2026-03-29,workday,,Sunday\n2026-10-25,workday,,Sunday";
    WorkingCalendar::from_csv(days, chrono_tz::Europe::Berlin, hours).unwrap()
}

/// Somebody without shifts.
pub(crate) fn member() -> StaffMember {
    on_sundays(&[])
}

fn on_sundays(shifts: &[(&str, &str)]) -> StaffMember {
    let shift = |(number, (from, until)): (u128, &(&str, &str))| Shift {
        id: ShiftId(Uuid::from_u128(number)),
        weekday: Weekday::Sun,
        from: time(from),
        until: time(until),
    };
    StaffMember {
        id: StaffId(Uuid::from_u128(1)),
        email: EmailAddress::parse("one@xiaoyi.example").unwrap(),
        name: PersonName::parse("One").unwrap(),
        role: Role::Agent,
        locale: Locale::En,
        active: true,
        away: false,
        away_since: None,
        away_until: None,
        limit: 5,
        languages: vec![LanguageSkill {
            language: Language::parse("ar").unwrap(),
            proficiency: Proficiency::C1,
        }],
        topics: Vec::new(),
        shifts: (1..).zip(shifts).map(shift).collect(),
        leaves: Vec::new(),
        changed_days: Vec::new(),
        last_assigned_at: None,
        public_name: None,
        created_at: utc("2026-01-01 00:00"),
    }
}

#[test]
fn a_shift_ends_at_its_wall_clock_time_when_the_clocks_change() {
    let calendar = berlin();
    for (shift, first, last) in [
        // The clocks go on, from 02:00 to 03:00: seven hours. On duty in the first minute and in the last.
        (("00:00", "08:00"), "2026-03-28 23:00", "2026-03-29 05:59"),
        // They go back, from 03:00 to 02:00: nine.
        (("00:00", "08:00"), "2026-10-24 22:00", "2026-10-25 06:59"),
        // Past midnight, from a Sunday that has an hour less, and an ordinary one.
        (("22:00", "06:00"), "2026-03-29 20:00", "2026-03-30 03:59"),
        (("22:00", "06:00"), "2026-11-01 21:00", "2026-11-02 04:59"),
        // Around the clock is until the same time of the next day.
        (("00:00", "00:00"), "2026-03-28 23:00", "2026-03-29 21:59"),
        (("00:00", "00:00"), "2026-10-24 22:00", "2026-10-25 22:59"),
        // What begins or ends at a time that is not there does so at the jump; at one that is there twice, the first time.
        (("02:30", "08:00"), "2026-03-29 01:00", "2026-03-29 05:59"),
        (("00:00", "02:30"), "2026-03-28 23:00", "2026-03-29 00:59"),
        (("02:30", "08:00"), "2026-10-25 00:30", "2026-10-25 06:59"),
        (("00:00", "02:30"), "2026-10-24 22:00", "2026-10-25 00:29"),
    ] {
        let person = on_sundays(&[shift]);
        let minute = chrono::Duration::minutes(1);
        let is_there = |at: Instant| Presence::of(&person, at, &calendar) == Presence::OnDuty;
        let (first, last) = (utc(first), utc(last));
        assert!(is_there(first) && !is_there(first - minute), "{shift:?} begins at {first}");
        assert!(is_there(last) && !is_there(last + minute), "{shift:?} ends after {last}");
    }
}

#[test]
fn a_shift_that_the_clocks_jump_over_is_none_and_those_beside_it_meet() {
    let (calendar, night) = (berlin(), utc("2026-03-28 23:00"));
    let morning = utc("2026-03-29 06:00");
    let between = |person: &StaffMember| Presence::shifts_between(person, night, morning, &calendar);
    assert_eq!(between(&on_sundays(&[("02:10", "02:50")])), []);
    let three = on_sundays(&[("00:00", "02:10"), ("02:10", "02:50"), ("02:50", "08:00")]);
    let jump = utc("2026-03-29 01:00");
    assert_eq!(between(&three), [(night, jump), (jump, morning)]);
}

#[test]
fn nothing_is_missing_from_the_coverage_of_a_night_in_which_the_clocks_change() {
    let (calendar, arabic) = (berlin(), Language::parse("ar").unwrap());
    for night in ["2026-03-28 23:00", "2026-10-24 22:00"] {
        let team = [on_sundays(&[("00:00", "08:00"), ("08:00", "23:00")])];
        let week = week(&team, &arabic, Proficiency::C1, utc(night), &calendar);
        let (first, _) = week.first().unwrap();
        let holes = holes(&week, utc(night));
        assert!(holes.iter().all(|(day, _, _)| day != first), "{night}: {holes:?}");
    }
}

#[test]
fn a_working_weekend_has_the_people_of_the_weekday_that_it_makes_up_for() {
    let calendar = WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap();
    let with = |shifts: &[(Weekday, &str, &str)]| {
        let mut person = on_sundays(&[]);
        for (number, (weekday, from, until)) in (1..).zip(shifts) {
            let (from, until) = (time(from), time(until));
            person.shifts.push(Shift {
                id: ShiftId(Uuid::from_u128(number)),
                weekday: *weekday,
                from,
                until,
            });
        }
        person
    };
    // Saturday, 10 October 2026 makes up for Wednesday, the 7th. Shanghai is eight hours ahead.
    let presence = |person: &StaffMember, at| Presence::of(person, utc(at), &calendar);
    let wednesdays = with(&[(Weekday::Wed, "09:00", "17:30")]);
    assert_eq!(presence(&wednesdays, "2026-10-10 02:00"), Presence::OnDuty);
    assert!(presence(&wednesdays, "2026-10-10 10:00").is_off());
    assert!(presence(&wednesdays, "2026-10-07 02:00").is_off(), "it is a holiday");
    assert!(presence(&wednesdays, "2026-10-17 02:00").is_off(), "an ordinary Saturday");
    let fridays = with(&[(Weekday::Fri, "09:00", "17:30")]);
    assert!(presence(&fridays, "2026-10-10 02:00").is_off());
    // Whoever works every Saturday works this one, too; what overlaps is one shift.
    let both = with(&[(Weekday::Wed, "09:00", "12:00"), (Weekday::Sat, "11:00", "15:00")]);
    let shifts = Presence::shifts_between(&both, utc("2026-10-10 00:00"), utc("2026-10-10 12:00"), &calendar);
    assert_eq!(shifts, [(utc("2026-10-10 01:00"), utc("2026-10-10 07:00"))]);
    let next = presence(&wednesdays, "2026-09-30 10:00").next_shift();
    assert_eq!(next, Some(utc("2026-10-10 01:00")));
}
