//! A supervisor's first page: what needs somebody now, each with the action that helps; on top, what a new desk still
//! needs.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Weekday;
use xiaoyi_desk::{DeskConfig, Hole, Needed, Today};
use xiaoyi_domain::{FirstStep, OfficeHours, Permission};

use super::needed::{NeededLine, done_here};
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::tickets::row::language_in_full;
use crate::staff::{Me, Shell, frame};

/// The address of the page.
pub(crate) const PATH: &str = "/staff/today";
/// So many colleagues are proposed for a hole.
const COULD: usize = 3;

/// Something that a new desk still needs, with the way to it.
struct Step {
    name: String,
    text: String,
    /// The page on which it is done; none where a button does it.
    href: Option<&'static str>,
    /// The code of a step that may be right as it is.
    check: Option<&'static str>,
}

/// Tickets that need somebody for the same reason.
struct Group {
    heading: String,
    number: u32,
    /// The list that holds all of them.
    href: &'static str,
    /// Whether they press.
    is_loud: bool,
    lines: Vec<NeededLine>,
}

/// Hours in which nobody is on shift.
struct HoleLine {
    language: String,
    when: String,
    hours: String,
    /// Why there is nobody, where there is not.
    nobody: Option<String>,
    /// Who could take a shift: where that is entered, and their names.
    could: Vec<(String, String)>,
}

/// Somebody who was invited.
struct Invited {
    id: String,
    name: String,
    /// Whether the reader may send the link again.
    may: bool,
}

#[derive(Template)]
#[template(path = "staff/today.html")]
struct TodayPage {
    frame: Frame,
    shell: Shell,
    steps: Vec<Step>,
    groups: Vec<Group>,
    failed_mails: u32,
    holes: Vec<HoleLine>,
    invited: Vec<Invited>,
    /// The address of the page, as it stands in other addresses.
    from: &'static str,
}

impl TodayPage {
    fn is_calm(&self) -> bool {
        self.steps.is_empty()
            && self.groups.is_empty()
            && self.failed_mails == 0
            && self.holes.is_empty()
            && self.invited.is_empty()
    }
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
    let mut done = done_here(&site, &me, &request, &config, PATH).await?;
    let today = site.run(xiaoyi_desk::Desk::today).await?;
    let t = me.t.plain();
    let shell = Shell::new(&site, &me, &config, "today", PATH).await?;
    let words = match query.get("notice") {
        "test-sent" if shell.no_mail => Some(t.first_test_waits(me.person.email.as_str()).into_owned()),
        "test-sent" => Some(t.first_test_sent(me.person.email.as_str()).into_owned()),
        "invited" => Some(me.t.team_invited().into_owned()),
        "again" => Some(me.t.mail_queued_again().into_owned()),
        _ => None,
    };
    done.words = words.or(done.words);
    let page = TodayPage {
        frame: frame(&me, &config, t.today_title()),
        steps: today.first_steps.iter().filter_map(|step| shown_step(*step, &site, &me)).collect(),
        groups: groups(&today, shell.counts.unassigned, &site, &me, &config),
        shell: shell.with_done(done),
        failed_mails: today.failed_mails,
        holes: today.holes.iter().map(|hole| hole_line(hole, &site, &me, &config)).collect(),
        invited: today
            .invited
            .iter()
            .filter_map(|id| config.person(*id))
            .map(|person| Invited {
                id: person.id.to_string(),
                name: shown(person.name.as_str()),
                may: me.may_keep(person),
            })
            .collect(),
        from: PATH,
    };
    html(&page, StatusCode::OK)
}

fn groups(today: &Today, nobody: u32, site: &Site, me: &Me, config: &DeskConfig) -> Vec<Group> {
    let t = me.t.plain();
    let lines = |all: &[Needed]| all.iter().map(|needed| NeededLine::new(needed, site, me, config)).collect();
    let all = [
        (t.nav_nobody(), nobody, "/staff/queues/nobody", true, &today.nobody),
        (t.nav_overdue(), today.overdue_number, "/staff/queues/overdue", true, &today.overdue),
        (t.due_today(), today.due_today_number, "/staff/queues/due-today", false, &today.due_today),
    ];
    all.into_iter()
        .filter(|(.., tickets)| !tickets.is_empty())
        .map(|(heading, number, href, is_loud, tickets)| Group {
            heading: heading.into_owned(),
            number,
            href,
            is_loud,
            lines: lines(tickets),
        })
        .collect()
}

