//! Messages that are chosen by a code of the domain. `families.txt` names them for the checks; a
//! test asks for every code in every locale.

use std::borrow::Cow;

use xiaoyi_domain::mail::MailFailure;
use xiaoyi_domain::ready_answer::Placeholder;
use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Because, Mail, Presence, Proficiency, Refusal, Role, Status, Turn, Urgency};

use crate::Texts;

impl Texts {
    fn family(&self, family: &str, code: &str) -> Cow<'static, str> {
        self.message(&format!("{family}-{code}"), [])
    }

    /// Where a request stands, as both sides see it.
    pub fn status(&self, status: Status) -> Cow<'static, str> {
        self.family("status", status.code())
    }

    /// What that means for the resident.
    pub fn status_explained(&self, status: Status) -> Cow<'static, str> {
        self.family("request-status-explain", status.code())
    }

    /// Whose turn it is: the heading of a group of tickets.
    pub fn turn(&self, turn: Turn) -> Cow<'static, str> {
        self.family("turn-group", turn.code())
    }

    /// How much it presses.
    pub fn urgency(&self, urgency: Urgency) -> Cow<'static, str> {
        self.family("urgency", urgency.code())
    }

    /// Why a ticket is in its queue.
    pub fn because(&self, because: Because) -> Cow<'static, str> {
        self.family("because", because.code())
    }

    /// What the desk refused, and what to do.
    pub fn refusal(&self, refusal: Refusal) -> Cow<'static, str> {
        self.family("refusal", refusal.code())
    }

    /// A role.
    pub fn role(&self, role: Role) -> Cow<'static, str> {
        self.family("role", role.code())
    }

    /// A level, with its meaning.
    pub fn proficiency(&self, level: Proficiency) -> Cow<'static, str> {
        self.family("proficiency", level.code())
    }

    /// A level, as short as can be.
    pub fn proficiency_short(&self, level: Proficiency) -> Cow<'static, str> {
        match level {
            Proficiency::Native => self.family("proficiency-short", level.code()),
            other => Cow::Borrowed(other.code()),
        }
    }

    /// What a mail is about, for a list of them.
    pub fn mail_kind(&self, mail: &Mail) -> Cow<'static, str> {
        self.family("mail-kind", mail.code())
    }

    /// What a placeholder of a ready answer stands for.
    pub fn placeholder(&self, placeholder: Placeholder) -> Cow<'static, str> {
        self.family("answers-placeholder", placeholder.code())
    }

    /// Where the delivery of a mail failed.
    pub fn mail_failure(&self, failure: MailFailure) -> Cow<'static, str> {
        self.family("mail-failure", failure.code())
    }

    /// What made the router look.
    pub fn trigger(&self, trigger: Trigger) -> Cow<'static, str> {
        self.family("trigger", trigger.code())
    }

    /// Whether somebody is there.
    pub fn presence(&self, presence: Presence) -> Cow<'static, str> {
        self.family(
            "presence",
            match presence {
                Presence::OnDuty => "on-duty",
                Presence::Away => "away",
                Presence::OffShift { .. } => "off-shift",
                Presence::OnLeave { .. } => "on-leave",
                Presence::Disabled => "disabled",
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use xiaoyi_domain::Locale;

    #[test]
    fn every_code_has_a_message_in_every_locale() {
        let codes = |family: &'static str, all: Vec<&'static str>| {
            all.into_iter().map(move |code| format!("{family}-{code}")).collect::<Vec<_>>()
        };
        let ids = [
            codes("status", Status::ALL.iter().map(|c| c.code()).collect()),
            codes("request-status-explain", Status::ALL.iter().map(|c| c.code()).collect()),
            codes("urgency", Urgency::ALL.iter().map(|c| c.code()).collect()),
            codes("turn-group", Turn::ALL.iter().map(|c| c.code()).collect()),
            codes("because", Because::ALL.iter().map(|c| c.code()).collect()),
            codes("refusal", Refusal::ALL.iter().map(|c| c.code()).collect()),
            codes("role", Role::ALL.iter().map(|c| c.code()).collect()),
            codes("proficiency", Proficiency::ALL.iter().map(|c| c.code()).collect()),
            codes("mail-failure", MailFailure::ALL.iter().map(|c| c.code()).collect()),
            codes("trigger", Trigger::ALL.iter().map(|c| c.code()).collect()),
            codes("presence", vec!["on-duty", "away", "off-shift", "on-leave", "disabled"]),
            codes(
                "mail-kind",
                vec![
                    "received",
                    "confirm",
                    "answered",
                    "asked",
                    "reminder",
                    "resolved",
                    "reopened",
                    "fresh-link",
                    "assigned",
                    "resident-wrote",
                    "handed-over",
                    "nobody-found",
                    "invitation",
                    "password-reset",
                ],
            ),
        ]
        .concat();
        for locale in Locale::ALL {
            let texts = Texts::new(*locale, chrono_tz::Asia::Shanghai);
            for id in &ids {
                assert!(texts.has(id), "{locale}: {id}");
            }
        }
    }
}
