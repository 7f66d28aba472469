//! `cargo xtask i18n`: whether every locale says what `locales/en` says, and no more.
//!
//! It checks what a program can see: that texts are there, take the same arguments, have the plural forms that
//! their language needs and keep their markup; and that the pages and mails use them. Whether a text is good is
//! for people, with `glossary.md` beside it. To add a check: a function in [`check`] with its test.

mod catalogue;
mod check;
mod pattern;
mod plurals;
mod usage;

use std::fmt;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

/// The locale that the others are compared with.
const REFERENCE: &str = "en";

/// One `.ftl` file.
#[derive(Debug)]
struct Source {
    locale: String,
    /// `common.ftl`
    file: String,
    text: String,
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Prints what is wrong with the locales, and fails if anything is.
pub(crate) fn run(root: &Path) -> Result<ExitCode> {
    let findings = findings(root)?;
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("All locales say what {REFERENCE} says.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} to put right", findings.len());
    Ok(ExitCode::FAILURE)
}

/// What is wrong with the locales of the workspace, in the order of files and lines.
pub(crate) fn findings(root: &Path) -> Result<Vec<Finding>> {
    let sources = read_sources(&root.join("locales"))?;
    let usage = usage::Usage::read(&root.join("crates"))?;
    Ok(check::check(&sources, &usage))
}

fn read_sources(folder: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for locale in entries(folder)? {
        if !locale.is_dir() {
            continue;
        }
        for file in entries(&locale)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let text =
                    std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
                sources.push(Source { locale: name(&locale), file: name(&file), text });
            }
        }
    }
    Ok(sources)
}

/// The entries of a folder, sorted.
fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
