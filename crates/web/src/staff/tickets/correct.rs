//! Correcting what a resident's form held.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::Correction;
use xiaoyi_domain::text::excerpt;
use xiaoyi_domain::{Language, Languages, MessageId, Ownership, Permission, Ticket, Written, permission};
use xiaoyi_i18n::Texts;

use super::actions::{act, back};
use super::choices::{Choice, offered_languages};
use super::ticket::find;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::inputs;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame, own_path};

/// How many languages of a resident can be named; more, where there are more.
pub(super) const LANGUAGES: usize = 3;
/// How much of a message is shown where its language is corrected.
const EXCERPT: usize = 400;

#[derive(Template)]
#[template(path = "staff/correct.html")]
struct CorrectPage {
    frame: Frame,
    shell: Shell,
    reference: String,
    fields: Fields,
    problems: Problems,
    /// The choices for each of the languages, the first one first.
    languages: Vec<Vec<Choice>>,
    /// The list that one came from.
    from: String,
}

impl CorrectPage {
    /// What the form held when it was made.
    fn was(&self) -> Vec<(&str, &str)> {
        self.fields.pairs().filter(|(name, _)| name.starts_with("was-")).collect()
    }
}

/// What the form holds of a ticket, by the name of its field.
fn filled(ticket: &Ticket, email: &str) -> Fields {
    let mut filled = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in
        [("name", ticket.name.as_str()), ("email", email), ("subject", ticket.subject.as_str())]
    {
        // What it was when the form was made: what its reader did not change stays as it is by then.
        filled.append_pair(name, value).append_pair(&format!("was-{name}"), value);
    }
    for language in ticket.languages.as_slice() {
        filled.append_pair("languages", language.tag()).append_pair("was-languages", language.tag());
    }
    Fields::parse(filled.finish().as_bytes())
}

async fn page(
    site: &Site,
    me: &Me,
    ticket: &Ticket,
    fields: Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let t = me.t.plain();
    let here = format!("/staff/tickets/{}", ticket.reference);
    let chosen: Vec<String> = fields.all("languages").map(str::to_owned).collect();
    let page = CorrectPage {
        frame: frame(me, &config, t.correct_title(&ticket.reference)).after(&problems),
        shell: Shell::new(site, me, &config, "ticket", here).await?,
        reference: ticket.reference.to_string(),
        languages: (0..LANGUAGES.max(chosen.len()))
            .map(|place| offered_languages(chosen.get(place).map_or("", String::as_str), &t))
            .collect(),
        from: own_path(fields.get("from")).to_owned(),
        fields,
        problems,
    };
    html(&page, status)
}

/// The ticket, with what the form holds of it now.
async fn load(site: &Site, request: &HttpRequest) -> Result<(Ticket, Fields), WebError> {
    let ticket = find(site, request).await?;
    let of = ticket.clone();
    let found = site.run(move |desk| Ok(desk.read(|tx| tx.find_requester_of(&of))?)).await?;
    let email = found.map(|requester| requester.email.to_string()).unwrap_or_default();
    let filled = filled(&ticket, &email);
    Ok((ticket, filled))
}

/// Whether somebody may correct it.
fn check(me: &Me, ticket: &Ticket) -> Result<(), WebError> {
    let ownership = Ownership::of(ticket.assignee, me.person.id);
    permission::check(me.person.role, Permission::Act, ownership).map_err(WebError::Refused)?;
    ticket.check_correctable().map_err(WebError::Refused)
}

/// The form.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (ticket, filled) = load(&site, &request).await?;
    check(&me, &ticket)?;
    let query = Fields::parse(request.query_string().as_bytes());
    let filled = filled.with("from", own_path(query.get("from")));
    page(&site, &me, &ticket, filled, Problems::default(), StatusCode::OK).await
}

/// Notes what somebody else has corrected otherwise since the form was made. The form that comes back starts from that.
fn check_since(mut fields: Fields, now: &Fields, t: &Texts) -> (Fields, Problems) {
    let mut problems = Problems::default();
    for name in ["name", "email", "subject"] {
        let was = format!("was-{name}");
        let (typed, before, current) = (fields.get(name), fields.get(&was), now.get(name));
        if typed != before && current != before && current != typed {
            problems.add(name, t.correct_changed_since(shown(current)));
            fields = fields.without(&was).with(&was, now.get(name));
        }
    }
    (fields, problems)
}

