//! A row of a list: a ticket in one line.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{Duration, NaiveDate};
use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::{Because, Instant, Language, PreviewBy, Status, Turn, Urgency, WorkingCalendar, Written};
use xiaoyi_i18n::Texts;
use xiaoyi_store::ListedTicket;

use super::several::shown_as;
use crate::page::{Words, shown};
use crate::staff::{Me, status_words};

/// The last words on a ticket.
pub(super) struct ShownPreview {
    /// Whose they are, where they are not the resident's.
    pub(super) by: Option<String>,
    pub(super) text: String,
    pub(super) written: Written,
}

pub(super) struct Row {
    pub(super) reference: String,
    /// What the list's form carries of it.
    pub(super) shown: String,
    pub(super) who: String,
    pub(super) subject: String,
    pub(super) written: Written,
    pub(super) preview: Option<ShownPreview>,
    pub(super) unread: bool,
    pub(super) turn: Turn,
    /// The language in two letters, and its name in the reader's language.
    pub(super) language_code: String,
    pub(super) language: String,
    pub(super) topic: Words,
    pub(super) alarming: bool,
    pub(super) status: Status,
    pub(super) status_words: String,
    pub(super) urgent: bool,
    /// Whose turn it is, and since when.
    pub(super) waiting: String,
    pub(super) due: Option<(&'static str, String)>,
    pub(super) assignee: Option<String>,
    /// Why nobody has it, where nobody has.
    pub(super) why: String,
}

impl Row {
    pub(super) fn new(ticket: &ListedTicket, around: &RowsAround<'_>, said: &mut Said) -> Self {
        let RowsAround { me, config, now, .. } = *around;
        let t = me.t.plain();
        let is_active = ticket.status.is_active();
        Self {
            reference: ticket.reference.to_string(),
            shown: shown_as(ticket.turn, ticket.turn_since, ticket.assignee),
            who: shown(ticket.name.as_str()),
            subject: shown(ticket.subject.as_str()),
            written: ticket.subject_written.clone(),
            preview: ticket.preview.as_ref().map(|preview| ShownPreview {
                by: preview_by(preview.by, &t),
                text: shown(&preview.text),
                written: preview.written.clone(),
            }),
            unread: ticket.unread && ticket.assignee == Some(me.person.id),
            turn: ticket.turn,
            language_code: ticket.language.primary().to_uppercase(),
            language: said.languages.say(ticket.language.clone(), |language| language_in_full(language, &t)),
            topic: config.topic_name(ticket.topic, t.locale()).into(),
            why: match ticket.assignee {
                None => said.reasons.say(ticket.because, |because| t.because(*because).into_owned()),
                Some(_) => String::new(),
            },
            alarming: ticket.because == Because::Supervisors,
            status: ticket.status,
            status_words: if is_active { String::new() } else { status_words(&t, ticket.status) },
            urgent: ticket.urgency == Urgency::Urgent,
            waiting: if is_active {
                let span = match ticket.turn {
                    Turn::Later => t.turn_later(t.short_date(ticket.turn_since)),
                    _ => t.duration(now - ticket.turn_since),
                };
                said.turns.say((ticket.turn, span), |(turn, span)| turn_in_words(*turn, span, &t))
            } else {
                String::new()
            },
            due: due_of(ticket.due_at, ticket.status, now, &around.calendar).map(|(kind, due)| {
                let date = around.calendar.date(due);
                let words = || due_words(kind, due, &t);
                let words = if kind.has_date() { said.dates.say(date, |_| words()) } else { words() };
                (kind.code(), words)
            }),
            assignee: ticket.assignee.map(|id| config.name(id).to_owned()),
        }
    }
}

/// Whose the last words are, where they are not the resident's.
pub(crate) fn preview_by(by: PreviewBy, t: &Texts) -> Option<String> {
    match by {
        PreviewBy::Resident => None,
        PreviewBy::Staff => Some(t.queue_preview_ours().into_owned()),
        PreviewBy::Note => Some(t.queue_preview_note().into_owned()),
    }
}

/// What is the same for all rows of a list.
pub(super) struct RowsAround<'a> {
    pub(super) me: &'a Me,
    pub(super) config: &'a DeskConfig,
    pub(super) now: Instant,
    pub(super) calendar: Arc<WorkingCalendar>,
}

/// Words that the rows of a list share, each said once.
#[derive(Default)]
pub(super) struct Said {
    languages: Once<Language>,
    turns: Once<(Turn, Cow<'static, str>)>,
    reasons: Once<Because>,
    dates: Once<NaiveDate>,
}

/// What was said of some things. A page has few of a kind.
struct Once<K>(Vec<(K, String)>);

impl<K> Default for Once<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq> Once<K> {
    fn say(&mut self, key: K, say: impl FnOnce(&K) -> String) -> String {
        if let Some((_, words)) = self.0.iter().find(|(known, _)| *known == key) {
            return words.clone();
        }
        let words = say(&key);
        self.0.push((key, words.clone()));
        words
    }
}

/// A language's name in the reader's language, with its own name where that is another.
pub(crate) fn language_in_full(language: &Language, t: &Texts) -> String {
    let (name, own) = (t.language(language), language.autonym());
    if name == own { name } else { format!("{name} · {own}") }
}

/// Whose turn it is, and since when.
pub(crate) fn turn_words(turn: Turn, since: Instant, t: &Texts, now: Instant) -> String {
    match turn {
        Turn::Later => t.turn_later(t.short_date(since)).into_owned(),
        _ => turn_in_words(turn, &t.duration(now - since), t),
    }
}

fn turn_in_words(turn: Turn, span: &str, t: &Texts) -> String {
    let words = match turn {
        Turn::Ours => t.turn_ours(span),
        Turn::Answered => t.turn_answered(span),
        Turn::Theirs => t.turn_theirs(span),
        Turn::Over => t.turn_over(span),
        // Said by its date.
        Turn::Later => return span.to_owned(),
    };
    words.into_owned()
}

/// How near the time is at which an answer was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nearness {
    Overdue,
    Today,
    Soon,
    Later,
}

impl Nearness {
    fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Later => "later",
        }
    }

    /// Whether it is told by a date.
    fn has_date(self) -> bool {
        matches!(self, Self::Soon | Self::Later)
    }
}

/// By when an answer was promised, and how near that is; nothing where nothing is promised any more.
fn due_of(
    due: Option<Instant>,
    status: Status,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Option<(Nearness, Instant)> {
    let due = due.filter(|_| status.is_active())?;
    let nearness = if due < now {
        Nearness::Overdue
    } else if due - now < Duration::hours(24) {
        if calendar.date(due) == calendar.date(now) { Nearness::Today } else { Nearness::Soon }
    } else {
        Nearness::Later
    };
    Some((nearness, due))
}

fn due_words(nearness: Nearness, due: Instant, t: &Texts) -> String {
    match nearness {
        Nearness::Overdue => t.due_overdue().into_owned(),
        Nearness::Today => t.due_today().into_owned(),
        Nearness::Soon | Nearness::Later => t.short_date(due),
    }
}

/// The same in words, with a mark.
pub(crate) fn due_badge(
    due: Option<Instant>,
    status: Status,
    t: &Texts,
    now: Instant,
    calendar: &WorkingCalendar,
) -> Option<(&'static str, String)> {
    due_of(due, status, now, calendar).map(|(nearness, due)| (nearness.code(), due_words(nearness, due, t)))
}
