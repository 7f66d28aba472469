//! The administrators' page for public holidays and working weekends.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Datelike;
use xiaoyi_domain::{BadDay, CalendarDay, Permission};

use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, saved};

#[derive(Template)]
#[template(path = "staff/calendar.html")]
struct CalendarPage {
    frame: Frame,
    shell: Shell,
    fields: Fields,
    problems: Problems,
    known: String,
    warnings: Vec<String>,
    /// Each day with what it is, and its occasion where an administrator entered one.
    days: Vec<(String, String, String)>,
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
    let (t, calendar) = (me.t, site.desk.calendar());
    let today = calendar.date(site.desk.now());
    let frame = frame(me, &config, t.plain().calendar_title());
    let occasion = |date| {
        let entered = config.days.iter().find(|day| day.date == date);
        entered.map(|day| day.occasion.clone()).unwrap_or_default()
    };
    let page = CalendarPage {
        frame: frame.after(&problems),
        shell: Shell::new(site, me, &config, "calendar", "/staff/calendar").await?.with_flash(flash),
        known: t.calendar_known(calendar.last_known_year().to_string()).into_owned(),
        warnings: calendar
            .missing_years(today)
            .into_iter()
            .map(|year| t.calendar_gap(year.to_string()).into_owned())
            .collect(),
        days: calendar
            .exceptions_from(today)
            .map(|(date, works_as)| {
                let kind = match works_as {
                    Some(day) => t.calendar_workday_as(t.plain().weekday(day)),
                    None => t.calendar_holiday(),
                };
                (
                    format!("{} · {}", t.date(date), t.weekday(date.weekday())),
                    kind.into_owned(),
                    occasion(date),
                )
            })
            .collect(),
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
    let flash = saved(&me, &request);
    page(&site, &me, Fields::default(), Problems::default(), flash, StatusCode::OK).await
}

/// Enters days.
pub(crate) async fn change(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageSettings)?;
    let t = me.t;
    let mut problems = Problems::default();
    let read = CalendarDay::parse_all(fields.get("days")).map_err(|bad| match bad.what {
        BadDay::NoDate => t.calendar_no_date(bad.line),
        BadDay::NoKind => t.calendar_no_kind(bad.line),
        BadDay::Twice => t.calendar_twice(bad.line),
        BadDay::NoWeekday => t.calendar_no_weekday(bad.line),
        BadDay::TooLong => t.calendar_too_long(bad.line),
    });
    let read = read.and_then(|days| if days.is_empty() { Err(t.calendar_empty()) } else { Ok(days) });
    let Some(days) = problems.check("days", read) else {
        return page(&site, &me, fields, problems, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let by = me.person.id;
    site.run(move |desk| desk.enter_days(by, &days)).await?;
    Ok(see_other("/staff/calendar?notice=saved"))
}
