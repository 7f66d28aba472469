//! The words that narrow a search, as `language:ar` or `статус:решено`: in the reader's language and in English, for
//! reading what was typed and for offering what can be typed.

use chrono::{Datelike, NaiveDate};
use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::text_search::folded;
use xiaoyi_domain::{Direction, Language, Status, TicketFilter, Urgency, WorkingCalendar};
use xiaoyi_i18n::Texts;

use crate::staff::{Me, status_words};

/// What a search can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Language,
    Status,
    Topic,
    With,
    Urgency,
    Before,
    Since,
}

impl Key {
    pub(super) const ALL: [Self; 7] =
        [Self::Language, Self::Status, Self::With, Self::Topic, Self::Urgency, Self::Before, Self::Since];

    /// Its name in English, which is understood in every language.
    fn english(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Status => "status",
            Self::Topic => "topic",
            Self::With => "with",
            Self::Urgency => "urgency",
            Self::Before => "before",
            Self::Since => "since",
        }
    }

    /// Its name in the reader's language.
    pub(super) fn name(self, t: &Texts) -> String {
        match self {
            Self::Language => t.search_key_language(),
            Self::Status => t.search_key_status(),
            Self::Topic => t.search_key_topic(),
            Self::With => t.search_key_with(),
            Self::Urgency => t.search_key_urgency(),
            Self::Before => t.search_key_before(),
            Self::Since => t.search_key_since(),
        }
        .into_owned()
    }
}

/// A value of a filter: what it is called, with the name that is offered first, and what it means.
struct Value {
    names: Vec<String>,
    filter: TicketFilter,
}

impl Value {
    /// Whether one of its names begins so, or a word of it; what was typed is folded.
    fn begins(&self, typed: &str) -> bool {
        self.names.iter().any(|name| has_word(name, typed))
    }

    /// As it is typed behind its key.
    fn typed(&self, key: Key, t: &Texts) -> Option<String> {
        self.names.first().map(|name| format!("{}:{}", key.name(t), quoted(name)))
    }
}

/// The words of a reader.
pub(super) struct SearchWords<'a> {
    me: &'a Me,
    config: &'a DeskConfig,
    calendar: &'a WorkingCalendar,
    today: NaiveDate,
    t: Texts,
}

impl<'a> SearchWords<'a> {
    pub(super) fn new(
        me: &'a Me,
        config: &'a DeskConfig,
        calendar: &'a WorkingCalendar,
        today: NaiveDate,
    ) -> Self {
        Self { me, config, calendar, today, t: me.t.plain() }
    }

    /// What `key:value` may mean; nothing if the key is none of ours.
    pub(super) fn meaning(&self, key: &str, value: &str) -> Option<Vec<TicketFilter>> {
        let key = self.key(key)?;
        Some(match key {
            Key::Before | Key::Since => date_of(value)
                .map(|date| {
                    let at = self.calendar.begin_of(date);
                    if key == Key::Before { TicketFilter::Before(at) } else { TicketFilter::Since(at) }
                })
                .into_iter()
                .collect(),
            _ => self.values_called(key, value),
        })
    }

    fn key(&self, typed: &str) -> Option<Key> {
        let typed = folded(typed);
        Key::ALL.into_iter().find(|key| typed == key.english() || typed == folded(&key.name(&self.t)))
    }

