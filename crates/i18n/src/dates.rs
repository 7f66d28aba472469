//! Dates, times and durations by ICU4X (Unicode CLDR), in the desk's time zone and the Gregorian
//! calendar. Formatters are made once a locale: making one costs more than a page.
//!
//! All dates are of one style, CLDR's long one, with the month's name: the shorter ones are numbers in some locales, and
//! two styles would stand side by side on one page.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Timelike, Weekday};
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{E, MD, T, YMD, YMDE, YMDT};
use icu_datetime::preferences::HourCycle;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_time::{DateTime, Time};
use xiaoyi_domain::{DaySpan, Instant, Locale};

use crate::Texts;
use crate::messages::icu_locale;

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

struct Formatters {
    day: Formatter<YMDE>,
    date: Formatter<YMD>,
    short_date: Formatter<MD>,
    date_time: Formatter<YMDT>,
    weekday: Formatter<E>,
    time: NoCalendarFormatter<T>,
}

static ALL: LazyLock<BTreeMap<Locale, Formatters>> = LazyLock::new(|| {
    Locale::ALL
        .iter()
        .filter_map(|locale| Formatters::new(*locale).map(|formatters| (*locale, formatters)))
        .collect()
});

impl Formatters {
    /// None where ICU4X has no data for the locale, which a test rules out.
    fn new(locale: Locale) -> Option<Self> {
        let mut preferences = DateTimeFormatterPreferences::from(icu_locale(locale));
        // Shifts and office hours are told by the 24-hour clock in China, in every language.
        preferences.hour_cycle = Some(HourCycle::Clock24);
        Some(Self {
            day: Formatter::try_new(preferences, YMDE::long()).ok()?,
            date: Formatter::try_new(preferences, YMD::long()).ok()?,
            short_date: Formatter::try_new(preferences, MD::long()).ok()?,
            date_time: Formatter::try_new(preferences, YMD::long().with_time_hm()).ok()?,
            weekday: Formatter::try_new(preferences, E::long()).ok()?,
            time: NoCalendarFormatter::try_new(preferences, T::hm()).ok()?,
        })
    }
}

fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Date::try_new_gregorian(date.year(), month, day).ok()
}

impl Texts {
    fn with<T>(
        &self,
        at: Instant,
        format: impl FnOnce(&Formatters, Date<Gregorian>, Time) -> T,
    ) -> Option<T> {
        let local = at.with_timezone(&self.zone());
        let clock = |part: u32| u8::try_from(part).unwrap_or_default();
        let time = Time::try_new(clock(local.hour()), clock(local.minute()), 0, 0).ok()?;
        Some(format(ALL.get(&self.locale())?, gregorian(local.date_naive())?, time))
    }

    /// A day with its weekday: “Monday 23 November 2026”.
    pub fn day(&self, at: Instant) -> String {
        self.with(at, |f, date, _| f.day.format(&date).to_string()).unwrap_or_default()
    }

    /// A date without its weekday.
    pub fn date(&self, date: NaiveDate) -> String {
        ALL.get(&self.locale())
            .zip(gregorian(date))
            .map(|(f, date)| f.date.format(&date).to_string())
            .unwrap_or_default()
    }

    /// A date without the year, for lists.
    pub fn short_date(&self, at: Instant) -> String {
        self.with(at, |f, date, _| f.short_date.format(&date).to_string()).unwrap_or_default()
    }

    /// A date with the time of day.
    pub fn date_time(&self, at: Instant) -> String {
        self.with(at, |f, date, time| f.date_time.format(&DateTime { date, time }).to_string())
            .unwrap_or_default()
    }

