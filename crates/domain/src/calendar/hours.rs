//! The office hours: a week, with any number of spans a day.

use std::fmt;
use std::str::FromStr;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::text::western_digit;

/// From when until when, on one day, in minutes from midnight on the desk's wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    from: u16,
    until: u16,
}

/// The office hours of a week. At least one day has some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[Vec<Span>; 7]", into = "[Vec<Span>; 7]")]
pub struct OfficeHours {
    /// From Monday on; each day's in order, and apart.
    days: [Vec<Span>; 7],
}

/// Why something cannot be office hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadHours {
    /// It is not written as `9:00-17:30`.
    #[error("not a span of time, such as 9:00-17:30")]
    NotASpan,
    /// A span that ends before it begins, or when it begins.
    #[error("a span that ends before it begins")]
    EndsBeforeItBegins,
    /// Two spans of a day overlap.
    #[error("two spans of a day overlap")]
    Overlap,
    /// No day has any.
    #[error("no day has hours")]
    None,
}

/// A day has so many minutes.
const DAY: u16 = 24 * 60;

impl Span {
    /// Makes a span; `until` may be 1,440, the end of the day.
    ///
    /// # Errors
    /// [`BadHours::EndsBeforeItBegins`], also for what is beyond the day.
    pub fn new(from: u16, until: u16) -> Result<Self, BadHours> {
        if from < until && until <= DAY {
            Ok(Self { from, until })
        } else {
            Err(BadHours::EndsBeforeItBegins)
        }
    }

    /// The minute at which it begins.
    pub fn from(self) -> u16 {
        self.from
    }

    /// The minute at which it ends.
    pub fn until(self) -> u16 {
        self.until
    }

    /// A time of day as it is written in a span.
    pub fn clock(minute: u16) -> String {
        format!("{:02}:{:02}", minute / 60, minute % 60)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", Self::clock(self.from), Self::clock(self.until))
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

impl TryFrom<String> for Span {
    type Error = BadHours;

    fn try_from(text: String) -> Result<Self, BadHours> {
        text.parse()
    }
}

impl FromStr for Span {
    type Err = BadHours;

    /// Reads a span as people write it in the languages of our pages: with any dash, in full width, in Arabic digits, and
    /// with or without minutes.
    fn from_str(text: &str) -> Result<Self, BadHours> {
        let text: String = text.chars().map(plain).collect();
        let (from, until) = text.split_once('-').ok_or(BadHours::NotASpan)?;
        let minute = |text: &str| minute(text).ok_or(BadHours::NotASpan);
        Self::new(minute(from)?, minute(until)?)
    }
}

/// What a character is in a time: an ASCII digit, a colon, a hyphen, or itself.
fn plain(c: char) -> char {
    match western_digit(c) {
        '：' | '.' | '．' | 'h' | 'H' => ':',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | 'ー' | '~' | '〜' | '～' | '至' => {
            '-'
        }
        '\u{200e}' | '\u{200f}' | '\u{61c}' => ' ',
        other => other,
    }
}

fn minute(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hour, minute) = text.split_once(':').unwrap_or((text, "0"));
    let number = |text: &str, most: u16| {
        let is_plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u16>().ok().filter(|n| is_plain && *n <= most)
    };
    // `9h` is nine o'clock in French.
    let minute = if minute.is_empty() { 0 } else { number(minute, 59)? };
    Some(number(hour, 24)? * 60 + minute).filter(|minute| *minute <= DAY)
}

impl OfficeHours {
    /// Hours of a week, from Monday on.
    ///
    /// # Errors
    /// [`BadHours::Overlap`] and [`BadHours::None`].
    pub fn new(mut days: [Vec<Span>; 7]) -> Result<Self, BadHours> {
        for day in &mut days {
            day.sort_unstable();
            if day.windows(2).any(|pair| matches!(pair, [a, b] if b.from < a.until)) {
                return Err(BadHours::Overlap);
            }
        }
        if days.iter().all(Vec::is_empty) { Err(BadHours::None) } else { Ok(Self { days }) }
    }

    /// The same hours from Monday to Friday.
    ///
    /// # Errors
    /// [`BadHours::EndsBeforeItBegins`].
    pub fn weekdays(from: u16, until: u16) -> Result<Self, BadHours> {
        let span = Span::new(from, until)?;
        let mut days: [Vec<Span>; 7] = Default::default();
        for day in days.iter_mut().take(5) {
            day.push(span);
        }
        Ok(Self { days })
    }

    /// Reads a day's spans, with commas between them; nothing is a day off.
    ///
    /// # Errors
    /// The first thing that is wrong with them.
    pub fn parse_day(text: &str) -> Result<Vec<Span>, BadHours> {
        let parts = text.split([',', '，', '、', '،', ';', '；']).map(str::trim);
        let mut spans: Vec<Span> =
            parts.filter(|part| !part.is_empty()).map(str::parse).collect::<Result<_, _>>()?;
        spans.sort_unstable();
        let overlap = spans.windows(2).any(|pair| matches!(pair, [a, b] if b.from < a.until));
        if overlap { Err(BadHours::Overlap) } else { Ok(spans) }
    }

