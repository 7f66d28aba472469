//! The demonstration: a team, their shifts, and requests in many languages, played through the desk as
//! if they had happened, so that everything on the pages is the desk's own work.

pub(crate) mod bulk;
mod play;
mod requests;
mod team;

use anyhow::Result;
use xiaoyi_desk::Desk;

/// Everybody's password in the demonstration.
pub(crate) const PASSWORD: &str = "green-city-demo";

/// Somebody who can sign in to the demonstration.
pub(crate) struct SignIn {
    pub(crate) email: String,
    pub(crate) role: String,
    pub(crate) languages: String,
}

/// The people of the demonstration.
pub(crate) fn sign_ins() -> Result<Vec<SignIn>> {
    team::sign_ins()
}

/// Fills an empty desk.
pub(crate) fn fill(desk: &Desk) -> Result<()> {
    team::fill(desk)?;
    play::play(desk)
}
