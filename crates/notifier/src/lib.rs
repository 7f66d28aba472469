//! The worker: composes queued mail in its reader's language and delivers it, and runs the timers.
//!
//! A mail is queued by the desk as facts, in the transaction of the change it tells of. The worker
//! claims it with a lease, so that two workers never have the same one, finds the words for it in its
//! reader's locale, and hands it to the mail server. A mail that moved on in the meantime is dropped.
//! It is delivered at least once, always with the same Message-ID, so that a repetition after a crash
//! can be recognised.
//!
//! A failure is one of four: of the connection, of the conversation, of the recipient, of the content. What follows from
//! each stands in `verdict`.
//!
//! To add a mail: a variant of the domain's `Mail`, its words in `locales/en/mail.ftl`, its case in
//! `compose`.

mod address;
mod compose;
mod conversation;
mod letter;
mod limits;
mod mail_url;
mod mailer;
mod message;
mod reply;
mod verdict;
mod worker;

pub use limits::Limits;
pub use mail_url::{MailUrl, MailUrlError, SmtpUrl, Tls};
pub use mailer::{Mailer, MailerError};
pub use worker::{Worker, WorkerOptions};
