//! The mails that the desk sends: what each is about, as facts; the notifier finds the words.

pub mod email;
pub mod mail_server;

pub use email::EmailAddress;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Instant, LinkId, Locale, MessageId, OutboxId, StaffId, SwapId, TicketId, codes};

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Mail {
    /// To the resident: we have it.
    Received,
    /// To the resident: confirm that you sent it.
    Confirm,
    /// To the resident: an answer.
    Answered {
        /// The answer.
        message: MessageId,
    },
    /// To the resident: a question that we wait for.
    Asked {
        /// The question.
        message: MessageId,
    },
    /// To the resident: we still wait.
    Reminder,
    /// To the resident: solved.
    Resolved {
        /// The words that came with it, if any.
        message: Option<MessageId>,
    },
    /// To the resident: open again.
    Reopened,
    /// To the resident: the link they asked for.
    FreshLink,
    /// To staff: the router gave it to you.
    Assigned,
    /// To staff: the resident answered.
    ResidentWrote {
        /// The answer.
        message: MessageId,
    },
    /// To staff: a colleague gave it to you.
    HandedOver {
        /// The colleague.
        from: StaffId,
    },
    /// To staff: a colleague has named you in a note.
    Named {
        /// The note.
        note: MessageId,
    },
    /// To supervisors: a colleague asks you.
    SupervisorAsked {
        /// The note with the question.
        note: MessageId,
    },
    /// To staff: a colleague asks you to swap shifts.
    SwapAsked {
        /// What they ask.
        swap: SwapId,
    },
    /// To staff: your colleague has answered.
    SwapAnswered {
        /// What you asked.
        swap: SwapId,
    },
    /// To staff: a swap that was asked is over, because hours have changed.
    SwapOver {
        /// What was asked.
        swap: SwapId,
    },
    /// To staff: your hours on a day have changed.
    DayChanged {
        /// The day.
        date: NaiveDate,
    },
    /// To staff: a mail to see whether mails arrive.
    Test,
    /// To staff: we wait for a resident who cannot be reminded.
    CannotRemind,
    /// To staff: the date has come on which you wanted to look at it again.
    LookAgain {
        /// The note that says why.
        note: MessageId,
    },
    /// To supervisors: nobody could be found.
    NobodyFound,
    /// To staff: make your password and begin.
    Invitation {
        /// The link, whose secret is derived when the mail is written.
        link: LinkId,
    },
    /// To staff: choose a new password.
    PasswordReset {
        /// The link.
        link: LinkId,
    },
}

impl Mail {
    /// The code under which it is stored.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Confirm => "confirm",
            Self::Answered { .. } => "answered",
            Self::Asked { .. } => "asked",
            Self::Reminder => "reminder",
            Self::Resolved { .. } => "resolved",
            Self::Reopened => "reopened",
            Self::FreshLink => "fresh-link",
            Self::Assigned => "assigned",
            Self::ResidentWrote { .. } => "resident-wrote",
            Self::HandedOver { .. } => "handed-over",
            Self::Named { .. } => "named",
            Self::SupervisorAsked { .. } => "supervisor-asked",
            Self::SwapAsked { .. } => "swap-asked",
            Self::SwapAnswered { .. } => "swap-answered",
            Self::SwapOver { .. } => "swap-over",
            Self::DayChanged { .. } => "day-changed",
            Self::Test => "test",
            Self::CannotRemind => "cannot-remind",
            Self::LookAgain { .. } => "look-again",
            Self::NobodyFound => "nobody-found",
            Self::Invitation { .. } => "invitation",
            Self::PasswordReset { .. } => "password-reset",
        }
    }
}

/// To whom a mail goes; the address is looked up when it is sent, so that a correction counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    /// The requester of the mail's ticket.
    Requester,
    /// A member of staff.
    Staff(StaffId),
}

codes! {
    /// Where a mail in the outbox stands.
    pub enum MailState {
        /// To be sent, when its time has come.
        Queued = "queued",
        /// Handed to the mail server.
        Sent = "sent",
        /// No longer needed when its time came.
        Dropped = "dropped",
        /// Cannot be delivered; the reason stands beside it.
        Failed = "failed",
    }
}

codes! {
    /// Where the delivery of a mail failed: four different things, with their own retries, alarms and words.
    pub enum MailFailure {
        /// The mail server cannot be reached, says nothing, or hangs up.
        Connection = "connection",
        /// The mail server answers, and does not do business with the desk: greeting, EHLO, STARTTLS, AUTH or MAIL was
        /// refused, or its answer means the desk wherever it was given.
        Conversation = "conversation",
        /// The mail server refuses the recipient (RCPT).
        Recipient = "recipient",
        /// The mail server refuses what the mail holds (DATA).
        Content = "content",
    }
}

impl MailFailure {
    /// Whether this is about the desk, so that no other mail would fare better.
    pub fn is_about_the_desk(self) -> bool {
        matches!(self, Self::Connection | Self::Conversation)
    }
}

/// A mail in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxMail {
    /// Its id; also the local part of its Message-ID, so that every retry carries the same.
    pub id: OutboxId,
    /// What it says.
    pub mail: Mail,
    /// The ticket it belongs to, if any.
    pub ticket: Option<TicketId>,
    /// To whom it goes.
    pub recipient: Recipient,
    /// Its reader's locale.
    pub locale: Locale,
    /// Not to be sent before.
    pub due_at: Instant,
    /// When it was queued.
    pub created_at: Instant,
    /// Where it stands.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: u32,
    /// The mail server's words when it last failed.
    pub last_error: Option<String>,
    /// Where it last failed.
    pub failure: Option<MailFailure>,
    /// When the mail server took it.
    pub sent_at: Option<Instant>,
}
