//! What an index keeps of a document: the set of its tokens.
//!
//! A token is a piece of text without white space and ASCII signs, so that both databases take it as it is:
//!
//! - of a word, its beginnings of certain lengths, so that the beginning of a word finds it without a walk through the
//!   dictionary;
//! - of a script without spaces, each character and each two that stand together;
//! - of a code, each three symbols that stand together, so that any part of it finds it;
//! - of a fact, its kind and value, so that a filter costs no more than a word.
//!
//! The tokens only choose what is looked at: what is found decides [`super::Query::find`] by the texts themselves.

use std::collections::BTreeSet;

use super::analyse::{Piece, analyse};

/// The lengths of the beginnings of words that are kept, in characters.
const LENGTHS: [usize; 9] = [2, 3, 4, 5, 6, 8, 10, 12, 16];
/// How many symbols of a code stand in a token.
const SYMBOLS: usize = 3;
/// All tokens of a document have at most so many octets: PostgreSQL keeps no more than a mebibyte of one. What is added
/// first is kept.
const MOST_OCTETS: usize = 900_000;

/// The tokens of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    tokens: BTreeSet<String>,
    octets: usize,
}

impl Document {
    /// A document without a word.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what a person wrote.
    pub fn add_text(&mut self, text: &str) {
        let mut last: Option<Piece> = None;
        for piece in analyse(text) {
            if piece.is_character {
                self.add(&piece.text);
                let before = last.as_ref().filter(|before| before.is_character && piece.is_joined);
                if let Some(before) = before {
                    self.add(&format!("{}{}", before.text, piece.text));
                }
            } else {
                for word in std::iter::once(&piece.text).chain(&piece.bare) {
                    self.add_word(word);
                }
            }
            last = Some(piece);
        }
    }

    /// Adds a code of ASCII letters and digits that people know in parts.
    pub fn add_code(&mut self, code: &str) {
        for token in code_tokens(&folded_code(code)) {
            self.add(&token);
        }
    }

    /// Adds a fact; its value is a code, not a person's words.
    pub fn add_fact(&mut self, kind: &str, value: &str) {
        self.add(&fact(kind, value));
    }

    /// Its tokens, sorted.
    pub fn tokens(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().map(String::as_str)
    }

    fn add_word(&mut self, word: &str) {
        let number = word.chars().count();
        if number == 1 {
            self.add(word);
        }
        for length in LENGTHS.into_iter().take_while(|length| *length <= number) {
            self.add(beginning(word, length));
        }
    }

    fn add(&mut self, token: &str) {
        if self.octets + token.len() <= MOST_OCTETS && !self.tokens.contains(token) {
            self.octets += token.len();
            self.tokens.insert(token.to_owned());
        }
    }
}

/// The token by which a word is looked up, or the beginning of one; none for a single letter of a longer word.
pub(super) fn word_token(word: &str) -> &str {
    let number = word.chars().count();
    let length = LENGTHS.into_iter().rev().find(|length| *length <= number).unwrap_or(1);
    beginning(word, length)
}

/// The token of a fact.
pub(super) fn fact(kind: &str, value: &str) -> String {
    let value: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("§{kind}{}", value.to_ascii_lowercase())
}

/// The tokens of a code, or of a part of one: each three symbols.
pub(super) fn code_tokens(code: &str) -> Vec<String> {
    let symbols: Vec<char> = code.chars().collect();
    symbols.windows(SYMBOLS).map(|some| std::iter::once('¤').chain(some.iter().copied()).collect()).collect()
}

/// A code as it is compared: Crockford's base 32 takes O for 0, I and L for 1.
pub(super) fn folded_code(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect()
}

fn beginning(word: &str, length: usize) -> &str {
    let end = word.char_indices().nth(length).map_or(word.len(), |(end, _)| end);
    word.get(..end).unwrap_or(word)
}
