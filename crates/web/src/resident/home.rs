//! The home page.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};
use askama::Template;
use xiaoyi_domain::Language;

use super::Visitor;
use crate::cookies;
use crate::error::WebError;
use crate::guard::see_other;
use crate::page::{Frame, resident_html};
use crate::site::Site;

#[derive(Template)]
#[template(path = "resident/home.html")]
struct HomePage {
    frame: Frame,
    languages: Vec<Language>,
    address: String,
    telephone: String,
}

/// `/en` is `/en/`.
pub(crate) async fn to_home(visitor: Visitor) -> HttpResponse {
    see_other(&format!("/{}/", visitor.locale))
}

/// The home page; coming here is choosing this locale.
pub(crate) async fn show(site: web::Data<Site>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let office = site.office().await?;
    let frame = Frame::new(&site, visitor.t, &office.settings, visitor.t.plain().home_title(), "/");
    let page = HomePage {
        frame,
        languages: office.team_languages(),
        address: office.settings.address.clone(),
        telephone: office.settings.telephone.clone(),
    };
    let mut answer = resident_html(&page, visitor.locale, StatusCode::OK)?;
    // Nothing on it is anybody's own, and it hardly changes. It sets a cookie: only the browser itself may keep it.
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    cookies::with(answer, &cookies::locale(&site, visitor.locale))
}
