//! Runs a step: everything it prints goes to a log, what a person waits for goes to the screen, with the time.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// How long a step may be silent before it says that it goes on.
const SILENCE: Duration = Duration::from_secs(30);

/// What came of a step.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) verdict: Verdict,
    pub(super) time: Duration,
    /// Everything it printed.
    pub(super) output: Vec<String>,
    /// Where that is kept.
    pub(super) log: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Passed,
    Failed,
}

/// Runs a program as a step.
pub(super) fn run(root: &Path, title: &str, mut command: Command) -> Result<Outcome> {
    let log = root.join(format!("target/xtask/{title}.log"));
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    let mut file = File::create(&log).with_context(|| format!("writing {}", log.display()))?;
    println!("== {title}: {}", words(&command));

    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {}", words(&command)))?;
    let (sender, lines) = channel();
    forward(child.stdout.take(), sender.clone());
    forward(child.stderr.take(), sender);

    let mut output: Vec<String> = Vec::new();
    let mut shown = start;
    let show = |line: &str| {
        println!("   {:>4} s  {line}", start.elapsed().as_secs());
        Instant::now()
    };
    loop {
        match lines.recv_timeout(SILENCE.saturating_sub(shown.elapsed())) {
            Ok(line) => {
                writeln!(file, "{line}").with_context(|| format!("writing {}", log.display()))?;
                if is_news(&line) {
                    shown = show(line.trim_start());
                }
                output.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {
                let last = output.last().map_or("", |line| line.trim());
                shown = show(&format!("… {last}"));
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait().with_context(|| format!("waiting for {}", words(&command)))?;
    let verdict = if status.success() { Verdict::Passed } else { Verdict::Failed };
    Ok(finish(title, verdict, start, output, Some(log)))
}

/// Runs a check of our own as a step.
pub(super) fn here(title: &str, check: impl Fn() -> Result<Vec<String>>) -> Result<Outcome> {
    println!("== {title}");
    let start = Instant::now();
    let output = check()?;
    let verdict = if output.is_empty() { Verdict::Passed } else { Verdict::Failed };
    Ok(finish(title, verdict, start, output, None))
}

fn finish(
    title: &str,
    verdict: Verdict,
    start: Instant,
    output: Vec<String>,
    log: Option<PathBuf>,
) -> Outcome {
    let time = start.elapsed();
    let said = match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "FAILED",
    };
    println!("== {title}: {said} after {:.1} s", time.as_secs_f64());
    Outcome { verdict, time, output, log }
}

fn forward(stream: Option<impl Read + Send + 'static>, lines: Sender<String>) {
    let Some(stream) = stream else { return };
    std::thread::spawn(move || {
        // Tests print what they like, not only UTF-8.
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            if lines.send(line).is_err() {
                return;
            }
        }
    });
}

/// What is shown while a step runs: how each test binary fares, which tests fail or are skipped, and errors.
fn is_news(line: &str) -> bool {
    const BEGINNINGS: [&str; 7] =
        ["     Running ", "   Doc-tests ", "test result: ", "skipped: ", "error", "warning: ", "Diff in "];
    BEGINNINGS.iter().any(|beginning| line.starts_with(beginning))
        || (line.starts_with("test ") && line.ends_with("FAILED"))
}

fn words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
