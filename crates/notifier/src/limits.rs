//! How long each step of a conversation with a mail server may take (RFC 5321, 4.5.3.2).

use std::time::Duration;

/// The limits, one a step. Their sum is no limit of the whole: while a mail is under way its lease is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until the connection is made.
    pub connect: Duration,
    /// For the handshake of TLS.
    pub tls: Duration,
    /// Until the server greets.
    pub greeting: Duration,
    /// For EHLO, AUTH, MAIL and RCPT, each.
    pub command: Duration,
    /// For the answer to DATA.
    pub data: Duration,
    /// For sending the mail itself.
    pub block: Duration,
    /// For the answer to the final dot: the server may look at the mail before it takes it.
    pub dot: Duration,
    /// For the answer to QUIT, for which nobody waits.
    pub quit: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_mins(1),
            tls: Duration::from_mins(1),
            greeting: Duration::from_mins(5),
            command: Duration::from_mins(5),
            data: Duration::from_mins(2),
            block: Duration::from_mins(3),
            dot: Duration::from_mins(10),
            quit: Duration::from_secs(5),
        }
    }
}

impl Limits {
    /// The same limit for every step.
    pub fn all(limit: Duration) -> Self {
        Self {
            connect: limit,
            tls: limit,
            greeting: limit,
            command: limit,
            data: limit,
            block: limit,
            dot: limit,
            quit: limit,
        }
    }
}
