//! A request that came without a proof of work: the page that sends to the mail, and the one that the mail leads to.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_domain::{Ticket, Written};

use super::{Visitor, own_ticket};
use crate::error::WebError;
use crate::guard::see_other;
use crate::page::{Frame, resident_html, shown};
use crate::site::Site;

#[derive(Template)]
#[template(path = "resident/unconfirmed.html")]
struct UnconfirmedPage {
    frame: Frame,
    reference: String,
    email: String,
    by: String,
}

#[derive(Template)]
#[template(path = "resident/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    path: String,
    reference: String,
    subject: String,
    subject_written: Written,
    by: String,
}

/// The answer to the form. It holds no key: whoever sent the form must read the mail.
pub(super) async fn unconfirmed(
    site: &Site,
    visitor: Visitor,
    ticket: &Ticket,
    email: &str,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let t = visitor.t;
    let page = UnconfirmedPage {
        frame: Frame::new(site, t, &config.settings, t.plain().unconfirmed_title(), "/requests/new"),
        reference: ticket.reference.to_string(),
        email: email.to_owned(),
        by: t.day(ticket.confirm_by(&site.desk.calendar())),
    };
    resident_html(&page, visitor.locale, StatusCode::ACCEPTED)
}

/// The page that the mail leads to. Opening it confirms nothing: programs that look through mail do that.
pub(super) async fn ask(site: &Site, visitor: Visitor, ticket: &Ticket) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let t = visitor.t;
    let path = format!("/requests/{}", ticket.reference);
    let page = ConfirmPage {
        frame: Frame::new(site, t, &config.settings, t.plain().confirm_title(), path),
        path: visitor.request_path(&ticket.reference),
        reference: ticket.reference.to_string(),
        subject: shown(ticket.subject.as_str()),
        subject_written: ticket.subject_written.clone(),
        by: t.day(ticket.confirm_by(&site.desk.calendar())),
    };
    resident_html(&page, visitor.locale, StatusCode::OK)
}

/// Confirms it.
pub(crate) async fn confirm(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let id = own_ticket(&site, &request).await?.id;
    let ticket = site.run(move |desk| desk.confirm(id)).await?;
    Ok(see_other(&format!("{}/received", visitor.request_path(&ticket.reference))))
}
