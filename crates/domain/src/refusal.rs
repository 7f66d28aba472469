//! What the desk refuses to do, and why: a closed list with a message in every locale.

use crate::codes;

codes! {
    /// A rule said no. Nothing was changed.
    pub enum Refusal {
        /// The role does not allow this action on this ticket.
        NotAllowed = "not-allowed",
        /// The request is closed or cancelled; an answer can only start a linked one.
        TicketClosed = "ticket-closed",
        /// This step does not exist from the ticket's present status.
        WrongStatus = "wrong-status",
        /// The other person cannot be given tickets: disabled, or not there.
        PersonNotActive = "person-not-active",
        /// Somebody wrote on the ticket since the page was opened.
        ChangedMeanwhile = "changed-meanwhile",
        /// Somebody else changed the same thing since the page was opened.
        ChangedByAnother = "changed-by-another",
        /// The seconds in which it could be undone are over, or its mail has left.
        TooLateToUndo = "too-late-to-undo",
        /// Something else happened on the ticket after what was to be undone.
        ChangedSince = "changed-since",
        /// The link was used, has expired, or was never made.
        LinkExpired = "link-expired",
        /// The e-mail address or the password is wrong, or the account is disabled.
        SignInFailed = "sign-in-failed",
        /// Too many attempts; try again in a few minutes.
        TooManyAttempts = "too-many-attempts",
        /// The password is shorter than twelve characters, or one that everybody uses.
        PasswordTooWeak = "password-too-weak",
        /// The present password was not the right one.
        PasswordWrong = "password-wrong",
        /// Another member of staff has this e-mail address.
        EmailTaken = "email-taken",
        /// The last active administrator cannot be disabled or made something else.
        LastAdministrator = "last-administrator",
        /// A request is rated once it is resolved.
        NotYetResolved = "not-yet-resolved",
        /// The topic has been retired meanwhile.
        TopicRetired = "topic-retired",
        /// There are as many saved views as there may be.
        TooManyViews = "too-many-views",
        /// Another ready answer has this name.
        AnswerNameTaken = "answer-name-taken",
        /// There are as many ready answers as there may be.
        TooManyAnswers = "too-many-answers",
        /// Two shifts of one person overlap.
        ShiftsOverlap = "shifts-overlap",
        /// The day is today, is over, or is more than a year ahead.
        NotALaterDay = "not-a-later-day",
        /// A day whose shifts can no longer be swapped, or that is too far ahead.
        NoDayToSwap = "no-day-to-swap",
        /// Somebody is on leave on a day that is to be swapped.
        OnLeaveThen = "on-leave-then",
        /// Somebody has no shift on the day that they are to give.
        NoShiftThen = "no-shift-then",
        /// A day of somebody cannot be changed: it is over, too far ahead, or a public holiday.
        NoDayToChange = "no-day-to-change",
        /// Somebody is on leave on the day that was to be changed.
        OnLeaveOnDay = "on-leave-on-day",
        /// The swap was answered or withdrawn before.
        SwapAnswered = "swap-answered",
        /// A day that is far from any that people plan.
        NoSuchDay = "no-such-day",
        /// The leave is over, or begins too long ago.
        LeaveOver = "leave-over",
        /// There are as many leaves as there may be.
        TooManyLeaves = "too-many-leaves",
        /// The end lies before the beginning.
        EndBeforeStart = "end-before-start",
    }
}

impl std::error::Error for Refusal {}
