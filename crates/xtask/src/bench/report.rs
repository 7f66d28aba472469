//! What was found, as a table, and what it must be at the least.

use std::fmt::{self, Write as _};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::database::Backend;
use super::load::{Load, median, p99, rate};
use super::router::Decision;
use super::{Findings, OfDesk, SEARCHES};

const BEGIN: &str = "<!-- measured by `cargo xtask bench`: begin -->\n";
const END: &str = "<!-- measured by `cargo xtask bench`: end -->\n";

/// The findings of a run.
pub(super) struct Report {
    found: Vec<(Backend, Findings)>,
    decisions: Vec<Decision>,
    rounds: usize,
    seconds: u64,
}

/// One ratio and what it must be at the least.
pub(super) struct Check {
    what: String,
    ratio: f64,
    least: f64,
}

impl Check {
    pub(super) fn holds(&self) -> bool {
        self.ratio >= self.least
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:.3}, at least {:.3}", self.what, self.ratio, self.least)
    }
}

impl Report {
    pub(super) fn new(
        found: Vec<(Backend, Findings)>,
        decisions: Vec<Decision>,
        rounds: usize,
        seconds: u64,
    ) -> Self {
        Self { found, decisions, rounds, seconds }
    }

    /// The ratios that fail a run.
    pub(super) fn checks(&self) -> Vec<Check> {
        let of_pages = self.found.iter().flat_map(|(backend, found)| checks_of(*backend, found));
        let micros = |what: &str| self.decisions.iter().find(|d| d.what == what).map(|d| d.micros);
        let grown = micros("200 people, zh").zip(micros("2000 people, zh")).map(|(few, many)| Check {
            what: "one decision, 200 people against 2,000".to_owned(),
            ratio: few / many,
            least: 1.0 / 15.0,
        });
        of_pages.chain(grown).collect()
    }

    /// Puts the table into the marked part of a page.
    pub(super) fn write(&self, page: &Path) -> Result<()> {
        let text = std::fs::read_to_string(page).with_context(|| format!("reading {}", page.display()))?;
        let Some((before, rest)) = text.split_once(BEGIN) else {
            bail!("{} has no marked part", page.display())
        };
        let Some((_, after)) = rest.split_once(END) else {
            bail!("the marked part of {} has no end", page.display())
        };
        std::fs::write(page, format!("{before}{BEGIN}\n{self}\n{END}{after}"))
            .with_context(|| format!("writing {}", page.display()))
    }
}

fn checks_of(backend: Backend, found: &Findings) -> Vec<Check> {
    let name = backend.name();
    let grown = |what: &str, least: f64, of: fn(&OfDesk) -> &Vec<Load>| Check {
        what: format!(
            "{name}, {what}, {} tickets against {}",
            thousands(found.many.tickets),
            thousands(found.few.tickets)
        ),
        ratio: rate(of(&found.many)) / rate(of(&found.few)),
        least,
    };
    let created = match backend {
        Backend::Sqlite => 1.0 / 3.0,
        Backend::Postgresql => 1.0 / 5.0,
    };
    vec![
        grown("list of open tickets", 0.9, |desk| &desk.open_list),
        grown("list of closed tickets", 0.9, |desk| &desk.closed_list),
        grown("ticket page", 0.9, |desk| &desk.ticket),
        // The median search may take three times as long.
        Check {
            what: format!(
                "{name}, the median search, {} tickets against {}",
                thousands(found.many.tickets),
                thousands(found.few.tickets)
            ),
            ratio: median_search(&found.many) / median_search(&found.few),
            least: 1.0 / 3.0,
        },
        // Of a processor's time for one request.
        Check {
            what: format!("{name}, a new request without its note for searches against one with it"),
            ratio: 1.0 - found.many.note_micros * rate(&found.many.created) / 1e6,
            least: 0.9,
        },
        // Trees a hundred times as large are deeper, and what is written into them lies further apart.
        grown("new requests", 0.6, |desk| &desk.created),
        Check {
            what: format!("{name}, list of open tickets against an empty handler"),
            ratio: rate(&found.few.open_list) / found.empty,
            least: 1.0 / 30.0,
        },
        Check {
            what: format!("{name}, list of closed tickets against an empty handler"),
            ratio: rate(&found.few.closed_list) / found.empty,
            least: 1.0 / 30.0,
        },
        Check {
            what: format!("{name}, new requests against bare commits"),
            ratio: rate(&found.few.created) / found.commits,
            least: created,
        },
    ]
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} processors; each figure is the median of {} rounds of {} seconds; pages by 8 readers at once, new requests by 16 senders.",
            std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            self.rounds,
            self.seconds
        )?;
        for (backend, found) in &self.found {
            writeln!(f, "\n### {}\n", backend.name())?;
            f.write_str(&table(found))?;
        }
        if !self.decisions.is_empty() {
            writeln!(f, "\n### One decision of the router\n\n| | microseconds |\n|---|---:|")?;
        }
        for decision in &self.decisions {
            writeln!(f, "| {} | {:.1} |", decision.what, decision.micros)?;
        }
        writeln!(f, "\n### Ratios\n\n| ratio | found | at least |\n|---|---:|---:|")?;
        for check in self.checks() {
            writeln!(f, "| {} | {:.3} | {:.3} |", check.what, check.ratio, check.least)?;
        }
        Ok(())
    }
}

