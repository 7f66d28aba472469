//! What staff do with a ticket. What is refused comes back to the ticket's page in words, with
//! everything that was typed.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::{Acting, AfterReply, Desk, DeskError, Reply};
use xiaoyi_domain::{Deed, MessageId, OutboxId, StaffId, Ticket, Urgency};

use super::ticket::{find, show_with};
use super::{Me, Shell, frame, own_path};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, html};
use crate::site::Site;

fn back(ticket: &Ticket, notice: &str) -> HttpResponse {
    see_other(&format!("/staff/tickets/{}?notice={notice}", ticket.reference))
}

/// Who acts, and what their page showed.
fn acting(me: &Me, fields: &Fields) -> Acting {
    let holder = fields.all("holder").next().map(|id| id.parse::<StaffId>().ok());
    Acting { by: me.person.id, seen: fields.get("seen").parse::<MessageId>().ok(), holder }
}

/// Carries a deed out and goes back to the page, or shows there why not.
async fn act<T: Send + 'static>(
    site: &Site,
    me: &Me,
    request: &HttpRequest,
    fields: Fields,
    notice: &str,
    deed: impl FnOnce(&Desk, Acting, &Ticket) -> Result<T, DeskError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let ticket = find(site, request).await?;
    let (acting, changed) = (acting(me, &fields), ticket.clone());
    match site.run(move |desk| deed(desk, acting, &changed)).await {
        Ok(_) if !fields.get("back").is_empty() => Ok(see_other(own_path(fields.get("back")))),
        Ok(_) => Ok(back(&ticket, notice)),
        Err(WebError::Refused(refusal)) => {
            let mut problems = Problems::default();
            problems.add("composer", me.t.refusal(refusal));
            let status = actix_web::ResponseError::status_code(&WebError::Refused(refusal));
            // Nothing was kept of it: what was typed comes back in a form of its own.
            show_with(site, me, ticket.reference, fields.without("submission"), problems, None, status).await
        }
        Err(error) => Err(error),
    }
}

/// What was written in the composer, or the page again with what is wrong.
async fn read_reply(
    site: &Site,
    me: &Me,
    request: &HttpRequest,
    fields: &Fields,
) -> Result<Result<Reply, HttpResponse>, WebError> {
    let t = me.t.plain();
    let mut problems = Problems::default();
    let Some(body) = problems.check("text", inputs::message(fields.get("text"), &t)) else {
        let ticket = find(site, request).await?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let page = show_with(site, me, ticket.reference, fields.clone(), problems, None, status).await?;
        return Ok(Err(page));
    };
    Ok(Ok(Reply {
        submission: fields.submission()?,
        body,
        language: None,
        direction: fields.direction("text.dir"),
    }))
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
    let reply = match read_reply(&site, &me, &request, &fields).await? {
        Ok(reply) => reply,
        Err(page) => return Ok(page),
    };
    let then: AfterReply = fields.get("then").parse().unwrap_or(AfterReply::StayOpen);
    act(&site, &me, &request, fields, "replied", move |desk, acting, ticket| {
        desk.answer(acting, ticket.id, &reply, then)
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
    let note = match read_reply(&site, &me, &request, &fields).await? {
        Ok(note) => note,
        Err(page) => return Ok(page),
    };
    act(&site, &me, &request, fields, "noted", move |desk, acting, ticket| {
        desk.note(acting.by, ticket.id, &note)
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
    act(&site, &me, &request, fields, "done", |desk, acting, ticket| desk.take(acting, ticket.id)).await
}

/// Gives it to a colleague.
pub(crate) async fn hand_over(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let to: StaffId = fields.get("to").parse().map_err(|_| WebError::BadRequest)?;
    act(&site, &me, &request, fields, "done", move |desk, acting, ticket| {
        desk.hand_over(acting, ticket.id, to)
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
    act(&site, &me, &request, fields, "done", |desk, acting, ticket| desk.hand_back(acting, ticket.id)).await
}

/// Calls it solved.
pub(crate) async fn resolve(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    act(&site, &me, &request, fields, "done", |desk, acting, ticket| desk.resolve(acting, ticket.id)).await
}

/// Opens it again, or stops waiting for the resident.
pub(crate) async fn reopen(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    act(&site, &me, &request, fields, "done", |desk, acting, ticket| desk.reopen(acting, ticket.id)).await
}

/// Sends a mail again that could not be delivered.
pub(crate) async fn send_again(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let mail: OutboxId = fields.get("mail").parse().map_err(|_| WebError::BadRequest)?;
    act(&site, &me, &request, fields, "done", move |desk, acting, ticket| {
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
    act(&site, &me, &request, fields, "done", move |desk, acting, ticket| {
        desk.press(acting, ticket.id, urgency)
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
    me.must(Deed::Erase)?;
    let ticket = find(&site, &request).await?;
    let office = site.office().await?;
    let here = format!("/staff/tickets/{}", ticket.reference);
    let page = ErasePage {
        frame: frame(&me, &office, me.t.plain().erase_title()),
        shell: Shell::new(&site, &me, &office, "ticket", here).await?,
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
    act(&site, &me, &request, fields, "done", |desk, acting, ticket| desk.erase(acting.by, ticket.id)).await
}
