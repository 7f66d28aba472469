//! Requests that came without a proof of work.

use chrono::Duration;
use xiaoyi_desk::{Confirmation, DeskError, NewRequest, Submitted};
use xiaoyi_domain::{Body, EventCode, Locale, Mail, Refusal, Status, Ticket};
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
    app.desk.read(|tx| tx.list_queue(queue, &QueueFilter::default(), None, 50)).unwrap().tickets.len()
}

on_both_databases! {
    async fn nobody_is_given_an_unconfirmed_request_and_no_list_shows_it(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let (request, ticket) = held(&app);
        assert_eq!((ticket.status, ticket.assignee), (Status::Unconfirmed, None));
        assert_eq!(mails(&app, &ticket), [Mail::Confirm]);
        let queues = [Queue::Everyones, Queue::Waiting, Queue::Over, Queue::Unassigned(vec![ticket.language().clone()])];
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
}