fn hole_line(hole: &Hole, site: &Site, me: &Me, config: &DeskConfig) -> HoleLine {
    let (t, calendar) = (me.t.plain(), site.desk.calendar());
    let at = |instant: chrono::DateTime<chrono::Utc>| {
        instant.with_timezone(&calendar.zone()).format("%H:%M").to_string()
    };
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("from", &at(hole.from))
        .append_pair("until", &at(hole.until))
        .append_pair("back", PATH)
        .finish();
    HoleLine {
        language: language_in_full(&hole.language, &t),
        when: t.day(calendar.begin_of(hole.day)),
        hours: t.coverage_from_until(t.clock(hole.from), t.clock(hole.until)).into_owned(),
        nobody: match (hole.could.is_empty(), hole.is_spoken) {
            (false, _) => None,
            (true, true) => Some(t.today_hole_nobody().into_owned()),
            (true, false) => Some(t.today_hole_no_limit().into_owned()),
        },
        could: hole
            .could
            .iter()
            .filter(|id| config.person(**id).is_some_and(|person| me.may_keep(person)))
            .take(COULD)
            .map(|id| (format!("/staff/team/{id}/days/{}?{query}", hole.day), shown(config.name(*id))))
            .collect(),
    }
}

/// A step as its reader may do it; none if that is not theirs to do.
fn shown_step(step: FirstStep, site: &Site, me: &Me) -> Option<Step> {
    let (t, calendar) = (me.t.plain(), site.desk.calendar());
    let (permission, href) = match step {
        FirstStep::Place => (Permission::ManageSettings, Some("/staff/settings")),
        FirstStep::Hours => (Permission::ManageSettings, Some("/staff/settings#hours-0")),
        FirstStep::Mail => (Permission::ManageMail, None),
        FirstStep::Topics => (Permission::ManageTopics, Some("/staff/topics")),
        FirstStep::WorkingDays => (Permission::ManageSettings, Some("/staff/calendar")),
        FirstStep::Colleague => (Permission::ManagePeople, Some("/staff/team/new")),
    };
    let (name, text) = match step {
        FirstStep::Place => (t.first_place(), t.first_place_text()),
        FirstStep::Hours => {
            let monday = OfficeHours::write_day(calendar.office_hours().on(Weekday::Mon));
            let monday = if monday.is_empty() { "–".to_owned() } else { monday };
            (t.first_hours(), t.first_hours_text(monday))
        }
        FirstStep::Mail => (t.first_mail(), t.first_mail_text()),
        FirstStep::Topics => (t.first_topics(), t.first_topics_text()),
        FirstStep::WorkingDays => {
            let years = calendar.missing_years(calendar.date(site.desk.now()));
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            (t.first_working_days(), t.first_working_days_text(years.join(", ")))
        }
        FirstStep::Colleague => (t.first_colleague(), t.first_colleague_text()),
    };
    let may_be_right = matches!(step, FirstStep::Hours | FirstStep::Topics);
    me.may(permission).then(|| Step {
        name: name.into_owned(),
        text: text.into_owned(),
        href,
        check: may_be_right.then(|| step.code()),
    })
}

/// Somebody has looked at what a step is about, and it is right.
pub(crate) async fn check_step(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageSettings)?;
    let step: FirstStep = fields.get("do").parse().map_err(|_| WebError::BadRequest)?;
    let by = me.person.id;
    site.run(move |desk| desk.check_first_step(by, step)).await?;
    Ok(see_other(PATH))
}

/// Sends the reader a mail, to see whether mails arrive.
pub(crate) async fn send_test(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    let by = me.person.id;
    site.run(move |desk| desk.send_test(by)).await?;
    Ok(see_other(&format!("{PATH}?notice=test-sent")))
}
