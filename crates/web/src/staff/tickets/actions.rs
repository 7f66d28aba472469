//! What staff do with a ticket. What is refused comes back to the ticket's page in words, with
//! everything that was typed.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::{Acting, AfterReply, Asks, Besides, Desk, DeskError, Reading, Reply, Told};
use xiaoyi_domain::{
    Body, Draft, Language, MessageId, OtherLanguage, OutboxId, Permission, Reference, Refusal, StaffId,
    Status, TextProblem, Ticket, TopicId, Urgency, Visibility, Written, plainly_other,
};
use xiaoyi_i18n::Texts;

use super::done::{Done, saying, without_notice};
use super::ticket::{find, show_with};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, own_path};

/// The ticket's page again, which says what was done and still knows the list that one came from.
pub(super) fn back(ticket: &Ticket, notice: &str, fields: &Fields) -> HttpResponse {
    back_saying(ticket, notice, &[], fields)
}

/// The same with more to say. What is empty is left out.
fn back_saying(ticket: &Ticket, notice: &str, says: &[(&str, String)], fields: &Fields) -> HttpResponse {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("notice", notice);
    for (name, value) in says.iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    if !fields.get("from").is_empty() {
        query.append_pair("from", own_path(fields.get("from")));
    }
    see_other(&format!("/staff/tickets/{}?{}#new", ticket.reference, query.finish()))
}

/// The list that one came from, which says what was done: the ticket is somebody else's now.
pub(super) fn back_to_list(
    ticket: &Ticket,
    notice: &str,
    to: Option<StaffId>,
    fields: &Fields,
) -> HttpResponse {
    let list = without_notice(own_path(fields.get("from")));
    let next = Reference::parse(fields.get("next")).ok();
    let list = match &next {
        // What comes next in the list that one came from.
        Some(next) => format!("/staff/tickets/{next}?{}", encoded("from", &list)),
        None => list,
    };
    let to = to.map(|to| to.to_string()).unwrap_or_default();
    let new = if next.is_some() { "#new" } else { "" };
    let says = [("notice", notice), ("about", ticket.reference.as_str()), ("to", to.as_str())];
    see_other(&format!("{}{new}", saying(&list, &says)))
}

fn encoded(name: &str, value: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
}

/// What follows when a ticket is over with: the next one of the list that one came from, or the ticket itself.
fn on(ticket: &Ticket, notice: &str, fields: &Fields) -> HttpResponse {
    if fields.get("next").is_empty() {
        back(ticket, notice, fields)
    } else {
        back_to_list(ticket, notice, None, fields)
    }
}

/// Who acts, and what their page showed.
fn acting(me: &Me, fields: &Fields) -> Acting {
    let holder = fields.all("holder").next().map(|id| id.parse::<StaffId>().ok());
    Acting { by: me.person.id, seen: fields.get("seen").parse::<MessageId>().ok(), holder }
}

/// Carries a action out and goes to the page that `done` says, or shows on the ticket's why not.
pub(super) async fn act<T: Send + 'static>(
    site: &Site,
    me: &Me,
    request: &HttpRequest,
    fields: Fields,
    done: impl FnOnce(&Ticket, T, &Fields) -> HttpResponse,
    action: impl FnOnce(&Desk, Acting, &Ticket) -> Result<T, DeskError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let ticket = find(site, request).await?;
    let (acting, changed) = (acting(me, &fields), ticket.clone());
    match site.run(move |desk| action(desk, acting, &changed)).await {
        Ok(_) if !fields.get("back").is_empty() => Ok(see_other(own_path(fields.get("back")))),
        Ok(result) => Ok(done(&ticket, result, &fields)),
        Err(WebError::Refused(refusal)) => refused(site, me, ticket.reference, fields, refusal).await,
        Err(error) => Err(error),
    }
}

