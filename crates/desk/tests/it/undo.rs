//! Undo: for some seconds everything that staff did on a ticket is taken back whole, and nothing is mailed of it.

use std::collections::BTreeMap;

use chrono::Duration;
use xiaoyi_desk::{AfterReply, DeskError, LEASE, Reply, UNDO_WITHIN, WrittenForm};
use xiaoyi_domain::{
    Body, Direction, Draft, EmailAddress, EventCode, Language, Languages, Locale, MessageId, PersonName,
    Refusal, StaffId, Subject, Ticket, Urgency, Visibility, Written,
};
use xiaoyi_testkit::{TestApp, on_both_databases};

fn reply(app: &TestApp, text: &str) -> Reply {
    let written = Written::found(text, &[], Direction::Auto);
    Reply { submission: app.desk.environment().id(app.desk.now()), body: Body::parse(text).unwrap(), written }
}

fn writes(app: &TestApp, ticket: &Ticket) {
    let Reply { submission, body, written } = reply(app, "And another thing");
    app.desk.write_as_resident(ticket.id, &WrittenForm { submission, body, written }).unwrap();
}

fn refusal<T: std::fmt::Debug>(result: Result<T, DeskError>) -> Refusal {
    match result {
        Err(DeskError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// A ticket without what every save changes.
fn stands(app: &TestApp, ticket: &Ticket) -> Ticket {
    let ticket = app.ticket(ticket.id);
    Ticket { version: 0, updated_at: ticket.created_at, highest_key_generation: 0, ..ticket }
}

fn messages(app: &TestApp, ticket: &Ticket) -> Vec<MessageId> {
    let messages = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
    messages.into_iter().map(|message| message.id).collect()
}

/// Undoes, and returns how often the history says so.
fn undone(app: &TestApp, by: StaffId, ticket: &Ticket) -> usize {
    app.desk.undo(by, ticket.id).unwrap();
    let history = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
    history.iter().filter(|event| matches!(event.code, EventCode::Undone { .. })).count()
}

type Act = fn(&TestApp, StaffId, StaffId, &Ticket) -> Result<(), DeskError>;

/// What staff can do on a ticket: its name, what comes before it, and itself.
fn actions() -> Vec<(&'static str, Act, Act)> {
    let nothing: Act = |_, _, _, _| Ok(());
    let answer: Act = |app, me, _, ticket| {
        app.desk.answer(me, ticket.id, &reply(app, "An answer"), AfterReply::StayOpen).map(|_| ())
    };
    let ask: Act = |app, me, _, ticket| {
        app.desk.answer(me, ticket.id, &reply(app, "Which one?"), AfterReply::Wait).map(|_| ())
    };
    let solve: Act = |app, me, _, ticket| app.desk.resolve(me, ticket.id).map(|_| ());
    let nobodys: Act = |app, me, _, ticket| {
        app.desk.go_away(me)?;
        app.desk.hand_back(me, ticket.id).map(|_| ())
    };
    vec![
        ("an answer", nothing, answer),
        ("an answer to what nobody has", nobodys, answer),
        ("a question", nothing, ask),
        ("a question after a question", ask, ask),
        ("an answer that solves", nothing, |app, me, _, ticket| {
            app.desk.answer(me, ticket.id, &reply(app, "Done"), AfterReply::Resolve).map(|_| ())
        }),
        ("an answer after the solution", solve, answer),
        ("a note", nothing, |app, me, _, ticket| {
            app.desk.note(me, ticket.id, &reply(app, "For us"), xiaoyi_desk::Asks::Nobody).map(|_| ())
        }),
        ("solved", nothing, solve),
        ("opened again", solve, |app, me, _, ticket| app.desk.reopen(me, ticket.id).map(|_| ())),
        ("waits no more", ask, |app, me, _, ticket| app.desk.reopen(me, ticket.id).map(|_| ())),
        ("handed over", nothing, |app, me, other, ticket| {
            app.desk.hand_over(me, ticket.id, other).map(|_| ())
        }),
        ("handed over with a line", nothing, |app, me, other, ticket| {
            app.desk.hand_over_with(me, ticket.id, other, Some(&reply(app, "Please call them"))).map(|_| ())
        }),
        ("another topic", nothing, |app, me, _, ticket| {
            app.desk.change_topic_of(me, ticket.id, app.topic("Safety")).map(|_| ())
        }),
        ("handed back", nothing, |app, me, _, ticket| app.desk.hand_back(me, ticket.id).map(|_| ())),
        ("handed back while it waits", ask, |app, me, _, ticket| {
            app.desk.hand_back(me, ticket.id).map(|_| ())
        }),
        ("put off", nothing, |app, me, _, ticket| {
            let day = (app.desk.now() + Duration::days(7)).date_naive();
            app.desk.put_off(me, ticket.id, day, &reply(app, "They are away")).map(|_| ())
        }),
        ("the form", nothing, |app, me, _, ticket| {
            let correction = xiaoyi_desk::Correction {
                name: Some(PersonName::parse("Leila").unwrap()),
                email: Some(EmailAddress::parse("other@mail.example").unwrap()),
                subject: Some((Subject::parse("Another").unwrap(), Written::unknown())),
                languages: Some(Languages::new([Language::parse("fr").unwrap()]).unwrap()),
            };
            app.desk.correct(me, ticket.id, &correction).map(|_| ())
        }),
        ("the language of a message", nothing, |app, me, _, ticket| {
            let message = messages(app, ticket)[0];
            app.desk.correct_message_language(me, ticket.id, message, &Language::parse("de").unwrap())
        }),
        ("taken", nobodys, |app, me, _, ticket| app.desk.take(me, ticket.id).map(|_| ())),
        ("urgent", nothing, |app, me, _, ticket| {
            app.desk.set_urgency(me, ticket.id, Urgency::Urgent).map(|_| ())
        }),
        ("urgent while nobody has it", nobodys, |app, me, _, ticket| {
            app.desk.set_urgency(me, ticket.id, Urgency::Urgent).map(|_| ())
        }),
    ]
}

on_both_databases! {
    async fn every_action_is_undone_whole_and_nothing_is_mailed_of_it(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").limit(50).add().id;
        // Somebody to hand over to, whom the router does not choose.
        let other = app.person("Marie").speaks("fr", "C2").add().id;
        app.person("Head").role(xiaoyi_domain::Role::Supervisor).add();
        let mut sent = BTreeMap::new();
        for (name, first, act) in actions() {
            app.desk.come_back(me).unwrap();
            let ticket = app.submit(Locale::En, &["en"]);
            app.desk.record_view(me, ticket.id).unwrap();
            first(&app, me, other, &ticket).unwrap();
            app.clock.advance(Duration::minutes(5));
            sent.insert(name, app.mails().await.len());
            let (before, were) = (stands(&app, &ticket), messages(&app, &ticket));
            act(&app, me, other, &ticket).unwrap();
            assert_ne!((stands(&app, &ticket), messages(&app, &ticket)), (before.clone(), were.clone()), "{name}");
            app.clock.advance(UNDO_WITHIN - Duration::seconds(1));
            while app.worker.deliver().await.unwrap() > 0 {}
            assert_eq!(undone(&app, me, &ticket), 1, "{name}");
            // A line for a colleague stays as a note.
            let line = usize::from(name == "handed over with a line");
            let preview = stands(&app, &ticket).preview;
            assert_eq!(stands(&app, &ticket), Ticket { preview, ..before }, "{name}");
            assert_eq!(messages(&app, &ticket)[..were.len()], were, "{name}");
            assert_eq!(messages(&app, &ticket).len(), were.len() + line, "{name}");
            assert_eq!(undone(&app, me, &ticket), 1, "{name}: twice is once");
            app.clock.advance(Duration::minutes(5));
            assert_eq!(app.mails().await.len(), sent[name], "{name}");
        }
    }

    async fn a_correction_that_was_undone_leaves_no_address_and_no_link_of_it(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").add().id;
        let address = |text: &str| EmailAddress::parse(text).unwrap();
        let known = |text: &str| app.desk.read(|tx| tx.find_requester_by_email(&address(text))).unwrap().is_some();
        let move_to = |ticket: &Ticket, to: &str| {
            let correction = xiaoyi_desk::Correction { email: Some(address(to)), ..Default::default() };
            app.desk.correct(me, ticket.id, &correction).unwrap();
        };
        let ticket = app.submit(Locale::En, &["en"]);
        // Its first mail has not gone yet: it goes to the old address after all.
        move_to(&ticket, "wrong@mail.example");
        assert!(known("wrong@mail.example") && known("layla@mail.example"));
        app.desk.undo(me, ticket.id).unwrap();
        assert!(!known("wrong@mail.example") && known("layla@mail.example"));
        app.clock.advance(Duration::minutes(5));
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 1);
        assert!(app.mails_to("wrong@mail.example").await.is_empty());
        let link = app.mails_to("layla@mail.example").await[0].link();
        assert_eq!(app.client().follow(&link).await.status, 200, "the old link opens it again");
        // What was made for the wrong address opens nothing, whatever comes later.
        let of = |app: &TestApp| app.desk.keys().of_ticket(&app.ticket(ticket.id));
        move_to(&ticket, "wrong@mail.example");
        let wrong = of(&app);
        app.desk.undo(me, ticket.id).unwrap();
        move_to(&ticket, "right@mail.example");
        assert_ne!(of(&app), wrong);
        app.desk.undo(me, ticket.id).unwrap();
        // An answer that waits does not leave for it either.
        app.desk.answer(me, ticket.id, &reply(&app, "Come on Monday"), AfterReply::StayOpen).unwrap();
        app.clock.advance(UNDO_WITHIN - Duration::seconds(1));
        move_to(&ticket, "wrong@mail.example");
        app.clock.advance(UNDO_WITHIN - Duration::seconds(1));
        while app.worker.deliver().await.unwrap() > 0 {}
        app.desk.undo(me, ticket.id).unwrap();
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 2);
        assert!(app.mails_to("wrong@mail.example").await.is_empty());
        // What is in a worker's hands cannot be taken back: then nothing is undone.
        app.desk.answer(me, ticket.id, &reply(&app, "Or on Tuesday"), AfterReply::StayOpen).unwrap();
        app.clock.advance(UNDO_WITHIN);
        assert_eq!(app.desk.claim_mails(9).unwrap().len(), 1);
        move_to(&ticket, "layla.two@mail.example");
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::TooLateToUndo);
        assert!(!known("layla@mail.example"), "the old one is forgotten at once");
        app.clock.advance(LEASE + Duration::seconds(1));
        // A link was printed for the new address meanwhile: it opens what is there, so it stays there.
        move_to(&ticket, "second@mail.example");
        app.desk.print_link(me, ticket.id).unwrap();
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::ChangedSince);
        app.clock.advance(UNDO_WITHIN);
        // Printed a moment ago, it is told again for other links.
        move_to(&ticket, "third@mail.example");
        app.desk.print_link(me, ticket.id).unwrap();
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::ChangedSince);
        app.clock.advance(UNDO_WITHIN + Duration::seconds(1));
        app.desk.tick().unwrap();
        assert!(known("third@mail.example") && !known("second@mail.example"));
        // A row that another version wrote is in nobody's way.
        app.desk.set_urgency(me, ticket.id, Urgency::Urgent).unwrap();
        app.execute("UPDATE undoable SET details = '{\"of\":\"another version\"}'");
        app.clock.advance(UNDO_WITHIN + Duration::seconds(1));
        app.desk.tick().unwrap();
        app.desk.set_urgency(me, ticket.id, Urgency::Normal).unwrap();
    }

    async fn what_was_taken_back_is_a_draft_until_it_is_sent(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").add().id;
        let ticket = app.submit(Locale::En, &["en"]);
        let draft = || app.desk.read(|tx| tx.find_draft(ticket.id, me)).unwrap();
        app.desk.answer(me, ticket.id, &reply(&app, "أهلا بكم"), AfterReply::Wait).unwrap();
        assert_eq!(draft(), None);
        app.desk.undo(me, ticket.id).unwrap();
        let kept = draft().unwrap();
        assert_eq!((kept.body.as_str(), kept.visibility, kept.written.dir()), ("أهلا بكم", Visibility::Public, "rtl"));
        app.desk.answer(me, ticket.id, &reply(&app, "Which one?"), AfterReply::Wait).unwrap();
        assert_eq!(draft(), None);
        app.desk.undo(me, ticket.id).unwrap();
        assert_eq!(draft().unwrap().body.as_str(), "Which one?");
        app.desk.note(me, ticket.id, &reply(&app, "Ask Marie"), xiaoyi_desk::Asks::Nobody).unwrap();
        assert_eq!(draft(), None);
        app.desk.undo(me, ticket.id).unwrap();
        assert_eq!(draft().unwrap().visibility, Visibility::Internal);
        // What was begun meanwhile stands behind it, and nothing of a note becomes an answer.
        app.desk.answer(me, ticket.id, &reply(&app, "First"), AfterReply::StayOpen).unwrap();
        let begun = Draft { visibility: Visibility::Internal, body: Body::parse("Second").unwrap(), ..kept };
        app.desk.keep_draft(me, ticket.id, None, Some(&begun)).unwrap();
        app.desk.undo(me, ticket.id).unwrap();
        let both = draft().unwrap();
        assert_eq!((both.body.as_str(), both.visibility), ("First\n\nSecond", Visibility::Internal));
    }

    async fn too_late_is_too_late_and_changes_nothing(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").add().id;
        let ticket = app.submit(Locale::En, &["en"]);
        app.mails().await;
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::TooLateToUndo, "nothing was done");
        app.desk.answer(me, ticket.id, &reply(&app, "An answer"), AfterReply::Wait).unwrap();
        let stood = (stands(&app, &ticket), messages(&app, &ticket));
        let acted_at = app.desk.now();
        app.clock.advance(UNDO_WITHIN);
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::TooLateToUndo);
        // Another server's clock is ahead: its worker has the mail in hand already, or has sent it.
        assert_eq!(app.desk.claim_mails(5).unwrap().len(), 1);
        app.clock.put(acted_at);
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::TooLateToUndo);
        app.clock.advance(LEASE);
        assert_eq!(app.mails().await.iter().filter(|mail| mail.text.contains("An answer")).count(), 1);
        app.clock.put(acted_at);
        assert_eq!(refusal(app.desk.undo(me, ticket.id)), Refusal::TooLateToUndo);
        assert_eq!((stands(&app, &ticket), messages(&app, &ticket)), stood);
    }

    async fn nobody_undoes_past_what_has_happened_since_or_what_another_did(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").limit(50).add().id;
        let other = app.person("Marie").speaks("fr", "C2").add().id;
        let head = app.person("Head").role(xiaoyi_domain::Role::Supervisor).add().id;
        let since: [(&str, Act); 3] = [
            ("the resident writes", |app, _, _, ticket| { writes(app, ticket); Ok(()) }),
            ("the resident withdraws it", |app, _, _, ticket| app.desk.cancel(ticket.id).map(|_| ())),
            ("a colleague leaves a note", |app, _, other, ticket| {
                app.desk.take(other, ticket.id)?;
                app.desk.note(other, ticket.id, &reply(app, "Mine now"), xiaoyi_desk::Asks::Nobody).map(|_| ())
            }),
        ];
        for (name, happens) in since {
            let ticket = app.submit(Locale::En, &["en"]);
            if name.starts_with("a colleague") {
                app.desk.hand_back(me, ticket.id).unwrap();
            }
            app.desk.set_urgency(me, ticket.id, Urgency::Urgent).unwrap_or_else(|_| app.ticket(ticket.id));
            happens(&app, me, other, &ticket).unwrap();
            let stood = stands(&app, &ticket);
            let refused = refusal(app.desk.undo(me, ticket.id));
            assert!(matches!(refused, Refusal::ChangedSince | Refusal::NotAllowed), "{name}: {refused}");
            assert_eq!(stands(&app, &ticket), stood, "{name}");
        }
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.resolve(me, ticket.id).unwrap();
        assert_eq!(refusal(app.desk.undo(other, ticket.id)), Refusal::NotAllowed);
        // Only looking at it is in nobody's way.
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.hand_over(me, ticket.id, other).unwrap();
        app.desk.record_view(other, ticket.id).unwrap();
        assert_eq!(app.desk.undo(me, ticket.id).unwrap().assignee, Some(me));
        // Nobody gets it back who is gone.
        app.desk.hand_over(me, ticket.id, other).unwrap();
        app.desk.hand_over(head, ticket.id, me).unwrap();
        app.desk.disable(head, other).unwrap();
        assert_eq!(refusal(app.desk.undo(head, ticket.id)), Refusal::PersonNotActive);
    }

    async fn two_presses_at_once_undo_once(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").limit(500).add().id;
        for round in 0..12 {
            let ticket = app.submit(Locale::En, &["en"]);
            app.mails().await;
            app.desk.answer(me, ticket.id, &reply(&app, "Raced"), AfterReply::Resolve).unwrap();
            let desks = [app.desk.clone(), app.desk.clone()];
            let presses = desks.map(|desk| std::thread::spawn(move || desk.undo(me, ticket.id).is_ok()));
            assert_eq!(presses.map(|press| press.join().unwrap()), [true, true], "{round}");
            assert!(app.mails().await.iter().all(|mail| !mail.text.contains("Raced")), "{round}");
            let history = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
            assert_eq!(history.iter().filter(|event| matches!(event.code, EventCode::Undone { .. })).count(), 1);
        }
    }

    async fn solved_is_not_mailed_of_a_ticket_that_is_open_again(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").limit(50).add().id;
        for (then, mails) in [(None, 2), (Some("It is done"), 3)] {
            let ticket = app.submit(Locale::En, &["en"]);
            let before = app.mails_to("layla@mail.example").await.len() - 1;
            match then {
                None => app.desk.resolve(me, ticket.id).unwrap(),
                Some(words) => app.desk.answer(me, ticket.id, &reply(&app, words), AfterReply::Resolve).unwrap(),
            };
            app.clock.advance(Duration::seconds(4));
            writes(&app, &ticket);
            let sent = app.mails_to("layla@mail.example").await.split_off(before);
            assert_eq!(sent.len(), mails, "that we have it, that it is open again, and an answer");
            assert!(sent.iter().all(|mail| !mail.subject.starts_with("Resolved") && !mail.subject.starts_with("Solved")));
            assert_eq!(sent.iter().any(|mail| mail.text.contains("It is done")), then.is_some());
        }
    }

    async fn a_wait_that_was_undone_is_no_wait(app: TestApp) {
        let me = app.person("Karim").speaks("en", "C2").add().id;
        let begun = app.desk.now();
        let ticket = app.submit(Locale::En, &["en"]);
        app.clock.advance(Duration::minutes(1));
        app.desk.answer(me, ticket.id, &reply(&app, "Which one?"), AfterReply::Wait).unwrap();
        app.clock.advance(Duration::seconds(3));
        app.desk.undo(me, ticket.id).unwrap();
        app.clock.advance(Duration::hours(3));
        let handled = app.desk.read(|tx| tx.list_handled(begun, 10)).unwrap();
        assert!(handled[0].waits.iter().all(|(from, until)| until.is_some_and(|until| until - *from < Duration::seconds(4))));
    }
}
