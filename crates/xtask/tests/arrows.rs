//! The shape of the code, as the architecture draws it: which crate may use which, folders of one subject each, and files
//! that are where the documentation says. A new arrow is a decision: change both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, MetadataCommand, Package};

/// A crate, and those of ours that it uses when it runs.
const ARROWS: &[(&str, &[&str])] = &[
    ("xiaoyi", &["web", "notifier", "desk", "store", "simulator", "i18n", "domain"]),
    ("web", &["desk", "store", "i18n", "domain"]),
    ("notifier", &["desk", "store", "i18n", "domain"]),
    ("desk", &["store", "domain"]),
    ("simulator", &["domain"]),
    ("store", &["domain"]),
    ("i18n", &["domain"]),
    ("domain", &[]),
    ("testkit", &["web", "notifier", "desk", "store", "simulator", "i18n", "domain"]),
    ("xtask", &[]),
];

/// What tests may use besides.
const FOR_TESTS: &[&str] = &["testkit", "domain", "store", "desk", "i18n"];

/// A library, and the only crates that know it.
const KEPT_IN: &[(&str, &[&str])] = &[
    ("diesel", &["store"]),
    ("diesel_migrations", &["store"]),
    ("r2d2", &["store"]),
    ("libsqlite3-sys", &["store"]),
    ("pq-sys", &["store"]),
    ("actix-web", &["web", "xiaoyi", "testkit"]),
    ("lettre", &["notifier"]),
];

#[test]
fn crates_use_only_those_that_the_architecture_allows() {
    let crates = members();
    let ours: BTreeSet<&str> = crates.keys().copied().collect();
    let mut wrong = Vec::new();
    for (name, package) in &crates {
        let Some((_, allowed)) = ARROWS.iter().find(|(from, _)| from == name) else {
            wrong.push(format!("{name} is not in the architecture"));
            continue;
        };
        for (used, kind) in used_by(package).filter(|(used, _)| ours.contains(used)) {
            let is_for_tests = kind == DependencyKind::Development && FOR_TESTS.contains(&used);
            if !is_for_tests && !allowed.contains(&used) {
                wrong.push(format!("{name} -> {used} ({kind})"));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that the architecture does not draw: {wrong:#?}");
}

#[test]
fn databases_web_and_mail_are_each_known_to_one_layer() {
    let mut wrong = Vec::new();
    for (name, package) in &members() {
        for (used, _) in used_by(package) {
            // The web framework is a family of crates.
            let library = if used.starts_with("actix") { "actix-web" } else { used };
            if KEPT_IN.iter().any(|(kept, places)| *kept == library && !places.contains(name)) {
                wrong.push(format!("{name} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "libraries outside their layer: {wrong:#?}");
}

/// The workspace's packages, by name.
fn members() -> BTreeMap<&'static str, &'static Package> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec();
    let metadata = metadata.unwrap_or_else(|error| panic!("cargo metadata fails: {error}"));
    // Read twice at most in the life of this process.
    let packages: &'static [Package] = metadata.packages.leak();
    packages.iter().map(|package| (short(&package.name), package)).collect()
}

fn used_by(package: &'static Package) -> impl Iterator<Item = (&'static str, DependencyKind)> {
    package.dependencies.iter().map(|dependency| (short(&dependency.name), dependency.kind))
}

fn short(name: &str) -> &str {
    name.strip_prefix("xiaoyi-").unwrap_or(name)
}

/// A folder of more source files than this is several subjects side by side.
const MOST_FILES: usize = 22;

/// Every folder of source files, with the number of files in it.
fn folders(root: &Path) -> Vec<(PathBuf, usize)> {
    let mut found = Vec::new();
    let mut left = vec![root.join("crates")];
    while let Some(folder) = left.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        let paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        left.extend(paths.iter().filter(|path| path.is_dir() && !path.ends_with("target")).cloned());
        let sources = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "rs")).count();
        if folder.components().any(|part| part.as_os_str() == "src") {
            found.push((folder, sources));
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn folders_are_of_one_subject_each() {
    let wide: Vec<_> = folders(&root()).into_iter().filter(|(_, files)| *files > MOST_FILES).collect();
    assert!(wide.is_empty(), "group these by subject: {wide:#?}");
}

#[test]
fn files_that_the_documentation_names_are_there() {
    let root = root();
    let docs = root.join("docs");
    let mut pages = vec![root.join("README.md")];
    for folder in [docs.clone(), docs.join("decisions")] {
        let entries = std::fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()));
        pages.extend(
            entries.into_iter().flatten().filter(|path| path.extension().is_some_and(|end| end == "md")),
        );
    }
    let mut gone = Vec::new();
    for page in pages {
        let text = std::fs::read_to_string(&page).unwrap_or_default();
        for named in text.split(['`', '(', ')', ' ', ',']).filter(|word| {
            word.contains("/src/") && Path::new(word).extension().is_some_and(|end| end == "rs")
        }) {
            let named = named.strip_prefix("crates/").unwrap_or(named);
            if !named.contains('…') && !root.join("crates").join(named).is_file() {
                gone.push(format!("{}: {named}", page.display()));
            }
        }
    }
    assert!(gone.is_empty(), "named in the documentation and not there: {gone:#?}");
}
