//! The home page.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::Weekday;
use xiaoyi_desk::Here;
use xiaoyi_domain::{EmergencyNumber, Instant, OfficeHours, Span};
use xiaoyi_i18n::Texts;

use super::Visitor;
use crate::cookies;
use crate::error::WebError;
use crate::guard::see_other;
use crate::page::{Frame, Words, resident_html, shown};
use crate::place;
use crate::site::Site;

#[derive(Template)]
#[template(path = "resident/home.html")]
struct HomePage {
    frame: Frame,
    emergency: Vec<EmergencyNumber>,
    languages: Vec<Spoken>,
    hours: Vec<HoursLine>,
    address: Option<Words>,
    telephone: String,
}

/// A language that the team speaks, and when.
struct Spoken {
    tag: String,
    dir: &'static str,
    name: String,
    is_here: bool,
    /// From when on somebody is there who speaks it, if nobody is now.
    next: Option<String>,
}

/// Days with the same hours.
struct HoursLine {
    days: String,
    times: String,
}

fn spoken(here: &Here, now: Instant, t: Texts) -> Spoken {
    Spoken {
        tag: here.language.tag().to_owned(),
        dir: here.language.direction().code(),
        name: here.language.autonym(),
        is_here: here.next.is_some_and(|next| next <= now),
        next: here.next.map(|next| t.within_a_week(next, now)),
    }
}

fn hours(hours: &OfficeHours, t: Texts) -> Vec<HoursLine> {
    let t = t.plain();
    let line = |(first, last, spans): (Weekday, Weekday, &[Span])| HoursLine {
        days: if first == last {
            t.weekday(first)
        } else {
            t.home_hours_days(t.weekday(first), t.weekday(last)).into_owned()
        },
        times: OfficeHours::write_day(spans),
    };
    hours.lines().into_iter().map(line).collect()
}

/// `/en` is `/en/`.
pub(crate) async fn to_home(visitor: Visitor) -> HttpResponse {
    see_other(&format!("/{}/", visitor.locale))
}

/// The home page; coming here is choosing this locale.
pub(crate) async fn show(site: web::Data<Site>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let here = site.here(&config);
    let frame = Frame::new(&site, visitor.t, &config.settings, visitor.t.plain().home_title(), "/");
    let page = HomePage {
        frame,
        emergency: place::emergency(&config.settings, visitor.t),
        languages: here.iter().map(|here| spoken(here, site.desk.now(), visitor.t)).collect(),
        hours: hours(&config.settings.hours, visitor.t),
        address: place::address(&config.settings, visitor.t),
        telephone: shown(&config.settings.telephone),
    };
    let mut answer = resident_html(&page, visitor.locale, StatusCode::OK)?;
    // Nothing on it is anybody's own, and it hardly changes. It sets a cookie: only the browser itself may keep it.
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    cookies::with(answer, &cookies::locale(&site, visitor.locale))
}
