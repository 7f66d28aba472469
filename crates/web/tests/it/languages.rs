//! A text has its own language and direction, wherever it is shown: never those of the ticket, of the page, or of who reads it.

use xiaoyi_domain::{Locale, Role, Source};
use xiaoyi_testkit::{Client, Page, TestApp, on_both_databases};

const ENGLISH: &str = "My landlord does not answer any more. Could you call him for me, please?";
const PERSIAN: &str = "صاحب‌خانه دیگر جواب نمی‌دهد. لطفاً با او تماس بگیرید.";

/// Sends a request as a browser without `dirname` does, and returns its reference.
async fn send(client: &Client, app: &TestApp, languages: &[&str], subject: &str, text: &str) -> String {
    let form = client.get("/en/requests/new").await;
    let (submission, topic) = (form.input("submission"), app.topic("Residence").to_string());
    let mut fields = vec![
        ("submission", submission.as_str()),
        ("topic", &topic),
        ("subject", subject),
        ("description", text),
        ("name", "نازنین"),
        ("email", "nazanin@mail.example"),
        ("consent", "yes"),
    ];
    fields.extend(languages.iter().map(|tag| ("languages", *tag)));
    let page = client.post("/en/requests/new", &fields).await;
    assert_eq!(page.status, 303, "{}", page.html);
    page.location.unwrap().split('/').nth(3).unwrap().to_owned()
}

/// How the element that holds these words begins.
fn around<'a>(page: &'a Page, words: &str) -> &'a str {
    let at = page.html.find(words).unwrap_or_else(|| panic!("no {words} in {}", page.html));
    let from = page.html[..at].rfind('<').unwrap();
    &page.html[from..at]
}

fn is_marked(page: &Page, words: &str, lang: &str, dir: &str) {
    let tag = around(page, words);
    assert!(
        tag.contains(&format!("lang=\"{lang}\"")) && tag.contains(&format!("dir=\"{dir}\"")),
        "{tag}{words}"
    );
}

