//! Telling the rest of the program that something changed, once it is kept.

use std::sync::{Arc, RwLock};

use xiaoyi_domain::{EventId, Reference, StaffId};

/// What changed: enough for a page to know whether it shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A ticket.
    Ticket {
        /// Which.
        reference: Reference,
        /// Who has it now.
        assignee: Option<StaffId>,
        /// Whether it has just come to its assignee.
        arrived: bool,
    },
    /// These entries were written into histories: whoever reads the histories need not tell of them again.
    Written(Vec<EventId>),
    /// The router decided, and how it ended: its code.
    Decided(&'static str),
    /// Who has which ticket's page open; who, is to be looked for.
    Readers,
    /// People, skills, shifts, topics, settings.
    Config,
    /// A mail was queued: the worker need not wait for its next look.
    Mail,
    /// Something was written that no page would show: what changed before is in the index of searches, an open page has
    /// spoken up.
    Unshown,
    /// Another process on the same database changed something; what, is to be looked for.
    Elsewhere,
}

type Listener = Box<dyn Fn(&Change) + Send + Sync>;

/// Who wants to know.
#[derive(Clone, Default)]
pub struct Changes {
    listeners: Arc<RwLock<Vec<Listener>>>,
}

impl Changes {
    /// Calls this after every change that was kept. It must be quick and must not fail.
    pub fn listen(&self, listener: impl Fn(&Change) + Send + Sync + 'static) {
        if let Ok(mut listeners) = self.listeners.write() {
            listeners.push(Box::new(listener));
        }
    }

    pub(crate) fn tell(&self, changes: &[Change]) {
        if let Ok(listeners) = self.listeners.read() {
            for change in changes {
                for listener in listeners.iter() {
                    listener(change);
                }
            }
        }
    }
}
