//! Staff write down what a resident says at the counter or on the telephone.

use chrono::Duration;
use sha2::{Digest, Sha256};
use xiaoyi_domain::ticket::NewTicket;
use xiaoyi_domain::{
    Actor, Because, Body, Direction, EmailAddress, EventCode, Language, Languages, Mail, Permission,
    PersonName, Refusal, StaffId, Subject, SubmissionId, Ticket, TicketId, TopicId, Written,
};

use crate::tickets::sent_again::{derived, next};
use crate::{Desk, DeskError};

/// What a member of staff wrote down for a resident.
#[derive(Debug, Clone)]
pub struct TakenDown {
    /// The form: sent twice, it makes one ticket.
    pub submission: SubmissionId,
    /// The resident's name.
    pub name: PersonName,
    /// Their address; none if they have none, or do not give it.
    pub email: Option<EmailAddress>,
    /// The languages they are comfortable in; the first of them that there are pages in is that of their pages.
    pub languages: Languages,
    /// What it is about.
    pub topic: TopicId,
    /// What they said. Its first words are the subject.
    pub description: Body,
    /// The language and direction of the description.
    pub written: Written,
    /// Whether whoever writes it down keeps it; else the router looks for somebody.
    pub keep: bool,
}

impl TakenDown {
    /// Of all that is kept of it.
    fn digest(&self) -> [u8; 32] {
        let languages: Vec<&str> = self.languages.as_slice().iter().map(Language::tag).collect();
        let (email, topic) = (self.email.as_ref().map(EmailAddress::folded), self.topic.to_string());
        let mut digest = Sha256::new();
        for part in [
            email.as_deref().unwrap_or_default(),
            self.name.as_str(),
            &languages.join(" "),
            &topic,
            self.description.as_str(),
        ] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        digest.finalize().into()
    }
}

impl Desk {
    /// Takes in what a member of staff wrote down for a resident. Nobody limits how much they write down, and no
    /// resident's mail stands between it and the router.
    pub fn take_down(&self, by: StaffId, taken: &TakenDown) -> Result<Ticket, DeskError> {
        let digest = taken.digest();
        self.unit(|work| {
            work.authorized(by, Permission::Act)?;
            let mut submission = taken.submission;
            while let Some(ticket) = work.tx.find_ticket_by_submission(submission)? {
                if ticket.digest == digest {
                    return Ok(ticket);
                }
                // The form was sent again with other words, such as those of the next resident.
                submission = SubmissionId(derived(next(submission, digest)));
            }
            let topic = work.topic(taken.topic)?;
            if topic.retired {
                return Err(Refusal::TopicRetired.into());
            }
            // Requesters are locked before routing is.
            let requester = match &taken.email {
                Some(email) => Some(work.requester(email)?.0.id),
                None => None,
            };
            let subject = Subject::of(&taken.description);
            let new = NewTicket {
                id: work.id(),
                reference: work.new_reference(),
                requester,
                name: taken.name.clone(),
                locale: taken.languages.locale(),
                languages: taken.languages.clone(),
                topic: taken.topic,
                subject_written: Written::beside(
                    subject.as_str(),
                    &taken.written,
                    taken.languages.as_slice(),
                    Direction::Auto,
                ),
                subject,
                submission,
                digest,
                continues: None,
            };
            let mut ticket = Ticket::new(new, work.now);
            let message = work.begin(&mut ticket, &topic, &taken.description, &taken.written);
            if !taken.keep {
                work.add_and_route(&mut ticket, |work, ticket| {
                    work.add_description(ticket, &message, Actor::Staff(by))?;
                    work.mail_resident(ticket, Mail::Received)
                })?;
                return Ok(ticket);
            }
            work.lock_routing()?;
            ticket.assign(by, Because::Taken, work.now)?;
            ticket.open(by, work.now);
            work.add(&ticket)?;
            work.add_description(&ticket, &message, Actor::Staff(by))?;
            work.event(ticket.id, Actor::Staff(by), EventCode::Taken)?;
            work.mail_resident(&ticket, Mail::Received)?;
            Ok(ticket)
        })
    }
}

/// So long whoever wrote a request down may print its page, whoever has it by then.
const WRITER_PRINTS_FOR: Duration = Duration::hours(1);
/// Printed once more within this time, it is one entry of the history.
const PRINTED_ONCE: Duration = Duration::minutes(10);

impl Desk {
    /// Somebody prints the page with the link to a request, for its resident: whoever may act on it, and for an hour
    /// whoever wrote it down. The history says so, because the link opens the request to whoever has it.
    pub fn print_link(&self, by: StaffId, id: TicketId) -> Result<Ticket, DeskError> {
        self.unit(|work| {
            work.actor(by)?;
            let ticket = work.ticket(id)?;
            let history = work.tx.list_events(id)?;
            let actor = Actor::Staff(by);
            let begun = history
                .first()
                .is_some_and(|first| first.actor == actor && first.code == EventCode::TakenDown);
            if !begun || work.now - ticket.created_at > WRITER_PRINTS_FOR {
                work.ticket_for(by.into(), Permission::Act, id)?;
            }
            ticket.check_correctable()?;
            // A print of before opens nothing any more, or not the same.
            let other_links =
                |code: &EventCode| matches!(code, EventCode::EmailCorrected | EventCode::Undone { .. });
            let since = history.iter().rev().take_while(|event| !other_links(&event.code));
            let is_told = since.into_iter().any(|event| {
                event.actor == actor
                    && event.code == EventCode::LinkPrinted
                    && work.now - event.at < PRINTED_ONCE
            });
            if !is_told {
                work.event(id, actor, EventCode::LinkPrinted)?;
            }
            Ok(ticket)
        })
    }
}
