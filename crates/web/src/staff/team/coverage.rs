//! The supervisors' page of what is covered, by three questions: who is there now, what needs them, and who is on shift when
//! in the coming week.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Datelike, NaiveDate};
use xiaoyi_desk::{DeskConfig, LanguageWeek, Needed};
use xiaoyi_domain::coverage::{Coverage, Gap, Load, LoadVerdict, Part};
use xiaoyi_domain::{Instant, Language, Permission};
use xiaoyi_i18n::Texts;

use super::needed::{NeededLine, done_here};
use crate::error::WebError;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::tickets::row::language_in_full;
use crate::staff::{Me, Shell, frame};

/// The address of the page.
pub(crate) const PATH: &str = "/staff/coverage";

/// A language as it is covered now.
struct Line {
    tag: String,
    language: String,
    /// Who is on duty.
    there: Vec<String>,
    /// How much they can take; or who comes next.
    words: String,
    /// How many wait for somebody, and for how long.
    waiting: Option<String>,
    /// What is plainly wrong.
    warnings: Vec<String>,
    /// How much comes in, and whether that is too much.
    load: Option<(String, &'static str, String)>,
    /// The average wait that no rules can beat.
    floor: Option<String>,
}

/// A part of a day in the grid.
struct ShownPart {
    /// Where it begins and how long it is, in minutes from when the desk opens on any day.
    x: i64,
    width: i64,
    /// How many people: none, one, two, or three for more.
    shade: usize,
    hours: String,
    /// How many people, in words.
    number: String,
    /// Their names, each with the page of their day.
    people: Vec<(Option<String>, String)>,
}

struct WeekLine {
    language: String,
    days: Vec<Vec<ShownPart>>,
}

/// The coming week as a grid of languages and hours.
struct Week {
    days: Vec<String>,
    /// How many minutes the grid's days are wide.
    width: i64,
    lines: Vec<WeekLine>,
}

#[derive(Template)]
#[template(path = "staff/coverage.html")]
struct CoveragePage {
    frame: Frame,
    shell: Shell,
    /// Whether anybody speaks anything.
    somebody: bool,
    lines: Vec<Line>,
    /// Those with which all is well, and their names.
    well: Vec<Line>,
    well_named: String,
    /// When the desk opens, if it is closed.
    opens: Option<String>,
    /// The first tickets that nobody has, and how many there are.
    nobody: Vec<NeededLine>,
    nobody_number: u32,
    /// How many tickets of colleagues who are off there are, of each kind.
    left_numbers: (usize, usize),
    /// Tickets that are due before their holder is back.
    left: Vec<NeededLine>,
    /// Tickets that are not.
    later: Vec<NeededLine>,
    week: Week,
    /// The address of the page, as it stands in other addresses.
    from: &'static str,
}

impl CoveragePage {
    /// What the shades of the grid mean.
    fn legend(&self) -> Vec<(u32, String)> {
        let t = self.frame.t.plain();
        vec![
            (0, t.coverage_people_none().into_owned()),
            (1, t.coverage_people(1_u32).into_owned()),
            (2, t.coverage_people(2_u32).into_owned()),
            (3, t.coverage_people_more().into_owned()),
        ]
    }
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: actix_web::HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManageRouting)?;
    let config = site.config().await?;
    let done = done_here(&site, &me, &request, &config, PATH).await?;
    let board = site.run(xiaoyi_desk::Desk::board).await?;
    let (now, t) = (site.desk.now(), me.t);
    let calendar = site.desk.calendar();
    let is_open = calendar.is_working_time(now);
    let needed = |each: &Needed| NeededLine::new(each, &site, &me, &config);
    let shell = Shell::new(&site, &me, &config, "coverage", PATH).await?;
    let shown_lines = |all: &[&Coverage]| all.iter().map(|of| line(of, is_open, &config, t, now)).collect();
    let week_of = |language: &Language| {
        board.week.iter().find(|(of, _)| of == language).map_or(&[][..], |(_, week)| week.as_slice())
    };
    let (well, ill): (Vec<&Coverage>, Vec<&Coverage>) =
        board.languages.iter().partition(|of| !is_open || of.is_well(week_of(&of.language), now));
    let well_named: Vec<String> = well.iter().map(|of| t.plain().language(&of.language)).collect();
    let page = CoveragePage {
        frame: frame(&me, &config, t.plain().coverage_title()),
        opens: (!is_open).then(|| match calendar.next_opening(now) {
            Some(at) => t.coverage_closed(t.soon(at, now)).into_owned(),
            None => t.coverage_closed_long().into_owned(),
        }),
        nobody: board.nobody.iter().map(needed).collect(),
        nobody_number: shell.counts.unassigned,
        left_numbers: board.numbers,
        shell: shell.with_done(done),
        somebody: board.languages.iter().any(|of| of.speakers > 0),
        lines: shown_lines(&ill),
        well: shown_lines(&well),
        well_named: t.listed(&well_named),
        left: board.left.iter().map(needed).collect(),
        later: board.later.iter().map(needed).collect(),
        week: week(&board.week, &site, &me, &config),
        from: PATH,
    };
    html(&page, StatusCode::OK)
}

