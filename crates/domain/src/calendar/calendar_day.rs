//! Days that are not as their day of the week, as people and spreadsheets write them.
//!
//! Public holidays and working weekends are the State Council's yearly notices, kept as data in
//! `china-working-days.csv`; administrators enter later ones.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A line of the calendar's data that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the calendar: {what}")]
pub struct BadCalendar {
    /// The number of the line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: BadDay,
}

/// What is wrong with a line of the calendar's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadDay {
    /// It does not begin with a date.
    #[error("no date")]
    NoDate,
    /// The second field is none of the kinds.
    #[error("neither holiday nor workday")]
    NoKind,
    /// The occasion is longer than 100 characters.
    #[error("an occasion of more than 100 characters")]
    TooLong,
    /// What stands after the occasion of a working day is no day of the week.
    #[error("no day of the week after the occasion; an occasion with a comma stands in quotation marks")]
    NoWeekday,
    /// The date stands twice.
    #[error("this date stands twice")]
    Twice,
}

crate::codes! {
    /// What a day is that is not as its day of the week.
    pub enum DayKind {
        /// A public holiday: nobody works.
        Holiday = "holiday",
        /// A working day of the weekend.
        Workday = "workday",
        /// As its day of the week after all: takes back what was known of it.
        Ordinary = "ordinary",
    }
}

/// A day that is not as its day of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarDay {
    /// Which.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Why, such as the holiday's name.
    pub occasion: String,
    /// The day of the week as which a working weekend is worked, where that is said: its hours and its shifts.
    #[serde(default)]
    pub works_as: Option<Weekday>,
}

impl CalendarDay {
    /// The days that the program knows of itself: the State Council's notices.
    ///
    /// # Errors
    /// A line of the program's own data that cannot be read.
    pub fn known_of_china() -> Result<Vec<Self>, BadCalendar> {
        Self::parse_all(CHINA)
    }

    /// Reads lines of `date,kind,occasion,weekday`, the last only where a working weekend's is said, as people and spreadsheets write them: 2027/2/6 is a date too, Chinese and
    /// Arabic have commas of their own, and fields may stand in quotes. Empty lines are left out, and a first line of
    /// headings.
    ///
    /// # Errors
    /// The first line that cannot be read, and why; a date that stands twice.
    pub fn parse_all(csv: &str) -> Result<Vec<Self>, BadCalendar> {
        let csv = csv.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        let written = || csv.lines().zip(1..).filter(|(text, _)| !text.trim().is_empty());
        let mut days: Vec<Self> = Vec::new();
        for (text, line) in written() {
            let bad = |what| BadCalendar { line, what };
            let unquoted = |field: &str| field.trim().trim_matches('"').trim().replace("\"\"", "\"");
            let mut fields = text.splitn(3, [',', '，', '،']).map(unquoted);
            let first = fields.next().unwrap_or_default();
            let is_heading = !first.contains(|c: char| c.is_ascii_digit()) && written().count() > 1;
            if line == 1 && is_heading {
                continue;
            }
            let date = first.replace('/', "-").parse::<NaiveDate>().ok();
            // A year of two digits is a day or a month that stands in the wrong place.
            let date = date.filter(|date| YEARS.contains(&date.year())).ok_or(bad(BadDay::NoDate))?;
            let kind: DayKind =
                fields.next().and_then(|kind| kind.parse().ok()).ok_or(bad(BadDay::NoKind))?;
            if days.iter().any(|day| day.date == date) {
                return Err(bad(BadDay::Twice));
            }
            let rest = text.splitn(3, [',', '，', '،']).nth(2).unwrap_or_default();
            let (occasion, works_as) = match kind {
                DayKind::Workday => occasion_and_weekday(rest).ok_or(bad(BadDay::NoWeekday))?,
                DayKind::Holiday | DayKind::Ordinary => (rest, None),
            };
            let occasion = unquoted(occasion);
            if occasion.chars().count() > MOST_IN_OCCASION {
                return Err(bad(BadDay::TooLong));
            }
            days.push(Self { date, kind, occasion, works_as });
        }
        Ok(days)
    }
}

