//! The loop: delivers what is due, and once a minute lets time do its work.

use std::sync::Arc;
use std::time::Duration;

use chrono_tz::Tz;
use tokio::sync::{Notify, watch};
use url::Url;
use xiaoyi_desk::{Change, Desk, DeskError, Refusing};
use xiaoyi_domain::mail::{MailFailure, OutboxMail};
use xiaoyi_domain::mail_server::without_addresses;
use xiaoyi_domain::{Locale, OutboxId};
use xiaoyi_i18n::Texts;
use xiaoyi_store::StoreError;

use crate::compose::{Composed, compose};
use crate::mailer::Mailer;
use crate::verdict::{SendError, Verdict};

/// How many mails are claimed at once.
const BATCH: u32 = 5;
/// How often the leases of what was claimed are renewed, well within their time.
const RENEW_EVERY: Duration = Duration::from_mins(1);
/// How often the outbox is looked at when nobody tells of a mail: another process may have queued one.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// How many changes are indexed for searches at once: whoever writes meanwhile waits for no more.
const INDEXED_AT_ONCE: i64 = 20;
/// How long after a change it is indexed, so that what follows it at once is indexed with it.
const INDEX_AFTER: Duration = Duration::from_millis(200);
/// How often time does its work.
const TICK_EVERY: Duration = Duration::from_mins(1);

/// What the operator configures of the worker.
#[derive(Debug, Clone)]
pub struct WorkerOptions {
    /// The address under which people reach the desk.
    pub public_url: Url,
    /// The time zone in which they are told times.
    pub zone: Tz,
    /// Whether pseudo-locales stand in for English and Arabic: mails are checked in them for what is hard-coded.
    pub pseudo_locales: bool,
}

impl WorkerOptions {
    /// The texts of a mail in this locale, as plain text has them.
    pub(crate) fn texts(&self, locale: Locale) -> Texts {
        let texts = Texts::new(locale, self.zone).plain();
        if self.pseudo_locales { texts.pseudo() } else { texts }
    }
}

/// What became of a mail, for those behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fared {
    /// Nothing that concerns them.
    ByItself,
    /// No mail goes out now.
    HeldUp,
}

/// The worker.
#[derive(Clone)]
pub struct Worker {
    desk: Desk,
    mailer: Arc<Mailer>,
    options: Arc<WorkerOptions>,
    queued: Arc<Notify>,
    changed: Arc<Notify>,
}

impl Worker {
    /// A worker for this desk.
    ///
    /// `mailer` was made by [`Mailer::new`].
    pub fn new(desk: Desk, mailer: Mailer, options: WorkerOptions) -> Self {
        let (queued, changed) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (mails, tickets) = (queued.clone(), changed.clone());
        desk.changes().listen(move |change| {
            if matches!(change, Change::Mail | Change::Elsewhere) {
                mails.notify_one();
            }
            if matches!(change, Change::Ticket { .. } | Change::Elsewhere) {
                tickets.notify_one();
            }
        });
        Self { desk, mailer: Arc::new(mailer), options: Arc::new(options), queued, changed }
    }

    /// Works until told to stop; what is being sent then is finished. Time does its work beside the
    /// mail: a mail server that does not answer holds up no shift and no reminder. So does what is indexed for searches.
    pub async fn run(&self, stop: watch::Receiver<bool>) {
        tokio::join!(
            self.keep_ticking(stop.clone()),
            self.keep_delivering(stop.clone()),
            self.keep_indexing(stop)
        );
    }

