//! "Find my request": the answer never tells whether there is one.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_domain::{Reference, Refusal};

use super::Visitor;
use crate::client_address::client_address;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::inputs;
use crate::page::{Frame, moves_language, resident_html};
use crate::site::Site;

#[derive(Template)]
#[template(path = "resident/track.html")]
struct TrackPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
    done: bool,
}

impl TrackPage {
    async fn new(
        site: &Site,
        visitor: Visitor,
        fields: Fields,
        problems: Problems,
        done: bool,
    ) -> Result<Self, WebError> {
        let config = site.config().await?;
        let t = visitor.t.plain();
        let title = if done { t.track_done_title() } else { t.track_title() };
        let frame = Frame::new(site, visitor.t, &config.settings, title, "/track");
        let frame = frame.after(&problems);
        let frame = if done { frame } else { frame.keeping("/track") };
        Ok(Self { frame, fields, problems, done })
    }
}

/// The form.
pub(crate) async fn show(site: web::Data<Site>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let page = TrackPage::new(&site, visitor, Fields::default(), Problems::default(), false).await?;
    resident_html(&page, visitor.locale, StatusCode::OK)
}

/// Mails a fresh link, if there is such a request.
pub(crate) async fn send(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    if moves_language(&fields) {
        let page = TrackPage::new(&site, visitor, fields, Problems::default(), false).await?;
        return resident_html(&page, visitor.locale, StatusCode::OK);
    }
    let t = visitor.t.plain();
    let mut problems = Problems::default();
    let reference = Reference::parse(fields.get("reference")).map_err(|_| t.field_reference_wrong());
    let reference = problems.check("reference", reference);
    let email = problems.check("email", inputs::email(fields.get("email"), &t));
    let (Some(reference), Some(email)) = (reference, email) else {
        let page = TrackPage::new(&site, visitor, fields, problems, false).await?;
        return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let address = client_address(&site, &request);
    match site.run(move |desk| desk.track(&reference, &email, &address)).await {
        Err(WebError::Refused(refusal @ Refusal::TooManyAttempts)) => {
            problems.add("reference", t.refusal(refusal));
            let page = TrackPage::new(&site, visitor, fields, problems, false).await?;
            resident_html(&page, visitor.locale, StatusCode::TOO_MANY_REQUESTS)
        }
        other => {
            other?;
            let page = TrackPage::new(&site, visitor, Fields::default(), problems, true).await?;
            resident_html(&page, visitor.locale, StatusCode::OK)
        }
    }
}
