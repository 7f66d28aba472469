//! Two at once.

use xiaoyi_desk::{DeskError, Submitted};
use xiaoyi_domain::routing::Finding;
use xiaoyi_domain::{EmailAddress, EventCode, Locale, Refusal};
use xiaoyi_testkit::on_both_databases;

on_both_databases! {
    async fn one_free_slot_is_given_once_however_many_ask(app: TestApp) {
        let one = app.person("One").speaks("ja", "native").limit(3).add();
        let requests: Vec<_> = (0..12).map(|_| app.request(Locale::Ja, &["ja"])).collect();
        std::thread::scope(|scope| {
            for request in &requests {
                scope.spawn(|| assert!(matches!(app.desk.submit(request).unwrap(), Submitted::Created(_))));
            }
        });
        let loads = app.desk.read(|tx| tx.open_counts()).unwrap();
        assert_eq!(loads.get(&one.id), Some(&3));
    }

    async fn a_double_click_makes_one_ticket_even_at_the_same_moment(app: TestApp) {
        let request = app.request(Locale::Ja, &["ja"]);
        let made: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| app.desk.submit(&request).unwrap())).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(made.iter().filter(|made| matches!(made, Submitted::Created(_))).count(), 1);
        assert_eq!(made.iter().filter(|made| matches!(made, Submitted::Again(_))).count(), 7);
    }

    async fn two_who_take_the_same_ticket_end_with_one_assignee(app: TestApp) {
        let ticket = app.submit(Locale::Ja, &["ja"]);
        let people: Vec<_> = (0..6).map(|n| app.person(&format!("P{n}")).limit(0).add()).collect();
        let other = app.another_desk();
        let taken: Vec<_> = std::thread::scope(|scope| {
            let desks = [&app.desk, &other];
            let take = |(n, person): (usize, &xiaoyi_domain::StaffMember)| {
                let (desk, id) = (desks[n % 2], person.id);
                scope.spawn(move || desk.take(id, ticket.id))
            };
            let threads: Vec<_> = people.iter().enumerate().map(take).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(taken.iter().filter(|taken| taken.is_ok()).count(), 1);
        let refused = |taken: &&Result<_, DeskError>| matches!(taken, Err(DeskError::Refused(Refusal::NotAllowed)));
        assert_eq!(taken.iter().filter(refused).count(), 5);
    }

    async fn two_workers_never_claim_the_same_mail(app: TestApp) {
        for _ in 0..20 {
            app.submit(Locale::Ja, &["ja"]);
        }
        let mut claimed: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| app.desk.claim_mails(10).unwrap())).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).map(|mail| mail.id).collect()
        });
        let all = claimed.len();
        claimed.sort();
        claimed.dedup();
        assert_eq!(claimed.len(), all);
        assert!(all >= 20, "{all}");
    }

    async fn timers_of_two_workers_run_once(app: TestApp) {
        let one = app.person("One").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        app.desk.answer(one.id, ticket.id, &crate::staff::reply(&app, "?"), xiaoyi_desk::AfterReply::Wait).unwrap();
        app.clock.advance(chrono::Duration::days(5));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| app.desk.tick().unwrap());
            }
        });
        let mails = app.mails_to("layla@mail.example").await;
        assert_eq!(mails.len(), 3, "received, question, one reminder");
    }

    async fn two_servers_and_sixteen_writers_lose_nothing_and_pass_no_limit(app: TestApp) {
        let people: Vec<_> = (0..4).map(|n| app.person(&format!("P{n}")).speaks("ja", "native").limit(5).add()).collect();
        let other = app.another_desk();
        std::thread::scope(|scope| {
            for thread in 0..16 {
                let desk = if thread % 2 == 0 { &app.desk } else { &other };
                let (app, people) = (&app, &people);
                scope.spawn(move || {
                    for turn in 0..5 {
                        let Submitted::Created(ticket) = desk.submit(&app.request(Locale::Ja, &["ja"])).unwrap() else {
                            panic!("not new");
                        };
                        let person = &people[(thread + turn) % people.len()];
                        if turn % 2 == 0 && desk.take(person.id, ticket.id).is_ok() {
                            desk.resolve(person.id, ticket.id).unwrap();
                        }
                    }
                });
            }
        });
        let (loads, waiting, all) = app
            .desk
            .read(|tx| {
                let all = tx.find_requester_by_email(&EmailAddress::parse("layla@mail.example").unwrap())?.unwrap();
                Ok((tx.open_counts()?, tx.list_queued()?, tx.list_tickets_of_requester(all.id, 200)?))
            })
            .unwrap();
        assert_eq!(all.len(), 80);
        assert!(people.iter().all(|person| loads.get(&person.id).is_none_or(|load| *load <= 5)), "{loads:?}");
        // What waits, waits only because everybody is full.
        assert!(waiting.is_empty() || people.iter().all(|person| loads.get(&person.id) == Some(&5)), "{loads:?}");
        for ticket in &all {
            let routed = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
            let routed = routed.iter().filter(|event| matches!(event.code, EventCode::Routed { .. })).count();
            assert!(routed <= 1, "{} was given to {routed}", ticket.reference);
            // Whoever the router gave it to had room at that moment.
            if let Some(stored) = app.desk.read(|tx| tx.find_last_decision(ticket.id)).unwrap() {
                for verdict in &stored.decision.verdicts {
                    if let Finding::Chosen { load, limit, .. } = verdict.finding {
                        assert!(load < limit, "{}: {load} of {limit}", ticket.reference);
                    }
                }
            }
        }
    }
}
