//! The lists of tickets.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Duration;
use xiaoyi_domain::{EmailAddress, Instant, Language, Reference, StaffMember, Status, TopicId, Urgency};
use xiaoyi_store::{Cursor, ListedTicket, Queue, QueueFilter};

use super::{Me, Shell, frame, spoken, status_words};
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use xiaoyi_desk::Office;

/// Rows on one page.
const ROWS: usize = 50;

struct Row {
    reference: String,
    who: String,
    subject: String,
    language_tag: String,
    language: String,
    topic: String,
    why: String,
    alarming: bool,
    status: Status,
    status_words: String,
    urgent: bool,
    waiting: String,
    due: Option<(&'static str, String)>,
    assignee: Option<String>,
}

struct Choice {
    value: String,
    name: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    frame: Frame,
    shell: Shell,
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

impl Row {
    fn new(ticket: &ListedTicket, me: &Me, office: &Office, now: Instant, site: &Site) -> Self {
        let t = me.t.plain();
        Self {
            reference: ticket.reference.to_string(),
            who: shown(ticket.name.as_str()),
            subject: shown(ticket.subject.as_str()),
            language_tag: ticket.language.tag().to_owned(),
            language: ticket.language.autonym(),
            topic: office.topic_name(ticket.topic, t.locale()).to_owned(),
            why: t.because(ticket.because).into_owned(),
            alarming: ticket.because == xiaoyi_domain::Because::Supervisors,
            status: ticket.status,
            status_words: status_words(&t, ticket.status),
            urgent: ticket.urgency == Urgency::Urgent,
            waiting: t.duration(now - ticket.waiting_since.unwrap_or(ticket.created_at)).into_owned(),
            due: due_badge(ticket.due_at, ticket.status, me, now, site),
            assignee: ticket.assignee.map(|id| office.name(id).to_owned()),
        }
    }
}

/// The badge of a ticket whose promise ends today or has ended; nothing for all others.
pub(super) fn due_badge(
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
    } else if due - now < Duration::hours(24) {
        Some(("soon", t.due_by(t.short_date(due)).into_owned()))
    } else {
        None
    }
}

fn queue_of(name: &str, person: &StaffMember, office: &Office) -> Option<(Queue, &'static str)> {
    Some(match name {
        "mine" => (Queue::Mine(person.id), "mine"),
        "unassigned" => (Queue::Unassigned(spoken(person, office)), "unassigned"),
        "languages" => (Queue::OfLanguages(spoken(person, office)), "languages"),
        "everyone" => (Queue::Everyones, "everyone"),
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
    let (wanted, of_site, name) = (filter.clone(), site.clone(), name.to_owned());
    let before = site.before();
    let (me, (office, active, page)) = Me::reading_apart(site, request, move |tx, person| {
        let office = of_site.office_in(tx, before)?;
        let page = match queue_of(&name, person, &office) {
            Some((queue, entry)) => Some((tx.list_queue(&queue, &wanted, after, ROWS)?, entry)),
            None => None,
        };
        Ok((office, of_site.active_in(tx, before)?, page))
    })
    .await?;
    let (page, entry) = page.ok_or(WebError::NotFound)?;
    let me = &me;
    let now = site.desk.now();
    let t = me.t.plain();
    let title = match entry {
        "mine" => t.nav_mine(),
        "unassigned" => t.nav_unassigned(),
        "languages" => t.nav_languages(),
        "everyone" => t.nav_everyone(),
        "waiting" => t.nav_waiting(),
        _ => t.nav_over(),
    };
    let path = if entry == "mine" { "/staff/".to_owned() } else { format!("/staff/queues/{entry}") };
    let here = request.uri().path_and_query().map_or_else(|| path.clone(), ToString::to_string);
    let shell = Shell::of(site, me, &office, &active, entry, here);
    let page = QueuePage {
        frame: frame(me, &office, title),
        shell,
        rows: page.tickets.iter().map(|ticket| Row::new(ticket, me, &office, now, site)).collect(),
        languages: language_choices(&office, filter.language.as_ref()),
        topics: office
            .topics
            .iter()
            .map(|topic| Choice {
                value: topic.id.to_string(),
                name: topic.name(t.locale()).to_owned(),
                chosen: filter.topic == Some(topic.id),
            })
            .collect(),
        urgencies: Urgency::ALL
            .iter()
            .map(|urgency| Choice {
                value: urgency.code().to_owned(),
                name: t.urgency(*urgency).into_owned(),
                chosen: filter.urgency == Some(*urgency),
            })
            .collect(),
        filtered: filter != QueueFilter::default(),
        next: page.next.map(|cursor| next_link(&path, &filter, cursor)),
        is_first: after.is_none(),
        path,
        empty: if entry == "mine" { t.queue_empty_mine() } else { t.queue_empty() }.into_owned(),
    };
    html(&page, StatusCode::OK)
}

/// The team's languages first; a filter for another one is kept.
fn language_choices(office: &Office, chosen: Option<&Language>) -> Vec<Choice> {
    let mut languages = office.team_languages();
    languages.extend(chosen.filter(|language| !languages.contains(language)).cloned());
    languages
        .iter()
        .map(|language| Choice {
            value: language.tag().to_owned(),
            name: language.autonym(),
            chosen: chosen == Some(language),
        })
        .collect()
}

fn next_link(path: &str, filter: &QueueFilter, cursor: Cursor) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
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
    let office = site.office().await?;
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
    let shell = Shell::new(&site, &me, &office, "search", "/staff/").await?;
    let page = SearchPage {
        frame: frame(&me, &office, me.t.plain().search_title(shown(&query))),
        shell,
        query: shown(&query),
        rows: tickets.iter().map(|ticket| Row::new(ticket, &me, &office, now, &site)).collect(),
    };
    html(&page, StatusCode::OK)
}
