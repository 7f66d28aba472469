//! The pages, on both databases, by plain HTTP and in a real browser.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails says so by panicking")]

mod access;
mod answers;
mod correct;
mod counter;
mod day;
mod hours;
mod languages;
mod limits;
mod pages;
mod proof;
mod pseudo;
mod resident;
mod safety;
mod search;
mod several;
mod staff;
mod states;
mod story;
mod supervisor;
mod together;
mod undo;
