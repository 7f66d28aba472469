//! One's own hours: when one works, away until a time, leave, and shifts that are swapped with a colleague.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Days, Duration, NaiveDate};
use xiaoyi_desk::{DeskConfig, DeskError};
use xiaoyi_domain::staff::changed_day::CHANGE_WITHIN;
use xiaoyi_domain::{
    DaySpan, Instant, LeaveId, Presence, StaffId, StaffMember, Swap, SwapId, WorkingCalendar, spans_of,
};
use xiaoyi_i18n::Texts;

use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, own_path};

/// So many days ahead are shown, and can be chosen for a swap.
const DAYS: u64 = 21;
/// For so many minutes one can say that one is away.
pub(crate) const AWAY_FOR: [i64; 4] = [15, 30, 60, 120];

/// A day of one's own.
struct OwnDay {
    day: String,
    hours: String,
    /// Why one does not work, where it is no day off.
    note: Option<String>,
}

/// A day that can be given or taken in a swap.
struct Offer {
    value: String,
    words: String,
    chosen: bool,
}

/// What a colleague could swap.
struct Colleague {
    name: String,
    days: Vec<Offer>,
}

/// A swap that is asked.
struct Asked {
    id: String,
    words: String,
}

struct OwnLeave {
    id: String,
    words: String,
}

#[derive(Template)]
#[template(path = "staff/hours.html")]
struct HoursPage {
    frame: Frame,
    shell: Shell,
    problems: Problems,
    fields: Fields,
    days: Vec<OwnDay>,
    leaves: Vec<OwnLeave>,
    /// What colleagues ask, and what one has asked.
    to_answer: Vec<Asked>,
    asked: Vec<Asked>,
    own_days: Vec<Offer>,
    colleagues: Vec<Colleague>,
    today: String,
}

/// A day with its weekday.
fn words(date: NaiveDate, calendar: &WorkingCalendar, t: &Texts) -> String {
    t.day(calendar.begin_of(date))
}

/// The days on which somebody works from tomorrow on, with their hours.
fn workdays(
    person: &StaffMember,
    today: NaiveDate,
    calendar: &WorkingCalendar,
) -> Vec<(NaiveDate, Vec<DaySpan>)> {
    let ahead = today.iter_days().skip(1).take(usize::try_from(DAYS).unwrap_or_default());
    ahead
        .filter(|date| !person.leaves.iter().any(|leave| leave.covers(*date)))
        .map(|date| (date, spans_of(person, date, calendar)))
        .filter(|(_, spans)| !spans.is_empty())
        .collect()
}

/// Somebody's hours on a day, and why they are what they are, where it is not their week.
pub(crate) fn hours_of(
    person: &StaffMember,
    date: NaiveDate,
    calendar: &WorkingCalendar,
    t: &Texts,
) -> (String, Option<String>) {
    let is_on_leave = person.leaves.iter().any(|leave| leave.covers(date));
    let is_changed = person.changed_days.iter().any(|day| day.date == date);
    let note = match (is_on_leave, calendar.is_holiday(date), is_changed) {
        (true, _, _) => Some(t.hours_on_leave()),
        (_, true, _) => Some(t.hours_holiday()),
        (_, _, true) => Some(t.hours_changed()),
        _ => None,
    };
    let spans = if is_on_leave { Vec::new() } else { spans_of(person, date, calendar) };
    (t.hours(&spans), note.map(std::borrow::Cow::into_owned))
}

fn own_day(person: &StaffMember, date: NaiveDate, calendar: &WorkingCalendar, t: &Texts) -> OwnDay {
    let (hours, note) = hours_of(person, date, calendar, t);
    OwnDay { day: words(date, calendar, t), hours, note }
}