    /// The values of exactly this name, or all of which a word begins so.
    fn values_called(&self, key: Key, typed: &str) -> Vec<TicketFilter> {
        let typed = folded(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let values = self.values(key);
        let is_called = |value: &&Value| value.names.iter().any(|name| folded(name) == typed);
        let mut found: Vec<TicketFilter> =
            values.iter().filter(is_called).map(|value| value.filter.clone()).collect();
        if found.is_empty() {
            let named = values.iter().filter(|value| value.begins(&typed));
            found = named.map(|value| value.filter.clone()).collect();
        }
        found
    }

    fn values(&self, key: Key) -> Vec<Value> {
        let t = &self.t;
        let value = |names: Vec<String>, filter| Value { names, filter };
        match key {
            Key::Language => {
                let own = self.config.team_languages();
                let others = Language::offered().iter().map(|(language, _)| language.clone());
                let others: Vec<Language> = others.filter(|language| !own.contains(language)).collect();
                let called = |language: &Language| {
                    vec![t.language(language), language.autonym(), language.tag().to_owned()]
                };
                own.iter()
                    .chain(&others)
                    .map(|language| value(called(language), TicketFilter::Language(language.clone())))
                    .collect()
            }
            Key::Status => Status::ALL
                .iter()
                .map(|status| {
                    let names = vec![status_words(t, *status), status.code().to_owned()];
                    value(names, TicketFilter::Status(*status))
                })
                .collect(),
            Key::Topic => self
                .config
                .topics
                .iter()
                .map(|topic| value(vec![topic.name(t.locale()).to_owned()], TicketFilter::Topic(topic.id)))
                .collect(),
            Key::With => {
                let me = vec![t.search_value_me().into_owned(), "me".to_owned()];
                let nobody = vec![t.search_value_nobody().into_owned(), "nobody".to_owned()];
                let everybody = self.config.staff.iter().map(|person| {
                    value(vec![person.name.as_str().to_owned()], TicketFilter::With(Some(person.id)))
                });
                [
                    value(me, TicketFilter::With(Some(self.me.person.id))),
                    value(nobody, TicketFilter::With(None)),
                ]
                .into_iter()
                .chain(everybody)
                .collect()
            }
            Key::Urgency => Urgency::ALL
                .iter()
                .map(|urgency| {
                    let names = vec![t.urgency(*urgency).into_owned(), urgency.code().to_owned()];
                    value(names, TicketFilter::Urgency(*urgency))
                })
                .collect(),
            Key::Before | Key::Since => Vec::new(),
        }
    }

    /// A filter as it is typed, for an example.
    pub(super) fn example(&self, key: Key) -> Option<String> {
        match key {
            Key::Before | Key::Since => self.days(key).into_iter().next(),
            _ => self.values(key).first().and_then(|value| value.typed(key, &self.t)),
        }
    }

    /// Today and the first of the month, as they are typed.
    fn days(&self, key: Key) -> Vec<String> {
        let first = self.today.with_day(1).unwrap_or(self.today);
        // Behind Arabic the parts of a date would stand in the other order.
        let mark = if self.t.locale().direction() == Direction::Rtl { "\u{200E}" } else { "" };
        let mut days = vec![self.today, first];
        days.dedup();
        days.into_iter().map(|date| format!("{}:{mark}{date}", key.name(&self.t))).collect()
    }

    /// What can be typed in the place of the last word, which may be only its beginning: at most so many.
    pub(super) fn offers(&self, word: &str, most: usize) -> Vec<String> {
        let colon = |c: char| matches!(c, ':' | '：');
        let mut offers = Vec::new();
        match word.split_once(colon) {
            None => {
                let typed = folded(word);
                let begins = |key: &Key| {
                    folded(&key.name(&self.t)).starts_with(&typed) || key.english().starts_with(&typed)
                };
                offers
                    .extend(Key::ALL.into_iter().filter(begins).map(|key| format!("{}:", key.name(&self.t))));
            }
            Some((key, typed)) => {
                let Some(key) = self.key(key) else { return Vec::new() };
                let typed = folded(typed);
                if matches!(key, Key::Before | Key::Since) && typed.is_empty() {
                    offers.extend(self.days(key));
                }
                let values = self.values(key);
                let named = values.iter().filter(|value| value.begins(&typed));
                offers.extend(named.filter_map(|value| value.typed(key, &self.t)));
            }
        }
        offers.truncate(most);
        offers
    }
}

/// Whether a name, or one of its words, begins so. Both are compared as they are folded.
fn has_word(name: &str, typed: &str) -> bool {
    let name = folded(name);
    name.starts_with(typed)
        || name
            .match_indices(' ')
            .any(|(at, _)| name.get(at + 1..).is_some_and(|rest| rest.starts_with(typed)))
}

/// A value as it is typed: between quotation marks where it has spaces.
fn quoted(value: &str) -> String {
    if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() }
}

/// A date with its year first, whatever stands between its numbers.
fn date_of(typed: &str) -> Option<NaiveDate> {
    let folded = folded(typed);
    let numbers: Vec<&str> =
        folded.split(' ').filter(|word| word.chars().all(|c| c.is_ascii_digit())).collect();
    match numbers.as_slice() {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [date] if date.len() == 8 => NaiveDate::parse_from_str(date, "%Y%m%d").ok(),
        _ => None,
    }
}
