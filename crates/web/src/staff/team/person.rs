//! The page of one member of staff.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Weekday;
use xiaoyi_desk::{Desk, DeskError, PersonDetails, stamp};
use xiaoyi_domain::{
    ChangedDay, DaySpan, Language, Permission, Proficiency, Refusal, Role, Shift, StaffId, StaffMember,
};

use super::list::person_of;
use super::person_form::{
    DAYS, MOST_SHIFTS_A_DAY, SHIFTS_A_DAY, as_open, filled, read, shift_field, with_shifts, without_shifts,
};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::session::hours::hours_of;
use crate::staff::tickets::row::language_in_full;
use crate::staff::{Me, Shell, frame};
use xiaoyi_desk::DeskConfig;

/// Empty lines for further languages and leaves.
const EMPTY_LINES: usize = 3;

struct Choice {
    value: String,
    name: String,
}

struct ShiftLine {
    day: String,
    /// Name and value of from, name and value of until.
    times: Vec<(String, String, String, String)>,
}

#[derive(Template)]
#[template(path = "staff/person.html")]
struct PersonPage {
    frame: Frame,
    shell: Shell,
    action: String,
    /// The stamp of the details that the form is filled in on.
    shown: Option<String>,
    /// Why the router gives them nothing, if it does not.
    warnings: Vec<String>,
    /// The link with which they choose their first password, and until when it works.
    invitation: Option<(String, String)>,
    /// None for somebody who is to be invited.
    person: Option<StaffMember>,
    fields: Fields,
    problems: Problems,
    roles: Vec<Choice>,
    levels: Vec<Choice>,
    languages: Vec<Choice>,
    topics: Vec<Choice>,
    skills: Vec<(String, String)>,
    shifts: Vec<ShiftLine>,
    /// Whose shifts can be copied.
    others: Vec<Choice>,
    leaves: Vec<(String, String)>,
    /// Days that were swapped: the date, and it in words with its hours.
    changed: Vec<(String, String)>,
}

impl PersonPage {
    async fn new(
        site: &Site,
        me: &Me,
        config: &std::sync::Arc<DeskConfig>,
        person: Option<StaffMember>,
        fields: Fields,
        problems: Problems,
    ) -> Result<Self, WebError> {
        let t = me.t.plain();
        let title =
            person.as_ref().map_or_else(|| t.team_invite().into_owned(), |p| p.name.as_str().to_owned());
        let frame = frame(me, config, title);
        let id = person.as_ref().map_or_else(|| "new".to_owned(), |p| p.id.to_string());
        // Roles above agent are the administrators' to give.
        let most = if me.may(Permission::ManageAccounts) { Role::Administrator } else { Role::Agent };
        let own_role = person.as_ref().map(|p| p.role);
        let invitation = match person.as_ref().filter(|person| person.active) {
            Some(person) => invitation(site, me, person).await?,
            None => None,
        };
        let warnings = person.as_ref().map(|person| never_given(person, &me.t)).unwrap_or_default();
        let skills = pairs(&fields, "language", "level");
        let leaves = pairs(&fields, "leave-first", "leave-last");
        Ok(Self {
            frame: frame.after(&problems),
            shell: Shell::new(site, me, config, "team", "/staff/team").await?,
            action: format!("/staff/team/{id}"),
            roles: Role::ALL
                .iter()
                .filter(|role| **role <= most || Some(**role) == own_role)
                .map(|role| Choice { value: role.code().to_owned(), name: t.role(*role).into_owned() })
                .collect(),
            levels: Proficiency::ALL
                .iter()
                .map(|level| Choice {
                    value: level.code().to_owned(),
                    name: t.proficiency(*level).into_owned(),
                })
                .collect(),
            languages: language_choices(&skills, &t),
            // A retired topic that somebody knows stays theirs: old requests still have it.
            topics: config
                .topics
                .iter()
                .filter(|topic| !topic.retired || fields.all("topics").any(|id| id == topic.id.to_string()))
                .map(|topic| Choice { value: topic.id.to_string(), name: topic.name(t.locale()).to_owned() })
                .collect(),
            others: config
                .staff
                .iter()
                .filter(|other| other.active && !other.shifts.is_empty())
                .filter(|other| person.as_ref().is_none_or(|person| person.id != other.id))
                .map(|other| Choice { value: other.id.to_string(), name: shown(other.name.as_str()) })
                .collect(),
            shifts: shift_lines(&fields, &t),
            warnings,
            invitation,
            skills,
            leaves,
            changed: person.as_ref().map(|person| changed_days(person, site, &t)).unwrap_or_default(),
            // A form that comes back is about what it was filled in on.
            shown: person.as_ref().map(|person| match fields.get("shown") {
                "" => stamp(&PersonDetails::of(person)),
                shown => shown.to_owned(),
            }),
            person,
            fields,
            problems,
        })
    }