/// A swap as one of the two reads it.
fn asked(swap: &Swap, me: &Me, config: &DeskConfig, calendar: &WorkingCalendar) -> Asked {
    let t = me.t.plain();
    let with_hours = |day, spans: &[DaySpan]| format!("{} · {}", words(day, calendar, &t), t.hours(spans));
    let (asker_day, colleague_day) =
        (with_hours(swap.asker_day, &swap.given), with_hours(swap.colleague_day, &swap.taken));
    let words = if swap.asker == me.person.id {
        t.hours_swap_asked(config.name(swap.colleague), asker_day, colleague_day)
    } else {
        t.hours_swap_to_answer(config.name(swap.asker), asker_day, colleague_day)
    };
    Asked { id: swap.id.to_string(), words: words.into_owned() }
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
    let (calendar, t) = (site.desk.calendar(), me.t.plain());
    let today = calendar.date(site.desk.now());
    // As it is stored, which the session's copy of the person is, too.
    let own = config.person(me.person.id).unwrap_or(&me.person);
    let offer = |value: String, date: NaiveDate, spans: &[DaySpan], field: &str| Offer {
        words: format!("{} · {}", words(date, &calendar, &t), t.hours(spans)),
        chosen: fields.get(field) == value,
        value,
    };
    let others = config.staff.iter().filter(|person| person.active && person.id != own.id);
    let swaps_where = |is_meant: &dyn Fn(&Swap) -> bool| {
        let meant = config.swaps.iter().filter(|swap| is_meant(swap));
        meant.map(|swap| asked(swap, me, &config, &calendar)).collect()
    };
    let page = HoursPage {
        frame: frame(me, &config, t.hours_title()).after(&problems),
        shell: Shell::new(site, me, &config, "hours", "/staff/hours").await?.with_flash(flash),
        days: today
            .iter_days()
            .take(usize::try_from(CHANGE_WITHIN).unwrap_or_default() + 1)
            .filter(|date| {
                *date < today + Days::new(DAYS) || own.changed_days.iter().any(|day| day.date == *date)
            })
            .map(|date| own_day(own, date, &calendar, &t))
            .filter(|day| !day.hours.is_empty() || day.note.is_some())
            .collect(),
        leaves: own
            .leaves
            .iter()
            .filter(|leave| leave.last >= today)
            .map(|leave| OwnLeave {
                id: leave.id.to_string(),
                words: t
                    .hours_leave(words(leave.first, &calendar, &t), words(leave.last, &calendar, &t))
                    .into_owned(),
            })
            .collect(),
        to_answer: swaps_where(&|swap| swap.colleague == own.id),
        asked: swaps_where(&|swap| swap.asker == own.id),
        own_days: workdays(own, today, &calendar)
            .iter()
            .map(|(date, spans)| offer(date.to_string(), *date, spans, "own"))
            .collect(),
        colleagues: others
            .map(|person| Colleague {
                name: shown(person.name.as_str()),
                days: workdays(person, today, &calendar)
                    .iter()
                    .map(|(date, spans)| offer(format!("{}.{date}", person.id), *date, spans, "theirs"))
                    .collect(),
            })
            .filter(|colleague| !colleague.days.is_empty())
            .collect(),
        today: today.to_string(),
        fields,
        problems,
    };
    html(&page, status)
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: actix_web::HttpRequest,
) -> Result<HttpResponse, WebError> {
    let query = Fields::parse(request.query_string().as_bytes());
    let flash = match query.get("notice") {
        "leave" => Some(me.t.hours_leave_saved().into_owned()),
        "leave-removed" => Some(me.t.hours_leave_removed().into_owned()),
        "asked" => Some(me.t.hours_asked().into_owned()),
        "agreed" => Some(me.t.hours_agreed().into_owned()),
        "declined" => Some(me.t.hours_declined().into_owned()),
        "withdrawn" => Some(me.t.hours_withdrawn().into_owned()),
        _ => None,
    };
    page(&site, &me, Fields::default(), Problems::default(), flash, StatusCode::OK).await
}

