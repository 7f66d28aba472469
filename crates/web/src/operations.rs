//! What operators and their tools ask.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use actix_web::{HttpResponse, web};

use xiaoyi_desk::Desk;
use xiaoyi_domain::Instant;
use xiaoyi_store::MigrationError;

use crate::metrics::late;
use crate::site::Site;

/// Whether the process is alive.
pub(crate) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// A mail that was due so long ago says that no worker runs, or that the mail server is gone.
const LATE: Duration = Duration::from_mins(15);

/// Whether the database can be written is tried once in this time, however often it is asked.
const TRIED_EVERY: chrono::Duration = chrono::Duration::seconds(5);

/// A try that takes longer than this has failed: the disk hangs, or somebody else keeps the database to themselves.
const HANGS: chrono::Duration = chrono::Duration::seconds(15);

/// Whether the database can be written, as it was tried last. Reading tells nothing of a disk that is full.
#[derive(Clone, Default)]
pub(crate) struct Writable(Arc<Mutex<Tries>>);

#[derive(Default)]
struct Tries {
    begun: Option<Instant>,
    is_running: bool,
    has_failed: bool,
}

impl Writable {
    /// Tries it, or says how the last try went. Whoever asks while another one tries does not wait for it.
    fn ask(&self, desk: &Desk) -> bool {
        let now = desk.now();
        let mut tries = self.tries();
        if let Some(begun) = tries.begun {
            let ago = (now - begun).abs();
            if tries.is_running {
                return !tries.has_failed && ago < HANGS;
            }
            if ago < TRIED_EVERY {
                return !tries.has_failed;
            }
        }
        (tries.begun, tries.is_running) = (Some(now), true);
        drop(tries);
        let result = desk.store().try_writing();
        if let Err(error) = &result {
            tracing::error!(error = error as &dyn std::error::Error, "the database cannot be written");
        }
        let mut tries = self.tries();
        (tries.is_running, tries.has_failed) = (false, result.is_err());
        result.is_ok()
    }

    fn tries(&self) -> MutexGuard<'_, Tries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether it can serve: the database answers, is up to date and can be written. What is late in the outbox is told, and
/// does not make the server less ready: pages work without mail.
pub(crate) async fn readyz(site: web::Data<Site>) -> HttpResponse {
    let writable = site.writable.clone();
    let found = site
        .run(move |desk| {
            let pending = desk.store().pending_migrations();
            let health = desk.read(|tx| tx.health());
            // What does not answer, or is not ours to write, is not written.
            let is_writable = !matches!((&pending, &health), (Ok(0), Ok(_))) || writable.ask(desk);
            Ok((pending, health, is_writable))
        })
        .await;
    let plain = |mut response: actix_web::HttpResponseBuilder, words: String| {
        response.content_type("text/plain; charset=utf-8").body(words)
    };
    match found {
        Ok((Ok(0), Ok(_), false)) => {
            plain(HttpResponse::ServiceUnavailable(), "the database cannot be written\n".to_owned())
        }
        Ok((Ok(0), Ok(health), true)) => {
            let late = late(&site, &health);
            let mut words = "ready\n".to_owned();
            if late > LATE {
                let (queued, seconds) = (health.queued, late.as_secs());
                let _ =
                    writeln!(words, "the outbox is late: {queued} mails, the oldest by {seconds} seconds");
            }
            if let Some(trouble) = &health.mail_trouble {
                let (failure, since, said) = (trouble.failure, trouble.since, &trouble.words);
                let _ = writeln!(words, "no mail has gone out since {since} ({failure}): {said}");
            }
            plain(HttpResponse::Ok(), words)
        }
        Ok((Err(error @ MigrationError::TooNew(_)), ..)) => {
            plain(HttpResponse::ServiceUnavailable(), format!("{error}\n"))
        }
        Ok((Ok(pending), ..)) if pending > 0 => {
            plain(HttpResponse::ServiceUnavailable(), "the database is not up to date\n".to_owned())
        }
        _ => plain(HttpResponse::ServiceUnavailable(), "the database does not answer\n".to_owned()),
    }
}
