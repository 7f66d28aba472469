//! Live updates: what the desk tells of changes, passed on to the staff's open pages as server-sent
//! events (HTML Living Standard, 9.2).

use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Bytes;
use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};
use xiaoyi_desk::{Change, Changes};
use xiaoyi_domain::StaffId;

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
}

/// A line goes out at least so often, so that proxies do not cut the stream.
const BREATH: Duration = Duration::from_secs(20);

impl Hub {
    pub(crate) fn listening_to(changes: &Changes) -> Self {
        let (sender, _) = broadcast::channel(256);
        let (stop, _) = watch::channel(false);
        let hub = Self { sender: sender.clone(), stop: Arc::new(stop) };
        changes.listen(move |change| {
            let news = match change {
                Change::Ticket { reference, assignee, arrived, .. } => News {
                    event: "ticket",
                    reference: reference.to_string(),
                    assignee: *assignee,
                    arrived: *arrived,
                },
                Change::Office => {
                    News { event: "office", reference: String::new(), assignee: None, arrived: false }
                }
                Change::Mail => return,
            };
            // Nobody listening is no failure.
            let _ = sender.send(news);
        });
        hub
    }

    pub(crate) fn stop(&self) {
        let _ = self.stop.send(true);
    }

    /// The stream for one open page of this person.
    pub(crate) fn stream(
        &self,
        person: StaffId,
    ) -> impl Stream<Item = Result<Bytes, actix_web::Error>> + use<> {
        let state = (self.sender.subscribe(), self.stop.subscribe(), true);
        unfold(state, move |(mut news, mut stop, first)| async move {
            if first {
                return Some((Ok(Bytes::from_static(b"retry: 3000\n\n")), (news, stop, false)));
            }
            if *stop.borrow() {
                return None;
            }
            let line = tokio::select! {
                _ = stop.changed() => return None,
                () = tokio::time::sleep(BREATH) => ": still here\n\n".to_owned(),
                received = news.recv() => match received {
                    Ok(news) => render(&news, person),
                    // Too slow a reader missed some: it looks at everything again.
                    Err(RecvError::Lagged(_)) => "event: office\ndata: {}\n\n".to_owned(),
                    Err(RecvError::Closed) => return None,
                },
            };
            Some((Ok(Bytes::from(line)), (news, stop, false)))
        })
    }
}

fn render(news: &News, person: StaffId) -> String {
    let mine = news.assignee == Some(person);
    let data =
        serde_json::json!({ "reference": news.reference, "mine": mine, "arrived": mine && news.arrived });
    format!("event: {}\ndata: {data}\n\n", news.event)
}
