//! A letter: what a mail says, in its parts, as HTML and as text.

use askama::Template;

/// What somebody wrote, quoted.
#[derive(Debug, Clone)]
pub(crate) struct Quote {
    pub(crate) text: String,
    pub(crate) dir: &'static str,
    pub(crate) lang: String,
}

/// A letter, every part in the reader's language.
#[derive(Debug, Clone, Template)]
#[template(path = "letter.html")]
pub(crate) struct Letter {
    pub(crate) lang: &'static str,
    pub(crate) dir: &'static str,
    pub(crate) subject: String,
    pub(crate) greeting: String,
    pub(crate) lines: Vec<String>,
    pub(crate) quote: Option<Quote>,
    pub(crate) after: Vec<String>,
    pub(crate) action: String,
    pub(crate) link: String,
    pub(crate) link_note: Option<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) signature: String,
    pub(crate) why: String,
}

impl Letter {
    /// The letter as plain text.
    pub(crate) fn to_text(&self) -> String {
        let quoted = self
            .quote
            .as_ref()
            .map(|quote| quote.text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"));
        let link = [Some(format!("{}:\n{}", self.action, self.link)), self.link_note.clone()];
        let link = link.into_iter().flatten().collect::<Vec<_>>().join("\n");
        let facts = Some(self.facts.join("\n")).filter(|facts| !facts.is_empty());
        let mut parts: Vec<String> = vec![self.greeting.clone()];
        parts.extend(self.lines.iter().cloned());
        parts.extend(quoted);
        parts.extend(self.after.iter().cloned());
        parts.push(link);
        parts.extend(facts);
        parts.push(self.signature.clone());
        parts.push(format!("-- \n{}", self.why));
        let mut text = parts.join("\n\n");
        text.push('\n');
        text
    }
}
