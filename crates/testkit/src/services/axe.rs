//! What axe-core, an accessibility checker that is not ours, finds wrong with a page.

use std::fmt;

use serde_json::Value;

use super::browser::{Javascript, Page, worked};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/axe-core/axe.min.js");

/// A rule that a page breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// axe-core's name for it, such as `color-contrast`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// What should be so, in a sentence.
    pub help: String,
    /// The elements that break it: a selector, and what is wrong there.
    pub elements: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.rule, self.impact, self.help)?;
        self.elements.iter().try_for_each(|element| write!(f, "\n  {element}"))
    }
}

impl Page {
    /// Checks the page as it is shown now against all of axe-core's rules, the WCAG's and its own good practice.
    ///
    /// The checker is a script; where the page's scripts are off, they are let run for as long as it needs.
    pub async fn axe(&self) -> Vec<Violation> {
        let script = std::fs::read_to_string(SCRIPT).unwrap_or_else(|error| {
            panic!(
                "axe-core is missing ({error}): run `npm ci` in crates/testkit (`cargo xtask test` does it)"
            )
        });
        let javascript = self.javascript();
        self.set_javascript(Javascript::On).await;
        worked(self.execute(script, Vec::new()).await, "loading axe-core");
        let run = "const done = arguments[arguments.length - 1]; \
                   axe.run(document, { resultTypes: ['violations'] }) \
                      .then(result => done({ violations: result.violations }), error => done(String(error)));";
        let result = worked(self.execute_async(run, Vec::new()).await, "running axe-core");
        self.set_javascript(javascript).await;
        let result = result.json();
        let Some(violations) = result["violations"].as_array() else { panic!("axe-core failed: {result}") };
        violations.iter().map(Violation::read).collect()
    }
}

impl Violation {
    fn read(violation: &Value) -> Self {
        let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let element = |node: &Value| {
            let summary = text(&node["failureSummary"]).replace('\n', " ");
            format!("{}: {}: {summary}", node["target"], text(&node["html"]))
        };
        Self {
            rule: text(&violation["id"]),
            impact: text(&violation["impact"]),
            help: text(&violation["help"]),
            elements: nodes.iter().map(element).collect(),
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
