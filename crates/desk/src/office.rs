//! What administrators keep: topics, and the desk's own details.

use xiaoyi_domain::routing::Trigger;
use xiaoyi_domain::{Deed, DeskSettings, StaffId, Topic, TopicId};

use crate::{Desk, DeskError};

impl Desk {
    /// Adds a topic; its id is made here.
    pub fn add_topic(&self, by: StaffId, topic: &Topic) -> Result<TopicId, DeskError> {
        self.unit(|work| {
            work.keeper(by, Deed::KeepTopics)?;
            let id = work.id();
            work.tx.add_topic(&Topic { id, ..topic.clone() })?;
            work.office_changed();
            Ok(id)
        })
    }

    /// Changes a topic.
    pub fn change_topic(&self, by: StaffId, topic: &Topic) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.keeper(by, Deed::KeepTopics)?;
            work.topic(topic.id)?;
            work.tx.save_topic(topic)?;
            work.office_changed();
            work.route_waiting(Trigger::PolicyChanged)
        })
    }

    /// Gives a desk without topics its first ones; returns whether it had none.
    pub fn begin_with_topics(&self, topics: &[Topic]) -> Result<bool, DeskError> {
        self.unit(|work| {
            work.tx.lock_staff()?;
            if !work.tx.list_topics()?.is_empty() {
                return Ok(false);
            }
            for topic in topics {
                let id = work.id();
                work.tx.add_topic(&Topic { id, ..topic.clone() })?;
            }
            Ok(true)
        })
    }

    /// Changes the desk's own details and times.
    pub fn change_settings(&self, by: StaffId, settings: &DeskSettings) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.keeper(by, Deed::KeepSettings)?;
            let mut new = settings.clone();
            new.routing.version = work.settings()?.routing.version + 1;
            work.tx.save_settings(&new)?;
            work.office_changed();
            work.route_waiting(Trigger::PolicyChanged)
        })
    }
}
