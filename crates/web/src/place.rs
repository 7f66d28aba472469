//! What the desk says about its place: what an administrator entered, or else the texts' own words.

use xiaoyi_domain::{DeskSettings, EmergencyNumber};
use xiaoyi_i18n::Texts;

use crate::page::{Words, shown};

/// One line about the desk: what was entered in this locale, if anything was.
pub(crate) fn tagline(entered: Option<&str>, t: Texts) -> String {
    entered.map_or_else(|| t.plain().site_tagline().into_owned(), ToOwned::to_owned)
}

/// Who is responsible for personal information. The texts' own words are about a desk that has its first name; one with
/// a name of its own is called by it.
pub(crate) fn responsible(settings: &DeskSettings, t: Texts) -> String {
    match settings.responsible.own(t.locale()) {
        Some(entered) => entered.to_owned(),
        None if settings.is_renamed(t.locale()) => settings.name(t.locale()).to_owned(),
        None => t.plain().site_responsible().into_owned(),
    }
}

/// Where the desk is, if that was entered.
pub(crate) fn address(settings: &DeskSettings, t: Texts) -> Option<Words> {
    let (words, locale) = settings.addresses.best(t.locale())?;
    Some(Words::from((shown(words).as_str(), locale)))
}

/// Whom to call in an emergency.
pub(crate) fn emergency(settings: &DeskSettings, t: Texts) -> Vec<EmergencyNumber> {
    if let Some(entered) = settings.emergency.get(&t.locale()).filter(|numbers| !numbers.is_empty()) {
        return entered.clone();
    }
    let t = t.plain();
    let numbers = [
        ("110", t.emergency_police()),
        ("120", t.emergency_ambulance()),
        ("119", t.emergency_fire()),
        ("12345", t.emergency_city()),
        ("12367", t.emergency_immigration()),
    ];
    let number = |(number, label): (&str, std::borrow::Cow<'_, str>)| EmergencyNumber {
        number: number.to_owned(),
        label: label.into_owned(),
    };
    numbers.into_iter().map(number).collect()
}
