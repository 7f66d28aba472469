//! A ticket's history in the reader's language: who did what, and when.

use xiaoyi_domain::{Actor, Event, EventCode, Languages, Urgency};
use xiaoyi_i18n::Texts;

use xiaoyi_desk::DeskConfig;

/// An entry as it is shown.
pub(crate) struct Entry {
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) what: String,
}

/// Languages by their names in the reader's language.
pub(crate) fn names(languages: &Languages, t: &Texts) -> String {
    let names: Vec<String> = languages.as_slice().iter().map(|language| t.language(language)).collect();
    t.listed(&names)
}

/// An entry in words. `continued` is the reference of an earlier ticket, where there is one.
pub(crate) fn entry(event: &Event, config: &DeskConfig, t: Texts, continued: &str) -> Entry {
    let who = match event.actor {
        Actor::Resident => t.actor_resident().into_owned(),
        Actor::Desk => t.actor_desk().into_owned(),
        Actor::Staff(id) => config.name(id).to_owned(),
    };
    let what = match &event.code {
        EventCode::Submitted => t.event_submitted(),
        EventCode::TakenDown => t.event_taken_down(),
        EventCode::LinkPrinted => t.event_link_printed(),
        EventCode::Continues { .. } => t.event_continues(continued),
        EventCode::ResidentWrote { .. } => t.event_resident_wrote(),
        EventCode::Answered { .. } => t.event_answered(),
        EventCode::Asked { .. } => t.event_asked(),
        EventCode::Noted { .. } => t.event_noted(),
        EventCode::Named { to, .. } => t.event_named(config.name(*to)),
        EventCode::SupervisorsAsked { .. } => t.event_supervisors_asked(),
        EventCode::Routed { to } => t.event_routed(config.name(*to)),
        EventCode::Taken => t.event_taken(),
        EventCode::HandedOver { to } => t.event_handed_over(config.name(*to)),
        EventCode::HandedBack => t.event_handed_back(),
        EventCode::Released { from } => t.event_released(config.name(*from)),
        EventCode::NobodyFound => t.event_nobody_found(),
        EventCode::Opened => t.event_opened(),
        EventCode::UrgencyChanged { to: Urgency::Urgent } => t.event_urgency_urgent(),
        EventCode::UrgencyChanged { to: Urgency::Normal } => t.event_urgency_normal(),
        EventCode::TopicChanged { to, .. } => t.event_topic_changed(config.topic_name(*to, t.locale()).0),
        EventCode::NameCorrected => t.event_name_corrected(),
        EventCode::SubjectCorrected => t.event_subject_corrected(),
        EventCode::LanguagesCorrected { to } => t.event_languages_corrected(names(to, &t)),
        EventCode::MessageLanguageCorrected { to, .. } => t.event_message_language_corrected(t.language(to)),
        EventCode::PutOff { until } => t.event_put_off(t.plain().day(*until)),
        EventCode::LookedAgain => t.event_looked_again(),
        EventCode::Resolved => t.event_resolved(),
        EventCode::ResolvedUnanswered { days } => t.event_resolved_unanswered(t.plain().working_days(days)),
        EventCode::StoppedWaiting => t.event_stopped_waiting(),
        EventCode::Reopened => t.event_reopened(),
        EventCode::Closed => t.event_closed(),
        EventCode::Confirmed => t.event_confirmed(),
        EventCode::Unconfirmed => t.event_unconfirmed(),
        EventCode::Cancelled => t.event_cancelled(),
        EventCode::Rated { stars } => t.event_rated(t.plain().stars(stars)),
        EventCode::Reminded => t.event_reminded(),
        EventCode::EmailCorrected => t.event_email_corrected(),
        EventCode::LinkRequested => t.event_link_requested(),
        EventCode::Erased => t.event_erased(),
        EventCode::MailFailed { .. } => t.event_mail_failed(),
        EventCode::Undone { .. } => t.event_undone(),
    };
    Entry { at: t.date_time(event.at), who, what: what.into_owned() }
}
