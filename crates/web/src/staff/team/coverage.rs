//! The supervisors' page of what is covered, by three questions: who is there now, what needs them, and who is on shift when
//! in the coming week.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Datelike, NaiveDate};
use xiaoyi_desk::{DeskConfig, LanguageWeek, Left};
use xiaoyi_domain::coverage::{Coverage, Gap, Load, LoadVerdict, Part};
use xiaoyi_domain::{Instant, Language, Permission, Role};
use xiaoyi_i18n::Texts;

use super::needed::{NeededLine, done_here};
use crate::error::WebError;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::tickets::history::listed;
use crate::staff::tickets::row::language_in_full;
use crate::staff::{Me, Shell, frame};

const PATH: &str = "/staff/coverage";

/// A language as it is covered now.
struct Line {
    tag: String,
    language: String,
    /// Who is on duty.
    there: Vec<String>,
    /// How much they can take; or who comes next.
    words: String,
    /// What is plainly wrong.
    warnings: Vec<String>,
    /// How much comes in, and whether that is too much.
    load: Option<(String, &'static str, String)>,
    /// The average wait that no rules can beat.
    floor: Option<String>,
}

/// A language in which somebody waits whom nobody can answer now.
struct Waits {
    tag: String,
    language: String,
    words: String,
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
    waits: Vec<Waits>,
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
        let some = (1..=3).map(|number| (number, t.coverage_people(number).into_owned()));
        let some =
            some.map(|(number, words)| (number, if number == 3 { format!("{words} +") } else { words }));
        std::iter::once((0, t.coverage_people_none().into_owned())).chain(some).collect()
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
    let is_open = site.desk.calendar().is_working_time(now);
    let (later, left): (Vec<&Left>, Vec<&Left>) = board.left.iter().partition(|left| left.can_wait);
    let needed = |left: &&Left| NeededLine::of_left(left, &site, &me, &config);
    let shown_lines = |all: &[&Coverage]| all.iter().map(|of| line(of, is_open, &config, t, now)).collect();
    let (well, ill): (Vec<&Coverage>, Vec<&Coverage>) =
        board.languages.iter().partition(|of| is_well(of, is_open));
    let well_named: Vec<String> = well.iter().map(|of| t.plain().language(&of.language)).collect();
    let page = CoveragePage {
        frame: frame(&me, &config, t.plain().coverage_title()),
        shell: Shell::new(&site, &me, &config, "coverage", PATH).await?.with_done(done),
        somebody: board.languages.iter().any(|of| of.speakers > 0),
        lines: shown_lines(&ill),
        well: shown_lines(&well),
        well_named: listed(&well_named, &t),
        waits: board.languages.iter().filter_map(|of| waits(of, t, now)).collect(),
        left: left.iter().map(needed).collect(),
        later: later.iter().map(needed).collect(),
        week: week(&board.week, &site, &me, &config),
        from: PATH,
    };
    html(&page, StatusCode::OK)
}

/// Whether all is well with a language: somebody is there whenever the desk is open, nobody waits whom nobody can take,
/// and they can do what comes in.
fn is_well(of: &Coverage, is_open: bool) -> bool {
    let is_covered = matches!(of.gap(is_open), None | Some(Gap::OnePerson));
    let is_enough = of.load.is_none_or(|load| load.verdict != LoadVerdict::TooMuch);
    is_covered && is_enough && !has_waiting(of)
}

/// Whether somebody waits whom nobody can take now.
fn has_waiting(of: &Coverage) -> bool {
    of.waiting.number > 0 && of.free_slots == 0
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

fn waits(of: &Coverage, t: Texts, now: Instant) -> Option<Waits> {
    let since = of.waiting.oldest.filter(|_| has_waiting(of))?;
    Some(Waits {
        tag: of.language.tag().to_owned(),
        language: language_in_full(&of.language, &t.plain()),
        words: t.coverage_waits(of.waiting.number, t.duration(now - since)).into_owned(),
    })
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
        let may = person.role == Role::Agent || me.may(Permission::ManageAccounts);
        may.then(|| format!("/staff/team/{}/days/{day}", person.id))
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
