//! Staff correct what a resident's form held.

use xiaoyi_desk::{Correction, DeskError};
use xiaoyi_domain::mail::{MailFailure, MailState};
use xiaoyi_domain::text_search::Query;
use xiaoyi_domain::{
    Actor, EmailAddress, EventCode, Language, Languages, Locale, Mail, PersonName, Refusal, Subject, Ticket,
    TicketFilter, Written,
};
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::{TestApp, on_both_databases};

fn languages(tags: &[&str]) -> Languages {
    Languages::new(tags.iter().map(|tag| Language::parse(tag).unwrap())).unwrap()
}

fn history(app: &TestApp, ticket: &Ticket) -> Vec<EventCode> {
    let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
    events.into_iter().map(|event| event.code).collect()
}

on_both_databases! {
    async fn what_was_misspelt_is_corrected_entry_by_entry_and_old_links_end(app: TestApp) {
        let (karim, _) = app.person("Karim").speaks("en", "native").signed_in().await;
        let ticket = app.submit(Locale::En, &["en"]);
        let key = app.desk.keys().of_ticket(&ticket);
        let correction = Correction {
            name: Some(PersonName::parse("Leyla Hadad").unwrap()),
            email: Some(EmailAddress::parse("leyla@mail.example").unwrap()),
            subject: Some((Subject::parse("Deregistering my address").unwrap(), Written::unknown())),
            languages: Some(languages(&["en", "ar"])),
        };
        let before = history(&app, &ticket).len();
        // Twice is once.
        for _ in 0..2 {
            app.desk.correct(karim.id, ticket.id, &correction).unwrap();
        }
        let now = app.ticket(ticket.id);
        assert_eq!((now.name.as_str(), now.subject.as_str()), ("Leyla Hadad", "Deregistering my address"));
        assert!(!app.desk.keys().opens(&now, &key), "the link went to the old address");
        assert_eq!(history(&app, &ticket)[before..], [EventCode::NameCorrected, EventCode::SubjectCorrected, EventCode::LanguagesCorrected { to: languages(&["en", "ar"]) }, EventCode::EmailCorrected]);
        let queued = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
        let received = queued.iter().filter(|mail| mail.mail == Mail::Received && mail.state == MailState::Queued);
        assert_eq!(received.count(), 1, "one to the new address");
        let found = |typed: &str| app.desk.search(&Query::<TicketFilter>::parse(typed, |_, _| None).unwrap(), None).unwrap().hits.len();
        assert_eq!([found("leyla hadad"), found("leyla@mail.example"), found("deregistering"), found("layla")], [1, 1, 1, 0]);
        // A colleague who may not act on it, and a ticket that is over.
        let (other, _) = app.person("Other").speaks("fr", "native").signed_in().await;
        let refused = |by, name: &str| match app.desk.correct(by, ticket.id, &Correction { name: Some(PersonName::parse(name).unwrap()), ..Correction::default() }) {
            Err(DeskError::Refused(refusal)) => Some(refusal),
            _ => None,
        };
        assert_eq!(refused(other.id, "X"), Some(Refusal::NotAllowed));
        app.desk.resolve(karim.id, ticket.id).unwrap();
        assert_eq!(refused(karim.id, "X"), None, "a resolved one can be corrected");
        app.clock.advance(chrono::Duration::days(30));
        app.desk.tick().unwrap();
        assert_eq!(refused(karim.id, "Y"), Some(Refusal::WrongStatus));
    }

    async fn what_waits_for_a_dead_address_goes_to_the_new_one_and_the_old_one_is_forgotten(app: TestApp) {
        let (karim, _) = app.person("Karim").speaks("en", "native").signed_in().await;
        let address = |text: &str| EmailAddress::parse(text).unwrap();
        let known = |text: &str| app.desk.read(|tx| tx.find_requester_by_email(&address(text))).unwrap().is_some();
        let correct = |ticket: &Ticket, by_staff: bool, to: &str| {
            if by_staff {
                let correction = Correction { email: Some(address(to)), ..Correction::default() };
                app.desk.correct(karim.id, ticket.id, &correction).unwrap();
            } else {
                app.desk.correct_email(ticket.id, &address(to)).unwrap();
            }
        };
        for (by_staff, to) in [(false, "right@mail.example"), (true, "better@mail.example")] {
            let ticket = app.submit(Locale::En, &["en"]);
            // A mail other than the first is tried once, and to be tried again much later.
            app.desk.track(&ticket.reference, &address("layla@mail.example"), "192.0.2.1").unwrap();
            app.desk.run_deferred_lookups().unwrap();
            let waiting = |kind: &Mail| {
                let mails = app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket.id))).unwrap();
                mails.into_iter().find(|mail| mail.mail == *kind && mail.state == MailState::Queued).unwrap()
            };
            for mail in app.desk.claim_mails(50).unwrap() {
                app.desk.mail_delayed(&mail, MailFailure::Recipient, "450 later").unwrap();
            }
            assert!(waiting(&Mail::FreshLink).due_at > app.desk.now());
            correct(&ticket, by_staff, to);
            // While staff can undo it, nothing leaves and nothing is forgotten.
            if by_staff {
                assert!(waiting(&Mail::FreshLink).due_at > app.desk.now() && known("layla@mail.example"));
                app.clock.advance(xiaoyi_desk::UNDO_WITHIN + chrono::Duration::seconds(1));
                app.desk.tick().unwrap();
            }
            let mail = waiting(&Mail::FreshLink);
            assert_eq!((mail.due_at <= app.desk.now(), mail.attempts), (true, 0), "{to}");
            // What a resident corrected away still counts against the limit of its address.
            assert_eq!((known(to), known("layla@mail.example")), (true, !by_staff), "{to}");
        }
        // An address that another request came from stays.
        let (one, _other) = (app.submit(Locale::En, &["en"]), app.submit(Locale::En, &["en"]));
        correct(&one, true, "third@mail.example");
        assert!(known("layla@mail.example"));
    }

    async fn other_languages_route_again_unless_its_holder_speaks_them(app: TestApp) {
        let (karim, _) = app.person("Karim").speaks("ar", "native").speaks("en", "C2").signed_in().await;
        let (yuki, _) = app.person("Yuki").speaks("ja", "native").signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
        let correct = |tags: &[&str]| {
            let correction = Correction { languages: Some(languages(tags)), ..Correction::default() };
            app.desk.correct(app.ticket(ticket.id).assignee.unwrap_or(karim.id), ticket.id, &correction)
        };
        correct(&["en", "ar"]).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id), "he speaks English");
        correct(&["ja"]).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(yuki.id));
        let last: Vec<EventCode> = history(&app, &ticket).into_iter().rev().take(3).collect();
        assert_eq!(last, [
            EventCode::Routed { to: yuki.id },
            EventCode::Released { from: karim.id },
            EventCode::LanguagesCorrected { to: languages(&["ja"]) },
        ]);
        // A form that is sent twice was right once; a further language moves nothing.
        let twice = Correction { languages: Some(languages(&["ja"])), ..Correction::default() };
        app.desk.correct(karim.id, ticket.id, &twice).unwrap();
        correct(&["ja", "fr"]).unwrap();
        assert_eq!(app.ticket(ticket.id).assignee, Some(yuki.id));
        let waits = xiaoyi_desk::Reply {
            submission: app.desk.environment().id(app.desk.now()),
            body: xiaoyi_domain::Body::parse("Which one?").unwrap(),
            written: Written::unknown(),
        };
        app.desk.answer(yuki.id, ticket.id, &waits, xiaoyi_desk::AfterReply::Wait).unwrap();
        correct(&["ar"]).unwrap();
        let now = app.ticket(ticket.id);
        assert!(now.assignee.is_none() && now.search.is_none(), "somebody is looked for when the resident writes");
        let events = app.desk.read(|tx| tx.list_events(ticket.id)).unwrap();
        assert!(events.iter().any(|event| event.actor == Actor::Staff(karim.id) && matches!(event.code, EventCode::LanguagesCorrected { .. })));
    }

    async fn the_language_of_a_message_is_corrected_with_its_subject_and_its_last_words(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let first = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap().remove(0);
        let farsi = Language::parse("fa").unwrap();
        for _ in 0..2 {
            app.desk.correct_message_language(karim.id, ticket.id, first.id, &farsi).unwrap();
        }
        let now = app.desk.read(|tx| tx.find_message(first.id)).unwrap().unwrap();
        assert_eq!((now.written.lang(), now.written.dir()), ("fa", Written::said(farsi.clone(), first.body.as_ref().unwrap().as_str(), xiaoyi_domain::Direction::Auto).dir()));
        assert_eq!(app.ticket(ticket.id).preview.unwrap().written.lang(), "fa");
        assert_eq!(history(&app, &ticket).iter().filter(|code| matches!(code, EventCode::MessageLanguageCorrected { .. })).count(), 1);
        let other = app.person("Other").add();
        let refused = app.desk.correct_message_language(other.id, ticket.id, first.id, &Language::parse("ar").unwrap());
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::NotAllowed))));
        let elsewhere = app.submit(Locale::Ar, &["ar"]);
        let missing = app.desk.correct_message_language(karim.id, elsewhere.id, first.id, &farsi);
        assert!(matches!(missing, Err(DeskError::NotFound)));
    }
}
