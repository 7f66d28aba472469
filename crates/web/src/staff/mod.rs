//! The staff's pages: in each member's own locale.
//!
//! `me.rs` is who is signed in, `shell.rs` what stands around every page. The pages stand in folders by subject: `tickets`
//! (lists, the ticket and what is done with it), `answers` (ready
//! answers), `team` (people, their shifts, the routing rules, coverage), `admin`
//! (what administrators and supervisors look after), `session` (signing in, one's own account).

pub(crate) mod admin;
pub(crate) mod answers;
pub(crate) mod live;
mod me;
pub(crate) mod session;
mod shell;
pub(crate) mod team;
pub(crate) mod tickets;

use actix_web::http::Method;
use actix_web::{HttpRequest, HttpResponse};
use xiaoyi_domain::{Language, Ownership, Permission, Refusal, StaffMember, Status, Turn, permission};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{ActiveTickets, OpenCounts};

pub(crate) use self::me::Me;
pub(crate) use self::shell::{Dialogs, Numbers, Shell};
pub use self::tickets::decision::explained;
pub(crate) use self::tickets::decision::why;
use self::tickets::done::saying;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::page::Frame;
use xiaoyi_desk::DeskConfig;

/// `/staff` is `/staff/`.
pub(crate) async fn to_queues() -> HttpResponse {
    see_other("/staff/")
}

/// There is no such page of the staff's; who is signed in is told so in their own language.
pub(crate) async fn nothing(_: Result<Me, WebError>) -> Result<HttpResponse, WebError> {
    Err(WebError::NotFound)
}

/// Sends somebody who is not signed in to the sign-in page, and afterwards back to the page they
/// wanted to read.
pub(crate) fn to_sign_in(request: &HttpRequest) -> HttpResponse {
    let wanted = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    if *request.method() != Method::GET || wanted == "/staff/" {
        return see_other("/staff/login");
    }
    let query: String =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &wanted).finish();
    see_other(&format!("/staff/login?{query}"))
}

/// What somebody sees first: supervisors what needs somebody, everybody else their own tickets.
pub(crate) fn first_page(person: &StaffMember) -> &'static str {
    let supervises = permission::may(person.role, Permission::ManagePeople, Ownership::Unassigned);
    if supervises { team::today::PATH } else { "/staff/" }
}

/// The page that a form says one came from, or this one, which says what was done.
fn back_or(fields: &Fields, page: &str, notice: &str) -> HttpResponse {
    let page = match fields.get("back") {
        "" => page,
        back => own_path(back),
    };
    see_other(&saying(page, &[("notice", notice)]))
}

/// What is said on a form's page after it was saved: its address says that it was.
fn saved(me: &Me, request: &HttpRequest) -> Option<String> {
    let query = Fields::parse(request.query_string().as_bytes());
    (query.get("notice") == "saved").then(|| me.t.saved().into_owned())
}

/// Whether a form was kept. That somebody else has changed the same since it was filled in is said at this field.
fn kept(
    result: Result<(), WebError>,
    field: &'static str,
    problems: &mut Problems,
    me: &Me,
) -> Result<bool, WebError> {
    match result {
        Ok(()) => Ok(true),
        Err(WebError::Refused(refusal @ Refusal::ChangedByAnother)) => {
            problems.add(field, me.t.refusal(refusal));
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// The languages that somebody speaks well enough to answer in.
pub(crate) fn spoken(person: &StaffMember, config: &DeskConfig) -> Vec<Language> {
    let enough = config.settings.routing.own_level;
    let skills = person.languages.iter().filter(|skill| skill.proficiency >= enough);
    skills.map(|skill| skill.language.clone()).collect()
}

/// How many open tickets each person has: what counts against their limits.
pub(crate) fn loads(active: &[ActiveTickets]) -> OpenCounts {
    let mut loads = OpenCounts::new();
    for tickets in
        active.iter().filter(|tickets| tickets.status == Status::Open && tickets.turn != Turn::Later)
    {
        if let Some(id) = tickets.assignee {
            *loads.entry(id).or_default() += tickets.number;
        }
    }
    loads
}

/// The frame of a staff page.
pub(crate) fn frame(me: &Me, config: &DeskConfig, title: impl Into<String>) -> Frame {
    Frame::of(me.demo.clone(), me.t, &config.settings, title, "/")
}

/// Where a ticket stands, as the staff see it: it is not *their* answer that is waited for.
pub(crate) fn status_words(t: &Texts, status: Status) -> String {
    match status {
        Status::Waiting => t.ticket_status_waiting().into_owned(),
        other => t.status(other).into_owned(),
    }
}

/// An address of ours to come back to; anything else is the list.
pub(crate) fn own_path(path: &str) -> &str {
    let ours = path.starts_with("/staff/") && !path.contains("//") && !path.contains(['\\', '\r', '\n']);
    if ours { path } else { "/staff/" }
}
