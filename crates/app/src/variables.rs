//! Environment variables that look like settings and are none: a misspelt one has no effect, and nobody would see why.

use clap::CommandFactory;
use xiaoyi_store::nearest;

use crate::cli::Arguments;

/// What the project's own tests are told by.
const OF_TESTS: &str = "XIAOYI_TEST_";

/// A variable that is no setting.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unknown {
    /// Its name; its value may be a secret.
    pub(crate) name: String,
    /// The setting that may be meant.
    pub(crate) meant: Option<String>,
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the environment variable {} is no setting and has no effect", self.name)?;
        match &self.meant {
            Some(meant) => write!(f, "; do you mean {meant}?"),
            None => Ok(()),
        }
    }
}

/// The variables of this process that look like settings and are none.
pub(crate) fn unknown() -> Vec<Unknown> {
    // What is not UTF-8 is no name of ours.
    unknown_of(std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()))
}

fn unknown_of(names: impl Iterator<Item = String>) -> Vec<Unknown> {
    let command = Arguments::command();
    let settings: Vec<&str> =
        command.get_arguments().filter_map(|setting| setting.get_env()?.to_str()).collect();
    let mut found: Vec<Unknown> = names
        .filter(|name| !settings.contains(&name.as_str()) && !name.starts_with(OF_TESTS))
        .filter_map(|name| {
            let meant = nearest(&name, settings.iter().copied()).map(str::to_owned);
            let is_like_ours = meant.is_some() || name.to_uppercase().starts_with("XIAOYI");
            is_like_ours.then_some(Unknown { name, meant })
        })
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_settings_are_found_and_nothing_else() {
        let of = |name: &str| {
            let found = unknown_of([name.to_owned()].into_iter());
            found.into_iter().next().map(|unknown| unknown.meant.unwrap_or_default())
        };
        for (name, meant) in [
            ("XIAOYI_DATABSE_URL", Some("XIAOYI_DATABASE_URL")),
            ("XIAOYI_DATABASEURL", Some("XIAOYI_DATABASE_URL")),
            ("XIAOYI_MAIL_FORM", Some("XIAOYI_MAIL_FROM")),
            ("XAIOYI_LOG", Some("XIAOYI_LOG")),
            ("xiaoyi_log", Some("XIAOYI_LOG")),
            ("XIAOYI_COLOUR", Some("")),
            ("XIAOYI_LOG", None),
            ("XIAOYI_SECRET_KEY", None),
            ("XIAOYI_CONFIG", None),
            ("XIAOYI_TEST_WITHOUT", None),
            ("XIAOYI_TEST_POSTGRESQL_SOCKET", None),
            ("PATH", None),
            ("XAUTHORITY", None),
        ] {
            assert_eq!(of(name).as_deref(), meant, "{name}");
        }
    }
}
