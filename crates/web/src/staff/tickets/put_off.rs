//! Looking at a ticket again on a date.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use xiaoyi_desk::Reply;
use xiaoyi_domain::{Language, Refusal, Ticket, Written};

use super::actions::{act, back, back_to_list};
use super::done::Done;
use super::ticket::{find, show_with};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::inputs;
use crate::site::Site;
use crate::staff::Me;

/// Puts it off, and goes on in the list that one came from.
pub(crate) async fn put_off(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = me.t.plain();
    let mut problems = Problems::default();
    let date: Result<NaiveDate, _> = fields.get("until").trim().parse();
    let date = problems.check("until", date.map_err(|_| t.refusal(Refusal::NotALaterDay)));
    let body = problems.check("reason", inputs::message(fields.get("reason"), &t));
    let (Some(date), Some(body)) = (date, body) else {
        let ticket = find(&site, &request).await?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return show_with(&site, &me, ticket.reference, fields, problems, Done::default(), status).await;
    };
    let own: Vec<Language> = me.person.languages.iter().map(|skill| skill.language.clone()).collect();
    let written = Written::found(body.as_str(), &own, fields.direction("reason.dir"));
    let submission = site.desk.environment().id(site.desk.now());
    let reason = Reply { submission, body, written };
    let done = |ticket: &Ticket, _, fields: &Fields| back_to_list(ticket, "put-off", None, fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.put_off(acting, ticket.id, date, &reason)
    })
    .await
}

/// Looks at it now.
pub(crate) async fn look_again(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let done = |ticket: &Ticket, _, fields: &Fields| back(ticket, "looked-again", fields);
    act(&site, &me, &request, fields, done, |desk, acting, ticket| desk.look_again(acting, ticket.id)).await
}
