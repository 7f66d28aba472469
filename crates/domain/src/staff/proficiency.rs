//! How well somebody speaks a language.

use crate::codes;

codes! {
    /// A level of the Common European Framework of Reference (Council of Europe, 2001), and above
    /// them the native speaker. Levels compare: `B2 < C1`.
    pub enum Proficiency {
        /// Breakthrough.
        A1 = "A1",
        /// Waystage.
        A2 = "A2",
        /// Threshold.
        B1 = "B1",
        /// Vantage: can discuss a matter of the desk without strain.
        B2 = "B2",
        /// Effective operational proficiency.
        C1 = "C1",
        /// Mastery.
        C2 = "C2",
        /// A first language.
        Native = "native",
    }
}
