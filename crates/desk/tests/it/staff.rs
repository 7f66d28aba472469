//! What staff do with tickets.

use xiaoyi_desk::{AfterReply, DeskError, Reply};
use xiaoyi_domain::{Body, Direction, EventCode, Locale, Mail, Refusal, Role, Status, Urgency, Visibility};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{TestApp, on_both_databases};

pub(crate) fn reply(app: &TestApp, text: &str) -> Reply {
    Reply {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse(text).unwrap(),
        language: None,
        direction: Direction::Auto,
        seen: None,
    }
}

on_both_databases! {
    async fn an_answer_sent_twice_is_one_message_and_one_mail(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let reply = reply(&app, "Here you are.");
        for _ in 0..2 {
            app.desk.answer(one.id, ticket.id, &reply, AfterReply::StayOpen).unwrap();
        }
        assert_eq!(app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap().len(), 2);
        let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
        assert_eq!(mails.iter().filter(|mail| matches!(mail.mail, Mail::Answered { .. })).count(), 1);
    }

    async fn answering_what_nobody_has_takes_it(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let one = app.person("One").limit(0).add();
        app.desk.answer(one.id, ticket.id, &reply(&app, "Hello"), AfterReply::StayOpen).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(one.id));
        assert!(!app.ticket(ticket.id).looks_for_someone());
    }

    async fn who_answers_past_a_message_they_have_not_seen_is_told(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let seen = app.desk.read(|tx| tx.list_messages(ticket.id, Some(Visibility::Public))).unwrap()[0].id;
        app.desk.write_as_resident(ticket.id, &crate::residents::words(&app, "I forgot something")).unwrap();
        let late = Reply { seen: Some(seen), ..reply(&app, "Here you are.") };
        let refused = app.desk.answer(one.id, ticket.id, &late, AfterReply::StayOpen);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::ChangedMeanwhile))));
        let last = app.desk.read(|tx| tx.list_messages(ticket.id, Some(Visibility::Public))).unwrap()[1].id;
        app.desk.answer(one.id, ticket.id, &Reply { seen: Some(last), ..late }, AfterReply::StayOpen).unwrap();
    }

    async fn what_belongs_to_a_colleague_is_theirs_and_the_supervisors(app: TestApp) {
        let owner = app.person("Owner").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let agent = app.person("Agent").add();
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let refused = |result: Result<xiaoyi_domain::Ticket, DeskError>| {
            assert!(matches!(result, Err(DeskError::Refused(Refusal::NotAllowed))), "{result:?}");
        };
        refused(app.desk.take(agent.id, ticket.id));
        refused(app.desk.answer(agent.id, ticket.id, &reply(&app, "x"), AfterReply::StayOpen));
        refused(app.desk.resolve(agent.id, ticket.id));
        refused(app.desk.hand_over(agent.id, ticket.id, agent.id));
        refused(app.desk.hand_back(agent.id, ticket.id));
        refused(app.desk.press(agent.id, ticket.id, Urgency::Urgent));
        refused(app.desk.reopen(agent.id, ticket.id));
        assert!(app.desk.note(agent.id, ticket.id, &reply(&app, "x")).is_err());
        app.desk.press(head.id, ticket.id, Urgency::Urgent).unwrap();
        app.desk.hand_over(owner.id, ticket.id, agent.id).unwrap();
        app.desk.resolve(agent.id, ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).status, Status::Resolved);
    }

    async fn a_hand_over_may_pass_the_limit_and_tells_the_colleague(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let full = app.person("Full").limit(0).locale(Locale::Ja).add();
        app.desk.hand_over(one.id, ticket.id, full.id).unwrap();
        let mail = app.mails_to(full.email.as_str()).await.pop().unwrap();
        assert_eq!(mail.language, "ja");
        assert!(mail.text.contains("One"), "{}", mail.text);
    }

    async fn the_first_view_is_recorded_once(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let other = app.person("Other").add();
        let ticket = app.submit(Locale::En, &["en"]);
        for person in [other.id, one.id, one.id] {
            app.desk.record_view(person, &app.ticket(ticket.id)).unwrap();
        }
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(events.iter().filter(|event| event.code == EventCode::Opened).count(), 1);
    }

    async fn the_mail_about_an_assignment_is_dropped_once_it_was_opened(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let (seen, unseen) = (app.submit(Locale::En, &["en"]), app.submit(Locale::En, &["en"]));
        app.desk.record_view(one.id, &app.ticket(seen.id)).unwrap();
        assert!(app.mails_to(one.email.as_str()).await.is_empty(), "it waits two minutes");
        app.clock.advance(chrono::Duration::minutes(2));
        let mails = app.mails_to(one.email.as_str()).await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].subject.contains(unseen.reference.as_str()));
    }

    async fn an_answer_sent_again_with_other_words_is_refused_and_not_dropped(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let first = reply(&app, "First words");
        app.desk.answer(one.id, ticket.id, &first, AfterReply::StayOpen).unwrap();
        let changed = Reply { body: Body::parse("Better words").unwrap(), ..first };
        let refused = app.desk.answer(one.id, ticket.id, &changed, AfterReply::StayOpen);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::ChangedMeanwhile))));
    }
}
