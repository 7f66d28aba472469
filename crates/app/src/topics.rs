//! The topics that a new desk begins with.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use xiaoyi_desk::{Desk, Environment};
use xiaoyi_domain::{Locale, Topic};

#[derive(Deserialize)]
struct File {
    topic: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    code: String,
    promise_days: u32,
    urgent: bool,
    skill_required: bool,
    names: BTreeMap<Locale, String>,
}

/// The codes by which the demonstration names topics, in their order, and the topics.
pub(crate) fn starters() -> Result<Vec<(String, Topic)>> {
    let file: File = toml::from_str(include_str!("topics.toml")).context("topics.toml")?;
    let environment = Environment::system();
    let topics = file.topic.into_iter().zip(1..).map(|(entry, position)| {
        let topic = Topic {
            id: environment.id(environment.now()),
            names: entry.names,
            promise_days: entry.promise_days,
            urgent: entry.urgent,
            skill_required: entry.skill_required,
            position,
            retired: false,
        };
        (entry.code, topic)
    });
    Ok(topics.collect())
}

/// Gives a desk without topics its first ones.
pub(crate) fn begin(desk: &Desk) -> Result<()> {
    let topics: Vec<Topic> = starters()?.into_iter().map(|(_, topic)| topic).collect();
    desk.seed_topics(&topics)?;
    Ok(())
}
