//! Ready answers on the staff's pages.

use thirtyfour::Key;
use xiaoyi_domain::{Locale, Role};
use xiaoyi_testkit::{in_a_browser, on_both_databases};

use crate::story::sign_in;

on_both_databases! {
    async fn answers_are_kept_found_by_any_text_and_used_without_a_script(app: TestApp) {
        let (_, head) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let (_, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        let topic = app.topic("Tax").to_string();
        let wrong = head.post("/staff/answers/new", &[("name", " "), ("text-en", "Hello {nmae}"), ("text-ar", "مرحبًا"), ("shared", "yes")]).await;
        assert!(wrong.status == 422 && wrong.html.contains("id=\"text-en-wrong\"") && wrong.says("There is no {nmae}. There are: {name}") && wrong.says("مرحبًا") && wrong.html.contains("id=\"name-wrong\""), "{}", wrong.html);
        let none = head.post("/staff/answers/new", &[("name", "x")]).await;
        assert!(none.status == 422 && none.says("Write a text in at least one language"), "{}", none.html);
        let good = [
            ("name", "Tax return"), ("text-en", "Hello {name}, {colleague} here."), ("text-ar", "مرحبًا {name}، هذا ردّنا."),
            ("then", "wait"), ("topic", &*topic), ("shared", "yes"), ("language", "ti"), ("text", "ሰላም"),
        ];
        assert_eq!(head.post("/staff/answers/new", &good).await.status, 303);
        assert_eq!(client.post("/staff/answers/new", &good).await.status, 403, "not everybody's");
        let own = [("name", "Mine alone"), ("text-fr", "Bonjour")];
        assert_eq!(client.post("/staff/answers/new", &own).await.status, 303);
        let list = client.get("/staff/answers?q=ردنا").await;
        assert!(list.says("Tax return") && !list.says("Mine alone") && list.says("French: missing"), "{}", list.html);
        assert!(!head.get("/staff/answers").await.says("Mine alone"));
        // On a ticket, in the language in which the answer goes out.
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let found = client.get(&format!("/staff/answers/find?ticket={}&language=ar&q=tax", ticket.reference)).await;
        assert!(found.says("مرحبًا Layla Haddad، هذا ردّنا.") && found.says("\"then\":\"wait\""), "{}", found.html);
        let other = client.get(&format!("/staff/answers/find?ticket={}&language=ru", ticket.reference)).await;
        assert!(other.says("Not there in Russian: this text is in English."), "{}", other.html);
        let list = client.get(&format!("/staff/answers?ticket={}&language=ar&q=tax", ticket.reference)).await;
        let use_it = list.html.split(&format!("href=\"{path}?answer=")).nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&");
        let page = client.get(&format!("{path}?answer={use_it}")).await;
        assert!(page.says("مرحبًا Layla Haddad، هذا ردّنا.</textarea>") && page.html.contains(&format!("name=\"also-topic\" value=\"{topic}\" checked")), "{}", page.html);
        let answer = page.input("answer");
        let form = [("submission", &*page.input("submission")), ("text", "مرحبًا Layla Haddad، هذا ردّنا."), ("language", "ar"), ("then", "wait"), ("answer", &answer), ("also-topic", &topic)];
        assert_eq!(client.post(&format!("{path}/reply"), &form).await.status, 303);
        assert_eq!(app.ticket(ticket.id).topic, app.topic("Tax"));
        assert!(client.get("/staff/answers").await.says("used once"));
        // The English one is changed: the others say that they are older, until somebody says that they are right.
        app.clock.advance(chrono::Duration::minutes(1));
        let edit = format!("/staff/answers/{answer}");
        let form = head.get(&edit).await;
        let shown = form.input("shown");
        let mut changed: Vec<(&str, &str)> = vec![("shown", &shown), ("name", "Tax return"), ("shared", "yes"), ("text-en", "Good day {name}"), ("text-ar", "مرحبًا {name}، هذا ردّنا."), ("text-ti", "ሰላም")];
        assert_eq!(head.post(&edit, &changed).await.status, 303);
        assert_eq!(head.post(&edit, &changed).await.status, 303, "a second press is no other change");
        let mut late = changed.clone();
        late.retain(|(name, _)| *name != "text-ti");
        late[1] = ("name", "Tax returns");
        let again = head.post(&edit, &late).await;
        assert!(again.says("ሰላም"), "what another one added is not lost by trying again: {}", again.html);
        assert!(again.status == 409 && again.says("Somebody else has changed this") && again.says("Good day"), "{}", again.html);
        let form = head.get(&edit).await;
        assert!(form.html.contains("name=\"right\" id=\"right-ar\""), "{}", form.html);
        let shown = form.input("shown");
        changed[0] = ("shown", &shown);
        changed.push(("right", "ar"));
        assert_eq!(head.post(&edit, &changed).await.status, 303);
        assert!(!head.get(&edit).await.html.contains("id=\"right-ar\""));
        assert_eq!(client.get(&edit).await.status, 403);
        assert_eq!(head.post(&format!("{edit}/remove"), &[]).await.status, 303);
        assert_eq!(client.get(&format!("{path}?answer={answer}")).await.status, 200, "what is gone is not there");
    }

    async fn a_file_goes_out_and_comes_in(app: TestApp) {
        let (_, head) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let (_, client) = app.person("Karim").locale(Locale::Fr).signed_in().await;
        let file = "name,en,fr\nVisa,Hello {name},Bonjour {name}\n";
        assert_eq!(client.post_file("/staff/answers/import", &[("shared", "yes")], ("a.csv", file.as_bytes())).await.status, 403);
        let done = head.post_file("/staff/answers/import", &[("shared", "yes")], ("a.csv", file.as_bytes())).await;
        assert_eq!(done.location.as_deref(), Some("/staff/answers?notice=imported&added=1&changed=0&same=0"));
        assert!(head.get(done.location.as_deref().unwrap()).await.says("New: 1. Changed: 0. As before: 0."));
        let out = client.get("/staff/answers/export").await;
        assert!(out.status == 200 && out.header("content-type").unwrap().starts_with("text/csv") && out.says("Bonjour {name}"), "{}", out.html);
        let wrong = client.post_file("/staff/answers/import", &[], ("a.csv", b"name,fr\nA,Salut {prenom}\n")).await;
        assert!(wrong.status == 422 && wrong.says("Ligne 2\u{a0}: français\u{a0}: {prenom}") || wrong.says("Ligne 2"), "{}", wrong.html);
        let nothing = client.post_file("/staff/answers/import", &[], ("a.csv", b"")).await;
        assert_eq!(nothing.status, 422);
        let huge = vec![b'x'; 3 * 1024 * 1024];
        assert_eq!(client.post_file("/staff/answers/import", &[], ("a.csv", &huge)).await.status, 413);
        assert_eq!(client.post("/staff/answers/import", &[("file", "x")]).await.status, 400);
    }
}

#[test]
fn an_answer_is_found_and_taken_by_keys_alone_and_what_it_does_is_shown() {
    in_a_browser(async |app| {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let karim = app.person("Karim").speaks("fr", "native").add();
        let file = "name,then,topic,en,fr\nWhich office,wait,,Hello,Bonjour {name} !\nBank,resolve,,The bank,La banque\n";
        app.desk.import_answers(head.id, None, file.as_bytes()).unwrap().unwrap();
        let ticket = app.submit(Locale::Fr, &["fr"]);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url(&format!("/staff/tickets/{}", ticket.reference))).await;
        desk.wait_for("html.js #text").await;
        desk.action_chain().send_keys(";").perform().await.unwrap();
        desk.wait_for("#answers[open] #answer-1").await;
        desk.action_chain().send_keys("banque").perform().await.unwrap();
        desk.wait_for_text("#answers-list", "Bank\nSend and resolve").await;
        desk.wait_for_text("#answers-preview", "La banque").await;
        desk.action_chain().send_keys("\u{E007}").perform().await.unwrap();
        desk.wait_for("#send-solved.meant").await;
        let text = desk.wait_for("#text").await.prop("value").await.unwrap();
        assert_eq!(text.as_deref(), Some("La banque"));
        let chain = desk.action_chain().key_down(Key::Control).send_keys(Key::Enter).key_up(Key::Control);
        chain.perform().await.unwrap();
        desk.wait_for(".flash[role=status]").await;
        assert_eq!(app.ticket(ticket.id).status, xiaoyi_domain::Status::Resolved);
        let uses = app.desk.read(|tx| tx.list_ready_answers(karim.id)).unwrap();
        assert_eq!(uses.iter().map(|answer| answer.uses).sum::<u32>(), 1);
        desk.close().await;
    });
}