/// The ticket's page, which says why something was not done. Nothing was kept of it: what was typed comes back in a form
/// of its own.
pub(super) async fn refused(
    site: &Site,
    me: &Me,
    reference: Reference,
    fields: Fields,
    refusal: Refusal,
) -> Result<HttpResponse, WebError> {
    let mut problems = Problems::default();
    problems.add("composer", me.t.refusal(refusal));
    let status = actix_web::ResponseError::status_code(&WebError::Refused(refusal));
    show_with(site, me, reference, fields.without("submission"), problems, Done::default(), status).await
}

/// The ticket's page again, with what is wrong in the form that was sent.
pub(super) async fn again(
    site: &Site,
    me: &Me,
    request: &HttpRequest,
    fields: Fields,
    problems: Problems,
) -> Result<HttpResponse, WebError> {
    let ticket = find(site, request).await?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_with(site, me, ticket.reference, fields, problems, Done::default(), status).await
}

/// What is noted beside another action, from a field whose direction stands in `direction`.
pub(super) fn as_note(site: &Site, me: &Me, fields: &Fields, direction: &str, body: Body) -> Reply {
    let own: Vec<Language> = me.languages().collect();
    let written = Written::found(body.as_str(), &own, fields.direction(direction));
    Reply { submission: site.desk.environment().id(site.desk.now()), body, written }
}

/// What was written in the composer, or the page again with what is wrong. An answer goes out in the language that its
/// writer says; where it is plainly in another one, they are asked once.
async fn read_reply(
    site: &Site,
    me: &Me,
    request: &HttpRequest,
    fields: &Fields,
    visibility: Visibility,
) -> Result<Result<Reply, HttpResponse>, WebError> {
    let t = me.t.plain();
    let mut problems = Problems::default();
    let body = problems.check("text", inputs::message(fields.get("text"), &t));
    let typed = fields.direction("text.dir");
    let own: Vec<Language> = me.languages().collect();
    let written = match (&body, visibility) {
        (None, _) => Written::unknown(),
        (Some(body), Visibility::Internal) => Written::found(body.as_str(), &own, typed),
        (Some(body), Visibility::Public) => {
            // The composer always says; whoever sends a form without it has the words tell.
            match Language::parse(fields.get("language")) {
                Err(_) => Written::found(body.as_str(), &own, typed),
                Ok(said) => {
                    if fields.get("sure") != said.tag()
                        && let Some(other) = plainly_other(body.as_str(), &said, &own)
                    {
                        problems.add("language", other_language_words(&other, &said, &t));
                    }
                    Written::said(said, body.as_str(), typed)
                }
            }
        }
    };
    let (Some(body), true) = (body, problems.is_empty()) else {
        return Ok(Err(again(site, me, request, fields.clone(), problems).await?));
    };
    Ok(Ok(Reply { submission: fields.submission()?, body, written }))
}

/// What is said of a text that is plainly in another language than the answer goes out in.
fn other_language_words(other: &OtherLanguage, said: &Language, t: &Texts) -> String {
    match &other.found {
        Some(found) => t.ticket_language_other(t.language(found), t.language(said)).into_owned(),
        None => t.ticket_language_not(t.language(said)).into_owned(),
    }
}

/// Whether what is being typed is plainly in another language than it would go out in: the words that say so, or nothing.
pub(crate) async fn check_language(me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    let said = Language::parse(fields.get("language")).map_err(|_| WebError::BadRequest)?;
    let own: Vec<Language> = me.languages().collect();
    let t = me.t.plain();
    let words = plainly_other(fields.get("text"), &said, &own)
        .map(|other| other_language_words(&other, &said, &t))
        .unwrap_or_default();
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(words))
}

