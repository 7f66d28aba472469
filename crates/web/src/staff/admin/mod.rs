//! What administrators and supervisors look after: settings, topics, working days, mail, the audit log.

pub(crate) mod audit;
pub(crate) mod calendar;
pub(crate) mod mail;
pub(crate) mod settings;
pub(crate) mod topics;
