//! What is true of tickets, languages and staff: the types, the rules, the permissions, the router.
//!
//! Everything here is pure. Nothing reads a file, a socket, a database or a clock; a function that
//! needs the time takes `now`. What a rule refuses is a [`Refusal`], a closed list that the pages
//! put into words in every locale.
//!
//! To add a kind of thing: one file named for it, its type made only by parsing, its rules as
//! methods, and its codes (if it is stored) in one `codes!` table.

pub mod audit;
pub mod calendar;
pub mod codes;
pub mod coverage;
pub mod ids;
pub mod language;
pub mod mail;
mod place;
pub mod ready_answer;
pub mod refusal;
pub mod routing;
mod saved_view;
pub mod settings;
pub mod staff;
pub mod text;
pub mod text_search;
pub mod ticket;
pub mod time;
pub mod topic;

pub use calendar::{
    BadCalendar, BadDay, BadHours, CalendarDay, DayKind, OfficeHours, Span, WorkingCalendar, hours,
};
pub use ids::*;
pub use language::{
    Direction, Language, Languages, Locale, OtherLanguage, Source, Written, locale, plainly_other, written,
};
pub use mail::{EmailAddress, Mail, Recipient, email, mail_server};
pub use place::{BadNumber, EmergencyNumber, Localized};
pub use ready_answer::{Does, ReadyAnswer, ReadyText};
pub use refusal::Refusal;
pub use saved_view::SavedView;
pub use settings::{DeskSettings, FirstStep};
pub use staff::{
    ChangedDay, DaySpan, LanguageSkill, Leave, Ownership, Permission, Presence, Proficiency, Role, Shift,
    StaffMember, Swap, SwapState, permission, proficiency, shift, spans_of,
};
pub use text::{Body, PersonName, Subject, TextProblem};
pub use ticket::{
    Actor, Author, Because, Draft, Due, Event, EventCode, FormBefore, LookAgain, Message, NotARating,
    Preview, PreviewBy, Rating, Reference, Status, Step, Ticket, TicketFilter, TicketState, Turn,
    UndoDetails, Undoable, Urgency, View, Visibility, event, lifecycle, message, reference, search_place,
    ticket_document,
};
pub use time::Instant;
pub use topic::Topic;

/// For the macros of this crate where others use them.
#[doc(hidden)]
pub use serde;