/// A public reply, or an internal note, as the composer says.
pub(crate) async fn reply(
    site: web::Data<Site>,
    me: Result<Me, WebError>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    // Who is no longer signed in must not lose what they typed: the form is read before that is told.
    if fields.get("kind") == "note" {
        return note(site, me, request, fields).await;
    }
    let me = me?;
    let reply = match read_reply(&site, &me, &request, &fields, Visibility::Public).await? {
        Ok(reply) => reply,
        Err(page) => return Ok(page),
    };
    let besides = Besides {
        answer: fields.get("answer").parse().ok(),
        topic: fields.get("also-topic").parse().ok(),
        to: fields.get("also-to").parse().ok(),
    };
    let then: AfterReply = fields.get("then").parse().unwrap_or(AfterReply::StayOpen);
    let notice = match then {
        AfterReply::StayOpen => "replied",
        AfterReply::Wait => "replied-wait",
        AfterReply::Resolve => "replied-resolve",
    };
    let done = |ticket: &Ticket, _, fields: &Fields| match then {
        AfterReply::Resolve => on(ticket, notice, fields),
        AfterReply::StayOpen | AfterReply::Wait => back(ticket, notice, fields),
    };
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.answer_with(acting, ticket.id, &reply, then, besides)
    })
    .await
}

/// An internal note.
pub(crate) async fn note(
    site: web::Data<Site>,
    me: Result<Me, WebError>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let me = me?;
    let note = match read_reply(&site, &me, &request, &fields, Visibility::Internal).await? {
        Ok(note) => note,
        Err(page) => return Ok(page),
    };
    let asks = if fields.get("ask") == "supervisors" { Asks::Supervisors } else { Asks::Nobody };
    let by = me.person.id;
    let done = |ticket: &Ticket, told: Told, fields: &Fields| {
        let others: Vec<StaffId> =
            told.named.iter().chain(&told.supervisors).copied().filter(|id| *id != by).collect();
        back_saying(
            ticket,
            "noted",
            &[("told", people_of(&others)), ("untold", people_of(&told.disabled))],
            fields,
        )
    };
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.note(acting.by, ticket.id, &note, asks)
    })
    .await
}

/// People as an address holds them, each once.
fn people_of(people: &[StaffId]) -> String {
    let mut named: Vec<String> = Vec::new();
    for id in people.iter().map(ToString::to_string) {
        if !named.contains(&id) {
            named.push(id);
        }
    }
    named.join(".")
}

/// Follows it, or follows it no more.
pub(crate) async fn follow(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let follows = fields.get("follow") != "no";
    let notice = if follows { "followed" } else { "unfollowed" };
    let done = move |ticket: &Ticket, (), fields: &Fields| back(ticket, notice, fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.follow(acting.by, ticket.id, follows)
    })
    .await
}

/// Makes it one's own.
pub(crate) async fn take(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let done = |ticket: &Ticket, _, fields: &Fields| back(ticket, "taken", fields);
    act(&site, &me, &request, fields, done, |desk, acting, ticket| desk.take(acting, ticket.id)).await
}

/// Gives it to a colleague.
pub(crate) async fn hand_over(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let to: StaffId = fields.get("to").parse().map_err(|_| WebError::BadRequest)?;
    let mut problems = Problems::default();
    let line = match fields.get("line").trim() {
        "" => None,
        line => problems.check("line", inputs::message(line, &me.t.plain())),
    };
    if !problems.is_empty() {
        return again(&site, &me, &request, fields, problems).await;
    }
    let line = line.map(|body| as_note(&site, &me, &fields, "line.dir", body));
    let done =
        move |ticket: &Ticket, _, fields: &Fields| back_to_list(ticket, "handed-over", Some(to), fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.hand_over_with(acting, ticket.id, to, line.as_ref())
    })
    .await
}

/// Gives it back to the router.
pub(crate) async fn hand_back(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let done = |ticket: &Ticket, given: Ticket, fields: &Fields| {
        back_to_list(ticket, "handed-back", given.assignee, fields)
    };
    act(&site, &me, &request, fields, done, |desk, acting, ticket| desk.hand_back(acting, ticket.id)).await
}

/// Calls it solved.
pub(crate) async fn resolve(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let done = |ticket: &Ticket, _, fields: &Fields| on(ticket, "resolved", fields);
    act(&site, &me, &request, fields, done, |desk, acting, ticket| desk.resolve(acting, ticket.id)).await
}

