//! The commands, one file each.

mod backup;
mod calendar;
mod demo;
mod doctor;
mod migrate;
mod restore;
mod route;
mod serve;
mod simulate;
mod staff;
mod worker;

use anyhow::Result;

use crate::cli::{Arguments, Command};
use crate::config::Config;
use crate::{logging, variables};

/// Runs the command that was asked for.
pub(crate) fn run(arguments: Arguments) -> Result<()> {
    let is_demo = matches!(arguments.command, Command::Demo { .. });
    let quiet = !matches!(arguments.command, Command::Serve { .. } | Command::Worker);
    let begun = Config::read(&arguments.settings, is_demo).and_then(|config| {
        logging::begin(&config, if quiet { "warn" } else { "info" })?;
        Ok(config)
    });
    for variable in variables::unknown() {
        match &begun {
            // Programs read this log, a line at a time.
            Ok(config) if config.log_json => tracing::warn!("{variable}"),
            // Also where the log is off, and before what is wrong: it may be why.
            _ => eprintln!("xiaoyi: {variable}"),
        }
    }
    let config = begun?;
    match arguments.command {
        Command::Serve { no_worker } => serve::run(&config, !no_worker),
        Command::Worker => worker::run(&config),
        Command::Demo { reset, tickets, pseudo_locales } => {
            demo::run(&config, reset, tickets, pseudo_locales)
        }
        Command::Migrate => migrate::run(&config),
        Command::Staff { command } => staff::run(&config, command),
        Command::Calendar { command } => calendar::run(&config, &command),
        Command::Backup { file, force } => backup::run(&config, &file, force),
        Command::Restore { file, force } => restore::run(&config, &file, force),
        Command::Doctor => doctor::run(&config),
        Command::Route { explain } => route::run(&config, &explain),
        Command::Simulate(simulate) => simulate::run(&config, &simulate),
    }
}
