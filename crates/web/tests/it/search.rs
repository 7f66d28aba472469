//! Searching tickets in the browser and by hand.

use xiaoyi_domain::{Body, Direction, Locale, PersonName, Role, Subject, Written};
use xiaoyi_testkit::{TestApp, in_a_browser, on_both_databases};

use crate::access::press;
use crate::story::sign_in;

fn send(app: &TestApp, language: &str, name: &str, subject: &str, description: &str) -> String {
    app.clock.advance(chrono::Duration::minutes(1));
    let request = xiaoyi_desk::NewRequest {
        name: PersonName::parse(name).unwrap(),
        subject: Subject::parse(subject).unwrap(),
        description: Body::parse(description).unwrap(),
        written: Written::found(description, &[], Direction::Auto),
        subject_written: Written::found(subject, &[], Direction::Auto),
        ..app.request(Locale::En, &[language])
    };
    match app.desk.submit(&request).unwrap() {
        xiaoyi_desk::Submitted::Created(ticket) => ticket.reference.to_string(),
        other => panic!("not a new ticket: {other:?}"),
    }
}

fn search(typed: &str) -> String {
    format!(
        "/staff/search?{}",
        url::form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish()
    )
}

on_both_databases! {
    async fn what_is_found_is_marked_in_its_own_language_and_leads_to_its_ticket(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").speaks("en", "C2").signed_in().await;
        let arabic = send(&app, "ar", "ليلى حداد", "تجديد التأشيرة", "أريد تجديد التأشيرة <b>الآن</b>");
        let page = client.get(&search("تأشيرة")).await;
        assert_eq!(page.status, 200);
        assert!(page.html.contains("<mark>التأشيرة</mark>"), "{}", page.html);
        assert!(page.html.contains(&format!("/staff/tickets/{arabic}?from=")), "{}", page.html);
        assert!(page.html.contains("&lt;b&gt;") || page.html.contains("&#60;b&#62;"), "{}", page.html);
        assert!(page.html.contains("dir=\"rtl\" lang=\"ar\""), "{}", page.html);
        // Any part of a reference; the whole of it leads there at once.
        assert!(client.get(&search(&arabic[3..7])).await.says(&arabic));
        assert_eq!(client.get(&search(&arabic)).await.location, Some(format!("/staff/tickets/{arabic}")));
        // An address of somebody.
        assert!(client.get(&search("layla@mail.example")).await.html.contains("<mark>layla@mail.example</mark>"));
    }

    async fn filters_are_typed_in_the_reader_s_language_or_in_english(app: TestApp) {
        let (karim, client) = app.person("Karim Haddad").speaks("ar", "native").speaks("en", "C2").locale(Locale::Ru).signed_in().await;
        let head = app.person("Head Person").role(Role::Supervisor).add();
        let arabic = send(&app, "ar", "A", "First", "visa");
        let english = send(&app, "en", "B", "Second", "visa");
        let solved = xiaoyi_domain::Reference::parse(&english).unwrap();
        let solved = app.desk.read(|tx| tx.find_ticket_by_reference(&solved)).unwrap().unwrap();
        app.desk.resolve(karim.id, solved.id).unwrap();
        let found = async |typed: &str| {
            let page = client.get(&search(typed)).await;
            assert_eq!(page.status, 200, "{typed}: {}", page.html);
            [&arabic, &english].map(|reference| page.html.contains(&**reference))
        };
        for (typed, expected) in [
            ("visa language:ar", [true, false]),
            ("visa язык:арабский", [true, false]),
            ("язык：العربية", [true, false]),
            ("язык:араб", [true, false]),
            ("visa status:resolved", [false, true]),
            ("статус:решено", [false, true]),
            ("with:me", [true, true]),
            ("коллега:я status:open", [true, false]),
            ("with:karim", [true, true]),
            ("with:\"Karim Haddad\"", [true, true]),
            ("with:head", [false, false]),
            ("with:nobody", [false, false]),
            ("before:2000-01-01", [false, false]),
            ("since:2000-01-01 topic:residence", [true, true]),
            ("since:2000年1月1日", [true, true]),
            ("urgency:urgent", [false, false]),
            ("visa -", [true, true]),
        ] {
            assert_eq!(found(typed).await, expected, "{typed}");
        }
        for (typed, told) in [
            ("visa language:klingon", "klingon"),
            ("before:yesterday", "yesterday"),
            ("before:01/02/2026", "01/02/2026"),
            ("status:", ""),
            (&"x".repeat(10_000), "300"),
            ("\"", ""),
            ("\u{202e}", ""),
        ] {
            let page = client.get(&search(typed)).await;
            let expected = if typed == "status:" { 200 } else { 422 };
            assert_eq!(page.status, expected, "{typed}");
            assert!(page.says(told) && !page.html.contains('\u{202e}'), "{typed}: {}", page.html);
        }
        assert_eq!(client.get("/staff/search?q=").await.status, 200);
        assert_eq!(client.get("/staff/search").await.status, 200);
        assert_eq!(client.get("/staff/search?q=visa&after=x").await.status, 200);
        assert!(!client.get("/staff/search?q=visa&after=1").await.says(&arabic));
        drop(head);
    }

    async fn what_can_be_typed_next_is_offered_in_the_reader_s_language(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").locale(Locale::Fr).signed_in().await;
        let offers = async |typed: &str| {
            let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
            let page = client.get(&format!("/staff/search/suggestions?{query}")).await;
            let offers: serde_json::Value = serde_json::from_str(&page.html).unwrap();
            let offers = offers.as_array().unwrap().iter().map(|offer| offer["query"].as_str().unwrap().to_owned());
            offers.collect::<Vec<String>>()
        };
        assert!(offers("").await.contains(&"langue:".to_owned()));
        assert_eq!(offers("visa lang").await, ["visa langue:"]);
        assert_eq!(offers("visa langue:ara").await, ["visa langue:arabe"]);
        assert_eq!(offers("visa language:ara").await, ["visa langue:arabe"]);
        assert!(offers("état:atten").await[0].starts_with("état:\""), "with spaces between quotation marks");
        assert_eq!(offers("attribution:moi").await, ["attribution:moi"]);
        assert_eq!(offers("nothing").await, [""; 0]);
        assert_eq!(offers("10:30").await, [""; 0]);
        // What is offered is understood.
        for offer in [offers("état:").await, offers("langue:").await, offers("attribution:").await, offers("thème:").await, offers("avant:").await].concat() {
            assert_eq!(client.get(&search(&offer)).await.status, 200, "{offer}");
        }
    }
}

