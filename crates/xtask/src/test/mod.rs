//! `cargo xtask test`: everything that a change must pass, from a machine that has Rust, a C compiler and root.
//!
//! It installs what is missing, saying so, goes on after a step that fails, so that one run shows all there is to
//! put right, and ends with one line that counts the tests. The services that the tests need are started by the
//! tests themselves. To add a step: a line in [`steps`].

mod progress;
mod steps;
mod summary;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use self::steps::{Action, Step};
use self::summary::Summary;
use crate::provision::{self, Need};

/// Names what the tests are to do without, separated by commas.
pub(crate) const WITHOUT: &str = "XIAOYI_TEST_WITHOUT";

/// The services that tests can do without, as they are written in [`WITHOUT`].
pub(crate) const POSTGRESQL: &str = "postgresql";
pub(crate) const BROWSER: &str = "browser";
pub(crate) const SMTP: &str = "smtp";

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Leave out PostgreSQL, the browser, the documentation and the licences: for the minutes between two thoughts.
    #[arg(long)]
    quick: bool,
}

/// How much is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    Everything,
    Quick,
}

/// What a run does without, on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
struct LeftOut(Vec<String>);

impl LeftOut {
    fn new(extent: Extent, variable: &str) -> Self {
        let quick: &[&str] = if extent == Extent::Quick { &[POSTGRESQL, BROWSER] } else { &[] };
        let named = variable.split(',').map(str::trim).filter(|name| !name.is_empty());
        let mut names: Vec<String> = Vec::new();
        for name in named.chain(quick.iter().copied()) {
            if !names.iter().any(|other| other == name) {
                names.push(name.to_owned());
            }
        }
        Self(names)
    }

    fn contains(&self, service: &str) -> bool {
        self.0.iter().any(|name| name == service)
    }

    /// As it is written in [`WITHOUT`].
    fn variable(&self) -> String {
        self.0.join(",")
    }
}

/// What a run of this extent needs.
fn needs(extent: Extent, left_out: &LeftOut) -> Vec<Need> {
    let mut needs = Vec::new();
    if !left_out.contains(POSTGRESQL) {
        needs.push(Need::PostgreSql);
    }
    if !left_out.contains(BROWSER) {
        needs.extend([Need::Chromium, Need::ChromiumDriver, Need::FontsNotoCore, Need::FontsNotoCjk]);
        needs.extend([Need::Npm, Need::AxeCore]);
    }
    if !left_out.contains(SMTP) {
        needs.push(Need::Aiosmtpd);
    }
    if extent == Extent::Everything {
        needs.extend([Need::CargoDeny, Need::CargoMachete]);
    }
    needs
}

/// Installs, runs every step, and says what came of it.
pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<ExitCode> {
    let extent = if arguments.quick { Extent::Quick } else { Extent::Everything };
    let left_out = LeftOut::new(extent, &std::env::var(WITHOUT).unwrap_or_default());
    provision::provide(root, &needs(extent, &left_out))?;

    let mut summary = Summary::new(left_out.clone());
    for Step { title, action } in steps::steps(root, extent, &left_out) {
        let outcome = match action {
            Action::Run(command) => progress::run(root, title, command)?,
            Action::Here(check) => progress::here(title, check)?,
        };
        summary.add(title, outcome);
    }
    print!("{summary}");
    Ok(summary.exit_code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_run_leaves_out_what_is_named_and_what_is_slow() {
        let left_out = |extent, variable| LeftOut::new(extent, variable).variable();
        assert_eq!(left_out(Extent::Everything, ""), "");
        assert_eq!(left_out(Extent::Everything, " smtp, browser"), "smtp,browser");
        assert_eq!(left_out(Extent::Quick, ""), "postgresql,browser");
        assert_eq!(left_out(Extent::Quick, "browser,smtp"), "browser,smtp,postgresql");
    }
}
