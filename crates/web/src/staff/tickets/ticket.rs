//! The ticket page: the conversation, the composer, and beside them everything about the ticket.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{Days, NaiveDate};
use uuid::Uuid;
use xiaoyi_domain::mail::OutboxMail;
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{
    AnswerId, Draft, Due, EmailAddress, Event, EventCode, Instant, Message, MessageId, Ownership, Permission,
    ReadyAnswer, Reference, StaffMember, Status, Ticket, Urgency, View, Visibility, WorkingCalendar, Written,
    permission,
};
use xiaoyi_store::{
    ListedTicket, MailFilter, Reader, StoreError, StoredDecision, StoredRating, TicketForReader, Tx,
};

use super::choices::{Choice, topic_choices};
use super::colleagues::{Colleague, colleagues};
use super::composer::{AlsoDone, ReplyLanguage, people_to_name, reply_languages, taken_up, with_answer};
use super::decision::{ShownDecision, came_otherwise};
use super::done::{Done, Undo, done_words};
use super::history::{Entry, entry};
use super::list::{List, Place};
use super::mails::{ShownMail, shown_mail};
use super::queues::list_name;
use super::row::{due_badge, language_in_full, turn_words};
use super::thread::{ShownMessage, news, shown_messages};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::page::{Frame, Words, html, shown};
use crate::site::{Active, Before, Site};
use crate::staff::{Me, Shell, frame, loads, own_path, status_words};
use xiaoyi_desk::{DeskConfig, PUT_OFF_AT_MOST};

/// Another request of the same resident.
struct Earlier {
    reference: String,
    subject: String,
    written: Written,
    state: String,
}

#[derive(Template)]
#[template(path = "staff/ticket.html")]
struct TicketPage {
    frame: Frame,
    shell: Shell,
    path: String,
    reference: String,
    subject: String,
    subject_written: Written,
    status: Status,
    status_words: String,
    urgent: bool,
    topic: Words,
    topics: Vec<Choice>,
    sent: String,
    due: Option<String>,
    due_badge: Option<(&'static str, String)>,
    paused: bool,
    name: String,
    /// None where nobody can be reached by mail.
    email: Option<String>,
    page_locale: &'static str,
    languages: Vec<String>,
    assignee: Option<String>,
    load: Option<String>,
    opened: Option<String>,
    can_act: bool,
    can_take: bool,
    can_note: bool,
    /// Whether the reader follows it.
    follows: bool,
    can_follow: bool,
    /// Who else has the page open, in words.
    readers: Vec<String>,
    /// Colleagues who can be named in a note, a line each.
    people: String,
    can_erase: bool,
    messages: Vec<ShownMessage>,
    /// What the page shows, for its forms to carry: the last public message, and who has the ticket.
    last_public: String,
    holder: String,
    colleagues: Vec<Colleague>,
    /// How it came to whoever has it, where it was not by the router.
    came: Option<String>,
    decision: Option<ShownDecision>,
    events: Vec<Entry>,
    mails: Vec<ShownMail>,
    rating: Option<(String, String, Written)>,
    earlier: Vec<Earlier>,
    /// Whose turn it is, and since when.
    turn: String,
    reply_languages: Vec<ReplyLanguage>,
    /// What sending the answer does besides: the field, its value, and the words.
    besides: Vec<AlsoDone>,
    /// The list that one came from, and its name.
    from: String,
    list_name: String,
    /// Where the ticket stands in it.
    place: Option<Place>,
    /// Until when it is put off.
    put_off: Option<String>,
    /// The days to which it can be put off, from the first to the last.
    days: (String, String),
    /// Whether one comes from another ticket that was just answered.
    goes_on: bool,
    fields: Fields,
    problems: Problems,
    submission: String,
}

impl TicketPage {
    fn is_resolved(&self) -> bool {
        self.status == Status::Resolved
    }

    /// Nobody does anything with it before the resident has confirmed it.
    fn is_unconfirmed(&self) -> bool {
        self.status == Status::Unconfirmed
    }

    fn is_waiting(&self) -> bool {
        self.status == Status::Waiting
    }

    /// The ticket that comes after this one in its list.
    fn next(&self) -> Option<&str> {
        self.place.as_ref().and_then(|place| place.next.as_deref())
    }

