//! Which list of tickets an address names: its queue, filter and order. A ticket's page carries the address of the list
//! that one came from, so that it knows what comes before and after it.

use chrono::Days;
use xiaoyi_domain::{Instant, Language, StaffId, StaffMember, TopicId, Turn, Urgency, WorkingCalendar};
use xiaoyi_store::{Cursor, Order, Queue, QueueFilter, StoreError, Tx};

use crate::fields::Fields;
use crate::staff::spoken;
use xiaoyi_desk::DeskConfig;

/// So far into a list a ticket's place in it is told.
const PLACES: i64 = 200;

/// A list, as its address names it.
#[derive(Debug, Clone)]
pub(crate) struct List {
    /// The entry of the rail that it belongs to.
    pub(crate) entry: &'static str,
    pub(crate) filter: QueueFilter,
    sort: Option<Order>,
}

/// Where a ticket stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Counted from one.
    pub(crate) number: usize,
    /// How many there are, as far as they are counted.
    pub(crate) of: usize,
    /// Whether there are more than that.
    pub(crate) and_more: bool,
    pub(crate) previous: Option<String>,
    pub(crate) next: Option<String>,
}

impl List {
    /// The list of this name, as a query narrows and sorts it; none if there is no such list.
    pub(crate) fn of(name: &str, query: &Fields) -> Option<Self> {
        let entries = [
            "mine",
            "unassigned",
            "languages",
            "nobody",
            "everyone",
            "overdue",
            "due-today",
            "waiting",
            "following",
            "over",
        ];
        let entry = entries.into_iter().find(|entry| *entry == name)?;
        // What is over has no turn and is nobody's work: no index is kept of that.
        let is_work = entry != "over";
        Some(Self {
            entry,
            filter: QueueFilter {
                language: Language::parse(query.get("language")).ok(),
                topic: query.get("topic").parse::<TopicId>().ok(),
                urgency: query.get("urgency").parse::<Urgency>().ok(),
                turn: query.get("turn").parse::<Turn>().ok().filter(|_| is_work),
                assignee: query.get("with").parse::<StaffId>().ok().filter(|_| is_work),
            },
            sort: order_of(query.get("sort")),
        })
    }

    /// The list that an address of ours leads to.
    pub(crate) fn of_address(address: &str) -> Option<Self> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let name = match path {
            "/staff/" => "mine",
            path => path.strip_prefix("/staff/queues/")?,
        };
        Self::of(name, &Fields::parse(query.as_bytes()))
    }

    /// Its address, without filter and order.
    pub(crate) fn path(&self) -> String {
        if self.entry == "mine" { "/staff/".to_owned() } else { format!("/staff/queues/{}", self.entry) }
    }

    /// Its address with this order, this turn, and the place where a page begins.
    fn address(&self, sort: Option<Order>, turn: Option<Turn>, after: Option<Cursor>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if let Some(order) = sort.filter(|order| *order != self.usual_order()) {
            query.append_pair("sort", code_of(order));
        }
        if let Some(language) = &self.filter.language {
            query.append_pair("language", language.tag());
        }
        if let Some(topic) = self.filter.topic {
            query.append_pair("topic", &topic.to_string());
        }
        if let Some(urgency) = self.filter.urgency {
            query.append_pair("urgency", urgency.code());
        }
        if let Some(person) = self.filter.assignee {
            query.append_pair("with", &person.to_string());
        }
        if let Some(turn) = turn {
            query.append_pair("turn", turn.code());
        }
        if let Some(after) = after {
            query.append_pair("after", &after.to_string());
        }
        let query = query.finish();
        if query.is_empty() { self.path() } else { format!("{}?{query}", self.path()) }
    }

    /// Its address, with filter and order, from its beginning.
    pub(crate) fn canonical(&self) -> String {
        self.address(self.sort, self.filter.turn, None)
    }

    /// Its next page.
    pub(crate) fn next_page(&self, after: Cursor) -> String {
        self.address(self.sort, self.filter.turn, Some(after))
    }

    /// The same list narrowed to a turn, or to none.
    pub(crate) fn with_turn(&self, turn: Option<Turn>) -> String {
        self.address(self.sort, turn, None)
    }

    /// In which order it comes if nobody says otherwise: one's own list begins with those who wait for an answer, the
    /// others with what is due next.
    fn usual_order(&self) -> Order {
        if self.entry == "mine" { Order::Turn } else { Order::Due }
    }

    /// In which order it comes.
    pub(crate) fn order(&self) -> Order {
        self.sort.unwrap_or_else(|| self.usual_order())
    }

    /// Whether it can be sorted: what is over always comes latest first.
    pub(crate) fn is_sortable(&self) -> bool {
        self.entry != "over"
    }

    /// Whether anything but the turn narrows it.
    pub(crate) fn is_filtered(&self) -> bool {
        QueueFilter { turn: None, ..self.filter.clone() } != QueueFilter::default()
    }

    /// What it holds for this person.
    pub(crate) fn queue(
        &self,
        person: &StaffMember,
        config: &DeskConfig,
        (now, calendar): (Instant, &WorkingCalendar),
    ) -> Queue {
        match self.entry {
            "mine" => Queue::Mine(person.id),
            "unassigned" => Queue::ToTake(spoken(person, config)),
            "languages" => Queue::OfLanguages(spoken(person, config)),
            "nobody" => Queue::Unassigned,
            "overdue" => Queue::Overdue(now),
            "due-today" => Queue::Due(now, calendar.begin_of(calendar.date(now) + Days::new(1))),
            "waiting" => Queue::Waiting,
            "following" => Queue::Following(person.id),
            "over" => Queue::Over,
            _ => Queue::Open,
        }
    }

    /// Where a ticket stands in it.
    pub(crate) fn place(
        &self,
        tx: &mut Tx<'_>,
        person: &StaffMember,
        config: &DeskConfig,
        reference: &str,
        at: (Instant, &WorkingCalendar),
    ) -> Result<Option<Place>, StoreError> {
        let queue = self.queue(person, config, at);
        let all = tx.list_references(&queue, &self.filter, self.order(), PLACES + 1)?;
        let and_more = all.len() > usize::try_from(PLACES).unwrap_or(usize::MAX);
        let at = all.iter().position(|other| other.as_str() == reference);
        let named = |place: Option<usize>| place.and_then(|place| all.get(place)).map(ToString::to_string);
        let found = at.map(|at| Place {
            number: at + 1,
            of: all.len() - usize::from(and_more),
            and_more,
            previous: named(at.checked_sub(1)),
            next: named(at.checked_add(1)),
        });
        Ok(found)
    }
}

fn order_of(name: &str) -> Option<Order> {
    match name {
        "due" => Some(Order::Due),
        "turn" => Some(Order::Turn),
        "newest" => Some(Order::Newest),
        _ => None,
    }
}

/// The name of an order in addresses.
pub(crate) fn code_of(order: Order) -> &'static str {
    match order {
        Order::Due => "due",
        Order::Turn => "turn",
        Order::Newest => "newest",
    }
}
