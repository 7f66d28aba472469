//! The staff's lists of tickets, page by page, and how many there are.

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use uuid::Uuid;
use xiaoyi_domain::{
    Instant, Language, Languages, Reference, StaffId, Status, TicketId, TopicId, Turn, Urgency,
};

use super::listed::{ListedRow, ListedTicket};
use crate::fixed::Condition;
use crate::schema::{followers, tickets};
use crate::{StoreError, Tx, connection::AnyConnection, convert};

/// Which list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Queue {
    /// Active ones that this person has.
    Mine(StaffId),
    /// Unassigned ones of residents who speak one of these languages.
    ToTake(Vec<Language>),
    /// Open ones whose resident likes one of these languages best.
    OfLanguages(Vec<Language>),
    /// Open ones that nobody has.
    Unassigned,
    /// All open ones.
    Open,
    /// Open ones whose answer should have been given before this instant.
    Overdue(Instant),
    /// Open ones whose answer is to be given from the one instant on and before the other.
    Due(Instant, Instant),
    /// Those that wait for the resident.
    Waiting,
    /// Those that this person follows.
    Following(StaffId),
    /// Those that are over, the latest first.
    Over,
}

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What is due next comes first.
    #[default]
    Due,
    /// Those whose resident waits for us come first, then those that we have answered, then those that wait for the
    /// resident; in each group those that have been so the longest.
    Turn,
    /// What was sent last comes first.
    Newest,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// The language that the resident likes best.
    pub language: Option<Language>,
    /// The topic.
    pub topic: Option<TopicId>,
    /// How much it presses.
    pub urgency: Option<Urgency>,
    /// Whose turn it is.
    pub turn: Option<Turn>,
    /// Who has it.
    pub assignee: Option<StaffId>,
}

/// The place in a list after which the next page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The turn, in a list that is sorted by it.
    group: i32,
    at: i64,
    id: TicketId,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:x}.{}", self.group, self.at, self.id.0.simple())
    }
}

impl std::str::FromStr for Cursor {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (group, rest) = text.split_once('.').ok_or(())?;
        let (at, id) = rest.split_once('.').ok_or(())?;
        Ok(Self {
            group: group.parse().map_err(|_| ())?,
            at: i64::from_str_radix(at, 16).map_err(|_| ())?,
            id: TicketId(Uuid::parse_str(id).map_err(|_| ())?),
        })
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its tickets.
    pub tickets: Vec<ListedTicket>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// How many active tickets there are of one kind: what the numbers of everybody's lists are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActiveTickets {
    /// Where they stand.
    pub status: Status,
    /// Whose turn it is.
    pub turn: Turn,
    /// Who has them.
    pub assignee: Option<StaffId>,
    /// Their residents' languages.
    pub languages: Languages,
    /// How many.
    pub number: u32,
}

type Boxed<'a> = tickets::BoxedQuery<'a, <AnyConnection as Connection>::Backend>;

// The words stand here as in the partial indexes: with bound values neither database would use them.
const ACTIVE: &str = "status IN ('new', 'open')";
const ACTIVE_OR_WAITING: &str = "status IN ('new', 'open', 'waiting')";
const WAITING: &str = "status = 'waiting'";
const OVER: &str = "status IN ('resolved', 'closed', 'cancelled')";

