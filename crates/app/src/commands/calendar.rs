//! `xiaoyi calendar`: public holidays and working weekends, from a file.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use xiaoyi_desk::Environment;
use xiaoyi_domain::{CalendarDay, DayKind};
use xiaoyi_store::{DatabaseUrl, StoreError};

use crate::cli::CalendarCommand;
use crate::config::Config;
use crate::wiring::{existing_store, open_desk};

pub(crate) fn run(config: &Config, command: &CalendarCommand) -> Result<()> {
    match command {
        CalendarCommand::Import { file } => {
            // The file first: what cannot be read opens no database.
            let text =
                std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
            let days = CalendarDay::parse_all(&text).with_context(|| file.display().to_string())?;
            if days.is_empty() {
                bail!("there are no days in {}", file.display());
            }
            open_desk(config, Environment::system())?.enter_days_by_command(&days)?;
            println!("{} days are entered; what is counted from now on is counted with them.", days.len());
        }
        CalendarCommand::List => {
            println!("date,kind,occasion");
            for day in known(config)? {
                // The day of the week as which it is worked, where somebody said so.
                let works_as = day.works_as.map(|day| format!(",{day}")).unwrap_or_default();
                // As it is read again.
                let has_comma = day.occasion.contains([',', '，', '،', '"']);
                let occasion = if has_comma && day.kind == DayKind::Workday {
                    format!("\"{}\"", day.occasion.replace('"', "\"\""))
                } else {
                    day.occasion
                };
                println!("{},{},{occasion}{works_as}", day.date, day.kind);
            }
        }
    }
    Ok(())
}

/// The days that are not as their day of the week, by date: those that the program knows of itself, and those that
/// administrators have entered, which count for more. Where there is no desk yet, the former alone.
fn known(config: &Config) -> Result<Vec<CalendarDay>> {
    let mut days: BTreeMap<NaiveDate, CalendarDay> =
        CalendarDay::known_of_china()?.into_iter().map(|day| (day.date, day)).collect();
    let missing = match &config.database {
        DatabaseUrl::Sqlite(path) if !path.exists() => Some(path),
        _ => None,
    };
    if let Some(path) = missing {
        eprintln!(
            "xiaoyi: there is no database {}: these are the days that the program knows of itself",
            path.display()
        );
        return Ok(days.into_values().collect());
    }
    for day in existing_store(config)?.read::<_, StoreError>(|tx| tx.list_calendar_days())? {
        match day.kind {
            DayKind::Ordinary => days.remove(&day.date),
            DayKind::Holiday | DayKind::Workday => days.insert(day.date, day),
        };
    }
    Ok(days.into_values().collect())
}
