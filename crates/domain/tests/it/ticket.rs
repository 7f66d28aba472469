//! What happens to a ticket, and to its promise.

use chrono::Duration;
use xiaoyi_domain::ticket::NewTicket;
use xiaoyi_domain::{
    Because, DeskSettings, Due, Instant, Language, Languages, Locale, PersonName, Reference, Refusal, Status,
    Subject, Ticket, Topic, Turn, View, WorkingCalendar,
};

fn calendar() -> WorkingCalendar {
    WorkingCalendar::china(chrono_tz::Asia::Shanghai).unwrap()
}

fn at(text: &str) -> Instant {
    let naive = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    calendar().at(naive.date(), naive.time())
}

fn topic() -> Topic {
    Topic {
        id: uuid::Uuid::nil().into(),
        names: std::collections::BTreeMap::new(),
        promise_days: 3,
        urgent: false,
        skill_required: false,
        position: 1,
        retired: false,
    }
}

fn ticket(now: Instant) -> Ticket {
    let nil = uuid::Uuid::nil();
    let new = NewTicket {
        id: nil.into(),
        reference: Reference::from_random(1),
        requester: Some(nil.into()),
        name: PersonName::parse("李").unwrap(),
        locale: Locale::En,
        languages: Languages::new([Language::parse("en").unwrap()]).unwrap(),
        topic: nil.into(),
        subject: Subject::parse("x").unwrap(),
        subject_written: xiaoyi_domain::Written::unknown(),
        submission: nil.into(),
        digest: [0; 32],
        continues: None,
    };
    let mut ticket = Ticket::new(new, now);
    ticket.begin(&topic(), now, &calendar());
    ticket
}

fn somebody() -> xiaoyi_domain::StaffId {
    uuid::Uuid::from_u128(7).into()
}

#[test]
fn the_promise_stands_still_while_we_wait_for_the_resident() {
    let sent = at("2026-11-23 10:00");
    let mut ticket = ticket(sent);
    assert_eq!(ticket.due.at(), Some(at("2026-11-26 17:30")));
    ticket.assign(somebody(), Because::Routed, sent).unwrap();
    ticket.ask(at("2026-11-24 17:30"), &calendar()).unwrap();
    assert_eq!(ticket.due, Due::Paused(Duration::hours(17)));
    assert!(!ticket.counts_as_load());
    ticket.resident_writes(&topic(), at("2026-11-30 09:00"), &calendar()).unwrap();
    // Two working days were left, and two are left still.
    assert_eq!(ticket.due.at(), Some(at("2026-12-01 17:30")));
    assert!(ticket.counts_as_load());
}

#[test]
fn reopening_sets_the_promise_anew() {
    let mut ticket = ticket(at("2026-11-23 10:00"));
    ticket.assign(somebody(), Because::Taken, at("2026-11-23 10:00")).unwrap();
    ticket.resolve(at("2026-11-23 11:00")).unwrap();
    assert_eq!(ticket.due, Due::Over);
    assert!(ticket.resident_writes(&topic(), at("2026-11-27 11:00"), &calendar()).unwrap());
    assert_eq!(ticket.status, Status::Open);
    assert_eq!(ticket.due.at(), Some(at("2026-12-02 17:30")));
}

#[test]
fn time_reminds_then_resolves_then_closes() {
    let (settings, calendar) = (DeskSettings::default(), calendar());
    let mut ticket = ticket(at("2026-11-02 10:00"));
    assert_eq!(ticket.next_timer(&settings, &calendar), None);
    ticket.ask(at("2026-11-02 10:00"), &calendar).unwrap();
    assert_eq!(ticket.next_timer(&settings, &calendar), Some(at("2026-11-05 10:00")));
    ticket.reminded_at = Some(at("2026-11-05 10:00"));
    assert_eq!(ticket.next_timer(&settings, &calendar), Some(at("2026-11-20 10:00")));
    ticket.resolve(at("2026-11-20 10:00")).unwrap();
    assert_eq!(ticket.next_timer(&settings, &calendar), Some(at("2026-12-01 10:00")));
    ticket.close(at("2026-12-01 10:00")).unwrap();
    assert_eq!(ticket.next_timer(&settings, &calendar), None);
}

