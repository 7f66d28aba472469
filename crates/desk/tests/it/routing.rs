//! What routes again, and what does not.

use chrono::Duration;
use xiaoyi_domain::routing::{Outcome, Trigger};
use xiaoyi_domain::{Because, Locale, Mail, Role, Status, Urgency};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

fn last_decision(app: &TestApp, ticket: xiaoyi_domain::TicketId) -> xiaoyi_domain::routing::Decision {
    app.desk.read(|tx| tx.find_last_decision(ticket)).unwrap().unwrap().decision
}

on_both_databases! {
    async fn a_request_goes_at_once_to_who_speaks_its_language(app: TestApp) {
        app.person("Hans").speaks("de", "native").add();
        let karim = app.person("Karim").speaks("ar", "native").add();
        let ticket = app.submit(Locale::Ar, &["ar", "en"]);
        assert_eq!((ticket.assignee, ticket.status), (Some(karim.id), Status::Open));
        assert_eq!(ticket.because, Because::Routed);
        let decision = last_decision(&app, ticket.id);
        assert_eq!(decision.trigger, Trigger::Submitted);
        assert_eq!(decision.verdicts.len(), 2);
    }

    async fn a_decision_that_says_nothing_else_is_not_stored_again(app: TestApp) {
        app.person("Karim").speaks("ar", "native").limit(0).add();
        app.person("Lina").speaks("ar", "C1").off_shift().works("mon", "10:10", "12:00").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let first = app.desk.read(|tx| tx.find_last_decision(ticket.id)).unwrap().unwrap();
        app.desk.tick().unwrap();
        app.desk.tick().unwrap();
        let last = app.desk.read(|tx| tx.find_last_decision(ticket.id)).unwrap().unwrap();
        assert_eq!(first, last);
        app.clock.advance(Duration::minutes(11));
        app.desk.tick().unwrap();
        assert!(matches!(last_decision(&app, ticket.id).outcome, Outcome::Assigned { .. }));
    }

    async fn somebody_who_comes_back_gets_what_waits(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        app.desk.go_away(karim.id).unwrap();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!((ticket.assignee, ticket.because), (None, Because::Away));
        app.desk.come_back(karim.id).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
    }

    async fn a_freed_slot_goes_to_the_oldest_that_waits(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").limit(1).add();
        let (first, second, third) =
            (app.submit(Locale::Ar, &["ar"]), app.submit(Locale::Ar, &["ar"]), app.submit(Locale::Ar, &["ar"]));
        assert_eq!((first.assignee, second.assignee, third.because), (Some(karim.id), None, Because::AtLimit));
        app.desk.resolve(karim.id, first.id).unwrap();
        assert_eq!(app.ticket(second.id).assignee, Some(karim.id));
        assert_eq!(app.ticket(third.id).assignee, None);
    }

    async fn a_raised_limit_and_a_learned_language_count_at_once(app: TestApp) {
        let head = app.person("Head").role(Role::Administrator).off_shift().add();
        let karim = app.person("Karim").speaks("ar", "native").limit(0).add();
        let mei = app.person("Mei").speaks("zh", "native").add();
        app.clock.put(shanghai("2026-11-21 10:00"));
        let (arabic, turkish) = (app.submit(Locale::Ar, &["ar"]), app.submit(Locale::En, &["tr"]));
        assert_eq!((arabic.assignee, turkish.assignee), (None, None));
        app.clock.put(shanghai("2026-11-23 09:00"));
        let details = app.person("Karim").speaks("ar", "native").limit(2).details();
        app.desk.change_person(head.id, karim.id, &xiaoyi_desk::PersonDetails { email: karim.email, ..details }, None).unwrap();
        assert_eq!(app.ticket(arabic.id).assignee, Some(karim.id));
        let details = app.person("Mei").speaks("tr", "B2").details();
        app.desk.change_person(head.id, mei.id, &xiaoyi_desk::PersonDetails { email: mei.email, ..details }, None).unwrap();
        assert_eq!(app.ticket(turkish.id).assignee, Some(mei.id));
    }

    async fn when_nobody_can_be_found_the_supervisors_are_told_once(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        assert_eq!(ticket.because, Because::Supervisors);
        app.desk.tick().unwrap();
        app.desk.tick().unwrap();
        let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
        assert_eq!(mails.iter().filter(|mail| mail.mail == Mail::NobodyFound).count(), 1);
        let told = app.mails_to(head.email.as_str()).await;
        assert_eq!(told.len(), 1);
    }

    async fn a_ticket_given_back_goes_to_somebody_else(app: TestApp) {
        let one = app.person("One").speaks("ja", "native").add();
        let ticket = app.submit(Locale::Ja, &["ja"]);
        assert_eq!(ticket.assignee, Some(one.id));
        let other = app.person("Other").speaks("ja", "C1").add();
        app.desk.hand_back(one.id, ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(other.id));
    }

    async fn a_reopened_ticket_whose_handler_is_away_is_routed_again(app: TestApp) {
        let one = app.person("One").speaks("ja", "native").add();
        let ticket = app.submit(Locale::Ja, &["ja"]);
        app.desk.resolve(one.id, ticket.id).unwrap();
        app.desk.go_away(one.id).unwrap();
        let other = app.person("Other").speaks("ja", "C1").add();
        app.desk.reopen_as_resident(ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(other.id));
    }

    async fn disabling_somebody_routes_their_open_tickets_again(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let one = app.person("One").speaks("ru", "native").add();
        let (open, waiting) = (app.submit(Locale::Ru, &["ru"]), app.submit(Locale::Ru, &["ru"]));
        app.desk.answer(one.id, waiting.id, &crate::staff::reply(&app, "?"), xiaoyi_desk::AfterReply::Wait).unwrap();
        let other = app.person("Other").speaks("ru", "C1").add();
        app.desk.disable(head.id, one.id).unwrap();
        assert_eq!(app.ticket(open.id).assignee, Some(other.id));
        // What waits for the resident is nobody's until they write.
        assert_eq!(app.ticket(waiting.id).assignee, None);
        app.desk.write_as_resident(waiting.id, &crate::residents::words(&app, "yes")).unwrap();
        assert_eq!(app.ticket(waiting.id).assignee, Some(other.id));
    }

    async fn a_topic_that_requires_its_skill_goes_only_to_who_has_it(app: TestApp) {
        app.person("One").speaks("en", "native").add();
        let knows = app.person("Two").speaks("en", "C1").knows("Tax").add();
        let mut request = app.request(Locale::En, &["en"]);
        request.topic = app.topic("Tax");
        let xiaoyi_desk::Submitted::Created(ticket) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        assert_eq!(ticket.assignee, Some(knows.id));
    }

    async fn an_urgent_topic_makes_urgent_tickets(app: TestApp) {
        let mut request = app.request(Locale::En, &["en"]);
        request.topic = app.topic("Safety");
        let xiaoyi_desk::Submitted::Created(ticket) = app.desk.submit(&request).unwrap() else { panic!("not new") };
        assert_eq!(ticket.urgency, Urgency::Urgent);
    }

    async fn the_time_in_which_residents_are_asked_is_not_learned_as_work(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let ask = || {
            let reply = crate::staff::reply(&app, "Which address?");
            app.desk.answer(karim.id, ticket.id, &reply, xiaoyi_desk::AfterReply::Wait).unwrap();
        };
        let took = || app.desk.history().unwrap()[0].took.unwrap().num_minutes();
        app.clock.advance(Duration::minutes(30));
        ask();
        app.clock.advance(Duration::minutes(10));
        ask();
        app.clock.advance(Duration::minutes(50));
        assert_eq!(took(), 30, "it waits still");
        app.desk.write_as_resident(ticket.id, &crate::residents::words(&app, "This one")).unwrap();
        app.clock.advance(Duration::minutes(20));
        ask();
        app.clock.put(shanghai("2026-11-24 10:00"));
        app.desk.resolve(karim.id, ticket.id).unwrap();
        app.clock.advance(Duration::hours(3));
        assert_eq!(took(), 50, "asked three times, and at work before, between, and no longer than that");
    }

    async fn asking_who_would_get_it_changes_nothing(app: TestApp) {
        let one = app.person("One").speaks("ru", "native").add();
        let ticket = app.submit(Locale::Ru, &["ru"]);
        let before = app.ticket(ticket.id);
        let decision = app.desk.explain(ticket.id).unwrap().unwrap();
        assert_eq!(decision.outcome, Outcome::Assigned { to: one.id });
        assert_eq!(app.ticket(ticket.id), before);
    }

    async fn a_ticket_behind_hundreds_that_nobody_can_take_still_finds_its_speaker(app: TestApp) {
        for _ in 0..205 {
            app.submit(Locale::En, &["tlh"]);
        }
        let last = app.submit(Locale::Ja, &["ja"]);
        let sato = app.person("Sato").speaks("ja", "native").add();
        assert_eq!(app.ticket(last.id).assignee, Some(sato.id));
    }

    async fn a_ticket_reopened_by_staff_does_not_stay_with_somebody_who_left(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let one = app.person("One").speaks("ru", "native").add();
        let ticket = app.submit(Locale::Ru, &["ru"]);
        app.desk.resolve(one.id, ticket.id).unwrap();
        app.desk.disable(head.id, one.id).unwrap();
        let other = app.person("Other").speaks("ru", "C1").add();
        app.desk.reopen(head.id, ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(other.id));
    }

    async fn the_store_counts_as_load_what_the_domain_counts(app: TestApp) {
        let one = app.person("One").speaks("en", "native").limit(9).add();
        let tickets: Vec<_> = (0..5).map(|_| app.submit(Locale::En, &["en"])).collect();
        let reply = |text| crate::staff::reply(&app, text);
        app.desk.answer(one.id, tickets[0].id, &reply("A question"), xiaoyi_desk::AfterReply::Wait).unwrap();
        app.desk.resolve(one.id, tickets[1].id).unwrap();
        app.desk.cancel(tickets[2].id).unwrap();
        app.desk.record_view(one.id, tickets[3].id).unwrap();
        let counted = tickets.iter().filter(|ticket| app.ticket(ticket.id).counts_as_load()).count();
        let load = app.desk.read(|tx| tx.open_counts()).unwrap()[&one.id];
        assert_eq!((counted, load), (2, 2));
    }
}
