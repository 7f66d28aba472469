//! What an office changes without a restart: its own details, and the times of the lifecycle.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EmergencyNumber, Locale, Localized, OfficeHours, codes, routing::Policy};

codes! {
    /// What a new desk needs before it can serve anybody, in the order in which it is best done.
    pub enum FirstStep {
        /// Its name, address and telephone.
        Place = "place",
        /// When it is open.
        Hours = "hours",
        /// That mails arrive.
        Mail = "mail",
        /// What can be asked about, and how soon an answer is promised.
        Topics = "topics",
        /// The holidays and working weekends of this year, and of the next one when they are announced.
        WorkingDays = "working-days",
        /// Somebody who speaks a language and has a shift.
        Colleague = "colleague",
    }
}

/// The desk's own details and times, kept as one row that administrators edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeskSettings {
    /// The desk's name in each locale, instead of a new desk's.
    pub names: BTreeMap<Locale, String>,
    /// One line about it, instead of the texts' own.
    pub taglines: Localized,
    /// Who is responsible for personal information, instead of the texts' own.
    pub responsible: Localized,
    /// Where it is, as it is written on an envelope.
    #[serde(alias = "address")]
    pub addresses: Localized,
    /// Whom to call in an emergency, instead of the texts' own.
    pub emergency: BTreeMap<Locale, Vec<EmergencyNumber>>,
    /// When it is open: what promises and the router's steps count in.
    pub hours: OfficeHours,
    /// Its telephone.
    pub telephone: String,
    /// Whom to write to about personal information (Personal Information Protection Law, article 17).
    pub privacy_contact: String,
    /// How many months after closing a request is kept.
    pub keep_months: u32,
    /// After how many working days of waiting for the resident they are reminded.
    pub remind_after: u32,
    /// After how many working days of waiting for the resident the request counts as resolved.
    pub resolve_after: u32,
    /// How many working days after it was resolved a request is closed.
    pub close_after: u32,
    /// Whether a new request needs a proof of work, or else a confirmation by mail.
    pub ask_for_proof: bool,
    /// How the router decides.
    pub routing: Policy,
    /// What somebody has looked at and found right, of the steps that nothing else tells.
    pub checked: Vec<FirstStep>,
}

impl Default for DeskSettings {
    fn default() -> Self {
        Self {
            names: BTreeMap::new(),
            taglines: Localized::default(),
            responsible: Localized::default(),
            addresses: Localized::default(),
            emergency: BTreeMap::new(),
            hours: OfficeHours::default(),
            telephone: String::new(),
            privacy_contact: String::new(),
            keep_months: 24,
            remind_after: 3,
            resolve_after: 14,
            close_after: 7,
            ask_for_proof: false,
            routing: Policy::default(),
            checked: Vec::new(),
        }
    }
}

/// The name that a new desk has.
fn first_name(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Jin Xiaoyi language desk",
        Locale::ZhCn => "金小译语言服务台",
        Locale::Fr => "Service linguistique Jin Xiaoyi",
        Locale::Ru => "Языковая служба «Цзинь Сяои»",
        Locale::Ar => "مكتب جين شياويي للخدمات اللغوية",
        Locale::Ja => "多言語窓口「ジン・シャオイー」",
    }
}

impl DeskSettings {
    /// Notes that a step was looked at; returns whether that is new.
    pub fn check(&mut self, step: FirstStep) -> bool {
        let is_new = !self.checked.contains(&step);
        if is_new {
            self.checked.push(step);
        }
        is_new
    }

    /// Whether the desk was given a name of its own. Then the texts' own words about a new desk are not about it.
    pub fn is_renamed(&self, locale: Locale) -> bool {
        self.name(locale) != first_name(locale)
    }

    /// The desk's name in this locale: the one that was entered, or that of a new desk.
    pub fn name(&self, locale: Locale) -> &str {
        self.names.get(&locale).filter(|name| !name.is_empty()).map_or(first_name(locale), String::as_str)
    }
}
