//! The demonstration's own pages: the way through it, what became of a request, the mails that were sent, and the door to
//! everybody's desk. Only where the program was started as a demonstration; everywhere else these addresses do not exist.

pub(crate) mod mailbox;
pub(crate) mod tour;

use crate::error::WebError;
use crate::site::{DemoOptions, Site};

/// What the demonstration shows; no such page where this is none.
fn options(site: &Site) -> Result<&DemoOptions, WebError> {
    site.options.demo.as_ref().ok_or(WebError::NotFound)
}
