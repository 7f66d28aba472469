//! The log: to standard error, as text or as JSON.

use std::io::IsTerminal;

use anyhow::{Context, Result, bail};
use tracing_subscriber::EnvFilter;
use xiaoyi_store::nearest;

use crate::config::Config;

/// How much is logged, from nothing to everything.
const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];
/// Words that other programs have for some of them.
const OTHER_WORDS: [(&str, &str); 6] = [
    ("none", "off"),
    ("critical", "error"),
    ("fatal", "error"),
    ("warning", "warn"),
    ("notice", "info"),
    ("verbose", "debug"),
];
/// What logs, as its parts are called in a filter.
const OURS: [&str; 8] = [
    "xiaoyi",
    "xiaoyi_desk",
    "xiaoyi_domain",
    "xiaoyi_i18n",
    "xiaoyi_notifier",
    "xiaoyi_simulator",
    "xiaoyi_store",
    "xiaoyi_web",
];

/// Begins logging; `usual` is what is logged where the operator does not say.
///
/// # Errors
/// A filter that names no level, or a part of ours that there is not.
pub(crate) fn begin(config: &Config, usual: &str) -> Result<()> {
    let filter = config.log.as_deref().unwrap_or(usual);
    check(filter)?;
    let filter = EnvFilter::try_new(filter)
        .with_context(|| format!("“{filter}” is nothing to log; write for example info"))?;
    // Colours are for people: in a file or in the journal they would be signs between the words. See no-color.org.
    let colours =
        std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty());
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(colours);
    // A subscriber that is already there is a test's.
    let _ = if config.log_json { builder.json().try_init() } else { builder.try_init() };
    Ok(())
}

/// Refuses what the filter's own reader takes for the name of a part: a misspelt level would silence the whole log.
fn check(filter: &str) -> Result<()> {
    if filter.contains(['[', '{']) {
        // Spans and fields have commas of their own: the reader knows them.
        return Ok(());
    }
    for directive in filter.split(',').map(str::trim) {
        let (part, level) = match directive.rsplit_once('=') {
            Some((part, level)) => (Some(part.trim()), level.trim()),
            None => (None, directive),
        };
        if !is_level(level) {
            bail!("“{directive}” is nothing to log: {}", what_is_meant(level));
        }
        let name = part.map_or("xiaoyi", |part| part.split("::").next().unwrap_or_default());
        // Others than ours are not known here: each crate that we are built of may log.
        if !OURS.contains(&name)
            && let Some(ours) =
                nearest(name, OURS.into_iter()).or(name.starts_with("xiaoyi").then_some("xiaoyi"))
        {
            bail!("“{directive}” is nothing to log: no part is called {name}; do you mean {ours}?");
        }
    }
    Ok(())
}

fn is_level(word: &str) -> bool {
    // A number is a level for the filter's reader, too: 1 is error, 5 is trace.
    LEVELS.iter().any(|level| level.eq_ignore_ascii_case(word))
        || word.parse::<u8>().is_ok_and(|number| usize::from(number) < LEVELS.len())
}

fn what_is_meant(word: &str) -> String {
    let levels = LEVELS.join(", ");
    if OURS.contains(&word) {
        return format!("write for example {word}=debug; the levels are {levels}");
    }
    let lower = word.to_lowercase();
    let other = OTHER_WORDS.iter().find(|(known, _)| *known == lower).map(|(_, level)| *level);
    match other.or_else(|| nearest(word, LEVELS.into_iter())) {
        Some(level) => format!("do you mean {level}? The levels are {levels}"),
        None => format!("the levels are {levels}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_level_or_part_is_told_with_what_may_be_meant() {
        for fine in [
            "info",
            "WARN",
            "off",
            "3",
            "warn,xiaoyi_web=debug",
            "xiaoyi_store::writer=trace, info",
            "actix_server=warn",
            "info,[answered{status=500}]=debug",
        ] {
            assert!(check(fine).is_ok(), "{fine}: {:?}", check(fine));
            assert!(EnvFilter::try_new(fine).is_ok(), "{fine}");
        }
        for (wrong, words) in [
            ("warning", "do you mean warn?"),
            ("inof", "do you mean info?"),
            ("eror", "do you mean error?"),
            ("xiaoyi_web=debugg", "do you mean debug?"),
            ("xiaoyi_web", "write for example xiaoyi_web=debug"),
            ("info,xiaoyi_wbe=debug", "do you mean xiaoyi_web?"),
            ("xiaoyi_mailer=debug", "no part is called xiaoyi_mailer"),
            ("warn,,", "the levels are off, error"),
            ("", "the levels are off, error"),
            ("6", "the levels are off, error"),
            ("xiaoyi_web=", "the levels are off, error"),
        ] {
            let told = check(wrong).map_err(|error| error.to_string()).unwrap_err();
            assert!(told.contains(words) && told.contains("nothing to log"), "{wrong}: {told}");
        }
    }
}
