//! Searching tickets. What changes is noted with the change and indexed a moment later, so that no request waits for it;
//! who searches has what is left indexed first.

use std::collections::HashMap;

use xiaoyi_domain::text_search::{Clause, Hit, Query};
use xiaoyi_domain::{
    EmailAddress, Instant, Message, RequesterId, Ticket, TicketFilter, TicketId, search_place,
    ticket_document,
};
use xiaoyi_store::{Requester, SearchRange, StoreError, Tx};

use crate::{Change, Desk, DeskError};

/// How many tickets a page of a search has.
const PAGE: usize = 25;
/// How many candidates are looked at together: nearly all are found.
const CANDIDATES: i64 = 26;
/// How many candidates a search looks at before it asks whether to go on.
const MOST_CANDIDATES: usize = 1_000;
/// How many changes are indexed before a search at most.
const BEFORE_A_SEARCH: i64 = 20;

/// A ticket that was found.
#[derive(Debug, Clone)]
pub struct SearchHit {
    /// It.
    pub ticket: Ticket,
    /// Its requester's address, unless it was erased.
    pub email: Option<EmailAddress>,
    /// Whether a word is a part of the reference.
    pub in_reference: bool,
    /// Where the words stand in the name.
    pub in_name: Vec<Hit>,
    /// Where they stand in the address.
    pub in_email: Vec<Hit>,
    /// Where they stand in the subject.
    pub in_subject: Vec<Hit>,
    /// The last message that they stand in, and where.
    pub in_message: Option<(Message, Vec<Hit>)>,
}

/// Some tickets that were found, the newest first.
#[derive(Debug, Clone)]
pub struct SearchPage {
    /// They.
    pub hits: Vec<SearchHit>,
    /// After which place it goes on, if there may be more.
    pub next: Option<i64>,
    /// Whether changes are left that are not indexed yet: something may be missing.
    pub is_behind: bool,
}

/// Tickets with everything that is searched.
struct Texts {
    tickets: HashMap<TicketId, Ticket>,
    emails: HashMap<RequesterId, EmailAddress>,
    messages: HashMap<TicketId, Vec<Message>>,
}

impl Texts {
    fn read(tx: &mut Tx<'_>, ids: &[TicketId]) -> Result<Self, StoreError> {
        let tickets = tx.list_tickets(ids.iter().copied())?;
        let living = || tickets.iter().filter(|ticket| ticket.erased_at.is_none());
        let ids: Vec<TicketId> = living().map(|ticket| ticket.id).collect();
        let requesters: Vec<RequesterId> = living().filter_map(|ticket| ticket.requester).collect();
        let emails = tx.list_requesters(&requesters)?.into_iter().map(|Requester { id, email }| (id, email));
        let mut messages: HashMap<TicketId, Vec<Message>> = HashMap::new();
        for message in tx.list_messages_of(&ids)? {
            messages.entry(message.ticket).or_default().push(message);
        }
        let emails = emails.collect();
        Ok(Self {
            tickets: tickets.into_iter().map(|ticket| (ticket.id, ticket)).collect(),
            emails,
            messages,
        })
    }

    fn email(&self, ticket: &Ticket) -> Option<&EmailAddress> {
        self.emails.get(&ticket.requester?)
    }

    fn messages(&self, ticket: TicketId) -> &[Message] {
        self.messages.get(&ticket).map_or(&[], Vec::as_slice)
    }

    /// A ticket, if the search means it as it is now.
    fn find(&self, query: &Query<TicketFilter>, id: TicketId) -> Option<SearchHit> {
        let ticket = self.tickets.get(&id)?;
        if !TicketFilter::meets(query.filters(), ticket) {
            return None;
        }
        let email = self.email(ticket);
        let messages = self.messages(id);
        let bodies = messages.iter().map(|message| message.body.as_ref().map_or("", |body| body.as_str()));
        let own = [
            ticket.reference.as_str(),
            ticket.name.as_str(),
            email.map_or("", EmailAddress::as_str),
            ticket.subject.as_str(),
        ];
        let mut hits = query.find(ticket.reference.as_str(), own.into_iter().chain(bodies))?.into_iter();
        let is_in_words = hits.next().is_some_and(|hits| !hits.is_empty());
        let (in_name, in_email, in_subject) = (hits.next()?, hits.next()?, hits.next()?);
        let in_message = messages.iter().zip(hits).rfind(|(_, hits)| !hits.is_empty());
        Some(SearchHit {
            in_message: in_message.map(|(message, hits)| (message.clone(), hits)),
            in_reference: is_in_words || query.is_in_code(ticket.reference.as_str()),
            ticket: ticket.clone(),
            email: email.cloned(),
            in_name,
            in_email,
            in_subject,
        })
    }
}

