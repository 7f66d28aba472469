//! What operators and their tools ask.

use actix_web::{HttpResponse, web};

use crate::site::Site;

/// Whether the process is alive.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// Whether it can serve: the database answers and is up to date.
pub(crate) async fn readyz(site: web::Data<Site>) -> HttpResponse {
    let pending = site.run(|desk| Ok(desk.store().pending_migrations())).await;
    let plain = |mut response: actix_web::HttpResponseBuilder, words: &'static str| {
        response.content_type("text/plain; charset=utf-8").body(words)
    };
    match pending {
        Ok(Ok(0)) => plain(HttpResponse::Ok(), "ready\n"),
        Ok(Ok(_)) => plain(HttpResponse::ServiceUnavailable(), "the database is not up to date\n"),
        _ => plain(HttpResponse::ServiceUnavailable(), "the database does not answer\n"),
    }
}
