//! How long one decision of the router takes: criterion measures it in the domain's own bench.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::cargo::cargo;

/// One decision, its explanation included.
#[derive(Debug, Clone)]
pub(crate) struct Decision {
    /// How many people there are, and in which language it is asked for.
    pub(super) what: String,
    /// The mean, in microseconds.
    pub(super) micros: f64,
}

/// Measures them, and reads what criterion found.
pub(super) fn measure(root: &Path) -> Result<Vec<Decision>> {
    println!("== the router's decisions");
    if !cargo(root, "bench --locked -p xiaoyi-domain --bench router").status()?.success() {
        bail!("the router's bench failed");
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let names = ["200 people, zh", "200 people, ar", "2000 people, zh", "2000 people, ar"];
    names
        .into_iter()
        .map(|what| {
            let path = target.join("criterion").join(what).join("new/estimates.json");
            let text =
                std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let found: serde_json::Value = serde_json::from_str(&text)?;
            let nanos = found
                .pointer("/mean/point_estimate")
                .and_then(serde_json::Value::as_f64)
                .context("criterion found no mean")?;
            Ok(Decision { what: what.to_owned(), micros: nanos / 1000.0 })
        })
        .collect()
}
