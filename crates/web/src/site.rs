//! What every handler shares.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};

use actix_web::web;
use chrono::Duration;
use chrono_tz::Tz;
use ipnet::IpNet;
use url::Url;
use xiaoyi_desk::{Change, Desk, DeskError};
use xiaoyi_domain::{DeskSettings, Instant, Language, Locale, StaffId, StaffMember, Topic, TopicId};
use xiaoyi_i18n::Texts;

use crate::error::WebError;
use crate::hub::Hub;
use crate::metrics::Metrics;

/// What the operator configures of the pages.
#[derive(Debug, Clone)]
pub struct SiteOptions {
    /// The address under which people reach the desk.
    pub public_url: Url,
    /// The proxies whose word about where a request comes from is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The time zone in which they are told times.
    pub zone: Tz,
    /// In a demonstration: the folder of sent mails, shown as a page.
    pub demo_mailbox: Option<PathBuf>,
    /// In a demonstration: the sign-ins, shown on the sign-in page as address and password.
    pub demo_sign_ins: Vec<(String, String)>,
}

/// The desk and what its pages need besides.
#[derive(Clone)]
pub struct Site {
    pub(crate) desk: Desk,
    pub(crate) options: SiteOptions,
    pub(crate) hub: Hub,
    pub(crate) metrics: Metrics,
    office: Arc<RwLock<Option<Arc<Office>>>>,
}

/// What changes rarely and stands on every page: kept for a few seconds, and dropped at once when
/// this process changes it. Routing and permissions never read it.
pub(crate) struct Office {
    /// The desk's own details.
    pub(crate) settings: DeskSettings,
    /// All topics.
    pub(crate) topics: Vec<Topic>,
    /// Everybody, the disabled too: their names stand in histories.
    pub(crate) staff: Vec<StaffMember>,
    read_at: Instant,
}

/// Another server's changes are seen after this time at the latest.
const OFFICE_KEPT: Duration = Duration::seconds(5);

impl Office {
    /// The topics that are offered.
    pub(crate) fn offered_topics(&self) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(|topic| !topic.retired)
    }

    /// A topic.
    pub(crate) fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// A topic's name.
    pub(crate) fn topic_name(&self, id: TopicId, locale: Locale) -> &str {
        self.topic(id).map_or("", |topic| topic.name(locale))
    }

    /// A person.
    pub(crate) fn person(&self, id: StaffId) -> Option<&StaffMember> {
        self.staff.iter().find(|person| person.id == id)
    }

    /// A person's name.
    pub(crate) fn name(&self, id: StaffId) -> &str {
        self.person(id).map_or("–", |person| person.name.as_str())
    }

    /// The languages that somebody active speaks well enough to answer in, the most spoken first.
    pub(crate) fn team_languages(&self) -> Vec<Language> {
        let enough = self.settings.routing.own_level;
        let mut counted: Vec<(usize, Language)> = Vec::new();
        for person in self.staff.iter().filter(|person| person.active) {
            for skill in person.languages.iter().filter(|skill| skill.proficiency >= enough) {
                match counted.iter_mut().find(|(_, language)| language.same_speech(&skill.language)) {
                    Some((number, _)) => *number += 1,
                    None => counted.push((1, skill.language.clone())),
                }
            }
        }
        counted.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        counted.into_iter().map(|(_, language)| language).collect()
    }
}

impl Site {
    /// The pages of this desk. Fails only if its counters are named wrongly.
    pub fn new(desk: Desk, options: SiteOptions) -> Result<Self, prometheus::Error> {
        let hub = Hub::listening_to(desk.changes());
        let metrics = Metrics::new(desk.changes())?;
        let office: Arc<RwLock<Option<Arc<Office>>>> = Arc::default();
        let kept = office.clone();
        desk.changes().listen(move |change| {
            if *change == Change::Office
                && let Ok(mut kept) = kept.write()
            {
                *kept = None;
            }
        });
        Ok(Self { desk, options, hub, metrics, office })
    }

    /// The settings, topics and people.
    pub(crate) async fn office(&self) -> Result<Arc<Office>, WebError> {
        let now = self.desk.now();
        let kept = self.office.read().ok().and_then(|kept| kept.clone());
        if let Some(office) = kept.filter(|office| now - office.read_at < OFFICE_KEPT) {
            return Ok(office);
        }
        let read = self
            .run(move |desk| {
                Ok(desk.read(|tx| {
                    Ok(Office {
                        settings: tx.settings()?,
                        topics: tx.list_topics()?,
                        staff: tx.list_staff()?,
                        read_at: now,
                    })
                })?)
            })
            .await;
        let office = match read {
            Ok(office) => Arc::new(office),
            // What was read before is better than no page at all.
            Err(error) => match self.office.read().ok().and_then(|kept| kept.clone()) {
                Some(kept) => {
                    tracing::warn!(%error, "settings, topics and people could not be read");
                    return Ok(kept);
                }
                None => return Err(error),
            },
        };
        if let Ok(mut kept) = self.office.write() {
            *kept = Some(office.clone());
        }
        Ok(office)
    }

    /// The desk's name as it was last read, for pages of failure.
    pub(crate) fn last_settings(&self) -> DeskSettings {
        let kept = self.office.read().ok().and_then(|kept| kept.clone());
        kept.map(|office| office.settings.clone()).unwrap_or_default()
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
        Texts::new(locale, self.options.zone)
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
