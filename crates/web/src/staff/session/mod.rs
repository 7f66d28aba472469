//! Signing in, and one's own account.

pub(crate) mod account;
pub(crate) mod login;
