//! The staff's pages: in each member's own locale.

pub(crate) mod account;
pub(crate) mod actions;
pub(crate) mod audit;
pub(crate) mod calendar;
pub(crate) mod coverage;
mod decision;
pub use decision::explained;
pub(crate) use decision::why;
mod done;
mod history;
pub(crate) mod live;
pub(crate) mod login;
pub(crate) mod mail;
pub(crate) mod person;
mod person_form;
pub(crate) mod queues;
pub(crate) mod routing;
pub(crate) mod settings;
pub(crate) mod team;
pub(crate) mod ticket;
pub(crate) mod topics;

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use xiaoyi_domain::{Deed, Language, Presence, Refusal, StaffMember, Status, Turn, Whose, permission};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{ActiveTickets, OpenCounts, Session, StoreError, Tx};

use self::done::{Done, Undo};
use crate::cookies;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::{StaffLocale, see_other};
use crate::page::Frame;
use crate::site::{Active, Site};
use xiaoyi_desk::Office;

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

/// Who is signed in.
#[derive(Clone)]
pub(crate) struct Me {
    pub(crate) person: StaffMember,
    pub(crate) session: Session,
    pub(crate) t: Texts,
    /// What the demonstration's clock shows, in a demonstration.
    demo: Option<String>,
}

impl FromRequest for Me {
    type Error = WebError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, WebError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let site = request.app_data::<web::Data<Site>>().cloned().ok_or(WebError::NotFound)?;
            let (me, ()) = Self::reading_apart(&site, &request, |_, _| Ok(())).await?;
            Ok(me)
        })
    }
}

impl Me {
    /// Who is signed in, with what their page reads: in one transaction, and on one way off the async threads.
    pub(crate) async fn reading<T: Send + 'static>(
        site: &Site,
        request: &HttpRequest,
        read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(Self, T), WebError> {
        let token = cookies::session_token(request).ok_or(WebError::NotSignedIn)?;
        Self::of(site, request, site.run(move |desk| desk.session_reading(&token, read)).await?)
    }

    /// The same for what need not be of one moment: without a transaction, which costs two trips to the database.
    pub(crate) async fn reading_apart<T: Send + 'static>(
        site: &Site,
        request: &HttpRequest,
        read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(Self, T), WebError> {
        let token = cookies::session_token(request).ok_or(WebError::NotSignedIn)?;
        Self::of(site, request, site.run(move |desk| desk.session_reading_apart(&token, read)).await?)
    }

    fn of<T>(
        site: &Site,
        request: &HttpRequest,
        found: Option<(Session, StaffMember, T)>,
    ) -> Result<(Self, T), WebError> {
        let (session, person, read) = found.ok_or(WebError::NotSignedIn)?;
        request.extensions_mut().insert(StaffLocale(person.locale));
        let t = site.texts(person.locale);
        Ok((Self { person, session, t, demo: Frame::demo_clock(site, t) }, read))
    }

    /// Whether the permission table lets them do something that concerns no ticket.
    pub(crate) fn may(&self, deed: Deed) -> bool {
        permission::may(self.person.role, deed, Whose::Nobodys)
    }

    /// Refuses what the permission table does not allow them.
    pub(crate) fn must(&self, deed: Deed) -> Result<(), WebError> {
        permission::check(self.person.role, deed, Whose::Nobodys).map_err(WebError::Refused)
    }
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
pub(crate) fn spoken(person: &StaffMember, office: &Office) -> Vec<Language> {
    let enough = office.settings.routing.own_level;
    let skills = person.languages.iter().filter(|skill| skill.proficiency >= enough);
    skills.map(|skill| skill.language.clone()).collect()
}

/// How many tickets each list of somebody holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) mine: u32,
    /// Those of one's own whose resident waits for an answer.
    pub(crate) mine_turn: u32,
    /// Those that nobody has.
    pub(crate) nobodys: u32,
    /// Those of everybody whose resident waits for an answer.
    pub(crate) everyones_turn: u32,
    pub(crate) unassigned: u32,
    pub(crate) of_languages: u32,
    pub(crate) everyones: u32,
    pub(crate) waiting: u32,
}

