//! Undo, as staff meet it: a button beside what was said, for ten seconds, and a key.

use xiaoyi_domain::{Locale, Role, Status};
use xiaoyi_testkit::{in_a_browser, on_both_databases};

use crate::access::press;
use crate::story::sign_in;

on_both_databases! {
    async fn whoever_acted_can_undo_it_from_the_page_that_says_so(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        let marie = app.person("Marie").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let undo = format!("name=\"ticket\" value=\"{}\"><input type=\"hidden\" name=\"from\"", ticket.reference);
        let page = client.get(&path).await;
        assert!(!page.says(&undo));
        let (submission, seen) = (page.input("submission"), page.input("seen"));
        let form = [("submission", &*submission), ("seen", &*seen), ("text", "أهلًا بك"), ("language", "ar"), ("then", "resolve")];
        let done = client.post(&format!("{path}/reply"), &form).await.location.unwrap();
        let page = client.get(&done).await;
        assert!(page.says(&undo) && page.says("data-seconds=\"10\""), "{}", page.html);
        let undone = client.post("/staff/undo", &[("ticket", ticket.reference.as_str())]).await.location.unwrap();
        let page = client.get(&undone).await;
        assert!(page.says("Undone.") && page.says("أهلًا بك</textarea>") && !page.says(&undo), "{}", page.html);
        assert!(page.says("<option value=\"ar\" data-dir=\"rtl\" selected>"), "{}", page.html);
        assert_eq!(app.ticket(ticket.id).status, Status::Open);
        // What the resident sees has never happened.
        let mails = app.mails_to("layla@mail.example").await;
        assert_eq!(mails.len(), 1);
        let resident = app.client().follow(&mails[0].link()).await;
        assert!(!resident.says("أهلًا بك"), "{}", resident.html);
        for never in ["answered", "resolved", "undid"] {
            let history = resident.html.split("class=\"history\"").nth(1).unwrap_or(&resident.html);
            assert!(!history.to_lowercase().contains(&format!(" {never}")), "{never}: {history}");
        }
        // From the list that one is sent to when a ticket is somebody else's.
        let to = marie.id.to_string();
        let list = client.post(&format!("{path}/hand-over"), &[("to", &to), ("from", "/staff/queues/everyone?sort=turn")]).await;
        let page = client.get(&list.location.unwrap()).await;
        assert!(page.says(&undo) && page.says("from=%2Fstaff%2Fqueues%2Feveryone%3Fsort%3Dturn#new\""), "{}", page.html);
        assert_eq!(client.post("/staff/undo", &[("ticket", ticket.reference.as_str())]).await.status, 303);
        assert_ne!(app.ticket(ticket.id).assignee, Some(marie.id));
        // Too late, and not one's own.
        client.post(&format!("{path}/resolve"), &[]).await;
        app.clock.advance(xiaoyi_desk::UNDO_WITHIN);
        assert!(!client.get(&format!("{path}?notice=resolved")).await.says(&undo));
        let page = client.post("/staff/undo", &[("ticket", ticket.reference.as_str())]).await;
        assert!(page.status == 409 && page.says("too late"), "{}", page.html);
        assert_eq!(app.ticket(ticket.id).status, Status::Resolved);
        client.post(&format!("{path}/reopen"), &[]).await;
        let (_, other) = app.person("Head").role(Role::Administrator).signed_in().await;
        assert!(!other.get(&format!("{path}?notice=reopened")).await.says(&undo));
        assert_eq!(other.post("/staff/undo", &[("ticket", ticket.reference.as_str())]).await.status, 403);
    }
}

#[test]
fn one_key_solves_and_one_key_undoes() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("en", "native").locale(Locale::En).add();
        let ticket = app.submit(Locale::En, &["en"]);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url(&format!("/staff/tickets/{}", ticket.reference))).await;
        for _ in 0..2 {
            press(&desk, "e").await;
            desk.wait_for("#undo button").await;
            assert_eq!(app.ticket(ticket.id).status, Status::Resolved);
            press(&desk, "z").await;
            desk.wait_for("html.js #resolve").await;
            assert_eq!(app.ticket(ticket.id).status, Status::Open);
        }
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 1);
    });
}