fn of_queue(queue: &Queue) -> Boxed<'static> {
    let all = tickets::table.into_boxed();
    match queue {
        Queue::Mine(person) => all
            .filter(Condition(ACTIVE_OR_WAITING))
            .filter(tickets::assignee_id.eq(Some(convert::bytes(person.0)))),
        Queue::ToTake(languages) => {
            let spoken = languages
                .iter()
                .flat_map(|l| [format!("%\"{}\"%", l.primary()), format!("%\"{}-%", l.primary())]);
            let mut any: Box<dyn BoxableExpression<tickets::table, _, SqlType = Bool>> =
                Box::new(Condition("1 = 0"));
            for pattern in spoken {
                any = Box::new(any.or(tickets::languages.like(pattern)));
            }
            all.filter(Condition(ACTIVE)).filter(Condition("assignee_id IS NULL")).filter(any)
        }
        Queue::OfLanguages(languages) => {
            let mut any: Box<dyn BoxableExpression<tickets::table, _, SqlType = Bool>> =
                Box::new(Condition("1 = 0"));
            for language in languages {
                any = Box::new(any.or(tickets::language.eq(language.primary().to_owned())));
            }
            all.filter(Condition(ACTIVE)).filter(any)
        }
        Queue::Unassigned => all.filter(Condition(ACTIVE)).filter(Condition("assignee_id IS NULL")),
        Queue::Open => all.filter(Condition(ACTIVE)),
        Queue::Overdue(now) => all
            .filter(Condition(ACTIVE))
            .filter(Condition("due_at IS NOT NULL"))
            .filter(tickets::queue_at.lt(convert::micros(*now))),
        Queue::Due(from, until) => all
            .filter(Condition(ACTIVE))
            .filter(Condition("due_at IS NOT NULL"))
            .filter(tickets::queue_at.ge(convert::micros(*from)))
            .filter(tickets::queue_at.lt(convert::micros(*until))),
        Queue::Waiting => all.filter(Condition(WAITING)),
        Queue::Following(person) => all.filter(
            tickets::id.eq_any(
                followers::table
                    .filter(followers::staff_id.eq(convert::bytes(person.0)))
                    .select(followers::ticket_id),
            ),
        ),
        Queue::Over => all.filter(Condition(OVER)),
    }
}

/// In which order a list really comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sorted {
    Due,
    Turn,
    Newest,
    LatestOver,
}

impl Sorted {
    /// What is over comes latest first, whatever is asked for.
    fn of(queue: &Queue, order: Order) -> Self {
        match order {
            _ if *queue == Queue::Over => Self::LatestOver,
            Order::Due => Self::Due,
            Order::Turn => Self::Turn,
            Order::Newest => Self::Newest,
        }
    }
}

