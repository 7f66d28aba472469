//! Which crate may use which, as the architecture draws it. A new arrow is a decision: change both.

use std::collections::{BTreeMap, BTreeSet};

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
