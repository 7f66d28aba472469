//! What time does.

use xiaoyi_domain::{DeskSettings, EventCode, Locale, Role, Status};
use xiaoyi_testkit::{on_both_databases, shanghai};

on_both_databases! {
    async fn a_silent_resident_is_reminded_once_then_the_request_resolves_and_closes(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        app.desk.answer(one.id, ticket.id, &crate::staff::reply(&app, "Quelle adresse ?"), xiaoyi_desk::AfterReply::Wait).unwrap();
        for (moment, status) in [
            ("2026-11-05 09:59", Status::Waiting),
            ("2026-11-05 10:00", Status::Waiting),
            ("2026-11-19 23:00", Status::Waiting),
            ("2026-11-20 10:00", Status::Resolved),
            ("2026-12-01 09:00", Status::Resolved),
            ("2026-12-01 10:00", Status::Closed),
        ] {
            app.clock.put(shanghai(moment));
            app.desk.tick().unwrap();
            app.desk.tick().unwrap();
            assert_eq!(app.ticket(ticket.id).status, status, "{moment}");
            app.mails().await;
        }
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        let count = |wanted: &EventCode| events.iter().filter(|event| event.code == *wanted).count();
        assert_eq!(count(&EventCode::Reminded), 1);
        assert_eq!(count(&EventCode::ResolvedUnanswered { days: 14 }), 1);
        assert_eq!(count(&EventCode::Closed), 1);
        let subjects: Vec<String> = app.mails_to("layla@mail.example").await.into_iter().map(|mail| mail.language).collect();
        assert_eq!(subjects, ["fr"; 4], "received, question, reminder, resolved");
    }

    async fn an_answer_stops_the_clock_of_waiting(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let one = app.person("One").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        app.desk.answer(one.id, ticket.id, &crate::staff::reply(&app, "?"), xiaoyi_desk::AfterReply::Wait).unwrap();
        app.clock.put(shanghai("2026-11-04 10:00"));
        app.desk.write_as_resident(ticket.id, &crate::residents::words(&app, "Voilà")).unwrap();
        app.clock.put(shanghai("2026-11-30 10:00"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).status, Status::Open);
    }

    async fn changed_times_count_for_what_waits_already(app: TestApp) {
        app.clock.put(shanghai("2026-11-02 10:00"));
        let admin = app.person("Admin").role(Role::Administrator).off_shift().add();
        let one = app.person("One").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        app.desk.resolve(one.id, ticket.id).unwrap();
        let settings = app.desk.read(|tx| tx.settings()).unwrap();
        app.desk.change_settings(admin.id, &DeskSettings { close_after: 1, ..settings }, None).unwrap();
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).status, Status::Resolved, "not before its time");
        app.clock.put(shanghai("2026-11-03 10:01"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).status, Status::Closed);
    }
}
