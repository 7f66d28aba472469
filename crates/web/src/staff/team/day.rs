//! Somebody's hours on one day, which a supervisor changes without touching their week.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{NaiveDate, NaiveTime};
use xiaoyi_desk::stamp;
use xiaoyi_domain::{ChangedDay, DaySpan, Permission, StaffMember, WorkingCalendar, spans_of};
use xiaoyi_i18n::Texts;

use super::list::person_of;
use super::person::find;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame};

/// The form has room for so many parts of a day.
const PARTS: usize = 3;

/// A part of the day: the names and values of its two fields.
struct PartLine {
    from: (String, String),
    until: (String, String),
}

#[derive(Template)]
#[template(path = "staff/day.html")]
struct DayPage {
    frame: Frame,
    shell: Shell,
    problems: Problems,
    id: String,
    /// The day as addresses have it.
    date: String,
    /// When they work in their week.
    usual: String,
    is_changed: bool,
    /// The stamp of the hours that the form is filled in on.
    stamp: String,
    parts: Vec<PartLine>,
}

fn field(place: usize, end: &str) -> String {
    format!("shift-{place}-{end}")
}

fn day_of(request: &HttpRequest) -> Result<NaiveDate, WebError> {
    let day = request.match_info().get("day").and_then(|day| day.parse().ok());
    // A calendar has no words for years that are far away.
    day.filter(|day: &NaiveDate| (2000..2200).contains(&chrono::Datelike::year(day)))
        .ok_or(WebError::NotFound)
}

/// The fields of the form for these hours.
fn filled(spans: &[DaySpan]) -> Fields {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    for (place, span) in spans.iter().enumerate() {
        form.append_pair(&field(place, "from"), &span.from.format("%H:%M").to_string())
            .append_pair(&field(place, "until"), &span.until.format("%H:%M").to_string());
    }
    Fields::parse(form.finish().as_bytes())
}

/// Hours with one more part, which makes one of what it touches.
fn with(spans: &[DaySpan], more: DaySpan) -> Vec<DaySpan> {
    let mut all = [spans, &[more]].concat();
    all.sort_unstable();
    let mut joined: Vec<DaySpan> = Vec::new();
    for span in all {
        match joined.last_mut() {
            // What goes on past midnight stays as it is.
            Some(last) if span.from <= last.until && last.from < last.until && span.from < span.until => {
                last.until = last.until.max(span.until);
            }
            _ => joined.push(span),
        }
    }
    joined
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()
}

/// What the form holds.
fn read(fields: &Fields, t: &Texts) -> Result<Vec<DaySpan>, String> {
    let mut spans = Vec::new();
    for place in 0..PARTS {
        let (from, until) = (fields.get(&field(place, "from")), fields.get(&field(place, "until")));
        if from.trim().is_empty() && until.trim().is_empty() {
            continue;
        }
        let wrong = || t.field_time_wrong().into_owned();
        spans.push(DaySpan { from: time(from).ok_or_else(wrong)?, until: time(until).ok_or_else(wrong)? });
    }
    Ok(spans)
}

/// When somebody works on a day in their week.
fn usual(person: &StaffMember, date: NaiveDate, calendar: &WorkingCalendar) -> Vec<DaySpan> {
    let mut as_in_week = person.clone();
    as_in_week.changed_days.retain(|day| day.date != date);
    spans_of(&as_in_week, date, calendar)
}

async fn page(
    site: &Site,
    me: &Me,
    person: &StaffMember,
    date: NaiveDate,
    fields: &Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let (t, calendar) = (me.t.plain(), site.desk.calendar());
    let usual = usual(person, date, &calendar);
    let title = format!("{} · {}", shown(person.name.as_str()), t.day(calendar.begin_of(date)));
    let value = |name: String| {
        let value = fields.get(&name).to_owned();
        (name, value)
    };
    let shell = Shell::new(site, me, &config, "team", "/staff/team").await?;
    let page = DayPage {
        frame: frame(me, &config, title).after(&problems),
        shell,
        problems,
        id: person.id.to_string(),
        date: date.to_string(),
        usual: if usual.is_empty() {
            t.day_usual_off().into_owned()
        } else {
            t.day_usual(DaySpan::listed(&usual)).into_owned()
        },
        is_changed: person.changed_days.iter().any(|day: &ChangedDay| day.date == date),
        stamp: match fields.get("shown") {
            "" => stamp(&spans_of(person, date, &calendar)),
            shown => shown.to_owned(),
        },
        parts: (0..PARTS)
            .map(|place| PartLine { from: value(field(place, "from")), until: value(field(place, "until")) })
            .collect(),
    };
    html(&page, status)
}

/// The form. Its address may propose one more part of the day.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let (person, date) = (find(&site, &request).await?, day_of(&request)?);
    let query = Fields::parse(request.query_string().as_bytes());
    let mut spans = spans_of(&person, date, &site.desk.calendar());
    if let Some((from, until)) = time(query.get("from")).zip(time(query.get("until"))) {
        spans = with(&spans, DaySpan { from, until });
    }
    page(&site, &me, &person, date, &filled(&spans), Problems::default(), StatusCode::OK).await
}

/// Keeps other hours for the day.
pub(crate) async fn change(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let (person, date) = (find(&site, &request).await?, day_of(&request)?);
    let mut problems = Problems::default();
    let Some(spans) = problems.check("shift-0-from", read(&fields, &me.t.plain())) else {
        return page(&site, &me, &person, date, &fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (by, id) = (me.person.id, person.id);
    let shown = fields.all("shown").next().map(ToOwned::to_owned);
    match site.run(move |desk| desk.change_day(by, id, date, &spans, shown.as_deref())).await {
        Ok(()) => Ok(see_other("/staff/team?notice=saved")),
        Err(WebError::Refused(refusal)) => {
            problems.add("shift-0-from", me.t.plain().refusal(refusal));
            let fields = fields.without("shown");
            page(&site, &me, &person, date, &fields, problems, StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// Lets a day of somebody be as in their week again.
pub(crate) async fn clear(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let (by, id, date) = (me.person.id, person_of(&request)?, day_of(&request)?);
    site.run(move |desk| desk.clear_changed_day(by, id, date)).await?;
    Ok(see_other(&format!("/staff/team/{id}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_touches_another_makes_one_of_both() {
        let span =
            |from: &str, until: &str| DaySpan { from: time(from).unwrap(), until: time(until).unwrap() };
        let day = [span("09:00", "12:00"), span("13:00", "17:30")];
        assert_eq!(with(&day, span("12:00", "13:00")), [span("09:00", "17:30")]);
        assert_eq!(with(&day, span("17:30", "19:00"))[1], span("13:00", "19:00"));
        assert_eq!(with(&day, span("18:00", "19:00")).len(), 3);
        assert_eq!(with(&[span("22:00", "06:00")], span("09:00", "10:00")).len(), 2);
        assert_eq!(with(&[], span("09:00", "10:00")), [span("09:00", "10:00")]);
    }
}
