//! Topics.

use diesel::prelude::*;
use xiaoyi_domain::{Topic, TopicId};

use crate::schema::topics;
use crate::{StoreError, Tx, convert};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = topics)]
struct TopicRow {
    id: Vec<u8>,
    names: String,
    promise_days: i32,
    urgent: bool,
    skill_required: bool,
    position: i32,
    retired: bool,
}

impl TopicRow {
    fn of(topic: &Topic) -> Result<Self, StoreError> {
        Ok(Self {
            id: convert::bytes(topic.id.0),
            names: convert::to_json("topic names", &topic.names)?,
            promise_days: convert::to_i32(topic.promise_days),
            urgent: topic.urgent,
            skill_required: topic.skill_required,
            position: topic.position,
            retired: topic.retired,
        })
    }

    fn into_domain(self) -> Result<Topic, StoreError> {
        Ok(Topic {
            id: convert::id("topic", &self.id)?,
            names: convert::json("topic names", &self.names)?,
            promise_days: convert::count("promise", self.promise_days.into())?,
            urgent: self.urgent,
            skill_required: self.skill_required,
            position: self.position,
            retired: self.retired,
        })
    }
}

impl Tx<'_> {
    /// All topics in the order of lists, the retired ones too.
    pub fn list_topics(&mut self) -> Result<Vec<Topic>, StoreError> {
        let rows: Vec<TopicRow> =
            topics::table.order((topics::position, topics::id)).load(self.connection)?;
        rows.into_iter().map(TopicRow::into_domain).collect()
    }

    /// A topic.
    pub fn find_topic(&mut self, id: TopicId) -> Result<Option<Topic>, StoreError> {
        let row: Option<TopicRow> =
            topics::table.find(convert::bytes(id.0)).first(self.connection).optional()?;
        row.map(TopicRow::into_domain).transpose()
    }

    /// Adds a topic.
    pub fn add_topic(&mut self, topic: &Topic) -> Result<(), StoreError> {
        diesel::insert_into(topics::table).values(TopicRow::of(topic)?).execute(self.connection)?;
        self.renew_config_version()
    }

    /// Replaces what is kept of a topic.
    pub fn save_topic(&mut self, topic: &Topic) -> Result<(), StoreError> {
        let row = TopicRow::of(topic)?;
        diesel::update(topics::table.find(row.id.clone())).set(row).execute(self.connection)?;
        self.renew_config_version()
    }
}
