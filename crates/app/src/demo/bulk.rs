//! Many tickets at once, for trying how the desk does with a long history: nearly all are closed, the
//! latest are open. They are written in large transactions, past the router and the outbox.

use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, bail};
use chrono::Duration;
use xiaoyi_desk::Desk;
use xiaoyi_domain::ticket::NewTicket;
use xiaoyi_domain::{
    Actor, Author, Because, Body, Due, EmailAddress, Event, EventCode, Instant, Language, Languages, Locale,
    Message, PersonName, Reference, StaffMember, Status, Subject, Ticket, Topic, Visibility,
};
use xiaoyi_domain::{Direction, Turn, Written};
use xiaoyi_store::{Requester, StoreError, Tx};

/// Tickets in one transaction.
const BATCH: u64 = 1000;
/// So many of them, the latest, are still open: a desk's work does not grow with its history.
const OPEN: u64 = 150;
/// So many write at once at most; each needs a connection.
const WRITERS: usize = 4;
/// Requesters that share them.
const REQUESTERS: u64 = 500;

/// What tickets are made of.
struct Parts {
    topics: Vec<Topic>,
    staff: Vec<StaffMember>,
    requesters: Vec<Requester>,
    now: Instant,
    number: u64,
}

pub(crate) fn fill(desk: &Desk, number: u64) -> Result<()> {
    let now = desk.now();
    let parts = Parts {
        topics: desk.read(|tx| tx.list_topics())?,
        staff: desk.read(|tx| tx.list_staff())?,
        requesters: requesters(desk, now)?,
        now,
        number,
    };
    let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
    let write = |from, until| {
        desk.store().write::<_, StoreError>(|tx| (from..until).try_for_each(|p| add(desk, tx, &parts, p)))
    };
    let work = || -> Result<(), StoreError> {
        loop {
            let from = next.fetch_add(BATCH, Ordering::Relaxed);
            if from >= number {
                return Ok(());
            }
            let until = (from + BATCH).min(number);
            // Where one fails the others need not go on.
            write(from, until).inspect_err(|_| next.store(number, Ordering::Relaxed))?;
            let before = done.fetch_add(until - from, Ordering::Relaxed);
            let now = before + until - from;
            if before / 50_000 != now / 50_000 || now == number {
                println!("{now} of {number} tickets");
            }
        }
    };
    // PostgreSQL and we would wait for each other by turns.
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(WRITERS);
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        writers.into_iter().try_for_each(|writer| match writer.join() {
            Ok(written) => Ok(written?),
            Err(_) => bail!("a writer has ended"),
        })
    })?;
    index(desk, number)
}

/// Makes them ready to be searched.
fn index(desk: &Desk, number: u64) -> Result<()> {
    desk.store().write::<_, StoreError>(|tx| tx.drop_search_index())?;
    let indexed = index_all(desk, number);
    // Also where that failed: whatever is there is to be found fast.
    desk.store().write::<_, StoreError>(|tx| tx.make_search_index())?;
    indexed
}

fn index_all(desk: &Desk, number: u64) -> Result<()> {
    let mut done = 0;
    loop {
        let indexed = desk.index_pending(i64::try_from(BATCH)?)?;
        if indexed == 0 {
            return Ok(());
        }
        let before = done;
        done += u64::try_from(indexed)?;
        if before / 50_000 != done / 50_000 || done == number {
            println!("{done} of {number} tickets ready to be searched");
        }
    }
}

