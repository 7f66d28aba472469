//! Tickets: their lists, the page of one, and what is done with it.

pub(crate) mod actions;
pub(crate) mod choices;
mod colleagues;
mod composer;
pub(crate) mod correct;
pub(crate) mod decision;
pub(crate) mod done;
pub(crate) mod find;
pub(crate) mod history;
pub(crate) mod list;
mod mails;
pub(crate) mod put_off;
pub(crate) mod queues;
pub(crate) mod row;
pub(crate) mod search;
mod search_words;
pub(crate) mod several;
pub(crate) mod take_down;
mod thread;
pub(crate) mod ticket;
pub(crate) mod views;
