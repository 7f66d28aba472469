//! How the mail server treats the desk: what is remembered of it, and what follows for the mails that wait.
//!
//! A mail that the server refuses is not tried again. But a server that will not do business with the desk (a wrong
//! password, a sender that is not allowed, a quota, a rate limit) answers with the same codes: then every mail waits, and
//! none is given up. Which of the two it is follows from the step at which it was said, from the enhanced status code
//! (RFC 3463), and from the same words being said of one recipient after the other.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use crate::mail::MailFailure;
use crate::{Instant, OutboxId};

/// How long no mail is tried after the first, second … failure that is about the desk, in seconds. The last one counts for
/// all further failures.
const PAUSES: [i64; 7] = [30, 60, 120, 300, 600, 900, 900];

/// So many recipients in a row of whom the server says the same are no coincidence.
const SAME_WORDS: usize = 3;

/// What is known of the mail server.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailServer {
    /// Why mail does not go out, while it does not.
    #[serde(default)]
    pub trouble: Option<MailTrouble>,
    /// The mails that were refused one after the other with the same words.
    #[serde(default)]
    refused: Vec<OutboxId>,
    /// Those words, without what differs from mail to mail.
    #[serde(default)]
    refused_with: String,
}

/// Why mail does not go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailTrouble {
    /// Since when.
    pub since: Instant,
    /// When a mail was tried last.
    pub tried_at: Instant,
    /// When the next one is tried.
    pub retry_at: Instant,
    /// At which step.
    pub failure: MailFailure,
    /// The server's words, or what the system says.
    pub words: String,
    /// How many tries have failed.
    pub tries: u32,
}

/// What follows for a mail that the server refused for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is about this mail: it is not tried again.
    ForGood,
    /// It is about the desk: this mail is tried again later, and so are those that were given up for the same reason.
    ForNow(Vec<OutboxId>),
}

impl MailServer {
    /// How many mails may be tried now: none during a pause, one to find out whether it is over, else as many as `usual`.
    pub fn most(&self, usual: u32, now: Instant) -> u32 {
        match &self.trouble {
            None => usual,
            // One that lies before the last try was written under a clock that was fast.
            Some(trouble) if trouble.retry_at <= now || now < trouble.tried_at => 1,
            Some(_) => 0,
        }
    }

    /// A failure that is about the desk.
    pub fn fails(&mut self, failure: MailFailure, words: &str, now: Instant) -> &MailTrouble {
        let (since, tries) =
            self.trouble.as_ref().map_or((now, 0), |before| (before.since.min(now), before.tries));
        let pause = usize::try_from(tries).ok().and_then(|tries| PAUSES.get(tries)).or(PAUSES.last());
        let trouble = MailTrouble {
            since,
            tried_at: now,
            retry_at: now + Duration::seconds(pause.copied().unwrap_or_default()),
            failure,
            // It is shown where no ticket is.
            words: without_addresses(words),
            tries: tries.saturating_add(1),
        };
        self.trouble.insert(trouble)
    }

    /// The server took a mail: it does business with the desk. True if that is news.
    pub fn takes(&mut self) -> bool {
        let news = *self != Self::default();
        *self = Self::default();
        news
    }

    /// The server refused a mail for good. `is_first` is whether the mail was tried for the first time;
    /// `is_meant` whether the server says that it means just this mailbox or content.
    pub fn refuses(
        &mut self,
        mail: OutboxId,
        is_first: bool,
        is_meant: bool,
        words: &str,
        now: Instant,
    ) -> Refused {
        if is_meant {
            return Refused::ForGood;
        }
        let same = without_details(words);
        let begun = self.refused_with == same;
        if begun && self.refused.len() >= SAME_WORDS {
            self.fails(MailFailure::Conversation, words, now);
            return Refused::ForNow(Vec::new());
        }
        // A mail that is refused once more, after another was taken, says nothing of the desk.
        if !is_first {
            return Refused::ForGood;
        }
        if !begun {
            self.refused.clear();
            self.refused_with = same;
        }
        if !self.refused.contains(&mail) {
            self.refused.push(mail);
        }
        if self.refused.len() < SAME_WORDS {
            return Refused::ForGood;
        }
        self.fails(MailFailure::Conversation, words, now);
        Refused::ForNow(self.refused.iter().copied().filter(|other| *other != mail).collect())
    }
}

