//! The form about a member of staff: reading it, and filling it from what is stored.

use chrono::{NaiveDate, NaiveTime, Weekday};
use xiaoyi_desk::PersonDetails;
use xiaoyi_domain::{
    DaySpan, LanguageSkill, Leave, LeaveId, Locale, PersonName, Proficiency, Refusal, Role, Shift, ShiftId,
    StaffMember, TopicId, WorkingCalendar,
};
use xiaoyi_i18n::Texts;

use crate::fields::{Fields, Problems};
use crate::inputs;
use crate::site::Site;
use xiaoyi_desk::DeskConfig;

/// The form has room for so many shifts of one day, or for as many as somebody has.
pub(crate) const SHIFTS_A_DAY: usize = 2;
/// It never has room for more.
pub(crate) const MOST_SHIFTS_A_DAY: usize = 6;

/// The days of the week in the order of the form.
pub(crate) const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The name of a field of the table of shifts.
pub(crate) fn shift_field(day: Weekday, place: usize, end: &str) -> String {
    format!("shift-{}-{place}-{end}", day.num_days_from_monday())
}

/// The fields of the form as they would have been sent for this person.
pub(crate) fn filled(person: &StaffMember) -> Fields {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    let public = person.public_name.as_ref().map_or("", PersonName::as_str);
    form.append_pair("name", person.name.as_str())
        .append_pair("name-residents", public)
        .append_pair("email", person.email.as_str())
        .append_pair("role", person.role.code())
        .append_pair("locale", person.locale.code())
        .append_pair("limit", &person.limit.to_string());
    for skill in &person.languages {
        form.append_pair("language", skill.language.tag()).append_pair("level", skill.proficiency.code());
    }
    for topic in &person.topics {
        form.append_pair("topics", &topic.to_string());
    }
    let shifts: Vec<(Weekday, DaySpan)> = person
        .shifts
        .iter()
        .map(|shift| (shift.weekday, DaySpan { from: shift.from, until: shift.until }))
        .collect();
    append_shifts(&mut form, &shifts);
    for leave in &person.leaves {
        form.append_pair("leave-first", &leave.first.to_string())
            .append_pair("leave-last", &leave.last.to_string());
    }
    Fields::parse(form.finish().as_bytes())
}

fn append_shifts(form: &mut url::form_urlencoded::Serializer<'_, String>, shifts: &[(Weekday, DaySpan)]) {
    for day in DAYS {
        let of_day = shifts.iter().filter(|(weekday, _)| *weekday == day).take(MOST_SHIFTS_A_DAY);
        for (place, (_, span)) in of_day.enumerate() {
            form.append_pair(&shift_field(day, place, "from"), &span.from.format("%H:%M").to_string())
                .append_pair(&shift_field(day, place, "until"), &span.until.format("%H:%M").to_string());
        }
    }
}

/// The fields of these shifts.
pub(crate) fn with_shifts(shifts: &[(Weekday, DaySpan)]) -> Fields {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    append_shifts(&mut form, shifts);
    Fields::parse(form.finish().as_bytes())
}

/// A form without its shifts.
pub(crate) fn without_shifts(fields: Fields) -> Fields {
    let ends = ["from", "until"];
    let all = DAYS.iter().flat_map(|day| (0..MOST_SHIFTS_A_DAY).map(move |place| (*day, place)));
    let names = all.flat_map(|(day, place)| ends.map(|end| shift_field(day, place, end)));
    names.fold(fields, |fields, name| fields.without(&name))
}

/// Shifts of a week as the desk is open.
pub(crate) fn as_open(calendar: &WorkingCalendar) -> Vec<(Weekday, DaySpan)> {
    let spans = |day: Weekday| calendar.office_hours().on(day).iter().map(move |span| (day, *span));
    // The end of the day is midnight.
    let time = |minute: u16| {
        NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0).unwrap_or(NaiveTime::MIN)
    };
    DAYS.iter()
        .flat_map(|day| spans(*day))
        .map(|(day, span)| (day, DaySpan { from: time(span.from()), until: time(span.until()) }))
        .collect()
}

