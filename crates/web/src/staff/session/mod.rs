//! Signing in, one's own account, and one's own hours.

pub(crate) mod account;
pub(crate) mod hours;
pub(crate) mod login;
