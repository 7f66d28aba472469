//! Looking at a ticket again on a date.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use xiaoyi_domain::{Refusal, Ticket};

use super::actions::{act, again, as_note, back, back_to_list};
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
        return again(&site, &me, &request, fields, problems).await;
    };
    let reason = as_note(&site, &me, &fields, "reason.dir", body);
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