    fn has_topic(&self, id: &str) -> bool {
        self.fields.all("topics").any(|topic| topic == id)
    }
}

/// The days of somebody that were swapped, from today on.
fn changed_days(person: &StaffMember, site: &Site, t: &xiaoyi_i18n::Texts) -> Vec<(String, String)> {
    let calendar = site.desk.calendar();
    let today = calendar.date(site.desk.now());
    let coming = person.changed_days.iter().filter(|day| day.date >= today);
    let words = |day: &ChangedDay| {
        let (hours, _) = hours_of(person, day.date, &calendar, t);
        let hours = if hours.is_empty() { "–".to_owned() } else { hours };
        (day.date.to_string(), format!("{} · {hours}", t.day(calendar.begin_of(day.date))))
    };
    coming.map(words).collect()
}

/// The link of somebody who was invited and has not chosen a password yet. It is as good as their account: whoever may
/// not invite them does not see it.
async fn invitation(
    site: &Site,
    me: &Me,
    person: &StaffMember,
) -> Result<Option<(String, String)>, WebError> {
    let (by, id) = (me.person.id, person.id);
    let link = site.run(move |desk| desk.open_invitation(by, id)).await?;
    Ok(link.map(|(link, until)| {
        let key = site.desk.keys().of_link(link);
        (site.absolute(&format!("/staff/links/{link}?key={key}")), me.t.plain().zoned(until).into_owned())
    }))
}

/// Why the router never gives somebody a ticket, if it is so and was not said by a limit of none.
pub(crate) fn never_given(person: &StaffMember, t: &xiaoyi_i18n::Texts) -> Vec<String> {
    if !person.active || person.limit == 0 {
        return Vec::new();
    }
    let languages = person.languages.is_empty().then(|| t.team_no_languages().into_owned());
    let shifts = person.shifts.is_empty().then(|| t.team_no_shifts().into_owned());
    languages.into_iter().chain(shifts).collect()
}

/// Every language that forms offer, and whatever else this person speaks, by their names in the reader's language.
fn language_choices(skills: &[(String, String)], t: &xiaoyi_i18n::Texts) -> Vec<Choice> {
    let others = skills.iter().filter_map(|(tag, _)| Language::parse(tag).ok());
    let offered = Language::offered().iter().map(|(language, _)| language.clone());
    let mut choices: Vec<Choice> = Vec::new();
    for language in offered.chain(others) {
        if choices.iter().all(|choice| choice.value != language.tag()) {
            choices.push(Choice { value: language.tag().to_owned(), name: language_in_full(&language, t) });
        }
    }
    choices.sort_by(|a, b| a.name.cmp(&b.name));
    choices
}

/// Two repeated fields side by side, without the empty lines, and some empty ones after them.
fn pairs(fields: &Fields, left: &str, right: &str) -> Vec<(String, String)> {
    let filled = fields.all(left).zip(fields.all(right)).filter(|(a, b)| !a.is_empty() || !b.is_empty());
    let filled = filled.map(|(a, b)| (a.to_owned(), b.to_owned()));
    filled.chain(std::iter::repeat_n((String::new(), String::new()), EMPTY_LINES)).collect()
}

fn shift_lines(fields: &Fields, t: &xiaoyi_i18n::Texts) -> Vec<ShiftLine> {
    let is_filled = |place: &usize| {
        DAYS.iter().any(|day| {
            ["from", "until"].iter().any(|end| !fields.get(&shift_field(*day, *place, end)).is_empty())
        })
    };
    let filled = (0..MOST_SHIFTS_A_DAY).filter(is_filled).max().map_or(0, |last| last + 1);
    let room = filled.max(SHIFTS_A_DAY);
    DAYS.iter()
        .map(|day| ShiftLine {
            day: t.weekday(*day),
            times: (0..room)
                .map(|place| {
                    let (from, until) = (shift_field(*day, place, "from"), shift_field(*day, place, "until"));
                    let (from_value, until_value) =
                        (fields.get(&from).to_owned(), fields.get(&until).to_owned());
                    (from, from_value, until, until_value)
                })
                .collect(),
        })
        .collect()
}

