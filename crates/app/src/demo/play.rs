//! Plays the demonstration's requests through the desk, in the order of their times, under a clock
//! that stands at each moment.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use chrono::Duration;
use xiaoyi_desk::{
    AfterReply, Asks, Clock, Confirmation, Desk, Environment, NewRequest, Reply, Submitted, WrittenForm,
};
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{
    Body, Direction, EmailAddress, Instant, Language, Languages, PersonName, Rating, Role, StaffId, Status,
    Subject, Ticket, TicketId, Urgency, Written,
};

use super::requests::{By, Line, Request, read};
use crate::topics;

/// A clock that stands where it is put.
struct StageClock(Mutex<Instant>);

impl Clock for StageClock {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl StageClock {
    fn put(&self, at: Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}

/// Something that happens, by the place of its request.
enum Scene {
    Sent,
    Written(usize),
    Ended,
    Minute,
}

/// How often time does its work while the play goes on.
const TICKS: Duration = Duration::hours(2);

pub(super) fn play(desk: &Desk) -> Result<()> {
    let now = desk.now();
    let requests = read()?;
    let mut scenes: Vec<(Instant, usize, Scene)> = Vec::new();
    for (place, request) in requests.iter().enumerate() {
        let mut at = now - request.age();
        scenes.push((at, place, Scene::Sent));
        for (line, written) in request.message.iter().enumerate() {
            at += written.after();
            scenes.push((at, place, Scene::Written(line)));
        }
        scenes.push((at + Duration::minutes(3), place, Scene::Ended));
    }
    let first = scenes.iter().map(|(at, _, _)| *at).min().unwrap_or(now);
    let mut tick = first;
    while tick < now {
        scenes.push((tick, 0, Scene::Minute));
        tick += TICKS;
    }
    scenes.sort_by_key(|(at, _, _)| *at);
    let clock = Arc::new(StageClock(Mutex::new(first)));
    let environment = Environment::new(clock.clone(), desk.environment().randomness.clone());
    let stage = Desk::new(desk.store().clone(), environment, desk.keys().clone(), (*desk.calendar()).clone());
    let mut tickets: Vec<Option<TicketId>> = vec![None; requests.len()];
    for (at, place, scene) in scenes {
        clock.put(at.min(now));
        if let Scene::Minute = scene {
            stage.tick()?;
            continue;
        }
        let Some(request) = requests.get(place) else { continue };
        match (scene, tickets.get(place).copied().flatten()) {
            (Scene::Sent, _) => {
                let id = send(&stage, request).with_context(|| request.subject.clone())?;
                if let Some(kept) = tickets.get_mut(place) {
                    *kept = Some(id);
                }
            }
            (Scene::Written(line), Some(id)) => {
                write(&stage, request, id, line).with_context(|| request.subject.clone())?;
            }
            (Scene::Ended, Some(id)) => end(&stage, request, id).with_context(|| request.subject.clone())?,
            _ => {}
        }
    }
    clock.put(now);
    stage.tick()?;
    Ok(())
}

fn send(desk: &Desk, request: &Request) -> Result<TicketId> {
    let codes: Vec<String> = topics::starters()?.into_iter().map(|(code, _)| code).collect();
    let place = codes.iter().position(|code| *code == request.topic).context("its topic")?;
    let topic = desk.read(|tx| tx.list_topics())?.get(place).context("its topic")?.id;
    let languages: Vec<Language> =
        request.languages.iter().map(|tag| Ok(Language::parse(tag)?)).collect::<Result<_>>()?;
    let written = Written::found(&request.description, &languages, Direction::Auto);
    let subject_written = Written::beside(&request.subject, &written, &languages, Direction::Auto);
    let submitted = desk.submit(&NewRequest {
        submission: desk.environment().id(desk.now()),
        locale: request.locale,
        name: PersonName::parse(&request.name)?,
        email: EmailAddress::parse(&request.email)?,
        languages: Languages::new(languages)?,
        topic,
        subject: Subject::parse(&request.subject)?,
        description: Body::parse(&request.description)?,
        written,
        subject_written,
        from: None,
        even_if_alike: true,
        confirmation: Confirmation::NotAsked,
    })?;
    let (Submitted::Created(ticket)
    | Submitted::Again(ticket)
    | Submitted::Added(ticket)
    | Submitted::Alike(ticket)
    | Submitted::Confirmed(ticket)) = submitted;
    if request.urgent && ticket.urgency == Urgency::Normal {
        let supervisor = supervisor(desk)?;
        desk.set_urgency(supervisor, ticket.id, Urgency::Urgent)?;
    }
    Ok(ticket.id)
}

fn supervisor(desk: &Desk) -> Result<StaffId> {
    let staff = desk.read(|tx| tx.list_staff())?;
    Ok(staff.iter().find(|person| person.role == Role::Supervisor).context("no supervisor")?.id)
}

fn ticket(desk: &Desk, id: TicketId) -> Result<Ticket> {
    desk.read(|tx| tx.find_ticket(id))?.context("no ticket")
}

/// Who has it; where nobody does, a supervisor gives it to whoever speaks its language best.
fn handler(desk: &Desk, id: TicketId) -> Result<StaffId> {
    let ticket = ticket(desk, id)?;
    if let Some(person) = ticket.assignee {
        desk.record_view(person, ticket.id)?;
        return Ok(person);
    }
    let staff = desk.read(|tx| tx.list_staff())?;
    let languages = ticket.languages.as_slice();
    let best = languages
        .iter()
        .find_map(|language| {
            let speakers = staff.iter().filter_map(|person| Some((person.proficiency(language)?, person)));
            speakers.max_by_key(|(level, _)| *level).map(|(_, person)| person.id)
        })
        .or_else(|| staff.first().map(|person| person.id))
        .context("nobody")?;
    let given = desk.hand_over(supervisor(desk)?, id, best)?;
    desk.record_view(best, given.id)?;
    Ok(best)
}

fn write(desk: &Desk, request: &Request, id: TicketId, line: usize) -> Result<()> {
    let Some(Line { by, body, .. }) = request.message.get(line) else { return Ok(()) };
    let body = Body::parse(body)?;
    let languages: Vec<Language> =
        request.languages.iter().map(|tag| Ok(Language::parse(tag)?)).collect::<Result<_>>()?;
    let written = Written::found(body.as_str(), &languages, Direction::Auto);
    let submission = desk.environment().id(desk.now());
    match by {
        By::Resident => {
            desk.write_as_resident(id, &WrittenForm { submission, body, written })?;
        }
        By::Note => {
            let reply = Reply { submission, body, written };
            desk.note(handler(desk, id)?, id, &reply, Asks::Nobody)?;
        }
        By::Staff => {
            let is_last = !request.message.iter().skip(line + 1).any(|later| later.by != By::Note);
            let then = match request.state {
                Status::Waiting if is_last => AfterReply::Wait,
                Status::Resolved | Status::Closed if is_last => AfterReply::Resolve,
                _ => AfterReply::StayOpen,
            };
            let reply = Reply { submission, body, written };
            desk.answer(handler(desk, id)?, id, &reply, then)?;
        }
    }
    Ok(())
}

/// Brings the request to the state it is meant to show.
fn end(desk: &Desk, request: &Request, id: TicketId) -> Result<()> {
    let status = ticket(desk, id)?.status;
    match request.state {
        Status::Cancelled if status.is_active() => {
            desk.cancel(id)?;
        }
        Status::Resolved | Status::Closed if status.is_active() => {
            desk.solve_as_resident(id)?;
        }
        Status::Open if status == Status::New => {
            handler(desk, id)?;
        }
        _ => {}
    }
    if let Some(stars) = request.rating {
        let comment = request.rating_comment.as_deref().map(Comment::parse).transpose()?;
        let comment = comment.map(|comment| {
            let written = Written::found(comment.as_str(), &[], Direction::Auto);
            (comment, written)
        });
        desk.rate(id, Rating::try_from(stars)?, comment)?;
    }
    Ok(())
}
