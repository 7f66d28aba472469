//! The administrators' page for the desk's own details and times.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::stamp;
use xiaoyi_domain::{Deed, DeskSettings, Locale};

use super::{Me, Shell, frame, kept, saved};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html};
use crate::site::Site;

#[derive(Template)]
#[template(path = "staff/settings.html")]
struct SettingsPage {
    frame: Frame,
    shell: Shell,
    /// The stamp of the settings that the form is filled in on.
    shown: Option<String>,
    fields: Fields,
    problems: Problems,
    names: Vec<(Locale, String, String)>,
    /// The fields that hold whole numbers, with their labels.
    numbers: Vec<(&'static str, String)>,
}

fn name_field(locale: Locale) -> String {
    format!("name-{locale}")
}

fn filled(settings: &DeskSettings) -> Fields {
    let mut sent = url::form_urlencoded::Serializer::new(String::new());
    for (locale, name) in &settings.names {
        sent.append_pair(&name_field(*locale), name);
    }
    sent.append_pair("address", &settings.address)
        .append_pair("telephone", &settings.telephone)
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
    let office = site.office().await?;
    let settings = site.run(|desk| Ok(desk.read(|tx| tx.settings())?)).await?;
    let t = me.t.plain();
    let frame = frame(me, &office, t.settings_title());
    let page = SettingsPage {
        frame: frame.after(&problems),
        shell: Shell::new(site, me, &office, "settings", "/staff/settings").await?.with_flash(flash),
        shown: Some(stamp(&settings)),
        names: Locale::ALL
            .iter()
            .map(|locale| {
                (*locale, me.t.settings_name_in(locale.autonym()).into_owned(), name_field(*locale))
            })
            .collect(),
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
    me.must(Deed::KeepSettings)?;
    let settings = site.run(|desk| Ok(desk.read(|tx| tx.settings())?)).await?;
    let flash = saved(&me, &request);
    page(&site, &me, filled(&settings), Problems::default(), flash, StatusCode::OK).await
}

/// Keeps what was changed.
pub(crate) async fn change(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    me.must(Deed::KeepSettings)?;
    let t = me.t.plain();
    let mut problems = Problems::default();
    let mut number = |field: &'static str| {
        let read = fields.get(field).trim().parse::<u32>().ok().filter(|n| (1..=10_000).contains(n));
        problems.check(field, read.ok_or(t.field_number_wrong())).unwrap_or_default()
    };
    let text = |field: &str| -> String { fields.get(field).trim().chars().take(500).collect() };
    let before = site.run(|desk| Ok(desk.read(|tx| tx.settings())?)).await?;
    let new = DeskSettings {
        names: Locale::ALL
            .iter()
            .map(|locale| (*locale, text(&name_field(*locale))))
            .filter(|(_, name)| !name.is_empty())
            .collect(),
        address: text("address"),
        telephone: text("telephone"),
        privacy_contact: text("privacy"),
        keep_months: number("keep"),
        remind_after: number("remind"),
        resolve_after: number("resolve"),
        close_after: number("close"),
        ask_for_proof: fields.is_ticked("proof"),
        routing: before.routing,
    };
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