    /// A day's spans as they are written.
    pub fn write_day(spans: &[Span]) -> String {
        spans.iter().map(Span::to_string).collect::<Vec<_>>().join(", ")
    }

    /// The spans of a day of the week.
    pub fn on(&self, day: Weekday) -> &[Span] {
        let place = usize::try_from(day.num_days_from_monday()).unwrap_or_default();
        self.days.get(place).map_or(&[], Vec::as_slice)
    }

    /// The week as it is told: days that follow each other and have the same hours are one line, with the first and the
    /// last of them. Days off are left out.
    pub fn lines(&self) -> Vec<(Weekday, Weekday, &[Span])> {
        let mut lines: Vec<(Weekday, Weekday, &[Span])> = Vec::new();
        let mut day = Weekday::Mon;
        for spans in &self.days {
            match lines.last_mut() {
                Some((_, last, same)) if last.succ() == day && *same == spans.as_slice() => *last = day,
                _ if spans.is_empty() => {}
                _ => lines.push((day, day, spans)),
            }
            day = day.succ();
        }
        lines
    }
}

impl Default for OfficeHours {
    /// Monday to Friday, 9:00 to 17:30.
    fn default() -> Self {
        let span = Span { from: 9 * 60, until: 17 * 60 + 30 };
        let day = || vec![span];
        Self { days: [day(), day(), day(), day(), day(), Vec::new(), Vec::new()] }
    }
}

impl From<OfficeHours> for [Vec<Span>; 7] {
    fn from(hours: OfficeHours) -> Self {
        hours.days
    }
}

impl TryFrom<[Vec<Span>; 7]> for OfficeHours {
    type Error = BadHours;

    fn try_from(days: [Vec<Span>; 7]) -> Result<Self, BadHours> {
        Self::new(days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (written, kept) in [
            ("9:00-17:30", "09:00–17:30"),
            ("9-17", "09:00–17:00"),
            ("09:00 – 12:00, 13:30–17:30", "09:00–12:00, 13:30–17:30"),
            ("13:30~17:30，9:00~12:00", "09:00–12:00, 13:30–17:30"),
            ("９：００〜１２：００、１３：００〜１７：００", "09:00–12:00, 13:00–17:00"),
            ("٩:٠٠-١٢:٣٠", "09:00–12:30"),
            ("9h–17h30", "09:00–17:30"),
            ("9.00—17.30", "09:00–17:30"),
            ("0:00-24:00", "00:00–24:00"),
            ("9:00-12:00, 12:00-13:00", "09:00–12:00, 12:00–13:00"),
            (" ", ""),
        ] {
            let read = OfficeHours::parse_day(written).unwrap();
            assert_eq!(OfficeHours::write_day(&read), kept, "{written}");
        }
        for (written, problem) in [
            ("nine to five", BadHours::NotASpan),
            ("9:00", BadHours::NotASpan),
            ("9:60-17:00", BadHours::NotASpan),
            ("9:00-24:01", BadHours::NotASpan),
            ("25-26", BadHours::NotASpan),
            ("-9-17", BadHours::NotASpan),
            ("17:30-9:00", BadHours::EndsBeforeItBegins),
            ("9:00-9:00", BadHours::EndsBeforeItBegins),
            ("9:00-12:00, 11:59-13:00", BadHours::Overlap),
        ] {
            let read = OfficeHours::parse_day(written);
            assert_eq!(read, Err(problem), "{written}");
        }
    }

    #[test]
    fn a_week_is_told_in_as_few_lines_as_it_can_be() {
        let day = |text| OfficeHours::parse_day(text).unwrap();
        let (whole, half) = ("9-12,13-17", "9-12");
        let hours =
            OfficeHours::new([day(whole), day(whole), day(half), day(whole), day(""), day(half), day(half)])
                .unwrap();
        let told: Vec<String> = hours
            .lines()
            .into_iter()
            .map(|(first, last, spans)| format!("{first}-{last} {}", OfficeHours::write_day(spans)))
            .collect();
        assert_eq!(
            told,
            [
                "Mon-Tue 09:00–12:00, 13:00–17:00",
                "Wed-Wed 09:00–12:00",
                "Thu-Thu 09:00–12:00, 13:00–17:00",
                "Sat-Sun 09:00–12:00"
            ]
        );
        let kept = serde_json::to_string(&hours).unwrap();
        assert_eq!(serde_json::from_str::<OfficeHours>(&kept).unwrap(), hours);
        assert_eq!(OfficeHours::new(Default::default()), Err(BadHours::None));
    }
}
