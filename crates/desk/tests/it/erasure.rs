//! What was promised about personal information: it goes when it was kept long enough, or when somebody asks.

use chrono::{Duration, Months};
use xiaoyi_desk::DeskError;
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::text::Comment;
use xiaoyi_domain::{DeskSettings, EventCode, Locale, Rating, Refusal, Role, Ticket};
use xiaoyi_testkit::{TestApp, on_both_databases};

/// A solved, rated request that time has closed.
fn closed(app: &TestApp) -> Ticket {
    let ticket = app.submit(Locale::Ar, &["ar"]);
    app.desk.solve_as_resident(ticket.id).unwrap();
    app.desk
        .rate(
            ticket.id,
            Rating::try_from(4).unwrap(),
            Comment::parse("Layla thanks you")
                .ok()
                .map(|comment| (comment, xiaoyi_domain::Written::unknown())),
        )
        .unwrap();
    app.clock.advance(Duration::days(30));
    app.desk.tick().unwrap();
    app.ticket(ticket.id)
}

/// Everything that is kept of a ticket and its requester, as text.
fn everything(app: &TestApp, ticket: &Ticket) -> String {
    let read = app.desk.read(|tx| {
        Ok((
            tx.find_ticket(ticket.id)?,
            tx.find_requester_of(ticket)?,
            tx.list_messages(ticket.id, None)?,
            tx.find_rating(ticket.id)?,
            tx.list_events(ticket.id)?,
        ))
    });
    format!("{:?}", read.unwrap())
}

on_both_databases! {
    async fn what_was_kept_long_enough_is_erased_and_the_facts_stay(app: TestApp) {
        let ticket = closed(&app);
        let key = app.desk.keys().of_ticket(&ticket);
        let months = Months::new(DeskSettings::default().keep_months);
        app.clock.put(ticket.updated_at + months - Duration::minutes(1));
        app.desk.tick().unwrap();
        assert!(everything(&app, &ticket).contains("Layla"), "not a minute before");
        app.clock.advance(Duration::minutes(2));
        app.desk.tick().unwrap();
        app.desk.tick().unwrap();
        let erased = app.ticket(ticket.id);
        let all = everything(&app, &ticket).to_lowercase();
        for word in ["layla", "haddad", "mail.example", "moved", "registering", "thanks"] {
            assert!(!all.contains(word), "{word}: {all}");
        }
        assert!(!app.desk.keys().opens(&erased, &key));
        assert_eq!((erased.reference, erased.topic, erased.status), (ticket.reference, ticket.topic, ticket.status));
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert_eq!(events.iter().filter(|event| event.code == EventCode::Erased).count(), 1);
    }

    async fn a_younger_request_of_the_same_person_stays(app: TestApp) {
        let ticket = closed(&app);
        app.clock.advance(Duration::days(365 * 2 + 40));
        let young = app.submit(Locale::En, &["en"]);
        app.desk.tick().unwrap();
        assert!(app.ticket(ticket.id).erased_at.is_some());
        assert!(everything(&app, &young).contains("layla@mail.example"));
        let theirs = app.desk.read(|tx| tx.list_tickets_of_requester(young.requester.unwrap(), 9)).unwrap();
        assert_eq!(theirs.len(), 1, "nothing leads from the person to what was erased");
    }

    async fn an_administrator_erases_what_is_over_and_nothing_else(app: TestApp) {
        let (admin, head) =
            (app.person("Admin").role(Role::Administrator).add(), app.person("Head").role(Role::Supervisor).add());
        let ticket = app.submit(Locale::En, &["en"]);
        let early = app.desk.erase(admin.id, ticket.id);
        assert!(matches!(early, Err(DeskError::Refused(Refusal::WrongStatus))), "{early:?}");
        app.desk.cancel(ticket.id).unwrap();
        let refused = app.desk.erase(head.id, ticket.id);
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::NotAllowed))), "{refused:?}");
        app.desk.erase(admin.id, ticket.id).unwrap();
        app.desk.erase(admin.id, ticket.id).unwrap();
        assert!(!everything(&app, &ticket).contains("Layla"));
        let log = app.desk.read(|tx| tx.list_audit(None, 9)).unwrap();
        let wanted = AuditCode::TicketErased { reference: ticket.reference.clone() };
        assert_eq!(log.iter().filter(|entry| entry.code == wanted && entry.by == Some(admin.id)).count(), 1);
    }
}
