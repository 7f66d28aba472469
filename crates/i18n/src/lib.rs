//! Puts what the domain says into words: messages, dates, numbers, and which locale to use.
//!
//! [`Texts`] speaks one locale. It has a method for each message of `locales/en`, made when this
//! crate is built; where a locale lacks a message, that one message is English. Running text has its
//! inserted pieces isolated for direction (U+2068, U+2069); what goes into attributes, subjects and
//! titles asks [`Texts::plain`] and has no such marks.
//!
//! To add a message: a line in `locales/en`, its translations, and a call of its method.

mod dates;
mod families;
mod languages;
mod messages;
mod negotiate;
mod numbers;
mod pseudo;

pub use messages::{Count, Text, Texts};
pub use negotiate::{LocaleChoice, negotiate};
