//! The steps, in the order of how soon they tell something.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::{Extent, LeftOut, WITHOUT};
use crate::cargo::cargo;

/// One thing that is checked.
pub(super) struct Step<'r> {
    pub(super) title: &'static str,
    pub(super) action: Action<'r>,
}

/// How it is checked.
pub(super) enum Action<'r> {
    /// By a program.
    Run(Command),
    /// Here; what comes back is what is wrong, one a line.
    Here(Box<dyn Fn() -> Result<Vec<String>> + 'r>),
}

/// All steps of a run.
pub(super) fn steps<'r>(root: &'r Path, extent: Extent, left_out: &LeftOut) -> Vec<Step<'r>> {
    let run = |title, words: &str| Step { title, action: Action::Run(cargo(root, words)) };
    let texts = || Ok(crate::i18n::findings(root)?.iter().map(ToString::to_string).collect());
    let mut tests = cargo(root, "test --workspace --locked --no-fail-fast");
    tests.env(WITHOUT, left_out.variable());

    let mut steps = vec![
        run("formatting", "fmt --all --check"),
        Step { title: "texts", action: Action::Here(Box::new(texts)) },
        run("lints", "clippy --workspace --all-targets --locked -- -D warnings"),
    ];
    if extent == Extent::Everything {
        let mut documentation = cargo(root, "doc --workspace --no-deps --locked");
        documentation.env("RUSTDOCFLAGS", "-D warnings");
        steps.push(Step { title: "documentation", action: Action::Run(documentation) });
        steps.push(run("dependencies", "deny check bans licenses sources"));
        steps.push(run("unused", "machete --skip-target-dir"));
    }
    steps.push(Step { title: "tests", action: Action::Run(tests) });
    steps
}
