//! A ticket that needs somebody, in one line with the action that helps: on a supervisor's first page and on the coverage
//! page.

use actix_web::HttpRequest;
use xiaoyi_desk::{DeskConfig, Needed};
use xiaoyi_domain::text::excerpt;
use xiaoyi_domain::{Due, Presence, Written};

use crate::error::WebError;
use crate::fields::Fields;
use crate::page::shown;
use crate::site::Site;
use crate::staff::Me;
use crate::staff::tickets::decision::{off_shift, on_leave};
use crate::staff::tickets::done::{Done, Undo, done_words};
use crate::staff::tickets::row::{due_badge, language_in_full};

/// So much of a subject is shown.
const SUBJECT: usize = 80;

pub(super) struct NeededLine {
    pub(super) reference: String,
    pub(super) subject: String,
    pub(super) written: Written,
    pub(super) language_code: String,
    pub(super) language: String,
    pub(super) due: Option<(&'static str, String)>,
    /// Who has it, and where they are if they are not there.
    pub(super) holder: Option<(String, String)>,
    /// The holder as the form carries it, so that nobody acts past what has happened since.
    pub(super) holder_id: String,
    /// To whom it could be given: the id, and the name.
    pub(super) proposal: Option<(String, String)>,
    /// Whether nobody could take it who ought to.
    pub(super) is_stuck: bool,
}

impl NeededLine {
    pub(super) fn new(needed: &Needed, site: &Site, me: &Me, config: &DeskConfig) -> Self {
        let Needed { ticket, holder, proposal } = needed;
        let (t, now) = (me.t.plain(), site.desk.now());
        let due = match ticket.due {
            Due::At(at) => due_badge(Some(at), ticket.status, &t, now, &site.desk.calendar()),
            Due::Paused(_) | Due::Over => None,
        };
        let whereabouts = holder.map(|presence| match presence {
            Presence::OnDuty => String::new(),
            Presence::OnLeave { until, .. } => on_leave(until, t).into_owned(),
            Presence::OffShift { next } => off_shift(next, t, now).into_owned(),
            presence => t.presence(presence).into_owned(),
        });
        Self {
            reference: ticket.reference.to_string(),
            subject: shown(&excerpt(ticket.subject.as_str(), SUBJECT)),
            written: ticket.subject_written.clone(),
            language_code: ticket.language().primary().to_uppercase(),
            language: language_in_full(ticket.language(), &t),
            due,
            holder: ticket.assignee.map(|id| shown(config.name(id))).zip(whereabouts),
            holder_id: ticket.assignee.map(|id| id.to_string()).unwrap_or_default(),
            proposal: proposal.map(|id| (id.to_string(), shown(config.name(id)))),
            is_stuck: proposal.is_none() && !holder.is_some_and(Presence::is_available),
        }
    }
}

/// What a page of such tickets says of what was just done with one, and what can be undone of it.
pub(super) async fn done_here(
    site: &Site,
    me: &Me,
    request: &HttpRequest,
    config: &DeskConfig,
    path: &'static str,
) -> Result<Done, WebError> {
    let says = Fields::parse(request.query_string().as_bytes());
    if says.get("notice").is_empty() {
        return Ok(Done::default());
    }
    let words = done_words(&says, me, config);
    let reader = me.person.clone();
    let undo = site
        .run(move |desk| Ok(desk.read(|tx| Undo::find(tx, &reader, &says, None, path, desk.now()))?))
        .await?;
    Ok(Done { words, undo, news: None })
}
