//! People, topics and settings: read once and kept while they are the same, and changed by supervisors and administrators.

mod edit;
mod read;
pub(crate) mod stamp;
mod views;

pub(crate) use read::CachedConfig;
pub use read::DeskConfig;
pub use stamp::stamp;
