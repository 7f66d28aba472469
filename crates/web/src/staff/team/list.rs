//! The team: everybody with what they speak, whether they are there, and how much they have.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{Datelike, Days, NaiveDate};
use xiaoyi_domain::{Permission, Presence, StaffId, StaffMember};

use super::person::never_given;
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::session::hours::hours_of;
use crate::staff::tickets::decision::{off_shift, on_leave};
use crate::staff::{Me, Shell, back_or, frame};

struct Member {
    id: String,
    name: String,
    role: String,
    languages: Vec<(String, String)>,
    presence: Presence,
    presence_words: String,
    load: String,
    full: bool,
    invited: bool,
    disabled: bool,
    warnings: Vec<String>,
    /// Their hours on each of the coming days.
    week: Vec<DayCell>,
}

/// So many weeks ahead are shown.
const WEEKS: u64 = 8;

/// A day of somebody.
struct DayCell {
    /// The page on which a supervisor changes it; none where it cannot be changed.
    href: Option<String>,
    hours: String,
    /// Why they do not work, or work at other times than in their week.
    note: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/team.html")]
struct TeamPage {
    frame: Frame,
    shell: Shell,
    members: Vec<Member>,
    /// The address of the page, as it stands in other addresses.
    here: String,
    /// What the week is called, and its days.
    week: String,
    days: Vec<String>,
    /// The first days of the weeks before and after it.
    earlier: Option<String>,
    later: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/disable.html")]
struct DisablePage {
    frame: Frame,
    shell: Shell,
    id: String,
    name: String,
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let config = site.config().await?;
    let query = Fields::parse(request.query_string().as_bytes());
    let flash = match query.get("notice") {
        "invited" => Some(me.t.team_invited().into_owned()),
        "saved" => Some(me.t.saved().into_owned()),
        _ => None,
    };
    let (staff, loads, invited) = site
        .run(move |desk| {
            Ok(desk.read(|tx| Ok((tx.list_staff()?, tx.open_counts()?, tx.list_without_password()?)))?)
        })
        .await?;
    let now = site.desk.now();
    let t = me.t.plain();
    let calendar = site.desk.calendar();
    let today = calendar.date(now);
    let first = query.get("week").parse::<NaiveDate>().unwrap_or(today);
    let first = first.clamp(today, today + Days::new(7 * (WEEKS - 1)));
    let days: Vec<NaiveDate> = first.iter_days().take(7).collect();
    let member = |person: &StaffMember| {
        let presence = Presence::of(person, now, &site.desk.calendar());
        let load = loads.get(&person.id).copied().unwrap_or_default();
        Member {
            id: person.id.to_string(),
            name: person.name.as_str().to_owned(),
            role: t.role(person.role).into_owned(),
            languages: person
                .languages
                .iter()
                .map(|s| (t.language(&s.language), t.proficiency_short(s.proficiency).into_owned()))
                .collect(),
            presence,
            presence_words: match presence {
                Presence::OffShift { next } => off_shift(next, t, now),
                Presence::OnLeave { until, .. } => on_leave(until, t),
                presence => t.presence(presence),
            }
            .into_owned(),
            load: t.ticket_load(load, person.limit).into_owned(),
            full: load >= person.limit,
            disabled: !person.active,
            invited: person.active && invited.contains(&person.id),
            warnings: never_given(person, &t),
            week: days
                .iter()
                .map(|date| {
                    let (hours, note) = hours_of(person, *date, &calendar, &t);
                    let is_off = person.leaves.iter().any(|leave| leave.covers(*date));
                    let href =
                        (me.may_keep(person) && person.active && !is_off && !calendar.is_holiday(*date))
                            .then(|| format!("/staff/team/{}/days/{date}", person.id));
                    DayCell { href, hours, note }
                })
                .collect(),
        }
    };
    let page = TeamPage {
        frame: frame(&me, &config, t.team_title()),
        shell: Shell::new(&site, &me, &config, "team", "/staff/team").await?.with_flash(flash),
        days: days
            .iter()
            .map(|date| t.short_date(calendar.begin_of(*date)))
            .zip(&days)
            .map(|(date, day)| format!("{} {date}", t.weekday(day.weekday())))
            .collect(),
        members: staff.iter().map(member).collect(),
        here: encoded(&if first == today {
            "/staff/team".to_owned()
        } else {
            format!("/staff/team?week={first}")
        }),
        week: if first == today {
            t.team_week().into_owned()
        } else {
            t.team_week_from(t.date(first)).into_owned()
        },
        earlier: (first > today).then(|| (first - Days::new(7)).max(today).to_string()),
        later: Some(first + Days::new(7))
            .filter(|next| *next < today + Days::new(7 * WEEKS))
            .map(|next| next.to_string()),
    };
    html(&page, StatusCode::OK)
}

/// An address as it stands in another one.
fn encoded(address: &str) -> String {
    url::form_urlencoded::byte_serialize(address.as_bytes()).collect()
}

pub(crate) fn person_of(request: &HttpRequest) -> Result<StaffId, WebError> {
    request.match_info().get("id").and_then(|id| id.parse().ok()).ok_or(WebError::NotFound)
}

/// Sends the link to choose a password again.
pub(crate) async fn invite_again(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let (by, id) = (me.person.id, person_of(&request)?);
    site.run(move |desk| desk.invite_again(by, id)).await?;
    if site.active().await?.no_mail {
        // Where the link is, to hand on.
        return Ok(see_other(&format!("/staff/team/{id}?notice=invited")));
    }
    Ok(back_or(&fields, "/staff/team", "invited"))
}

/// Asks whether to disable an account.
pub(crate) async fn confirm_disable(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let config = site.config().await?;
    let id = person_of(&request)?;
    let person = config.person(id).ok_or(WebError::NotFound)?;
    let page = DisablePage {
        frame: frame(&me, &config, me.t.plain().team_disable_title()),
        shell: Shell::new(&site, &me, &config, "team", "/staff/team").await?,
        id: id.to_string(),
        name: person.name.as_str().to_owned(),
    };
    html(&page, StatusCode::OK)
}

/// Disables an account.
pub(crate) async fn disable(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (by, id) = (me.person.id, person_of(&request)?);
    site.run(move |desk| desk.disable(by, id)).await?;
    Ok(see_other("/staff/team?notice=saved"))
}

/// Lets somebody in again.
pub(crate) async fn enable(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (by, id) = (me.person.id, person_of(&request)?);
    site.run(move |desk| desk.enable(by, id)).await?;
    Ok(see_other("/staff/team?notice=saved"))
}
