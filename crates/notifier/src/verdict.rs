//! What a failure means for the mail, and for all the others: one table. `docs/operations.md` has it for people, and
//! `tests/it/replies.rs` drives a server through each of its rows.

use xiaoyi_domain::mail::MailFailure;

use crate::reply::Reply;

/// A mail was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SendError {
    /// Where.
    pub(crate) failure: MailFailure,
    /// What follows.
    pub(crate) verdict: Verdict,
    /// The server's words, or what the system says.
    pub(crate) words: String,
}

/// What follows from a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is about the desk: no mail would fare better, and none is to blame.
    Desk,
    /// It is about this mail, which may be taken later.
    Later,
    /// It is about this mail, which will not be taken.
    Never {
        /// Whether the server says that it means just this mailbox, or what this mail holds.
        is_meant: bool,
    },
}

impl SendError {
    /// The server cannot be reached, says nothing, or hangs up.
    pub(crate) fn connection(words: impl Into<String>) -> Self {
        Self { failure: MailFailure::Connection, verdict: Verdict::Desk, words: words.into() }
    }

    /// The server answers something that leads nowhere.
    pub(crate) fn conversation(words: impl Into<String>) -> Self {
        Self { failure: MailFailure::Conversation, verdict: Verdict::Desk, words: words.into() }
    }

    /// This mail can never be sent, whatever a server says.
    pub(crate) fn never(failure: MailFailure, words: impl Into<String>) -> Self {
        Self { failure, verdict: Verdict::Never { is_meant: true }, words: words.into() }
    }

    /// A negative answer: to greeting, EHLO, STARTTLS, AUTH or MAIL (`None`), to RCPT, or to DATA.
    pub(crate) fn refused(at: Option<MailFailure>, reply: &Reply) -> Self {
        let verdict = at.map_or(Verdict::Desk, |_| judge(reply));
        let failure = match (verdict, at) {
            (Verdict::Later | Verdict::Never { .. }, Some(failure)) => failure,
            _ => MailFailure::Conversation,
        };
        Self { failure, verdict, words: reply.to_string() }
    }
}

/// What a negative answer to RCPT or DATA means (RFC 5321, 4.2.2 and 4.2.3; RFC 3463; RFC 4954, 6).
fn judge(reply: &Reply) -> Verdict {
    let enhanced = reply.enhanced();
    match (reply.code, enhanced) {
        // The server is about to close, wants us signed in, or has lost the thread.
        (421 | 500 | 502 | 503 | 530 | 534 | 535 | 538, _) => Verdict::Desk,
        // Too much at once, or a quota (5.4.5).
        (_, Some((4, 5))) => Verdict::Desk,
        // Policy: relaying, a block list, a sender that is not allowed. Said for now it is how greylisting is said.
        (500.., Some((7, _))) => Verdict::Desk,
        _ if !reply.is_permanent() => Verdict::Later,
        // The address, the mailbox, the content, the size: said of just this one.
        (_, enhanced) => Verdict::Never { is_meant: matches!(enhanced, Some((1 | 2 | 6, _) | (3, 4))) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(step: Option<MailFailure>, answer: &str) -> (MailFailure, Verdict) {
        let (code, _, words) = Reply::read_line(answer.as_bytes()).unwrap();
        let error = SendError::refused(step, &Reply { code, lines: vec![words] });
        (error.failure, error.verdict)
    }

    #[test]
    fn what_is_said_before_the_recipient_is_about_the_desk() {
        for answer in
            ["554 blocklisted", "550 not permitted to send as this sender", "535 5.7.8 no", "451 later"]
        {
            assert_eq!(at(None, answer), (MailFailure::Conversation, Verdict::Desk), "{answer}");
        }
    }

    #[test]
    fn what_is_said_of_a_recipient_is_about_the_mail_unless_it_says_otherwise() {
        let at = |answer: &str| at(Some(MailFailure::Recipient), answer);
        let (about_mail, about_desk) = (MailFailure::Recipient, (MailFailure::Conversation, Verdict::Desk));
        for answer in ["554 5.7.1 relay access denied", "550 5.4.5 daily quota", "421 closing", "530 sign in"]
        {
            assert_eq!(at(answer), about_desk, "{answer}");
        }
        for answer in ["450 mailbox busy", "451 4.7.1 greylisted", "452 full"] {
            assert_eq!(at(answer), (about_mail, Verdict::Later), "{answer}");
        }
        assert_eq!(at("450 4.4.5 congestion"), about_desk);
        for (answer, is_meant) in
            [("550 5.1.1 unknown", true), ("552 5.2.2 full", true), ("550 no such user", false)]
        {
            assert_eq!(at(answer), (about_mail, Verdict::Never { is_meant }), "{answer}");
        }
    }
}
