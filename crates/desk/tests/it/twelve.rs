//! Twelve ways in which routing failed in other systems. Each came from a bug report there; none may happen here.
//!
//! The first two are tried with two processes as well, in the `xiaoyi` crate's `tests/it/two.rs`.

use chrono::Duration;
use xiaoyi_desk::Desk;
use xiaoyi_domain::routing::{Outcome, Trigger, WaitReason};
use xiaoyi_domain::{Because, EventCode, Locale, Role, StaffId, Status, Ticket, TicketId};
use xiaoyi_testkit::{TestApp, on_both_databases, shanghai};

/// To whom the router has given a ticket, in order.
fn routed(app: &TestApp, ticket: TicketId) -> Vec<StaffId> {
    let events = app.desk.read(|tx| tx.list_events(ticket)).unwrap();
    events
        .into_iter()
        .filter_map(|event| match event.code {
            EventCode::Routed { to } => Some(to),
            _ => None,
        })
        .collect()
}

/// Two servers do something at the same moment, sixteen times over.
fn at_once(app: &TestApp, work: impl Fn(&Desk) + Sync) {
    let both = [app.desk.clone(), app.another_desk()];
    std::thread::scope(|scope| {
        for number in 0..16 {
            let (desk, work) = (&both[number % 2], &work);
            scope.spawn(move || work(desk));
        }
    });
}

fn sent(app: &TestApp, number: usize) -> Vec<Ticket> {
    (0..number).map(|_| app.submit(Locale::Ar, &["ar"])).collect()
}

