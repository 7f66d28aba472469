//! Tickets: the ticket itself, what stands on it, whose it is, who follows it, and the lists and searches that find it.

mod drafts;
mod erasure;
mod events;
mod followers;
mod listed;
mod messages;
mod queues;
mod ratings;
mod readers;
mod requesters;
mod search;
mod searching;
mod ticket;
mod undo;

pub use events::{News, StoredDecision};
pub use followers::Following;
pub use listed::ListedTicket;
pub use queues::{ActiveTickets, Cursor, Order, Page, Queue, QueueFilter};
pub use ratings::StoredRating;
pub use readers::Reader;
pub use requesters::Requester;
pub use search::SearchRange;
pub use searching::{Handled, QueuedTicket};
pub use ticket::TicketForReader;
