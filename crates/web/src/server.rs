//! The HTTP server.

use std::any::Any;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, web};

use crate::answer;
use crate::error::WebError;
use crate::guard::guard;
use crate::limits::CONNECTIONS;
use crate::routes::routes;
use crate::site::Site;

/// The server could not begin.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// Another program listens there.
    #[error("the address {0} is in use: is another xiaoyi running? Choose another with --bind")]
    InUse(SocketAddr),
    /// The system does not let us listen there.
    #[error("cannot listen on {address}: {source}")]
    CannotListen {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
}

/// A server that listens and is about to run.
pub struct Server {
    listener: TcpListener,
}

/// How long requests may go on after the server was asked to stop.
const STOP_SECONDS: u64 = 10;

impl Server {
    /// Listens on this address; port 0 takes any free one.
    pub fn bind(address: SocketAddr) -> Result<Self, ServerError> {
        let listener = TcpListener::bind(address).map_err(|source| match source.kind() {
            std::io::ErrorKind::AddrInUse => ServerError::InUse(address),
            _ => ServerError::CannotListen { address, source },
        })?;
        Ok(Self { listener })
    }

    /// Where it listens.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves these pages on so many threads, until it is stopped by the handle that `started` gets.
    pub async fn run(
        self,
        site: Site,
        threads: usize,
        started: impl FnOnce(ServerHandle),
    ) -> std::io::Result<()> {
        let watching = site.clone();
        let limits = site.options.limits;
        let site = web::Data::new(site);
        let server = HttpServer::new(move || {
            App::new()
                .app_data(site.clone())
                .wrap(from_fn(answer::counted))
                .wrap(Compress::default())
                .wrap(from_fn(guard))
                .configure(routes)
                .default_service(web::to(|| async { Err::<actix_web::HttpResponse, _>(WebError::NotFound) }))
        })
        .workers(threads)
        // Of an answer in several packets the last would wait until the first was acknowledged, which takes 40 ms.
        .tcp_nodelay(true)
        .max_connections((CONNECTIONS / threads.max(1)).max(16))
        .client_request_timeout(limits.head)
        .on_connect(move |connection, _| close_untaken(connection, limits.untaken))
        .shutdown_timeout(STOP_SECONDS)
        .disable_signals()
        .listen(self.listener)?
        .run();
        started(server.handle());
        let watcher = actix_web::rt::spawn(async move { watching.watch_others().await });
        let ended = server.await;
        watcher.abort();
        ended
    }
}

/// Has the system close a connection whose client takes nothing of what was sent for so long (RFC 5482): an answer that
/// nobody reads would be held for ever.
fn close_untaken(connection: &dyn Any, untaken: Duration) {
    if let Some(stream) = connection.downcast_ref::<actix_web::rt::net::TcpStream>()
        && let Err(error) = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(untaken))
    {
        tracing::debug!(%error, "a connection has no limit for what is not taken");
    }
}
