//! For tests only: a running application on a fresh database, a clock to turn, a mailbox to read, a
//! browser.
//!
//! [`on_both_databases!`] runs a test on SQLite and on PostgreSQL. Each test has a database, a port, a
//! clock and a mailbox of its own. Nothing sleeps: turn the [`TestClock`], then ask [`TestApp::mails`].

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a helper of tests that fails is a test that fails"
)]

mod app;
mod backend;
mod client;
mod clock;
mod mailbox;
mod people;
pub mod pseudo;
pub mod services;

pub use app::{TestApp, TestOptions};
pub use backend::{Backend, TestDatabase};
pub use client::{Client, Page, Stream};
pub use clock::{TestClock, shanghai};
pub use mailbox::Mail;
pub use people::PersonBuilder;

/// Runs each test on both databases, as `name::on_sqlite` and `name::on_postgresql`.
#[macro_export]
macro_rules! on_both_databases {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {$(
        mod $name {
            #[expect(clippy::wildcard_imports, reason = "the test sees what its file sees")]
            use super::*;

            $(#[$meta])*
            async fn test($app: $crate::TestApp) $body

            #[test]
            fn on_sqlite() {
                $crate::run_on($crate::Backend::Sqlite, test);
            }

            #[test]
            fn on_postgresql() {
                $crate::run_on($crate::Backend::Postgresql, test);
            }
        }
    )+};
}

/// Runs a test that needs a browser, on SQLite; nothing where the browser is left out.
pub fn in_a_browser<F: Future<Output = ()>>(test: impl FnOnce(TestApp) -> F) {
    if !services::without::skips(services::without::Service::Browser) {
        run_on(Backend::Sqlite, test);
    }
}

/// Runs a test with a fresh application on this database; nothing where the database is left out.
pub fn run_on<F: Future<Output = ()>>(backend: Backend, test: impl FnOnce(TestApp) -> F) {
    if backend == Backend::Postgresql && services::without::skips(services::without::Service::PostgreSql) {
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let app = TestApp::start(backend).await;
        test(app).await;
    });
}
