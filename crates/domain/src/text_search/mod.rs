//! Search in what people write, in any script: what can be found in a text, what somebody looks for, where it stands.
//!
//! An index keeps the tokens of a [`Document`] and looks up candidates by a [`Query`]'s [`Clause`]; [`Query::find`] then
//! decides by the texts themselves. So two indexes that keep only sets of tokens give the same answers, phrases included,
//! and a text that is in no index can be searched in the same way.
//!
//! A word is found by its beginning, in scripts with spaces; a phrase in quotation marks by its whole words. In scripts
//! without spaces anything is found that stands together. What writers take for the same is the same (`fold`).

mod analyse;
mod document;
mod excerpt;
mod fold;
mod query;

pub use analyse::folded;
pub use document::Document;
pub use excerpt::Excerpt;
pub use query::{Clause, Hit, MOST_CHARACTERS, Query, QueryProblem};
