//! What a run came to: the output of what failed, a line a step, what was left out, and the count of the tests.

use std::fmt;
use std::process::ExitCode;

use super::progress::{Outcome, Verdict};
use super::{LeftOut, WITHOUT};

/// All steps so far.
#[derive(Debug)]
pub(super) struct Summary {
    left_out: LeftOut,
    steps: Vec<(&'static str, Outcome)>,
}

/// Over all test binaries.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Summary {
    pub(super) fn new(left_out: LeftOut) -> Self {
        Self { left_out, steps: Vec::new() }
    }

    pub(super) fn add(&mut self, title: &'static str, outcome: Outcome) {
        self.steps.push((title, outcome));
    }

    pub(super) fn exit_code(&self) -> ExitCode {
        if self.failures().next().is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn failures(&self) -> impl Iterator<Item = &(&'static str, Outcome)> {
        self.steps.iter().filter(|(_, outcome)| outcome.verdict == Verdict::Failed)
    }

    fn count(&self) -> Count {
        let lines =
            self.steps.iter().filter(|(title, _)| *title == "tests").flat_map(|(_, outcome)| &outcome.output);
        let mut count = Count::of(lines.map(String::as_str));
        // A test binary that did not compile or was killed has no line to be counted.
        let tests_failed = self.failures().any(|(title, _)| *title == "tests");
        if tests_failed && count.failed == 0 {
            count.failed = 1;
        }
        count
    }
}

impl Count {
    /// Adds up what the test harness says of each binary. A test that has nothing to do, because what it needs is
    /// left out, passes; it says so in a line that begins with `skipped: `.
    fn of<'l>(lines: impl Iterator<Item = &'l str>) -> Self {
        let mut count = Self::default();
        let mut idle = 0;
        for line in lines {
            if line.starts_with("skipped: ") {
                idle += 1;
            } else if let Some(result) = line.strip_prefix("test result: ") {
                let number = |what| number_before(result, what).unwrap_or_default();
                count.passed += number(" passed");
                count.failed += number(" failed");
                count.skipped += number(" ignored");
            }
        }
        // At the end, because these lines come by another way than the results and may overtake them.
        Self { passed: count.passed.saturating_sub(idle), skipped: count.skipped + idle, ..count }
    }
}

fn number_before(text: &str, what: &str) -> Option<usize> {
    let (before, _) = text.split_once(what)?;
    before.rsplit(' ').next()?.parse().ok()
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (title, outcome) in self.failures() {
            writeln!(f, "\n---- {title} failed; it printed:")?;
            for line in outcome.output.iter().filter(|line| !is_noise(line)) {
                writeln!(f, "{line}")?;
            }
        }
        writeln!(f)?;
        for (title, outcome) in &self.steps {
            let verdict = match outcome.verdict {
                Verdict::Passed => "passed",
                Verdict::Failed => "FAILED",
            };
            write!(f, "{title:<14} {verdict} {:>8.1} s", outcome.time.as_secs_f64())?;
            match &outcome.log {
                Some(log) if outcome.verdict == Verdict::Failed => writeln!(f, "  {}", log.display())?,
                _ => writeln!(f)?,
            }
        }
        if !self.left_out.0.is_empty() {
            writeln!(f, "left out by {WITHOUT}: {}", self.left_out.0.join(", "))?;
        }
        writeln!(f, "{}", self.count())
    }
}

/// Lines of a failed step that say only that something else went well.
fn is_noise(line: &str) -> bool {
    let progress = ["Compiling", "Checking", "Documenting", "Downloaded", "Downloading", "Fresh"];
    (line.starts_with("test ") && line.ends_with(" ... ok"))
        || (line.starts_with(' ')
            && progress.iter().any(|word| line.trim_start().starts_with(&format!("{word} "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_all_binaries_are_added_up() {
        let output = "\
            running 3 tests\n\
            skipped: browser::opens: XIAOYI_TEST_WITHOUT leaves browser out\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let count = Count::of(output.lines());
        assert_eq!(count, Count { passed: 6, failed: 2, skipped: 2 });
        assert_eq!(count.to_string(), "6 passed, 2 failed, 2 skipped");
        assert_eq!(Count { passed: 1, failed: 0, skipped: 0 }.to_string(), "1 passed, 0 failed");
    }

    fn outcome(verdict: Verdict, output: &str) -> Outcome {
        Outcome {
            verdict,
            time: std::time::Duration::ZERO,
            output: output.lines().map(str::to_owned).collect(),
            log: None,
        }
    }

    #[test]
    fn the_last_line_is_the_count_and_a_failure_is_repeated_in_full() {
        let mut summary = Summary::new(LeftOut(vec!["browser".to_owned()]));
        summary.add("lints", outcome(Verdict::Failed, "    Checking domain v0.1.0\nerror: unused variable"));
        summary.add("tests", outcome(Verdict::Passed, "test result: ok. 3 passed; 0 failed; 0 ignored"));
        assert_eq!(
            summary.to_string(),
            "\n---- lints failed; it printed:\nerror: unused variable\n\n\
             lints          FAILED      0.0 s\ntests          passed      0.0 s\n\
             left out by XIAOYI_TEST_WITHOUT: browser\n3 passed, 0 failed\n"
        );
    }

    #[test]
    fn tests_that_do_not_compile_count_as_a_failure() {
        let mut summary = Summary::new(LeftOut(Vec::new()));
        summary.add("tests", outcome(Verdict::Failed, "error: could not compile"));
        assert!(summary.to_string().ends_with("\n0 passed, 1 failed\n"));
    }
}