/// Does something and comes back to the page, or shows on it why not, with what was chosen.
async fn act(
    site: &Site,
    me: &Me,
    fields: Fields,
    at: &'static str,
    notice: &str,
    action: impl FnOnce(&xiaoyi_desk::Desk, StaffId) -> Result<(), DeskError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let by = me.person.id;
    match site.run(move |desk| action(desk, by)).await {
        Ok(()) => Ok(see_other(&format!("/staff/hours?notice={notice}"))),
        Err(WebError::Refused(refusal)) => {
            let mut problems = Problems::default();
            problems.add(at, me.t.plain().refusal(refusal));
            page(site, me, fields, problems, None, StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// Enters a leave.
pub(crate) async fn add_leave(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = me.t.plain();
    let mut problems = Problems::default();
    let day = |field: &str| fields.get(field).trim().parse::<NaiveDate>().map_err(|_| t.field_date_wrong());
    let first = problems.check("first", day("first"));
    // A single day needs no last one.
    let last = if fields.get("last").trim().is_empty() { first } else { problems.check("last", day("last")) };
    let (Some(first), Some(last)) = (first, last) else {
        return page(&site, &me, fields, problems, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    act(&site, &me, fields, "first", "leave", move |desk, by| desk.add_own_leave(by, first, last)).await
}

/// Takes a leave back.
pub(crate) async fn remove_leave(
    site: web::Data<Site>,
    me: Me,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let leave: LeaveId = id.parse().map_err(|_| WebError::NotFound)?;
    act(&site, &me, fields, "first", "leave-removed", move |desk, by| desk.remove_own_leave(by, leave)).await
}

/// Asks a colleague to swap shifts.
pub(crate) async fn ask_swap(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = me.t.plain();
    let mut problems = Problems::default();
    let own = fields.get("own").parse::<NaiveDate>().map_err(|_| t.hours_choose_day());
    let own = problems.check("own", own);
    let theirs = fields.get("theirs").split_once('.');
    let theirs = theirs.and_then(|(id, day)| Some((id.parse::<StaffId>().ok()?, day.parse().ok()?)));
    let theirs = problems.check("theirs", theirs.ok_or_else(|| t.hours_choose_day()));
    let (Some(own), Some((colleague, their_day))) = (own, theirs) else {
        return page(&site, &me, fields, problems, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    act(&site, &me, fields, "own", "asked", move |desk, by| {
        desk.ask_swap(by, own, colleague, their_day).map(|_| ())
    })
    .await
}

/// Agrees to a swap, says no, or takes one's own question back.
pub(crate) async fn answer_swap(
    site: web::Data<Site>,
    me: Me,
    id: web::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let swap: SwapId = id.parse().map_err(|_| WebError::NotFound)?;
    match fields.get("answer") {
        "agree" => {
            act(&site, &me, fields, "swaps", "agreed", move |desk, by| desk.answer_swap(by, swap, true)).await
        }
        "decline" => {
            act(&site, &me, fields, "swaps", "declined", move |desk, by| desk.answer_swap(by, swap, false))
                .await
        }
        "withdraw" => {
            act(&site, &me, fields, "swaps", "withdrawn", move |desk, by| desk.withdraw_swap(by, swap)).await
        }
        _ => Err(WebError::BadRequest),
    }
}

/// When somebody's day is over: at midnight, or when the shift that they are on ends later.
fn end_of_day(person: &StaffMember, now: Instant, calendar: &WorkingCalendar) -> Instant {
    let midnight = calendar.begin_of(calendar.date(now) + Days::new(1));
    let running = Presence::shifts_between(person, now, midnight, calendar);
    running.into_iter().filter(|(begin, _)| *begin <= now).map(|(_, end)| end).fold(midnight, Instant::max)
}

/// Away, until one says so, for some minutes, or for the rest of the day; or back.
pub(crate) async fn away(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    let by = me.person.id;
    let calendar = site.desk.calendar();
    let now = site.desk.now();
    let minutes = fields.get("minutes").parse::<i64>().ok().filter(|minutes| AWAY_FOR.contains(minutes));
    let until = match (fields.get("minutes"), minutes) {
        ("today", _) => Some(end_of_day(&me.person, now, &calendar)),
        (_, Some(minutes)) => Some(now + Duration::minutes(minutes)),
        _ => None,
    };
    let is_away = fields.get("away") == "yes";
    site.run(move |desk| match (is_away, until) {
        (true, Some(until)) => desk.go_away_until(by, until),
        (true, None) => desk.go_away(by),
        (false, _) => desk.come_back(by),
    })
    .await?;
    Ok(see_other(own_path(fields.get("back"))))
}
