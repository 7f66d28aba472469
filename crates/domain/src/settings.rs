//! What an office changes without a restart: its own details, and the times of the lifecycle.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Locale, routing::Policy};

/// The desk's own details and times, kept as one row that administrators edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeskSettings {
    /// The desk's name in each locale.
    pub names: BTreeMap<Locale, String>,
    /// Where it is, as it is written on an envelope.
    pub address: String,
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
}

impl Default for DeskSettings {
    fn default() -> Self {
        let name = |locale: &Locale| match locale {
            Locale::En => "Jin Xiaoyi language desk",
            Locale::ZhCn => "金小译语言服务台",
            Locale::Fr => "Service linguistique Jin Xiaoyi",
            Locale::Ru => "Языковая служба «Цзинь Сяои»",
            Locale::Ar => "مكتب جين شياويي للخدمات اللغوية",
            Locale::Ja => "多言語窓口「ジン・シャオイー」",
        };
        Self {
            names: Locale::ALL.iter().map(|locale| (*locale, name(locale).to_owned())).collect(),
            address: String::new(),
            telephone: String::new(),
            privacy_contact: String::new(),
            keep_months: 24,
            remind_after: 3,
            resolve_after: 14,
            close_after: 7,
            ask_for_proof: false,
            routing: Policy::default(),
        }
    }
}

impl DeskSettings {
    /// The desk's name in this locale, or in the default one.
    pub fn name(&self, locale: Locale) -> &str {
        self.names
            .get(&locale)
            .filter(|name| !name.is_empty())
            .or_else(|| self.names.get(&Locale::DEFAULT))
            .map_or("Xiaoyi", String::as_str)
    }
}
