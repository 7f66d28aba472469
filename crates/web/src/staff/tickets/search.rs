//! Searching tickets: by words, by parts of a reference, and by facts.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde_json::json;
use xiaoyi_desk::{DeskConfig, SearchHit};
use xiaoyi_domain::text_search::{Excerpt, Hit, MOST_CHARACTERS, Query, QueryProblem};
use xiaoyi_domain::{Author, Reference, Status, TicketFilter, Urgency, Visibility, Written};
use xiaoyi_i18n::Texts;

use super::row::language_in_full;
use super::search_words::{Key, SearchWords};
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::page::{Frame, Words, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, status_words};

/// How much of a message is shown around what was found, in characters.
const EXCERPT: usize = 160;
/// How many suggestions are made.
const MOST_SUGGESTIONS: usize = 8;

/// A text with what was found in it.
struct Marked {
    excerpt: Excerpt,
    written: Written,
}

impl Marked {
    fn new(mut excerpt: Excerpt, written: Written) -> Self {
        for (part, _) in &mut excerpt.parts {
            *part = shown(part);
        }
        Self { excerpt, written }
    }

    fn whole(text: &str, hits: &[Hit], written: Written) -> Self {
        Self::new(Excerpt::whole(text, hits), written)
    }
}

/// A ticket that was found.
struct Found {
    reference: String,
    /// Whether something was found in it.
    in_reference: bool,
    language_code: String,
    language: String,
    name: Marked,
    /// The address, where something was found in it.
    email: Option<Marked>,
    subject: Marked,
    /// The last message that something was found in, or the last words; and whose they are, where they are not the
    /// resident's.
    text: Option<(Option<String>, Marked)>,
    topic: Words,
    status: Status,
    status_words: String,
    urgent: bool,
    sent: String,
    assignee: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/search.html")]
struct SearchPage {
    frame: Frame,
    shell: Shell,
    /// What was wrong with what was typed.
    problem: Option<String>,
    found: Vec<Found>,
    /// Whether nothing was found at all.
    is_empty: bool,
    next: Option<String>,
    is_first: bool,
    first: String,
    is_behind: bool,
    /// The words that narrow a search, each with an example.
    filters: Vec<String>,
}

impl Found {
    fn new(hit: &SearchHit, config: &DeskConfig, t: &Texts) -> Self {
        let ticket = &hit.ticket;
        let whose = |author: Author, visibility: Visibility| match (author, visibility) {
            (Author::Resident, _) => None,
            (Author::Staff(_), Visibility::Public) => Some(t.queue_preview_ours().into_owned()),
            (Author::Staff(_), Visibility::Internal) => Some(t.queue_preview_note().into_owned()),
        };
        let text = match (&hit.in_message, &ticket.preview) {
            (Some((message, hits)), _) => {
                let body = message.body.as_ref().map_or("", |body| body.as_str());
                let marked = Marked::new(Excerpt::around(body, hits, EXCERPT), message.written.clone());
                Some((whose(message.author, message.visibility), marked))
            }
            (None, Some(preview)) => {
                let marked = Marked::whole(&preview.text, &[], preview.written.clone());
                Some((super::row::preview_by(preview.by, t), marked))
            }
            (None, None) => None,
        };
        let email = hit.email.as_ref().filter(|_| !hit.in_email.is_empty());
        Self {
            reference: ticket.reference.to_string(),
            in_reference: hit.in_reference,
            language_code: ticket.language().primary().to_uppercase(),
            language: language_in_full(ticket.language(), t),
            name: Marked::whole(ticket.name.as_str(), &hit.in_name, Written::unknown()),
            email: email.map(|email| Marked::whole(email.as_str(), &hit.in_email, Written::unknown())),
            subject: Marked::whole(ticket.subject.as_str(), &hit.in_subject, ticket.subject_written.clone()),
            text,
            topic: config.topic_name(ticket.topic, t.locale()).into(),
            status: ticket.status,
            status_words: status_words(t, ticket.status),
            urgent: ticket.urgency == Urgency::Urgent && ticket.status.is_active(),
            sent: t.short_date(ticket.created_at),
            assignee: ticket.assignee.map(|id| config.name(id).to_owned()),
        }
    }
}

/// What is wrong with a search, in the reader's words.
fn problem_words(problem: &QueryProblem, t: &Texts) -> String {
    match problem {
        QueryProblem::Empty => t.search_empty(),
        QueryProblem::TooLong => t.search_too_long(MOST_CHARACTERS.to_string()),
        QueryProblem::UnknownValue { key, value } => t.search_unknown_value(shown(key), shown(value)),
    }
    .into_owned()
}

/// The address of a search, from its beginning or after a place.
fn address(typed: &str, after: Option<i64>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", typed);
    if let Some(after) = after {
        query.append_pair("after", &after.to_string());
    }
    format!("/staff/search?{}", query.finish())
}

/// What is found. A whole reference leads to its ticket.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let fields = Fields::parse(request.query_string().as_bytes());
    let typed = fields.get("q").trim().to_owned();
    if let Ok(reference) = Reference::parse(&typed) {
        let wanted = reference.clone();
        let found = site.run(move |desk| Ok(desk.read(|tx| tx.find_ticket_by_reference(&wanted))?)).await?;
        if found.is_some() {
            return Ok(see_other(&format!("/staff/tickets/{reference}")));
        }
    }
    let t = me.t.plain();
    let after = fields.get("after").parse::<i64>().ok();
    let calendar = site.desk.calendar();
    let words = SearchWords::new(&me, &config, &calendar, calendar.date(site.desk.now()));
    let query = Query::parse(&typed, |key, value| words.meaning(key, value));
    let filters = Key::ALL.into_iter().filter_map(|key| words.example(key)).collect();
    let (problem, page) = match query {
        Ok(query) => (None, Some(site.run(move |desk| desk.search(&query, after)).await?)),
        Err(problem) => (Some(problem_words(&problem, &me.t)), None),
    };
    let hits = page.as_ref().map(|page| page.hits.as_slice()).unwrap_or_default();
    let next = page.as_ref().and_then(|page| page.next);
    let mut shell = Shell::new(&site, &me, &config, "search", address(&typed, after)).await?;
    shell.query = shown(&typed);
    let status = if problem.is_some() && !typed.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = SearchPage {
        frame: frame(&me, &config, t.search_title(shorter(&shell.query))),
        shell,
        is_empty: hits.is_empty(),
        found: hits.iter().map(|hit| Found::new(hit, &config, &t)).collect(),
        problem,
        next: next.map(|next| address(&typed, Some(next))),
        is_first: after.is_none(),
        first: address(&typed, None),
        is_behind: page.is_some_and(|page| page.is_behind),
        filters,
    };
    html(&page, status)
}

