//! The staff: their accounts, how they sign in, and what supervisors and administrators change about them.

mod account;
mod away;
mod hours;
mod links;
mod manage;
mod password;
mod sign_in;

pub use manage::PersonDetails;
pub use sign_in::SignedIn;
