//! Somebody's hours on one day, which a supervisor changes without touching their week.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{NaiveDate, NaiveTime};
use xiaoyi_desk::stamp;
use xiaoyi_domain::{ChangedDay, DaySpan, Permission, Refusal, StaffMember, WorkingCalendar, spans_of};
use xiaoyi_i18n::Texts;

use super::list::person_of;
use super::person::find;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, back_or, frame, own_path};

/// The form has room for so many parts of a day, and for one more than there are.
const PARTS: usize = 3;
/// Nobody works more parts of a day than these.
const MOST_PARTS: usize = 12;

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
    /// Why the day cannot be changed, if it cannot.
    closed: Option<String>,
    /// Whether it is the reader's own day.
    is_own: bool,
    /// The page that one came from.
    back: String,
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
    for place in 0..MOST_PARTS {
        let (from, until) = (fields.get(&field(place, "from")), fields.get(&field(place, "until")));
        if from.trim().is_empty() && until.trim().is_empty() {
            continue;
        }
        let wrong = || t.field_time_wrong().into_owned();
        spans.push(DaySpan { from: time(from).ok_or_else(wrong)?, until: time(until).ok_or_else(wrong)? });
    }
    Ok(spans)
}

/// Refuses whoever may not keep this person.
fn must_keep(me: &Me, person: &StaffMember) -> Result<(), WebError> {
    if me.may_keep(person) { Ok(()) } else { Err(WebError::Refused(Refusal::NotAllowed)) }
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
    let is_filled =
        |place: &usize| ["from", "until"].iter().any(|end| !fields.get(&field(*place, end)).is_empty());
    let room = (0..MOST_PARTS).filter(is_filled).max().map_or(0, |last| last + 2).max(PARTS);
    let page = DayPage {
        closed: person
            .check_day(date, site.desk.now(), &calendar)
            .err()
            .map(|refusal| t.refusal(refusal).into_owned()),
        is_own: person.id == me.person.id,
        back: own_path(match fields.get("back") {
            "" => "/staff/team",
            back => back,
        })
        .to_owned(),
        frame: frame(me, &config, title).after(&problems),
        shell,
        problems,
        id: person.id.to_string(),
        date: date.to_string(),
        usual: if usual.is_empty() {
            t.day_usual_off().into_owned()
        } else {
            t.day_usual(t.hours(&usual)).into_owned()
        },
        is_changed: person.changed_days.iter().any(|day: &ChangedDay| day.date == date),
        stamp: match fields.get("shown") {
            "" => stamp(&spans_of(person, date, &calendar)),
            shown => shown.to_owned(),
        },
        parts: (0..room)
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
    let (person, date) = (find(&site, &request).await?, day_of(&request)?);
    must_keep(&me, &person)?;
    let query = Fields::parse(request.query_string().as_bytes());
    let mut spans = spans_of(&person, date, &site.desk.calendar());
    if let Some((from, until)) = time(query.get("from")).zip(time(query.get("until"))) {
        spans = with(&spans, DaySpan { from, until });
    }
    let fields = filled(&spans).with("back", query.get("back"));
    page(&site, &me, &person, date, &fields, Problems::default(), StatusCode::OK).await
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
        Ok(()) => Ok(back_or(&fields, "/staff/team", "saved")),
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
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let (by, id, date) = (me.person.id, person_of(&request)?, day_of(&request)?);
    site.run(move |desk| desk.clear_changed_day(by, id, date)).await?;
    Ok(back_or(&fields, &format!("/staff/team/{id}"), "saved"))
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
