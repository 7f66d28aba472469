//! `cargo xtask bench`: how fast a release build is, against the least that its libraries must do, and against itself
//! with a hundred times the tickets.
//!
//! Everything is measured in one run on one machine, the things that are compared in turns, so that what disturbs the
//! one disturbs the other. Ratios fail the run; absolute figures are for the reader. Both go into the marked part of
//! `docs/performance.md`. To measure one more thing: a line in [`measure`] and one in [`report`].

mod attack;
mod database;
mod http;
mod load;
mod pass;
mod report;
mod router;
mod server;

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use self::database::{Backend, PostgreSql};
use self::load::{Load, median};
use self::pass::Pass;
use self::report::Report;
use self::server::{Desk, Running};
use crate::cargo::cargo;
use crate::provision::{self, Need};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How many tickets the small desk has.
    #[arg(long, default_value_t = 10_000)]
    few: u64,
    /// How many tickets the large desk has.
    #[arg(long, default_value_t = 1_000_000)]
    many: u64,
    /// For how many seconds each thing is measured, each time.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// How many times each thing is measured; the median counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Leave PostgreSQL out.
    #[arg(long)]
    without_postgresql: bool,
    /// Print the table, and leave docs/performance.md as it is.
    #[arg(long)]
    print: bool,
}

/// What is searched for: what stands in a sixth of all tickets, in some, in one, in none together, and what is narrowed.
const SEARCHES: [(&str, &str); 7] = [
    ("的, the most frequent character of Chinese", "的"),
    ("a word of Chinese", "日常生活"),
    ("a frequent word", "question"),
    ("two words, one rarer", "question passport"),
    ("a rare word", "9876"),
    ("a phrase", "\"an everyday matter\""),
    ("a word in one language and status", "question language:en status:closed"),
];

/// What was found on one database.
#[derive(Debug, Default, Clone)]
pub(crate) struct Findings {
    /// An empty handler of the same library: answers a second.
    empty: f64,
    /// Bare commits of one row on one connection: a second.
    commits: f64,
    few: OfDesk,
    many: OfDesk,
}

