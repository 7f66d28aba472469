//! References: the short name of a ticket that people say on the telephone.

use serde::{Deserialize, Serialize};

/// A reference such as `GC-7K3F-92M8`: seven symbols of Crockford's base 32 and a check symbol.
///
/// It names a ticket and opens nothing. Reading forgives what people do to such codes: lower case,
/// missing or other dashes, full-width characters, `O` for `0`, `I` and `L` for `1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// The text is no reference, or one mistyped symbol spoils its check symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reference")]
pub struct NotAReference;

/// Douglas Crockford, "Base 32": no I, L, O, U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS: usize = 7;

impl Reference {
    /// Makes a reference from at least 35 random bits.
    pub fn from_random(bits: u64) -> Self {
        let digits: Vec<u8> = (0..DIGITS).map(|i| ((bits >> (5 * i)) & 31) as u8).collect();
        Self::from_digits(&digits)
    }

    /// Reads a reference as a person types it.
    pub fn parse(text: &str) -> Result<Self, NotAReference> {
        let folded: String = text
            .chars()
            .map(|c| match c {
                '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
                other => other,
            })
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect();
        // A code may begin with GC itself: the prefix is only what stands before eight symbols.
        let code = folded.strip_prefix("GC").filter(|code| code.len() > DIGITS).unwrap_or(&folded);
        let values = code.chars().map(value).collect::<Option<Vec<u8>>>().ok_or(NotAReference)?;
        let (check, digits) = values.split_last().ok_or(NotAReference)?;
        if digits.len() == DIGITS && *check == check_value(digits) {
            Ok(Self::from_digits(digits))
        } else {
            Err(NotAReference)
        }
    }

    /// The canonical form, as in `GC-7K3F-92M8`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn from_digits(digits: &[u8]) -> Self {
        let mut text = String::from("GC-");
        for (i, digit) in digits.iter().chain([&check_value(digits)]).enumerate() {
            if i == 4 {
                text.push('-');
            }
            text.push(char::from(SYMBOLS.get(usize::from(*digit)).copied().unwrap_or(b'0')));
        }
        Self(text)
    }
}

fn value(c: char) -> Option<u8> {
    let c = match c {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SYMBOLS.iter().position(|s| char::from(*s) == c).and_then(|i| u8::try_from(i).ok())
}

/// Whether a text is a reference in its one form, as nearly all that is kept is.
fn is_canonical(text: &str) -> bool {
    let [b'G', b'C', b'-', first @ .., b'-', e, f, g, check] = text.as_bytes() else { return false };
    let value =
        |byte: &u8| SYMBOLS.iter().position(|symbol| symbol == byte).and_then(|at| u8::try_from(at).ok());
    let mut digits = [0; DIGITS];
    if first.len() + 3 != DIGITS {
        return false;
    }
    for (digit, byte) in digits.iter_mut().zip(first.iter().chain([e, f, g])) {
        let Some(value) = value(byte) else { return false };
        *digit = value;
    }
    value(check) == Some(check_value(&digits))
}

/// A weighted sum over the field of 32 elements, the weights being powers of its generator: it
/// catches every single wrong symbol and every swap of two.
fn check_value(digits: &[u8]) -> u8 {
    digits.iter().rev().fold(0, |sum, digit| times_generator(sum ^ *digit))
}

/// Multiplication by x in GF(2)[x] / (x⁵ + x² + 1).
fn times_generator(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0b10_0000 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;
    fn try_from(text: String) -> Result<Self, NotAReference> {
        if is_canonical(&text) { Ok(Self(text)) } else { Self::parse(&text) }
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reference_is_read_however_it_is_typed() {
        let reference = Reference::from_random(0x1234_5678_9ABC);
        let text = reference.as_str().to_owned();
        for typed in
            [text.to_lowercase(), text.replace('-', ""), text.replace('-', " "), text[3..].to_owned()]
        {
            assert_eq!(Reference::parse(&typed).unwrap(), reference, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_reference_reads_back(bits in any::<u64>()) {
            let reference = Reference::from_random(bits);
            prop_assert_eq!(Reference::parse(reference.as_str()).unwrap(), reference);
        }

        #[test]
        fn one_wrong_symbol_is_caught(bits in any::<u64>(), at in 0usize..8, other in 0usize..32) {
            let reference = Reference::from_random(bits);
            let mut symbols: Vec<char> = reference.as_str()[3..].replace('-', "").chars().collect();
            let new = char::from(SYMBOLS[other]);
            prop_assume!(symbols[at] != new);
            symbols[at] = new;
            let typed: String = symbols.into_iter().collect();
            prop_assert_eq!(Reference::parse(&typed), Err(NotAReference));
        }

        #[test]
        fn two_swapped_symbols_are_caught(bits in any::<u64>(), at in 0usize..7) {
            let mut symbols: Vec<char> =
                Reference::from_random(bits).as_str()[3..].replace('-', "").chars().collect();
            prop_assume!(symbols[at] != symbols[at + 1]);
            symbols.swap(at, at + 1);
            let typed: String = symbols.into_iter().collect();
            prop_assert_eq!(Reference::parse(&typed), Err(NotAReference));
        }
    }
}
