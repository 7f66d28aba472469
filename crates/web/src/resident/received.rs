//! The confirmation: the reference, what happens next and by when, where the mail went.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_domain::Ticket;

use super::{Visitor, own_ticket};
use crate::cookies;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, moves_language, resident_html};
use crate::site::Site;

#[derive(Template)]
#[template(path = "resident/received.html")]
struct ReceivedPage {
    frame: Frame,
    reference: String,
    added: bool,
    corrected: bool,
    correctable: bool,
    /// The language of the colleague who has it, if somebody does.
    with: Option<String>,
    /// The resident's language and when somebody who speaks it is on duty next, if nobody is now.
    when: Option<(String, String)>,
    by: Option<String>,
    email: String,
    /// The address that was probably meant, where the one that was given looks like a slip.
    likely: Option<String>,
    typed: String,
    problems: Problems,
    link: String,
    path: String,
}

/// The confirmation.
pub(crate) async fn show(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let ticket = own_ticket(&site, &request).await?;
    let query = Fields::parse(request.query_string().as_bytes());
    let page = page(&site, visitor, &ticket, &query, Problems::default()).await?;
    resident_html(&page, visitor.locale, StatusCode::OK)
}

async fn page(
    site: &Site,
    visitor: Visitor,
    ticket: &Ticket,
    fields: &Fields,
    problems: Problems,
) -> Result<ReceivedPage, WebError> {
    let config = site.config().await?;
    let t = visitor.t;
    let of = ticket.clone();
    let email = site.run(move |desk| Ok(desk.read(|tx| tx.find_requester_of(&of))?)).await?;
    let path = visitor.request_path(&ticket.reference);
    let handler = ticket.assignee.and_then(|id| config.person(id));
    let common = handler.and_then(|person| {
        ticket.languages.as_slice().iter().find(|language| person.proficiency(language).is_some())
    });
    let key = site.desk.keys().of_ticket(ticket);
    let when = site.desk.next_on_duty(&config, ticket);
    let frame = Frame::new(
        site,
        t,
        &config.settings,
        t.plain().received_title(),
        format!("/requests/{}/received", ticket.reference),
    );
    let frame = frame.after(&problems);
    let correctable = ticket.answered_at.is_none() && ticket.status.is_active();
    let likely = email.as_ref().filter(|_| correctable).and_then(|requester| requester.email.likely_meant());
    Ok(ReceivedPage {
        frame: if correctable {
            frame.keeping(format!("/requests/{}/email", ticket.reference))
        } else {
            frame
        },
        likely: likely.clone(),
        reference: ticket.reference.to_string(),
        when: when.map(|at| (t.language(ticket.language()), t.zoned(at).into_owned())),
        added: fields.get("notice") == "added",
        corrected: fields.get("notice") == "corrected",
        correctable,
        with: common.map(|language| t.language(language)),
        by: ticket.due.at().map(|at| t.day(at)),
        email: email.map(|requester| requester.email.to_string()).unwrap_or_default(),
        typed: match fields.get("email") {
            "" => likely.clone().unwrap_or_default(),
            typed => typed.to_owned(),
        },
        problems,
        link: site.absolute(&format!("{path}?key={key}")),
        path,
    })
}

/// Corrects a mistyped address.
pub(crate) async fn correct_email(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let ticket = own_ticket(&site, &request).await?;
    let mut problems = Problems::default();
    if moves_language(&fields) {
        let page = page(&site, visitor, &ticket, &fields, problems).await?;
        return resident_html(&page, visitor.locale, StatusCode::OK);
    }
    let Some(email) = problems.check("email", inputs::email(fields.get("email"), &visitor.t.plain())) else {
        let page = page(&site, visitor, &ticket, &fields, problems).await?;
        return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let id = ticket.id;
    let ticket = match site.run(move |desk| desk.correct_email(id, &email)).await {
        Ok(ticket) => ticket,
        Err(WebError::Refused(refusal)) => {
            problems.add("email", visitor.t.refusal(refusal));
            let status = actix_web::ResponseError::status_code(&WebError::Refused(refusal));
            let page = page(&site, visitor, &ticket, &fields, problems).await?;
            return resident_html(&page, visitor.locale, status);
        }
        Err(error) => return Err(error),
    };
    let key = site.desk.keys().of_ticket(&ticket);
    let confirmation =
        see_other(&format!("{}/received?notice=corrected", visitor.request_path(&ticket.reference)));
    cookies::with(confirmation, &cookies::key(&site, &ticket.reference, &key))
}
