//! The project's own commands, `cargo xtask …`: everything that is checked before a change is taken.
//!
//! This uses none of the project's other crates, so that it still runs when they do not compile. To add a command:
//! a variant of [`Task`] and a module.

mod bench;
mod cargo;
mod i18n;
mod provision;
mod test;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Install what the tests need, then check and test everything.
    Test(test::Arguments),
    /// Measure a release build against what its libraries can do at the most, and write docs/performance.md.
    Bench(bench::Arguments),
    /// Compare the texts of every locale with the English ones.
    I18n,
}

fn main() -> ExitCode {
    let root = workspace_root();
    let outcome = match Arguments::parse().task {
        Task::Test(arguments) => test::run(&root, &arguments),
        Task::Bench(arguments) => bench::run(&root, &arguments),
        Task::I18n => i18n::run(&root),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

/// Cargo says where this crate is when it runs us: a target directory may be shared by several working copies.
fn workspace_root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors().nth(2).map(Path::to_path_buf).unwrap_or(here)
}