/// Between which places what the filters allow can stand.
fn range(filters: &[TicketFilter], after: Option<i64>) -> SearchRange {
    let mut range = SearchRange { until: after.unwrap_or(i64::MAX), ..SearchRange::ALL };
    // Of very many tickets of one moment some have a later place.
    let place = |at: Instant| search_place(at + chrono::Duration::seconds(1));
    for filter in filters {
        match filter {
            TicketFilter::Before(at) => range.until = range.until.min(place(*at)),
            TicketFilter::Since(at) => range.from = range.from.max(search_place(*at)),
            _ => {}
        }
    }
    range
}

impl Desk {
    /// A page of the tickets that somebody searches for, the newest first, after a place or from the beginning.
    pub fn search(&self, query: &Query<TicketFilter>, after: Option<i64>) -> Result<SearchPage, DeskError> {
        // What cannot be indexed now is no reason to find nothing, and whoever indexes at this moment is not waited for.
        if let Err(error) = self.index_while(BEFORE_A_SEARCH, |tx| tx.try_lock_search()) {
            tracing::warn!(%error, "what has changed last could not be indexed before a search");
        }
        self.search_indexed(query, after)
    }

    /// The same for what is indexed: for somebody who is still typing.
    pub fn search_indexed(
        &self,
        query: &Query<TicketFilter>,
        after: Option<i64>,
    ) -> Result<SearchPage, DeskError> {
        let clause = Clause::All(vec![query.clause(), TicketFilter::clause(query.filters())]);
        let mut range = range(query.filters(), after);
        Ok(self.read(|tx| {
            let mut page =
                SearchPage { hits: Vec::new(), next: None, is_behind: tx.count_search_pending(1)? > 0 };
            let mut examined = 0;
            loop {
                let candidates = tx.search_tickets(&clause, range, CANDIDATES)?;
                let ids: Vec<TicketId> = candidates.iter().map(|(_, id)| *id).collect();
                let texts = Texts::read(tx, &ids)?;
                for (place, id) in &candidates {
                    if page.hits.len() == PAGE {
                        page.next = Some(range.until);
                        return Ok::<_, StoreError>(page);
                    }
                    page.hits.extend(texts.find(query, *id));
                    range.until = *place;
                }
                examined += candidates.len();
                if candidates.len() < usize::try_from(CANDIDATES).unwrap_or_default() {
                    return Ok(page);
                }
                if examined >= MOST_CANDIDATES {
                    page.next = Some(range.until);
                    return Ok(page);
                }
            }
        })?)
    }

    /// Indexes up to `most` changes, the latest first; returns how many there were.
    pub fn index_pending(&self, most: i64) -> Result<usize, DeskError> {
        self.index_while(most, |tx| tx.lock_search().map(|()| true))
    }

    /// The same, if `lock` says that nobody else does.
    fn index_while(
        &self,
        most: i64,
        lock: impl Fn(&mut Tx<'_>) -> Result<bool, StoreError>,
    ) -> Result<usize, DeskError> {
        if self.read(|tx| tx.count_search_pending(1))? == 0 {
            return Ok(0);
        }
        let indexed = self.store().write(|tx| {
            if !lock(tx)? {
                return Ok(0);
            }
            let changes = tx.list_search_pending(most)?;
            index(tx, &changes)?;
            Ok::<_, StoreError>(changes.len())
        });
        let number = match indexed {
            Ok(number) => number,
            // One that cannot be read must not hold up the others.
            Err(StoreError::Corrupt { .. }) => self.index_one_by_one(most)?,
            Err(error) => return Err(error.into()),
        };
        self.changes().tell(&[Change::Unshown]);
        Ok(number)
    }

    fn index_one_by_one(&self, most: i64) -> Result<usize, DeskError> {
        let changes = self.read(|tx| tx.list_search_pending(most))?;
        for change in &changes {
            let indexed = self.store().write(|tx| {
                tx.lock_search()?;
                index(tx, &[*change])
            });
            match indexed {
                Ok(()) => {}
                Err(error @ StoreError::Corrupt { .. }) => {
                    tracing::error!(ticket = %change.1, %error, "a ticket cannot be indexed: no search finds it");
                    self.store().write(|tx| tx.remove_search_pending(&[*change]))?;
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(changes.len())
    }
}

fn index(tx: &mut Tx<'_>, changes: &[(i64, TicketId)]) -> Result<(), StoreError> {
    let mut ids: Vec<TicketId> = changes.iter().map(|(_, ticket)| *ticket).collect();
    ids.sort_unstable();
    ids.dedup();
    let texts = Texts::read(tx, &ids)?;
    for id in ids {
        let Some(ticket) = texts.tickets.get(&id) else { continue };
        let document = ticket_document(ticket, texts.email(ticket), texts.messages(id));
        tx.index_ticket(id, ticket.created_at, &document)?;
    }
    tx.remove_search_pending(changes)
}
