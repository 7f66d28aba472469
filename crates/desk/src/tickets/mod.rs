//! What happens to a ticket: from the form that makes it to the erasure of its words. One file, one thing that happens.

mod acting;
mod answer;
mod assign;
mod confirm;
mod correct;
mod deferred_lookups;
mod draft;
mod erase;
mod resident;
mod search;
mod sent_again;
mod status;
mod submit;
mod timers;
mod track;
pub(crate) mod undo;
mod view;

pub use acting::Acting;
pub use answer::{AfterReply, Reply};
pub use correct::Correction;
pub use resident::{Received, WrittenForm};
pub use search::{SearchHit, SearchPage};
pub use submit::{Confirmation, NewRequest, Submitted};
pub use undo::UNDO_WITHIN;
