//! `xiaoyi demo`: the whole desk with a made-up team and requests.

use std::io::IsTerminal;

use anyhow::{Context, Result, bail};
use xiaoyi_desk::Environment;
use xiaoyi_notifier::MailUrl;
use xiaoyi_store::DatabaseUrl;

use crate::config::Config;
use crate::demo::{self, PASSWORD};
use crate::wiring::{Extras, open_desk, run as run_server};

pub(crate) fn run(config: &Config, reset: bool, tickets: Option<u64>, pseudo_locales: bool) -> Result<()> {
    if !config.bind.ip().is_loopback() {
        bail!("the demonstration listens on this machine only: its passwords are public");
    }
    if reset {
        throw_away(config)?;
    }
    let desk = open_desk(config, Environment::system())?;
    demo::fill(&desk)?;
    if let Some(number) = tickets {
        return demo::bulk::fill(&desk, number);
    }
    let mailbox = match &config.mail {
        MailUrl::Folder(folder) => Some(folder.clone()),
        MailUrl::Smtp(_) => None,
    };
    let sign_ins = demo::sign_ins()?;
    let extras = Extras {
        mailbox,
        sign_ins: sign_ins.iter().map(|p| (p.email.clone(), PASSWORD.to_owned())).collect(),
        any_port: !config.bind_chosen,
        pseudo_locales,
    };
    actix_web::rt::System::new().block_on(run_server(config, desk, true, extras, |url, _| {
        greet(url, &sign_ins);
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

fn greet(url: &url::Url, sign_ins: &[demo::SignIn]) {
    let colour = std::io::stdout().is_terminal();
    let strong = |text: String| if colour { format!("\x1b[1;32m{text}\x1b[0m") } else { text };
    println!();
    println!("  {}", strong("Xiaoyi is ready.".to_owned()));
    println!();
    println!("  Residents        {}", strong(url.to_string()));
    println!("  Staff            {}", strong(format!("{url}staff/")));
    println!("  Mails sent       {}", strong(format!("{url}demo/mailbox")));
    println!();
    println!("  Everybody's password is  {}", strong(PASSWORD.to_owned()));
    println!();
    let width = sign_ins.iter().map(|p| p.email.len()).max().unwrap_or_default();
    for person in sign_ins {
        println!("    {:width$}  {:13}  {}", person.email, person.role, person.languages);
    }
    println!();
    println!("  Send a request at {url}ar/requests/new and see whose it becomes.");
    println!("  Stop with Ctrl+C. Begin anew with --reset.");
    println!();
}
