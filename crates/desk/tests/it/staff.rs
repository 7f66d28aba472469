//! What staff do with tickets.

use xiaoyi_desk::{Acting, AfterReply, DeskError, Reply};
use xiaoyi_domain::{
    Body, Direction, EventCode, Locale, Mail, Refusal, Role, StaffMember, Status, Urgency, Visibility,
};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{TestApp, on_both_databases};

pub(crate) fn reply(app: &TestApp, text: &str) -> Reply {
    Reply {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse(text).unwrap(),
        written: xiaoyi_domain::Written::found(text, &[], Direction::Auto),
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
        let late = reply(&app, "Here you are.");
        let acting = |seen| Acting { seen: Some(seen), ..one.id.into() };
        let refused = app.desk.answer(acting(seen), ticket.id, &late, AfterReply::StayOpen);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::ChangedMeanwhile))));
        let last = app.desk.read(|tx| tx.list_messages(ticket.id, Some(Visibility::Public))).unwrap()[1].id;
        app.desk.answer(acting(last), ticket.id, &late, AfterReply::StayOpen).unwrap();
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
        refused(app.desk.set_urgency(agent.id, ticket.id, Urgency::Urgent));
        refused(app.desk.reopen(agent.id, ticket.id));
        // A note may be left on anybody's.
        app.desk.note(agent.id, ticket.id, &reply(&app, "x"), xiaoyi_desk::Asks::Nobody).unwrap();
        app.desk.set_urgency(head.id, ticket.id, Urgency::Urgent).unwrap();
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
            app.desk.record_view(person, ticket.id).unwrap();
        }
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(events.iter().filter(|event| event.code == EventCode::Opened).count(), 1);
    }

    async fn the_mail_about_an_assignment_is_dropped_once_it_was_opened(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let (seen, unseen) = (app.submit(Locale::En, &["en"]), app.submit(Locale::En, &["en"]));
        app.desk.record_view(one.id, seen.id).unwrap();
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

    async fn a_note_sent_again_as_an_answer_is_refused_and_not_dropped(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let form = reply(&app, "The same words");
        app.desk.note(one.id, ticket.id, &form, xiaoyi_desk::Asks::Nobody).unwrap();
        let refused = app.desk.answer(one.id, ticket.id, &form, AfterReply::StayOpen);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::ChangedMeanwhile))));
    }

    async fn two_supervisors_do_not_take_a_ticket_from_each_other_unseen(app: TestApp) {
        let owner = app.person("Owner").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let (one, two) =
            (app.person("One").role(Role::Supervisor).add(), app.person("Two").role(Role::Supervisor).add());
        let acting = |by: &StaffMember| Acting { holder: Some(Some(owner.id)), ..by.id.into() };
        app.desk.take(acting(&one), ticket.id).unwrap();
        app.desk.take(acting(&one), ticket.id).unwrap();
        let second = app.desk.take(acting(&two), ticket.id);
        assert!(matches!(second, Err(DeskError::Refused(Refusal::ChangedByAnother))), "{second:?}");
        assert_eq!(app.ticket(ticket.id).assignee, Some(one.id));
    }

    async fn nobody_solves_past_a_message_they_have_not_seen(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let seen = app.desk.read(|tx| tx.find_last_public_message(ticket.id)).unwrap();
        app.desk.write_as_resident(ticket.id, &crate::residents::words(&app, "It is worse now")).unwrap();
        let refused = app.desk.resolve(Acting { seen, ..one.id.into() }, ticket.id);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::ChangedMeanwhile))), "{refused:?}");
        assert_eq!(app.ticket(ticket.id).status, Status::Open);
    }

    async fn handing_back_twice_takes_it_from_nobody_else(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let two = app.person("Two").speaks("en", "C1").add();
        let acting = Acting { holder: Some(Some(one.id)), ..one.id.into() };
        app.desk.hand_back(acting, ticket.id).unwrap();
        app.desk.hand_back(acting, ticket.id).unwrap();
        let kept = app.ticket(ticket.id);
        assert_eq!((kept.assignee, kept.excluded), (Some(two.id), vec![one.id]));
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(events.iter().filter(|event| event.code == EventCode::HandedBack).count(), 1);
    }

    async fn what_its_handler_opens_again_stays_with_them(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        app.person("Two").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.resolve(one.id, ticket.id).unwrap();
        app.desk.go_away(one.id).unwrap();
        app.desk.reopen(one.id, ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(one.id));
    }

    async fn the_promise_runs_on_when_nothing_is_waited_for_any_more(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let promised = ticket.due.at().unwrap();
        app.desk.answer(one.id, ticket.id, &reply(&app, "Which flat?"), AfterReply::Wait).unwrap();
        app.clock.advance(chrono::Duration::hours(2));
        let open = app.desk.reopen(one.id, ticket.id).unwrap();
        let later = app.desk.calendar().add_working(promised, chrono::Duration::hours(2));
        assert_eq!((open.status, open.due.at()), (Status::Open, Some(later)));
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(events.last().unwrap().code, EventCode::StoppedWaiting);
    }

    async fn an_answer_to_what_is_solved_solves_it_only_once(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.resolve(one.id, ticket.id).unwrap();
        app.desk.answer(one.id, ticket.id, &reply(&app, "And one more thing"), AfterReply::Resolve).unwrap();
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(events.iter().filter(|event| event.code == EventCode::Resolved).count(), 1);
    }
}