fn line(of: &Coverage, is_open: bool, config: &DeskConfig, t: Texts, now: Instant) -> Line {
    let gap = of.gap(is_open).map(|gap| match gap {
        Gap::Nobody => t.coverage_gap_nobody(),
        Gap::NobodyNow => t.coverage_gap_nobody_now(),
        Gap::OnePerson => t.coverage_gap_one(),
    });
    let words = match (of.there.is_empty(), of.free_slots, of.next) {
        (false, 0, _) => t.coverage_full(),
        (false, free, _) => t.coverage_room(free),
        (true, _, Some((id, at))) => t.coverage_next(config.name(id), t.soon(at, now)),
        (true, _, None) if of.speakers > 0 => t.coverage_nobody_comes(),
        (true, ..) => std::borrow::Cow::Borrowed(""),
    };
    Line {
        tag: of.language.tag().to_owned(),
        language: language_in_full(&of.language, &t.plain()),
        there: of.there.iter().map(|id| shown(config.name(*id))).collect(),
        words: words.into_owned(),
        waiting: of
            .waiting
            .oldest
            .map(|since| t.coverage_waits(of.waiting.number, t.duration(now - since)).into_owned()),
        warnings: gap.into_iter().map(std::borrow::Cow::into_owned).collect(),
        load: of.load.filter(|_| of.speakers > 0).map(|load| load_words(load, t)),
        floor: of
            .floor
            .filter(|minutes| *minutes >= 1.0)
            .map(|minutes| format!("{} {}", t.coverage_floor(), t.coverage_minutes(t.decimal(minutes, 1)))),
    }
}

fn load_words(load: Load, t: Texts) -> (String, &'static str, String) {
    #[expect(clippy::cast_possible_truncation, reason = "a week has few requests")]
    let requests = load.requests.ceil() as i64;
    let verdict = match load.verdict {
        LoadVerdict::Enough => t.coverage_load_enough(),
        LoadVerdict::Tight => t.coverage_load_tight(),
        LoadVerdict::TooMuch => t.coverage_load_too_much(),
    };
    let words = t.coverage_load(requests, t.decimal(load.hours, 1)).into_owned();
    (words, load.verdict.code(), verdict.into_owned())
}

/// The coming week of each language.
fn week(weeks: &[(Language, LanguageWeek)], site: &Site, me: &Me, config: &DeskConfig) -> Week {
    let (t, calendar) = (me.t.plain(), site.desk.calendar());
    let minute = |at: Instant| {
        let wall = at.with_timezone(&calendar.zone()).time();
        (wall - chrono::NaiveTime::MIN).num_minutes()
    };
    let days: Vec<NaiveDate> =
        weeks.first().map(|(_, days)| days.iter().map(|(day, _)| *day).collect()).unwrap_or_default();
    let parts = || weeks.iter().flat_map(|(_, days)| days.iter().flat_map(|(_, parts)| parts));
    let length = |part: &Part| (part.until - part.from).num_minutes();
    let opens = parts().map(|part| minute(part.from)).min().unwrap_or_default();
    let closes = parts().map(|part| minute(part.from) + length(part)).max().unwrap_or_default();
    let page_of = |id, day: NaiveDate| {
        let person = config.person(id)?;
        me.may_keep(person).then(|| format!("/staff/team/{}/days/{day}?back={PATH}", person.id))
    };
    let part = |day: NaiveDate, part: &Part| ShownPart {
        x: minute(part.from) - opens,
        width: length(part),
        shade: part.people.len().min(3),
        hours: t.coverage_from_until(t.clock(part.from), t.clock(part.until)).into_owned(),
        number: match u32::try_from(part.people.len()) {
            Ok(0) => t.coverage_people_none().into_owned(),
            Ok(number) => t.coverage_people(number).into_owned(),
            Err(_) => String::new(),
        },
        people: part.people.iter().map(|id| (page_of(*id, day), shown(config.name(*id)))).collect(),
    };
    Week {
        days: days
            .iter()
            .map(|day| format!("{} {}", t.weekday(day.weekday()), t.short_date(calendar.begin_of(*day))))
            .collect(),
        width: (closes - opens).max(1),
        lines: weeks
            .iter()
            .map(|(language, days)| WeekLine {
                language: language_in_full(language, &t),
                days: days
                    .iter()
                    .map(|(day, parts)| parts.iter().map(|each| part(*day, each)).collect())
                    .collect(),
            })
            .collect(),
    }
}
