//! What is counted for operators, as Prometheus reads it. No label holds anything of a person.

use std::time::Duration;

use actix_web::{HttpResponse, web};
use prometheus::{
    Encoder, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder,
};
use xiaoyi_desk::{Change, Changes};
use xiaoyi_domain::{Instant, Language};
use xiaoyi_store::Health;

use crate::error::WebError;
use crate::site::Site;

/// What this process counts, and what it asks the database when it is read.
#[derive(Clone)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    seconds: HistogramVec,
    waiting: IntGaugeVec,
    queued: IntGauge,
    failed: IntGauge,
    late: IntGauge,
    failing: IntGauge,
}

/// Bounds of the histogram, in seconds.
const BOUNDS: [f64; 9] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.0, 10.0];

impl Metrics {
    /// Counters of this process, the router's decisions among them.
    pub(crate) fn new(changes: &Changes) -> Result<Self, prometheus::Error> {
        let registry = Registry::new();
        let requests = IntCounterVec::new(
            Opts::new("xiaoyi_http_requests_total", "Requests answered, by route and status"),
            &["method", "route", "status"],
        )?;
        let seconds = HistogramVec::new(
            HistogramOpts::new("xiaoyi_http_seconds", "Time to answer, by route").buckets(BOUNDS.to_vec()),
            &["route"],
        )?;
        let decisions = IntCounterVec::new(
            Opts::new("xiaoyi_routing_decisions_total", "Decisions of the router, by how they end"),
            &["outcome"],
        )?;
        let waiting = IntGaugeVec::new(
            Opts::new(
                "xiaoyi_tickets_searching",
                "Tickets that look for somebody, by the resident's first language",
            ),
            &["language"],
        )?;
        let queued = IntGauge::new("xiaoyi_outbox_queued", "Mails that are to be sent")?;
        let failed = IntGauge::new("xiaoyi_outbox_failed", "Mails that could not be delivered")?;
        let late =
            IntGauge::new("xiaoyi_outbox_late_seconds", "How long the oldest mail that is due has waited")?;
        let failing = IntGauge::new(
            "xiaoyi_mail_failing_seconds",
            "How long no mail has gone out because the mail server takes none; 0 while it does",
        )?;
        registry.register(Box::new(requests.clone()))?;
        registry.register(Box::new(seconds.clone()))?;
        registry.register(Box::new(decisions.clone()))?;
        registry.register(Box::new(waiting.clone()))?;
        for gauge in [&queued, &failed, &late, &failing] {
            registry.register(Box::new(gauge.clone()))?;
        }
        changes.listen(move |change| {
            if let Change::Decided(outcome) = change {
                decisions.with_label_values(&[outcome]).inc();
            }
        });
        Ok(Self { registry, requests, seconds, waiting, queued, failed, late, failing })
    }

    /// Counts an answer. The route is the pattern, never the address.
    pub(crate) fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        self.requests.with_label_values(&[method, route, status.to_string().as_str()]).inc();
        self.seconds.with_label_values(&[route]).observe(took.as_secs_f64());
    }

    fn read(&self, health: &Health, late: Duration, now: Instant) -> Result<Vec<u8>, prometheus::Error> {
        self.waiting.reset();
        for (language, number) in &health.searching {
            // Residents may name any language: one that is offered nowhere has no line of its own.
            let is_offered = Language::offered().iter().any(|(offered, _)| offered.primary() == language);
            let label = if is_offered { language } else { "other" };
            self.waiting.with_label_values(&[label]).add((*number).into());
        }
        self.queued.set(health.queued.into());
        self.failed.set(health.failed.into());
        self.late.set(i64::try_from(late.as_secs()).unwrap_or(i64::MAX));
        let since = health.mail_trouble.as_ref().map(|trouble| (now - trouble.since).num_seconds().max(1));
        self.failing.set(since.unwrap_or_default());
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut text)?;
        Ok(text)
    }
}

/// The counters as text (Prometheus exposition format).
pub(crate) async fn metrics(site: web::Data<Site>) -> Result<HttpResponse, WebError> {
    let health = site.run(|desk| Ok(desk.read(|tx| tx.health())?)).await?;
    let late = late(&site, &health);
    let text =
        site.metrics.read(&health, late, site.desk.now()).map_err(|e| WebError::Unexpected(e.to_string()))?;
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text))
}

/// How long the oldest mail that is due has waited.
pub(crate) fn late(site: &Site, health: &Health) -> Duration {
    let waited = health.oldest_due.map(|due| site.desk.now() - due).and_then(|span| span.to_std().ok());
    waited.unwrap_or_default()
}