/// The shifts that a button of the form is to fill in, if one was pressed.
fn to_fill(fields: &Fields, site: &Site, config: &DeskConfig) -> Option<Vec<(Weekday, DaySpan)>> {
    match fields.get("fill") {
        "open" => Some(as_open(&site.desk.calendar())),
        "copy" => {
            let other = fields.get("copy").parse::<StaffId>().ok().and_then(|id| config.person(id));
            let span = |shift: &Shift| (shift.weekday, DaySpan { from: shift.from, until: shift.until });
            other.map(|other| other.shifts.iter().map(span).collect())
        }
        _ => None,
    }
}

/// The form of an invitation.
pub(crate) async fn show_new(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let config = site.config().await?;
    // Whoever is invited is to get tickets: they have shifts from the beginning, as the desk is open.
    let calendar = site.desk.calendar();
    let fields = Fields::parse(b"role=agent&limit=5").or(&with_shifts(&as_open(&calendar)));
    let page = PersonPage::new(&site, &me, &config, None, fields, Problems::default()).await?;
    html(&page, StatusCode::OK)
}

/// The form of somebody.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let config = site.config().await?;
    let person = find(&site, &request).await?;
    let fields = filled(&person);
    let mut page = PersonPage::new(&site, &me, &config, Some(person), fields, Problems::default()).await?;
    let query = Fields::parse(request.query_string().as_bytes());
    let flash = match query.get("notice") {
        "invited" if page.shell.no_mail => Some(me.t.team_invited_no_mail()),
        "invited" => Some(me.t.team_invited()),
        "saved" => Some(me.t.saved()),
        _ => None,
    };
    page.shell = page.shell.with_flash(flash.map(std::borrow::Cow::into_owned));
    html(&page, StatusCode::OK)
}

/// The person whom an address names.
pub(super) async fn find(site: &Site, request: &HttpRequest) -> Result<StaffMember, WebError> {
    let id = person_of(request)?;
    site.run(move |desk| Ok(desk.read(|tx| tx.find_staff(id))?)).await?.ok_or(WebError::NotFound)
}

/// Invites somebody.
pub(crate) async fn invite(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    keep(site, me, None, fields, |desk, by, details| desk.invite(by, details).map(|person| person.id)).await
}

/// Changes somebody.
pub(crate) async fn change(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let person = find(&site, &request).await?;
    let (id, shown) = (person.id, fields.all("shown").next().map(ToOwned::to_owned));
    let action = move |desk: &Desk, by, details: &PersonDetails| {
        desk.change_person(by, id, details, shown.as_deref()).map(|person| person.id)
    };
    keep(site, me, Some(person), fields, action).await
}

async fn keep(
    site: web::Data<Site>,
    me: Me,
    person: Option<StaffMember>,
    mut fields: Fields,
    action: impl FnOnce(&Desk, StaffId, &PersonDetails) -> Result<StaffId, DeskError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::ManagePeople)?;
    let config = site.config().await?;
    let t = me.t.plain();
    let mut problems = Problems::default();
    if let Some(shifts) = to_fill(&fields, &site, &config) {
        let fields = without_shifts(fields).without("fill").or(&with_shifts(&shifts));
        let mut page = PersonPage::new(&site, &me, &config, person, fields, problems).await?;
        page.shell = page.shell.with_flash(Some(t.team_filled().into_owned()));
        return html(&page, StatusCode::OK);
    }
    let before = person.as_ref().map(|person| person.leaves.as_slice()).unwrap_or_default();
    if let Some(details) = read(&fields, &site, &config, before, &t, &mut problems) {
        let by = me.person.id;
        match site.run(move |desk| action(desk, by, &details)).await {
            // Where the link to hand on is, and what is missing.
            Ok(invited) if person.is_none() => {
                return Ok(see_other(&format!("/staff/team/{invited}?notice=invited")));
            }
            Ok(_) => return Ok(see_other("/staff/team?notice=saved")),
            Err(WebError::Refused(refusal)) => {
                if refusal == Refusal::ChangedByAnother {
                    fields = fields.without("shown");
                }
                let field = match refusal {
                    Refusal::EmailTaken => "email",
                    Refusal::ShiftsOverlap => "shifts",
                    Refusal::ChangedByAnother => "name",
                    _ => "role",
                };
                problems.add(field, t.refusal(refusal));
            }
            Err(error) => return Err(error),
        }
    } else if problems.is_empty() {
        return Err(WebError::BadRequest);
    }
    let page = PersonPage::new(&site, &me, &config, person, fields, problems).await?;
    html(&page, StatusCode::UNPROCESSABLE_ENTITY)
}
