//! The lists of tickets.

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{Duration, NaiveDate};
use xiaoyi_domain::{
    Because, Instant, Language, Permission, PreviewBy, SavedView, StaffId, Status, TopicId, Turn, Urgency,
    WorkingCalendar, Written,
};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{ActiveTickets, Cursor, ListedTicket, Order};

use super::done::{Done, Undo, done_words, without_notice};
use super::list::{List, code_of};
use super::several::shown_as;
use crate::error::WebError;
use crate::fields::Fields;
use crate::page::{Frame, Words, html, shown};
use crate::site::Site;
use crate::staff::{Me, Numbers, Shell, frame, status_words};
use xiaoyi_desk::DeskConfig;

/// Rows on one page.
const ROWS: usize = 50;

/// The last words on a ticket.
struct ShownPreview {
    /// Whose they are, where they are not the resident's.
    by: Option<String>,
    text: String,
    written: Written,
}

struct Row {
    reference: String,
    /// What the list's form carries of it.
    shown: String,
    who: String,
    subject: String,
    written: Written,
    preview: Option<ShownPreview>,
    unread: bool,
    turn: Turn,
    /// The language in two letters, and its name in the reader's language.
    language_code: String,
    language: String,
    topic: Words,
    alarming: bool,
    status: Status,
    status_words: String,
    urgent: bool,
    /// Whose turn it is, and since when.
    waiting: String,
    due: Option<(&'static str, String)>,
    assignee: Option<String>,
    /// Why nobody has it, where nobody has.
    why: String,
}

pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) name: String,
    /// The language of the name, where it is not the page's.
    pub(crate) lang: String,
    pub(crate) chosen: bool,
}

/// A part of a list, by whose turn it is.
struct Tab {
    href: String,
    words: String,
    number: Option<u32>,
    current: bool,
}

#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    frame: Frame,
    shell: Shell,
    heading: String,
    /// The address of this list, as it stands in other addresses.
    from: String,
    /// Whether the rows stand in groups by whose turn it is.
    grouped: bool,
    /// Whether the list shows who has each ticket.
    shows_holder: bool,
    tabs: Vec<Tab>,
    sorts: Vec<Choice>,
    rows: Vec<Row>,
    languages: Vec<Choice>,
    topics: Vec<Choice>,
    urgencies: Vec<Choice>,
    people: Vec<Choice>,
    filtered: bool,
    /// The saved view that this is, if its reader may remove it; and whether they may save one for everybody.
    view: Option<String>,
    may_share: bool,
    /// Whether it is narrowed or sorted, so that there is something to save.
    can_save: bool,
    path: String,
    turn: String,
    next: Option<String>,
    is_first: bool,
    empty: String,
    /// Whether something can be done with several tickets at once.
    can_act: bool,
    colleagues: Vec<Choice>,
}

impl QueuePage {
    /// The heading of the group that begins with this row.
    fn group(&self, place: &usize) -> Option<String> {
        let turn = self.rows.get(*place)?.turn;
        let before = place.checked_sub(1).and_then(|before| self.rows.get(before)).map(|row| row.turn);
        (self.grouped && before != Some(turn)).then(|| self.frame.t.turn(turn).into_owned())
    }
}

fn sort_choices(chosen: Order, t: &Texts) -> Vec<Choice> {
    let choice = |name: Cow<'static, str>, order| Choice {
        value: code_of(order).to_owned(),
        name: name.into_owned(),
        lang: t.locale().code().to_owned(),
        chosen: chosen == order,
    };
    vec![
        choice(t.queue_sort_due(), Order::Due),
        choice(t.queue_sort_turn(), Order::Turn),
        choice(t.queue_sort_newest(), Order::Newest),
    ]
}