fn table(found: &Findings) -> String {
    let (few, many) = (&found.few, &found.many);
    let mut text = format!(
        "| | {} tickets | {} tickets |\n|---|---:|---:|\n",
        thousands(few.tickets),
        thousands(many.tickets)
    );
    let mut line = |what: &str, of: &dyn Fn(&OfDesk) -> String| {
        let _ = writeln!(text, "| {what} | {} | {} |", of(few), of(many));
    };
    let rates = |rounds: &[Load]| thousands(whole(rate(rounds)));
    line("list of 50 open tickets, a second", &|desk| rates(&desk.open_list));
    line("the same, 99 of 100 within", &|desk| format!("{:.1} ms", p99(&desk.open_list)));
    line("list of 50 closed tickets, a second", &|desk| rates(&desk.closed_list));
    line("the same, 99 of 100 within", &|desk| format!("{:.1} ms", p99(&desk.closed_list)));
    line("ticket page, a second", &|desk| rates(&desk.ticket));
    line("the same, 99 of 100 within", &|desk| format!("{:.1} ms", p99(&desk.ticket)));
    line("residents' home page, a second", &|desk| rates(&desk.home));
    for (place, (what, _)) in SEARCHES.iter().enumerate() {
        let of = |desk: &OfDesk| desk.searches.get(place).cloned().unwrap_or_default();
        line(&format!("searches for {what}, a second"), &|desk| rates(&of(desk)));
        line("the same, 99 of 100 within", &|desk| format!("{:.1} ms", p99(&of(desk))));
    }
    line("new requests, a second", &|desk| rates(&desk.created));
    line("the same, 99 of 100 within", &|desk| format!("{:.1} ms", p99(&desk.created)));
    line("of a new request, to note it for searches", &|desk| format!("{:.1} µs", desk.note_micros));
    line("memory after the start", &|desk| format!("{} MiB", desk.idle_kib / 1024));
    line("memory after the load on pages", &|desk| format!("{} MiB", desk.loaded_kib / 1024));
    line("memory under hostile requests, at the most", &|desk| format!("{} MiB", desk.attacked_kib / 1024));
    line("start until it is ready", &|desk| format!("{} ms", desk.ready_in.as_millis()));
    line("filling in the tickets", &|desk| format!("{:.1} s", desk.filled_in.as_secs_f64()));
    line("tickets that wait for somebody by then", &|desk| thousands(desk.pass.tickets));
    line("the worker decides anew about all of them in", &|desk| {
        format!("{:.1} s", desk.pass.took.as_secs_f64())
    });
    line("the slowest list meanwhile", &|desk| format!("{} ms", desk.pass.slowest_page.as_millis()));
    line("the slowest new request meanwhile", &|desk| {
        format!("{} ms", desk.pass.slowest_request.as_millis())
    });
    let _ = writeln!(
        text,
        "\nAn empty handler of the same library answers {} times a second; one connection commits {} bare rows a second.",
        thousands(whole(found.empty)),
        thousands(whole(found.commits))
    );
    text
}

/// The rate of the search that is in the middle of all.
fn median_search(desk: &OfDesk) -> f64 {
    median(desk.searches.iter().map(|rounds| rate(rounds)).collect())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rates are positive and small")]
fn whole(number: f64) -> u64 {
    number.round() as u64
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        assert_eq!([7, 1000, 1_234_567].map(thousands), ["7", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_page_ten_times_slower_with_more_tickets_fails_the_run() {
        let desk = |rate| OfDesk {
            open_list: vec![Load { rate, p99_ms: 1.0 }],
            closed_list: vec![Load { rate: 5000.0, p99_ms: 1.0 }],
            ticket: vec![Load { rate: 5000.0, p99_ms: 1.0 }],
            created: vec![Load { rate: 2500.0, p99_ms: 1.0 }],
            searches: vec![vec![Load { rate: 2000.0, p99_ms: 1.0 }]],
            ..OfDesk::default()
        };
        let found = Findings { empty: 100_000.0, commits: 6000.0, few: desk(5000.0), many: desk(500.0) };
        let report = Report::new(vec![(Backend::Sqlite, found)], Vec::new(), 1, 1);
        let failed: Vec<Check> = report.checks().into_iter().filter(|check| !check.holds()).collect();
        assert_eq!(failed.len(), 1, "{}", failed.iter().map(ToString::to_string).collect::<String>());
        assert!(failed[0].to_string().contains("list of open tickets"), "{}", failed[0]);
    }
}
