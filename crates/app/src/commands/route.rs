//! `xiaoyi route --explain`: who would get a ticket now, and why. It changes nothing.

use anyhow::{Context, Result, bail};
use xiaoyi_desk::Environment;
use xiaoyi_domain::Reference;

use crate::config::Config;
use crate::wiring::existing_desk;

pub(crate) fn run(config: &Config, reference: &str) -> Result<()> {
    let reference = Reference::parse(reference).context("this is no reference")?;
    let desk = existing_desk(config, Environment::system())?;
    let Some(ticket) = desk.read(|tx| tx.find_ticket_by_reference(&reference))? else {
        bail!("there is no ticket {reference}");
    };
    let Some(decision) = desk.explain(ticket.id)? else { bail!("there is no ticket {reference}") };
    let people = desk.read(|tx| desk.config(tx))?;
    let now = desk.now();
    let t = xiaoyi_i18n::Texts::new(xiaoyi_domain::Locale::En, config.zone).plain();
    let told = xiaoyi_web::explained(&decision, &people, t, now);
    if let Some(holder) = ticket.assignee {
        println!("{reference} is with {}. If the router were asked now:", people.name(holder));
    }
    println!("{told}");
    Ok(())
}
