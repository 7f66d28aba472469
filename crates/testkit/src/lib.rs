//! For tests only: a running application on a fresh database, a clock to turn, a mailbox to read, a browser.

pub mod services;
