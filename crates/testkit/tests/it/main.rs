//! The services that tests rely on, each shown to work.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail as tests do")]

mod browser;
mod guardian;
mod postgresql;
mod site;
mod smtp;
