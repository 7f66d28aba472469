//! Never lost, never sent wrongly twice.

use chrono::Duration;
use xiaoyi_desk::Submitted;
use xiaoyi_domain::mail::MailState;
use xiaoyi_domain::{EmailAddress, EventCode, Locale};
use xiaoyi_notifier::Worker;
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::services::smtp::{SmtpServer, Smtputf8};
use xiaoyi_testkit::{Mail, TestApp, on_both_databases};

fn states(app: &TestApp, ticket: xiaoyi_domain::TicketId) -> Vec<MailState> {
    let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket))).unwrap();
    mails.into_iter().map(|mail| mail.state).collect()
}

async fn deliver_all(worker: &Worker) {
    while worker.deliver().await.unwrap() > 0 {}
}

on_both_databases! {
    async fn a_mail_reaches_a_real_server_as_it_was_meant(app: TestApp) {
        let server = SmtpServer::start();
        let worker = app.worker_to(&server);
        let ticket = app.submit(Locale::Ar, &["ar"]);
        deliver_all(&worker).await;
        let mails: Vec<Mail> = server.mails().iter().map(|raw| Mail::parse(raw.as_bytes())).collect();
        assert_eq!(mails.len(), 1);
        assert_eq!((mails[0].to.as_str(), mails[0].language.as_str()), ("layla@mail.example", "ar"));
        assert!(mails[0].subject.contains(ticket.reference.as_str()));
        assert!(mails[0].html.contains("dir=\"rtl\""));
        assert!(mails[0].message_id.ends_with("@xiaoyi.example"));
        deliver_all(&worker).await;
        assert_eq!(server.mails().len(), 1, "sent once");
    }

    async fn a_server_that_is_down_delays_the_mail_and_loses_nothing(app: TestApp) {
        let server = SmtpServer::start();
        let (worker, port) = (app.worker_to(&server), server.port());
        server.stop();
        let ticket = app.submit(Locale::En, &["en"]);
        deliver_all(&worker).await;
        let mail = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap().remove(0);
        assert_eq!((mail.state, mail.attempts), (MailState::Queued, 1));
        assert!(mail.last_error.is_some() && mail.due_at > app.desk.now());
        let server = SmtpServer::start_with(port, Smtputf8::Offered);
        app.clock.advance(Duration::minutes(2));
        deliver_all(&worker).await;
        assert_eq!(server.mails().len(), 1);
        assert_eq!(states(&app, ticket.id), [MailState::Sent]);
    }

    async fn a_refused_recipient_parks_the_mail_and_the_ticket_says_so(app: TestApp) {
        let server = SmtpServer::start();
        server.refuse("layla@mail.example");
        let worker = app.worker_to(&server);
        let ticket = app.submit(Locale::En, &["en"]);
        deliver_all(&worker).await;
        assert_eq!(states(&app, ticket.id), [MailState::Failed]);
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert!(events.iter().any(|event| matches!(event.code, EventCode::MailFailed { .. })));
        let failed = app.desk.read(|tx| tx.list_mails(MailFilter::Failed { before: None })).unwrap();
        assert!(failed[0].last_error.as_ref().unwrap().contains("550"), "{:?}", failed[0].last_error);

        // The mailbox is there again, and a colleague sends it once more; twice is once.
        server.accept("layla@mail.example");
        let karim = app.person("Karim").add();
        for _ in 0..2 {
            app.desk.send_again(karim.id, ticket.id, failed[0].id).unwrap();
        }
        deliver_all(&worker).await;
        assert_eq!(states(&app, ticket.id), [MailState::Sent]);
        assert_eq!(server.mails().len(), 1);
    }

    async fn a_recipient_refused_for_now_is_tried_again_with_the_same_message_id(app: TestApp) {
        let server = SmtpServer::start();
        server.refuse_for_now("layla@mail.example");
        let worker = app.worker_to(&server);
        let ticket = app.submit(Locale::En, &["en"]);
        deliver_all(&worker).await;
        assert_eq!(states(&app, ticket.id), [MailState::Queued]);
        server.accept("layla@mail.example");
        app.clock.advance(Duration::minutes(2));
        deliver_all(&worker).await;
        let queued = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap().remove(0);
        let sent = Mail::parse(server.mails()[0].as_bytes());
        assert_eq!(sent.message_id, format!("{}@xiaoyi.example", queued.id.0.simple()));
    }

    async fn an_address_beyond_ascii_fails_for_good_where_the_server_cannot_take_it(app: TestApp) {
        let server = SmtpServer::start_with(0, Smtputf8::Absent);
        let worker = app.worker_to(&server);
        let mut request = app.request(Locale::ZhCn, &["zh"]);
        request.email = EmailAddress::parse("用户@mail.example").unwrap();
        let Submitted::Created(ticket) = app.desk.submit(&request).unwrap() else {
            panic!("not new")
        };
        deliver_all(&worker).await;
        assert_eq!(states(&app, ticket.id), [MailState::Failed]);
    }

    async fn a_refused_recipient_holds_up_nobody_and_the_ticket_page_says_why(app: TestApp) {
        let server = SmtpServer::start();
        server.refuse("layla@mail.example");
        let worker = app.worker_to(&server);
        let refused = app.submit(Locale::En, &["en"]);
        let mut request = app.request(Locale::Ja, &["ja"]);
        request.email = EmailAddress::parse("misaki@mail.example").unwrap();
        let Submitted::Created(other) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        deliver_all(&worker).await;
        assert_eq!((states(&app, refused.id), states(&app, other.id)), (vec![MailState::Failed], vec![MailState::Sent]));
        let (_, client) = app.person("Karim").signed_in().await;
        let page = client.get(&format!("/staff/tickets/{}", refused.reference)).await;
        assert!(page.says("An e-mail could not be delivered") && page.says("No such mailbox here"), "{}", page.html);
        let page = client.get(&format!("/staff/tickets/{}", other.reference)).await;
        assert!(!page.says("could not be delivered"), "{}", page.html);
    }

    async fn a_worker_that_died_gives_its_mails_up_after_its_lease(app: TestApp) {
        app.submit(Locale::En, &["en"]);
        assert_eq!(app.desk.claim_mails(10).unwrap().len(), 1);
        assert!(app.mails().await.is_empty(), "somebody has it");
        app.clock.advance(Duration::minutes(5));
        assert_eq!(app.mails().await.len(), 1);
    }

    async fn what_fails_for_two_days_is_parked(app: TestApp) {
        let ticket = app.submit(Locale::En, &["en"]);
        for _ in 0..12 {
            app.clock.advance(Duration::days(2));
            let mail = app.desk.claim_mails(1).unwrap().remove(0);
            app.desk.mail_delayed(&mail, xiaoyi_domain::mail::MailFailure::Recipient, "451 later").unwrap();
        }
        assert_eq!(states(&app, ticket.id), [MailState::Failed]);
    }
}
