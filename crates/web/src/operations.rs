//! What operators and their tools ask.

use std::time::Duration;

use actix_web::{HttpResponse, web};

use xiaoyi_store::MigrationError;

use crate::metrics::late;
use crate::site::Site;

/// Whether the process is alive.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// A mail that was due so long ago says that no worker runs, or that the mail server is gone.
const LATE: Duration = Duration::from_mins(15);

/// Whether it can serve: the database answers and is up to date. What is late in the outbox is told, and
/// does not make the server less ready: pages work without mail.
pub(crate) async fn readyz(site: web::Data<Site>) -> HttpResponse {
    let found = site
        .run(|desk| {
            let pending = desk.store().pending_migrations();
            Ok((pending, desk.read(|tx| tx.health())))
        })
        .await;
    let plain = |mut response: actix_web::HttpResponseBuilder, words: String| {
        response.content_type("text/plain; charset=utf-8").body(words)
    };
    match found {
        Ok((Ok(0), Ok(health))) => {
            let late = late(&site, &health);
            let mut words = "ready\n".to_owned();
            if late > LATE {
                let (queued, seconds) = (health.queued, late.as_secs());
                words += &format!("the outbox is late: {queued} mails, the oldest by {seconds} seconds\n");
            }
            if let Some(trouble) = &health.mail_trouble {
                let (failure, since, said) = (trouble.failure, trouble.since, &trouble.words);
                words += &format!("no mail has gone out since {since} ({failure}): {said}\n");
            }
            plain(HttpResponse::Ok(), words)
        }
        Ok((Err(error @ MigrationError::TooNew(_)), _)) => {
            plain(HttpResponse::ServiceUnavailable(), format!("{error}\n"))
        }
        Ok((Ok(pending), _)) if pending > 0 => {
            plain(HttpResponse::ServiceUnavailable(), "the database is not up to date\n".to_owned())
        }
        _ => plain(HttpResponse::ServiceUnavailable(), "the database does not answer\n".to_owned()),
    }
}
