//! Live updates: what the desk tells of changes, passed on to the staff's open pages as server-sent
//! events (HTML Living Standard, 9.2).

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::web::Bytes;
use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Notify, broadcast, watch};
use xiaoyi_desk::{Change, Changes, Desk};
use xiaoyi_domain::{EventId, Reference, StaffId};
use xiaoyi_store::Reader;

use crate::limits::{STREAMS, STREAMS_OF_ONE};

/// What an open page is told.
#[derive(Debug, Clone, PartialEq, Eq)]
struct News {
    event: &'static str,
    reference: String,
    assignee: Option<StaffId>,
    arrived: bool,
}

/// Passes changes on to whoever listens.
#[derive(Clone)]
pub(crate) struct Hub {
    sender: broadcast::Sender<News>,
    stop: Arc<watch::Sender<bool>>,
    /// Another process has changed something.
    heard: Arc<Notify>,
    /// The streams that each person has open, the oldest first.
    open: Arc<Mutex<Streams>>,
    /// The entries of histories that open pages were told of, as far back as they are looked for.
    told: Arc<Mutex<BTreeSet<EventId>>>,
    /// Who had which ticket's page open when it was last looked.
    readers: Arc<Mutex<BTreeMap<Reference, Vec<Reader>>>>,
}

/// How often other processes' changes are looked for, while a page is open and nothing is heard of them.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// How far back: a transaction may be kept a while after its ids were made, and clocks differ a little.
const LOOK_BACK: chrono::Duration = chrono::Duration::seconds(20);
/// At most so many entries are read at once; who missed some sees them when the page is next loaded.
const MOST_NEWS: i64 = 2000;
/// A line goes out at least so often, so that proxies do not cut the stream.
const BREATH: Duration = Duration::from_secs(20);

impl Hub {
    pub(crate) fn listening_to(changes: &Changes) -> Self {
        let (sender, _) = broadcast::channel(256);
        let (stop, _) = watch::channel(false);
        let hub = Self {
            sender: sender.clone(),
            stop: Arc::new(stop),
            heard: Arc::default(),
            open: Arc::default(),
            told: Arc::default(),
            readers: Arc::default(),
        };
        let (told, heard) = (hub.told.clone(), hub.heard.clone());
        changes.listen(move |change| {
            let news = match change {
                Change::Written(events) => {
                    if let Ok(mut told) = told.lock() {
                        told.extend(events);
                    }
                    return;
                }
                Change::Ticket { reference, assignee, arrived } => News {
                    event: "ticket",
                    reference: reference.to_string(),
                    assignee: *assignee,
                    arrived: *arrived,
                },
                Change::Config => {
                    News { event: "config", reference: String::new(), assignee: None, arrived: false }
                }
                Change::Elsewhere | Change::Readers => {
                    // The one who waits in `watch` looks at once.
                    heard.notify_one();
                    return;
                }
                Change::Decided(_) | Change::Mail | Change::Unshown => return,
            };
            // Nobody listening is no failure.
            let _ = sender.send(news);
        });
        hub
    }

