//! The log: to standard error, as text or as JSON.

use anyhow::{Context, Result};
use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Begins logging; `usual` is what is logged where the operator does not say.
pub(crate) fn begin(config: &Config, usual: &str) -> Result<()> {
    let filter = config.log.as_deref().unwrap_or(usual);
    let filter = EnvFilter::try_new(filter)
        .with_context(|| format!("“{filter}” is nothing to log; write for example info"))?;
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // A subscriber that is already there is a test's.
    let _ = if config.log_json { builder.json().try_init() } else { builder.try_init() };
    Ok(())
}
