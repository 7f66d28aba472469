//! The same done with several tickets of a list, and undone. Each is a unit of work of its own: what cannot be done with
//! one holds up no other, and is told.

use actix_web::{HttpResponse, web};
use xiaoyi_desk::{Acting, Desk, DeskError};
use xiaoyi_domain::{Instant, Reference, StaffId, Ticket, TopicId, Turn, Urgency};

use super::actions::{back, refused};
use super::done::{MOST_AT_ONCE, joined, saying, without_notice};
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::site::Site;
use crate::staff::{Me, own_path};

/// A ticket that a form names, with what its list showed of it: see [`shown_as`].
struct Named {
    ticket: Ticket,
    shown: Option<String>,
}

impl Named {
    /// Whether it is no longer as its list showed it.
    fn has_changed(&self) -> bool {
        let now = shown_as(self.ticket.turn, self.ticket.turn_since, self.ticket.assignee);
        self.shown.as_ref().is_some_and(|shown| *shown != now)
    }
}

/// What a list shows of a ticket that somebody may act on: whose turn it is, since when, and who has it. Its form carries
/// it, so that nobody acts past what has happened since.
pub(super) fn shown_as(turn: Turn, since: Instant, holder: Option<StaffId>) -> String {
    let mut shown = String::with_capacity(64);
    shown.push_str(turn.code());
    shown.push('.');
    shown.push_str(&since.timestamp_micros().to_string());
    shown.push('.');
    if let Some(StaffId(holder)) = holder {
        shown.push_str(holder.hyphenated().encode_lower(&mut uuid::Uuid::encode_buffer()));
    }
    shown
}

/// The tickets that a form names, as far as they are there.
async fn named(site: &Site, fields: &Fields) -> Result<Vec<Named>, WebError> {
    let named: Vec<(Reference, Option<String>)> = fields
        .all("ticket")
        .filter_map(|value| {
            let (reference, shown) =
                value.split_once('.').map_or((value, None), |(r, s)| (r, Some(s.to_owned())));
            Some((Reference::parse(reference).ok()?, shown))
        })
        .take(MOST_AT_ONCE)
        .collect();
    site.run(move |desk| {
        Ok(desk.read(|tx| {
            let mut found = Vec::new();
            for (reference, shown) in named {
                found.extend(tx.find_ticket_by_reference(&reference)?.map(|ticket| Named { ticket, shown }));
            }
            Ok(found)
        })?)
    })
    .await
}

/// With which tickets something was done, and with which it could not be.
#[derive(Default)]
struct Told {
    done: Vec<Reference>,
    failed: Vec<Reference>,
}

impl Told {
    /// Does something with each.
    async fn of(
        site: &Site,
        tickets: Vec<Named>,
        action: impl Fn(&Desk, &Named) -> Result<(), DeskError> + Send + 'static,
    ) -> Result<Self, WebError> {
        site.run(move |desk| {
            let mut told = Self::default();
            for named in tickets {
                match action(desk, &named) {
                    Ok(()) => told.done.push(named.ticket.reference),
                    Err(DeskError::Refused(_) | DeskError::NotFound) => {
                        told.failed.push(named.ticket.reference);
                    }
                    Err(error) => return Err(error),
                }
            }
            Ok(told)
        })
        .await
    }

    /// The list that one came from, which says so.
    fn answer(&self, fields: &Fields, notice: &str) -> HttpResponse {
        let list = without_notice(own_path(fields.get("from")));
        let (done, failed) = (joined(&self.done), joined(&self.failed));
        see_other(&saying(&list, &[("notice", notice), ("about", &done), ("failed", &failed)]))
    }
}

/// What can be done with several tickets.
#[derive(Clone, Copy)]
enum Several {
    Take,
    HandOver(StaffId),
    ChangeTopic(TopicId),
    SetUrgency(Urgency),
    Resolve,
}

impl Several {
    /// What a form asks for; none where it does not say to whom, or which topic.
    fn of(fields: &Fields) -> Result<Option<Self>, WebError> {
        Ok(match fields.get("do") {
            "nothing" => None,
            "take" => Some(Self::Take),
            "hand-over" => fields.get("to").parse().ok().map(Self::HandOver),
            "topic" => fields.get("topic").parse().ok().map(Self::ChangeTopic),
            "urgent" => Some(Self::SetUrgency(Urgency::Urgent)),
            "normal" => Some(Self::SetUrgency(Urgency::Normal)),
            "resolve" => Some(Self::Resolve),
            _ => return Err(WebError::BadRequest),
        })
    }

    fn apply(self, desk: &Desk, acting: Acting, ticket: &Ticket) -> Result<Ticket, DeskError> {
        match self {
            Self::Take => desk.take(acting, ticket.id),
            Self::HandOver(to) => desk.hand_over(acting, ticket.id, to),
            Self::ChangeTopic(topic) => desk.change_topic_of(acting, ticket.id, topic),
            Self::SetUrgency(urgency) => desk.set_urgency(acting, ticket.id, urgency),
            Self::Resolve => desk.resolve(acting, ticket.id),
        }
    }
}

/// Does the same with several tickets of a list.
pub(crate) async fn several(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    let (action, tickets, by) = (Several::of(&fields)?, named(&site, &fields).await?, me.person.id);
    let (Some(action), false) = (action, tickets.is_empty()) else {
        return Ok(see_other(&without_notice(own_path(fields.get("from")))));
    };
    let told = Told::of(&site, tickets, move |desk, named| {
        if named.has_changed() {
            return Err(xiaoyi_domain::Refusal::ChangedMeanwhile.into());
        }
        let acting = Acting { by, seen: None, holder: Some(named.ticket.assignee) };
        action.apply(desk, acting, &named.ticket).map(drop)
    })
    .await?;
    Ok(told.answer(&fields, "several"))
}

/// Undoes what one did last with these tickets. One alone is shown.
pub(crate) async fn undo(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    let (tickets, by) = (named(&site, &fields).await?, me.person.id);
    if let [Named { ticket, .. }] = tickets.as_slice() {
        let (id, reference) = (ticket.id, ticket.reference.clone());
        return match site.run(move |desk| desk.undo(by, id)).await {
            Ok(ticket) => Ok(back(&ticket, "undone", &fields)),
            Err(WebError::Refused(refusal)) => refused(&site, &me, reference, fields, refusal).await,
            Err(error) => Err(error),
        };
    }
    let told = Told::of(&site, tickets, move |desk, named| desk.undo(by, named.ticket.id).map(drop)).await?;
    Ok(told.answer(&fields, "several-undone"))
}