/// Opens it again, or stops waiting for the resident.
pub(crate) async fn reopen(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let done = |ticket: &Ticket, _, fields: &Fields| {
        back(ticket, if ticket.status == Status::Waiting { "waits-no-more" } else { "reopened" }, fields)
    };
    act(&site, &me, &request, fields, done, |desk, acting, ticket| desk.reopen(acting, ticket.id)).await
}

/// Keeps what is being typed, as it is; an empty text is no draft, and one that is too long leaves the last one.
pub(crate) async fn draft(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let ticket = find(&site, &request).await?;
    let (by, id) = (me.person.id, ticket.id);
    let typed = fields.direction("text.dir");
    let is_note = fields.get("kind") == "note";
    let body = match Body::parse(fields.get("text")) {
        Ok(body) => Some(body),
        Err(TextProblem::Empty) => None,
        Err(_) => return Ok(HttpResponse::UnprocessableEntity().finish()),
    };
    let draft = body.map(|body| {
        let written = match Language::parse(fields.get("language")) {
            Ok(said) if !is_note => Written::said(said, body.as_str(), typed),
            _ => Written::found(body.as_str(), &[], typed),
        };
        let visibility = if is_note { Visibility::Internal } else { Visibility::Public };
        Draft { ticket: id, by, visibility, written, body }
    });
    let submission = fields.submission().ok();
    site.run(move |desk| desk.keep_draft(by, id, submission, draft.as_ref())).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// An open page tells that its reader reads, writes, or has left.
pub(crate) async fn reading(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let ticket = find(&site, &request).await?;
    let reading = match fields.get("reading") {
        "writes" => Reading::Writes,
        "gone" => Reading::Gone,
        _ => Reading::Reads,
    };
    let (by, id) = (me.person.id, ticket.id);
    site.run(move |desk| desk.read_along(by, id, reading)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Corrects what it is about.
pub(crate) async fn topic(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let topic: TopicId = fields.get("topic").parse().map_err(|_| WebError::BadRequest)?;
    let done = |ticket: &Ticket, _, fields: &Fields| back(ticket, "topic", fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.change_topic_of(acting, ticket.id, topic)
    })
    .await
}

/// Sends a mail again that could not be delivered.
pub(crate) async fn send_again(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let mail: OutboxId = fields.get("mail").parse().map_err(|_| WebError::BadRequest)?;
    let done = |ticket: &Ticket, _, fields: &Fields| back(ticket, "mail-again", fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.send_again(acting, ticket.id, mail)
    })
    .await
}

/// More or less pressing.
pub(crate) async fn urgency(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let urgency: Urgency = fields.get("urgency").parse().map_err(|_| WebError::BadRequest)?;
    let done = move |ticket: &Ticket, _, fields: &Fields| back(ticket, urgency.code(), fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.set_urgency(acting, ticket.id, urgency)
    })
    .await
}

#[derive(Template)]
#[template(path = "staff/erase.html")]
struct ErasePage {
    frame: Frame,
    shell: Shell,
    reference: String,
}

/// Asks whether to erase what persons wrote on it.
pub(crate) async fn confirm_erase(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::Erase)?;
    let ticket = find(&site, &request).await?;
    let config = site.config().await?;
    let here = format!("/staff/tickets/{}", ticket.reference);
    let page = ErasePage {
        frame: frame(&me, &config, me.t.plain().erase_title()),
        shell: Shell::new(&site, &me, &config, "ticket", here).await?,
        reference: ticket.reference.to_string(),
    };
    html(&page, StatusCode::OK)
}

/// Erases what persons wrote on it.
pub(crate) async fn erase(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let done = |ticket: &Ticket, (), fields: &Fields| back(ticket, "erased", fields);
    act(&site, &me, &request, fields, done, |desk, acting, ticket| desk.erase(acting.by, ticket.id)).await
}
