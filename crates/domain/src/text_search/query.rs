//! What somebody searches for, as they typed it.

use std::ops::Range;

use super::analyse::{Piece, analyse};
use super::document::{code_tokens, fact, folded_code, word_token};

/// The longest search, in characters.
pub const MOST_CHARACTERS: usize = 300;
/// So many tokens are looked up at most; the texts themselves decide by the rest.
const MOST_TOKENS: usize = 24;
/// The shortest part of a code that is looked for, and the longest.
const CODE: std::ops::RangeInclusive<usize> = 3..=12;
const QUOTES: &[char] = &['"', '“', '”', '„', '«', '»', '「', '」', '『', '』', '＂', '‟', '〝', '〞'];

/// Why a search was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryProblem {
    /// There is nothing in it that could be looked for.
    #[error("nothing to look for")]
    Empty,
    /// Longer than [`MOST_CHARACTERS`].
    #[error("too long")]
    TooLong,
    /// The value of a filter is none of those that it takes.
    #[error("{key} has no value {value}")]
    UnknownValue {
        /// The filter, as it was typed.
        key: String,
        /// Its value.
        value: String,
    },
}

/// What documents are looked up by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// Those that have this token.
    Token(String),
    /// Those that meet all of these; all documents, if there are none.
    All(Vec<Clause>),
    /// Those that meet one of these.
    Any(Vec<Clause>),
}

impl Clause {
    /// Documents with a fact.
    pub fn fact(kind: &str, value: &str) -> Self {
        Self::Token(fact(kind, value))
    }

    /// Whether it chooses nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Token(_) => false,
            Self::All(clauses) | Self::Any(clauses) => clauses.iter().all(Self::is_empty),
        }
    }
}

/// A word or several that belong together: a phrase, an address, a run of characters.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    pieces: Vec<Piece>,
    /// Whether its last word may go on.
    is_open: bool,
    /// The same as a part of a code.
    code: Option<String>,
}

/// What somebody searches for: terms that must all be found, and filters of the kind `F`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query<F> {
    terms: Vec<Term>,
    filters: Vec<F>,
}

/// Where something was found: octets of a text.
pub type Hit = Range<usize>;

impl<F> Query<F> {
    /// Reads a search. `filter` says what `key:value` may mean: nothing if the key is no filter's, so that it is a word as
    /// others are; an empty list if it has no such value.
    pub fn parse(typed: &str, filter: impl Fn(&str, &str) -> Option<Vec<F>>) -> Result<Self, QueryProblem> {
        if typed.chars().count() > MOST_CHARACTERS {
            return Err(QueryProblem::TooLong);
        }
        let mut query = Self { terms: Vec::new(), filters: Vec::new() };
        for part in parts(typed) {
            match part.key.and_then(|key| Some((key, filter(key, part.value)?))) {
                Some((_, found)) if !found.is_empty() => query.filters.extend(found),
                Some((key, _)) => {
                    let (key, value) = (key.to_owned(), part.value.to_owned());
                    return Err(QueryProblem::UnknownValue { key, value });
                }
                None => query.terms.extend(Term::of(part.whole, !part.is_quoted)),
            }
        }
        if query.terms.is_empty() && query.filters.is_empty() {
            return Err(QueryProblem::Empty);
        }
        Ok(query)
    }

    /// Its filters.
    pub fn filters(&self) -> &[F] {
        &self.filters
    }

    /// Whether it has words, and not only filters.
    pub fn has_words(&self) -> bool {
        !self.terms.is_empty()
    }

    /// What documents must have to be looked at for its words.
    pub fn clause(&self) -> Clause {
        let mut left = MOST_TOKENS;
        Clause::All(self.terms.iter().map(|term| term.clause(&mut left)).collect())
    }

    /// Whether any of its words is a part of a document's code.
    pub fn is_in_code(&self, code: &str) -> bool {
        let code = folded_code(code);
        self.terms.iter().any(|term| term.code.as_ref().is_some_and(|part| code.contains(part)))
    }

    /// Where its words stand in the texts of a document, text by text; nothing if one of them is in none. `code` is the
    /// document's.
    pub fn find<'t>(&self, code: &str, texts: impl IntoIterator<Item = &'t str>) -> Option<Vec<Vec<Hit>>> {
        let code = folded_code(code);
        let mut found: Vec<bool> = self
            .terms
            .iter()
            .map(|term| term.code.as_ref().is_some_and(|part| code.contains(part)))
            .collect();
        let hits = texts
            .into_iter()
            .map(|text| {
                let pieces = if self.has_words() { analyse(text) } else { Vec::new() };
                let mut hits: Vec<Hit> = Vec::new();
                for (term, found) in self.terms.iter().zip(&mut found) {
                    let before = hits.len();
                    term.find_in(&pieces, &mut hits);
                    *found |= hits.len() > before;
                }
                merged(hits)
            })
            .collect();
        found.iter().all(|found| *found).then_some(hits)
    }
}

impl Term {
    fn of(text: &str, is_open: bool) -> Option<Self> {
        let mut pieces = analyse(text);
        let first = pieces.first_mut()?;
        first.is_joined = false;
        // An article is no part of what is looked for, unless somebody quotes.
        if is_open {
            for piece in &mut pieces {
                if let Some(bare) = piece.bare.first() {
                    piece.text.clone_from(bare);
                }
                piece.bare.clear();
            }
        }
        let is_code = pieces.iter().all(|piece| piece.text.is_ascii());
        let code = folded_code(&pieces.iter().map(|piece| piece.text.as_str()).collect::<String>());
        // Three letters are a word far more often than a part of a code.
        let is_told = code.len() > *CODE.start() || text.chars().any(char::is_numeric);
        let code = Some(code).filter(|code| is_code && is_told && CODE.contains(&code.len()));
        Some(Self { pieces, is_open, code })
    }

