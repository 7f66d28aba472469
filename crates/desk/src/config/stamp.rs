//! What a form showed, in a few letters: somebody who changed it meanwhile is not undone unseen.

use data_encoding::BASE32_NOPAD;
use serde::Serialize;
use sha2::{Digest, Sha256};
use xiaoyi_domain::Refusal;

use crate::DeskError;

/// A stamp of something as it is: equal things have equal stamps.
pub fn stamp(thing: &impl Serialize) -> String {
    // What cannot be told apart is never the same.
    let text = serde_json::to_vec(thing).unwrap_or_default();
    let digest = Sha256::digest(text);
    BASE32_NOPAD.encode(digest.get(..10).unwrap_or_default())
}

/// Refuses a form that was filled in on something older. A caller without a form has no stamp.
pub(crate) fn check(shown: Option<&str>, now: &impl Serialize) -> Result<(), DeskError> {
    if shown.is_some_and(|shown| shown != stamp(now)) {
        Err(Refusal::ChangedByAnother.into())
    } else {
        Ok(())
    }
}