/// What was changed in the form, or what is wrong with it.
fn read(fields: &Fields, t: &Texts) -> Result<Correction, Problems> {
    let mut problems = Problems::default();
    let is_changed = |name: &str| fields.get(name) != fields.get(&format!("was-{name}"));
    let mut correction = Correction::default();
    if is_changed("name") {
        correction.name = problems.check("name", inputs::name(fields.get("name"), t));
    }
    if is_changed("email") {
        correction.email = problems.check("email", inputs::email(fields.get("email"), t));
    }
    if is_changed("subject") {
        let subject = problems.check("subject", inputs::subject(fields.get("subject"), t));
        let typed = fields.direction("subject.dir");
        correction.subject = subject.map(|subject| {
            let likely: Vec<Language> =
                fields.all("languages").filter_map(|tag| Language::parse(tag).ok()).collect();
            let written = Written::found(subject.as_str(), &likely, typed);
            (subject, written)
        });
    }
    let all = |name: &str| -> Vec<String> {
        fields.all(name).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
    };
    if all("languages") != all("was-languages") {
        let languages = all("languages");
        let parsed: Result<Vec<Language>, _> = languages.iter().map(|tag| Language::parse(tag)).collect();
        let parsed = parsed.ok().and_then(|languages| Languages::new(languages).ok());
        correction.languages =
            problems.check("language-0", parsed.ok_or_else(|| t.field_languages_empty().into_owned()));
    }
    if problems.is_empty() { Ok(correction) } else { Err(problems) }
}

/// Corrects it.
pub(crate) async fn correct(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = me.t.plain();
    let (ticket, now) = load(&site, &request).await?;
    let read = read(&fields, &t);
    let (fields, since) = check_since(fields, &now, &t);
    match read.and_then(|correction| if since.is_empty() { Ok(correction) } else { Err(since) }) {
        Ok(correction) => {
            let notice = if correction == Correction::default() { "" } else { "corrected" };
            let done = move |ticket: &Ticket, _, fields: &Fields| back(ticket, notice, fields);
            act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
                desk.correct(acting, ticket.id, &correction)
            })
            .await
        }
        Err(problems) => {
            check(&me, &ticket)?;
            page(&site, &me, &ticket, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

#[derive(Template)]
#[template(path = "staff/message_language.html")]
struct MessageLanguagePage {
    frame: Frame,
    shell: Shell,
    reference: String,
    message: String,
    text: String,
    written: Written,
    languages: Vec<Choice>,
    from: String,
}

fn message_of(request: &HttpRequest) -> Result<MessageId, WebError> {
    request.match_info().get("message").and_then(|id| id.parse().ok()).ok_or(WebError::NotFound)
}

/// The form in which the language of a message is corrected.
pub(crate) async fn show_message(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (ticket, wanted) = (find(&site, &request).await?, message_of(&request)?);
    check(&me, &ticket)?;
    let found = site.run(move |desk| Ok(desk.read(|tx| tx.find_message(wanted))?)).await?;
    let message = found.filter(|message| message.ticket == ticket.id).ok_or(WebError::NotFound)?;
    let body = message.body.as_ref().ok_or(WebError::NotFound)?;
    let config = site.config().await?;
    let t = me.t.plain();
    let query = Fields::parse(request.query_string().as_bytes());
    let here = format!("/staff/tickets/{}", ticket.reference);
    let page = MessageLanguagePage {
        frame: frame(&me, &config, t.message_language_title()),
        shell: Shell::new(&site, &me, &config, "ticket", here).await?,
        reference: ticket.reference.to_string(),
        message: wanted.to_string(),
        text: excerpt(&shown(body.as_str()), EXCERPT),
        languages: offered_languages(message.written.lang(), &t),
        written: message.written,
        from: own_path(query.get("from")).to_owned(),
    };
    html(&page, StatusCode::OK)
}

/// Corrects the language of a message.
pub(crate) async fn correct_message(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let message = message_of(&request)?;
    let language = Language::parse(fields.get("language")).map_err(|_| WebError::BadRequest)?;
    let done = |ticket: &Ticket, (), fields: &Fields| back(ticket, "corrected", fields);
    act(&site, &me, &request, fields, done, move |desk, acting, ticket| {
        desk.correct_message_language(acting, ticket.id, message, &language)
    })
    .await
}