on_both_databases! {
    async fn an_english_text_in_a_persian_ticket_is_english_on_every_page_and_in_the_mail(app: TestApp) {
        let (karim, staff) = app.person("Karim").speaks("fa", "C1").speaks("en", "C2").signed_in().await;
        let client = app.client();
        let reference = send(&client, &app, &["fa", "en"], "Landlord and deposit", ENGLISH).await;
        let own = client.get(&format!("/en/requests/{reference}")).await;
        is_marked(&own, "My landlord", "en", "ltr");
        is_marked(&own, "Landlord and deposit", "en", "ltr");
        is_marked(&staff.get("/staff/").await, "Landlord and deposit", "en", "ltr");
        let ticket = staff.get(&format!("/staff/tickets/{reference}")).await;
        is_marked(&ticket, "My landlord", "en", "ltr");
        assert!(!ticket.says("written in English"), "they named it");
        // The composer is preset to the first of their languages that its writer speaks.
        assert!(ticket.html.contains(r#"<option value="fa" data-dir="rtl" selected>"#), "{}", ticket.html);
        assert!(ticket.html.contains(r#"lang="fa" dir="rtl" spellcheck="true""#));

        let path = format!("/staff/tickets/{reference}/reply");
        let (submission, seen) = (ticket.input("submission"), ticket.input("seen"));
        let fields = |text: &'static str, language: &'static str| {
            let fields = [("submission", submission.clone()), ("seen", seen.clone()), ("holder", karim.id.to_string())];
            let mut all: Vec<(String, String)> = fields.into_iter().map(|(n, v)| (n.to_owned(), v)).collect();
            all.extend([("text", text), ("language", language), ("then", "stay-open")].map(|(n, v)| (n.to_owned(), v.to_owned())));
            all
        };
        let post = async |fields: Vec<(String, String)>| {
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            staff.post(&path, &pairs).await
        };
        // Plainly English, said to be Persian: asked once, and nothing is lost.
        let asked = post(fields(ENGLISH, "fa")).await;
        assert_eq!(asked.status, 422, "{}", asked.html);
        assert!(asked.says("This looks like English") && asked.says("Could you call him for me"), "{}", asked.html);
        assert_eq!(asked.input("sure"), "fa");
        assert_eq!(post(fields(PERSIAN, "fa")).await.status, 303);
        let own = client.get(&format!("/en/requests/{reference}")).await;
        is_marked(&own, "صاحب‌خانه", "fa", "rtl");
        let mails = app.mails_to("nazanin@mail.example").await;
        let mail = mails.last().unwrap();
        assert!(mail.html.contains(r#"<blockquote dir="rtl" lang="fa""#), "{}", mail.html);
        assert!(mail.html.contains(r#"<bdi lang="en" dir="ltr">Landlord and deposit</bdi>"#), "{}", mail.html);
        assert!(mail.html.contains(r#"<bdi lang="" dir="rtl">نازنین</bdi>"#), "{}", mail.html);
        let message = app.desk.read(|tx| {
            let ticket = tx.find_ticket_by_reference(&xiaoyi_domain::Reference::parse(&reference).unwrap())?.unwrap();
            tx.list_messages(ticket.id, None)
        }).unwrap();
        assert_eq!(message.iter().map(|m| m.written.source()).collect::<Vec<_>>(), [Source::Found, Source::Said]);
    }

    async fn who_is_sure_is_asked_once_only_and_a_note_is_nobodys_business(app: TestApp) {
        let (_, staff) = app.person("Karim").speaks("ar", "C1").speaks("en", "C2").signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let page = staff.get(&path).await;
        let (submission, seen) = (page.input("submission"), page.input("seen"));
        let form = [("submission", &*submission), ("seen", &seen), ("text", ENGLISH), ("language", "ar"), ("sure", "ar")];
        assert_eq!(staff.post(&format!("{path}/reply"), &form).await.status, 303);
        let page = staff.get(&path).await;
        // Said to be Arabic and without one Arabic letter: it runs as its letters do.
        is_marked(&page, "My landlord", "ar", "ltr");
        let submission = page.input("submission");
        let note = [("submission", &*submission), ("kind", "note"), ("text", PERSIAN), ("language", "ar")];
        assert_eq!(staff.post(&format!("{path}/reply"), &note).await.status, 303);
        is_marked(&staff.get(&path).await, "صاحب‌خانه", "fa", "rtl");
    }

    async fn a_language_that_nobody_named_is_shown_beside_the_text(app: TestApp) {
        let (_, staff) = app.person("Karim").speaks("fr", "C1").signed_in().await;
        let reference = send(&app.client(), &app, &["fr"], "Appartement", ENGLISH).await;
        let page = staff.get(&format!("/staff/tickets/{reference}")).await;
        assert!(page.says("written in English"), "{}", page.html);
        is_marked(&page, "My landlord", "en", "ltr");
    }

    async fn what_is_typed_is_looked_at_while_it_is_typed(app: TestApp) {
        let (_, staff) = app.person("Karim").speaks("en", "C2").signed_in().await;
        let check = async |text: &str, language: &str| {
            staff.post("/staff/language-check", &[("text", text), ("language", language)]).await
        };
        assert!(check(ENGLISH, "ar").await.says("This looks like English"));
        assert_eq!(check(PERSIAN, "fa").await.html, "");
        assert_eq!(check("OK", "ar").await.html, "");
        assert_eq!(check("OK", "not a tag").await.status, 400);
    }

    async fn a_topic_without_a_name_in_a_language_is_marked_as_the_english_that_it_is(app: TestApp) {
        let (_, staff) = app.person("Admin").role(Role::Administrator).locale(Locale::Ja).speaks("ja", "C1").signed_in().await;
        let ticket = app.submit(Locale::Ja, &["ja"]);
        for path in ["/staff/".to_owned(), format!("/staff/tickets/{}", ticket.reference)] {
            let page = staff.get(&path).await;
            let tag = around(&page, "Residence");
            assert!(tag.contains("lang=\"en\""), "{path}: {tag}");
        }
    }
}
