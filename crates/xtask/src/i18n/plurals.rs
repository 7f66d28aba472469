//! The plural categories of each locale, from the Unicode CLDR's rules for cardinal numbers.

/// What a selector on a number must and may distinguish in a locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plurals {
    /// Whole numbers that people meet need these.
    pub(super) required: &'static [&'static str],
    /// The language has these as well: for none, for millions, for fractions.
    pub(super) possible: &'static [&'static str],
}

/// All of CLDR's categories.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// `None` for a locale that nobody has written down here yet.
pub(super) fn plurals(locale: &str) -> Option<Plurals> {
    let (required, possible): (&[_], &[_]) = match locale {
        "en" => (&["one", "other"], &[]),
        "fr" => (&["one", "other"], &["many"]),
        "ru" => (&["one", "few", "many"], &["other"]),
        "ar" => (&["one", "two", "few", "many", "other"], &["zero"]),
        "ja" | "zh-CN" => (&["other"], &[]),
        _ => return None,
    };
    Some(Plurals { required, possible })
}
