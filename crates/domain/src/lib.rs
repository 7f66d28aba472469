//! What is true of tickets, languages and staff: the types, the rules, the permissions, the router.
//!
//! Everything here is pure. Nothing reads a file, a socket, a database or a clock; a function that
//! needs the time takes `now`. What a rule refuses is a [`Refusal`], a closed list that the pages
//! put into words in every locale.
//!
//! To add a kind of thing: one file named for it, its type made only by parsing, its rules as
//! methods, and its codes (if it is stored) in one `codes!` table.

pub mod audit;
mod because;
pub mod calendar;
mod calendar_day;
pub mod codes;
pub mod coverage;
mod detect;
mod draft;
mod due;
pub mod email;
pub mod event;
pub mod hours;
pub mod ids;
pub mod language;
pub mod lifecycle;
pub mod locale;
pub mod mail;
pub mod mail_server;
pub mod message;
pub mod permission;
mod place;
pub mod proficiency;
mod rating;
pub mod reference;
pub mod refusal;
pub mod routing;
pub mod settings;
pub mod shift;
pub mod staff;
pub mod text;
pub mod ticket;
pub mod time;
pub mod topic;
mod undo;
pub mod written;

pub use because::Because;
pub use calendar::WorkingCalendar;
pub use calendar_day::{BadCalendar, BadDay, CalendarDay, DayKind};
pub use detect::{OtherLanguage, plainly_other};
pub use draft::Draft;
pub use due::Due;
pub use email::EmailAddress;
pub use event::{Actor, Event, EventCode};
pub use hours::{BadHours, OfficeHours, Span};
pub use ids::*;
pub use language::{Direction, Language, Languages};
pub use lifecycle::{Status, Step};
pub use locale::Locale;
pub use mail::{Mail, Recipient};
pub use message::{Author, Message, Visibility};
pub use permission::{Deed, Whose};
pub use place::{BadNumber, EmergencyNumber, Localized};
pub use proficiency::Proficiency;
pub use rating::{NotARating, Rating};
pub use reference::Reference;
pub use refusal::Refusal;
pub use settings::DeskSettings;
pub use shift::{Leave, Presence, Shift};
pub use staff::{LanguageSkill, Role, StaffMember};
pub use text::{Body, PersonName, Subject, TextProblem};
pub use ticket::{Ticket, Turn, Urgency, View};
pub use time::Instant;
pub use topic::Topic;
pub use undo::{TicketState, UndoDetails, Undoable};
pub use written::{Source, Written};

/// For the macros of this crate where others use them.
#[doc(hidden)]
pub use serde;
