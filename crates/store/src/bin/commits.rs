//! The least that a database must do to keep something: one row, one commit, one connection. `cargo xtask bench`
//! measures the desk against it.
//!
//! Usage: `commits URL SECONDS`; prints commits a second. The database is left with one more table.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use xiaoyi_store::{DatabaseUrl, baseline};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().and_then(|url| DatabaseUrl::parse(&url).ok());
    let seconds = arguments.next().and_then(|seconds| seconds.parse().ok());
    let (Some(url), Some(seconds)) = (url, seconds) else {
        eprintln!("usage: commits URL SECONDS");
        return ExitCode::FAILURE;
    };
    let begun = Instant::now();
    match baseline::commits(&url, || begun.elapsed() < Duration::from_secs(seconds)) {
        Ok(number) => {
            println!("{:.0}", f64::from(number) / begun.elapsed().as_secs_f64());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
