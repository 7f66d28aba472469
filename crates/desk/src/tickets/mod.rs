//! What happens to a ticket: from the form that makes it to the erasure of its words. One file, one thing that happens.

mod acting;
mod answer;
mod assign;
mod confirm;
mod correct;
mod deferred_lookups;
mod draft;
mod erase;
mod put_off;
mod readers;
mod resident;
mod search;
mod sent_again;
mod status;
mod submit;
mod take_down;
mod timers;
mod together;
mod track;
pub(crate) mod undo;
mod view;

pub use acting::Acting;
pub use answer::{AfterReply, Besides, Reply};
pub use correct::Correction;
pub use put_off::PUT_OFF_AT_MOST;
pub use readers::Reading;
pub use resident::{Received, WrittenForm};
pub use search::{SearchHit, SearchPage};
pub use submit::{Confirmation, NewRequest, Submitted};
pub use take_down::TakenDown;
pub use together::{Asks, Told};
pub use undo::UNDO_WITHIN;
