//! The administrators' page for the desk's own details and times.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Weekday;
use xiaoyi_desk::Desk;
use xiaoyi_domain::{BadHours, DeskSettings, EmergencyNumber, Locale, OfficeHours, Permission};
use xiaoyi_i18n::Texts;

use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, html};
use crate::place;
use crate::site::Site;
use crate::staff::team::person_form::DAYS;
use crate::staff::{Me, Shell, frame, kept, saved};

#[derive(Template)]
#[template(path = "staff/settings.html")]
struct SettingsPage {
    frame: Frame,
    shell: Shell,
    /// The stamp of the settings that the form is filled in on.
    shown: Option<String>,
    fields: Fields,
    problems: Problems,
    /// What is said in each locale, the reader's own first.
    locales: Vec<InLocale>,
    /// The days of the week, with the field of each.
    days: Vec<(String, String)>,
    /// The fields that hold whole numbers, with their labels.
    numbers: Vec<(&'static str, String)>,
}

/// What is said in one locale.
struct InLocale {
    locale: Locale,
    name: String,
    /// Whether it is shown unfolded.
    open: bool,
    /// One-line fields with their labels.
    lines: Vec<(String, String)>,
    emergency: String,
}

/// The one-line fields that each locale has.
const LINES: [&str; 4] = ["name", "tagline", "responsible", "address"];
/// An office has no more emergency numbers than these.
const MOST_NUMBERS: usize = 12;

fn in_locale(field: &str, locale: Locale) -> String {
    format!("{field}-{locale}")
}

fn of_day(day: Weekday) -> String {
    format!("hours-{}", day.num_days_from_monday())
}

/// What a locale's field says as long as nothing else was entered.
fn as_it_is(field: &str, settings: &DeskSettings, t: Texts) -> String {
    match field {
        "name" => settings.name(t.locale()).to_owned(),
        "tagline" => place::tagline(settings.taglines.own(t.locale()), t),
        "responsible" => place::responsible(settings, t),
        _ => settings.addresses.own(t.locale()).unwrap_or_default().to_owned(),
    }
}

fn lines_of(numbers: &[EmergencyNumber]) -> String {
    numbers.iter().map(EmergencyNumber::line).collect::<Vec<_>>().join("\n")
}

fn filled(site: &Site, settings: &DeskSettings) -> Fields {
    let mut sent = url::form_urlencoded::Serializer::new(String::new());
    for locale in Locale::ALL {
        let t = site.texts(*locale).plain();
        for field in LINES {
            sent.append_pair(&in_locale(field, *locale), &as_it_is(field, settings, t));
        }
        sent.append_pair(&in_locale("emergency", *locale), &lines_of(&place::emergency(settings, t)));
    }
    for day in DAYS {
        sent.append_pair(&of_day(day), &OfficeHours::write_day(settings.hours.on(day)));
    }
    sent.append_pair("telephone", &settings.telephone)
        .append_pair("privacy", &settings.privacy_contact)
        .append_pair("keep", &settings.keep_months.to_string())
        .append_pair("remind", &settings.remind_after.to_string())
        .append_pair("resolve", &settings.resolve_after.to_string())
        .append_pair("close", &settings.close_after.to_string());
    if settings.ask_for_proof {
        sent.append_pair("proof", "yes");
    }
    Fields::parse(sent.finish().as_bytes())
}

async fn page(
    site: &Site,
    me: &Me,
    fields: Fields,
    problems: Problems,
    flash: Option<String>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let settings = site.run(|desk| Ok(desk.read(|tx| tx.settings())?)).await?;
    let t = me.t.plain();
    let label = |field: &str| match field {
        "name" => t.settings_name().into_owned(),
        "tagline" => t.settings_tagline().into_owned(),
        "responsible" => t.settings_responsible().into_owned(),
        _ => t.settings_address().into_owned(),
    };
    let each = |locale: &Locale| {
        let lines: Vec<_> = LINES.iter().map(|field| (in_locale(field, *locale), label(field))).collect();
        let emergency = in_locale("emergency", *locale);
        let is_wrong = lines.iter().any(|(field, _)| problems.of(field).is_some());
        InLocale {
            locale: *locale,
            name: t.language(&locale.language()),
            open: *locale == t.locale() || is_wrong || problems.of(&emergency).is_some(),
            lines,
            emergency,
        }
    };
    let mut locales: Vec<InLocale> = Locale::ALL.iter().map(each).collect();
    locales.sort_by_key(|each| each.locale != t.locale());
    let frame = frame(me, &config, t.settings_title());
    let page = SettingsPage {
        frame: frame.after(&problems),
        shell: Shell::new(site, me, &config, "settings", "/staff/settings").await?.with_flash(flash),
        shown: Some(Desk::stamp_of_settings(&settings)),
        locales,
        days: DAYS.iter().map(|day| (of_day(*day), t.weekday(*day))).collect(),
        numbers: vec![
            ("keep", t.settings_keep().into_owned()),
            ("remind", t.settings_remind().into_owned()),
            ("resolve", t.settings_resolve().into_owned()),
            ("close", t.settings_close().into_owned()),
        ],
        fields,
        problems,
    };
    html(&page, status)
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageSettings)?;
    let settings = site.run(|desk| Ok(desk.read(|tx| tx.settings())?)).await?;
    let flash = saved(&me, &request);
    page(&site, &me, filled(&site, &settings), Problems::default(), flash, StatusCode::OK).await
}

