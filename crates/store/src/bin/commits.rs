//! The least that a database must do to keep something: one row, one commit, one connection. `cargo xtask bench`
//! measures the desk against it.
//!
//! Usage: `commits URL SECONDS`; prints commits a second. The database is left with one more table. `commits URL notes`
//! prints how many microseconds a desk takes to note that a ticket is to be indexed for searches.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use xiaoyi_store::{DatabaseUrl, baseline};

/// How often the note is made.
const NOTES: usize = 2_000;

fn usage() -> ExitCode {
    eprintln!("usage: commits URL SECONDS | commits URL notes");
    ExitCode::FAILURE
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().and_then(|url| DatabaseUrl::parse(&url).ok());
    let (Some(url), Some(what)) = (url, arguments.next()) else { return usage() };
    let measured = if what == "notes" {
        baseline::notes(&url, NOTES).map(|took| format!("{:.2}", took.as_secs_f64() * 1e6))
    } else {
        let Ok(seconds) = what.parse() else { return usage() };
        let begun = Instant::now();
        baseline::commits(&url, || begun.elapsed() < Duration::from_secs(seconds))
            .map(|number| format!("{:.0}", f64::from(number) / begun.elapsed().as_secs_f64()))
    };
    match measured {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