#[test]
fn a_search_is_typed_with_what_is_offered_by_keyboard_alone() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("ar", "native").speaks("en", "C2").locale(Locale::En).add();
        let arabic = send(&app, "ar", "ليلى", "تأشيرة", "visa");
        let english = send(&app, "en", "Anna", "Visa", "visa");
        let desk = sign_in(&app, &karim).await;
        desk.wait_for("html.js [data-row]").await;
        press(&desk, "/").await;
        press(&desk, "visa lang").await;
        desk.wait_for("#q-offers:not([hidden]) li").await;
        press(&desk, "\u{e015}\u{e007}").await;
        press(&desk, "ara").await;
        desk.wait_for("#q-offers li[id]").await;
        desk.wait_for("#q[value]").await;
        press(&desk, "\u{e00c}").await;
        press(&desk, "bic\u{e007}").await;
        desk.wait_for(".found [data-row]").await;
        let text = desk.text().await;
        assert!(text.contains(&arabic) && !text.contains(&english), "{text}");
        // The first hit by its key.
        press(&desk, "\u{e00c}").await;
        press(&desk, "j").await;
        press(&desk, "\u{e007}").await;
        desk.wait_for(&format!("#composer[action^='/staff/tickets/{arabic}']")).await;
        desk.close().await;
    });
}