fn filtered(mut query: Boxed<'static>, filter: &QueueFilter) -> Boxed<'static> {
    if let Some(language) = &filter.language {
        query = query.filter(tickets::language.eq(language.primary().to_owned()));
    }
    if let Some(topic) = filter.topic {
        query = query.filter(tickets::topic_id.eq(convert::bytes(topic.0)));
    }
    if let Some(urgency) = filter.urgency {
        query = query.filter(Condition(match urgency {
            Urgency::Urgent => "urgency = 'urgent'",
            Urgency::Normal => "urgency = 'normal'",
        }));
    }
    if let Some(turn) = filter.turn {
        query = query.filter(tickets::turn.eq(convert::turn_to_i32(turn)));
    }
    if let Some(person) = filter.assignee {
        query = query.filter(tickets::assignee_id.eq(Some(convert::bytes(person.0))));
    }
    query
}

fn sorted(queue: &Queue, mut query: Boxed<'static>, order: Sorted, after: Option<Cursor>) -> Boxed<'static> {
    if matches!(order, Sorted::Turn | Sorted::Newest) && !matches!(queue, Queue::Following(_)) {
        // The words of these indexes stand here, whatever list it is.
        query = query.filter(Condition(ACTIVE_OR_WAITING));
    }
    if let Some(Cursor { group, at, id }) = after {
        let id = convert::bytes(id.0);
        query = match order {
            Sorted::Turn => {
                let later = tickets::turn_since.gt(at).or(tickets::turn_since.eq(at).and(tickets::id.gt(id)));
                query
                    .filter(tickets::turn.ge(group))
                    .filter(tickets::turn.gt(group).or(tickets::turn.eq(group).and(later)))
            }
            Sorted::LatestOver => {
                query.filter(tickets::queue_at.le(at)).filter(tickets::queue_at.lt(at).or(tickets::id.lt(id)))
            }
            Sorted::Due => {
                query.filter(tickets::queue_at.ge(at)).filter(tickets::queue_at.gt(at).or(tickets::id.gt(id)))
            }
            // Ids begin with the time of their making (RFC 9562).
            Sorted::Newest => query.filter(tickets::id.lt(id)),
        };
    }
    match order {
        Sorted::Turn => query.order((tickets::turn.asc(), tickets::turn_since.asc(), tickets::id.asc())),
        Sorted::LatestOver => query.order((tickets::queue_at.desc(), tickets::id.desc())),
        Sorted::Due => query.order((tickets::queue_at.asc(), tickets::id.asc())),
        Sorted::Newest => query.order(tickets::id.desc()),
    }
}

/// Status, turn, holder, languages, and how many there are.
type CountedRow = (String, i32, Option<Vec<u8>>, String, i64);

impl Tx<'_> {
    /// A page of at most `most` tickets of a list, after the cursor. What is over comes latest first,
    /// everything else in the order that is asked for.
    pub fn list_queue(
        &mut self,
        queue: &Queue,
        filter: &QueueFilter,
        order: Order,
        after: Option<Cursor>,
        most: usize,
    ) -> Result<Page, StoreError> {
        let order = Sorted::of(queue, order);
        let one_more = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let rows: Vec<ListedRow> = sorted(queue, filtered(of_queue(queue), filter), order, after)
            .limit(one_more)
            .select(ListedRow::as_select())
            .load(self.connection)?;
        let mut found = rows.into_iter().map(ListedRow::into_listed).collect::<Result<Vec<_>, _>>()?;
        let next = (found.len() > most).then(|| {
            found.truncate(most);
            found.last().map(|last| match order {
                Sorted::Turn => Cursor {
                    group: convert::turn_to_i32(last.turn),
                    at: convert::micros(last.turn_since),
                    id: last.id,
                },
                _ => Cursor { group: 0, at: last.queue_at, id: last.id },
            })
        });
        Ok(Page { tickets: found, next: next.flatten() })
    }

    /// The references of the first `most` tickets of a list, in its order: where a ticket stands in it, and what comes
    /// before and after it.
    pub fn list_references(
        &mut self,
        queue: &Queue,
        filter: &QueueFilter,
        order: Order,
        most: i64,
    ) -> Result<Vec<Reference>, StoreError> {
        let found: Vec<String> =
            sorted(queue, filtered(of_queue(queue), filter), Sorted::of(queue, order), None)
                .limit(most)
                .select(tickets::reference)
                .load(self.connection)?;
        found.into_iter().map(|reference| convert::text("reference", reference)).collect()
    }

    /// How many tickets a list has. Of all open ones it is counted anew each time.
    pub fn count_queue(&mut self, queue: &Queue) -> Result<u32, StoreError> {
        let number: i64 = of_queue(queue).select(count_star()).first(self.connection)?;
        convert::count("tickets", number)
    }

    /// How many open tickets should have been answered before this instant.
    pub fn count_overdue(&mut self, now: Instant) -> Result<u32, StoreError> {
        self.count_queue(&Queue::Overdue(now))
    }

    /// All active tickets, counted by what tells the lists apart.
    pub fn count_active(&mut self) -> Result<Vec<ActiveTickets>, StoreError> {
        let columns = (tickets::status, tickets::turn, tickets::assignee_id, tickets::languages);
        let rows: Vec<CountedRow> = tickets::table
            .filter(Condition(ACTIVE_OR_WAITING))
            .group_by(columns)
            .select((tickets::status, tickets::turn, tickets::assignee_id, tickets::languages, count_star()))
            .load(self.connection)?;
        rows.into_iter()
            .map(|(status, turn, assignee, languages, number)| {
                Ok(ActiveTickets {
                    turn: convert::turn(turn)?,
                    status: convert::parsed("status", &status)?,
                    assignee: assignee.map(|id| convert::id("assignee", &id)).transpose()?,
                    languages: convert::json("languages", &languages)?,
                    number: convert::count("tickets", number)?,
                })
            })
            .collect()
    }
}
