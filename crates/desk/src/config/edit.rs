//! What administrators keep: topics, and the desk's own details. And what supervisors keep: the router's rules.

use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::routing::{Policy, Trigger};
use xiaoyi_domain::{CalendarDay, DeskSettings, FirstStep, Permission, StaffId, Topic, TopicId};

use super::stamp;
use crate::unit::Work;
use crate::{Desk, DeskError};

impl Desk {
    /// Adds a topic; its id is made here.
    pub fn add_topic(&self, by: StaffId, topic: &Topic) -> Result<TopicId, DeskError> {
        self.unit(|work| {
            work.authorized(by, Permission::ManageTopics)?;
            let id = work.id();
            work.tx.add_topic(&Topic { id, ..topic.clone() })?;
            work.audit(Some(by), AuditCode::TopicAdded { topic: id })?;
            work.config_changed();
            Ok(id)
        })
    }

    /// Changes a topic. `shown` is the stamp of the one that the form was filled in on.
    pub fn change_topic(&self, by: StaffId, topic: &Topic, shown: Option<&str>) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.authorized(by, Permission::ManageTopics)?;
            let before = work.topic(topic.id)?;
            if before == *topic {
                return Ok(());
            }
            stamp::check(shown, &before)?;
            work.tx.save_topic(topic)?;
            work.audit(Some(by), AuditCode::TopicChanged { topic: topic.id })?;
            work.config_changed();
            work.route_waiting(Trigger::PolicyChanged)
        })
    }

    /// Gives a desk without topics its first ones; returns whether it had none.
    pub fn seed_topics(&self, topics: &[Topic]) -> Result<bool, DeskError> {
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

    /// Changes the desk's own details and times. `shown` is the stamp of the settings that the form was
    /// filled in on.
    pub fn change_settings(
        &self,
        by: StaffId,
        settings: &DeskSettings,
        shown: Option<&str>,
    ) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.authorized(by, Permission::ManageSettings)?;
            let before = work.config()?.settings.clone();
            // A second press of the button is no other change.
            if of_form(settings) == of_form(&before) {
                return Ok(());
            }
            stamp::check(shown, &of_form(&before))?;
            // The router's rules are kept on a page of their own.
            let mut new = DeskSettings {
                routing: before.routing.clone(),
                checked: before.checked.clone(),
                ..settings.clone()
            };
            if new.hours != before.hours {
                new.check(FirstStep::Hours);
            }
            work.tx.save_settings(&new)?;
            let times = |all: &DeskSettings| (all.remind_after, all.resolve_after, all.close_after);
            if times(&new) != times(&before) || new.hours != before.hours {
                work.tx.recheck_timers(work.now)?;
            }
            work.audit(Some(by), AuditCode::SettingsChanged)?;
            work.config_changed();
            Ok(())
        })
    }

    /// The stamp of the settings, for the form that changes them.
    pub fn stamp_of_settings(settings: &DeskSettings) -> String {
        stamp::stamp(&of_form(settings))
    }

    /// Somebody has looked at what a step is about, and it is right as it is.
    pub fn check_first_step(&self, by: StaffId, step: FirstStep) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.authorized(by, Permission::ManageSettings)?;
            work.check_step(step)?;
            work.config_changed();
            Ok(())
        })
    }

    /// Enters holidays and working weekends, each instead of what was known of that day. Promises that are given stay;
    /// what is counted from now on is counted with them.
    pub fn enter_days(&self, by: StaffId, days: &[CalendarDay]) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.authorized(by, Permission::ManageSettings)?;
            work.enter_days(Some(by), days)
        })
    }

    /// The same, by whoever may use the server's own command line.
    pub fn enter_days_by_command(&self, days: &[CalendarDay]) -> Result<(), DeskError> {
        self.unit_that_routes(|work| work.enter_days(None, days))
    }

    /// Changes the router's rules, and routes what waits by them. `shown` is the stamp of the rules that the form was
    /// filled in on.
    pub fn change_policy(&self, by: StaffId, policy: &Policy, shown: Option<&str>) -> Result<(), DeskError> {
        self.unit_that_routes(|work| {
            work.authorized(by, Permission::ManageRouting)?;
            let mut settings = work.config()?.settings.clone();
            let new = Policy { version: settings.routing.version, ..policy.clone() };
            // A second press of the button is no other change.
            if new == settings.routing {
                return Ok(());
            }
            stamp::check(shown, &settings.routing)?;
            settings.routing = Policy { version: new.version + 1, ..new };
            work.tx.save_settings(&settings)?;
            work.audit(Some(by), AuditCode::PolicyChanged)?;
            work.config_changed();
            work.route_waiting(Trigger::PolicyChanged)
        })
    }
}

/// What the settings' form changes. The router's rules have a page of their own.
fn of_form(settings: &DeskSettings) -> DeskSettings {
    DeskSettings { routing: Policy::default(), checked: Vec::new(), ..settings.clone() }
}

impl Work<'_, '_> {
    fn check_step(&mut self, step: FirstStep) -> Result<(), DeskError> {
        let mut settings = self.tx.settings()?;
        if settings.check(step) {
            self.tx.save_settings(&settings)?;
        }
        Ok(())
    }

    fn enter_days(&mut self, by: Option<StaffId>, days: &[CalendarDay]) -> Result<(), DeskError> {
        for day in days {
            self.tx.save_calendar_day(day)?;
        }
        self.tx.recheck_timers(self.now)?;
        self.audit(by, AuditCode::CalendarChanged)?;
        self.config_changed();
        Ok(())
    }
}
