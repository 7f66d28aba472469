//! `xiaoyi demo`: the whole desk with a made-up team and requests.

use std::io::IsTerminal;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use xiaoyi_desk::{Desk, Environment, SystemRandomness};
use xiaoyi_domain::StaffMember;
use xiaoyi_notifier::MailUrl;
use xiaoyi_store::DatabaseUrl;
use xiaoyi_web::DemoOptions;

use crate::config::Config;
use crate::demo::clock::DemoClock;
use crate::demo::{self, PASSWORD};
use crate::wiring::{Extras, open_desk, run as run_server};

pub(crate) fn run(config: &Config, reset: bool, tickets: Option<u64>, pseudo_locales: bool) -> Result<()> {
    if !config.bind.ip().is_loopback() {
        bail!("the demonstration listens on this machine only: its passwords are public");
    }
    if reset {
        throw_away(config)?;
    }
    let clock = Arc::new(DemoClock::default());
    let desk = open_desk(config, Environment::new(clock.clone(), Arc::new(SystemRandomness)))?;
    clock.begin(desk.calendar(), desk.read(|tx| tx.last_moment())?);
    demo::fill(&desk)?;
    if let Some(number) = tickets {
        return demo::bulk::fill(&desk, number);
    }
    let mailbox = match &config.mail {
        MailUrl::Folder(folder) => Some(folder.clone()),
        MailUrl::Smtp(_) => None,
    };
    let extras = Extras {
        demo: Some(DemoOptions { mailbox, password: PASSWORD.to_owned() }),
        any_port: !config.bind_chosen,
        pseudo_locales,
    };
    actix_web::rt::System::new().block_on(run_server(config, desk, true, extras, |url, desk| {
        greet(url, desk)?;
        Ok(())
    }))
}

/// Throws the demonstration's own folder away, and nothing that does not look like it.
fn throw_away(config: &Config) -> Result<()> {
    let folder = &config.data_dir;
    if !matches!(&config.database, DatabaseUrl::Sqlite(path) if path.starts_with(folder)) {
        bail!("--reset deletes the demonstration's own folder only: empty this database yourself");
    }
    if !folder.exists() {
        return Ok(());
    }
    let is_ours = folder.join("secret.key").exists() || folder.join("xiaoyi.db").exists();
    if !is_ours {
        bail!("{} does not look like a demonstration: nothing was deleted", folder.display());
    }
    std::fs::remove_dir_all(folder).with_context(|| format!("cannot delete {}", folder.display()))
}

fn greet(url: &url::Url, desk: &Desk) -> Result<()> {
    let colour = std::io::stdout().is_terminal();
    let strong = |text: String| if colour { format!("\x1b[1;32m{text}\x1b[0m") } else { text };
    let now = desk.now().with_timezone(&desk.calendar().zone());
    println!();
    println!("  {}", strong("Xiaoyi is ready.".to_owned()));
    println!();
    println!("  Begin here       {}", strong(format!("{url}demo")));
    println!("  Residents        {}", strong(url.to_string()));
    println!("  Staff            {}", strong(format!("{url}staff/")));
    println!("  Mails sent       {}", strong(format!("{url}demo/mailbox")));
    println!();
    println!(
        "  The demonstration has a clock of its own: it is {} in Shanghai.",
        now.format("%A %-d %B %Y, %H:%M")
    );
    println!("  Everybody's password is  {}", strong(PASSWORD.to_owned()));
    println!();
    let config = desk.read(|tx| desk.config(tx))?;
    let presences = desk.presences(&config);
    let mut people: Vec<_> = config.staff.iter().filter(|person| person.active).collect();
    let is_on_duty = |person: &StaffMember| presences.get(&person.id).is_some_and(|p| p.is_available());
    people.sort_by_key(|person| !is_on_duty(person));
    let width = people.iter().map(|person| person.email.as_str().len()).max().unwrap_or_default();
    for person in people {
        let languages: Vec<String> = person
            .languages
            .iter()
            .map(|skill| format!("{} {}", skill.language.autonym(), skill.proficiency))
            .collect();
        let duty = if is_on_duty(person) { "on duty" } else { "–" };
        println!(
            "    {:width$}  {:13}  {duty:7}  {}",
            person.email.as_str(),
            person.role.code(),
            languages.join(", ")
        );
    }
    println!();
    println!("  Send a request at {url}ar/requests/new and see whose it becomes.");
    println!("  Stop with Ctrl+C. Begin anew with --reset.");
    println!();
    Ok(())
}
