//! Finds what tests and benchmarks need, and installs what is missing: as root by apt, and saying so.
//!
//! Where it may not or cannot, it prints the command to run and fails; a test never passes because something was
//! not there.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::cargo::cargo;
use crate::test::{BROWSER, POSTGRESQL, SMTP, WITHOUT};

/// The newest that Rust 1.95 builds.
const CARGO_DENY: &str = "0.20.2";
const CARGO_MACHETE: &str = "0.9.2";

/// Tells Debian's PostgreSQL packages not to start a server of their own.
const CLUSTER_SETTINGS: &str = "/etc/postgresql-common/createcluster.conf";

/// Something that a run needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    PostgreSql,
    Chromium,
    ChromiumDriver,
    /// For Arabic and Cyrillic letters on screens that are looked at.
    FontsNotoCore,
    /// For Chinese and Japanese.
    FontsNotoCjk,
    Npm,
    /// The accessibility checker.
    AxeCore,
    Aiosmtpd,
    CargoDeny,
    /// Finds dependencies that no code names.
    CargoMachete,
    /// Sends many requests and counts the answers.
    Wrk,
}

impl Need {
    /// The Debian packages that bring it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::PostgreSql => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::ChromiumDriver => &["chromium-driver"],
            Self::FontsNotoCore => &["fonts-noto-core"],
            Self::FontsNotoCjk => &["fonts-noto-cjk"],
            Self::Npm => &["nodejs", "npm"],
            Self::Aiosmtpd => &["python3-aiosmtpd"],
            Self::Wrk => &["wrk"],
            Self::AxeCore | Self::CargoDeny | Self::CargoMachete => &[],
        }
    }

    fn is_there(self, root: &Path) -> bool {
        match self {
            Self::PostgreSql => has_postgresql(),
            Self::Chromium => has_program("chromium"),
            Self::ChromiumDriver => has_program("chromedriver"),
            Self::FontsNotoCore => has_font("Noto Sans Arabic"),
            Self::FontsNotoCjk => has_font("Noto Sans CJK JP"),
            Self::Npm => has_program("npm"),
            Self::AxeCore => has_axe_core(root),
            // Of Debian's own Python, whichever is first on the path.
            Self::Aiosmtpd => Path::new("/usr/lib/python3/dist-packages/aiosmtpd").exists(),
            Self::Wrk => has_program("wrk"),
            Self::CargoDeny => succeeds(cargo(root, "deny --version")),
            Self::CargoMachete => succeeds(cargo(root, "machete --version")),
        }
    }
}

/// Installs whatever of `needs` is not there.
pub(crate) fn provide(root: &Path, needs: &[Need]) -> Result<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !need.is_there(root)).collect();
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages()).copied().collect();
    if !packages.is_empty() {
        install_packages(&packages)?;
    }
    if missing.contains(&Need::AxeCore) {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(testkit(root));
        say_and_run(npm, "(cd crates/testkit && npm ci)")?;
    }
    for (need, name, version) in
        [(Need::CargoDeny, "cargo-deny", CARGO_DENY), (Need::CargoMachete, "cargo-machete", CARGO_MACHETE)]
    {
        if !missing.contains(&need) {
            continue;
        }
        let words = format!("install {name} --version {version} --locked --debug");
        let mut install = cargo(root, &words);
        // Symbols for a debugger make the half of its size.
        install.env("CARGO_PROFILE_DEV_DEBUG", "0");
        say_and_run(install, &format!("cargo {words}"))?;
    }
    let still_missing: Vec<Need> = missing.into_iter().filter(|need| !need.is_there(root)).collect();
    if !still_missing.is_empty() {
        bail!("installed, but still not found: {still_missing:?}");
    }
    Ok(())
}

fn install_packages(packages: &[&str]) -> Result<()> {
    let words = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    let advice = format!("run as root: {words}; or leave it out: {WITHOUT}={POSTGRESQL},{BROWSER},{SMTP}");
    let we_are_root = std::fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0);
    if !we_are_root || !has_program("apt-get") {
        bail!("the tests need {}, and only root installs packages, with apt; {advice}", packages.join(", "));
    }
    if packages.contains(&"postgresql") {
        prevent_a_server_of_its_own()?;
    }
    let lists = std::fs::read_dir("/var/lib/apt/lists").into_iter().flatten().flatten();
    let has_lists = lists.into_iter().any(|entry| entry.file_name().to_string_lossy().contains("Packages"));
    // Lists that are there may be so old that what they name is gone.
    let installed = has_lists && say_and_run(apt(&words), &words).is_ok();
    if !installed {
        say_and_run(apt("apt-get update"), "apt-get update").context(advice.clone())?;
        say_and_run(apt(&words), &words).context(advice)?;
    }
    Ok(())
}

fn prevent_a_server_of_its_own() -> Result<()> {
    let path = Path::new(CLUSTER_SETTINGS);
    if path.exists() {
        return Ok(());
    }
    println!("== writing {CLUSTER_SETTINGS}: no PostgreSQL server but those of the tests");
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    std::fs::write(path, "create_main_cluster = false\n")
        .with_context(|| format!("writing {CLUSTER_SETTINGS}"))
}

fn apt(words: &str) -> Command {
    let mut words = words.split(' ');
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn say_and_run(mut command: Command, words: &str) -> Result<()> {
    println!("== installing: {words}");
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("starting {words}"))?;
    if !status.success() {
        bail!("`{words}` failed: {status}");
    }
    Ok(())
}

fn succeeds(mut command: Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Debian keeps the programs off the search path.
fn has_postgresql() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.into_iter().any(|version| version.path().join("bin/initdb").exists())
        || (has_program("initdb") && has_program("psql"))
}

fn has_program(name: &str) -> bool {
    let search_path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&search_path).any(|directory| directory.join(name).exists())
}

fn has_font(family: &str) -> bool {
    Command::new("fc-list").arg(family).output().is_ok_and(|output| !output.stdout.is_empty())
}

/// Whether it is there as the lock file has it: npm writes its own list last.
fn has_axe_core(root: &Path) -> bool {
    let changed =
        |path: &str| std::fs::metadata(testkit(root).join(path)).and_then(|file| file.modified()).ok();
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(wanted)) => installed >= wanted,
        _ => false,
    }
}

fn testkit(root: &Path) -> PathBuf {
    root.join("crates/testkit")
}
