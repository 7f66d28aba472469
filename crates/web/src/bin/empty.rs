//! The least that the web server's library must do to answer: `cargo xtask bench` measures the pages against it.
//!
//! Usage: `empty ADDRESS`; serves until it is killed.

use actix_web::{App, HttpResponse, HttpServer, web};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let app = || App::new().route("/", web::get().to(|| async { HttpResponse::Ok().finish() }));
    HttpServer::new(app).workers(threads).bind(address)?.run().await
}