#[test]
fn only_the_assignees_first_look_opens_it() {
    let now = at("2026-11-23 10:00");
    let mut ticket = ticket(now);
    ticket.assign(somebody(), Because::Routed, now).unwrap();
    assert_eq!(ticket.open(uuid::Uuid::from_u128(8).into(), now), View::Nothing);
    assert_eq!(ticket.open(somebody(), now), View::First);
    assert_eq!(ticket.open(somebody(), now), View::Nothing);
}

#[test]
fn whose_turn_it_is_follows_from_what_happened_last() {
    let (calendar, topic) = (calendar(), topic());
    let hour = |hour: i64| at("2026-11-23 09:00") + Duration::hours(hour);
    let mut ticket = ticket(hour(0));
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Ours, hour(0)));
    ticket.assign(somebody(), Because::Routed, hour(1)).unwrap();
    ticket.resident_writes(&topic, hour(2), &calendar).unwrap();
    assert_eq!(
        (ticket.turn, ticket.turn_since),
        (Turn::Ours, hour(0)),
        "since their first word without an answer"
    );
    ticket.answer(hour(3), &calendar).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Answered, hour(3)));
    ticket.resident_writes(&topic, hour(4), &calendar).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Ours, hour(4)));
    ticket.ask(hour(5), &calendar).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Theirs, hour(5)));
    ticket.ask(hour(6), &calendar).unwrap();
    assert_eq!(ticket.turn_since, hour(6), "asked once more");
    ticket.stop_waiting(hour(7), &calendar).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Ours, hour(7)));
    ticket.resolve(hour(8)).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Over, hour(8)));
    ticket.answer(hour(9), &calendar).unwrap();
    assert_eq!(ticket.turn, Turn::Over, "a word on what is solved opens nothing");
    ticket.reopen(&topic, hour(10), &calendar).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Ours, hour(10)));
    ticket.cancel(hour(11)).unwrap();
    assert_eq!((ticket.turn, ticket.turn_since), (Turn::Over, hour(11)));
}

#[test]
fn what_came_is_unread_until_its_holder_has_looked() {
    let (calendar, topic, now) = (calendar(), topic(), at("2026-11-23 10:00"));
    let other = uuid::Uuid::from_u128(8).into();
    let mut ticket = ticket(now);
    assert!(!ticket.unread, "nobody has it");
    ticket.assign(somebody(), Because::Routed, now).unwrap();
    assert!(ticket.unread);
    ticket.open(other, now);
    assert!(ticket.unread, "a colleague's look is not theirs");
    ticket.open(somebody(), now);
    assert!(!ticket.unread);
    ticket.noted(somebody());
    assert!(!ticket.unread, "their own note is no news");
    ticket.noted(other);
    assert!(ticket.unread);
    assert_eq!(ticket.open(somebody(), now), View::Read);
    ticket.resident_writes(&topic, now, &calendar).unwrap();
    assert!(ticket.unread);
    ticket.open(somebody(), now);
    ticket.assign(other, Because::HandedOver, now).unwrap();
    assert!(ticket.unread, "news for whoever has it now");
}

#[test]
fn a_released_ticket_asks_its_last_handler_first_unless_they_gave_it_back() {
    let now = at("2026-11-23 10:00");
    let mut ticket = ticket(now);
    ticket.assign(somebody(), Because::Routed, now).unwrap();
    ticket.release(None, now).unwrap();
    assert_eq!(ticket.search.unwrap().previous, Some(somebody()));
    ticket.assign(somebody(), Because::Routed, now).unwrap();
    ticket.release(Some(somebody()), now).unwrap();
    assert_eq!(ticket.search.unwrap().previous, None);
    assert_eq!(ticket.excluded, [somebody()]);
}

#[test]
fn what_is_over_cannot_be_answered_or_rated_before_it_is_solved() {
    let now = at("2026-11-23 10:00");
    let mut ticket = ticket(now);
    assert_eq!(ticket.check_rateable(), Err(Refusal::NotYetResolved));
    ticket.cancel(now).unwrap();
    assert_eq!(ticket.answer(now, &calendar()), Err(Refusal::TicketClosed));
    assert_eq!(ticket.resident_writes(&topic(), now, &calendar()), Err(Refusal::TicketClosed));
}
