//! Whose turn it is: kept with the ticket by everything that happens, and filled in for those from before it was kept.

use chrono::Duration;
use xiaoyi_desk::{AfterReply, Reply, WrittenForm};
use xiaoyi_domain::{Body, Direction, Locale, StaffId, Ticket, Turn, Written};
use xiaoyi_store::{Order, Queue, QueueFilter};
use xiaoyi_testkit::{TestApp, on_both_databases};

fn reply(app: &TestApp, text: &str) -> Reply {
    Reply {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse(text).unwrap(),
        written: Written::found(text, &[], Direction::Auto),
    }
}

fn writes(app: &TestApp, ticket: &Ticket, text: &str) {
    let form = WrittenForm {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse(text).unwrap(),
        written: Written::found(text, &[], Direction::Auto),
    };
    app.desk.write_as_resident(ticket.id, &form).unwrap();
}

/// One ticket of each kind, all of the same colleague, half an hour apart.
fn one_of_each(app: &TestApp) -> (StaffId, Vec<Ticket>) {
    let person = app.person("Karim").speaks("en", "C2").limit(20).add();
    let tickets: Vec<Ticket> = (0..6)
        .map(|_| {
            app.clock.advance(Duration::minutes(30));
            app.submit(Locale::En, &["en"])
        })
        .collect();
    let answer = |place: usize, then| {
        app.clock.advance(Duration::minutes(10));
        app.desk.answer(person.id, tickets[place].id, &reply(app, "An answer"), then).unwrap();
    };
    answer(1, AfterReply::StayOpen);
    answer(2, AfterReply::Wait);
    answer(3, AfterReply::StayOpen);
    answer(5, AfterReply::Resolve);
    app.clock.advance(Duration::minutes(10));
    writes(app, &tickets[3], "And another thing");
    app.clock.advance(Duration::minutes(10));
    writes(app, &tickets[3], "And one more");
    app.desk.record_view(person.id, tickets[4].id).unwrap();
    (person.id, tickets)
}

fn turns(app: &TestApp, tickets: &[Ticket]) -> Vec<(Turn, i64, bool)> {
    let begun = tickets[0].created_at;
    let of = |ticket: &Ticket| {
        let now = app.ticket(ticket.id);
        (now.turn, (now.turn_since - begun).num_minutes(), now.unread)
    };
    tickets.iter().map(of).collect()
}

on_both_databases! {
    async fn a_list_is_sorted_and_counted_by_whose_turn_it_is(app: TestApp) {
        let (person, tickets) = one_of_each(&app);
        let expected = [
            (Turn::Ours, 0, true),
            (Turn::Answered, 160, true),
            (Turn::Theirs, 170, true),
            // Since the first of the two words that nobody has answered.
            (Turn::Ours, 200, true),
            (Turn::Ours, 120, false),
            (Turn::Over, 190, true),
        ];
        assert_eq!(turns(&app, &tickets), expected);
        let page = |after, most| {
            let filter = QueueFilter::default();
            app.desk.read(|tx| tx.list_queue(&Queue::Mine(person), &filter, Order::Turn, after, most)).unwrap()
        };
        let whole: Vec<_> = page(None, 50).tickets.iter().map(|ticket| ticket.id).collect();
        assert_eq!(whole, [0, 4, 3, 1, 2].map(|place: usize| tickets[place].id));
        let (mut after, mut paged) = (None, Vec::new());
        loop {
            let next = page(after, 1);
            paged.extend(next.tickets.iter().map(|ticket| ticket.id));
            after = next.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(paged, whole, "page by page");
        let active = app.desk.read(|tx| tx.count_active()).unwrap();
        let ours: u32 = active.iter().filter(|of| of.turn == Turn::Ours).map(|of| of.number).sum();
        assert_eq!(ours, 3);
    }

    async fn tickets_from_before_it_was_kept_have_their_turn(app: TestApp) {
        let (_, tickets) = one_of_each(&app);
        let before = turns(&app, &tickets);
        while app.desk.read(|tx| tx.list_messages(tickets[0].id, None)).is_ok() {
            app.desk.store().revert_last().unwrap();
        }
        app.desk.store().migrate().unwrap();
        let after = turns(&app, &tickets);
        for (place, (before, after)) in before.iter().zip(&after).enumerate() {
            assert_eq!(before.0, after.0, "{place}");
            // When a ticket that is open was answered last is known only from when anything last happened to it.
            assert_eq!(before.1, after.1, "{place}");
        }
        // Only what waits for an answer of its holder's is unread.
        assert_eq!(after.iter().map(|(_, _, unread)| *unread).collect::<Vec<_>>(), [true, false, false, true, false, false]);
        let messages = app.desk.read(|tx| tx.list_messages(tickets[3].id, None)).unwrap();
        let is_its_own = |m: &xiaoyi_domain::Message| m.written.dir() == "ltr" && matches!(m.written.lang(), "" | "en");
        assert!(messages.iter().all(is_its_own), "found when they are read: {messages:?}");
    }

    async fn nobody_has_it_lists_what_nobody_has(app: TestApp) {
        let ticket = app.submit(Locale::En, &["tlh"]);
        let other = app.submit(Locale::En, &["sw"]);
        let karim = app.person("Karim").speaks("en", "C2").off_shift().add();
        app.desk.take(karim.id, other.id).unwrap();
        let filter = QueueFilter::default();
        let found = app.desk.read(|tx| tx.list_queue(&Queue::Unassigned, &filter, Order::Due, None, 50)).unwrap();
        assert_eq!(found.tickets.iter().map(|ticket| ticket.id).collect::<Vec<_>>(), [ticket.id]);
    }

    async fn what_is_written_later_stands_later_under_any_clock(app: TestApp) {
        let karim = app.person("Karim").speaks("en", "C2").add();
        app.clock.advance(Duration::hours(1));
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.answer(karim.id, ticket.id, &reply(&app, "first"), AfterReply::StayOpen).unwrap();
        // Another process, with a clock that is right.
        app.clock.advance(Duration::hours(-1));
        let other = app.another_desk();
        other.answer(karim.id, ticket.id, &reply(&app, "second"), AfterReply::StayOpen).unwrap();
        let messages = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        let words: Vec<&str> = messages.iter().filter_map(|m| m.body.as_ref()).map(Body::as_str).collect();
        assert_eq!(words[1..], ["first", "second"]);
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert!(matches!(events.last().unwrap().code, xiaoyi_domain::EventCode::Answered { .. }));
    }
}
