//! Which messages the program uses: a message `foo-bar` is the method `foo_bar`, called in code or in a template.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result};

use super::{entries, name};

/// Where the crate `i18n` lists the beginnings of ids that code puts together.
const FAMILIES: &str = "i18n/src/families.txt";

/// The words of the program, and the families of ids that it looks up by a code.
#[derive(Debug, Default)]
pub(super) struct Usage {
    words: HashSet<String>,
    pub(super) families: Vec<Family>,
}

/// All ids with the same beginning.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) prefix: String,
    pub(super) line: usize,
}

impl Usage {
    /// Reads all code and templates under `crates`, but for this crate's, which says nothing to anybody.
    pub(super) fn read(crates: &Path) -> Result<Self> {
        let mut usage = Self::default();
        for krate in entries(crates)?.into_iter().filter(|krate| krate.is_dir() && name(krate) != "xtask") {
            usage.read_folder(&krate)?;
        }
        // There may be no families.
        usage.add_families(&std::fs::read_to_string(crates.join(FAMILIES)).unwrap_or_default());
        Ok(usage)
    }

    fn read_folder(&mut self, folder: &Path) -> Result<()> {
        for path in entries(folder)? {
            if path.is_dir() {
                if !["node_modules", "target"].contains(&name(&path).as_str()) {
                    self.read_folder(&path)?;
                }
            } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "html") {
                let text =
                    std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
                self.add_words(&text);
            }
        }
        Ok(())
    }

    pub(super) fn add_words(&mut self, text: &str) {
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        self.words.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
    }

    pub(super) fn add_families(&mut self, text: &str) {
        let lines = text.lines().map(str::trim).enumerate();
        let families = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        self.families
            .extend(families.map(|(line, prefix)| Family { prefix: prefix.to_owned(), line: line + 1 }));
    }

    pub(super) fn uses(&self, id: &str) -> bool {
        self.words.contains(&id.replace('-', "_"))
            || self.families.iter().any(|family| id.starts_with(&family.prefix))
    }
}

impl Family {
    /// The file that lists it, from the workspace's root.
    pub(super) fn path() -> String {
        format!("crates/{FAMILIES}")
    }
}