    fn writes_note(&self) -> bool {
        self.fields.get("kind") == "note" || !self.can_act
    }
}

/// What the page reads, in one transaction.
pub(super) struct Read {
    pub(super) ticket: Ticket,
    /// The requester's, if there is one.
    address: Option<EmailAddress>,
    pub(super) messages: Vec<Message>,
    events: Vec<Event>,
    decision: Option<StoredDecision>,
    pub(super) mails: Vec<OutboxMail>,
    rating: Option<StoredRating>,
    earlier: Vec<ListedTicket>,
    /// What the reader has begun to write on it.
    draft: Option<Draft>,
    /// The ready answer that one has chosen for it.
    pub(super) answer: Option<ReadyAnswer>,
    continues: Option<Ticket>,
    /// Who else has its page open.
    readers: Vec<Reader>,
    /// Whether the reader follows it, and then whether there is news of it for them.
    follows: Option<bool>,
    /// Where it stands in the list that one came from.
    place: Option<Place>,
}

pub(crate) fn reference_of(request: &HttpRequest) -> Result<Reference, WebError> {
    request
        .match_info()
        .get("reference")
        .and_then(|text| Reference::parse(text).ok())
        .ok_or(WebError::NotFound)
}

/// The ticket that an address names.
pub(crate) async fn find(site: &Site, request: &HttpRequest) -> Result<Ticket, WebError> {
    let reference = reference_of(request)?;
    let found = site.run(move |desk| Ok(desk.read(|tx| tx.find_ticket_by_reference(&reference))?)).await?;
    found.ok_or(WebError::NotFound)
}

impl Read {
    /// None if there is no such ticket.
    fn of(
        tx: &mut Tx<'_>,
        reference: &Reference,
        reader: &StaffMember,
        around: &Around,
        (from, answer): (&str, Option<AnswerId>),
        (now, since): (Instant, Instant),
    ) -> Result<Option<Self>, StoreError> {
        let Some(found) = tx.find_ticket_for_reader(reference, reader.id)? else { return Ok(None) };
        let TicketForReader { ticket, address, draft, follows } = found;
        let events = tx.list_events(ticket.id)?;
        let is_rated = events.iter().any(|event| matches!(event.code, EventCode::Rated { .. }));
        Ok(Some(Self {
            address,
            messages: tx.list_messages(ticket.id, None)?,
            decision: tx.find_last_decision(ticket.id)?,
            mails: tx.list_mails(MailFilter::OfTicket(ticket.id))?,
            rating: if is_rated { tx.find_rating(ticket.id)? } else { None },
            events,
            earlier: match ticket.requester {
                Some(requester) => tx.list_tickets_of_requester(requester, 11)?,
                None => Vec::new(),
            },
            draft,
            answer: match answer {
                Some(id) => tx.find_ready_answer(id)?.filter(|answer| answer.is_for(reader.id)),
                None => None,
            },
            readers: tx.list_readers(ticket.id, since)?,
            follows,
            continues: ticket.continues.map(|id| tx.find_ticket(id)).transpose()?.flatten(),
            place: match List::of_address(from) {
                // Nobody else's stands in one's own list.
                Some(list) if list.entry != "mine" || ticket.assignee == Some(reader.id) => {
                    let at = (now, &*around.calendar);
                    list.place(tx, reader, &around.config, reference.as_str(), at)?
                }
                _ => None,
            },
            ticket,
        }))
    }
}

/// What stands around the ticket.
struct Around {
    calendar: Arc<WorkingCalendar>,
    config: Arc<DeskConfig>,
    active: Arc<Active>,
}

impl Around {
    fn of(tx: &mut Tx<'_>, site: &Site, before: Before) -> Result<Self, StoreError> {
        Ok(Self {
            calendar: site.desk.calendar(),
            config: site.config_in(tx, before)?,
            active: site.active_in(tx, before)?,
        })
    }
}

/// The page. The assignee's first view is recorded, unless the browser only fetches ahead.
pub(crate) async fn show(site: web::Data<Site>, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let reference = reference_of(&request);
    let (of_site, wanted) = (site.clone(), reference.as_ref().ok().cloned());
    let before = site.before();
    let query = Fields::parse(request.query_string().as_bytes())
        .only(&["from", "notice", "about", "to", "told", "untold", "answer", "language"]);
    let says = query.clone();
    let (me, (around, read, undo)) = Me::reading(&site, &request, move |tx, person| {
        let (around, now) = (Around::of(tx, &of_site, before)?, of_site.desk.now());
        let times = (now, of_site.desk.heard_since());
        let from = own_path(says.get("from"));
        let undo = Undo::find(tx, person, &says, wanted.as_ref(), from, now)?;
        let read = match wanted {
            Some(reference) => {
                Read::of(tx, &reference, person, &around, (from, says.get("answer").parse().ok()), times)?
            }
            None => None,
        };
        Ok((around, read, undo))
    })
    .await?;
    let read = read.ok_or(WebError::NotFound)?;
    let ahead = ["sec-purpose", "purpose"].iter().any(|name| {
        request
            .headers()
            .get(*name)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|value| value.contains("prefetch"))
    });
    let done = Done { words: done_words(&query, &me, &around.config), undo, news: news(&read, me.person.id) };
    // Where one came from stands in the address.
    let (fields, problems) = (query, Problems::default());
    let by = me.person.id;
    let is_news =
        read.follows == Some(true) || read.ticket.clone().open(by, site.desk.now()) != View::Nothing;
    if !ahead && is_news {
        let id = read.ticket.id;
        site.run(move |desk| desk.record_view(by, id)).await?;
        return show_with(&site, &me, read.ticket.reference, fields, problems, done, StatusCode::OK).await;
    }
    html(&page(&site, &me, &around, read, fields, problems, done), StatusCode::OK)
}

