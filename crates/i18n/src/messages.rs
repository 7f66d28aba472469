//! Messages: the bundles of each locale, and a method for each message.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use chrono_tz::Tz;
use fixed_decimal::Decimal;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use intl_memoizer::concurrent::IntlLangMemoizer;
use xiaoyi_domain::Locale;

use crate::pseudo;

#[derive(rust_embed::Embed)]
#[folder = "../../locales"]
struct Files;

type Bundle = FluentBundle<FluentResource>;

/// The bundles of a locale: one that isolates what it inserts, one that does not.
struct Bundles {
    running: Bundle,
    plain: Bundle,
}

static ALL: LazyLock<BTreeMap<Locale, Bundles>> = LazyLock::new(|| {
    let bundles = |locale: Locale| {
        let of = |isolating| bundle(locale, locale, isolating);
        Bundles { running: of(true), plain: of(false) }
    };
    Locale::ALL.iter().map(|locale| (*locale, bundles(*locale))).collect()
});

/// What stands in for some locales where pages are checked for what is hard-coded.
static PSEUDO: LazyLock<BTreeMap<Locale, Bundles>> = LazyLock::new(|| {
    let bundles = |locale: Locale| {
        let transform = pseudo::of(locale)?;
        let of = |isolating| {
            let mut bundle = bundle(Locale::En, locale, isolating);
            bundle.set_transform(Some(transform));
            bundle
        };
        Some((locale, Bundles { running: of(true), plain: of(false) }))
    };
    Locale::ALL.iter().filter_map(|locale| bundles(*locale)).collect()
});

/// The messages of a locale, with the numbers as their reader's locale has them.
fn bundle(locale: Locale, reader: Locale, isolating: bool) -> Bundle {
    let tag = locale.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(isolating);
    bundle.set_formatter(Some(number_formatter(reader)));
    let folder = format!("{}/", locale.code());
    for path in Files::iter().filter(|path| path.starts_with(&folder) && path.ends_with(".ftl")) {
        let Some(file) = Files::get(&path) else { continue };
        let source = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(usable, errors)| {
            tracing::error!(%path, ?errors, "a locale's file has errors; the rest of it is used");
            usable
        });
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Numbers inside messages are ICU4X's; which plural form is chosen is not changed by this.
fn number_formatter(locale: Locale) -> fn(&FluentValue, &IntlLangMemoizer) -> Option<String> {
    fn format<const PLACE: usize>(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
        let FluentValue::Number(number) = value else { return None };
        let decimal = Decimal::try_from_f64(number.value, fixed_decimal::FloatPrecision::RoundTrip).ok()?;
        in_digits(PLACE, &decimal)
    }
    match locale {
        Locale::En => format::<0>,
        Locale::ZhCn => format::<1>,
        Locale::Fr => format::<2>,
        Locale::Ru => format::<3>,
        Locale::Ar => format::<4>,
        Locale::Ja => format::<5>,
    }
}

/// A number as the locale at this place of the list writes it.
pub(crate) fn in_digits(place: usize, number: &Decimal) -> Option<String> {
    Some(DECIMALS.get(place)?.as_ref()?.format(number).to_string())
}

static DECIMALS: LazyLock<Vec<Option<DecimalFormatter>>> = LazyLock::new(|| {
    Locale::ALL
        .iter()
        .map(|locale| {
            DecimalFormatter::try_new(
                icu_locale(*locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok()
        })
        .collect()
});

/// The locale as ICU4X wants it. Arabic gets Latin digits: that is what CLDR's `ar` has, what most of
/// our Arabic readers use, and what stands in references, times and telephone numbers.
pub(crate) fn icu_locale(locale: Locale) -> icu_locale_core::Locale {
    locale.code().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN)
}

/// A piece of text to be inserted into a message.
pub trait Text {
    /// As Fluent takes it.
    fn value(&self) -> FluentValue<'_>;
}

/// A whole number to be inserted into a message; plural forms are chosen by it.
pub trait Count {
    /// As Fluent takes it.
    fn value(&self) -> FluentValue<'_>;
}

impl Text for str {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}

impl Text for String {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}

impl Text for Cow<'_, str> {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_ref())
    }
}

impl<T: Text + ?Sized> Text for &T {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

impl Text for xiaoyi_domain::Reference {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}

macro_rules! counts {
    ($($number:ty),+) => {$(
        impl Count for $number {
            fn value(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        }
    )+};
}

counts!(u8, u32, i64, usize);

impl<T: Count> Count for &T {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

/// The texts of one locale, and the time zone in which its readers are told times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    locale: Locale,
    zone: Tz,
    isolating: bool,
    pseudo: bool,
}

impl Texts {
    /// The texts of a locale.
    pub fn new(locale: Locale, zone: Tz) -> Self {
        Self { locale, zone, isolating: true, pseudo: false }
    }

    /// The same without isolation marks: for attributes, titles, subjects and plain mails.
    pub fn plain(&self) -> Self {
        Self { isolating: false, ..*self }
    }

    /// The same in the pseudo-locale that stands in for this one, where one does.
    pub fn pseudo(&self) -> Self {
        Self { pseudo: true, ..*self }
    }

    /// Which locale this is.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The time zone in which times are told.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// Whether this locale has a message of its own.
    pub fn has(&self, id: &str) -> bool {
        ALL.get(&self.locale).is_some_and(|bundles| bundles.running.has_message(id))
    }

    /// How many forms a message has: one a locale for running text, one without isolation marks, and both in the
    /// pseudo-locale.
    pub(crate) const FORMS: usize = Locale::ALL.len() * 4;

    /// The place of these texts among all forms.
    pub(crate) fn form(&self) -> usize {
        let locale = Locale::ALL.iter().position(|locale| *locale == self.locale).unwrap_or_default();
        locale * 4 + usize::from(self.pseudo) * 2 + usize::from(self.isolating)
    }

    /// A message without arguments, which says the same for ever. `place` is its number.
    fn fixed(&self, place: usize, id: &str) -> Cow<'static, str> {
        static SAID: LazyLock<Vec<[OnceLock<Cow<'static, str>>; FIXED]>> = LazyLock::new(|| {
            std::iter::repeat_with(|| std::array::from_fn(|_| OnceLock::new())).take(Texts::FORMS).collect()
        });
        match SAID.get(self.form()).and_then(|all| all.get(place)) {
            Some(said) => Cow::Borrowed(said.get_or_init(|| self.message(id, []))),
            None => self.message(id, []),
        }
    }

    pub(crate) fn message<const N: usize>(
        &self,
        id: &str,
        arguments: [(&str, FluentValue<'_>); N],
    ) -> Cow<'static, str> {
        let mut filled = FluentArgs::with_capacity(N);
        for (name, value) in arguments {
            filled.set(name, value);
        }
        [self.locale, Locale::DEFAULT]
            .into_iter()
            .find_map(|locale| self.message_in(locale, id, &filled))
            .unwrap_or_else(|| {
                tracing::error!(id, "a message is in no locale");
                Cow::Owned(id.to_owned())
            })
    }

    fn message_in(&self, locale: Locale, id: &str, arguments: &FluentArgs<'_>) -> Option<Cow<'static, str>> {
        let pseudo = self.pseudo.then(|| PSEUDO.get(&locale)).flatten();
        let bundles = pseudo.or_else(|| ALL.get(&locale))?;
        let bundle = if self.isolating { &bundles.running } else { &bundles.plain };
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
        if !errors.is_empty() {
            tracing::error!(id, locale = locale.code(), ?errors, "a message could not be filled in");
        }
        Some(text)
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
