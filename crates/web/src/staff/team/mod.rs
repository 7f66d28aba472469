//! The team: people, their skills and shifts, how tickets are routed to them, and what is covered.

pub(crate) mod coverage;
pub(crate) mod day;
pub(crate) mod list;
mod needed;
pub(crate) mod person;
pub(crate) mod person_form;
pub(crate) mod routing;
pub(crate) mod today;
