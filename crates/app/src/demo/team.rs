//! The demonstration's team, from `team.toml`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use chrono::{Days, NaiveTime, Weekday};
use serde::Deserialize;
use xiaoyi_desk::{Desk, PersonDetails};
use xiaoyi_domain::{
    EmailAddress, Language, LanguageSkill, Leave, Locale, PersonName, Proficiency, Role, Shift,
};

use super::PASSWORD;
use crate::topics;

#[derive(Deserialize)]
struct File {
    person: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    email: String,
    role: Role,
    locale: Locale,
    languages: BTreeMap<String, String>,
    topics: Vec<String>,
    limit: u32,
    shifts: Vec<ShiftLine>,
    leave: Vec<LeaveLine>,
    away: bool,
}

#[derive(Deserialize)]
struct ShiftLine {
    days: Vec<String>,
    from: String,
    to: String,
}

#[derive(Deserialize)]
struct LeaveLine {
    from_day: u64,
    to_day: u64,
}

fn read() -> Result<Vec<Person>> {
    let file: File = toml::from_str(include_str!("team.toml")).context("team.toml")?;
    Ok(file.person)
}

/// The address by which a demonstration is known.
pub(super) fn first() -> Result<EmailAddress> {
    let people = read()?;
    let first = people.first().context("the demonstration has nobody")?;
    Ok(EmailAddress::parse(&first.email)?)
}

/// Makes the team's accounts.
pub(super) fn fill(desk: &Desk) -> Result<()> {
    let codes: Vec<String> = topics::starters()?.into_iter().map(|(code, _)| code).collect();
    let stored = desk.read(|tx| tx.list_topics())?;
    let today = desk.calendar().date(desk.now());
    for person in read()? {
        let known = |code: &String| codes.iter().position(|c| c == code).and_then(|place| stored.get(place));
        let details = PersonDetails {
            public_name: None,
            name: PersonName::parse(&person.name)?,
            email: EmailAddress::parse(&person.email)?,
            role: person.role,
            locale: person.locale,
            limit: person.limit,
            languages: person
                .languages
                .iter()
                .map(|(tag, level)| {
                    Ok(LanguageSkill { language: Language::parse(tag)?, proficiency: read_level(level)? })
                })
                .collect::<Result<_>>()?,
            topics: person.topics.iter().filter_map(known).map(|topic| topic.id).collect(),
            shifts: person.shifts.iter().map(|line| shifts(desk, line)).collect::<Result<Vec<_>>>()?.concat(),
            leaves: person
                .leave
                .iter()
                .map(|line| {
                    let day = |after| today.checked_add_days(Days::new(after)).unwrap_or(today);
                    let id = desk.environment().id(desk.now());
                    Ok(Leave::new(id, day(line.from_day), day(line.to_day))?)
                })
                .collect::<Result<_>>()?,
        };
        let added = desk.add_person(&details)?;
        desk.set_password(added.id, PASSWORD)?;
        if person.away {
            desk.go_away(added.id)?;
        }
    }
    Ok(())
}

fn read_level(text: &str) -> Result<Proficiency> {
    Ok(if text == "Native" { Proficiency::Native } else { text.parse()? })
}

fn shifts(desk: &Desk, line: &ShiftLine) -> Result<Vec<Shift>> {
    let time =
        |text: &str| NaiveTime::parse_from_str(text, "%H:%M").with_context(|| format!("the time {text}"));
    line.days
        .iter()
        .map(|day| {
            let weekday: Weekday = day.parse().ok().with_context(|| format!("the day {day}"))?;
            let id = desk.environment().id(desk.now());
            Ok(Shift { id, weekday, from: time(&line.from)?, until: time(&line.to)? })
        })
        .collect()
}
