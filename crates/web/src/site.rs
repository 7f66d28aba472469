//! What every handler shares.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use actix_web::web;
use chrono::Duration;
use chrono_tz::Tz;
use ipnet::IpNet;
use url::Url;
use xiaoyi_desk::{Change, Desk, DeskConfig, DeskError, Here};
use xiaoyi_domain::{DeskSettings, Locale, StaffId};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{ActiveTickets, Following, StoreError, Tx};

use crate::error::WebError;
use crate::hub::Hub;
use crate::kept::Kept;
use crate::limits::{Budget, WebLimits};
use crate::metrics::Metrics;
use crate::operations::Writable;
use crate::staff::Dialogs;

/// What the operator configures of the pages.
#[derive(Debug, Clone)]
pub struct SiteOptions {
    /// The address under which people reach the desk.
    pub public_url: Url,
    /// The proxies whose word about where a request comes from is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The sites that may show the residents' pages in a frame, as in a content security policy; none if empty. The
    /// staff's pages are never framed.
    pub frame_ancestors: Vec<Url>,
    /// The time zone in which they are told times.
    pub zone: Tz,
    /// How long a visitor may take.
    pub limits: WebLimits,
    /// Whether pseudo-locales stand in for English and Arabic: pages are checked in them for what is hard-coded.
    pub pseudo_locales: bool,
    /// In a demonstration: what its pages show.
    pub demo: Option<DemoOptions>,
}

/// What the pages of a demonstration show besides. Whoever reaches them can be anybody of the team.
#[derive(Debug, Clone)]
pub struct DemoOptions {
    /// The folder of sent mails, shown as a page; none where they really go out.
    pub mailbox: Option<PathBuf>,
    /// Everybody's password.
    pub password: String,
}

/// The desk and what its pages need besides.
#[derive(Clone)]
pub struct Site {
    pub(crate) desk: Desk,
    pub(crate) options: SiteOptions,
    pub(crate) hub: Hub,
    pub(crate) metrics: Metrics,
    pub(crate) writable: Writable,
    pub(crate) bodies: Budget,
    pub(crate) answers: Budget,
    config: Arc<Kept<DeskConfig>>,
    active: Arc<Kept<Active>>,
    here: Arc<Kept<Vec<Here>>>,
    pub(crate) dialogs: Arc<Dialogs>,
}

/// What the staff's pages show of the desk as a whole.
#[derive(Debug, Clone)]
pub(crate) struct Active {
    /// The active tickets, counted.
    pub(crate) tickets: Vec<ActiveTickets>,
    /// How many of the open ones should have been answered by now.
    pub(crate) overdue: u32,
    /// Whether no mail goes out.
    pub(crate) no_mail: bool,
    /// How many tickets each person follows.
    pub(crate) followed: HashMap<StaffId, Following>,
}

/// How many changes there had been before a transaction began that may read again what is kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Before {
    config: u64,
    active: u64,
}

/// How long people, topics and settings are kept.
const CONFIG_KEPT: Duration = Duration::seconds(5);
/// How long the numbers of the lists are kept.
const NUMBERS_KEPT: Duration = Duration::seconds(2);
/// How long it is kept who is there.
const HERE_KEPT: Duration = Duration::seconds(10);

impl Site {
    /// The pages of this desk. Fails only if its counters are named wrongly.
    pub fn new(desk: Desk, options: SiteOptions) -> Result<Self, prometheus::Error> {
        let hub = Hub::listening_to(desk.changes());
        let metrics = Metrics::new(desk.changes())?;
        let (config, active) = (Kept::new(CONFIG_KEPT), Kept::new(NUMBERS_KEPT));
        let here = Kept::new(HERE_KEPT);
        let (of_config, of_active, of_here) = (config.clone(), active.clone(), here.clone());
        desk.changes().listen(move |change| match change {
            Change::Config => {
                of_config.changed();
                of_here.changed();
            }
            Change::Ticket { .. } => of_active.changed(),
            Change::Elsewhere => {
                of_config.changed();
                of_active.changed();
                of_here.changed();
            }
            Change::Readers | Change::Written(_) | Change::Decided(_) | Change::Mail | Change::Unshown => {}
        });
        let (bodies, answers) = (Budget::of_bodies(), Budget::of_answers());
        let writable = Writable::default();
        let dialogs = Arc::default();
        Ok(Self { desk, options, hub, metrics, writable, bodies, answers, config, active, here, dialogs })
    }

