//! The form of a new request.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::Duration;
use uuid::Uuid;
use xiaoyi_desk::{Confirmation, NewRequest, PROOF_BITS, Submitted};
use xiaoyi_domain::{
    EmergencyNumber, Language, Languages, Refusal, Status, SubmissionId, Ticket, TopicId, Written,
};

use super::{Visitor, confirm};
use crate::client_address::client_address;
use crate::cookies;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, Words, moves_language, resident_html};
use crate::place;
use crate::site::Site;
use xiaoyi_desk::DeskConfig;

struct OfferedTopic {
    id: String,
    name: Words,
}

struct OfferedLanguage {
    tag: String,
    name: String,
}

#[derive(Template)]
#[template(path = "resident/form.html")]
struct FormPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
    topics: Vec<OfferedTopic>,
    team_languages: Vec<OfferedLanguage>,
    all_languages: Vec<OfferedLanguage>,
    emergency: Vec<EmergencyNumber>,
    responsible: String,
    keep_months: u32,
    privacy_contact: String,
    /// What a proof of work begins with, where the desk asks for one.
    challenge: Option<String>,
}

impl FormPage {
    fn new(site: &Site, visitor: Visitor, config: &DeskConfig, fields: Fields, problems: Problems) -> Self {
        let t = visitor.t.plain();
        let frame = Frame::new(site, visitor.t, &config.settings, t.form_title(), "/requests/new");
        let frame = frame.after(&problems).keeping("/requests/new");
        let named = |language: &Language| OfferedLanguage {
            tag: language.tag().to_owned(),
            name: language.autonym(),
        };
        let team = config.team_languages();
        let topics = config.offered_topics().map(|topic| OfferedTopic {
            id: topic.id.to_string(),
            name: topic.name_in(visitor.locale).into(),
        });
        Self {
            frame,
            topics: topics.collect(),
            team_languages: team.iter().map(named).collect(),
            all_languages: Language::offered()
                .iter()
                .map(|(l, _)| l)
                .filter(|l| !team.contains(l))
                .map(named)
                .collect(),
            emergency: place::emergency(&config.settings, visitor.t),
            responsible: place::responsible(&config.settings, visitor.t),
            keep_months: config.settings.keep_months,
            privacy_contact: config.settings.privacy_contact.clone(),
            challenge: config
                .settings
                .ask_for_proof
                .then(|| fields.submission().ok().map(|form| site.desk.keys().challenge(form)))
                .flatten(),
            fields,
            problems,
        }
    }

    fn bits(&self) -> u32 {
        PROOF_BITS
    }

    /// The language chosen in the select of this place, from 0.
    fn language(&self, place: &usize) -> &str {
        self.fields.all("languages").nth(*place).unwrap_or_default()
    }
}

/// A field that people do not see, and programs that fill in forms do.
const TRAP: &str = "website";

#[derive(Template)]
#[template(path = "resident/alike.html")]
struct AlikePage {
    frame: Frame,
    fields: Fields,
    reference: String,
    ago: String,
    open: String,
}

/// The empty form, with the page's own language chosen.
pub(crate) async fn show(site: web::Data<Site>, visitor: Visitor) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let submission: Uuid = site.desk.environment().id(site.desk.now());
    let own = visitor.locale.language();
    let fields = Fields::parse(format!("submission={submission}&languages={own}").as_bytes());
    let page = FormPage::new(&site, visitor, &config, fields, Problems::default());
    resident_html(&page, visitor.locale, StatusCode::OK)
}