/// What stands after a working day: its occasion, which may be quoted, and the day of the week as which it is worked, if
/// one is named. None where something else stands in its place.
fn occasion_and_weekday(rest: &str) -> Option<(&str, Option<Weekday>)> {
    let rest = rest.trim().trim_end_matches([',', '，', '،', ' ']);
    if let Some(quoted) = rest.strip_prefix('"') {
        // Two quotation marks are one in the text.
        let mut end = 0;
        while let Some(found) = quoted.get(end..)?.find('"') {
            end += found + 1;
            if quoted.get(end..)?.starts_with('"') {
                end += 1;
                continue;
            }
            let (occasion, after) = (rest.get(..=end)?, quoted.get(end..)?);
            let after = after.trim_start_matches([',', '，', '،', ' ']).trim();
            return if after.is_empty() {
                Some((occasion, None))
            } else {
                Some((occasion, Some(weekday(after)?)))
            };
        }
    }
    match rest.rsplit_once([',', '，', '،']) {
        Some((occasion, last)) => Some((occasion, Some(weekday(last.trim().trim_matches('"'))?))),
        None => match weekday(rest) {
            Some(day) => Some(("", Some(day))),
            None => Some((rest, None)),
        },
    }
}

/// A day of the week as it is written in English or Chinese.
fn weekday(text: &str) -> Option<Weekday> {
    let english = match text.to_ascii_lowercase().as_str() {
        "tues" => Some(Weekday::Tue),
        "weds" => Some(Weekday::Wed),
        "thur" | "thurs" => Some(Weekday::Thu),
        _ => None,
    };
    if english.is_some() {
        return english;
    }
    let chinese = ["周", "週", "星期", "礼拜", "禮拜"].iter().find_map(|prefix| text.strip_prefix(prefix));
    let Some(rest) = chinese else { return text.parse().ok() };
    Some(match rest {
        "一" => Weekday::Mon,
        "二" => Weekday::Tue,
        "三" => Weekday::Wed,
        "四" => Weekday::Thu,
        "五" => Weekday::Fri,
        "六" => Weekday::Sat,
        "日" | "天" => Weekday::Sun,
        _ => return None,
    })
}

/// An occasion has at most so many characters.
const MOST_IN_OCCASION: usize = 100;
/// The years of which days may be entered.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

pub(crate) const CHINA: &str = include_str!("china-working-days.csv");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_spreadsheets_write_them_and_no_date_is_guessed() {
        let read = CalendarDay::parse_all;
        let days = |text: &str| read(text).unwrap().into_iter().map(|d| (d.date.to_string(), d.occasion));
        let two = [("2027-02-06".to_owned(), "Spring".to_owned()), ("2027-02-20".to_owned(), String::new())];
        for text in [
            "2027-02-06,holiday,Spring\n2027-02-20,workday",
            "\u{feff}Date,Kind,Occasion\r\n2027/2/6,holiday,Spring\r\n\r\n2027/2/20,workday,\r\n",
            "日期，类型，名称\r2027/2/6，holiday，Spring\r2027/2/20，workday\r",
            "\"2027-02-06\",\"holiday\",\"Spring\"\n2027-02-20، workday",
        ] {
            assert!(days(text).eq(two.clone()), "{text:?}: {:?}", read(text));
        }
        assert_eq!(read("2027-02-06,holiday,Black,Fri").unwrap()[0].occasion, "Black,Fri");
        assert_eq!(read("2027-02-06,holiday,\"a \"\"b\"\", c\"").unwrap()[0].occasion, "a \"b\", c");
        for (text, line, what) in [
            ("1/2/27,holiday", 1, BadDay::NoDate),
            ("2027-02-06,holiday\n02/20/2027,workday", 2, BadDay::NoDate),
            ("tomorrow,holiday", 1, BadDay::NoDate),
            ("date,kind\nx,holiday", 2, BadDay::NoDate),
            ("2027-02-06", 1, BadDay::NoKind),
            ("2027-02-06,workday,Fair,Funday", 1, BadDay::NoWeekday),
            ("2027-02-06,workday,Fair,3", 1, BadDay::NoWeekday),
            ("2027-02-06,workday,\"Fair\",vendredi", 1, BadDay::NoWeekday),
            ("\n2027-02-06,holiday\n2027/2/6,workday", 3, BadDay::Twice),
        ] {
            assert_eq!(read(text), Err(BadCalendar { line, what }), "{text:?}");
        }
    }
}
