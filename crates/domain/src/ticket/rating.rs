//! How a resident rates what was done.

use serde::{Deserialize, Serialize};

/// What the resident thought of it: one to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

/// A rating is a whole number from one to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rating is 1 to 5")]
pub struct NotARating;

impl Rating {
    /// The number of stars.
    pub fn stars(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = NotARating;
    fn try_from(stars: u8) -> Result<Self, NotARating> {
        if (1..=5).contains(&stars) { Ok(Self(stars)) } else { Err(NotARating) }
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}
