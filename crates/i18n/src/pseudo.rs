//! Pseudo-locales, as CLDR and Android have them: English that is legible and yet no English. What stays plain on a page
//! is hard-coded; what breaks would break in a language whose words are longer by half.
//!
//! `en-XA` takes the place of English, `ar-XB`, from right to left, that of Arabic.

use std::borrow::Cow;

use xiaoyi_domain::Locale;

/// Turns the text of a message, but for what is inserted into it.
pub(crate) type Transform = for<'t> fn(&'t str) -> Cow<'t, str>;

/// The transformation that stands in for this locale, if one does.
pub(crate) fn of(locale: Locale) -> Option<Transform> {
    match locale {
        Locale::En => Some(accented),
        Locale::Ar => Some(turned),
        Locale::ZhCn | Locale::Fr | Locale::Ru | Locale::Ja => None,
    }
}

/// Every letter with an accent, every vowel twice.
fn accented(text: &str) -> Cow<'_, str> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçďéƒĝĥíĵķĺṁñóþɋŕšţúṽŵẋýžÅƁÇĎÉƑĜĤÎĴĶĹṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    let mut turned = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let place = PLAIN.chars().position(|plain| plain == letter);
        let accented = place.and_then(|place| ACCENTED.chars().nth(place)).unwrap_or(letter);
        turned.push(accented);
        if "aeiouAEIOU".contains(letter) {
            turned.push(accented);
        }
    }
    Cow::Owned(turned)
}

/// The same, running from right to left (U+202E, U+202C).
fn turned(text: &str) -> Cow<'_, str> {
    Cow::Owned(format!("\u{202E}{}\u{202C}", accented(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_grows_and_no_plain_letter_is_left() {
        let text = "The quick brown fox jumps over the lazy dog, GREEN CITY";
        let turned = accented(text);
        assert!(!turned.chars().any(|letter| letter.is_ascii_alphabetic()), "{turned}");
        assert!(turned.chars().count() * 10 > text.chars().count() * 12, "{turned}");
        assert_eq!(of(Locale::Ar).unwrap()("a"), "\u{202E}áá\u{202C}");
    }
}
