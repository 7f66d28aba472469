//! When time does something to a ticket, and where time puts it in lists.

use chrono::{Days, Duration};

use crate::{DeskSettings, Due, Instant, Status, Ticket, WorkingCalendar};

/// An unconfirmed request is kept to the end of the third day after it was sent: as long as a resident may need to read
/// their mail, and no longer.
const CONFIRM_WITHIN: Days = Days::new(4);

impl Ticket {
    /// Until when an unconfirmed one is kept: the last minute of a day.
    pub fn confirm_by(&self, calendar: &WorkingCalendar) -> Instant {
        let day = calendar.date(self.created_at) + CONFIRM_WITHIN;
        calendar.begin_of(day) - Duration::minutes(1)
    }

    /// The instant by which lists are ordered: what needs somebody soonest comes first.
    pub fn queue_at(&self) -> Instant {
        match self.due {
            Due::At(at) => at,
            Due::Paused(_) => self.turn_since,
            Due::Over => self.updated_at,
        }
    }

    /// When the resident is to be reminded, the ticket to be looked at again, or to be resolved or closed by time, if ever.
    pub fn next_timer(&self, settings: &DeskSettings, calendar: &WorkingCalendar) -> Option<Instant> {
        match (self.status, self.resolved_at) {
            (Status::Waiting, _) => {
                let days =
                    if self.reminded_at.is_none() { settings.remind_after } else { settings.resolve_after };
                Some(calendar.add_working_days(self.turn_since, days.min(settings.resolve_after)))
            }
            (Status::Open, _) => self.look_again.map(|later| later.at),
            (Status::Unconfirmed, _) => Some(self.confirm_by(calendar)),
            (Status::Resolved, Some(at)) => Some(calendar.add_working_days(at, settings.close_after)),
            _ => None,
        }
    }
}