/// The words without addresses and numbers, which differ from mail to mail.
fn without_details(words: &str) -> String {
    let plain = |word: &&str| !word.contains('@') && !word.chars().any(|c| c.is_ascii_digit());
    words.split_whitespace().filter(plain).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What a mail server says, for a place where nobody's address may stand: every address is left out.
pub fn without_addresses(words: &str) -> String {
    let shown = |word: &str| {
        if word.contains('@') || word.contains('＠') { "…".to_owned() } else { word.to_owned() }
    };
    words.split_whitespace().map(shown).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::UNIX_EPOCH + Duration::seconds(1_800_000_000 + seconds)
    }

    fn mail(number: u128) -> OutboxId {
        OutboxId(uuid::Uuid::from_u128(number))
    }

    const RELAY: &str = "554 relay access denied";

    #[test]
    fn what_is_about_the_desk_pauses_everything_longer_and_longer_and_one_mail_ends_it() {
        let mut server = MailServer::default();
        assert_eq!(server.most(5, at(0)), 5);
        let mut now = 0;
        for pause in [30, 60, 120, 300, 600, 900, 900, 900, 900] {
            assert_eq!(server.fails(MailFailure::Connection, "refused", at(now)).since, at(0));
            assert_eq!((server.most(5, at(now + pause - 1)), server.most(5, at(now + pause))), (0, 1));
            now += pause;
        }
        assert!(server.takes());
        assert!(!server.takes());
        assert_eq!(server.most(5, at(now)), 5);
    }

    #[test]
    fn a_clock_that_was_fast_pauses_nothing_once_it_is_right() {
        let mut server = MailServer::default();
        server.fails(MailFailure::Connection, "refused", at(3600));
        assert_eq!(server.most(5, at(0)), 1);
    }

    #[test]
    fn the_same_words_for_three_recipients_in_a_row_are_about_the_desk() {
        let mut server = MailServer::default();
        let words = |who: &str| format!("{RELAY} <{who}@mail.example> id 4711{who}");
        assert_eq!(server.refuses(mail(1), true, false, &words("a"), at(0)), Refused::ForGood);
        assert_eq!(server.refuses(mail(2), true, false, &words("b"), at(1)), Refused::ForGood);
        assert!(server.trouble.is_none());
        assert_eq!(
            server.refuses(mail(3), true, false, &words("c"), at(2)),
            Refused::ForNow(vec![mail(1), mail(2)])
        );
        assert!(server.trouble.is_some());
        assert_eq!(server.refuses(mail(1), false, false, &words("a"), at(60)), Refused::ForNow(vec![]));
        // Another mail is taken: who is refused then is refused for themselves.
        server.takes();
        assert_eq!(server.refuses(mail(1), false, false, &words("a"), at(90)), Refused::ForGood);
    }

    #[test]
    fn mailboxes_that_are_not_there_are_nobodys_trouble_but_their_own() {
        let mut server = MailServer::default();
        for number in 0..9 {
            assert_eq!(
                server.refuses(mail(number), true, true, "550 5.1.1 No such user", at(0)),
                Refused::ForGood
            );
        }
        assert!(server.trouble.is_none());
    }

    #[test]
    fn other_words_begin_anew() {
        let mut server = MailServer::default();
        server.refuses(mail(1), true, false, RELAY, at(0));
        server.refuses(mail(2), true, false, RELAY, at(0));
        assert_eq!(server.refuses(mail(3), true, false, "550 message refused", at(0)), Refused::ForGood);
        assert_eq!(server.refuses(mail(4), true, false, RELAY, at(0)), Refused::ForGood);
    }

    #[test]
    fn nobodys_address_stands_in_words_for_everybody() {
        assert_eq!(without_addresses("550 <a@b.example>: no such user a@b.example"), "550 … no such user …");
    }
}
