//! Accounts: signing in, links, roles.

use chrono::Duration;
use xiaoyi_desk::{Desk, DeskError, PersonDetails, stamp};
use xiaoyi_domain::audit::AuditCode;
use xiaoyi_domain::routing::Policy;
use xiaoyi_domain::{DeskSettings, EmailAddress, Locale, PersonName, Refusal, Role, StaffMember, Topic};
use xiaoyi_store::Session;
use xiaoyi_testkit::{TestApp, on_both_databases};

fn is<T: std::fmt::Debug>(result: &Result<T, DeskError>, refusal: Refusal) -> bool {
    matches!(result, Err(DeskError::Refused(r)) if *r == refusal)
}

fn session_of(app: &TestApp, token: &str) -> Option<(Session, StaffMember)> {
    let found = app.desk.session_reading(token, |_, _| Ok(())).unwrap();
    found.map(|(session, person, ())| (session, person))
}

on_both_databases! {
    async fn the_link_of_an_agent_opens_no_account_that_became_more(app: TestApp) {
        let admin = app.person("Admin").role(Role::Administrator).add();
        let head = app.person("Head").role(Role::Supervisor).add();
        let details = app.person("New").details();
        let new = app.desk.invite(head.id, &details).unwrap();
        let (link, _) = app.desk.open_invitation(head.id, new.id).unwrap().unwrap();
        let raised = PersonDetails { role: Role::Administrator, ..details };
        app.desk.change_person(admin.id, new.id, &raised, None).unwrap();
        assert!(app.desk.read(|tx| tx.find_link(link)).unwrap().unwrap().used_at.is_some(), "it is over");
        assert_eq!(app.desk.open_invitation(head.id, new.id).unwrap(), None);
        let (fresh, _) = app.desk.open_invitation(admin.id, new.id).unwrap().unwrap();
        assert_ne!(fresh, link);
    }

    async fn a_session_opens_with_its_token_until_it_ends(app: TestApp) {
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let wrong = app.desk.sign_in(&one.email, "wrong horse battery", "", "::1", None);
        assert!(is(&wrong, Refusal::SignInFailed));
        let signed_in = app.desk.sign_in(&one.email, "correct horse battery", "Firefox", "::1", None).unwrap();
        let (session, person) = session_of(&app, &signed_in.token).unwrap();
        assert_eq!(person.id, one.id);
        assert!(session_of(&app, "another token").is_none());
        app.desk.sign_out(one.id, session.id).unwrap();
        assert!(session_of(&app, &signed_in.token).is_none());
        let again = app.desk.sign_in(&one.email, "correct horse battery", "Firefox", "::1", None).unwrap();
        app.clock.advance(Duration::days(8));
        assert!(session_of(&app, &again.token).is_none(), "a week is the longest");
    }

    async fn what_a_fast_clock_left_in_the_future_locks_nobody_out_and_is_forgotten(app: TestApp) {
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let sign_in = |given: &str| app.desk.sign_in(&one.email, given, "", "192.0.2.1", None);
        let right = app.desk.now();
        app.clock.advance(Duration::hours(9));
        let begun = sign_in("correct horse battery").unwrap();
        for _ in 0..12 {
            let _ = sign_in("wrong horse battery");
        }
        assert!(is(&sign_in("correct horse battery"), Refusal::TooManyAttempts));
        app.clock.put(right);
        assert!(sign_in("correct horse battery").is_ok(), "they count no more");
        let (session, _) = session_of(&app, &begun.token).unwrap();
        assert!(session.seen_at > right);
        let (session, _) = session_of(&app, &begun.token).unwrap();
        assert_eq!(session.seen_at, right, "when it was seen last is set right");
        app.desk.tick().unwrap();
        assert!(session_of(&app, &begun.token).is_none(), "it would have lasted longer than a week");
        app.clock.advance(Duration::hours(9));
        assert!(sign_in("correct horse battery").is_ok(), "the attempts are forgotten, and do not come back");
        assert!(sign_in("wrong horse battery").is_err());
    }

    async fn two_servers_share_what_they_limit(app: TestApp) {
        let both = [app.desk.clone(), app.another_desk()];
        // From one address, each to another account that nobody has.
        let sign_in = |number: usize| {
            let email = EmailAddress::parse(&format!("nobody{number}@xiaoyi.example")).unwrap();
            is(&both[number % 2].sign_in(&email, "wrong", "", "192.0.2.1", None), Refusal::TooManyAttempts)
        };
        let refused = (0..102).map(sign_in).collect::<Vec<_>>();
        assert!(!refused[..100].contains(&true) && refused[100..] == [true, true], "{refused:?}");
        let send = |number: usize| {
            let mut request = app.request(Locale::En, &["en"]);
            request.from = Some("192.0.2.2".to_owned());
            request.email = EmailAddress::parse(&format!("resident{number}@mail.example")).unwrap();
            is(&both[number % 2].submit(&request), Refusal::TooManyAttempts)
        };
        let refused = (0..62).map(send).collect::<Vec<_>>();
        assert!(!refused[..60].contains(&true) && refused[60..] == [true, true], "{refused:?}");
        let ticket = app.submit(Locale::En, &["en"]);
        let track = |number: usize| {
            let email = EmailAddress::parse("layla@mail.example").unwrap();
            is(&both[number % 2].track(&ticket.reference, &email, "192.0.2.3"), Refusal::TooManyAttempts)
        };
        assert_eq!((0..6).map(track).collect::<Vec<_>>(), [false, false, false, false, false, true]);
    }

    async fn too_many_sign_ins_to_one_account_are_refused_for_a_while(app: TestApp) {
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let sign_in = |given: &str, address: &str| app.desk.sign_in(&one.email, given, "", address, None);
        for _ in 0..10 {
            assert!(is(&sign_in("x", "::1"), Refusal::SignInFailed));
        }
        assert!(is(&sign_in("correct horse battery", "::1"), Refusal::TooManyAttempts));
        sign_in("correct horse battery", "::2").unwrap();
        // What is refused anyway does not go on counting.
        app.clock.advance(Duration::minutes(14));
        for _ in 0..50 {
            assert!(is(&sign_in("x", "::1"), Refusal::TooManyAttempts));
        }
        app.clock.advance(Duration::minutes(2));
        sign_in("correct horse battery", "::1").unwrap();
    }

    async fn nobody_locks_a_colleague_out_of_a_browser_that_they_have_used_before(app: TestApp) {
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let sign_in = |given: &str, address: &str, browser: Option<&str>| {
            app.desk.sign_in(&one.email, given, "", address, browser)
        };
        let own = sign_in("correct horse battery", "192.0.2.1", None).unwrap().browser;
        // From many networks, and from their own.
        for number in 0..80 {
            let _ = sign_in("wrong", &format!("198.51.100.{}", number % 8), None);
            let _ = sign_in("wrong", "192.0.2.1", None);
        }
        assert!(is(&sign_in("correct horse battery", "203.0.113.7", None), Refusal::TooManyAttempts));
        assert_eq!(sign_in("correct horse battery", "192.0.2.1", Some(&own)).unwrap().browser, own);
        for _ in 0..5 {
            let _ = app.desk.ask_reset(&one.email, "198.51.100.1", None);
        }
        app.desk.ask_reset(&one.email, "192.0.2.1", Some(&own)).unwrap();
        // Another person's cookie, or a made-up one, is no such browser.
        let other = app.person("Other").add();
        app.desk.set_password(other.id, "correct horse battery").unwrap();
        let others = app.desk.sign_in(&other.email, "correct horse battery", "", "192.0.2.9", None).unwrap().browser;
        for wrong in [others.as_str(), "", "x", "0.0", &own[1..]] {
            assert!(is(&sign_in("correct horse battery", "203.0.113.7", Some(wrong)), Refusal::TooManyAttempts), "{wrong}");
        }
        // And whoever has the browser has ten tries, as everybody.
        for _ in 0..10 {
            assert!(is(&sign_in("wrong", "192.0.2.1", Some(&own)), Refusal::SignInFailed));
        }
        assert!(is(&sign_in("correct horse battery", "192.0.2.1", Some(&own)), Refusal::TooManyAttempts));
    }

    async fn signing_in_rightly_is_counted_against_nobody(app: TestApp) {
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        for _ in 0..15 {
            app.desk.sign_in(&one.email, "correct horse battery", "", "::1", None).unwrap();
        }
    }

    async fn a_link_ends_with_the_password_and_the_address_that_it_was_made_for(app: TestApp) {
        let admin = app.person("Admin").role(Role::Administrator).add();
        let one = app.person("One").add();
        let link = || {
            let (id, key) = app.desk.make_link(&app.desk.read(|tx| tx.find_staff(one.id)).unwrap().unwrap().email).unwrap();
            move |app: &TestApp| app.desk.check_link(id, &key).is_ok()
        };
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let works = link();
        assert!(works(&app));
        let token = app.desk.sign_in(&one.email, "correct horse battery", "", "::1", None).unwrap().token;
        let (session, _, ()) = app.desk.session_reading(&token, |_, _| Ok(())).unwrap().unwrap();
        app.desk.change_password(one.id, "correct horse battery", "another horse battery", session.id).unwrap();
        assert!(!works(&app), "the password is another");
        let works = link();
        let mut details = xiaoyi_desk::PersonDetails::of(&one);
        app.desk.change_person(admin.id, one.id, &details, None).unwrap();
        assert!(works(&app), "nothing was changed");
        details.email = EmailAddress::parse("corrected@xiaoyi.example").unwrap();
        app.desk.change_person(admin.id, one.id, &details, None).unwrap();
        assert!(!works(&app), "the address is another");

        // Who was invited to a mistyped address is invited again to the right one.
        let mut details = app.person("New").details();
        let new = app.desk.invite(admin.id, &details).unwrap();
        let first = app.mails_to(new.email.as_str()).await.pop().unwrap();
        details.email = EmailAddress::parse("right@xiaoyi.example").unwrap();
        app.desk.change_person(admin.id, new.id, &details, None).unwrap();
        let second = app.mails_to("right@xiaoyi.example").await.pop().unwrap();
        let client = app.client();
        assert_eq!(client.get(&first.link()).await.status, 409);
        assert_eq!(client.get(&second.link()).await.status, 303);
    }

    async fn an_invitation_works_once_and_for_72_hours(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).add();
        let details = app.person("New").locale(Locale::Fr).details();
        let new = app.desk.invite(head.id, &details).unwrap();
        let mail = app.mails_to(new.email.as_str()).await.pop().unwrap();
        assert_eq!(mail.language, "fr");
        let link = mail.link();
        let (id, key) = link.rsplit_once('/').unwrap().1.split_once("?key=").unwrap();
        let id = id.parse().unwrap();
        assert!(is(&app.desk.check_link(id, "wrong"), Refusal::LinkExpired));
        assert!(is(&app.desk.choose_password(id, key, "short", ""), Refusal::PasswordTooWeak));
        let (token, _) = app.desk.choose_password(id, key, "a long enough password", "").unwrap();
        assert_eq!(session_of(&app, &token).unwrap().1.id, new.id);
        assert!(is(&app.desk.choose_password(id, key, "another long password", ""), Refusal::LinkExpired));
        let (late, key) = app.desk.make_link(&new.email).unwrap();
        app.clock.advance(Duration::hours(73));
        assert!(is(&app.desk.check_link(late, &key), Refusal::LinkExpired));
    }

    async fn the_first_administrator_is_made_once(app: TestApp) {
        let key = app.desk.setup_key().unwrap().unwrap();
        let (name, email) = (PersonName::parse("Chen").unwrap(), EmailAddress::parse("chen@xiaoyi.example").unwrap());
        let set_up = |key: &str| app.desk.set_up(key, &name, &email, Locale::ZhCn, "a long enough password", "");
        assert!(is(&set_up("wrong"), Refusal::LinkExpired));
        let token = set_up(&key).unwrap();
        assert_eq!(session_of(&app, &token).unwrap().1.role, Role::Administrator);
        assert!(is(&set_up(&key), Refusal::LinkExpired));
        assert_eq!(app.desk.setup_key().unwrap(), None);
    }

    async fn disabling_somebody_ends_their_sessions_and_links(app: TestApp) {
        let head = app.person("Head").role(Role::Supervisor).add();
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let token = app.desk.sign_in(&one.email, "correct horse battery", "", "::1", None).unwrap().token;
        let (link, key) = app.desk.make_link(&one.email).unwrap();
        app.desk.disable(head.id, one.id).unwrap();
        assert!(session_of(&app, &token).is_none());
        assert!(is(&app.desk.check_link(link, &key), Refusal::LinkExpired));
        assert!(is(&app.desk.sign_in(&one.email, "correct horse battery", "", "::1", None), Refusal::SignInFailed));
    }

    async fn supervisors_keep_agents_and_only_administrators_keep_the_rest(app: TestApp) {
        let (head, admin) =
            (app.person("Head").role(Role::Supervisor).add(), app.person("Admin").role(Role::Administrator).add());
        let agent = app.person("Agent").add();
        let details = |role| PersonDetails { email: agent.email.clone(), ..app.person("Agent").role(role).details() };
        assert!(is(&app.desk.change_person(agent.id, agent.id, &details(Role::Agent), None), Refusal::NotAllowed));
        assert!(is(&app.desk.change_person(head.id, agent.id, &details(Role::Supervisor), None), Refusal::NotAllowed));
        assert!(is(&app.desk.disable(head.id, admin.id), Refusal::NotAllowed));
        app.desk.change_person(head.id, agent.id, &details(Role::Agent), None).unwrap();
        let own = PersonDetails { email: head.email.clone(), ..app.person("Head").role(Role::Supervisor).details() };
        app.desk.change_person(head.id, head.id, &own, None).unwrap();
        app.desk.change_person(admin.id, agent.id, &details(Role::Supervisor), None).unwrap();
        assert!(is(&app.desk.disable(admin.id, admin.id), Refusal::LastAdministrator));
        assert!(is(&app.desk.add_person(&details(Role::Agent)).map(|_| ()), Refusal::EmailTaken));
        let by_agent = app.desk.add_topic(head.id, &app.desk.read(|tx| tx.list_topics()).unwrap()[0]);
        assert!(is(&by_agent, Refusal::NotAllowed));
    }

    async fn a_changed_password_ends_the_other_sessions(app: TestApp) {
        let one = app.person("One").add();
        app.desk.set_password(one.id, "correct horse battery").unwrap();
        let sign_in = || app.desk.sign_in(&one.email, "correct horse battery", "", "::1", None).unwrap().token;
        let (here, there) = (sign_in(), sign_in());
        let session = session_of(&app, &here).unwrap().0.id;
        assert!(is(&app.desk.change_password(one.id, "wrong", "another long password", session), Refusal::PasswordWrong));
        app.desk.change_password(one.id, "correct horse battery", "another long password", session).unwrap();
        assert!(session_of(&app, &here).is_some());
        assert!(session_of(&app, &there).is_none());
    }

    async fn nobody_writes_over_what_a_colleague_changed_meanwhile(app: TestApp) {
        let admin = app.person("Admin").role(Role::Administrator).add();
        let one = app.person("One").speaks("en", "native").add();
        let shown = stamp(&PersonDetails::of(&one));
        let details = |limit| PersonDetails { limit, ..PersonDetails::of(&one) };
        // Pressed twice, it is done once: the second is no colleague's change.
        for _ in 0..2 {
            app.desk.change_person(admin.id, one.id, &details(7), Some(&shown)).unwrap();
        }
        let late = app.desk.change_person(admin.id, one.id, &details(9), Some(&shown));
        assert!(is(&late, Refusal::ChangedByAnother));
        let topic = app.desk.read(|tx| tx.list_topics()).unwrap()[0].clone();
        let settings = app.desk.read(|tx| tx.settings()).unwrap();
        let (shown_topic, shown_settings) = (stamp(&topic), Desk::stamp_of_settings(&settings));
        let shown_policy = stamp(&settings.routing);
        let urgent = Topic { urgent: !topic.urgent, ..topic.clone() };
        let telephone = |telephone: &str| DeskSettings { telephone: telephone.into(), ..settings.clone() };
        let policy = |step_minutes| Policy { step_minutes, ..settings.routing.clone() };
        for _ in 0..2 {
            app.desk.change_topic(admin.id, &urgent, Some(&shown_topic)).unwrap();
            app.desk.change_settings(admin.id, &telephone("021"), Some(&shown_settings)).unwrap();
            app.desk.change_policy(admin.id, &policy(7), Some(&shown_policy)).unwrap();
        }
        let other = Topic { position: 99, ..topic };
        assert!(is(&app.desk.change_topic(admin.id, &other, Some(&shown_topic)), Refusal::ChangedByAnother));
        let late = app.desk.change_settings(admin.id, &telephone("010"), Some(&shown_settings));
        assert!(is(&late, Refusal::ChangedByAnother));
        assert!(is(&app.desk.change_policy(admin.id, &policy(8), Some(&shown_policy)), Refusal::ChangedByAnother));
        let log = app.desk.read(|tx| tx.list_audit(None, 9)).unwrap();
        let times = |code: fn(&AuditCode) -> bool| log.iter().filter(|entry| code(&entry.code)).count();
        assert_eq!(times(|code| matches!(code, AuditCode::SettingsChanged)), 1);
        assert_eq!(times(|code| matches!(code, AuditCode::PersonChanged { .. })), 1);
    }

    async fn a_telephone_number_is_no_other_policy(app: TestApp) {
        let admin = app.person("Admin").role(Role::Administrator).add();
        let before = app.desk.read(|tx| tx.settings()).unwrap();
        let telephone = DeskSettings { telephone: "021".into(), ..before.clone() };
        app.desk.change_settings(admin.id, &telephone, None).unwrap();
        let policy = |settings: DeskSettings| settings.routing.version;
        assert_eq!(policy(app.desk.read(|tx| tx.settings()).unwrap()), policy(before));
    }

    async fn what_staff_did_with_accounts_is_kept_in_order(app: TestApp) {
        let admin = app.person("Admin").role(Role::Administrator).add();
        app.desk.set_password(admin.id, "correct horse battery").unwrap();
        app.desk.sign_in(&admin.email, "correct horse battery", "", "::1", None).unwrap();
        let one = app.desk.invite(admin.id, &app.person("One").details()).unwrap();
        app.desk.disable(admin.id, one.id).unwrap();
        let log = app.desk.read(|tx| tx.list_audit(None, 3)).unwrap();
        let person = one.id;
        let wanted = [AuditCode::PersonDisabled { person }, AuditCode::PersonAdded { person }, AuditCode::SignedIn];
        assert_eq!(log.iter().map(|entry| entry.code.clone()).collect::<Vec<_>>(), wanted);
        assert!(log.iter().all(|entry| entry.by == Some(admin.id)));
        let older = app.desk.read(|tx| tx.list_audit(Some(log[1].id), 3)).unwrap();
        assert_eq!(older[0].code, AuditCode::SignedIn);
    }
}