    /// Tells of what other processes wrote into histories, until it is stopped: two servers and a worker may
    /// share a database, and nothing but the database joins them.
    pub(crate) async fn watch(&self, desk: Desk) {
        let mut stop = self.stop.subscribe();
        loop {
            tokio::select! {
                _ = stop.changed() => return,
                () = self.heard.notified() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
            if self.sender.receiver_count() == 0 {
                // Nobody is told of anything: there is nothing to remember.
                self.told.lock().map(|mut told| told.clear()).ok();
                continue;
            }
            let reading = desk.clone();
            let read = move || {
                reading.read(|tx| {
                    let news = tx.list_news(reading.now() - LOOK_BACK, MOST_NEWS)?;
                    Ok((news, tx.list_all_readers(reading.heard_since(), MOST_NEWS)?))
                })
            };
            match actix_web::web::block(read).await {
                Ok(Ok((news, readers))) => {
                    self.tell_of_others(news);
                    self.tell_of_readers(readers);
                }
                Ok(Err(error)) => tracing::warn!(%error, "what other servers changed could not be read"),
                Err(error) => tracing::warn!(%error, "what other servers changed could not be read"),
            }
        }
    }

    fn tell_of_others(&self, news: Vec<xiaoyi_store::News>) {
        let Ok(mut told) = self.told.lock() else { return };
        let seen: BTreeSet<EventId> = news.iter().map(|entry| entry.event).collect();
        for entry in news.into_iter().filter(|entry| !told.contains(&entry.event)) {
            let _ = self.sender.send(News {
                event: "ticket",
                reference: entry.reference.to_string(),
                assignee: entry.assignee,
                arrived: false,
            });
        }
        // What this process has just written may not be in what was read before.
        let last = seen.last().copied();
        told.retain(|event| seen.contains(event) || last.is_none_or(|last| *event > last));
        told.extend(seen);
    }

    /// Tells the pages of a ticket who else has it open, where that is not as it was.
    fn tell_of_readers(&self, all: Vec<(Reference, Reader)>) {
        let mut now: BTreeMap<Reference, Vec<Reader>> = BTreeMap::new();
        for (reference, reader) in all {
            now.entry(reference).or_default().push(reader);
        }
        let Ok(mut before) = self.readers.lock() else { return };
        let changed =
            before.keys().chain(now.keys()).filter(|reference| before.get(reference) != now.get(reference));
        for reference in changed.collect::<BTreeSet<_>>() {
            let reference = reference.to_string();
            let _ = self.sender.send(News { event: "readers", reference, assignee: None, arrived: false });
        }
        *before = now;
    }

    pub(crate) fn stop(&self) {
        let _ = self.stop.send(true);
    }

    /// The stream for one open page of this person; none if all together have too many open. Whoever opens more than one
    /// person may loses their oldest: a browser that goes from page to page closes streams faster than we are told of it.
    pub(crate) fn stream(
        &self,
        person: StaffId,
    ) -> Option<impl Stream<Item = Result<Bytes, actix_web::Error>> + use<>> {
        let (counted, ended) = self.count(person)?;
        let state = (self.sender.subscribe(), self.stop.subscribe(), (counted, ended), true);
        Some(unfold(state, move |(mut news, mut stop, counted, first)| async move {
            if first {
                return Some((Ok(Bytes::from_static(b"retry: 3000\n\n")), (news, stop, counted, false)));
            }
            if *stop.borrow() {
                return None;
            }
            let line = tokio::select! {
                _ = stop.changed() => return None,
                () = counted.1.notified() => return None,
                () = tokio::time::sleep(BREATH) => ": still here\n\n".to_owned(),
                received = news.recv() => match received {
                    Ok(news) => render(&news, person),
                    // Too slow a reader missed some: it looks at everything again.
                    Err(RecvError::Lagged(_)) => "event: config\ndata: {}\n\n".to_owned(),
                    Err(RecvError::Closed) => return None,
                },
            };
            Some((Ok(Bytes::from(line)), (news, stop, counted, false)))
        }))
    }

    fn count(&self, person: StaffId) -> Option<(Counted, Arc<Notify>)> {
        let mut open = self.open.lock().ok()?;
        open.last += 1;
        let number = open.last;
        let own = open.of.entry(person).or_default();
        if own.len() >= STREAMS_OF_ONE
            && let Some((_, oldest)) = own.pop_front()
        {
            oldest.notify_one();
        }
        if open.of.values().map(VecDeque::len).sum::<usize>() >= STREAMS {
            return None;
        }
        let own = open.of.entry(person).or_default();
        let end = Arc::new(Notify::new());
        own.push_back((number, end.clone()));
        Some((Counted { open: self.open.clone(), person, number }, end))
    }
}

/// The open streams, each with its number and what ends it.
#[derive(Default)]
struct Streams {
    of: HashMap<StaffId, VecDeque<(u64, Arc<Notify>)>>,
    last: u64,
}

/// An open stream, which counts until it is closed.
struct Counted {
    open: Arc<Mutex<Streams>>,
    person: StaffId,
    number: u64,
}

impl Drop for Counted {
    fn drop(&mut self) {
        let Ok(mut open) = self.open.lock() else { return };
        if let Some(own) = open.of.get_mut(&self.person) {
            own.retain(|(number, _)| *number != self.number);
            if own.is_empty() {
                open.of.remove(&self.person);
            }
        }
    }
}

fn render(news: &News, person: StaffId) -> String {
    let mine = news.assignee == Some(person);
    let data =
        serde_json::json!({ "reference": news.reference, "mine": mine, "arrived": mine && news.arrived });
    format!("event: {}\ndata: {data}\n\n", news.event)
}
