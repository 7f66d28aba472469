//! A new request for a resident at the counter or on the telephone, and the page that is printed for them.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use uuid::Uuid;
use xiaoyi_desk::{DeskConfig, TakenDown};
use xiaoyi_domain::{Language, Languages, Locale, Permission, Refusal, SubmissionId, TopicId, Written};
use xiaoyi_i18n::Texts;

use super::choices::{Choice, offered_languages, topic_choices};
use super::correct::LANGUAGES;
use super::ticket::find;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, Words, html, shown};
use crate::place;
use crate::qr::Qr;
use crate::site::Site;
use crate::staff::{Me, Shell, frame};

#[derive(Template)]
#[template(path = "staff/take_down.html")]
struct TakeDownPage {
    frame: Frame,
    shell: Shell,
    fields: Fields,
    problems: Problems,
    topics: Vec<Choice>,
    languages: Vec<Vec<Choice>>,
}

async fn page(
    site: &Site,
    me: &Me,
    config: &DeskConfig,
    fields: Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let t = me.t.plain();
    let chosen: Vec<&str> = fields.all("languages").collect();
    let topic = fields.get("topic").parse::<TopicId>().ok();
    let page = TakeDownPage {
        frame: frame(me, config, t.take_down_title()).after(&problems),
        shell: Shell::new(site, me, config, "new", "/staff/new").await?,
        topics: topic_choices(config, topic, &t),
        languages: (0..LANGUAGES.max(chosen.len()))
            .map(|place| offered_languages(chosen.get(place).copied().unwrap_or_default(), &t))
            .collect(),
        fields,
        problems,
    };
    html(&page, status)
}

/// The empty form. Whoever writes it down has chosen nothing yet but their own first language for the resident's.
pub(crate) async fn show(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    me.must(Permission::Act)?;
    let config = site.config().await?;
    let submission: Uuid = site.desk.environment().id(site.desk.now());
    let fields = Fields::parse(format!("submission={submission}&keep=yes").as_bytes());
    page(&site, &me, &config, fields, Problems::default(), StatusCode::OK).await
}

fn read(
    fields: &Fields,
    config: &DeskConfig,
    t: &Texts,
    problems: &mut Problems,
) -> Result<Option<TakenDown>, WebError> {
    let submission: SubmissionId = fields.submission()?;
    let name = problems.check("name", inputs::name(fields.get("name"), t));
    let email = match fields.get("email").trim() {
        "" => Some(None),
        typed => problems.check("email", inputs::email(typed, t)).map(Some),
    };
    let chosen =
        fields.all("languages").filter(|tag| !tag.is_empty()).filter_map(|tag| Language::parse(tag).ok());
    let languages =
        problems.check("language-0", Languages::new(chosen).map_err(|_| t.field_languages_empty()));
    let offered = |id: &TopicId| config.offered_topics().any(|topic| topic.id == *id);
    let topic = fields.get("topic").parse::<TopicId>().ok().filter(offered);
    let topic = problems.check("topic", topic.ok_or(t.field_topic_empty()));
    let description = problems.check("description", inputs::description(fields.get("description"), t));
    if !fields.is_ticked("consent") {
        problems.add("consent", t.take_down_consent_missing());
    }
    let (true, (Some(name), Some(email), Some(languages), Some(topic), Some(description))) =
        (problems.is_empty(), (name, email, languages, topic, description))
    else {
        return Ok(None);
    };
    // Whoever writes it down may do so in their own language.
    let written =
        Written::found(description.as_str(), languages.as_slice(), fields.direction("description.dir"));
    let keep = fields.get("keep") == "yes";
    Ok(Some(TakenDown { submission, name, email, languages, topic, description, written, keep }))
}

/// Takes the form in. A resident without an address gets a page to take home.
pub(crate) async fn take_down(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::Act)?;
    let config = site.config().await?;
    let mut problems = Problems::default();
    let Some(taken) = read(&fields, &config, &me.t.plain(), &mut problems)? else {
        return page(&site, &me, &config, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (by, has_address) = (me.person.id, taken.email.is_some());
    let ticket = match site.run(move |desk| desk.take_down(by, &taken)).await {
        Err(WebError::Refused(refusal @ Refusal::TopicRetired)) => {
            problems.add("topic", me.t.refusal(refusal));
            return page(&site, &me, &config, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        other => other?,
    };
    let reference = &ticket.reference;
    let next = if has_address { "?notice=taken-down" } else { "/slip" };
    Ok(see_other(&format!("/staff/tickets/{reference}{next}")))
}

#[derive(Template)]
#[template(path = "staff/slip.html")]
struct SlipPage {
    /// In the resident's language.
    frame: Frame,
    /// In the reader's.
    staff: Texts,
    reference: String,
    name: String,
    subject: String,
    subject_written: Written,
    sent: String,
    due: Option<String>,
    link: String,
    qr: Qr,
    address: Option<Words>,
    telephone: String,
}

impl SlipPage {
    fn staff_locale(&self) -> Locale {
        self.staff.locale()
    }
}

/// The page to print: reference, link and the link as a picture, in the resident's language.
pub(crate) async fn slip(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (found, by) = (find(&site, &request).await?, me.person.id);
    let ticket = site.run(move |desk| desk.print_link(by, found.id)).await?;
    let config = site.config().await?;
    let t = site.texts(ticket.locale);
    let key = site.desk.keys().of_ticket(&ticket);
    let link = site.absolute(&format!("/{}/requests/{}?key={key}", ticket.locale, ticket.reference));
    let page = SlipPage {
        frame: Frame::new(&site, t, &config.settings, t.plain().slip_title(), "/"),
        staff: me.t,
        reference: ticket.reference.to_string(),
        name: shown(ticket.name.as_str()),
        subject: shown(ticket.subject.as_str()),
        subject_written: ticket.subject_written.clone(),
        sent: t.zoned(ticket.created_at).into_owned(),
        due: ticket.due.at().filter(|_| ticket.awaits_answer()).map(|at| t.day(at)),
        qr: Qr::of(&link)?,
        link,
        address: place::address(&config.settings, t),
        telephone: config.settings.telephone.clone(),
    };
    html(&page, StatusCode::OK)
}
