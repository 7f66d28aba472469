//! The supervisors' coverage board: which languages are covered now and in the coming week, and where one person is all
//! there is.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use xiaoyi_desk::{DeskConfig, Left};
use xiaoyi_domain::coverage::{Coverage, Gap};
use xiaoyi_domain::{Due, Instant, Permission, Presence};
use xiaoyi_i18n::Texts;

use crate::error::WebError;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::tickets::decision::{off_shift, on_leave};
use crate::staff::tickets::row::language_in_full;
use crate::staff::{Me, Shell, frame};

struct Line {
    tag: String,
    language: String,
    on_duty: String,
    free: u32,
    open: u32,
    waiting: u32,
    oldest: Option<String>,
    change: Option<String>,
    demand: Option<String>,
    floor: Option<String>,
    warnings: Vec<String>,
}

struct GapLine {
    language: String,
    /// Each day with its holes in words; none where it is covered.
    days: Vec<(String, Vec<String>)>,
}

struct LeftLine {
    reference: String,
    holder: String,
    absence: String,
    due: Option<String>,
    proposal: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/coverage.html")]
struct CoveragePage {
    frame: Frame,
    shell: Shell,
    /// Whether anybody speaks anything.
    somebody: bool,
    lines: Vec<Line>,
    days: Vec<String>,
    gaps: Vec<GapLine>,
    /// Tickets that are due before their holder is back.
    left: Vec<LeftLine>,
    /// Tickets that are not.
    later: Vec<LeftLine>,
}

/// The page.
pub(crate) async fn show(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageRouting)?;
    let config = site.config().await?;
    let board = site.run(xiaoyi_desk::Desk::board).await?;
    let (now, t) = (site.desk.now(), me.t);
    let is_open = site.desk.calendar().is_working_time(now);
    let days = board.gaps.first().map(|(_, days)| days.as_slice()).unwrap_or_default();
    let (later, left): (Vec<&Left>, Vec<&Left>) = board.left.iter().partition(|left| left.can_wait);
    let lines = |left: &&Left| left_line(left, &config, t, now);
    let page = CoveragePage {
        frame: frame(&me, &config, t.plain().coverage_title()),
        shell: Shell::new(&site, &me, &config, "coverage", "/staff/coverage").await?,
        somebody: board.languages.iter().any(|of| of.speakers > 0),
        lines: board.languages.iter().map(|of| line(of, is_open, t, now)).collect(),
        days: days.iter().map(|(day, _)| day_name(*day, t)).collect(),
        gaps: board.gaps.iter().map(|of| gap_line(of, t)).collect(),
        left: left.iter().map(lines).collect(),
        later: later.iter().map(lines).collect(),
    };
    html(&page, StatusCode::OK)
}

fn day_name(day: chrono::NaiveDate, t: Texts) -> String {
    use chrono::Datelike;
    t.weekday(day.weekday())
}

fn line(of: &Coverage, is_open: bool, t: Texts, now: Instant) -> Line {
    let gap = of.gap(is_open).map(|gap| match gap {
        Gap::Nobody => t.coverage_gap_nobody(),
        Gap::NobodyNow => t.coverage_gap_nobody_now(),
        Gap::OnePerson => t.coverage_gap_one(),
    });
    let overload = of.overloaded.then(|| t.coverage_overloaded());
    Line {
        tag: of.language.tag().to_owned(),
        language: language_in_full(&of.language, &t.plain()),
        on_duty: t.coverage_of(of.on_duty, of.speakers).into_owned(),
        free: of.free_slots,
        open: of.open,
        waiting: of.waiting.number,
        oldest: of.waiting.oldest.map(|since| t.duration(now - since).into_owned()),
        change: of.next_change.map(|at| t.soon(at, now)),
        demand: of.demand.map(|persons| t.decimal(persons, 2)),
        floor: of.floor.map(|minutes| t.coverage_minutes(t.decimal(minutes, 1)).into_owned()),
        warnings: gap.into_iter().chain(overload).map(std::borrow::Cow::into_owned).collect(),
    }
}

fn gap_line((language, days): &(xiaoyi_domain::Language, xiaoyi_desk::WeeksGaps), t: Texts) -> GapLine {
    let hole = |(from, until): &(Instant, Instant)| {
        t.coverage_from_until(t.clock(*from), t.clock(*until)).into_owned()
    };
    GapLine {
        language: language_in_full(language, &t.plain()),
        days: days.iter().map(|(day, holes)| (day_name(*day, t), holes.iter().map(hole).collect())).collect(),
    }
}

fn left_line(left: &Left, config: &DeskConfig, t: Texts, now: Instant) -> LeftLine {
    let absence = match left.holder {
        Presence::OnLeave { until, .. } => on_leave(until, t),
        presence => off_shift(presence.next_shift(), t, now),
    };
    LeftLine {
        reference: left.ticket.reference.to_string(),
        holder: left.ticket.assignee.map(|id| config.name(id).to_owned()).unwrap_or_default(),
        absence: absence.into_owned(),
        due: match left.ticket.due {
            Due::At(due) if due < now => Some(t.due_overdue().into_owned()),
            Due::At(due) => Some(t.due_by(t.soon(due, now)).into_owned()),
            Due::Paused(_) | Due::Over => None,
        },
        proposal: left.proposal.map(|id| config.name(id).to_owned()),
    }
}
