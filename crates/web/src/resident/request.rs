//! The request's own page: what was written, what happened, and what the resident can do.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use uuid::Uuid;
use xiaoyi_desk::{DeskError, WrittenForm};
use xiaoyi_domain::event::that_count;
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{
    Actor, Author, Event, EventCode, Message, Rating, Status, SubmissionId, Ticket, Turn, Visibility, Written,
};
use xiaoyi_i18n::Texts;
use xiaoyi_store::StoredRating;

use super::{Visitor, confirm, own_ticket, reference_of, ticket_with_key};
use crate::cookies;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, Words, moves_language, resident_html, shown};
use crate::site::Site;
use xiaoyi_desk::DeskConfig;

struct ShownMessage {
    by_resident: bool,
    who: String,
    at: String,
    lang: String,
    dir: &'static str,
    /// None where it was erased.
    text: Option<String>,
}

struct ShownEvent {
    at: String,
    what: String,
}

#[derive(Template)]
#[template(path = "resident/request.html")]
struct RequestPage {
    frame: Frame,
    path: String,
    reference: String,
    subject: String,
    subject_written: Written,
    topic: Words,
    sent: String,
    status: Status,
    /// What the request is waiting for.
    explained: String,
    due: Option<String>,
    /// The resident's language and from when on somebody is there who speaks it.
    when: Option<(String, String)>,
    is_answered: bool,
    with: Option<String>,
    languages: Vec<(String, String)>,
    messages: Vec<ShownMessage>,
    events: Vec<ShownEvent>,
    rating: Option<StoredRating>,
    continues: Option<String>,
    continued: Vec<String>,
    notice: Option<String>,
    fields: Fields,
    problems: Problems,
    submission: String,
}

impl RequestPage {
    fn can_rate(&self) -> bool {
        matches!(self.status, Status::Resolved | Status::Closed)
    }

    fn is_resolved(&self) -> bool {
        self.status == Status::Resolved
    }

    fn is_waiting(&self) -> bool {
        self.status == Status::Waiting
    }

    fn has_stars(&self, stars: &u8) -> bool {
        match self.fields.get("stars") {
            "" => self.rating.as_ref().is_some_and(|stored| stored.rating.stars() == *stars),
            chosen => chosen == stars.to_string(),
        }
    }

    fn comment(&self) -> &str {
        let kept = || self.rating.as_ref()?.comment.as_ref().map(Comment::as_str);
        self.fields.all("comment").next().or_else(kept).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "resident/cancel.html")]
struct CancelPage {
    frame: Frame,
    path: String,
    reference: String,
}

/// The page. With a key in the address, the browser keeps it and is sent to the address without.
pub(crate) async fn show(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let query = Fields::parse(request.query_string().as_bytes());
    if !query.get("key").is_empty() {
        let key = query.get("key").to_owned();
        let ticket = ticket_with_key(&site, reference_of(&request)?, key.clone()).await?;
        return cookies::with(
            see_other(&visitor.request_path(&ticket.reference)),
            &cookies::key(&site, &ticket.reference, &key),
        );
    }
    let ticket = own_ticket(&site, &request).await?;
    if ticket.status == Status::Unconfirmed {
        return confirm::ask(&site, visitor, &ticket).await;
    }
    let page =
        page(&site, visitor, ticket, Fields::default(), Problems::default(), query.get("notice")).await?;
    resident_html(&page, visitor.locale, StatusCode::OK)
}