/// What was found on one desk.
#[derive(Debug, Default, Clone)]
pub(crate) struct OfDesk {
    tickets: u64,
    filled_in: Duration,
    ready_in: Duration,
    idle_kib: u64,
    loaded_kib: u64,
    /// The most that it held while hostile requests came.
    attacked_kib: u64,
    /// The list of open tickets, the list of closed ones, a ticket's page, a resident's home page: rounds of each.
    open_list: Vec<Load>,
    closed_list: Vec<Load>,
    ticket: Vec<Load>,
    home: Vec<Load>,
    created: Vec<Load>,
    /// Microseconds of a new request that note it for searches.
    note_micros: f64,
    /// Each of [`SEARCHES`]: rounds of it.
    searches: Vec<Vec<Load>>,
    /// Everything that waits then, decided anew.
    pass: Pass,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<ExitCode> {
    let mut needs = vec![Need::Wrk];
    if !arguments.without_postgresql {
        needs.push(Need::PostgreSql);
    }
    provision::provide(root, &needs)?;
    let words = "build --release --locked -p xiaoyi -p xiaoyi-web -p xiaoyi-store \
                 --features xiaoyi-web/baseline,xiaoyi-store/baseline --bin xiaoyi --bin empty --bin commits";
    if !cargo(root, words).status().context("starting cargo")?.success() {
        bail!("the release build failed");
    }
    let decisions = router::measure(root)?;
    let folder = std::env::temp_dir().join(format!("xiaoyi-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let found = measure_all(root, &folder, arguments);
    // What is left there is of no use to anybody.
    let removed = std::fs::remove_dir_all(&folder);
    let report = Report::new(found?, decisions, arguments.rounds, arguments.seconds);
    removed.with_context(|| format!("removing {}", folder.display()))?;
    print!("{report}");
    if !arguments.print {
        report.write(&root.join("docs/performance.md"))?;
    }
    let failed: Vec<String> =
        report.checks().into_iter().filter(|check| !check.holds()).map(|c| c.to_string()).collect();
    for check in &failed {
        eprintln!("too slow: {check}");
    }
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn measure_all(root: &Path, folder: &Path, arguments: &Arguments) -> Result<Vec<(Backend, Findings)>> {
    let programs = server::Programs::of(root);
    let mut all = vec![(Backend::Sqlite, measure(&programs, folder, None, arguments)?)];
    if !arguments.without_postgresql {
        let cluster = PostgreSql::start(&folder.join("postgresql"))?;
        all.push((Backend::Postgresql, measure(&programs, folder, Some(&cluster), arguments)?));
    }
    Ok(all)
}

/// Measures everything on one database.
fn measure(
    programs: &server::Programs,
    folder: &Path,
    cluster: Option<&PostgreSql>,
    arguments: &Arguments,
) -> Result<Findings> {
    let mut found = Findings::default();
    let seconds = arguments.seconds;
    let mut desks = Vec::new();
    for (name, tickets) in [("few", arguments.few), ("many", arguments.many)] {
        let desk = Desk::new(folder, name, cluster)?;
        println!("== filling in {tickets} tickets: {}", desk.url());
        let begun = Instant::now();
        desk.fill(programs, tickets)?;
        let filled_in = begun.elapsed();
        if let Some(cluster) = cluster {
            cluster.settle(name)?;
        }
        desks.push((desk, OfDesk { tickets, filled_in, ..OfDesk::default() }));
    }
    let bare = database::bare(folder, cluster)?;
    let mut running = Vec::new();
    for (desk, of_desk) in &mut desks {
        let server = Running::start(programs, desk)?;
        of_desk.ready_in = server.ready_in();
        of_desk.idle_kib = server.resident_kib()?;
        running.push(server);
    }
    let (mut empties, mut commits) = (Vec::new(), Vec::new());
    for round in 1..=arguments.rounds {
        println!("== round {round} of {}", arguments.rounds);
        empties.push(programs.empty(seconds)?);
        commits.push(programs.commits(&bare, seconds)?);
        for (server, (_, found)) in running.iter().zip(&mut desks) {
            found.open_list.push(server.load("/staff/queues/everyone", seconds)?);
            found.closed_list.push(server.load("/staff/queues/over", seconds)?);
            found.ticket.push(server.load(&server.ticket_path()?, seconds)?);
            found.home.push(server.load("/en/", seconds)?);
            found.searches.resize(SEARCHES.len(), Vec::new());
            for (rounds, (_, query)) in found.searches.iter_mut().zip(SEARCHES) {
                let query = query.bytes().fold(String::new(), |query, byte| query + &format!("%{byte:02X}"));
                rounds.push(server.load(&format!("/staff/search?q={query}"), seconds)?);
            }
        }
    }
    for (server, (_, found)) in running.iter().zip(&mut desks) {
        found.loaded_kib = server.resident_kib()?;
    }
    // Last, because it changes what the pages show.
    for round in 1..=arguments.rounds {
        println!("== creating, round {round} of {}", arguments.rounds);
        commits.push(programs.commits(&bare, seconds)?);
        for (server, (_, found)) in running.iter().zip(&mut desks) {
            found.created.push(server.create(folder, round, seconds)?);
        }
    }
    for (desk, found) in &mut desks {
        found.note_micros = programs.notes(desk.url())?;
    }
    // And at the very end, what nobody should send.
    for (server, (_, found)) in running.iter().zip(&mut desks) {
        println!("== hostile requests");
        server.attack()?;
        found.attacked_kib = server.peak_kib()?;
    }
    drop(running);
    for (desk, found) in &mut desks {
        println!("== deciding anew about all that waits: {}", desk.url());
        found.pass = pass::measure(programs, desk)?;
    }
    found.empty = median(empties);
    found.commits = median(commits);
    let mut of_desks = desks.into_iter().map(|(_, of_desk)| of_desk);
    found.few = of_desks.next().unwrap_or_default();
    found.many = of_desks.next().unwrap_or_default();
    Ok(found)
}