    fn clause(&self, left: &mut usize) -> Clause {
        let mut tokens: Vec<String> = Vec::new();
        let mut pieces = self.pieces.iter().peekable();
        let mut is_covered = false;
        while let Some(piece) = pieces.next() {
            let after = pieces.peek().filter(|after| after.is_character && after.is_joined);
            match after {
                // Of a word that may go on the index knows no single letter.
                _ if !piece.is_character && self.may_begin_with_a_letter(piece) => {}
                _ if !piece.is_character => tokens.push(word_token(&piece.text).to_owned()),
                Some(after) => {
                    tokens.push(format!("{}{}", piece.text, after.text));
                    is_covered = true;
                    continue;
                }
                None if !is_covered => tokens.push(piece.text.clone()),
                None => {}
            }
            is_covered = false;
        }
        tokens.sort();
        tokens.dedup();
        // Long ones are rarer.
        tokens.sort_by_key(|token| std::cmp::Reverse(token.chars().count()));
        tokens.truncate((*left).max(1));
        *left = left.saturating_sub(tokens.len());
        let words = Clause::All(tokens.into_iter().map(Clause::Token).collect());
        match &self.code {
            Some(code) => {
                let code = Clause::All(code_tokens(code).into_iter().map(Clause::Token).collect());
                Clause::Any(vec![words, code])
            }
            None => words,
        }
    }

    /// Whether a piece is one letter, the last one behind others: as one types an address.
    fn may_begin_with_a_letter(&self, piece: &Piece) -> bool {
        self.is_open
            && self.pieces.len() > 1
            && self.pieces.last().is_some_and(|last| std::ptr::eq(last, piece))
            && piece.text.chars().nth(1).is_none()
    }

    fn find_in(&self, pieces: &[Piece], hits: &mut Vec<Hit>) {
        for window in pieces.windows(self.pieces.len()) {
            if self.is_at(window)
                && let (Some(first), Some(last)) = (window.first(), window.last())
            {
                hits.push(first.range.start..last.range.end);
            }
        }
    }

    fn is_at(&self, window: &[Piece]) -> bool {
        let last = self.pieces.len().saturating_sub(1);
        self.pieces.iter().zip(window).enumerate().all(|(place, (wanted, piece))| {
            let is_long = wanted.text.chars().nth(1).is_some() || self.may_begin_with_a_letter(wanted);
            let may_go_on = self.is_open && place == last && is_long;
            let is_it = |text: &str| {
                if may_go_on { text.starts_with(&wanted.text) } else { text == wanted.text }
            };
            wanted.is_character == piece.is_character
                && (!wanted.is_joined || piece.is_joined)
                && (is_it(&piece.text) || piece.bare.iter().any(|bare| is_it(bare)))
        })
    }
}

/// Hits in their order, those that touch as one.
fn merged(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.start, hit.end));
    let mut merged: Vec<Hit> = Vec::new();
    for hit in hits {
        match merged.last_mut() {
            Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
            _ => merged.push(hit),
        }
    }
    merged
}

/// Something between spaces, or between quotation marks.
struct Part<'t> {
    key: Option<&'t str>,
    /// What follows the key, without quotation marks.
    value: &'t str,
    /// All of it, without quotation marks around it.
    whole: &'t str,
    is_quoted: bool,
}

/// Where the first word of a text ends: at a space, or at a quotation mark that does not stand between two letters, as in
/// a Hebrew abbreviation.
fn end_of_word(text: &str) -> usize {
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let is_inside = c == '"'
            && before.is_some_and(char::is_alphanumeric)
            && characters.peek().is_some_and(|(_, after)| after.is_alphanumeric());
        if c.is_whitespace() || (QUOTES.contains(&c) && !is_inside) {
            return at;
        }
        before = Some(c);
    }
    text.len()
}

/// What was typed, taken apart. A quotation mark that nothing ends goes to the end.
fn parts(typed: &str) -> Vec<Part<'_>> {
    let is_quote = |c: char| QUOTES.contains(&c);
    let mut parts = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix(is_quote) {
            let (whole, after) = quoted.split_once(is_quote).unwrap_or((quoted, ""));
            parts.push(Part { key: None, value: whole, whole, is_quoted: true });
            rest = after.trim_start();
            continue;
        }
        let end = end_of_word(rest);
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let colon = |c: char| matches!(c, ':' | '：');
        match word.split_once(colon) {
            // key:"several words"
            Some((key, "")) if after.starts_with(is_quote) => {
                let quoted = after.strip_prefix(is_quote).unwrap_or(after);
                let (value, after) = quoted.split_once(is_quote).unwrap_or((quoted, ""));
                let whole = rest.get(..rest.len() - after.len()).unwrap_or(rest);
                parts.push(Part { key: Some(key), value, whole, is_quoted: false });
                rest = after.trim_start();
                continue;
            }
            Some((key, value)) if !key.is_empty() && !value.is_empty() => {
                parts.push(Part { key: Some(key), value, whole: word, is_quoted: false });
            }
            _ => parts.push(Part { key: None, value: word, whole: word, is_quoted: false }),
        }
        rest = after.trim_start();
    }
    parts
}