/// What the form holds, or what is wrong with it.
pub(crate) fn read(
    fields: &Fields,
    site: &Site,
    config: &DeskConfig,
    before: &[Leave],
    t: &Texts,
    problems: &mut Problems,
) -> Option<PersonDetails> {
    let name = problems.check("name", inputs::name(fields.get("name"), t));
    let public = fields.get("name-residents");
    let public = if public.trim().is_empty() { Ok(None) } else { inputs::name(public, t).map(Some) };
    let public_name = problems.check("name-residents", public);
    let email = problems.check("email", inputs::email(fields.get("email"), t));
    let role = fields.get("role").parse::<Role>().ok();
    let locale = problems
        .check("locale", fields.get("locale").parse::<Locale>().map_err(|_| t.field_locale_missing()));
    let limit = fields.get("limit").trim().parse::<u32>().map_err(|_| t.field_number_wrong());
    let limit = problems
        .check("limit", limit.and_then(|n| if n <= 999 { Ok(n) } else { Err(t.field_number_wrong()) }));
    let languages = problems.check("languages", read_languages(fields, t));
    let known = |id: &TopicId| config.topic(*id).is_some();
    let topics = fields.all("topics").filter_map(|id| id.parse::<TopicId>().ok()).filter(known).collect();
    let shifts = problems.check("shifts", read_shifts(fields, site, t));
    let leaves = problems.check("leaves", read_leaves(fields, site, before, t));
    if !problems.is_empty() {
        return None;
    }
    Some(PersonDetails {
        name: name?,
        public_name: public_name?,
        email: email?,
        role: role?,
        locale: locale?,
        limit: limit?,
        languages: languages?,
        topics,
        shifts: shifts?,
        leaves: leaves?,
    })
}

fn read_languages(fields: &Fields, t: &Texts) -> Result<Vec<LanguageSkill>, String> {
    let mut skills: Vec<LanguageSkill> = Vec::new();
    for (tag, level) in fields.all("language").zip(fields.all("level")) {
        if tag.trim().is_empty() {
            continue;
        }
        let language =
            xiaoyi_domain::Language::parse(tag).map_err(|_| t.field_language_unknown().into_owned())?;
        let proficiency: Proficiency = level.parse().map_err(|_| t.field_level_missing().into_owned())?;
        skills.retain(|skill| skill.language != language);
        skills.push(LanguageSkill { language, proficiency });
    }
    Ok(skills)
}

fn read_shifts(fields: &Fields, site: &Site, t: &Texts) -> Result<Vec<Shift>, String> {
    let mut shifts = Vec::new();
    for day in DAYS {
        for place in 0..MOST_SHIFTS_A_DAY {
            let time = |end| fields.get(&shift_field(day, place, end)).trim().to_owned();
            let (from, until) = (time("from"), time("until"));
            if from.is_empty() && until.is_empty() {
                continue;
            }
            let parse = |text: &str| {
                NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| t.field_time_wrong().into_owned())
            };
            let id: ShiftId = site.desk.environment().id(site.desk.now());
            shifts.push(Shift { id, weekday: day, from: parse(&from)?, until: parse(&until)? });
        }
    }
    Shift::check(&shifts).map_err(|refusal| t.refusal(refusal).into_owned())?;
    Ok(shifts)
}

/// Leaves as they stand in the form. One that is over already is a slip, unless it is kept from before.
fn read_leaves(fields: &Fields, site: &Site, before: &[Leave], t: &Texts) -> Result<Vec<Leave>, String> {
    let mut leaves = Vec::new();
    let today = site.desk.calendar().date(site.desk.now());
    for (first, last) in fields.all("leave-first").zip(fields.all("leave-last")) {
        if first.is_empty() && last.is_empty() {
            continue;
        }
        let parse = |text: &str| text.parse::<NaiveDate>().map_err(|_| t.field_date_wrong().into_owned());
        let id: LeaveId = site.desk.environment().id(site.desk.now());
        let leave = Leave::new(id, parse(first)?, parse(last)?);
        let leave = leave.map_err(|refusal: Refusal| t.refusal(refusal).into_owned())?;
        let is_known = before.iter().any(|known| (known.first, known.last) == (leave.first, leave.last));
        if leave.last < today && !is_known {
            return Err(t.field_leave_past(t.date(leave.last)).into_owned());
        }
        leaves.push(leave);
    }
    Ok(leaves)
}