/// Keeps what was changed.
pub(crate) async fn change(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageSettings)?;
    let t = me.t.plain();
    let mut problems = Problems::default();
    let before = site.run(|desk| Ok(desk.read(|tx| tx.settings())?)).await?;
    // What was not sent at all stays as it is.
    let fields = fields.or(&filled(&site, &before).without("proof"));
    let new = read(&site, &fields, &before, &t, &mut problems);
    if !problems.is_empty() {
        return page(&site, &me, fields, problems, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let (by, shown) = (me.person.id, fields.all("shown").next().map(ToOwned::to_owned));
    let result = site.run(move |desk| desk.change_settings(by, &new, shown.as_deref())).await;
    if kept(result, "name-en", &mut problems, &me)? {
        return Ok(see_other("/staff/settings?notice=saved"));
    }
    page(&site, &me, fields, problems, None, StatusCode::CONFLICT).await
}

/// The settings that the form holds.
fn read(
    site: &Site,
    fields: &Fields,
    before: &DeskSettings,
    t: &Texts,
    problems: &mut Problems,
) -> DeskSettings {
    let names = read_lines("name", fields, t, problems);
    // The form is filled in with what a desk of this name says of itself. Where that still stands, under the old name or
    // the new one, nothing was entered: it goes on following the texts and the name.
    let of_name = |names| DeskSettings { names, ..DeskSettings::default() };
    let plain = [of_name(before.names.clone()), of_name(names.iter().cloned().collect())];
    let texts = |locale: Locale| site.texts(locale).plain();
    let lines = |field: &'static str, problems: &mut Problems| {
        let is_entered = |(locale, words): &(Locale, String)| {
            plain.iter().all(|desk| *words != as_it_is(field, desk, texts(*locale)))
        };
        read_lines(field, fields, t, problems).into_iter().filter(is_entered).collect()
    };
    let number = |field: &'static str, problems: &mut Problems| {
        let read = fields.get(field).trim().parse::<u32>().ok().filter(|n| (1..=10_000).contains(n));
        problems.check(field, read.ok_or(t.field_number_wrong())).unwrap_or_default()
    };
    let line = |field: &'static str, problems: &mut Problems| {
        problems.check(field, inputs::line(fields.get(field), t)).flatten().unwrap_or_default()
    };
    let mut emergency = read_numbers(fields, t, problems);
    emergency
        .retain(|locale, numbers| *numbers != place::emergency(&DeskSettings::default(), texts(*locale)));
    DeskSettings {
        taglines: lines("tagline", problems),
        responsible: lines("responsible", problems),
        addresses: read_lines("address", fields, t, problems).into_iter().collect(),
        emergency,
        hours: read_hours(fields, t, problems).unwrap_or_default(),
        telephone: line("telephone", problems),
        privacy_contact: line("privacy", problems),
        keep_months: number("keep", problems),
        remind_after: number("remind", problems),
        resolve_after: number("resolve", problems),
        close_after: number("close", problems),
        // A box that is not ticked is not sent: only of a whole form that says something.
        ask_for_proof: fields.is_ticked("proof") || (before.ask_for_proof && fields.get("shown").is_empty()),
        routing: before.routing.clone(),
        checked: before.checked.clone(),
        // Only a new desk's own name is standard.
        names: names
            .into_iter()
            .filter(|(locale, name)| name != DeskSettings::default().name(*locale))
            .collect(),
    }
}

/// What was entered in a one-line field in each locale.
fn read_lines(field: &str, fields: &Fields, t: &Texts, problems: &mut Problems) -> Vec<(Locale, String)> {
    let mut read = Vec::new();
    for locale in Locale::ALL {
        let name = in_locale(field, *locale);
        let line = inputs::line(fields.get(&name), t);
        if let Some(Some(line)) = problems.check(name, line) {
            read.push((*locale, line));
        }
    }
    read
}

fn read_hours(fields: &Fields, t: &Texts, problems: &mut Problems) -> Option<OfficeHours> {
    let told = |bad: BadHours| match bad {
        BadHours::NotASpan => t.field_hours_wrong(),
        BadHours::EndsBeforeItBegins => t.field_hours_backwards(),
        BadHours::Overlap => t.field_hours_overlap(),
        BadHours::None => t.field_hours_none(),
    };
    let days = DAYS.map(|day| {
        let field = of_day(day);
        let read = OfficeHours::parse_day(fields.get(&field)).map_err(told);
        problems.check(field, read)
    });
    if days.iter().any(Option::is_none) {
        return None;
    }
    problems.check("hours-0", OfficeHours::new(days.map(Option::unwrap_or_default)).map_err(told))
}

fn read_numbers(
    fields: &Fields,
    t: &Texts,
    problems: &mut Problems,
) -> BTreeMap<Locale, Vec<EmergencyNumber>> {
    let mut read = BTreeMap::new();
    for locale in Locale::ALL {
        let field = in_locale("emergency", *locale);
        let numbered =
            || (1u32..).zip(fields.get(&field).lines()).filter(|(_, text)| !text.trim().is_empty());
        let mut numbers = Vec::new();
        let mut wrong = None;
        for (line, text) in numbered() {
            match (inputs::line(text, t), text.parse::<EmergencyNumber>()) {
                (Err(message), _) => wrong = wrong.or(Some(message)),
                (Ok(_), Err(_)) => wrong = wrong.or_else(|| Some(t.field_emergency_wrong(line).into_owned())),
                (Ok(_), Ok(number)) => numbers.push(number),
            }
        }
        if numbers.len() > MOST_NUMBERS {
            wrong = wrong.or_else(|| Some(t.field_emergency_many(MOST_NUMBERS).into_owned()));
        }
        match wrong {
            Some(message) => problems.add(field, message),
            None if numbers.is_empty() => {}
            None => {
                read.insert(*locale, numbers);
            }
        }
    }
    read
}