impl Numbers {
    /// The same conditions as those of [`xiaoyi_store::Queue`].
    fn of(active: &[ActiveTickets], person: &StaffMember, office: &Office) -> Self {
        let spoken = spoken(person, office);
        let speaks = |language: &Language| spoken.iter().any(|own| own.same_speech(language));
        let mut numbers = Self::default();
        for tickets in active {
            let number = tickets.number;
            let mut count = |into: fn(&mut Self) -> &mut u32, holds: bool| {
                if holds {
                    *into(&mut numbers) += number;
                }
            };
            let is_waiting = tickets.status == Status::Waiting;
            let any_spoken = || tickets.languages.as_slice().iter().any(speaks);
            let is_ours = tickets.turn == Turn::Ours;
            count(|all| &mut all.mine, tickets.assignee == Some(person.id));
            count(|all| &mut all.mine_turn, is_ours && tickets.assignee == Some(person.id));
            count(|all| &mut all.nobodys, !is_waiting && tickets.assignee.is_none());
            count(|all| &mut all.everyones_turn, !is_waiting && is_ours);
            count(|all| &mut all.unassigned, !is_waiting && tickets.assignee.is_none() && any_spoken());
            count(|all| &mut all.of_languages, !is_waiting && speaks(tickets.languages.first()));
            count(|all| &mut all.everyones, !is_waiting);
            count(|all| &mut all.waiting, is_waiting);
        }
        numbers
    }
}

impl Numbers {
    /// How many of a list wait for an answer of ours, where that is counted.
    pub(crate) fn of_turn(&self, entry: &str) -> Option<u32> {
        match entry {
            "mine" => Some(self.mine_turn),
            "nobody" => Some(self.nobodys),
            "everyone" => Some(self.everyones_turn),
            _ => None,
        }
    }
}

/// How many open tickets each person has: what counts against their limits.
pub(crate) fn loads(active: &[ActiveTickets]) -> OpenCounts {
    let mut loads = OpenCounts::new();
    for tickets in active.iter().filter(|tickets| tickets.status == Status::Open) {
        if let Some(id) = tickets.assignee {
            *loads.entry(id).or_default() += tickets.number;
        }
    }
    loads
}

/// What every staff page has around it: the frame, the rail with its numbers, who is signed in.
pub(crate) struct Shell {
    pub(crate) name: String,
    pub(crate) presence: Presence,
    /// Whether the switch is set, which shows only while they would be on duty.
    away: bool,
    pub(crate) counts: Numbers,
    pub(crate) current: &'static str,
    keeps_people: bool,
    keeps_topics: bool,
    keeps_mail: bool,
    /// Whether no mail goes out, for those who look after it.
    pub(crate) no_mail: bool,
    reads_audit: bool,
    /// Where the away switch comes back to.
    pub(crate) here: String,
    /// Words about what was just done.
    pub(crate) flash: Option<String>,
    /// What can be undone of that.
    pub(crate) undo: Option<Undo>,
}

impl Shell {
    /// The shell of a page; `current` is the entry of the rail that it belongs to.
    pub(crate) async fn new(
        site: &Site,
        me: &Me,
        office: &Office,
        current: &'static str,
        here: impl Into<String>,
    ) -> Result<Self, WebError> {
        Ok(Self::of(site, me, office, &*site.active().await?, current, here))
    }

    /// The same for a page that has read how many tickets there are.
    pub(crate) fn of(
        site: &Site,
        me: &Me,
        office: &Office,
        active: &Active,
        current: &'static str,
        here: impl Into<String>,
    ) -> Self {
        Self {
            name: me.person.name.as_str().to_owned(),
            presence: Presence::of(&me.person, site.desk.now(), &site.desk.calendar()),
            away: me.person.away,
            counts: Numbers::of(&active.tickets, &me.person, office),
            current,
            keeps_people: me.may(Deed::KeepPeople),
            keeps_topics: me.may(Deed::KeepTopics),
            keeps_mail: me.may(Deed::KeepMail),
            no_mail: me.may(Deed::KeepMail) && active.no_mail,
            reads_audit: me.may(Deed::Audit),
            here: here.into(),
            flash: None,
            undo: None,
        }
    }

    /// The same with words about what was just done.
    pub(crate) fn with_flash(mut self, words: Option<String>) -> Self {
        self.flash = words;
        self
    }

    /// The same with what can be undone of it, too.
    pub(super) fn with_done(mut self, done: Done) -> Self {
        (self.flash, self.undo) = (done.words, done.undo);
        self
    }

    pub(crate) fn is(&self, entry: &str) -> bool {
        self.current == entry
    }

    pub(crate) fn is_away(&self) -> bool {
        self.away
    }
}

/// The frame of a staff page.
pub(crate) fn frame(me: &Me, office: &Office, title: impl Into<String>) -> Frame {
    Frame::of(me.demo.clone(), me.t, &office.settings, title, "/")
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