    /// A date with the time of day, saying in which time zone.
    pub fn zoned(&self, at: Instant) -> Cow<'static, str> {
        self.time_in_zone(self.date_time(at))
    }

    /// A time of day, with the date in front if it is another day than `now`'s.
    pub fn soon(&self, at: Instant, now: Instant) -> String {
        let date = |instant: Instant| instant.with_timezone(&self.zone()).date_naive();
        if date(at) == date(now) { self.clock(at) } else { self.date_time(at) }
    }

    /// A time of day; with the day of the week in front if it is another day than `now`'s, and with the date if that is
    /// a week off or more.
    pub fn within_a_week(&self, at: Instant, now: Instant) -> String {
        let date = |instant: Instant| instant.with_timezone(&self.zone()).date_naive();
        match (date(at) - date(now)).num_days() {
            0 => self.clock(at),
            1..=6 => self.day_and_time(self.weekday(date(at).weekday()), self.clock(at)).into_owned(),
            _ => self.date_time(at),
        }
    }

    /// A time of day.
    pub fn clock(&self, at: Instant) -> String {
        self.with(at, |f, _, time| f.time.format(&time).to_string()).unwrap_or_default()
    }

    /// Hours of a day one after the other: “09:00–12:00, 13:30–17:30”.
    pub fn hours(&self, spans: &[DaySpan]) -> String {
        let clock = |time: NaiveTime| {
            let part = |part: u32| u8::try_from(part).unwrap_or_default();
            let time = Time::try_new(part(time.hour()), part(time.minute()), 0, 0).ok();
            let words = ALL.get(&self.locale()).zip(time).map(|(f, time)| f.time.format(&time).to_string());
            words.unwrap_or_default()
        };
        let one = |span: &DaySpan| self.coverage_from_until(clock(span.from), clock(span.until)).into_owned();
        self.listed(&spans.iter().map(one).collect::<Vec<_>>())
    }

    /// The name of a day of the week.
    pub fn weekday(&self, weekday: Weekday) -> String {
        let days = u8::try_from(weekday.num_days_from_monday()).unwrap_or_default();
        // The first of January 2024 was a Monday.
        let date = Date::try_new_gregorian(2024, 1, 1 + days).ok();
        ALL.get(&self.locale())
            .zip(date)
            .map(|(f, date)| f.weekday.format(&date).to_string())
            .unwrap_or_default()
    }

    /// How long something has lasted, in its greatest unit.
    pub fn duration(&self, span: Duration) -> Cow<'static, str> {
        match (span.num_days(), span.num_hours(), span.num_minutes()) {
            (days, _, _) if days >= 2 => self.counted(0, days, |t| t.duration_days(days)),
            (_, hours, _) if hours >= 1 => self.counted(1, hours, |t| t.duration_hours(hours)),
            (_, _, minutes) if minutes >= 1 => self.counted(2, minutes, |t| t.duration_minutes(minutes)),
            _ => self.duration_now(),
        }
    }

    /// A duration that was said before, or says it: every row of every list has one. Those of years are said anew.
    fn counted(
        &self,
        unit: usize,
        number: i64,
        say: impl FnOnce(&Self) -> Cow<'static, str>,
    ) -> Cow<'static, str> {
        const KEPT: usize = 400;
        type Units = [[OnceLock<Cow<'static, str>>; KEPT]; 3];
        static SAID: LazyLock<Vec<Units>> = LazyLock::new(|| {
            let units = || std::array::from_fn(|_| std::array::from_fn(|_| OnceLock::new()));
            std::iter::repeat_with(units).take(Texts::FORMS).collect()
        });
        let number = usize::try_from(number).unwrap_or(KEPT);
        match SAID.get(self.form()).and_then(|units| units.get(unit)).and_then(|said| said.get(number)) {
            Some(said) => Cow::Borrowed(said.get_or_init(|| say(self))),
            None => say(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    #[test]
    fn a_day_is_told_as_its_readers_expect() {
        let at = chrono::Utc.with_ymd_and_hms(2026, 11, 23, 16, 30, 0).unwrap();
        let told: Vec<String> = Locale::ALL
            .iter()
            .map(|locale| Texts::new(*locale, chrono_tz::Asia::Shanghai))
            .map(|t| {
                let short = t.short_date(at);
                format!(
                    "{} | {} | {short} | {} | {}",
                    t.day(at),
                    t.date_time(at),
                    t.clock(at),
                    t.weekday(Weekday::Sun)
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "Tuesday, November 24, 2026 | November 24, 2026 at 00:30 | November 24 | 00:30 | Sunday",
                "2026年11月24日星期二 | 2026年11月24日 00:30 | 11月24日 | 00:30 | 星期日",
                "mardi 24 novembre 2026 | 24 novembre 2026 à 00:30 | 24 novembre | 00:30 | dimanche",
                "вторник, 24 ноября 2026\u{202f}г. | 24 ноября 2026\u{202f}г. в 00:30 | 24 ноября | 00:30 | воскресенье",
                "الثلاثاء، 24 نوفمبر 2026 | 24 نوفمبر 2026 في 00:30 | 24 نوفمبر | 00:30 | الأحد",
                "2026年11月24日火曜日 | 2026年11月24日 0:30 | 11月24日 | 0:30 | 日曜日",
            ]
        );
    }

    #[test]
    fn durations_keep_their_greatest_unit_in_every_locale() {
        let told = |locale: &Locale| {
            let t = Texts::new(*locale, chrono_tz::Asia::Shanghai).plain();
            [0, 1, 59, 60, 2 * 60, 5 * 60, 47 * 60, 2 * 24 * 60, 3 * 24 * 60, 11 * 24 * 60, 1500 * 24 * 60]
                .map(|minutes| t.duration(Duration::minutes(minutes)).into_owned())
                .join(", ")
        };
        let told: Vec<String> = Locale::ALL.iter().map(told).collect();
        assert_eq!(
            told,
            [
                "less than a minute, 1 min, 59 min, 1 h, 2 h, 5 h, 47 h, 2 days, 3 days, 11 days, 1,500 days",
                "不到 1 分钟, 1 分钟, 59 分钟, 1 小时, 2 小时, 5 小时, 47 小时, 2 天, 3 天, 11 天, 1,500 天",
                "moins d’une minute, 1\u{a0}min, 59\u{a0}min, 1\u{a0}h, 2\u{a0}h, 5\u{a0}h, 47\u{a0}h, 2\u{a0}jours, \
                 3\u{a0}jours, 11\u{a0}jours, 1\u{202f}500\u{a0}jours",
                "меньше минуты, 1\u{a0}мин, 59\u{a0}мин, 1\u{a0}ч, 2\u{a0}ч, 5\u{a0}ч, 47\u{a0}ч, 2\u{a0}дня, 3\u{a0}дня, \
                 11\u{a0}дней, 1\u{a0}500\u{a0}дней",
                "لحظات, دقيقة واحدة, 59 دقيقة, ساعة واحدة, ساعتان, 5 ساعات, 47 ساعة, يومان, 3 أيام, 11 يوم\u{64b}ا, 1,500 يوم",
                "1分未満, 1分, 59分, 1時間, 2時間, 5時間, 47時間, 2日, 3日, 11日, 1,500日",
            ]
        );
    }
}
