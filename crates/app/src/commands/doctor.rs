//! `xiaoyi doctor`: what is wrong, and what to do.

use anyhow::{Result, bail};
use xiaoyi_desk::{Environment, Keys};
use xiaoyi_domain::{CalendarDay, Locale, Role, WorkingCalendar};
use xiaoyi_i18n::Texts;
use xiaoyi_notifier::{MailUrl, Mailer};
use xiaoyi_store::{OpenError, Store, StoreError};

use crate::config::Config;
use crate::wiring::FARTHEST_PROMISE;
use crate::{exposed, secret, variables};

#[derive(Default)]
struct Findings {
    wrong: usize,
}

impl Findings {
    fn good(&self, what: impl std::fmt::Display) {
        println!("  ok    {what}");
    }

    fn note(&self, what: impl std::fmt::Display) {
        println!("  note  {what}");
    }

    fn wrong(&mut self, what: impl std::fmt::Display) {
        self.wrong += 1;
        println!("  WRONG {what}");
    }
}

pub(crate) fn run(config: &Config) -> Result<()> {
    let mut findings = Findings::default();
    let environment = Environment::system();
    println!("Configuration");
    match &config.public_url {
        Some(url) if url.scheme() == "https" => findings.good(format!("people reach the desk at {url}")),
        Some(url) => findings
            .note(format!("people reach the desk at {url}, without TLS: cookies are not marked Secure")),
        None => findings
            .note("no public URL is set (XIAOYI_PUBLIC_URL): links in mails point to the bind address"),
    }
    for variable in variables::unknown() {
        // Where it looks like none of ours it may be another program's.
        if variable.meant.is_some() {
            findings.wrong(variable);
        } else {
            findings.note(variable);
        }
    }
    println!("Files");
    let commands = exposed::commands(config);
    if commands.is_empty() {
        findings.good("nobody else on this machine may read what the desk keeps");
    }
    for command in commands {
        findings.wrong(format!("others on this machine may read what the desk keeps: run `{command}`"));
    }
    println!("Database");
    database(config, &environment, &mut findings);
    println!("Mail");
    let checked = actix_web::rt::System::new().block_on(async {
        let mailer = Mailer::new(&config.mail, &config.mail_from, &config.public_url(config.bind)?)?;
        anyhow::Ok(mailer.check().await)
    });
    match (checked, &config.mail) {
        (Ok(Ok(())), _) => findings.good("the mail server lets the desk send from its address"),
        (Ok(Err(words)), MailUrl::Folder(_)) => findings.note(words),
        (Ok(Err(words)), MailUrl::Smtp(_)) => findings.wrong(format!("mail cannot be handed over: {words}")),
        (Err(error), _) => findings.wrong(error),
    }
    println!("Locales");
    for locale in Locale::ALL {
        let texts = Texts::new(*locale, config.zone);
        if texts.has("home-title") && texts.has("mail-received-text") {
            findings.good(format!("{locale} {}", locale.autonym()));
        } else {
            findings.wrong(format!("{locale} has no texts: this build is not whole"));
        }
    }
    println!();
    match findings.wrong {
        0 => println!("Everything is in order."),
        1 => bail!("one thing is wrong"),
        number => bail!("{number} things are wrong"),
    }
    Ok(())
}

fn database(config: &Config, environment: &Environment, findings: &mut Findings) {
    let store = match Store::open_existing(&config.database, 1) {
        Ok(store) => store,
        Err(OpenError::Missing { path }) => {
            return findings.note(format!("{} is not there yet: `xiaoyi serve` makes it", path.display()));
        }
        Err(error) => return findings.wrong(error),
    };
    match store.pending_migrations() {
        Ok(0) => findings.good("the schema is up to date"),
        Ok(number) => {
            return findings.wrong(format!(
                "{number} migrations have not run: stop the servers and run `xiaoyi migrate`"
            ));
        }
        Err(error) => return findings.wrong(error),
    }
    match store.try_writing() {
        Ok(()) => findings.good("the database can be written"),
        Err(error) => {
            let error = anyhow::Error::from(error);
            findings
                .wrong(format!("the database cannot be written: {error:#}; is the disk full or read-only?"));
        }
    }
    match secret::find(config) {
        Ok(None) if matches!(store.read::<_, StoreError>(|tx| tx.key_digest()), Ok(None)) => {
            findings.note("there is no secret key yet: `xiaoyi serve` makes one");
        }
        Ok(None) => findings.wrong("the secret key is not there: put it back from the backup"),
        Ok(Some(key)) => match secret::check(&store, &Keys::new(key)) {
            Ok(()) => findings.good("the secret key is the database's"),
            Err(error) => findings.wrong(error),
        },
        Err(error) => findings.wrong(error),
    }
    match store.read::<_, StoreError>(|tx| tx.list_calendar_days()) {
        Ok(days) => calendar(config, environment, &days, findings),
        Err(error) => findings.wrong(error),
    }
    let read = store.read::<_, StoreError>(|tx| {
        Ok((tx.list_staff()?, tx.outbox_backlog()?, tx.count_failed()?, tx.mail_server()?.trouble))
    });
    match read {
        Ok((staff, (queued, since), failed, trouble)) => {
            if staff.iter().any(|person| person.active && person.role == Role::Administrator) {
                findings.good(format!("{} people have accounts", staff.len()));
            } else {
                findings
                    .note("there is no administrator: `xiaoyi serve` prints the link that makes the first");
            }
            match since.filter(|since| environment.now() - *since > chrono::Duration::minutes(15)) {
                Some(since) => {
                    findings.wrong(format!("{queued} mails wait, one since {since}: does a worker run?"));
                }
                None => findings.good(format!("{queued} mails wait to be sent")),
            }
            if let Some(trouble) = trouble {
                findings.wrong(format!(
                    "no mail has gone out since {}: {} (tried {} times, next at {})",
                    trouble.since, trouble.words, trouble.tries, trouble.retry_at
                ));
            }
            if failed > 0 {
                findings.note(format!(
                    "{failed} mails could not be delivered; supervisors see them under “Mail”, with the reasons, and \
                     send them again there"
                ));
            }
        }
        Err(error) => findings.wrong(error),
    }
}

/// Whether the holidays are known for as far as anything is promised.
fn calendar(config: &Config, environment: &Environment, days: &[CalendarDay], findings: &mut Findings) {
    let calendar = match WorkingCalendar::china(config.zone) {
        Ok(calendar) => calendar.with(days),
        Err(error) => return findings.wrong(error),
    };
    let known = calendar.last_known_year();
    if calendar.covers(calendar.date(environment.now() + FARTHEST_PROMISE)) {
        findings.good(format!("the public holidays are known until {known}"));
    } else {
        findings.note(format!(
            "the public holidays are known until {known} only: weeks after it are counted as ordinary ones; an \
             administrator enters them under “Working days”"
        ));
    }
    for year in calendar.unknown_years() {
        findings.wrong(format!(
            "no public holiday of {year} is known: an administrator enters them under “Working days”"
        ));
    }
}
