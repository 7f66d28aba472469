//! A desk that asks for a proof of work, or else for a confirmation by mail.

use xiaoyi_domain::{DeskSettings, Role, Status, SubmissionId};
use xiaoyi_testkit::services::browser::{Browser, Device, Javascript};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{TestApp, on_both_databases};

use crate::resident::form;

/// Switches it on, as an administrator does.
async fn ask_for_proof(app: &TestApp) {
    let (head, _) = app.person("Head").role(Role::Administrator).signed_in().await;
    let settings = DeskSettings { ask_for_proof: true, ..app.desk.read(|tx| tx.settings()).unwrap() };
    app.desk.change_settings(head.id, &settings, None).unwrap();
}

on_both_databases! {
    async fn without_a_proof_the_mail_decides_and_the_form_opens_nothing(app: TestApp) {
        ask_for_proof(&app).await;
        let karim = app.person("Karim").speaks("ar", "native").add();
        let client = app.client();
        let page = client.get("/ar/requests/new").await;
        assert!(page.says("data-challenge") && page.says("proof-"), "{}", page.html);
        let (submission, topic) = (page.input("submission"), app.topic("Residence").to_string());
        for proof in ["", "1", "nonsense"] {
            let mut fields = form(&submission, &topic);
            fields.push(("proof", proof));
            let answer = client.post("/ar/requests/new", &fields).await;
            assert_eq!(answer.status, 202, "{}", answer.html);
            assert!(answer.says("layla@mail.example") && answer.says("dir=\"rtl\""), "{}", answer.html);
            assert!(answer.header("set-cookie").is_none_or(|cookie| !cookie.contains("request_")), "no key");
        }
        assert!(app.desk.read(|tx| tx.list_active_of(karim.id)).unwrap().is_empty());
        let mails = app.mails_to("layla@mail.example").await;
        assert_eq!(mails.len(), 1, "sent three times, it is one");
        assert_eq!(mails[0].language, "ar");

        // The mail is opened elsewhere; looking at it confirms nothing.
        let phone = app.client();
        let link = mails[0].link();
        let page = phone.follow(link.trim_start_matches(app.url("").as_str())).await;
        assert!(page.says("/confirm\""), "{}", page.html);
        let ticket = app.desk.read(|tx| tx.find_ticket_by_submission(SubmissionId(submission.parse().unwrap()))).unwrap().unwrap();
        assert_eq!(ticket.status, Status::Unconfirmed);
        let confirm = format!("/ar/requests/{}/confirm", ticket.reference);
        assert_eq!(client.post(&confirm, &[]).await.status, 404, "the sender of the form has no key");
        for _ in 0..2 {
            let answer = phone.post(&confirm, &[]).await;
            assert_eq!(answer.location, Some(format!("/ar/requests/{}/received", ticket.reference)));
        }
        assert_eq!(app.ticket(ticket.id).assignee, Some(karim.id));
        assert!(phone.get(&format!("/ar/requests/{}", ticket.reference)).await.says("status-open"));
        // Whoever sent the form need not be who confirmed it: sent again, it opens nothing.
        let answer = client.post("/ar/requests/new", &form(&submission, &topic)).await;
        assert_eq!(answer.location, Some(format!("/ar/requests/{}", ticket.reference)));
        assert_eq!(client.follow("/ar/requests/new").await.status, 200);
        assert_eq!(client.get(&format!("/ar/requests/{}", ticket.reference)).await.status, 404);
    }

    async fn with_its_proof_a_request_is_taken_at_once(app: TestApp) {
        ask_for_proof(&app).await;
        let client = app.client();
        let page = client.get("/ar/requests/new").await;
        let (submission, topic) = (page.input("submission"), app.topic("Residence").to_string());
        let id = SubmissionId(submission.parse().unwrap());
        let now = app.desk.now();
        let number = (0u64..10_000_000).find(|n| app.desk.keys().proves(id, &n.to_string(), now)).unwrap().to_string();
        let mut fields = form(&submission, &topic);
        fields.push(("proof", &number));
        // What is wrong elsewhere keeps the proof.
        let mut empty = fields.clone();
        empty.retain(|(name, _)| *name != "subject");
        let answer = client.post("/ar/requests/new", &empty).await;
        assert_eq!((answer.status, answer.input("proof")), (422, number.clone()));
        assert_eq!(client.post("/ar/requests/new", &fields).await.status, 303);
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 1);
    }

    async fn a_browser_finds_the_proof_by_itself_and_one_without_scripts_is_told_of_the_mail(app: TestApp) {
        if skips(Service::Browser) {
            return;
        }
        ask_for_proof(&app).await;
        for (javascript, confirmed) in [(Javascript::On, true), (Javascript::Off, false)] {
            let page = Browser::open_with(Device::Phone, javascript).await;
            page.goto(app.url("/ja/requests/new")).await;
            page.select("#topic", &app.topic("Residence").to_string()).await;
            let email = format!("{confirmed}@mail.example");
            for (field, words) in [("#subject", "住所"), ("#description", "引っ越しました。"), ("#name", "美咲"), ("#email", &email)] {
                page.fill(field, words).await;
            }
            page.click("#consent").await;
            page.click("#send").await;
            page.wait_for(if confirmed { ".reference" } else { ".panel" }).await;
            let text = page.text().await;
            assert!(text.contains(&email), "{text}");
            assert_eq!(page.path().await.ends_with("/received"), confirmed, "{text}");
            assert_eq!(page.console_errors().await, Vec::<String>::new());
            let subject = &app.mails_to(&email).await[0].subject;
            assert_eq!(subject.contains("確認"), !confirmed, "{subject}");
            page.close().await;
        }
        assert_eq!(app.desk.read(|tx| tx.count_active()).unwrap().iter().map(|of| of.number).sum::<u32>(), 1);
    }
}
