//! Between columns and the domain's types: times are microseconds, ids 16 bytes, codes text.

use std::str::FromStr;

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use xiaoyi_domain::{Instant, Language, Languages, Turn, Written};

use crate::StoreError;

pub(crate) fn micros(at: Instant) -> i64 {
    at.timestamp_micros()
}

pub(crate) fn instant(micros: i64) -> Result<Instant, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or_else(|| StoreError::corrupt("time", micros))
}

pub(crate) fn instant_or_none(micros: Option<i64>) -> Result<Option<Instant>, StoreError> {
    micros.map(instant).transpose()
}

pub(crate) fn bytes(id: Uuid) -> Vec<u8> {
    id.as_bytes().to_vec()
}

/// The least id that can be made at this moment: its 48 bits of milliseconds, and nothing after them (RFC
/// 9562, 5.7).
pub(crate) fn first_id(at: Instant) -> Vec<u8> {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    let [_, _, head @ ..] = millis.to_be_bytes();
    let mut id = head.to_vec();
    id.resize(16, 0);
    id
}

pub(crate) fn id<T: From<Uuid>>(what: &'static str, bytes: &[u8]) -> Result<T, StoreError> {
    Uuid::from_slice(bytes).map(T::from).map_err(|e| StoreError::corrupt(what, e))
}

pub(crate) fn parsed<T: FromStr<Err: std::fmt::Display>>(
    what: &'static str,
    text: &str,
) -> Result<T, StoreError> {
    text.parse().map_err(|e: T::Err| StoreError::corrupt(what, e))
}

/// For types that are made by `TryFrom<String>`.
pub(crate) fn text<T: TryFrom<String, Error: std::fmt::Display>>(
    what: &'static str,
    text: String,
) -> Result<T, StoreError> {
    T::try_from(text).map_err(|e| StoreError::corrupt(what, e))
}

pub(crate) fn json<'t, T: Deserialize<'t>>(what: &'static str, text: &'t str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|e| StoreError::corrupt(what, e))
}

/// The first of some languages, which lists show, without the others.
pub(crate) fn first_language(json: &str) -> Result<Language, StoreError> {
    let first = json.strip_prefix("[\"").and_then(|rest| rest.split_once('"'));
    match first.map(|(tag, _)| Language::parse(tag)) {
        Some(Ok(language)) => Ok(language),
        _ => self::json::<Languages>("languages", json).map(|languages| languages.first().clone()),
    }
}

pub(crate) fn to_json<T: Serialize>(what: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::corrupt(what, e))
}

pub(crate) fn count(what: &'static str, number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|e| StoreError::corrupt(what, e))
}

/// Small numbers of ours always fit; one that does not is kept at the greatest.
pub(crate) fn to_i32(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Turns are numbers, so that lists are sorted by them: the resident who waits for us comes first.
const TURNS: [Turn; 5] = [Turn::Ours, Turn::Answered, Turn::Theirs, Turn::Over, Turn::Later];

pub(crate) fn turn_to_i32(turn: Turn) -> i32 {
    TURNS
        .iter()
        .position(|other| *other == turn)
        .and_then(|place| i32::try_from(place).ok())
        .unwrap_or_default()
}

pub(crate) fn turn(number: i32) -> Result<Turn, StoreError> {
    let place = usize::try_from(number).map_err(|e| StoreError::corrupt("turn", e))?;
    TURNS.get(place).copied().ok_or_else(|| StoreError::corrupt("turn", number))
}

/// How a text is written; nothing is known of what was kept before that was.
pub(crate) fn written(text: &str) -> Result<Written, StoreError> {
    if text.is_empty() { Ok(Written::unknown()) } else { parsed("language of a text", text) }
}