    /// People, topics and settings.
    pub(crate) async fn config(&self) -> Result<Arc<DeskConfig>, WebError> {
        if let Some(config) = self.config.fresh(self.desk.now()) {
            return Ok(config);
        }
        let (site, before) = (self.clone(), self.before());
        let read = self.run(move |desk| Ok(desk.read(|tx| site.config_in(tx, before))?)).await;
        match (read, self.config.last()) {
            // What was read before is better than no page at all.
            (Err(error), Some(kept)) => {
                tracing::warn!(%error, "people, topics and settings could not be read");
                Ok(kept)
            }
            (read, _) => read,
        }
    }

    /// When somebody is there for each of the team's languages.
    pub(crate) fn here(&self, config: &DeskConfig) -> Arc<Vec<Here>> {
        let look = || Ok::<_, std::convert::Infallible>(Arc::new(self.desk.here(config)));
        let Ok(here) = self.here.get(self.desk.now(), self.here.changes(), look);
        here
    }

    /// What is told before a transaction begins that may read again what is kept.
    pub(crate) fn before(&self) -> Before {
        Before { config: self.config.changes(), active: self.active.changes() }
    }

    /// What the staff's pages show of the desk as a whole.
    pub(crate) async fn active(&self) -> Result<Arc<Active>, WebError> {
        if let Some(active) = self.active.fresh(self.desk.now()) {
            return Ok(active);
        }
        let (site, before) = (self.clone(), self.before());
        self.run(move |desk| Ok(desk.read(|tx| site.active_in(tx, before))?)).await
    }

    /// People, topics and settings, for a page that reads besides.
    pub(crate) fn config_in(&self, tx: &mut Tx<'_>, before: Before) -> Result<Arc<DeskConfig>, StoreError> {
        self.config.get(self.desk.now(), before.config, || self.desk.config(tx))
    }

    /// The same for a page that reads besides.
    pub(crate) fn active_in(&self, tx: &mut Tx<'_>, before: Before) -> Result<Arc<Active>, StoreError> {
        self.active.get(self.desk.now(), before.active, || {
            let no_mail = tx.mail_server()?.trouble.is_some();
            let overdue = tx.count_overdue(self.desk.now())?;
            let followed = tx.count_followed()?;
            Ok(Arc::new(Active { tickets: tx.count_active()?, overdue, no_mail, followed }))
        })
    }

    /// The desk's name as it was last read, for pages of failure.
    pub(crate) fn last_settings(&self) -> DeskSettings {
        self.config.last().map(|config| config.settings.clone()).unwrap_or_default()
    }

    /// Tells open pages of what other processes changed, until the server stops.
    pub(crate) async fn watch_others(&self) {
        self.hub.watch(self.desk.clone()).await;
    }

    /// Ends the streams of live updates, so that the server can stop.
    pub fn stop(&self) {
        self.hub.stop();
    }

    /// The texts of a locale.
    pub(crate) fn texts(&self, locale: Locale) -> Texts {
        let texts = Texts::new(locale, self.options.zone);
        if self.options.pseudo_locales { texts.pseudo() } else { texts }
    }

    /// Whether people reach us by TLS: then cookies are for TLS alone.
    pub(crate) fn is_secure(&self) -> bool {
        self.options.public_url.scheme() == "https"
    }

    /// An address of ours as others must write it.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.options.public_url.as_str().trim_end_matches('/'))
    }

    /// Does blocking work off the async threads: the one place.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk) -> Result<T, DeskError> + Send + 'static,
    ) -> Result<T, WebError> {
        let desk = self.desk.clone();
        match web::block(move || work(&desk)).await {
            Ok(result) => Ok(result?),
            Err(error) => Err(WebError::Unexpected(error.to_string())),
        }
    }
}