async fn page(
    site: &Site,
    visitor: Visitor,
    ticket: Ticket,
    fields: Fields,
    problems: Problems,
    notice: &str,
) -> Result<RequestPage, WebError> {
    let config = site.config().await?;
    let id = ticket.id;
    let continues = ticket.continues;
    let (messages, events, rating, earlier, later) = site
        .run(move |desk| {
            Ok(desk.read(|tx| {
                Ok((
                    tx.list_messages(id, Some(Visibility::Public))?,
                    tx.list_events(id)?,
                    tx.find_rating(id)?,
                    continues.map(|id| tx.find_ticket(id)).transpose()?.flatten(),
                    tx.list_continuations(id)?,
                ))
            })?)
        })
        .await?;
    let t = visitor.t;
    let title = t.plain().request_title(&ticket.reference);
    let frame = Frame::new(site, t, &config.settings, title, format!("/requests/{}", ticket.reference));
    let submission: Uuid = match fields.submission() {
        Ok(submission) => submission,
        Err(_) => site.desk.environment().id(site.desk.now()),
    };
    Ok(RequestPage {
        frame: frame.after(&problems).keeping(format!("/requests/{}/messages", ticket.reference)),
        path: visitor.request_path(&ticket.reference),
        reference: ticket.reference.to_string(),
        subject: shown(ticket.subject.as_str()),
        subject_written: ticket.subject_written.clone(),
        topic: config.topic_name(ticket.topic, visitor.locale).into(),
        sent: t.zoned(ticket.created_at).into_owned(),
        status: ticket.status,
        explained: match (ticket.status, ticket.turn) {
            (Status::Open, Turn::Answered) => t.request_explain_answered().into_owned(),
            (Status::Open, Turn::Later) => t.request_explain_later(t.day(ticket.turn_since)).into_owned(),
            (status, _) => t.status_explained(status).into_owned(),
        },
        due: ticket.due.at().filter(|_| ticket.awaits_answer()).map(|at| t.day(at)),
        when: site
            .desk
            .next_on_duty(&config, &ticket)
            .map(|at| (t.language(ticket.language()), t.zoned(at).into_owned())),
        is_answered: that_count(&events).any(|event| matches!(event.code, EventCode::Answered { .. })),
        with: ticket.assignee.map(|id| config.name_for_residents(id).to_owned()),
        languages: ticket.languages.as_slice().iter().map(|l| (l.tag().to_owned(), l.autonym())).collect(),
        messages: messages.iter().map(|message| shown_message(message, &ticket, &config, t)).collect(),
        events: that_count(&events).filter_map(|event| shown_event(event, &config, t)).collect(),
        rating,
        continues: earlier.map(|ticket| ticket.reference.to_string()),
        continued: later.iter().map(|ticket| ticket.reference.to_string()).collect(),
        notice: notice_words(notice, t),
        fields,
        problems,
        submission: submission.to_string(),
    })
}

fn notice_words(notice: &str, t: Texts) -> Option<String> {
    let words = match notice {
        "sent" => t.request_sent_ok(),
        "linked" => t.request_linked_ok(),
        "solved" => t.request_solved_ok(),
        "reopened" => t.request_reopen_ok(),
        "cancelled" => t.request_cancel_ok(),
        "rated" => t.rate_thanks(),
        _ => return None,
    };
    Some(words.into_owned())
}

fn shown_message(message: &Message, ticket: &Ticket, config: &DeskConfig, t: Texts) -> ShownMessage {
    let (by_resident, who) = match message.author {
        Author::Resident => (true, shown(ticket.name.as_str())),
        Author::Staff(id) => (false, config.name_for_residents(id).to_owned()),
    };
    ShownMessage {
        by_resident,
        who,
        at: t.date_time(message.created_at),
        lang: message.written.lang().to_owned(),
        dir: message.written.dir(),
        text: message.body.as_ref().map(|body| shown(body.as_str())),
    }
}

