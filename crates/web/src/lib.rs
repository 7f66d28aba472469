//! The resident's pages, the staff's pages, and what operators ask for.
//!
//! A page is a typed struct beside its handler, and a template of the same name. A handler reads its
//! input, calls the desk or reads the store, and answers; rules of the domain do not stand here, and
//! neither does SQL. All routes are in `routes.rs`; the one place where blocking work leaves the async
//! threads is `Site::run`.
//!
//! To add a page: a route, a handler with its page struct, a template, its messages in
//! `locales/en` and their translations.

mod answer;
mod assets;
mod body;
mod client_address;
mod cookies;
mod demo;
mod error;
mod fields;
mod guard;
mod hub;
mod inputs;
mod kept;
mod limits;
mod metrics;
mod operations;
mod page;
mod place;
mod qr;
mod resident;
mod routes;
mod server;
mod site;
mod staff;

pub use limits::WebLimits;
pub use server::{Server, ServerError};
pub use site::{DemoOptions, Site, SiteOptions};
pub use staff::explained;
