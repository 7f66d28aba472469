//! A whole day of two colleagues at once, each in a browser of their own and in their own language.

use chrono::Duration;
use thirtyfour::Key;
use xiaoyi_domain::{Locale, Role, Status, Ticket, TicketId};
use xiaoyi_testkit::services::browser::Page;
use xiaoyi_testkit::{TestApp, in_a_browser};

use crate::access::press;
use crate::story::sign_in;

/// Waits until a ticket is as it is to be.
async fn becomes(app: &TestApp, id: TicketId, what: &str, is_so: impl Fn(&Ticket) -> bool) {
    for _ in 0..300 {
        if is_so(&app.ticket(id)) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{what}: {:?}", app.ticket(id));
}

async fn open(page: &Page, app: &TestApp, ticket: &Ticket) {
    page.goto(app.url(&format!("/staff/tickets/{}", ticket.reference))).await;
    page.wait_for("html.js #text").await;
}

/// Sends what is in the box as the reader's keys do.
async fn send(page: &Page) {
    let chain = page.action_chain().key_down(Key::Control).send_keys(Key::Enter).key_up(Key::Control);
    chain.perform().await.unwrap();
}

#[test]
fn two_colleagues_work_a_day_side_by_side() {
    in_a_browser(async |app| {
        let head = app.person("Head").role(Role::Supervisor).off_shift().add();
        let karim = app.person("Karim Mansour").speaks("ar", "native").add();
        let marie = app.person("Marie Petit").speaks("fr", "native").locale(Locale::Fr).add();
        app.desk
            .import_answers(head.id, None, "name,then,ar,fr\nWelcome,wait,أهلًا,Bonjour {name}\n".as_bytes())
            .unwrap()
            .unwrap();
        let (his, hers) = (sign_in(&app, &karim).await, sign_in(&app, &marie).await);
        for page in [&his, &hers] {
            page.goto(app.url("/staff/")).await;
            page.wait_for("html.js .rail").await;
        }

        // In the morning: each sees what is theirs arrive, and answers it by a ready answer.
        let arabic = app.submit(Locale::Ar, &["ar"]);
        let french = app.submit(Locale::Fr, &["fr"]);
        his.wait_for(&format!("[data-row] [href^='/staff/tickets/{}']", arabic.reference)).await;
        hers.wait_for(&format!("[data-row] [href^='/staff/tickets/{}']", french.reference)).await;
        open(&hers, &app, &french).await;
        press(&hers, ";").await;
        hers.wait_for("#answers[open] #answer-0").await;
        press(&hers, Key::Enter).await;
        hers.wait_for(".send .meant").await;
        send(&hers).await;
        becomes(&app, french.id, "asked", |ticket| ticket.status == Status::Waiting).await;

        // He asks her in a note; she finds it in her list without loading a page, looks, and both see each other.
        open(&his, &app, &arabic).await;
        press(&his, "n").await;
        press(&his, "@mar").await;
        his.wait_for("#people-offers li").await;
        press(&his, Key::Enter).await;
        press(&his, "do you know?").await;
        send(&his).await;
        his.wait_for(".flash[role=status]").await;
        hers.wait_for(".rail [data-news]").await;
        hers.goto(app.url("/staff/queues/following")).await;
        hers.wait_for("html.js [data-row]").await;
        press(&hers, "j").await;
        press(&hers, Key::Enter).await;
        hers.wait_for("html.js #kind-note:checked").await;
        his.wait_for_text("#readers", "Marie Petit is reading this").await;
        hers.fill("#text", "Oui, demain seulement").await;
        his.wait_for_text("#readers", "Marie Petit is writing").await;
        send(&hers).await;
        his.wait_for(".message.from-note ~ .message.from-note").await;

        // The resident writes while he answers: nobody answers past it, and nothing that he typed is lost.
        press(&his, "r").await;
        his.wait_for("#kind-reply:checked").await;
        his.fill("#text", "غدًا").await;
        let words = words(&app, "وأطفالي؟");
        app.desk.write_as_resident(arabic.id, &words).unwrap();
        his.wait_for(".message.fresh").await;
        let kept = his.wait_for("#text").await.prop("value").await.unwrap();
        assert_eq!(kept.as_deref(), Some("غدًا"));
        // Once he has read it, he answers, and puts the rest off to tomorrow.
        let last = app.desk.read(|tx| tx.find_last_public_message(arabic.id)).unwrap().unwrap();
        his.wait_for(&format!("#composer [name=seen][value='{last}']")).await;
        his.click("#send-open").await;
        becomes(&app, arabic.id, "answered", |ticket| ticket.answered_at.is_some()).await;
        open(&his, &app, &arabic).await;
        press(&his, "d").await;
        his.wait_for("#put-off[open]").await;
        his.fill("#reason", "The office answers tomorrow").await;
        let day = "document.getElementById('until').value = document.getElementById('until').min";
        his.devtools("Runtime.evaluate", serde_json::json!({ "expression": day })).await;
        his.click("#put-off .button").await;
        becomes(&app, arabic.id, "put off", |ticket| ticket.look_again.is_some()).await;

        // She is away for lunch: what comes meanwhile waits, and is hers when she is back.
        hers.goto(app.url("/staff/")).await;
        hers.click(".menu summary").await;
        hers.click(".menu [value='30']").await;
        hers.wait_for(".presence-away").await;
        let noon = app.submit(Locale::Fr, &["fr"]);
        assert_eq!(app.ticket(noon.id).assignee, None);
        app.clock.advance(Duration::minutes(31));
        app.desk.tick().unwrap();
        hers.wait_for(&format!("[data-row] [href^='/staff/tickets/{}']", noon.reference)).await;

        // In the afternoon: somebody at the counter, without an address, whom she writes down for him.
        press(&hers, "c").await;
        hers.wait_for("#name").await;
        hers.fill("#name", "سميرة").await;
        hers.select("#language-0", "ar").await;
        hers.select("#topic", &app.topic("Residence").to_string()).await;
        hers.fill("#description", "أين أسجل؟").await;
        hers.click("#keep-no").await;
        hers.click("#consent").await;
        hers.click(".card .button").await;
        hers.wait_for("svg.qr").await;
        let held = app.desk.read(|tx| tx.list_active_of(karim.id)).unwrap();
        let counter = held.iter().find(|ticket| ticket.requester.is_none()).unwrap().clone();
        his.goto(app.url("/staff/")).await;
        his.wait_for(&format!("[data-row] [href^='/staff/tickets/{}']", counter.reference)).await;

        // In the evening: all is solved but what waits for somebody, and both lists say so.
        for (page, ticket) in [(&his, &counter), (&hers, &noon)] {
            open(page, &app, ticket).await;
            press(page, Key::Escape).await;
            press(page, "e").await;
            becomes(&app, ticket.id, "solved", |ticket| ticket.status == Status::Resolved).await;
        }
        app.clock.advance(Duration::days(1));
        app.desk.tick().unwrap();
        assert!(app.ticket(arabic.id).look_again.is_none(), "the next morning it is back");
        for page in [his, hers] {
            assert_eq!(page.console_errors().await, Vec::<String>::new());
            page.close().await;
        }
    });
}

/// What a resident writes.
fn words(app: &TestApp, text: &str) -> xiaoyi_desk::WrittenForm {
    xiaoyi_desk::WrittenForm {
        submission: app.desk.environment().id(app.desk.now()),
        body: xiaoyi_domain::Body::parse(text).unwrap(),
        written: xiaoyi_domain::Written::found(text, &[], xiaoyi_domain::Direction::Auto),
    }
}