    async fn keep_indexing(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let indexed = self.blocking(|desk, _| desk.index_pending(INDEXED_AT_ONCE)).await;
            let more = matches!(indexed, Ok(number) if number > 0);
            self.log(indexed.map(|_| ()));
            if more {
                continue;
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = self.changed.notified() => tokio::time::sleep(INDEX_AFTER).await,
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    async fn keep_ticking(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            self.log(self.tick().await);
            tokio::select! {
                _ = stop.changed() => {}
                () = tokio::time::sleep(TICK_EVERY) => {}
            }
        }
    }

    async fn keep_delivering(&self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let delivered = self.deliver_while(|| !*stop.borrow()).await;
            let more = matches!(delivered, Ok(number) if number > 0);
            self.log(delivered.map(|_| ()));
            if more {
                continue;
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = self.queued.notified() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    fn log(&self, result: Result<(), DeskError>) {
        if let Err(error) = result {
            tracing::error!(%error, cause = ?std::error::Error::source(&error), "the worker goes on after a failure");
        }
    }

    /// One minute's work: timers, and another look at what waits.
    pub async fn tick(&self) -> Result<(), DeskError> {
        self.blocking(|desk, _| desk.tick()).await
    }

    /// Delivers what is due, at most a batch; returns how many mails were claimed.
    pub async fn deliver(&self) -> Result<usize, DeskError> {
        self.deliver_while(|| true).await
    }

    /// The same; what was claimed and is not begun when it no longer goes on is given up to whoever comes next. However
    /// slow the mail server is, no other worker gets what this one has in hand.
    async fn deliver_while(&self, goes_on: impl Fn() -> bool) -> Result<usize, DeskError> {
        self.blocking(|desk, _| desk.run_deferred_lookups()).await?;
        let claimed = self.blocking(|desk, _| desk.claim_mails(BATCH)).await?;
        let ids: Vec<OutboxId> = claimed.iter().map(|mail| mail.id).collect();
        let mut others_may_go = true;
        for (place, mail) in claimed.iter().enumerate() {
            if !others_may_go || !goes_on() {
                let mail = mail.clone();
                self.blocking(move |desk, _| desk.mail_given_up(&mail)).await?;
                continue;
            }
            let in_hand = ids.get(place..).unwrap_or_default();
            let handled = tokio::select! {
                handled = self.handle(mail) => handled,
                error = self.keep(in_hand) => Err(error),
            };
            others_may_go = !matches!(handled, Ok(Fared::HeldUp));
            if let Err(error) = handled {
                // One mail that cannot be composed, or kept as sent, must not hold up the others.
                tracing::error!(mail = %mail.id, %error, "a mail could not be handled");
                let (mail, words) = (mail.clone(), error.to_string());
                self.blocking(move |desk, _| desk.mail_delayed(&mail, MailFailure::Content, &words)).await?;
            }
        }
        if claimed.is_empty() {
            self.mailer.rest().await;
        }
        Ok(claimed.len())
    }

    /// Renews the leases of what is in hand, for ever. A database that does not answer is asked again.
    async fn keep(&self, mails: &[OutboxId]) -> DeskError {
        loop {
            tokio::time::sleep(RENEW_EVERY).await;
            let mails = mails.to_vec();
            if let Err(error) = self.blocking(move |desk, _| desk.keep_mails(&mails)).await {
                tracing::warn!(%error, "the leases of mails could not be renewed");
            }
        }
    }

    async fn handle(&self, mail: &OutboxMail) -> Result<Fared, DeskError> {
        let wanted = mail.clone();
        let composed: Option<Composed> =
            self.blocking(move |desk, options| Ok(compose(desk, options, &wanted)?)).await?;
        let result = match &composed {
            None => Ok(()),
            Some(composed) => self.mailer.send(mail, composed).await,
        };
        let (mail, was_needed) = (mail.clone(), composed.is_some());
        let fared = match &result {
            Err(error) if error.verdict == Verdict::Desk => Fared::HeldUp,
            _ => Fared::ByItself,
        };
        self.blocking(move |desk, _| match result {
            Ok(()) if was_needed => desk.mail_sent(&mail),
            Ok(()) => desk.mail_dropped(&mail),
            Err(error) => {
                tell(&mail, &error);
                let SendError { failure, verdict, words } = error;
                match verdict {
                    Verdict::Desk => desk.mail_held_up(&mail, failure, &words),
                    Verdict::Later => desk.mail_delayed(&mail, failure, &words),
                    Verdict::Never { is_meant } => {
                        let refusing = Refusing { failure, is_meant, words: &words };
                        desk.mail_refused(&mail, &refusing)
                    }
                }
            }
        })
        .await?;
        Ok(fared)
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk, &WorkerOptions) -> Result<T, DeskError> + Send + 'static,
    ) -> Result<T, DeskError> {
        let (desk, options) = (self.desk.clone(), self.options.clone());
        match tokio::task::spawn_blocking(move || work(&desk, &options)).await {
            Ok(result) => result,
            // A panic in a library is that piece of work's failure, not the worker's end.
            Err(error) => Err(StoreError::Corrupt { what: "work", why: error.to_string() }.into()),
        }
    }
}

/// Tells of a failure in the log, without anybody's address.
fn tell(mail: &OutboxMail, error: &SendError) {
    let (kind, failure, attempts) = (mail.mail.code(), error.failure.code(), mail.attempts + 1);
    let reason = without_addresses(&error.words);
    match error.verdict {
        Verdict::Desk => {
            tracing::error!(mail = %mail.id, kind, failure, reason, "no mail goes out: the mail server does not take any");
        }
        Verdict::Later => {
            tracing::warn!(mail = %mail.id, kind, failure, attempts, reason, "a mail is delayed");
        }
        Verdict::Never { .. } => tracing::warn!(mail = %mail.id, kind, failure, reason, "a mail was refused"),
    }
}
