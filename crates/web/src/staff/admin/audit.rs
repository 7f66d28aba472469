//! The administrators' page of what staff did that concerns no ticket.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_domain::audit::{AuditCode, AuditEntry};
use xiaoyi_domain::{AuditId, Permission};

use crate::error::WebError;
use crate::fields::Fields;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, Shell, frame};
use xiaoyi_desk::DeskConfig;

/// Entries on a page.
const ROWS: u32 = 50;

struct Line {
    at: String,
    who: String,
    what: String,
}

#[derive(Template)]
#[template(path = "staff/audit.html")]
struct AuditPage {
    frame: Frame,
    shell: Shell,
    lines: Vec<Line>,
    /// The last entry shown, where there are more.
    next: Option<String>,
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    me.must(Permission::Audit)?;
    let config = site.config().await?;
    let before = Fields::parse(request.query_string().as_bytes()).get("before").parse::<AuditId>().ok();
    let mut entries = site.run(move |desk| Ok(desk.read(|tx| tx.list_audit(before, ROWS + 1))?)).await?;
    let shown = usize::try_from(ROWS).unwrap_or_default();
    let more = entries.len() > shown;
    entries.truncate(shown);
    let page = AuditPage {
        frame: frame(&me, &config, me.t.plain().audit_title()),
        shell: Shell::new(&site, &me, &config, "audit", "/staff/audit").await?,
        next: entries.last().filter(|_| more).map(|entry| entry.id.to_string()),
        lines: entries.iter().map(|entry| line(entry, &me, &config)).collect(),
    };
    html(&page, StatusCode::OK)
}

fn line(entry: &AuditEntry, me: &Me, config: &DeskConfig) -> Line {
    let t = me.t;
    let topic = |id| config.topic_name(id, t.locale()).0.to_owned();
    let what = match &entry.code {
        AuditCode::SignedIn => t.audit_signed_in(),
        AuditCode::SignedOut => t.audit_signed_out(),
        AuditCode::PasswordChosen => t.audit_password_chosen(),
        AuditCode::PasswordChanged => t.audit_password_changed(),
        AuditCode::SessionsEnded => t.audit_sessions_ended(),
        AuditCode::PersonAdded { person } => t.audit_person_added(config.name(*person)),
        AuditCode::PersonChanged { person } => t.audit_person_changed(config.name(*person)),
        AuditCode::LinkMade { person } => t.audit_link_made(config.name(*person)),
        AuditCode::PersonDisabled { person } => t.audit_person_disabled(config.name(*person)),
        AuditCode::PersonEnabled { person } => t.audit_person_enabled(config.name(*person)),
        AuditCode::LeaveChanged => t.audit_leave_changed(),
        AuditCode::ShiftsSwapped { person } => t.audit_shifts_swapped(config.name(*person)),
        AuditCode::TopicAdded { topic: id } => t.audit_topic_added(topic(*id)),
        AuditCode::TopicChanged { topic: id } => t.audit_topic_changed(topic(*id)),
        AuditCode::SettingsChanged => t.audit_settings_changed(),
        AuditCode::PolicyChanged => t.audit_policy_changed(),
        AuditCode::CalendarChanged => t.audit_calendar_changed(),
        AuditCode::TicketErased { reference } => t.audit_ticket_erased(reference),
    };
    Line {
        at: t.date_time(entry.at),
        who: entry.by.map_or_else(|| t.audit_by_command().into_owned(), |id| config.name(id).to_owned()),
        what: what.into_owned(),
    }
}
