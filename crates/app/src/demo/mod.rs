//! The demonstration: a team, their shifts, and requests in many languages, played through the desk as
//! if they had happened, so that everything on the pages is the desk's own work.

pub(crate) mod bulk;
mod play;
mod requests;
mod team;

use anyhow::{Context, Result, bail};
use xiaoyi_desk::Desk;
use xiaoyi_domain::EmailAddress;

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

/// Fills an empty desk; leaves a demonstration as it is. A desk with a team of its own is refused: the
/// demonstration's passwords are public, and its requests are made up.
pub(crate) fn fill(desk: &Desk) -> Result<()> {
    if desk.read(|tx| tx.count_staff())? == 0 {
        println!("Making the demonstration desk …");
        team::fill(desk)?;
        return play::play(desk);
    }
    let first = sign_ins()?.into_iter().next().context("the demonstration has nobody")?;
    let email = EmailAddress::parse(&first.email).context("the demonstration's address")?;
    if desk.read(|tx| tx.find_staff_by_email(&email))?.is_none() {
        bail!("this database is a real desk's: the demonstration takes an empty one, or its own");
    }
    Ok(())
}