/// What the resident is told of an entry; what concerns the staff alone is left out.
fn shown_event(event: &Event, config: &DeskConfig, t: Texts) -> Option<ShownEvent> {
    let what = match &event.code {
        EventCode::Submitted => t.event_resident_submitted(),
        EventCode::TakenDown => t.event_resident_taken_down(),
        EventCode::LinkPrinted => t.event_resident_link_printed(),
        EventCode::Confirmed => t.event_resident_confirmed(),
        EventCode::Continues { .. } => t.event_resident_continues(),
        EventCode::ResidentWrote { .. } => t.event_resident_resident_wrote(),
        EventCode::Answered { .. } => t.event_resident_answered(),
        EventCode::Asked { .. } => t.event_resident_asked(),
        EventCode::Routed { to } => t.event_resident_routed(config.name_for_residents(*to)),
        EventCode::Taken => match event.actor {
            Actor::Staff(by) => t.event_resident_taken(config.name_for_residents(by)),
            _ => return None,
        },
        EventCode::HandedOver { to } => t.event_resident_handed_over(config.name_for_residents(*to)),
        EventCode::HandedBack | EventCode::Released { .. } => t.event_resident_handed_back(),
        EventCode::Reopened => t.event_resident_reopened(),
        EventCode::TopicChanged { to, .. } => {
            t.event_resident_topic_changed(config.topic_name(*to, t.locale()).0)
        }
        EventCode::NameCorrected => t.event_resident_name_corrected(),
        EventCode::SubjectCorrected => t.event_resident_subject_corrected(),
        EventCode::LanguagesCorrected { to } => {
            t.event_resident_languages_corrected(crate::staff::tickets::history::names(to, &t))
        }
        EventCode::MessageLanguageCorrected { .. } => t.event_resident_message_language_corrected(),
        EventCode::PutOff { until } => t.event_resident_put_off(t.plain().day(*until)),
        EventCode::Resolved => t.event_resident_resolved(),
        EventCode::ResolvedUnanswered { days } => {
            t.event_resident_resolved_unanswered(t.plain().working_days(days))
        }
        EventCode::Closed => t.event_resident_closed(),
        EventCode::Cancelled => t.event_resident_cancelled(),
        EventCode::Rated { stars } => t.event_resident_rated(t.plain().stars(stars)),
        EventCode::Reminded => t.event_resident_reminded(),
        EventCode::EmailCorrected if event.actor == Actor::Resident => t.event_resident_email_corrected(),
        EventCode::EmailCorrected => t.event_resident_email_corrected_by_us(),
        EventCode::LinkRequested => t.event_resident_link_requested(),
        EventCode::Noted { .. }
        | EventCode::Named { .. }
        | EventCode::SupervisorsAsked { .. }
        | EventCode::NobodyFound
        | EventCode::StoppedWaiting
        | EventCode::LookedAgain
        | EventCode::Opened
        | EventCode::UrgencyChanged { .. }
        | EventCode::Erased
        | EventCode::Unconfirmed
        | EventCode::MailFailed { .. }
        | EventCode::Undone { .. } => return None,
    };
    Some(ShownEvent { at: t.date_time(event.at), what: what.into_owned() })
}

fn back(visitor: Visitor, ticket: &Ticket, notice: &str) -> HttpResponse {
    see_other(&format!("{}?notice={notice}", visitor.request_path(&ticket.reference)))
}

/// To the request's own page, from the address of one of its forms.
pub(crate) async fn to_request(visitor: Visitor, request: HttpRequest) -> Result<HttpResponse, WebError> {
    Ok(see_other(&visitor.request_path(&reference_of(&request)?)))
}

/// To the confirmation, from the address of its form.
pub(crate) async fn to_received(visitor: Visitor, request: HttpRequest) -> Result<HttpResponse, WebError> {
    Ok(see_other(&format!("{}/received", visitor.request_path(&reference_of(&request)?))))
}

