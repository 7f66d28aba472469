//! A form that is sent again: as it was, with other words, or by somebody else at the same computer.

use sha2::{Digest, Sha256};
use xiaoyi_domain::{Body, EventCode, SubmissionId, Ticket, Visibility};
use xiaoyi_store::Requester;

use crate::throttle::FORMS_BY_ADDRESS;
use crate::unit::Work;
use crate::{Confirmation, DeskError, NewRequest, Submitted, WrittenForm};

/// A form while it is decided what becomes of it.
pub(crate) struct Form<'a> {
    pub(crate) request: &'a NewRequest,
    /// Of its content.
    pub(crate) digest: [u8; 32],
    pub(crate) requester: &'a Requester,
    /// The id under which it makes a ticket: its own, or one derived from that if its own has made another.
    pub(crate) submission: SubmissionId,
    /// What the ticket needs before somebody is looked for.
    pub(crate) confirmation: Confirmation,
    /// Whether it is counted already by where it came from.
    pub(crate) is_counted: bool,
}

impl Confirmation {
    /// What one more request from the same form needs: its proof is used up.
    fn spent(self) -> Self {
        match self {
            Self::NotAsked => Self::NotAsked,
            Self::Proven | Self::ByMail => Self::ByMail,
        }
    }
}

impl Work<'_, '_> {
    /// Counts a form by where it came from, once, whatever becomes of it.
    pub(crate) fn count_form(&mut self, form: &mut Form) -> Result<(), DeskError> {
        match &form.request.from {
            Some(address) if !std::mem::replace(&mut form.is_counted, true) => {
                self.count(FORMS_BY_ADDRESS, address).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    /// What becomes of a form that has made a ticket before; none if it is to make one, or one more.
    pub(crate) fn sent_before(&mut self, form: &mut Form) -> Result<Option<Submitted>, DeskError> {
        while let Some(ticket) = self.tx.find_ticket_by_submission(form.submission)? {
            let is_whole = ticket.erased_at.is_none();
            if is_whole && ticket.digest == form.digest {
                return self.sent_again(ticket).map(Some);
            }
            self.count_form(form)?;
            if is_whole
                && ticket.requester == Some(form.requester.id)
                && self.takes_more(&ticket, form.confirmation)?
            {
                self.lock_routing()?;
                // What was changed before the form was sent again is kept as further words.
                let further = WrittenForm {
                    submission: SubmissionId(derived(form.digest)),
                    body: self.what_changed(&ticket, form.request)?,
                    written: form.request.written.clone(),
                };
                let written = self.resident_writes(ticket.id, &further)?;
                return Ok(Some(Submitted::Added(written.ticket)));
            }
            // Another address: somebody else at the same computer, or a mistyped one put right, whose words never go
            // onto the first one's request. Or a request whose words are gone. Either way it is one more request, and
            // a proof of work is good for one.
            form.submission = SubmissionId(derived(next(form.submission, form.digest)));
            form.confirmation = form.confirmation.spent();
        }
        Ok(None)
    }

    /// The same form has come again.
    fn sent_again(&mut self, ticket: Ticket) -> Result<Submitted, DeskError> {
        Ok(if self.was_confirmed(&ticket)? { Submitted::Confirmed(ticket) } else { Submitted::Again(ticket) })
    }

    /// Whether a resident's mail stands between the form and the request that it made.
    fn was_confirmed(&mut self, ticket: &Ticket) -> Result<bool, DeskError> {
        let events = self.tx.list_events(ticket.id)?;
        Ok(events.iter().any(|event| event.code == EventCode::Confirmed))
    }

    /// Whether other words in the same form may go onto its request: not past the resident's mail, and where the desk
    /// asks for a proof, not to begin another one.
    fn takes_more(&mut self, ticket: &Ticket, confirmation: Confirmation) -> Result<bool, DeskError> {
        let begins_another = ticket.status.is_final() && confirmation != Confirmation::NotAsked;
        Ok(!begins_another && !self.was_confirmed(ticket)?)
    }

    /// What a form that was sent again says otherwise than the first time, in the resident's own words
    /// and choices, a line each.
    fn what_changed(&mut self, ticket: &Ticket, request: &NewRequest) -> Result<Body, DeskError> {
        let mut lines: Vec<String> = Vec::new();
        if request.name != ticket.name {
            lines.push(request.name.as_str().to_owned());
        }
        if request.languages != ticket.languages {
            let names = request.languages.as_slice().iter().map(xiaoyi_domain::Language::autonym);
            lines.push(names.collect::<Vec<_>>().join(" · "));
        }
        if request.topic != ticket.topic {
            lines.push(self.topic(request.topic)?.name(request.locale).to_owned());
        }
        if request.subject != ticket.subject {
            lines.push(request.subject.as_str().to_owned());
        }
        let first = self.tx.list_messages(ticket.id, Some(Visibility::Public))?.into_iter().next();
        if first.and_then(|message| message.body).as_ref() != Some(&request.description) {
            lines.push(request.description.as_str().to_owned());
        }
        Ok(Body::parse(&lines.join("\n")).unwrap_or_else(|_| request.description.clone()))
    }
}

/// What the id of one more request from the same form is derived from.
pub(crate) fn next(submission: SubmissionId, digest: [u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update(submission.0.as_bytes()).chain_update(digest).finalize().into()
}

/// An id that the same content always gets, so that the same change sent twice adds one message.
pub(crate) fn derived(digest: [u8; 32]) -> uuid::Uuid {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
