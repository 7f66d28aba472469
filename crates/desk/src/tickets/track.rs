//! "Find my request": a fresh link by mail, and an answer that never tells whether there is one.

use xiaoyi_domain::{EmailAddress, Reference};
use xiaoyi_store::DeferredLookup;

use crate::throttle::{LINKS_BY_ADDRESS, TRACK_BY_REQUEST};
use crate::{Desk, DeskError};

impl Desk {
    /// Mails a fresh link if there is such a request with this address. Says nothing either way, in words or by its time.
    /// `address` is where the form comes from.
    pub fn track(&self, reference: &Reference, email: &EmailAddress, address: &str) -> Result<(), DeskError> {
        let limits = [(LINKS_BY_ADDRESS, address), (TRACK_BY_REQUEST, reference.as_str())];
        self.ask(&limits, &DeferredLookup::RequestLink { reference: reference.clone(), email: email.clone() })
    }
}
