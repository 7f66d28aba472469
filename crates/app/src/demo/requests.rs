//! The demonstration's requests, from `requests.toml`.

use anyhow::{Context, Result};
use chrono::Duration;
use serde::Deserialize;
use xiaoyi_domain::{Locale, Status};

#[derive(Deserialize)]
struct File {
    request: Vec<Request>,
}

/// A request and how it went on.
#[derive(Deserialize)]
pub(super) struct Request {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) locale: Locale,
    pub(super) languages: Vec<String>,
    pub(super) topic: String,
    pub(super) state: Status,
    age_hours: f64,
    pub(super) urgent: bool,
    pub(super) subject: String,
    pub(super) description: String,
    pub(super) rating: Option<u8>,
    pub(super) rating_comment: Option<String>,
    #[serde(default)]
    pub(super) message: Vec<Line>,
}

/// A message on it.
#[derive(Deserialize)]
pub(super) struct Line {
    pub(super) by: By,
    after_hours: f64,
    pub(super) body: String,
}

/// Who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum By {
    Resident,
    Staff,
    Note,
}

#[expect(clippy::cast_possible_truncation, reason = "hours of a demonstration are few")]
fn hours(number: f64) -> Duration {
    Duration::seconds((number * 3600.0) as i64)
}

impl Request {
    /// How long ago it was sent.
    pub(super) fn age(&self) -> Duration {
        hours(self.age_hours)
    }
}

impl Line {
    /// How long after the one before.
    pub(super) fn after(&self) -> Duration {
        hours(self.after_hours)
    }
}

pub(super) fn read() -> Result<Vec<Request>> {
    let file: File = toml::from_str(include_str!("requests.toml")).context("requests.toml")?;
    Ok(file.request)
}