/// The page with a form that came back.
pub(crate) async fn show_with(
    site: &Site,
    me: &Me,
    reference: Reference,
    fields: Fields,
    problems: Problems,
    done: Done,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let (of_site, before, reader) = (site.clone(), site.before(), me.person.clone());
    let from = own_path(fields.get("from")).to_owned();
    // A form that came back has what was taken already.
    let is_sent = ["text", "holder", "seen"].iter().any(|name| fields.all(name).next().is_some());
    let chosen = fields.get("answer").parse().ok().filter(|_| !is_sent);
    let (around, read) = site
        .run(move |desk| {
            Ok(desk.read(|tx| {
                let around = Around::of(tx, &of_site, before)?;
                let read = Read::of(
                    tx,
                    &reference,
                    &reader,
                    &around,
                    (&from, chosen),
                    (desk.now(), desk.heard_since()),
                )?;
                Ok((around, read))
            })?)
        })
        .await?;
    let read = read.ok_or(WebError::NotFound)?;
    html(&page(site, me, &around, read, fields, problems, done), status)
}

fn page(
    site: &Site,
    me: &Me,
    around: &Around,
    read: Read,
    fields: Fields,
    problems: Problems,
    done: Done,
) -> TicketPage {
    let fields = match &read.draft {
        Some(draft) if fields.get("text").is_empty() => taken_up(fields, draft),
        _ => fields,
    };
    let (fields, besides) = with_answer(fields, &read, site, me, &around.config);
    let (t, now, config) = (me.t, site.desk.now(), &*around.config);
    let loads = loads(&around.active.tickets);
    let here = format!("/staff/tickets/{}", read.ticket.reference);
    let news = done.news;
    let list = List::of_address(own_path(fields.get("from")));
    let queue = list.as_ref().map_or("mine", |list| list.entry);
    let shell = Shell::of(site, me, config, &around.active, queue, here).with_done(done);
    let ticket = &read.ticket;
    let ownership = Ownership::of(ticket.assignee, me.person.id);
    let may = |permission| permission::may(me.person.role, permission, ownership);
    let public_last: Option<MessageId> =
        read.messages.iter().rev().find(|m| m.visibility == Visibility::Public).map(|m| m.id);
    let continued = read.continues.as_ref().map(|closed| closed.reference.to_string()).unwrap_or_default();
    let load_of = |id| loads.get(&id).copied().unwrap_or_default();
    let title = t.plain().ticket_title(&ticket.reference);
    let frame = frame(me, config, title);
    let submission = match fields.submission::<Uuid>() {
        Ok(given) => given,
        Err(_) => site.desk.environment().id(now),
    };
    TicketPage {
        frame: frame.after(&problems),
        shell,
        path: format!("/staff/tickets/{}", ticket.reference),
        reference: ticket.reference.to_string(),
        subject: shown(ticket.subject.as_str()),
        subject_written: ticket.subject_written.clone(),
        status: ticket.status,
        status_words: status_words(&t.plain(), ticket.status),
        urgent: ticket.urgency == Urgency::Urgent,
        topic: config.topic_name(ticket.topic, t.locale()).into(),
        topics: topic_choices(config, Some(ticket.topic), &t.plain()),
        sent: t.zoned(ticket.created_at).into_owned(),
        due: ticket.due.at().map(|at| t.day(at)),
        due_badge: due_badge(ticket.due.at(), ticket.status, &t.plain(), now, &site.desk.calendar()),
        paused: matches!(ticket.due, Due::Paused(_)),
        name: shown(ticket.name.as_str()),
        email: read.address.as_ref().map(ToString::to_string),
        page_locale: ticket.locale.autonym(),
        languages: ticket.languages.as_slice().iter().map(|l| language_in_full(l, &t.plain())).collect(),
        assignee: ticket.assignee.map(|id| config.name(id).to_owned()),
        load: ticket
            .assignee
            .and_then(|id| config.person(id))
            .map(|person| t.ticket_load(load_of(person.id), person.limit).into_owned()),
        opened: ticket.opened_at.map(|at| t.soon(at, now)),
        can_act: may(Permission::Act) && ticket.status != Status::Unconfirmed,
        can_note: may(Permission::Note) && ticket.erased_at.is_none() && ticket.status != Status::Unconfirmed,
        follows: read.follows.is_some(),
        can_follow: read.follows.is_some() || (ownership != Ownership::Own && !ticket.status.is_final()),
        readers: readers(&read.readers, config, me),
        people: people_to_name(config, me),
        can_take: may(Permission::Take) && ownership != Ownership::Own && ticket.status.is_active(),
        can_erase: may(Permission::Erase) && ticket.status.is_final() && ticket.erased_at.is_none(),
        messages: shown_messages(&read, news, me, config),
        last_public: public_last.map(|id| id.to_string()).unwrap_or_default(),
        holder: ticket.assignee.map(|id| id.to_string()).unwrap_or_default(),
        colleagues: colleagues(site, me, &around.config, ticket, &loads),
        came: came_otherwise(ticket, &read.events, config, t),
        decision: read.decision.map(|stored| ShownDecision::new(&stored, config, t, now)),
        events: read.events.iter().map(|event| entry(event, config, t, &continued)).collect(),
        mails: read.mails.iter().map(|mail| shown_mail(mail, me, config, now)).collect(),
        rating: read.rating.map(|stored| {
            (
                t.stars(stored.rating.stars()).into_owned(),
                shown(stored.comment.as_ref().map(Comment::as_str).unwrap_or_default()),
                stored.written,
            )
        }),
        earlier: read
            .earlier
            .iter()
            .filter(|other| other.id != ticket.id)
            .take(10)
            .map(|other| Earlier {
                reference: other.reference.to_string(),
                subject: shown(other.subject.as_str()),
                written: other.subject_written.clone(),
                state: status_words(&t.plain(), other.status),
            })
            .collect(),
        turn: turn_words(ticket.turn, ticket.turn_since, &t.plain(), now),
        besides,
        reply_languages: reply_languages(ticket, me, config, fields.get("language")),
        from: own_path(fields.get("from")).to_owned(),
        list_name: match own_path(fields.get("from")) {
            crate::staff::team::today::PATH => t.nav_today(),
            crate::staff::team::coverage::PATH => t.coverage_title(),
            _ => list_name(queue, t),
        }
        .into_owned(),
        place: read.place,
        put_off: ticket.look_again.map(|later| t.day(later.at)),
        days: days(site.desk.calendar().date(now)),
        goes_on: fields.get("notice") == "replied-resolve"
            && !fields.get("about").is_empty()
            && fields.get("about") != ticket.reference.as_str(),
        fields,
        problems,
        submission: submission.to_string(),
    }
}

/// Who else has the page open, in words; who writes comes first.
fn readers(readers: &[Reader], config: &DeskConfig, me: &Me) -> Vec<String> {
    let mut others: Vec<&Reader> = readers.iter().filter(|reader| reader.person != me.person.id).collect();
    others.sort_by_key(|reader| !reader.writes);
    let said = others.into_iter().map(|reader| {
        let name = config.name(reader.person);
        if reader.writes { me.t.ticket_is_writing(name) } else { me.t.ticket_is_reading(name) }
    });
    said.map(std::borrow::Cow::into_owned).collect()
}

/// The days to which a ticket can be put off.
fn days(today: NaiveDate) -> (String, String) {
    let day = |days: u64| (today + Days::new(days)).to_string();
    (day(1), day(PUT_OFF_AT_MOST))
}
