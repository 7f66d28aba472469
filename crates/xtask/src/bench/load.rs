//! `wrk` sends requests and counts the answers.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// How many ask at the same time, for pages and for new requests.
pub(super) const READERS: u32 = 8;
pub(super) const SENDERS: u32 = 16;

/// What came of one run.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Load {
    /// Answers a second.
    pub(super) rate: f64,
    /// 99 of 100 answers came within so many milliseconds.
    pub(super) p99_ms: f64,
}

/// Runs wrk against an address for so many seconds. Any answer but the expected one fails: an error page is fast too.
pub(super) fn wrk(url: &str, seconds: u64, connections: u32, more: &[String]) -> Result<Load> {
    let output = Command::new("wrk")
        .args(["--threads", "2", "--latency", "--timeout", "10s"])
        .args(["--connections", &connections.to_string(), "--duration", &format!("{seconds}s")])
        .args(more)
        .arg(url)
        .output()
        .context("starting wrk")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line =
        |begin: &str| text.lines().map(str::trim).find_map(|line| line.strip_prefix(begin)).map(str::trim);
    if !output.status.success()
        || line("Non-2xx or 3xx responses:").is_some()
        || line("wrong:").is_some_and(|n| n != "0")
    {
        bail!("{url} did not answer as it should:\n{text}{}", String::from_utf8_lossy(&output.stderr));
    }
    let rate = line("Requests/sec:").and_then(|n| n.parse().ok());
    let p99_ms = line("99%").and_then(milliseconds);
    match (rate, p99_ms) {
        (Some(rate), Some(p99_ms)) => Ok(Load { rate, p99_ms }),
        _ => bail!("wrk said something else than expected:\n{text}"),
    }
}

fn milliseconds(text: &str) -> Option<f64> {
    let (number, factor) = match text {
        _ if text.ends_with("us") => (text.trim_end_matches("us"), 0.001),
        _ if text.ends_with("ms") => (text.trim_end_matches("ms"), 1.0),
        _ => (text.trim_end_matches('s'), 1000.0),
    };
    number.parse::<f64>().ok().map(|number| number * factor)
}

/// The middle one; nought of none.
pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

/// The middle rate of some rounds.
pub(super) fn rate(rounds: &[Load]) -> f64 {
    median(rounds.iter().map(|load| load.rate).collect())
}

/// The middle of the 99th percentiles of some rounds, in milliseconds.
pub(super) fn p99(rounds: &[Load]) -> f64 {
    median(rounds.iter().map(|load| load.p99_ms).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrks_units_are_read() {
        for (text, told) in [("850.00us", 0.85), ("3.12ms", 3.12), ("1.50s", 1500.0)] {
            assert!((milliseconds(text).unwrap() - told).abs() < 1e-9, "{text}");
        }
    }

    #[test]
    fn the_median_is_the_middle_one() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!(median(Vec::new()).abs() < 1e-9);
    }
}
