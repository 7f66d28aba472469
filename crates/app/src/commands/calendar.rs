//! `xiaoyi calendar`: public holidays and working weekends, from a file.

use anyhow::{Context, Result, bail};
use xiaoyi_desk::Environment;
use xiaoyi_domain::{CalendarDay, DayKind};

use crate::cli::CalendarCommand;
use crate::config::Config;
use crate::wiring::open_desk;

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
            let desk = open_desk(config, Environment::system())?;
            let office = desk.read(|tx| desk.office(tx))?;
            let calendar = desk.calendar();
            println!("date,kind,occasion");
            for (date, works) in calendar.exceptions_from(calendar.date(desk.now())) {
                let entered = office.days.iter().find(|day| day.date == date);
                let occasion = entered.map(|day| day.occasion.as_str()).unwrap_or_default();
                let kind = if works { DayKind::Workday } else { DayKind::Holiday };
                println!("{date},{kind},{occasion}");
            }
        }
    }
    Ok(())
}
