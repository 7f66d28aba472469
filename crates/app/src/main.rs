//! The one binary, `xiaoyi`: reads configuration, wires the crates together.
//!
//! One file a command under `commands`; what several commands build stands in `wiring`. Nothing of
//! the desk's own work stands here.

mod addresses;
mod backup;
mod cli;
mod commands;
mod config;
mod demo;
mod exposed;
mod logging;
mod secret;
mod topics;
mod variables;
mod wiring;

use std::process::ExitCode;

use clap::Parser;

/// Pages are many small pieces of text, made on one thread and dropped on another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match commands::run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line a cause: an operator reads it, not a debugger.
            eprintln!("xiaoyi: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}
