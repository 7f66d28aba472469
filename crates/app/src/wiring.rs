//! What several commands build: the store, the desk, the worker, and a running server.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use xiaoyi_desk::{Desk, Environment, Keys};
use xiaoyi_domain::WorkingCalendar;
use xiaoyi_notifier::{Mailer, Worker, WorkerOptions};
use xiaoyi_store::Store;
use xiaoyi_web::{DemoOptions, Server, ServerError, Site, SiteOptions, WebLimits};

use crate::config::Config;
use crate::{secret, topics};

/// No promise reaches further than this: fifteen working days around a long holiday.
pub(crate) const FARTHEST_PROMISE: chrono::Duration = chrono::Duration::days(40);
/// Connections to the database.
const CONNECTIONS: u32 = 16;

/// The store, its schema up to date.
pub(crate) fn open_store(config: &Config) -> Result<Store> {
    let store = Store::open(&config.database, CONNECTIONS)?;
    let ran = store.migrate()?;
    if ran > 0 {
        tracing::info!(migrations = ran, "the database is up to date now");
    }
    Ok(store)
}

/// The store of a database that is there and up to date, for a command that only reads: it makes and changes nothing.
///
/// # Errors
/// What is missing, and what to do.
pub(crate) fn existing_store(config: &Config) -> Result<Store> {
    let store = Store::open_existing(&config.database, CONNECTIONS)?;
    let pending = store.pending_migrations()?;
    if pending > 0 {
        bail!("the database is not up to date: stop the servers and run `xiaoyi migrate`, or `xiaoyi serve`");
    }
    Ok(store)
}

/// The desk on a database that is there, for a command that only reads: it makes neither database nor key nor topics.
///
/// # Errors
/// What is missing, and what to do.
pub(crate) fn existing_desk(config: &Config, environment: Environment) -> Result<Desk> {
    let store = existing_store(config)?;
    let keys = Keys::new(secret::existing(config)?);
    secret::check(&store, &keys)?;
    let desk = Desk::new(store, environment, keys, WorkingCalendar::china(config.zone)?);
    // With it come the holidays that administrators have entered.
    desk.read(|tx| desk.config(tx))?;
    Ok(desk)
}

/// The desk on its database, both made if there is none.
pub(crate) fn open_desk(config: &Config, environment: Environment) -> Result<Desk> {
    let store = open_store(config)?;
    let keys = Keys::new(secret::secret_key(config, &environment)?);
    secret::bind(&store, &keys)?;
    let desk = Desk::new(store, environment, keys, WorkingCalendar::china(config.zone)?);
    // With it come the holidays that administrators have entered.
    desk.read(|tx| desk.config(tx))?;
    let calendar = desk.calendar();
    if !calendar.covers(calendar.date(desk.now() + FARTHEST_PROMISE)) {
        tracing::warn!(
            last_known_year = calendar.last_known_year(),
            "public holidays after this year are not known: its weeks are counted as ordinary ones, in promises too"
        );
    }
    topics::begin(&desk)?;
    Ok(desk)
}

/// The worker of a desk.
pub(crate) fn worker(
    config: &Config,
    desk: &Desk,
    listening: SocketAddr,
    pseudo_locales: bool,
) -> Result<Worker> {
    let public_url = config.public_url(listening)?;
    let mailer = Mailer::new(&config.mail, &config.mail_from, &public_url)?;
    mailer.prepare()?;
    let options = WorkerOptions { public_url, zone: config.zone, pseudo_locales };
    Ok(Worker::new(desk.clone(), mailer, options))
}

/// What a server shows besides.
#[derive(Default)]
pub(crate) struct Extras {
    /// What a demonstration shows.
    pub(crate) demo: Option<DemoOptions>,
    /// Whether to take the next free port when the usual one is in use.
    pub(crate) any_port: bool,
    /// Whether pages and mails are in pseudo-locales.
    pub(crate) pseudo_locales: bool,
}

/// Runs the server, with or without the worker inside, until the process is told to stop. `ready` is
/// told where it listens.
pub(crate) async fn run(
    config: &Config,
    desk: Desk,
    with_worker: bool,
    extras: Extras,
    ready: impl FnOnce(&url::Url, &Desk) -> Result<()>,
) -> Result<()> {
    let mut address = config.bind;
    let server = loop {
        match Server::bind(address) {
            Ok(server) => break server,
            Err(ServerError::InUse(_)) if extras.any_port && address.port() < config.bind.port() + 20 => {
                address.set_port(address.port() + 1);
            }
            Err(error) => return Err(error.into()),
        }
    };
    let address = server.address()?;
    let public_url = config.public_url(address)?;
    let options = SiteOptions {
        public_url: public_url.clone(),
        trusted_proxies: config.trusted_proxies.clone(),
        frame_ancestors: config.frame_ancestors.clone(),
        zone: config.zone,
        pseudo_locales: extras.pseudo_locales,
        limits: WebLimits::default(),
        demo: extras.demo,
    };
    let site = Site::new(desk.clone(), options)?;
    let others = desk.listen_to_others().context("other servers cannot be listened to")?;
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let (stop, stopped) = watch::channel(false);
    let working = if with_worker {
        let worker = worker(config, &desk, address, extras.pseudo_locales)?;
        Some(tokio::spawn(async move { worker.run(stopped).await }))
    } else {
        None
    };
    let mut told_to_stop = Stop::listen()?;
    ready(&public_url, &desk)?;
    let (send_handle, handle) = tokio::sync::oneshot::channel();
    let serving = server.run(site.clone(), threads, move |handle| {
        let _ = send_handle.send(handle);
    });
    tokio::pin!(serving);
    tokio::select! {
        ended = &mut serving => ended?,
        () = told_to_stop.told() => {
            tracing::info!("stopping: what is under way is finished first");
            site.stop();
            if let Ok(handle) = handle.await {
                let ((), ended) = tokio::join!(handle.stop(true), &mut serving);
                ended?;
            }
        }
    }
    let _ = stop.send(true);
    drop(others);
    if let Some(working) = working {
        working.await.context("the worker failed")?;
    }
    Ok(())
}

/// SIGTERM and Ctrl+C, heard from the moment it is made: whoever is told that we are ready may stop us at once.
pub(crate) struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    pub(crate) fn listen() -> Result<Self> {
        let hear = |kind| signal(kind).context("cannot listen for signals");
        Ok(Self { terminate: hear(SignalKind::terminate())?, interrupt: hear(SignalKind::interrupt())? })
    }

    /// Waits until we are told to stop.
    pub(crate) async fn told(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
