//! What several forms ask for, read into the domain's types, or told in the reader's language what is
//! wrong with it.

use xiaoyi_domain::text::{Comment, Line};
use xiaoyi_domain::{Body, EmailAddress, PersonName, Subject, TextProblem};
use xiaoyi_i18n::Texts;

use crate::fields::{Fields, Problems};

/// A person's name.
pub(crate) fn name(text: &str, t: &Texts) -> Result<PersonName, String> {
    PersonName::parse(text).map_err(|problem| match problem {
        TextProblem::Empty => t.field_name_empty().into_owned(),
        TextProblem::TooLong { limit, .. } => t.field_name_long(limit).into_owned(),
        TextProblem::TooHeavy { .. } => t.field_text_heavy().into_owned(),
    })
}

/// An address that mail can be sent to.
pub(crate) fn email(text: &str, t: &Texts) -> Result<EmailAddress, String> {
    if text.trim().is_empty() {
        return Err(t.field_email_empty().into_owned());
    }
    // No mail goes to a name under `.invalid` (RFC 2606); ours stands for those whose words were erased.
    let reachable = |email: &EmailAddress| !email.folded().ends_with(".invalid");
    EmailAddress::parse(text).ok().filter(reachable).ok_or_else(|| t.field_email_wrong().into_owned())
}

/// A request in a few words.
pub(crate) fn subject(text: &str, t: &Texts) -> Result<Subject, String> {
    Subject::parse(text).map_err(|problem| match problem {
        TextProblem::Empty => t.field_subject_empty().into_owned(),
        TextProblem::TooLong { actual, limit } => t.field_subject_long(actual, limit).into_owned(),
        TextProblem::TooHeavy { .. } => t.field_text_heavy().into_owned(),
    })
}

/// What a resident describes.
pub(crate) fn description(text: &str, t: &Texts) -> Result<Body, String> {
    Body::parse(text).map_err(|problem| match problem {
        TextProblem::Empty => t.field_description_empty().into_owned(),
        TextProblem::TooLong { actual, limit } => t.field_description_long(actual, limit).into_owned(),
        TextProblem::TooHeavy { .. } => t.field_text_heavy().into_owned(),
    })
}

/// A message on a request, or a note.
pub(crate) fn message(text: &str, t: &Texts) -> Result<Body, String> {
    Body::parse(text).map_err(|problem| match problem {
        TextProblem::Empty => t.field_message_empty().into_owned(),
        TextProblem::TooLong { actual, limit } => t.field_description_long(actual, limit).into_owned(),
        TextProblem::TooHeavy { .. } => t.field_text_heavy().into_owned(),
    })
}

/// What a resident adds to a rating, if anything.
pub(crate) fn comment(text: &str, t: &Texts) -> Result<Option<Comment>, String> {
    match Comment::parse(text) {
        Ok(comment) => Ok(Some(comment)),
        Err(TextProblem::Empty) => Ok(None),
        Err(TextProblem::TooLong { actual, limit }) => {
            Err(t.field_description_long(actual, limit).into_owned())
        }
        Err(TextProblem::TooHeavy { .. }) => Err(t.field_text_heavy().into_owned()),
    }
}

/// What an administrator says in one line; nothing, where the field was left empty.
pub(crate) fn line(text: &str, t: &Texts) -> Result<Option<String>, String> {
    match Line::parse(text) {
        Ok(line) => Ok(Some(line.into())),
        Err(TextProblem::Empty) => Ok(None),
        Err(TextProblem::TooLong { actual, limit }) => {
            Err(t.field_description_long(actual, limit).into_owned())
        }
        Err(TextProblem::TooHeavy { .. }) => Err(t.field_text_heavy().into_owned()),
    }
}

/// A new password, typed twice in the fields `password` and `repeat`.
pub(crate) fn new_password(fields: &Fields, t: &Texts, problems: &mut Problems) -> Option<String> {
    let password = fields.get("password");
    if password.is_empty() {
        problems.add("password", t.field_password_empty());
    } else if password != fields.get("repeat") {
        problems.add("repeat", t.field_passwords_differ());
    } else {
        return Some(password.to_owned());
    }
    None
}
