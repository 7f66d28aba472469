//! The services that tests rely on, each shown to work.

mod browser;
mod guardian;
mod postgresql;
mod site;
mod smtp;
