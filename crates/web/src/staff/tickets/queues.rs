//! The lists of tickets.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Duration;
use xiaoyi_domain::{
    EmailAddress, Instant, Language, Reference, StaffMember, Status, TopicId, Turn, Urgency, Written,
};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{Cursor, ListedTicket, Order, Queue, QueueFilter};

use super::done::{Done, Undo, done_words, without_notice};
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::page::{Frame, Words, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, spoken, status_words};
use xiaoyi_desk::DeskConfig;

/// Rows on one page.
const ROWS: usize = 50;

struct Row {
    reference: String,
    who: String,
    subject: String,
    written: Written,
    unread: bool,
    turn: Turn,
    language_tag: String,
    language: String,
    topic: Words,
    why: String,
    alarming: bool,
    status: Status,
    status_words: String,
    urgent: bool,
    /// Whose turn it is, and since when.
    waiting: String,
    due: Option<(&'static str, String)>,
    assignee: Option<String>,
}

struct Choice {
    value: String,
    name: String,
    /// The language of the name, where it is not the page's.
    lang: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    frame: Frame,
    shell: Shell,
    heading: String,
    /// Whether the rows stand in groups by whose turn it is.
    grouped: bool,
    sorts: Vec<Choice>,
    /// How many of the list wait for an answer of ours.
    turns: Option<u32>,
    rows: Vec<Row>,
    languages: Vec<Choice>,
    topics: Vec<Choice>,
    urgencies: Vec<Choice>,
    filtered: bool,
    path: String,
    next: Option<String>,
    is_first: bool,
    empty: String,
}

#[derive(Template)]
#[template(path = "staff/search.html")]
struct SearchPage {
    frame: Frame,
    shell: Shell,
    query: String,
    rows: Vec<Row>,
}

impl QueuePage {
    /// The heading of the group that begins with this row.
    fn group(&self, place: &usize) -> Option<String> {
        let turn = self.rows.get(*place)?.turn;
        let before = place.checked_sub(1).and_then(|before| self.rows.get(before)).map(|row| row.turn);
        (self.grouped && before != Some(turn)).then(|| self.frame.t.turn(turn).into_owned())
    }
}

impl SearchPage {
    /// What was found stands in no groups.
    fn group(&self, _: &usize) -> Option<String> {
        None
    }
}

fn order_of(name: &str) -> Option<Order> {
    match name {
        "due" => Some(Order::Due),
        "turn" => Some(Order::Turn),
        _ => None,
    }
}

fn sort_choices(chosen: Order, t: &Texts) -> Vec<Choice> {
    let choice = |value: &str, name: std::borrow::Cow<'static, str>, order| Choice {
        value: value.to_owned(),
        name: name.into_owned(),
        lang: t.locale().code().to_owned(),
        chosen: chosen == order,
    };
    vec![choice("due", t.queue_sort_due(), Order::Due), choice("turn", t.queue_sort_turn(), Order::Turn)]
}

impl Row {
    fn new(ticket: &ListedTicket, me: &Me, config: &DeskConfig, now: Instant, site: &Site) -> Self {
        let t = me.t.plain();
        Self {
            reference: ticket.reference.to_string(),
            who: shown(ticket.name.as_str()),
            subject: shown(ticket.subject.as_str()),
            written: ticket.subject_written.clone(),
            unread: ticket.unread && ticket.assignee == Some(me.person.id),
            turn: ticket.turn,
            language_tag: ticket.language.tag().to_owned(),
            language: ticket.language.autonym(),
            topic: config.topic_name(ticket.topic, t.locale()).into(),
            why: t.because(ticket.because).into_owned(),
            alarming: ticket.because == xiaoyi_domain::Because::Supervisors,
            status: ticket.status,
            status_words: status_words(&t, ticket.status),
            urgent: ticket.urgency == Urgency::Urgent,
            waiting: turn_words(ticket.turn, ticket.turn_since, &t, now),
            due: due_badge(ticket.due_at, ticket.status, me, now, site),
            assignee: ticket.assignee.map(|id| config.name(id).to_owned()),
        }
    }
}