on_both_databases! {
    // 1.
    async fn two_routers_at_once_give_one_ticket_to_exactly_one(app: TestApp) {
        let people: Vec<_> = (0..4).map(|n| app.person(&format!("Karim {n}")).speaks("ar", "C1").works("mon", "18:00", "20:00").add()).collect();
        app.clock.put(shanghai("2026-11-23 17:45"));
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(ticket.assignee, None);
        app.clock.put(shanghai("2026-11-23 18:00"));
        at_once(&app, |desk| desk.tick().unwrap());
        let to = routed(&app, ticket.id);
        assert!(to.len() == 1 && people.iter().any(|person| person.id == to[0]), "{to:?}");
    }

    // 2. Rocket.Chat #37776: four chats at a limit of three.
    async fn two_tickets_at_once_and_one_free_slot_keep_the_limit(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").limit(3).add();
        sent(&app, 2);
        at_once(&app, |desk| drop(desk.submit(&app.request(Locale::Ar, &["ar"])).unwrap()));
        assert_eq!(app.desk.read(|tx| tx.list_active_of(karim.id)).unwrap().len(), 3);
        assert_eq!(app.desk.read(|tx| tx.list_queued()).unwrap().len(), 15);
    }

    // 3. Libredesk #385.
    async fn a_persons_own_choice_beats_the_routers(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").limit(1).add();
        let other = app.person("Hans").speaks("de", "native").add();
        let [first, second] = <[Ticket; 2]>::try_from(sent(&app, 2)).unwrap();
        assert_eq!((first.assignee, second.assignee), (Some(karim.id), None));
        app.desk.take(other.id, second.id).unwrap();
        app.desk.hand_over(karim.id, first.id, other.id).unwrap();
        app.clock.advance(Duration::hours(3));
        app.desk.tick().unwrap();
        for ticket in [first, second] {
            assert_eq!(app.ticket(ticket.id).assignee, Some(other.id), "nobody opened them, and they stay");
        }
    }

    // 4. Libredesk #561: an allow-list.
    async fn whose_state_is_not_known_is_not_available(app: TestApp) {
        app.person("No shifts").speaks("ar", "C1").off_shift().add();
        let disabled = app.person("Left").speaks("ar", "C1").off_shift().add();
        let head = app.person("Head").role(Role::Administrator).add();
        app.desk.disable(head.id, disabled.id).unwrap();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert!(ticket.assignee.is_none());
    }

    // 5. Chatwoot #10376, #10685.
    async fn who_waited_first_goes_to_the_first_who_frees_up(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").limit(1).add();
        let mut tickets = Vec::new();
        for _ in 0..4 {
            tickets.extend(sent(&app, 1));
            app.clock.advance(Duration::minutes(1));
        }
        for ticket in &tickets {
            assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
            app.desk.resolve(karim.id, ticket.id).unwrap();
        }
    }

    // 6. Chatwoot #4158, #9587.
    async fn a_reopened_ticket_whose_handler_is_away_is_routed_again(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        app.desk.resolve(karim.id, ticket.id).unwrap();
        app.desk.go_away(karim.id).unwrap();
        let lina = app.person("Lina").speaks("ar", "B2").add();
        app.desk.reopen_as_resident(ticket.id).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(lina.id));
    }

    // 7. Rocket.Chat #13134.
    async fn somebody_back_from_leave_is_not_flooded(app: TestApp) {
        let team: Vec<_> = (0..3).map(|n| app.person(&format!("Karim {n}")).speaks("ar", "C1").limit(9).add()).collect();
        let back = app.person("Lina").speaks("ar", "C1").limit(9).add();
        app.desk.go_away(back.id).unwrap();
        sent(&app, 6);
        app.clock.advance(Duration::days(7));
        app.desk.come_back(back.id).unwrap();
        let load = |id| app.desk.read(|tx| tx.list_active_of(id)).unwrap().len();
        assert_eq!(load(back.id), 0, "what others have stays with them, all at once");
        sent(&app, 10);
        let mut loads: Vec<_> = team.iter().map(|person| load(person.id)).chain([load(back.id)]).collect();
        loads.sort_unstable();
        assert_eq!(loads, [4, 4, 4, 4], "and no more than everybody has");
    }

    // 8. OpenSIPS #2974.
    async fn a_restart_does_not_favour_the_first_in_the_list(app: TestApp) {
        let people: Vec<_> = (0..3).map(|n| app.person(&format!("Karim {n}")).speaks("ar", "C1").add()).collect();
        let mut given = Vec::new();
        for _ in 0..6 {
            // As after a restart: nothing is remembered but what the database holds.
            let desk = app.another_desk();
            let xiaoyi_desk::Submitted::Created(ticket) = desk.submit(&app.request(Locale::Ar, &["ar"])).unwrap() else { panic!("not new") };
            given.push(ticket.assignee.unwrap());
            desk.resolve(ticket.assignee.unwrap(), ticket.id).unwrap();
            app.clock.advance(Duration::minutes(1));
        }
        let expected: Vec<_> = people.iter().chain(&people).map(|person| person.id).collect();
        assert_eq!(given, expected);
    }

    // 9.
    async fn a_candidate_at_the_limit_does_not_block_the_queue(app: TestApp) {
        app.person("Karim").speaks("ar", "C1").limit(1).add();
        let first = sent(&app, 3);
        assert!(first[0].assignee.is_some() && first[1].assignee.is_none());
        let misaki = app.person("Misaki").speaks("ja", "native").add();
        let behind = app.submit(Locale::Ja, &["ja"]);
        assert_eq!(behind.assignee, Some(misaki.id), "tickets that wait for Karim hold up none for others");
    }

    // 10. Libredesk #634.
    async fn who_loses_the_skill_or_the_account_gets_nothing_more(app: TestApp) {
        let head = app.person("Head").role(Role::Administrator).off_shift().add();
        let (karim, lina) = (app.person("Karim").speaks("ar", "C1").add(), app.person("Lina").speaks("ar", "C1").add());
        app.desk.disable(head.id, karim.id).unwrap();
        let mut details = xiaoyi_desk::PersonDetails::of(&lina);
        details.languages.clear();
        assert_eq!(app.submit(Locale::Ar, &["ar"]).assignee, Some(lina.id));
        app.desk.change_person(head.id, lina.id, &details, None).unwrap();
        assert_eq!(app.submit(Locale::Ar, &["ar"]).assignee, None);
    }

    // 11.
    async fn with_everyone_away_the_supervisors_are_told_why(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let karim = app.person("Karim").speaks("ar", "C1").speaks("en", "C1").speaks("zh", "C1").add();
        app.desk.go_away(karim.id).unwrap();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(ticket.because, Because::Away, "it says so at once");
        for _ in 0..4 {
            app.clock.advance(Duration::minutes(20));
            app.desk.tick().unwrap();
        }
        let ticket = app.ticket(ticket.id);
        assert_eq!((ticket.because, ticket.status), (Because::Supervisors, Status::New));
        let decision = app.desk.read(|tx| tx.find_last_decision(ticket.id)).unwrap().unwrap().decision;
        assert_eq!(decision.outcome, Outcome::Supervisors { why: WaitReason::Away });
        assert_eq!(app.mails_to(head.email.as_str()).await.len(), 1, "told once");
    }

    // 12.
    async fn a_flap_of_presence_moves_nothing(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        app.person("Lina").speaks("ar", "C1").add();
        for _ in 0..3 {
            app.desk.go_away(karim.id).unwrap();
            app.clock.advance(Duration::minutes(9));
            app.desk.tick().unwrap();
            app.desk.come_back(karim.id).unwrap();
            app.desk.tick().unwrap();
        }
        assert_eq!(routed(&app, ticket.id), [karim.id]);
        // Longer than that it is no flap: what was not opened goes to somebody who is there.
        app.desk.go_away(karim.id).unwrap();
        app.clock.advance(Duration::minutes(11));
        app.desk.tick().unwrap();
        assert_eq!(routed(&app, ticket.id).len(), 2);
    }

    async fn what_was_opened_stays_and_what_was_not_moves_when_a_shift_ends(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").off_shift().works("mon", "09:00", "12:00").add();
        let [opened, unopened] = <[Ticket; 2]>::try_from(sent(&app, 2)).unwrap();
        app.desk.record_view(karim.id, opened.id).unwrap();
        let lina = app.person("Lina").speaks("ar", "C1").add();
        app.clock.put(shanghai("2026-11-23 12:00"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(opened.id).assignee, Some(karim.id));
        assert_eq!(app.ticket(unopened.id).assignee, Some(lina.id));
        let decision = app.desk.read(|tx| tx.find_last_decision(unopened.id)).unwrap().unwrap().decision;
        assert_eq!(decision.trigger, Trigger::NotOpened);
    }

    async fn what_nobody_opens_in_time_goes_to_somebody_else(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let lina = app.person("Lina").speaks("ar", "C1").add();
        app.clock.advance(Duration::minutes(59));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
        app.clock.advance(Duration::minutes(1));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(lina.id));
    }

    async fn what_nobody_opens_and_nobody_else_speaks_goes_its_steps(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let lina = app.person("Lina").speaks("ar", "C1").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let hans = app.person("Hans").speaks("en", "C1").limit(1).add();
        app.clock.advance(Duration::minutes(60));
        app.desk.tick().unwrap();
        // She has had time enough, and nobody else who speaks it comes: the bridge language opens at once.
        let moved = app.ticket(ticket.id);
        assert_eq!((moved.assignee, moved.excluded), (Some(hans.id), vec![lina.id]));
        // He does not open it either: at the end supervisors are told, and it goes round no more.
        for _ in 0..6 {
            app.clock.advance(Duration::minutes(61));
            app.desk.tick().unwrap();
        }
        assert_eq!(app.ticket(ticket.id).because, Because::Supervisors);
        assert_eq!(routed(&app, ticket.id), [lina.id, hans.id]);
        assert_eq!(app.mails_to(head.email.as_str()).await.len(), 1);
    }

    async fn what_lies_with_somebody_who_has_lost_the_skill_is_routed_again(app: TestApp) {
        let head = app.person("Head").role(Role::Administrator).off_shift().add();
        let karim = app.person("Karim").speaks("ar", "C1").speaks("en", "C1").add();
        let [opened, unopened] = <[Ticket; 2]>::try_from(sent(&app, 2)).unwrap();
        app.desk.record_view(karim.id, opened.id).unwrap();
        let lina = app.person("Lina").speaks("ar", "C1").add();
        let mut details = xiaoyi_desk::PersonDetails::of(&karim);
        details.languages.clear();
        app.desk.change_person(head.id, karim.id, &details, None).unwrap();
        app.desk.tick().unwrap();
        let holders = [opened.id, unopened.id].map(|id| app.ticket(id).assignee);
        assert_eq!(holders, [Some(karim.id), Some(lina.id)], "what he has begun stays with him");
    }

    async fn somebody_gone_home_is_asked_first_in_the_morning(app: TestApp) {
        let lina = app.person("Lina").speaks("ar", "C1").add();
        app.clock.put(shanghai("2026-11-23 17:25"));
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(ticket.assignee, Some(lina.id));
        app.person("Hans").speaks("en", "C1").works("mon", "17:30", "22:00").add();
        app.clock.put(shanghai("2026-11-23 17:45"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, None, "no step opens while the desk is closed");
        app.clock.put(shanghai("2026-11-24 09:00"));
        app.desk.tick().unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(lina.id));
    }

    async fn a_new_request_does_not_overtake_an_older_one_before_the_tick(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "C1").limit(1).off_shift().works("mon", "12:00", "18:00").add();
        let old = app.submit(Locale::Ar, &["ar"]);
        app.clock.put(shanghai("2026-11-23 12:00"));
        let new = app.submit(Locale::Ar, &["ar"]);
        assert_eq!((app.ticket(old.id).assignee, new.assignee), (Some(karim.id), None));
    }

    async fn ten_thousand_that_wait_are_looked_at_in_batches_the_first_in_order_first(app: TestApp) {
        // As many as make the point: more than fit in one unit of work.
        let tickets = sent(&app, 450);
        app.clock.advance(Duration::minutes(1));
        let karim = app.person("Karim").speaks("ar", "C1").limit(420).add();
        app.desk.tick().unwrap();
        let given = app.desk.read(|tx| tx.list_active_of(karim.id)).unwrap();
        assert_eq!(given.len(), 420);
        assert!(tickets[..420].iter().all(|ticket| app.ticket(ticket.id).assignee == Some(karim.id)), "the oldest");
    }
}
