//! What residents do.

use chrono::Duration;
use xiaoyi_desk::{DeskError, Submitted, WrittenForm};
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{
    Body, Direction, EmailAddress, EventCode, Locale, Mail, Rating, Refusal, Status, Subject, SubmissionId,
    Visibility,
};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{TestApp, on_both_databases};

pub(crate) fn words(app: &TestApp, text: &str) -> WrittenForm {
    let submission: SubmissionId = app.desk.environment().id(app.desk.now());
    WrittenForm {
        submission,
        body: Body::parse(text).unwrap(),
        written: xiaoyi_domain::Written::found(text, &[], Direction::Auto),
    }
}

fn messages(app: &TestApp, ticket: xiaoyi_domain::TicketId) -> usize {
    app.desk.read(|tx| tx.list_messages(ticket, Some(Visibility::Public))).unwrap().len()
}

fn mails(app: &TestApp, ticket: xiaoyi_domain::TicketId) -> Vec<Mail> {
    let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket))).unwrap();
    mails.into_iter().map(|mail| mail.mail).collect()
}

on_both_databases! {
    async fn the_same_form_sent_twice_makes_one_ticket(app: TestApp) {
        let request = app.request(Locale::En, &["en"]);
        let Submitted::Created(first) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        let Submitted::Again(second) = app.desk.submit(&request).unwrap() else { panic!("not the same") };
        assert_eq!(first.id, second.id);
        assert_eq!(messages(&app, first.id), 1);
        assert_eq!(mails(&app, first.id).iter().filter(|mail| **mail == Mail::Received).count(), 1);
    }

    async fn the_same_form_with_other_words_adds_a_message_once(app: TestApp) {
        let request = app.request(Locale::En, &["en"]);
        let Submitted::Created(first) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        let changed = xiaoyi_desk::NewRequest { description: Body::parse("And my cat too.").unwrap(), ..request };
        for _ in 0..2 {
            let Submitted::Added(same) = app.desk.submit(&changed).unwrap() else { panic!("not added") };
            assert_eq!(same.id, first.id);
        }
        assert_eq!(messages(&app, first.id), 2);
    }

    async fn two_tabs_with_the_same_words_are_noticed_for_an_hour(app: TestApp) {
        let first = xiaoyi_desk::NewRequest { even_if_alike: false, ..app.request(Locale::En, &["en"]) };
        let tab = || xiaoyi_desk::NewRequest { submission: app.request(Locale::En, &["en"]).submission, ..first.clone() };
        let Submitted::Created(ticket) = app.desk.submit(&first).unwrap() else { panic!("not new") };
        let Submitted::Alike(alike) = app.desk.submit(&tab()).unwrap() else { panic!("not noticed") };
        assert_eq!(alike.id, ticket.id);
        let anyway = xiaoyi_desk::NewRequest { even_if_alike: true, ..tab() };
        assert!(matches!(app.desk.submit(&anyway).unwrap(), Submitted::Created(_)));
        app.clock.advance(Duration::minutes(61));
        assert!(matches!(app.desk.submit(&tab()).unwrap(), Submitted::Created(_)));
    }

    async fn a_form_never_changes_an_earlier_ticket_of_the_same_address(app: TestApp) {
        let first = app.submit(Locale::Ar, &["ar"]);
        let other = xiaoyi_desk::NewRequest {
            name: xiaoyi_domain::PersonName::parse("Somebody Else").unwrap(),
            email: EmailAddress::parse("LAYLA@mail.example").unwrap(),
            ..app.request(Locale::Ja, &["ja"])
        };
        let Submitted::Created(second) = app.desk.submit(&other).unwrap() else { panic!("not new") };
        assert_eq!(second.requester, first.requester);
        assert_eq!(app.ticket(first.id).name, first.name);
        assert_eq!(app.ticket(first.id).locale, Locale::Ar);
    }

    async fn a_reply_on_a_closed_request_starts_a_linked_one_with_the_text_kept(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.cancel(ticket.id).unwrap();
        let form = words(&app, "It is not over after all.");
        let written = app.desk.write_as_resident(ticket.id, &form).unwrap();
        assert!(written.linked);
        assert_eq!(written.ticket.continues, Some(ticket.id));
        let again = app.desk.write_as_resident(ticket.id, &form).unwrap();
        assert_eq!(again.ticket.id, written.ticket.id);
        assert_eq!(app.ticket(ticket.id).status, Status::Cancelled);
        let kept = app.desk.read(|tx| tx.list_messages(written.ticket.id, None)).unwrap();
        assert_eq!(kept[0].body.as_ref().unwrap().as_str(), "It is not over after all.");
    }

    async fn a_reply_on_a_resolved_request_opens_it_again(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.solve_as_resident(ticket.id).unwrap();
        app.desk.write_as_resident(ticket.id, &words(&app, "One more thing")).unwrap();
        assert!(app.ticket(ticket.id).status.is_active());
        assert!(mails(&app, ticket.id).contains(&Mail::Reopened));
    }

    async fn doing_a_thing_twice_is_doing_it_once(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        for _ in 0..2 {
            app.desk.solve_as_resident(ticket.id).unwrap();
        }
        for _ in 0..2 {
            app.desk.rate(ticket.id, Rating::try_from(5).unwrap(), Comment::parse("Thank you").ok().map(|comment| (comment, xiaoyi_domain::Written::unknown()))).unwrap();
        }
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        let count = |wanted: &EventCode| events.iter().filter(|event| event.code == *wanted).count();
        assert_eq!((count(&EventCode::Resolved), count(&EventCode::Rated { stars: 5 })), (1, 1));
    }

    async fn what_is_not_solved_cannot_be_rated(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let rated = app.desk.rate(ticket.id, Rating::try_from(1).unwrap(), None);
        assert!(matches!(rated, Err(DeskError::Refused(Refusal::NotYetResolved))));
    }

    async fn a_corrected_address_ends_old_links_and_takes_the_mail_along(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let old_key = app.desk.keys().of_ticket(&ticket);
        let corrected = app.desk.correct_email(ticket.id, &EmailAddress::parse("right@mail.example").unwrap()).unwrap();
        assert!(!app.desk.keys().opens(&corrected, &old_key));
        assert!(app.mails_to("layla@mail.example").await.is_empty());
        assert_eq!(app.mails_to("right@mail.example").await.len(), 1, "the one that was queued is dropped");
    }

    async fn once_it_is_answered_the_address_stays(app: TestApp) {
        let one = app.person("One").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let reply = crate::staff::reply(&app, "Here you are.");
        app.desk.answer(one.id, ticket.id, &reply, xiaoyi_desk::AfterReply::StayOpen).unwrap();
        let corrected = app.desk.correct_email(ticket.id, &EmailAddress::parse("thief@mail.example").unwrap());
        assert!(matches!(corrected, Err(DeskError::Refused(Refusal::WrongStatus))));
    }

    async fn finding_a_request_never_tells_whether_it_exists_and_is_limited(app: TestApp) {
        let ticket = app.submit(Locale::Fr, &["fr"]);
        let (right, wrong) =
            (EmailAddress::parse("Layla@mail.example").unwrap(), EmailAddress::parse("other@mail.example").unwrap());
        app.desk.track(&ticket.reference, &wrong, "192.0.2.1").unwrap();
        assert!(app.mails_to("other@mail.example").await.is_empty());
        app.desk.track(&ticket.reference, &right, "192.0.2.1").unwrap();
        let mail = app.mails_to("layla@mail.example").await.pop().unwrap();
        assert!(mail.link().contains(&app.desk.keys().of_ticket(&ticket)));
        for _ in 0..3 {
            app.desk.track(&ticket.reference, &wrong, "192.0.2.1").unwrap();
        }
        assert!(matches!(app.desk.track(&ticket.reference, &right, "192.0.2.1"), Err(DeskError::Refused(Refusal::TooManyAttempts))));
        app.clock.advance(Duration::minutes(16));
        app.desk.track(&ticket.reference, &right, "192.0.2.1").unwrap();
    }

    async fn a_reply_sent_again_with_other_words_adds_them_once(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let first = words(&app, "First words");
        let changed = WrittenForm { body: Body::parse("Better words").unwrap(), ..first.clone() };
        for form in [&first, &first, &changed, &changed] {
            assert!(!app.desk.write_as_resident(ticket.id, form).unwrap().linked);
        }
        assert_eq!(messages(&app, ticket.id), 3, "the request, the reply, the better reply");
    }

    async fn the_same_form_from_another_address_is_a_request_of_its_own(app: TestApp) {
        let request = app.request(Locale::En, &["en"]);
        let Submitted::Created(first) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        let corrected = xiaoyi_desk::NewRequest { email: EmailAddress::parse("right@mail.example").unwrap(), ..request };
        let Submitted::Created(second) = app.desk.submit(&corrected).unwrap() else { panic!("not new") };
        let Submitted::Again(again) = app.desk.submit(&corrected).unwrap() else { panic!("not the same") };
        assert_eq!(again.id, second.id);
        assert_ne!(first.id, second.id);
        assert_eq!(messages(&app, first.id), 1);
    }

    async fn the_same_form_with_another_subject_alone_adds_the_subject_alone(app: TestApp) {
        let request = app.request(Locale::En, &["en"]);
        let Submitted::Created(first) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        let changed = xiaoyi_desk::NewRequest { subject: Subject::parse("The oven").unwrap(), ..request };
        for _ in 0..2 {
            assert!(matches!(app.desk.submit(&changed).unwrap(), Submitted::Added(_)));
        }
        let all = app.desk.read(|tx| tx.list_messages(first.id, None)).unwrap();
        let last = all.last().unwrap().body.as_ref().unwrap();
        assert_eq!((all.len(), last.as_str()), (2, "The oven"));
    }

    async fn a_reply_on_what_is_over_sent_again_with_other_words_loses_none(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.cancel(ticket.id).unwrap();
        let first = words(&app, "First words");
        let changed = WrittenForm { body: Body::parse("Better words").unwrap(), ..first.clone() };
        let linked = app.desk.write_as_resident(ticket.id, &first).unwrap().ticket;
        for form in [&first, &changed, &changed] {
            let written = app.desk.write_as_resident(ticket.id, form).unwrap();
            assert_eq!((written.ticket.id, written.linked), (linked.id, true));
        }
        assert_eq!((messages(&app, ticket.id), messages(&app, linked.id)), (1, 2));
    }

    async fn a_form_that_made_a_message_makes_a_linked_request_of_other_words_once(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let first = words(&app, "First words");
        app.desk.write_as_resident(ticket.id, &first).unwrap();
        app.desk.cancel(ticket.id).unwrap();
        let changed = WrittenForm { body: Body::parse("Better words").unwrap(), ..first };
        let one = app.desk.write_as_resident(ticket.id, &changed).unwrap();
        let two = app.desk.write_as_resident(ticket.id, &changed).unwrap();
        assert_eq!((one.ticket.id, one.linked, messages(&app, one.ticket.id)), (two.ticket.id, two.linked, 1));
    }

    async fn a_household_sends_many_requests_and_a_machine_does_not(app: TestApp) {
        let send = |place: usize, from: &str, email: &str| {
            app.desk.submit(&xiaoyi_desk::NewRequest {
                from: Some(from.to_owned()),
                email: EmailAddress::parse(email).unwrap(),
                description: Body::parse(&format!("Number {place}")).unwrap(),
                ..app.request(Locale::En, &["en"])
            })
        };
        let is_refused = |sent: Result<Submitted, DeskError>| match sent {
            Ok(_) => false,
            Err(DeskError::Refused(Refusal::TooManyAttempts)) => true,
            Err(other) => panic!("{other:?}"),
        };
        for place in 0..60 {
            assert!(!is_refused(send(place, "192.0.2.1", &format!("person-{}@mail.example", place / 10))), "{place}");
        }
        assert!(is_refused(send(60, "192.0.2.1", "another@mail.example")), "the address");
        assert!(is_refused(send(60, "192.0.2.2", "person-1@mail.example")), "in one name from anywhere");
        assert!(!is_refused(send(61, "192.0.2.2", "another@mail.example")));
        app.clock.advance(Duration::minutes(16));
        assert!(!is_refused(send(62, "192.0.2.1", "person-1@mail.example")));
    }

    async fn an_address_is_corrected_a_few_times_and_not_for_ever(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        let correct = |place: usize| {
            app.desk.correct_email(ticket.id, &EmailAddress::parse(&format!("try-{place}@mail.example")).unwrap())
        };
        for place in 0..3 {
            correct(place).unwrap();
        }
        assert!(matches!(correct(3), Err(DeskError::Refused(Refusal::TooManyAttempts))));
    }
}