/// Whose turn it is, and since when.
pub(crate) fn turn_words(turn: Turn, since: Instant, t: &Texts, now: Instant) -> String {
    let span = t.duration(now - since);
    let words = match turn {
        Turn::Ours => t.turn_ours(span),
        Turn::Answered => t.turn_answered(span),
        Turn::Theirs => t.turn_theirs(span),
        Turn::Over => t.turn_over(span),
    };
    words.into_owned()
}

/// By when an answer was promised, with a mark where that is near or past; nothing where nothing is promised any more.
pub(crate) fn due_badge(
    due: Option<Instant>,
    status: Status,
    me: &Me,
    now: Instant,
    site: &Site,
) -> Option<(&'static str, String)> {
    let t = me.t.plain();
    let due = due.filter(|_| status.is_active())?;
    let date = |at: Instant| site.desk.calendar().date(at);
    if due < now {
        Some(("overdue", t.due_overdue().into_owned()))
    } else if date(due) == date(now) {
        Some(("today", t.due_today().into_owned()))
    } else {
        let is_near = due - now < Duration::hours(24);
        Some((if is_near { "soon" } else { "later" }, t.due_by(t.short_date(due)).into_owned()))
    }
}

fn queue_of(name: &str, person: &StaffMember, config: &DeskConfig) -> Option<(Queue, &'static str)> {
    Some(match name {
        "mine" => (Queue::Mine(person.id), "mine"),
        "unassigned" => (Queue::ToTake(spoken(person, config)), "unassigned"),
        "languages" => (Queue::OfLanguages(spoken(person, config)), "languages"),
        "nobody" => (Queue::Unassigned, "nobody"),
        "everyone" => (Queue::Open, "everyone"),
        "waiting" => (Queue::Waiting, "waiting"),
        "over" => (Queue::Over, "over"),
        _ => return None,
    })
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
    let filter = QueueFilter {
        language: Language::parse(fields.get("language")).ok(),
        topic: fields.get("topic").parse::<TopicId>().ok(),
        urgency: fields.get("urgency").parse::<Urgency>().ok(),
    };
    let after = fields.get("after").parse::<Cursor>().ok();
    // One's own list begins with those who wait for an answer; the others with what is due next.
    let usual = if name == "mine" { Order::Turn } else { Order::Due };
    let order = order_of(fields.get("sort")).unwrap_or(usual);
    let (wanted, of_site, name) = (filter.clone(), site.clone(), name.to_owned());
    let before = site.before();
    let about = Reference::parse(fields.get("about")).ok();
    let here = without_notice(&request.uri().to_string());
    let from = here.clone();
    let (me, (config, active, page, undo)) = Me::reading_apart(site, request, move |tx, person| {
        let config = of_site.config_in(tx, before)?;
        let page = match queue_of(&name, person, &config) {
            Some((queue, entry)) => Some((tx.list_queue(&queue, &wanted, order, after, ROWS)?, entry)),
            None => None,
        };
        let undo = match about {
            Some(about) => Undo::find(tx, person, &about, &from, of_site.desk.now())?,
            None => None,
        };
        Ok((config, of_site.active_in(tx, before)?, page, undo))
    })
    .await?;
    let (page, entry) = page.ok_or(WebError::NotFound)?;
    let me = &me;
    let now = site.desk.now();
    let t = me.t.plain();
    let heading = match entry {
        "mine" => t.nav_mine(),
        "unassigned" => t.nav_unassigned(),
        "languages" => t.nav_languages(),
        "nobody" => t.nav_nobody(),
        "everyone" => t.nav_everyone(),
        "waiting" => t.nav_waiting(),
        _ => t.nav_over(),
    };
    let title = heading.clone();
    let path = if entry == "mine" { "/staff/".to_owned() } else { format!("/staff/queues/{entry}") };
    let done = Done { words: done_words(&fields, me, &config), undo };
    let shell = Shell::of(site, me, &config, &active, entry, here).with_done(done);
    let turns = if order == Order::Turn && entry != "over" { shell.counts.of_turn(entry) } else { None };
    // What waits for somebody stands in the tab's title too.
    let title = match shell.counts.of_turn(entry) {
        Some(number) if number > 0 => t.queue_title_turn(number, title),
        _ => title,
    };
    let page = QueuePage {
        frame: frame(me, &config, title),
        heading: heading.into_owned(),
        grouped: order == Order::Turn && entry != "over",
        sorts: if entry == "over" { Vec::new() } else { sort_choices(order, &t) },
        turns,
        shell,
        rows: page.tickets.iter().map(|ticket| Row::new(ticket, me, &config, now, site)).collect(),
        languages: language_choices(&config, filter.language.as_ref()),
        topics: config
            .topics
            .iter()
            .map(|topic| Choice {
                value: topic.id.to_string(),
                name: topic.name(t.locale()).to_owned(),
                lang: topic.name_in(t.locale()).1.code().to_owned(),
                chosen: filter.topic == Some(topic.id),
            })
            .collect(),
        urgencies: Urgency::ALL
            .iter()
            .map(|urgency| Choice {
                value: urgency.code().to_owned(),
                name: t.urgency(*urgency).into_owned(),
                lang: t.locale().code().to_owned(),
                chosen: filter.urgency == Some(*urgency),
            })
            .collect(),
        filtered: filter != QueueFilter::default(),
        next: page.next.map(|cursor| next_link(&path, &filter, order, usual, cursor)),
        is_first: after.is_none(),
        path,
        empty: match entry {
            "mine" => t.queue_empty_mine(),
            "nobody" => t.queue_empty_nobody(),
            _ => t.queue_empty(),
        }
        .into_owned(),
    };
    html(&page, StatusCode::OK)
}

