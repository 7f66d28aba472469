//! The staff's lists of tickets, page by page, and how many there are.

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use uuid::Uuid;
use xiaoyi_domain::{Language, Languages, StaffId, Status, TicketId, TopicId, Turn, Urgency};

use super::listed::{ListedRow, ListedTicket};
use crate::fixed::Condition;
use crate::schema::tickets;
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
    /// Those that wait for the resident.
    Waiting,
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
        Queue::Waiting => all.filter(Condition(WAITING)),
        Queue::Over => all.filter(Condition(OVER)),
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
        let mut query = of_queue(queue);
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
        let latest_first = *queue == Queue::Over;
        let by_turn = order == Order::Turn && !latest_first;
        if by_turn {
            // The words of the index by turn stand here, whatever list it is.
            query = query.filter(Condition(ACTIVE_OR_WAITING));
        }
        if let Some(Cursor { group, at, id }) = after {
            let id = convert::bytes(id.0);
            query = if by_turn {
                let later = tickets::turn_since.gt(at).or(tickets::turn_since.eq(at).and(tickets::id.gt(id)));
                query
                    .filter(tickets::turn.ge(group))
                    .filter(tickets::turn.gt(group).or(tickets::turn.eq(group).and(later)))
            } else if latest_first {
                query.filter(tickets::queue_at.le(at)).filter(tickets::queue_at.lt(at).or(tickets::id.lt(id)))
            } else {
                query.filter(tickets::queue_at.ge(at)).filter(tickets::queue_at.gt(at).or(tickets::id.gt(id)))
            };
        }
        query = if by_turn {
            query.order((tickets::turn.asc(), tickets::turn_since.asc(), tickets::id.asc()))
        } else if latest_first {
            query.order((tickets::queue_at.desc(), tickets::id.desc()))
        } else {
            query.order((tickets::queue_at.asc(), tickets::id.asc()))
        };
        let one_more = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let rows: Vec<ListedRow> =
            query.limit(one_more).select(ListedRow::as_select()).load(self.connection)?;
        let mut found = rows.into_iter().map(ListedRow::into_listed).collect::<Result<Vec<_>, _>>()?;
        let next = (found.len() > most).then(|| {
            found.truncate(most);
            found.last().map(|last| {
                if by_turn {
                    let group = convert::turn_to_i32(last.turn);
                    Cursor { group, at: convert::micros(last.turn_since), id: last.id }
                } else {
                    Cursor { group: 0, at: last.queue_at, id: last.id }
                }
            })
        });
        Ok(Page { tickets: found, next: next.flatten() })
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
