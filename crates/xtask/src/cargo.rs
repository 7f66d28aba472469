//! Cargo, as it runs us.

use std::path::Path;
use std::process::Command;

/// Cargo with these words, in the workspace.
pub(crate) fn cargo(root: &Path, words: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words.split(' ')).current_dir(root).env("CARGO_TERM_COLOR", "never");
    // By it a subcommand such as `cargo machete` would believe that it is part of a build.
    command.env_remove("CARGO_PKG_NAME");
    command
}