/// The resident writes.
pub(crate) async fn write(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let ticket = own_ticket(&site, &request).await?;
    if moves_language(&fields) {
        let page = page(&site, visitor, ticket, fields, Problems::default(), "").await?;
        return resident_html(&page, visitor.locale, StatusCode::OK);
    }
    let submission: SubmissionId = fields.submission()?;
    let mut problems = Problems::default();
    let t = visitor.t.plain();
    let Some(body) = problems.check("message", inputs::message(fields.get("message"), &t)) else {
        let page = page(&site, visitor, ticket, fields, problems, "").await?;
        return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let written = Written::found(body.as_str(), ticket.languages.as_slice(), fields.direction("message.dir"));
    let form = WrittenForm { submission, body, written };
    let id = ticket.id;
    let written = site.run(move |desk| desk.write_as_resident(id, &form)).await?;
    if written.linked {
        let key = site.desk.keys().of_ticket(&written.ticket);
        let cookie = cookies::key(&site, &written.ticket.reference, &key);
        return cookies::with(back(visitor, &written.ticket, "linked"), &cookie);
    }
    Ok(back(visitor, &written.ticket, "sent"))
}

/// Does something with the resident's own ticket and goes back to its page. What the status meanwhile
/// does not allow any more is told there.
async fn act(
    site: &Site,
    visitor: Visitor,
    request: &HttpRequest,
    fields: Fields,
    notice: &str,
    action: impl FnOnce(&xiaoyi_desk::Desk, &Ticket) -> Result<(), DeskError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let ticket = own_ticket(site, request).await?;
    let moved = ticket.clone();
    match site.run(move |desk| action(desk, &moved)).await {
        Ok(()) => Ok(back(visitor, &ticket, notice)),
        Err(WebError::Refused(refusal)) => {
            let mut problems = Problems::default();
            problems.add("actions", visitor.t.refusal(refusal));
            let page = page(site, visitor, ticket, fields, problems, "").await?;
            resident_html(&page, visitor.locale, StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}

/// "It is solved".
pub(crate) async fn solved(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    act(&site, visitor, &request, Fields::default(), "solved", |desk, ticket| {
        desk.solve_as_resident(ticket.id).map(|_| ())
    })
    .await
}

/// Opens a resolved request again.
pub(crate) async fn reopen(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    act(&site, visitor, &request, Fields::default(), "reopened", |desk, ticket| {
        desk.reopen_as_resident(ticket.id).map(|_| ())
    })
    .await
}

/// Asks whether to withdraw it.
pub(crate) async fn confirm_cancel(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let ticket = own_ticket(&site, &request).await?;
    let config = site.config().await?;
    let path = format!("/requests/{}/cancel", ticket.reference);
    let page = CancelPage {
        frame: Frame::new(&site, visitor.t, &config.settings, visitor.t.plain().request_cancel_title(), path),
        path: visitor.request_path(&ticket.reference),
        reference: ticket.reference.to_string(),
    };
    resident_html(&page, visitor.locale, StatusCode::OK)
}

/// Withdraws it.
pub(crate) async fn cancel(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    act(&site, visitor, &request, Fields::default(), "cancelled", |desk, ticket| {
        desk.cancel(ticket.id).map(|_| ())
    })
    .await
}

/// The resident rates it.
pub(crate) async fn rate(
    site: web::Data<Site>,
    visitor: Visitor,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = visitor.t.plain();
    let mut problems = Problems::default();
    let stars = fields.get("stars").parse::<u8>().ok().and_then(|stars| Rating::try_from(stars).ok());
    let rating = problems.check("stars", stars.ok_or(t.field_rating_missing()));
    let comment = problems.check("comment", inputs::comment(fields.get("comment"), &t));
    let (Some(rating), Some(comment)) = (rating, comment) else {
        let ticket = own_ticket(&site, &request).await?;
        let page = page(&site, visitor, ticket, fields, problems, "").await?;
        return resident_html(&page, visitor.locale, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let typed = fields.direction("comment.dir");
    act(&site, visitor, &request, fields, "rated", move |desk, ticket| {
        let comment = comment.map(|comment| {
            let written = Written::found(comment.as_str(), ticket.languages.as_slice(), typed);
            (comment, written)
        });
        desk.rate(ticket.id, rating, comment)
    })
    .await
}
