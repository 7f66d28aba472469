//! The way through the demonstration: who works here, what became of a request, and the desk as each of them sees it.

use std::collections::HashMap;
use std::path::Path;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::DeskConfig;
use xiaoyi_domain::mail::MailState;
use xiaoyi_domain::{Presence, Recipient, Reference, Role, StaffId, StaffMember, Ticket, Written};
use xiaoyi_i18n::Texts;
use xiaoyi_store::MailFilter;

use super::mailbox::{FRAMING_CSP, is_there};
use super::options;
use crate::cookies;
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::locale_of;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{own_path, why};

/// Somebody whose desk can be seen.
pub(crate) struct Card {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) role: String,
    /// Tag, name of the language, level.
    pub(crate) languages: Vec<(String, String, String)>,
    pub(crate) presence: String,
    pub(crate) is_there: bool,
}

/// A request that this browser has sent.
struct Sent {
    reference: String,
    subject: String,
    written: Written,
}

#[derive(Template)]
#[template(path = "demo/tour.html")]
struct TourPage {
    frame: Frame,
    sent: Vec<Sent>,
    cards: Vec<Card>,
}

/// A mail to the resident.
struct ShownMail {
    /// The name under which the mailbox has it, once it is there.
    name: Option<String>,
    what: String,
}

#[derive(Template)]
#[template(path = "demo/request.html")]
struct RequestPage {
    frame: Frame,
    reference: String,
    subject: String,
    written: Written,
    path: String,
    /// Who has it.
    holder: Option<Card>,
    /// Why they, or why nobody.
    why: Vec<String>,
    mails: Vec<ShownMail>,
    supervisor: Option<Card>,
}

/// Everybody of the team: those first whose pages are in the visitor's language, then who is on duty.
pub(crate) fn cards(site: &Site, config: &std::sync::Arc<DeskConfig>, t: Texts) -> Vec<Card> {
    let presences = site.desk.presences(config);
    let mut people: Vec<&StaffMember> = config.staff.iter().filter(|person| person.active).collect();
    let is_on_duty = |id: StaffId| presences.get(&id).is_some_and(|presence| presence.is_available());
    people.sort_by_key(|person| (person.locale != t.locale(), !is_on_duty(person.id), person.role));
    people.into_iter().map(|person| card(person, &presences, t)).collect()
}

fn card(person: &StaffMember, presences: &HashMap<StaffId, Presence>, t: Texts) -> Card {
    let presence = presences.get(&person.id).copied().unwrap_or(Presence::Disabled);
    let language = |skill: &xiaoyi_domain::LanguageSkill| {
        let level = t.proficiency_short(skill.proficiency).into_owned();
        (skill.language.tag().to_owned(), skill.language.autonym(), level)
    };
    Card {
        id: person.id.to_string(),
        name: person.name.as_str().to_owned(),
        role: t.role(person.role).into_owned(),
        languages: person.languages.iter().map(language).collect(),
        presence: t.presence(presence).into_owned(),
        is_there: presence.is_available(),
    }
}

/// The way through the demonstration.
pub(crate) async fn show(site: web::Data<Site>, request: HttpRequest) -> Result<HttpResponse, WebError> {
    options(&site)?;
    let t = site.texts(locale_of(&request));
    let config = site.config().await?;
    let references: Vec<Reference> = cookies::references(&request);
    let tickets = site
        .run(move |desk| {
            let read = |reference| desk.read(|tx| tx.find_ticket_by_reference(reference));
            Ok(references.iter().map(read).collect::<Result<Vec<Option<Ticket>>, _>>()?)
        })
        .await?;
    let mut tickets: Vec<Ticket> = tickets.into_iter().flatten().collect();
    tickets.sort_by_key(|ticket| std::cmp::Reverse(ticket.created_at));
    let sent = tickets.iter().map(|ticket| Sent {
        reference: ticket.reference.to_string(),
        subject: shown(ticket.subject.as_str()),
        written: ticket.subject_written.clone(),
    });
    let page = TourPage {
        frame: Frame::new(&site, t, &config.settings, t.plain().demo_title(), "/"),
        sent: sent.collect(),
        cards: cards(&site, &config, t),
    };
    html(&page, StatusCode::OK)
}

/// What became of a request.
pub(crate) async fn show_request(
    site: web::Data<Site>,
    request: HttpRequest,
    reference: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let mailbox = options(&site)?.mailbox.clone();
    let reference = Reference::parse(&reference).map_err(|_| WebError::NotFound)?;
    let t = site.texts(locale_of(&request));
    let config = site.config().await?;
    let read = site
        .run(move |desk| {
            Ok(desk.read(|tx| {
                let Some(ticket) = tx.find_ticket_by_reference(&reference)? else { return Ok(None) };
                let decision = tx.find_last_decision(ticket.id)?;
                let events = tx.list_events(ticket.id)?;
                let mails = tx.list_mails(MailFilter::OfTicket(ticket.id))?;
                Ok(Some((ticket, decision, events, mails)))
            })?)
        })
        .await?;
    let (ticket, decision, events, mails) = read.ok_or(WebError::NotFound)?;
    let presences = site.desk.presences(&config);
    let card_of = |person: &StaffMember| card(person, &presences, t);
    let to_resident = mails.iter().filter(|mail| {
        mail.recipient == Recipient::Requester && matches!(mail.state, MailState::Queued | MailState::Sent)
    });
    let in_mailbox = |folder: &Path, name: &str| is_there(folder, name);
    let page = RequestPage {
        frame: Frame::new(&site, t, &config.settings, t.plain().demo_request_title(), "/"),
        reference: ticket.reference.to_string(),
        subject: shown(ticket.subject.as_str()),
        written: ticket.subject_written.clone(),
        path: format!("/{}/requests/{}", t.locale(), ticket.reference),
        holder: ticket.assignee.and_then(|id| config.person(id)).map(card_of),
        why: why(&ticket, decision.as_ref(), &events, &config, t, site.desk.now()),
        mails: to_resident
            .map(|mail| {
                let name = mail.id.0.simple().to_string();
                ShownMail {
                    name: mailbox.as_deref().filter(|folder| in_mailbox(folder, &name)).map(|_| name),
                    what: t.mail_kind(&mail.mail).into_owned(),
                }
            })
            .collect(),
        supervisor: config
            .staff
            .iter()
            .find(|person| person.active && person.role == Role::Supervisor)
            .map(card_of),
    };
    let mut response = html(&page, StatusCode::OK)?;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMING_CSP));
    Ok(response)
}

/// Signs in as somebody, with the pages in the visitor's language: they are shown what this person sees.
pub(crate) async fn sign_in(
    site: web::Data<Site>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let password = options(&site)?.password.clone();
    let person: StaffId = fields.get("person").parse().map_err(|_| WebError::BadRequest)?;
    let locale = locale_of(&request);
    let next = own_path(fields.get("next")).to_owned();
    crate::staff::session::login::sign_in_as(&site, &request, person, &password, locale, &next).await
}