/// The team's languages first; a filter for another one is kept.
fn language_choices(config: &DeskConfig, chosen: Option<&Language>) -> Vec<Choice> {
    let mut languages = config.team_languages();
    languages.extend(chosen.filter(|language| !languages.contains(language)).cloned());
    languages
        .iter()
        .map(|language| Choice {
            value: language.tag().to_owned(),
            name: language.autonym(),
            lang: language.tag().to_owned(),
            chosen: chosen == Some(language),
        })
        .collect()
}

fn next_link(path: &str, filter: &QueueFilter, order: Order, usual: Order, cursor: Cursor) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if order != usual {
        query.append_pair("sort", if order == Order::Due { "due" } else { "turn" });
    }
    if let Some(language) = &filter.language {
        query.append_pair("language", language.tag());
    }
    if let Some(topic) = filter.topic {
        query.append_pair("topic", &topic.to_string());
    }
    if let Some(urgency) = filter.urgency {
        query.append_pair("urgency", urgency.code());
    }
    format!("{path}?{}", query.append_pair("after", &cursor.to_string()).finish())
}

/// Finds by reference, or by the requester's address.
pub(crate) async fn search(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let query = Fields::parse(request.query_string().as_bytes()).get("q").trim().to_owned();
    if let Ok(reference) = Reference::parse(&query) {
        let wanted = reference.clone();
        let found = site.run(move |desk| Ok(desk.read(|tx| tx.find_ticket_by_reference(&wanted))?)).await?;
        if found.is_some() {
            return Ok(see_other(&format!("/staff/tickets/{reference}")));
        }
    }
    let tickets = match EmailAddress::parse(&query) {
        Ok(email) => {
            site.run(move |desk| {
                Ok(desk.read(|tx| match tx.find_requester_by_email(&email)? {
                    Some(requester) => tx.list_tickets_of_requester(requester.id, 50),
                    None => Ok(Vec::new()),
                })?)
            })
            .await?
        }
        Err(_) => Vec::new(),
    };
    let now = site.desk.now();
    let shell = Shell::new(&site, &me, &config, "search", "/staff/").await?;
    let page = SearchPage {
        frame: frame(&me, &config, me.t.plain().search_title(shown(&query))),
        shell,
        query: shown(&query),
        rows: tickets.iter().map(|ticket| Row::new(ticket, &me, &config, now, &site)).collect(),
    };
    html(&page, StatusCode::OK)
}