/// What was typed, as far as a title has room for it.
fn shorter(typed: &str) -> String {
    const ROOM: usize = 80;
    match typed.char_indices().nth(ROOM) {
        Some((end, _)) => format!("{}…", typed.get(..end).unwrap_or_default()),
        None => typed.to_owned(),
    }
}

/// What may be typed in the place of the last word of what is being typed: the whole search with it.
pub(crate) async fn suggest(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let typed = Fields::parse(request.query_string().as_bytes()).get("q").to_owned();
    let calendar = site.desk.calendar();
    let words = SearchWords::new(&me, &config, &calendar, calendar.date(site.desk.now()));
    let before = typed.trim_end_matches(|c: char| !c.is_whitespace());
    let word = typed.strip_prefix(before).unwrap_or_default();
    let offers: Vec<_> = words
        .offers(word, MOST_SUGGESTIONS)
        .into_iter()
        .map(|offer| json!({ "words": &offer, "query": format!("{before}{offer}") }))
        .collect();
    Ok(HttpResponse::Ok().json(offers))
}

/// The first tickets that have these words, for the palette.
pub(crate) async fn first_found(site: &Site, typed: &str, most: usize) -> Result<Vec<SearchHit>, WebError> {
    let Ok(query) = Query::<TicketFilter>::parse(typed, |_, _| None) else { return Ok(Vec::new()) };
    let mut found = site.run(move |desk| desk.search_indexed(&query, None)).await?.hits;
    found.truncate(most);
    Ok(found)
}