/// Adds the ticket at this place of all, with its message and its history.
fn add(desk: &Desk, tx: &mut Tx<'_>, parts: &Parts, place: u64) -> Result<(), StoreError> {
    let pick = |count: usize, seed: u64| usize::try_from(seed).unwrap_or_default() % count.max(1);
    let at = parts.now - Duration::minutes(i64::try_from(parts.number - place).unwrap_or_default());
    let locale = Locale::ALL.get(pick(Locale::ALL.len(), place)).copied().unwrap_or(Locale::DEFAULT);
    let (Some(topic), Some(person), Some(requester)) = (
        parts.topics.get(pick(parts.topics.len(), place / 7)),
        parts.staff.get(pick(parts.staff.len(), place / 3)),
        parts.requesters.get(pick(parts.requesters.len(), place)),
    ) else {
        return Ok(());
    };
    let open = parts.number - place <= OPEN.min(parts.number / 10);
    let Some((mut ticket, body)) = example(desk, at, locale, place) else { return Ok(()) };
    ticket.requester = Some(requester.id);
    ticket.topic = topic.id;
    ticket.assignee = Some(person.id);
    if open {
        ticket.due = Due::At(parts.now + Duration::days(2));
    } else {
        ticket.status = Status::Closed;
        ticket.turn = Turn::Over;
        ticket.resolved_at = Some(at);
    }
    let message = Message {
        id: desk.environment().id(at),
        ticket: ticket.id,
        author: Author::Resident,
        visibility: Visibility::Public,
        written: Written::said(locale.language(), body.as_str(), locale.direction()),
        body: Some(body),
        created_at: at,
    };
    ticket.show_last(&message);
    let id = ticket.id;
    tx.add_ticket(&ticket, None)?;
    tx.add_message(&message, None)?;
    let event = |code, actor| Event { id: desk.environment().id(at), ticket: id, at, actor, code };
    tx.add_event(&event(EventCode::Submitted, Actor::Resident))?;
    tx.add_event(&event(EventCode::Routed { to: person.id }, Actor::Desk))
}

fn requesters(desk: &Desk, now: Instant) -> Result<Vec<Requester>> {
    (0..REQUESTERS)
        .map(|place| {
            let email =
                EmailAddress::parse(&format!("resident-{place}@mail.example")).context("an address")?;
            Ok(desk.store().write::<_, StoreError>(|tx| {
                if let Some(known) = tx.find_requester_by_email(&email)? {
                    return Ok(known);
                }
                let requester = Requester { id: desk.environment().id(now), email: email.clone() };
                tx.add_requester(&requester, now)?;
                Ok(requester)
            })?)
        })
        .collect()
}

/// What somebody of a locale writes.
fn words(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "I have a question about an everyday matter and would be glad of an answer.",
        Locale::ZhCn => "我有一个关于日常生活的问题，希望能得到您的答复。",
        Locale::Fr => {
            "J’ai une question sur la vie de tous les jours et je serais heureuse d’avoir une réponse."
        }
        Locale::Ru => "У меня вопрос о повседневных делах, буду благодарна за ответ.",
        Locale::Ar => "لدي سؤال عن أمر من أمور الحياة اليومية وأرجو الرد عليه.",
        Locale::Ja => "日常生活のことで質問があります。ご回答をお願いします。",
    }
}

/// What the subjects are about: each is frequent, and rarer than what everybody writes.
const MATTERS: [&str; 12] = [
    "visa",
    "rent",
    "doctor",
    "school",
    "tax",
    "internet",
    "parking",
    "passport",
    "heating",
    "bicycle",
    "bank",
    "insurance",
];

/// A request as anybody might send it.
fn example(desk: &Desk, at: Instant, locale: Locale, place: u64) -> Option<(Ticket, Body)> {
    let random = desk.environment();
    let language: Language = locale.language();
    let matter =
        usize::try_from(place / 5).ok().and_then(|place| MATTERS.get(place % MATTERS.len())).copied();
    let subject = format!("About {}, number {place}", matter.unwrap_or_default());
    let new = NewTicket {
        id: random.id(at),
        reference: Reference::from_random(u64::from_be_bytes(random.bytes())),
        requester: None,
        name: PersonName::parse(&format!("Resident {place}")).ok()?,
        locale,
        languages: Languages::new([language]).ok()?,
        topic: random.id(at),
        subject: Subject::parse(&subject).ok()?,
        subject_written: Written::said(Locale::En.language(), &subject, Direction::Ltr),
        submission: random.id(at),
        digest: random.bytes(),
        continues: None,
    };
    let mut ticket = Ticket::new(new, at);
    ticket.status = Status::Open;
    ticket.turn = Turn::Answered;
    ticket.because = Because::Routed;
    (ticket.assigned_at, ticket.opened_at, ticket.answered_at) = (Some(at), Some(at), Some(at));
    let body = Body::parse(words(locale)).ok()?;
    Some((ticket, body))
}
