//! Numbers that stand alone, by ICU4X (Unicode CLDR). Those within messages are written the same way.

use fixed_decimal::{Decimal, FloatPrecision, SignDisplay};
use xiaoyi_domain::Locale;

use crate::Texts;
use crate::messages::in_digits;

impl Texts {
    /// A number with so many digits after the point at most.
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        let Ok(mut decimal) = Decimal::try_from_f64(number, FloatPrecision::RoundTrip) else {
            return String::new();
        };
        decimal.round(-i16::from(digits));
        decimal.trim_end();
        self.digits(&decimal)
    }

    /// A whole number with its sign, but for nought.
    pub fn signed(&self, number: i64) -> String {
        let mut decimal = Decimal::from(number);
        decimal.apply_sign_display(SignDisplay::ExceptZero);
        self.digits(&decimal)
    }

    fn digits(&self, decimal: &Decimal) -> String {
        let place = Locale::ALL.iter().position(|locale| *locale == self.locale()).unwrap_or_default();
        in_digits(place, decimal).unwrap_or_else(|| decimal.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_locale_does() {
        let told: Vec<String> = Locale::ALL
            .iter()
            .map(|locale| Texts::new(*locale, chrono_tz::Asia::Shanghai).plain())
            .map(|t| {
                [t.decimal(1234.56, 1), t.decimal(2.04, 1), t.signed(-40), t.signed(15), t.signed(0)]
                    .join(" | ")
            })
            .collect();
        assert_eq!(
            told,
            [
                "1,234.6 | 2 | -40 | +15 | 0",
                "1,234.6 | 2 | -40 | +15 | 0",
                "1\u{202f}234,6 | 2 | -40 | +15 | 0",
                "1\u{a0}234,6 | 2 | -40 | +15 | 0",
                "1,234.6 | 2 | \u{200e}-40 | \u{200e}+15 | 0",
                "1,234.6 | 2 | -40 | +15 | 0",
            ]
        );
    }
}
