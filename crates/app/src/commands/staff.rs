//! `xiaoyi staff`: accounts, from the server's own command line.

use anyhow::{Context, Result, anyhow};
use xiaoyi_desk::{Desk, DeskError, Environment, PersonDetails};
use xiaoyi_domain::{EmailAddress, Language, LanguageSkill, PersonName, Proficiency};
use xiaoyi_store::StoreError;

use crate::cli::StaffCommand;
use crate::config::Config;
use crate::wiring::{existing_store, open_desk};

pub(crate) fn run(config: &Config, command: StaffCommand) -> Result<()> {
    // What only reads makes no desk where none is.
    let desk = match command {
        StaffCommand::List => return list(config),
        _ => open_desk(config, Environment::system())?,
    };
    match command {
        StaffCommand::List => Ok(()),
        StaffCommand::Add { email, name, role, locale, languages } => {
            let details = PersonDetails {
                public_name: None,
                name: PersonName::parse(&name).context("the name")?,
                email: read_email(&email)?,
                role: role.parse()?,
                locale: locale.parse()?,
                limit: 5,
                languages: read_languages(&languages)?,
                topics: Vec::new(),
                shifts: Vec::new(),
                leaves: Vec::new(),
            };
            let person = desk.add_person(&details).map_err(|error| in_words(error, &email))?;
            println!(
                "{} has an account now. They choose their password here, once, within 72 hours:",
                person.name.as_str()
            );
            print_link(config, &desk, &person.email)
        }
        StaffCommand::Disable { email } => {
            desk.disable_by_command(&read_email(&email)?).map_err(|error| in_words(error, &email))?;
            println!(
                "The account is disabled; its sessions have ended and its open tickets are routed again."
            );
            Ok(())
        }
        StaffCommand::ResetPassword { email } => {
            println!("They choose a new password here, once, within 72 hours:");
            print_link(config, &desk, &read_email(&email)?)
        }
    }
}

fn list(config: &Config) -> Result<()> {
    let staff = existing_store(config)?.read::<_, StoreError>(|tx| tx.list_staff())?;
    for person in &staff {
        let languages: Vec<String> =
            person.languages.iter().map(|s| format!("{}:{}", s.language, s.proficiency)).collect();
        let state = if person.active { "" } else { "  (disabled)" };
        println!(
            "{}  {}  {}  {}{state}",
            person.email,
            person.name.as_str(),
            person.role,
            languages.join(",")
        );
    }
    if staff.is_empty() {
        println!("There is no account yet.");
    }
    Ok(())
}

fn read_email(text: &str) -> Result<EmailAddress> {
    EmailAddress::parse(text).map_err(|_| anyhow!("“{text}” is no e-mail address"))
}

fn read_languages(text: &str) -> Result<Vec<LanguageSkill>> {
    text.split(',')
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let (tag, level) = part
                .trim()
                .split_once(':')
                .ok_or_else(|| anyhow!("“{part}” is no skill; write for example ar:C1"))?;
            Ok(LanguageSkill { language: Language::parse(tag)?, proficiency: level.parse::<Proficiency>()? })
        })
        .collect()
}

fn print_link(config: &Config, desk: &Desk, email: &EmailAddress) -> Result<()> {
    let (link, key) = desk.make_link(email).map_err(|error| in_words(error, email.as_str()))?;
    println!("  {}staff/links/{link}?key={key}", config.public_url(config.bind)?);
    Ok(())
}

fn in_words(error: DeskError, email: &str) -> anyhow::Error {
    match error {
        DeskError::NotFound => anyhow!("nobody has the address {email}; see `xiaoyi staff list`"),
        DeskError::Refused(xiaoyi_domain::Refusal::EmailTaken) => {
            anyhow!("somebody has the address {email} already")
        }
        DeskError::Refused(xiaoyi_domain::Refusal::LastAdministrator) => {
            anyhow!("{email} is the last administrator: make somebody else one first")
        }
        other => other.into(),
    }
}
