//! Lists of tickets: what they show, how they are narrowed and sorted, and where a ticket stands in one.

use chrono::Duration;
use xiaoyi_desk::{AfterReply, Reply};
use xiaoyi_domain::{
    Body, Direction, Draft, Due, Locale, PreviewBy, Refusal, Ticket, Turn, Urgency, Visibility, Written,
};
use xiaoyi_store::{ListedTicket, Order, Queue, QueueFilter};
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

fn reply(app: &TestApp, text: &str) -> Reply {
    let written = Written::found(text, &[], Direction::Auto);
    Reply { submission: app.desk.environment().id(app.desk.now()), body: Body::parse(text).unwrap(), written }
}

fn list(app: &TestApp, queue: &Queue, filter: &QueueFilter, order: Order) -> Vec<ListedTicket> {
    app.desk.read(|tx| tx.list_queue(queue, filter, order, None, 50)).unwrap().tickets
}

fn preview(app: &TestApp, ticket: &Ticket) -> Option<(PreviewBy, String)> {
    let all = list(app, &Queue::Open, &QueueFilter::default(), Order::Newest);
    let listed = all.into_iter().find(|listed| listed.id == ticket.id)?;
    listed.preview.map(|preview| (preview.by, preview.text))
}

on_both_databases! {
    async fn a_row_shows_the_last_words_whoever_wrote_them_on_one_line(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").limit(50).add().id;
        let ticket = app.submit(Locale::En, &["en"]);
        let words = |by, text: &str| Some((by, text.to_owned()));
        assert_eq!(preview(&app, &ticket), words(PreviewBy::Resident, "I have moved. Where do I register?"));
        app.desk.answer(me, ticket.id, &reply(&app, "At the\n\nstation"), AfterReply::StayOpen).unwrap();
        assert_eq!(preview(&app, &ticket), words(PreviewBy::Staff, "At the station"));
        app.desk.note(me, ticket.id, &reply(&app, "Called them"), xiaoyi_desk::Asks::Nobody).unwrap();
        assert_eq!(preview(&app, &ticket), words(PreviewBy::Note, "Called them"));
        app.desk.undo(me, ticket.id).unwrap();
        assert_eq!(preview(&app, &ticket), words(PreviewBy::Staff, "At the station"));
        let long = "字".repeat(500);
        app.desk.note(me, ticket.id, &reply(&app, &long), xiaoyi_desk::Asks::Nobody).unwrap();
        let (_, shown) = preview(&app, &ticket).unwrap();
        assert!(shown.chars().count() == 141 && shown.ends_with('…'), "{shown}");
        app.desk.cancel(ticket.id).unwrap();
        let head = app.person("Head").role(xiaoyi_domain::Role::Administrator).add().id;
        app.desk.erase(head, ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).preview, None, "erased words are shown nowhere");
    }

    async fn a_list_is_narrowed_by_turn_and_holder_sorted_by_age_and_knows_what_is_overdue(app: TestApp) {
        let karim = app.person("Karim").speaks("en", "C2").limit(50).add().id;
        let lina = app.person("Lina").speaks("fr", "C2").limit(50).add().id;
        let mut sent = Vec::new();
        for language in ["en", "fr", "en", "fr"] {
            app.clock.advance(Duration::minutes(10));
            sent.push(app.submit(Locale::En, &[language]));
        }
        app.desk.answer(karim, sent[0].id, &reply(&app, "An answer"), AfterReply::StayOpen).unwrap();
        app.desk.set_urgency(lina, sent[3].id, Urgency::Urgent).unwrap();
        let places = |filter: &QueueFilter, order| -> Vec<usize> {
            let listed = list(&app, &Queue::Open, filter, order);
            listed.iter().map(|listed| sent.iter().position(|ticket| ticket.id == listed.id).unwrap()).collect()
        };
        let all = QueueFilter::default();
        assert_eq!(places(&all, Order::Newest), [3, 2, 1, 0]);
        assert_eq!(places(&QueueFilter { turn: Some(Turn::Answered), ..all.clone() }, Order::Due), [0]);
        assert_eq!(places(&QueueFilter { turn: Some(Turn::Ours), ..all.clone() }, Order::Newest), [3, 2, 1]);
        assert_eq!(places(&QueueFilter { assignee: Some(lina), ..all.clone() }, Order::Due), [1, 3]);
        // What stands around a ticket is what the list shows around it, in every order.
        for order in [Order::Due, Order::Turn, Order::Newest] {
            let references = app.desk.read(|tx| tx.list_references(&Queue::Open, &all, order, 3)).unwrap();
            let listed: Vec<_> = list(&app, &Queue::Open, &all, order).into_iter().map(|l| l.reference).collect();
            assert_eq!(references, listed[..3], "{order:?}");
        }
        // Page by page, none is shown twice and none is left out.
        let (mut after, mut paged) = (None, Vec::new());
        loop {
            let page = app.desk.read(|tx| tx.list_queue(&Queue::Open, &all, Order::Newest, after, 1)).unwrap();
            paged.extend(page.tickets.iter().map(|listed| listed.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(paged, [3, 2, 1, 0].map(|place: usize| sent[place].id));
        let overdue = |app: &TestApp| app.desk.read(|tx| tx.count_overdue(app.desk.now())).unwrap();
        assert_eq!(overdue(&app), 0);
        app.desk.resolve(karim, sent[2].id).unwrap();
        app.clock.put(shanghai("2026-12-14 10:00"));
        assert_eq!(overdue(&app), 3);
        let late = list(&app, &Queue::Overdue(app.desk.now()), &all, Order::Due);
        assert_eq!(late.len(), 3);
    }

    async fn another_topic_brings_its_promise_and_is_told(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").limit(50).add().id;
        let ticket = app.submit(Locale::En, &["en"]);
        let Due::At(before) = ticket.due else { panic!("nothing promised") };
        app.clock.advance(Duration::hours(1));
        let changed = app.desk.change_topic_of(me, ticket.id, app.topic("Safety")).unwrap();
        let Due::At(after) = changed.due else { panic!("nothing promised") };
        assert!(after < before && changed.urgency == Urgency::Urgent, "one working day, and urgent");
        assert_eq!(app.desk.change_topic_of(me, ticket.id, app.topic("Safety")).unwrap(), changed, "twice is once");
        app.desk.resolve(me, ticket.id).unwrap();
        let refused = app.desk.change_topic_of(me, ticket.id, app.topic("Tax"));
        assert!(matches!(refused, Err(xiaoyi_desk::DeskError::Refused(Refusal::WrongStatus))), "{refused:?}");
    }

    async fn a_line_for_a_colleague_is_a_note_that_they_have_not_seen(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").add().id;
        let other = app.person("Lina").speaks("fr", "C2").add().id;
        let ticket = app.submit(Locale::En, &["en"]);
        let handed = app.desk.hand_over_with(me, ticket.id, other, Some(&reply(&app, "Please call them"))).unwrap();
        assert!(handed.assignee == Some(other) && handed.unread);
        let messages = app.desk.read(|tx| tx.list_messages(ticket.id, Some(Visibility::Internal))).unwrap();
        assert_eq!(messages[0].body.as_ref().unwrap().as_str(), "Please call them");
        assert_eq!(app.mails_to("person2@xiaoyi.example").await.len(), 1);
    }

    async fn what_is_being_typed_is_kept_for_its_writer_until_it_is_sent_or_erased(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").add().id;
        let ticket = app.submit(Locale::En, &["en"]);
        let draft = |text: &str| Draft {
            ticket: ticket.id,
            by: me,
            visibility: Visibility::Public,
            written: Written::unknown(),
            body: Body::parse(text).unwrap(),
        };
        let kept = || app.desk.read(|tx| tx.find_draft(ticket.id, me)).unwrap().map(|draft| draft.body.as_str().to_owned());
        app.desk.keep_draft(me, ticket.id, None, Some(&draft("Dear"))).unwrap();
        app.desk.keep_draft(me, ticket.id, None, Some(&draft("Dear Layla"))).unwrap();
        assert_eq!(kept().as_deref(), Some("Dear Layla"));
        let sent = reply(&app, "Dear Layla, done");
        app.desk.answer(me, ticket.id, &sent, AfterReply::Resolve).unwrap();
        assert_eq!(kept(), None);
        // What the browser saved just before comes in just after.
        app.desk.keep_draft(me, ticket.id, Some(sent.submission), Some(&draft("Dear Layla, done"))).unwrap();
        assert_eq!(kept(), None);
        app.desk.keep_draft(me, ticket.id, None, Some(&draft("One more thing"))).unwrap();
        app.desk.keep_draft(me, ticket.id, None, None).unwrap();
        assert_eq!(kept(), None);
    }
}
