//! Live updates of open pages.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING};
use actix_web::{HttpResponse, web};

use super::Me;
use crate::error::WebError;
use crate::site::Site;

/// The stream of changes for one open page.
pub(crate) async fn events(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    let stream = site.hub.stream(me.person.id).ok_or(WebError::Busy)?;
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Compressing would hold lines back.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(stream))
}