impl Row {
    fn new(ticket: &ListedTicket, around: &RowsAround<'_>, said: &mut Said) -> Self {
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
struct RowsAround<'a> {
    me: &'a Me,
    config: &'a DeskConfig,
    now: Instant,
    calendar: Arc<WorkingCalendar>,
}

/// Words that the rows of a list share, each said once.
#[derive(Default)]
struct Said {
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

/// One's own tickets.
pub(crate) async fn show(site: web::Data<Site>, request: HttpRequest) -> Result<HttpResponse, WebError> {
    list(&site, &request, "mine").await
}

/// Another list.
pub(crate) async fn show_queue(
    site: web::Data<Site>,
    request: HttpRequest,
    queue: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    list(&site, &request, &queue).await
}

async fn list(site: &Site, request: &HttpRequest, name: &str) -> Result<HttpResponse, WebError> {
    let fields = Fields::parse(request.query_string().as_bytes());
    let list = List::of(name, &fields);
    let after = fields.get("after").parse::<Cursor>().ok();
    let (wanted, of_site, says) = (list.clone(), site.clone(), fields.clone());
    let here = without_notice(&request.uri().to_string());
    let (before, from) = (site.before(), here.clone());
    let (me, (config, active, page, undo)) = Me::reading_apart(site, request, move |tx, person| {
        let (config, now) = (of_site.config_in(tx, before)?, of_site.desk.now());
        let page = match &wanted {
            Some(list) => {
                let queue = list.queue(person, &config, now);
                Some(tx.list_queue(&queue, &list.filter, list.order(), after, ROWS)?)
            }
            None => None,
        };
        let undo = Undo::find(tx, person, &says, None, &from, now)?;
        Ok((config, of_site.active_in(tx, before)?, page, undo))
    })
    .await?;
    let (list, page) = list.zip(page).ok_or(WebError::NotFound)?;
    let me = &me;
    let now = site.desk.now();
    let t = me.t.plain();
    let heading = list_name(list.entry, t);
    let title = heading.clone();
    let done = Done { words: done_words(&fields, me, &config), undo, news: None };
    let shell = Shell::of(site, me, &config, &active, list.entry, here).with_done(done);
    // What waits for somebody stands in the tab's title too.
    let title = match shell.counts.of_turn(list.entry) {
        Some(number) if number > 0 => t.queue_title_turn(number, title),
        _ => title,
    };
    let (around, mut said) =
        (RowsAround { me, config: &config, now, calendar: site.desk.calendar() }, Said::default());
    let page = QueuePage {
        frame: frame(me, &config, title),
        from: url::form_urlencoded::byte_serialize(shell.here.as_bytes()).collect(),
        heading: heading.into_owned(),
        grouped: list.order() == Order::Turn && list.is_sortable(),
        shows_holder: list.entry != "mine",
        tabs: tabs(&list, &active.tickets, me, &config),
        sorts: if list.is_sortable() { sort_choices(list.order(), &t) } else { Vec::new() },
        shell,
        rows: page.tickets.iter().map(|ticket| Row::new(ticket, &around, &mut said)).collect(),
        languages: language_choices(&config, list.filter.language.as_ref(), &t),
        topics: topic_choices(&config, list.filter.topic, &t),
        urgencies: Urgency::ALL
            .iter()
            .map(|urgency| Choice {
                value: urgency.code().to_owned(),
                name: t.urgency(*urgency).into_owned(),
                lang: t.locale().code().to_owned(),
                chosen: list.filter.urgency == Some(*urgency),
            })
            .collect(),
        people: if ["mine", "over"].contains(&list.entry) {
            Vec::new()
        } else {
            people(&config, list.filter.assignee)
        },
        view: own_view(&list, me, &config),
        can_save: list.canonical() != list.path(),
        may_share: me.may(Permission::ShareViews),
        filtered: list.is_filtered(),
        next: page.next.map(|cursor| list.next_page(cursor)),
        is_first: after.is_none(),
        path: list.path(),
        turn: list.filter.turn.map(|turn| turn.code().to_owned()).unwrap_or_default(),
        can_act: list.is_sortable(),
        colleagues: people(&config, None),
        empty: match list.entry {
            "mine" => t.queue_empty_mine(),
            "nobody" => t.queue_empty_nobody(),
            "following" => t.queue_empty_following(),
            _ => t.queue_empty(),
        }
        .into_owned(),
    };
    html(&page, StatusCode::OK)
}

/// The saved view that a list is, if this person may remove it.
fn own_view(list: &List, me: &Me, config: &DeskConfig) -> Option<String> {
    let address = list.canonical();
    let may = |view: &&SavedView| match view.owner {
        Some(owner) => owner == me.person.id,
        None => me.may(Permission::ShareViews),
    };
    config.views.iter().filter(|view| view.address == address).find(may).map(|view| view.id.to_string())
}

/// The name of a list, as the rail has it.
pub(crate) fn list_name(entry: &str, t: Texts) -> Cow<'static, str> {
    match entry {
        "mine" => t.nav_mine(),
        "unassigned" => t.nav_unassigned(),
        "languages" => t.nav_languages(),
        "nobody" => t.nav_nobody(),
        "everyone" => t.nav_everyone(),
        "overdue" => t.nav_overdue(),
        "waiting" => t.nav_waiting(),
        "following" => t.nav_following(),
        _ => t.nav_over(),
    }
}

/// The parts of a list by whose turn it is, with how many there are of each while nothing else narrows it.
fn tabs(list: &List, active: &[ActiveTickets], me: &Me, config: &DeskConfig) -> Vec<Tab> {
    let turns: &[Turn] = match list.entry {
        "mine" => &[Turn::Ours, Turn::Answered, Turn::Theirs],
        "languages" | "everyone" => &[Turn::Ours, Turn::Answered],
        _ => return Vec::new(),
    };
    let counted = |turn| Numbers::in_list(active, &me.person, config, list.entry, turn);
    let tab = |turn: Option<Turn>, words: String| Tab {
        href: list.with_turn(turn),
        words,
        number: (!list.is_filtered()).then(|| counted(turn)),
        current: list.filter.turn == turn,
    };
    let t = me.t;
    let all = tab(None, t.queue_all().into_owned());
    std::iter::once(all)
        .chain(turns.iter().map(|turn| tab(Some(*turn), t.turn(*turn).into_owned())))
        .collect()
}

pub(crate) fn topic_choices(config: &DeskConfig, chosen: Option<TopicId>, t: &Texts) -> Vec<Choice> {
    config
        .topics
        .iter()
        .filter(|topic| !topic.retired || chosen == Some(topic.id))
        .map(|topic| Choice {
            value: topic.id.to_string(),
            name: topic.name(t.locale()).to_owned(),
            lang: topic.name_in(t.locale()).1.code().to_owned(),
            chosen: chosen == Some(topic.id),
        })
        .collect()
}

/// Everybody who is active.
fn people(config: &DeskConfig, chosen: Option<StaffId>) -> Vec<Choice> {
    config
        .staff
        .iter()
        .filter(|person| person.active)
        .map(|person| Choice {
            value: person.id.to_string(),
            name: person.name.as_str().to_owned(),
            lang: String::new(),
            chosen: chosen == Some(person.id),
        })
        .collect()
}

/// The team's languages first; a filter for another one is kept.
fn language_choices(config: &DeskConfig, chosen: Option<&Language>, t: &Texts) -> Vec<Choice> {
    let mut languages = config.team_languages();
    languages.extend(chosen.filter(|language| !languages.contains(language)).cloned());
    languages
        .iter()
        .map(|language| Choice {
            value: language.tag().to_owned(),
            name: t.language(language),
            lang: t.locale().code().to_owned(),
            chosen: chosen == Some(language),
        })
        .collect()
}
