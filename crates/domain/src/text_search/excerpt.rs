//! The place in a text where something was found.

use unicode_segmentation::UnicodeSegmentation;

use super::query::Hit;

/// Some of a text around its first hit, on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text in parts, and whether each is a hit.
    pub parts: Vec<(String, bool)>,
    /// Whether something stands before it.
    pub is_cut_before: bool,
    /// Whether something stands after it.
    pub is_cut_after: bool,
}

impl Excerpt {
    /// The whole text with its hits.
    pub fn whole(text: &str, hits: &[Hit]) -> Self {
        Self { parts: parts(text, 0..text.len(), hits), is_cut_before: false, is_cut_after: false }
    }

    /// Up to so many characters around the first hit, a third of them before it. Those of Chinese, Japanese and Korean
    /// are as wide as two.
    pub fn around(text: &str, hits: &[Hit], characters: usize) -> Self {
        let first = hits.first().map_or(0, |hit| hit.start);
        let start = text.get(..first).map_or(0, |before| {
            let start = beyond(before.grapheme_indices(true).rev(), characters / 3).unwrap_or(0);
            after_space(text, start, first)
        });
        let end = text.get(start..).and_then(|rest| beyond(rest.grapheme_indices(true), characters)).map_or(
            text.len(),
            |at| {
                let shown = hits.first().map_or(0, |hit| hit.end.min(start + at));
                before_space(text, start + at, shown.max(start + at / 2))
            },
        );
        Self {
            parts: parts(text, start..end, hits),
            is_cut_before: text.get(..start).is_some_and(|before| !before.trim().is_empty()),
            is_cut_after: text.get(end..).is_some_and(|after| !after.trim().is_empty()),
        }
    }
}

/// Where the first character stands that has no room any more.
fn beyond<'t>(characters: impl Iterator<Item = (usize, &'t str)>, room: usize) -> Option<usize> {
    let mut left = room;
    for (at, cluster) in characters {
        let width = if cluster.chars().next().is_some_and(|c| c >= '\u{2E80}') { 2 } else { 1 };
        if left < width {
            return Some(at);
        }
        left -= width;
    }
    None
}

/// The next beginning of a word from a place on, if there is one before another place.
fn after_space(text: &str, from: usize, until: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let between = text.get(from..until).unwrap_or_default();
    between.char_indices().find(|(_, c)| c.is_whitespace()).map_or(from, |(at, c)| from + at + c.len_utf8())
}

/// The last end of a word before a place, if there is one after another place.
fn before_space(text: &str, until: usize, from: usize) -> usize {
    let mut from = from;
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let between = text.get(from..until).unwrap_or_default();
    between.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(until, |(at, _)| from + at)
}

fn parts(text: &str, range: Hit, hits: &[Hit]) -> Vec<(String, bool)> {
    let mut parts = Vec::new();
    let mut at = range.start;
    let mut push = |from: usize, to: usize, is_hit: bool| {
        let part = text.get(from..to).unwrap_or_default();
        if !part.is_empty() {
            parts.push((part.replace(['\n', '\r'], " "), is_hit));
        }
    };
    for hit in hits {
        let (start, end) = (hit.start.max(at), hit.end.min(range.end));
        if start < end {
            push(at, start, false);
            push(start, end, true);
            at = end;
        }
    }
    push(at, range.end, false);
    parts
}
