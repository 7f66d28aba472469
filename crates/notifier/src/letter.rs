//! A letter: what a mail says, in its parts, as HTML and as text.

use askama::Template;
use xiaoyi_domain::Written;

/// What somebody wrote, quoted.
#[derive(Debug, Clone)]
pub(crate) struct Quote {
    pub(crate) text: String,
    pub(crate) dir: &'static str,
    pub(crate) lang: String,
}

/// A line of the letter, with at most one piece in it that a person wrote or is called by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) before: String,
    pub(crate) piece: Option<Piece>,
    pub(crate) after: String,
}

/// Somebody's words or name within a line, with their own language and direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
}

/// Stands where a piece is put into a message, to find the place again: a code point that is no character (Unicode 23.7).
const PLACE: &str = "\u{FFFF}";

impl Line {
    /// A line of the desk's own words alone.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { before: text.into(), piece: None, after: String::new() }
    }

    /// A line into which `message` puts this piece.
    pub(crate) fn with(piece: Piece, message: impl FnOnce(&str) -> String) -> Self {
        let whole = message(PLACE);
        match whole.split_once(PLACE) {
            Some((before, after)) => {
                // A language may say a name twice: the second time it stands as it is.
                let after = after.replace(PLACE, &piece.text);
                Self { before: before.to_owned(), piece: Some(piece), after }
            }
            None => Self::plain(whole),
        }
    }

    /// The line as plain text: without marks of direction, which some readers of mail show as boxes.
    pub(crate) fn to_text(&self) -> String {
        let piece = self.piece.as_ref().map_or("", |piece| piece.text.as_str());
        format!("{}{piece}{}", self.before, self.after)
    }
}

impl Piece {
    /// A name: whose language it is in is nobody's guess.
    pub(crate) fn name(text: String) -> Self {
        let written = Written::name(&text);
        Self::words(text, &written)
    }

    /// Words with what is known of how they are written.
    pub(crate) fn words(text: String, written: &Written) -> Self {
        Self { text, lang: written.lang().to_owned(), dir: written.dir() }
    }
}

/// A letter, every part in the reader's language.
#[derive(Debug, Clone, Template)]
#[template(path = "letter.html")]
pub(crate) struct Letter {
    pub(crate) lang: &'static str,
    pub(crate) dir: &'static str,
    pub(crate) subject: String,
    pub(crate) greeting: Line,
    pub(crate) lines: Vec<Line>,
    pub(crate) quote: Option<Quote>,
    pub(crate) after: Vec<String>,
    pub(crate) action: String,
    pub(crate) link: String,
    pub(crate) link_note: Option<String>,
    pub(crate) facts: Vec<Line>,
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
        let facts = self.facts.iter().map(Line::to_text).collect::<Vec<_>>().join("\n");
        let facts = Some(facts).filter(|facts| !facts.is_empty());
        let mut parts: Vec<String> = vec![self.greeting.to_text()];
        parts.extend(self.lines.iter().map(Line::to_text));
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
