//! Requests that came without a proof of work.

use chrono::Duration;
use xiaoyi_desk::{Confirmation, DeskError, NewRequest, Submitted};
use xiaoyi_domain::{Body, EmailAddress, EventCode, Locale, Mail, Refusal, Status, Ticket};
use xiaoyi_store::{MailFilter, Queue, QueueFilter};
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

fn held(app: &TestApp) -> (NewRequest, Ticket) {
    let request = NewRequest { confirmation: Confirmation::ByMail, ..app.request(Locale::Ar, &["ar"]) };
    let Submitted::Created(ticket) = app.desk.submit(&request).unwrap() else { panic!("not new") };
    (request, ticket)
}

fn mails(app: &TestApp, ticket: &Ticket) -> Vec<Mail> {
    let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
    mails.into_iter().map(|mail| mail.mail).collect()
}

fn listed(app: &TestApp, queue: &Queue) -> usize {
    app.desk
        .read(|tx| tx.list_queue(queue, &QueueFilter::default(), xiaoyi_store::Order::Due, None, 50))
        .unwrap()
        .tickets
        .len()
}

on_both_databases! {
    async fn nobody_is_given_an_unconfirmed_request_and_no_list_shows_it(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let (request, ticket) = held(&app);
        assert_eq!((ticket.status, ticket.assignee), (Status::Unconfirmed, None));
        assert_eq!(mails(&app, &ticket), [Mail::Confirm]);
        let queues = [Queue::Open, Queue::Waiting, Queue::Over, Queue::ToTake(vec![ticket.language().clone()])];
        assert!(queues.iter().all(|queue| listed(&app, queue) == 0));
        assert!(matches!(app.desk.take(karim.id, ticket.id), Err(DeskError::Refused(Refusal::WrongStatus))));
        // Sent again, it is the same; with other words, they are added, and it still waits.
        assert!(matches!(app.desk.submit(&request).unwrap(), Submitted::Again(same) if same.id == ticket.id));
        let more = NewRequest { description: Body::parse("And my cat.").unwrap(), ..request };
        assert!(matches!(app.desk.submit(&more).unwrap(), Submitted::Added(same) if same.status == Status::Unconfirmed));
        app.clock.advance(Duration::hours(1));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, None);
    }

    async fn once_confirmed_it_is_a_request_as_any_other(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let (_, ticket) = held(&app);
        app.clock.advance(Duration::minutes(30));
        for _ in 0..2 {
            let confirmed = app.desk.confirm(ticket.id).unwrap();
            assert_eq!((confirmed.status, confirmed.assignee), (Status::Open, Some(karim.id)));
        }
        assert_eq!(mails(&app, &ticket), [Mail::Confirm, Mail::Received, Mail::Assigned]);
        assert!(app.ticket(ticket.id).due.at().is_some());
        app.clock.advance(Duration::days(4));
        app.desk.tick().unwrap();
        assert!(app.ticket(ticket.id).erased_at.is_none());
    }

    async fn an_urgent_topic_is_urgent_from_its_confirmation_on(app: TestApp) {
        let topic = app.topic("Safety");
        let request = NewRequest { topic, confirmation: Confirmation::ByMail, ..app.request(Locale::En, &["en"]) };
        let Submitted::Created(ticket) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        assert_eq!(app.desk.confirm(ticket.id).unwrap().urgency.code(), "urgent");
    }

    async fn what_nobody_confirms_goes_away_with_all_that_was_written(app: TestApp) {
        let (_, ticket) = held(&app);
        // Sent on a Monday: the page and the mail say Thursday, and mean all of it.
        app.clock.put(shanghai("2026-11-26 23:58"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).status, Status::Unconfirmed);
        app.clock.advance(Duration::minutes(2));
        app.desk.tick().unwrap();
        let gone = app.ticket(ticket.id);
        assert_eq!(gone.status, Status::Cancelled);
        assert!(gone.erased_at.is_some() && gone.name != ticket.name && gone.subject != ticket.subject);
        let messages = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        assert!(messages.iter().all(|message| message.body.is_none()));
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert!(events.iter().any(|event| event.code == EventCode::Unconfirmed));
        assert!(matches!(app.desk.confirm(ticket.id), Err(DeskError::Refused(Refusal::TicketClosed))));
    }

    async fn one_proof_makes_one_request(app: TestApp) {
        let proven = NewRequest { confirmation: Confirmation::Proven, from: Some("192.0.2.1".into()), ..app.request(Locale::En, &["en"]) };
        let Submitted::Created(first) = app.desk.submit(&proven).unwrap() else { panic!("not new") };
        assert_eq!(first.status, Status::New);
        let other = NewRequest { email: EmailAddress::parse("other@mail.example").unwrap(), ..proven.clone() };
        let Submitted::Created(second) = app.desk.submit(&other).unwrap() else { panic!("not new") };
        assert_eq!(second.status, Status::Unconfirmed, "the proof is used up");
        // Neither does other words in the form begin another one once the first is over.
        app.desk.cancel(first.id).unwrap();
        let more = NewRequest { description: Body::parse("And my cat.").unwrap(), ..proven };
        let Submitted::Created(third) = app.desk.submit(&more).unwrap() else { panic!("not new") };
        assert_eq!((third.status, third.continues), (Status::Unconfirmed, None));
    }

    async fn the_same_form_opens_nothing_once_its_request_is_confirmed(app: TestApp) {
        let (request, ticket) = held(&app);
        app.desk.confirm(ticket.id).unwrap();
        assert!(matches!(app.desk.submit(&request).unwrap(), Submitted::Confirmed(same) if same.id == ticket.id));
        let more = NewRequest { description: Body::parse("And my cat.").unwrap(), ..request };
        let Submitted::Created(other) = app.desk.submit(&more).unwrap() else { panic!("not new") };
        assert_eq!(other.status, Status::Unconfirmed, "words without a key go onto nobody's request");
    }

    async fn a_form_whose_request_went_away_makes_a_new_one_each_time(app: TestApp) {
        let (request, first) = held(&app);
        let mut seen = vec![first.id];
        for _ in 0..2 {
            app.clock.advance(Duration::days(5));
            app.desk.tick().unwrap();
            let Submitted::Created(next) = app.desk.submit(&request).unwrap() else { panic!("not new") };
            assert_eq!(next.status, Status::Unconfirmed);
            assert!(!seen.contains(&next.id) && next.erased_at.is_none());
            seen.push(next.id);
        }
    }

    async fn forms_with_other_words_are_counted_too(app: TestApp) {
        let request = NewRequest { from: Some("192.0.2.1".into()), ..app.request(Locale::En, &["en"]) };
        app.desk.submit(&request).unwrap();
        let words = |number| NewRequest { description: Body::parse(&format!("Number {number}")).unwrap(), ..request.clone() };
        let refused = (0..100).map(|number| app.desk.submit(&words(number))).find(Result::is_err).unwrap();
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::TooManyAttempts))));
    }

    async fn a_corrected_address_has_had_its_requests(app: TestApp) {
        let send = |number: usize| {
            let request = NewRequest { from: Some(format!("192.0.2.{number}")), ..app.request(Locale::En, &["en"]) };
            app.desk.submit(&request)
        };
        for number in 0..10 {
            let Submitted::Created(ticket) = send(number).unwrap() else { panic!("not new") };
            app.desk.correct_email(ticket.id, &EmailAddress::parse("elsewhere@mail.example").unwrap()).unwrap();
        }
        assert!(matches!(send(10), Err(DeskError::Refused(Refusal::TooManyAttempts))));
    }
}