/// Takes the form in: a confirmation, or the form again with what is wrong and all that was typed.
pub(crate) async fn send(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let mut problems = Problems::default();
    let from = Some(client_address(&site, &request));
    if moves_language(&fields) {
        let page = FormPage::new(&site, visitor, &config, fields, problems);
        return resident_html(&page, visitor.locale, StatusCode::OK);
    }
    if fields.is_ticked(TRAP) {
        // A program filled in what no person sees; or a browser did, too eagerly: it is asked once more.
        problems.add("send", visitor.t.plain().form_once_more());
        let page = FormPage::new(&site, visitor, &config, fields.without(TRAP), problems);
        return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let Some(request) = read(&fields, &config, visitor, &mut problems)? else {
        let page = FormPage::new(&site, visitor, &config, fields, problems);
        return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let is_proven = || site.desk.keys().proves(request.submission, fields.get("proof"), site.desk.now());
    let confirmation = match config.settings.ask_for_proof {
        false => Confirmation::NotAsked,
        true if is_proven() => Confirmation::Proven,
        true => Confirmation::ByMail,
    };
    let request = NewRequest { from, confirmation, ..request };
    let email = request.email.to_string();
    let submitted = match site.run(move |desk| desk.submit(&request)).await {
        Err(WebError::Refused(refusal @ Refusal::TopicRetired)) => {
            problems.add("topic", visitor.t.refusal(refusal));
            let page = FormPage::new(&site, visitor, &config, fields, problems);
            return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
        }
        Err(WebError::Refused(refusal @ Refusal::TooManyAttempts)) => {
            problems.add("send", visitor.t.refusal(refusal));
            let page = FormPage::new(&site, visitor, &config, fields, problems);
            return resident_html(&page, visitor.locale, StatusCode::TOO_MANY_REQUESTS);
        }
        other => other?,
    };
    match submitted {
        Submitted::Created(ticket) | Submitted::Again(ticket) | Submitted::Added(ticket)
            if ticket.status == Status::Unconfirmed =>
        {
            confirm::unconfirmed(&site, visitor, &ticket, &email).await
        }
        Submitted::Created(ticket) | Submitted::Again(ticket) => received(&site, visitor, &ticket, ""),
        Submitted::Added(ticket) => received(&site, visitor, &ticket, "?notice=added"),
        // Whoever has opened it by the mail's link holds its key; whoever has not is told how to get it.
        Submitted::Confirmed(ticket) => Ok(see_other(&visitor.request_path(&ticket.reference))),
        Submitted::Alike(first) => {
            let t = visitor.t;
            let page = AlikePage {
                frame: Frame::new(&site, t, &config.settings, t.plain().alike_title(), "/requests/new")
                    .keeping("/requests/new"),
                reference: first.reference.to_string(),
                ago: t
                    .plain()
                    .duration((site.desk.now() - first.created_at).max(Duration::minutes(1)))
                    .into_owned(),
                open: visitor.request_path(&first.reference),
                fields: fields.known(),
            };
            resident_html(&page, visitor.locale, StatusCode::CONFLICT)
        }
    }
}

/// Gives the browser the key and sends it to the confirmation.
fn received(site: &Site, visitor: Visitor, ticket: &Ticket, query: &str) -> Result<HttpResponse, WebError> {
    let key = site.desk.keys().of_ticket(ticket);
    cookies::with(
        see_other(&format!("{}/received{query}", visitor.request_path(&ticket.reference))),
        &cookies::key(site, &ticket.reference, &key),
    )
}

fn read(
    fields: &Fields,
    config: &DeskConfig,
    visitor: Visitor,
    problems: &mut Problems,
) -> Result<Option<NewRequest>, WebError> {
    let t = visitor.t.plain();
    let chosen =
        fields.all("languages").filter(|tag| !tag.is_empty()).filter_map(|tag| Language::parse(tag).ok());
    let languages =
        problems.check("languages", Languages::new(chosen).map_err(|_| t.field_languages_empty()));
    let offered = |id: &TopicId| config.offered_topics().any(|topic| topic.id == *id);
    let topic = fields.get("topic").parse::<TopicId>().ok().filter(offered);
    let topic = problems.check("topic", topic.ok_or(t.field_topic_empty()));
    let subject = problems.check("subject", inputs::subject(fields.get("subject"), &t));
    let description = problems.check("description", inputs::description(fields.get("description"), &t));
    let name = problems.check("name", inputs::name(fields.get("name"), &t));
    let email = problems.check("email", inputs::email(fields.get("email"), &t));
    if !fields.is_ticked("consent") {
        problems.add("consent", t.field_consent_missing());
    }
    let submission: SubmissionId = fields.submission()?;
    let all = (languages, topic, subject, description, name, email);
    let (true, (Some(languages), Some(topic), Some(subject), Some(description), Some(name), Some(email))) =
        (problems.is_empty(), all)
    else {
        return Ok(None);
    };
    let typed = fields.direction("description.dir");
    let written = Written::found(description.as_str(), languages.as_slice(), typed);
    let subject_written =
        Written::beside(subject.as_str(), &written, languages.as_slice(), fields.direction("subject.dir"));
    Ok(Some(NewRequest {
        submission,
        locale: visitor.locale,
        name,
        email,
        languages,
        topic,
        subject,
        description,
        written,
        subject_written,
        from: None,
        even_if_alike: fields.is_ticked("anyway"),
        confirmation: Confirmation::ByMail,
    }))
}
