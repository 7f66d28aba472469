//! A working day on the pages: several tickets at once, from one to the next, and what is typed is kept.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;
use xiaoyi_domain::{Locale, Role, StaffId, Status, TicketId, Urgency};
use xiaoyi_testkit::services::browser::Page;
use xiaoyi_testkit::{TestApp, in_a_browser, on_both_databases};

use crate::access::press;
use crate::story::sign_in;

on_both_databases! {
    async fn several_tickets_are_changed_at_once_and_what_cannot_be_is_told(app: TestApp) {
        let (karim, client) = app.person("Karim").speaks("en", "C2").limit(50).signed_in().await;
        let lina = app.person("Lina").speaks("fr", "C2").limit(50).add();
        let sent: Vec<_> = (0..3).map(|_| app.submit(Locale::En, &["en"])).collect();
        let hers = app.submit(Locale::Fr, &["fr"]);
        assert_eq!(hers.assignee, Some(lina.id));
        let references: Vec<String> = sent.iter().chain([&hers]).map(|ticket| ticket.reference.to_string()).collect();
        let with = |what: &'static [(&'static str, &'static str)]| {
            let mut form: Vec<(&str, &str)> = references.iter().map(|reference| ("ticket", reference.as_str())).collect();
            form.extend(what);
            form.push(("from", "/staff/queues/everyone?sort=newest"));
            form
        };
        let done = client.post("/staff/several", &with(&[("do", "urgent")])).await.location.unwrap();
        assert!(done.starts_with("/staff/queues/everyone?sort=newest&notice=several&about="), "{done}");
        let page = client.get(&done).await;
        assert!(page.says("Done with 3 tickets.") && page.says(hers.reference.as_str()), "{}", page.html);
        assert!(sent.iter().all(|ticket| app.ticket(ticket.id).urgency == Urgency::Urgent));
        assert_eq!(app.ticket(hers.id).urgency, Urgency::Normal, "a colleague's");
        client.post("/staff/several", &with(&[("do", "resolve")])).await;
        assert!(sent.iter().all(|ticket| app.ticket(ticket.id).status == Status::Resolved));
        let undone = client.post("/staff/undo", &with(&[])).await.location.unwrap();
        let page = client.get(&undone).await;
        assert!(page.says("Done with 3 tickets. Not possible with"), "{}", page.html);
        assert!(sent.iter().all(|ticket| app.ticket(ticket.id).status == Status::Open));
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 4, "that we have them, and no more");
        // What has happened since the list was shown is not acted past.
        let list = client.get("/staff/queues/everyone").await;
        let value = |reference: &str| {
            let from = list.html.find(&format!("value=\"{reference}.")).unwrap() + 7;
            list.html[from..].split('"').next().unwrap().to_owned()
        };
        let (stale, good) = (value(&references[0]), value(&references[1]));
        let form = xiaoyi_desk::WrittenForm {
            submission: app.desk.environment().id(app.desk.now()),
            body: xiaoyi_domain::Body::parse("And one more thing").unwrap(),
            written: xiaoyi_domain::Written::unknown(),
        };
        app.clock.advance(chrono::Duration::minutes(1));
        app.desk.answer(karim.id, sent[0].id, &answer(&app), xiaoyi_desk::AfterReply::StayOpen).unwrap();
        app.desk.write_as_resident(sent[0].id, &form).unwrap();
        let done = client.post("/staff/several", &[("do", "resolve"), ("ticket", &stale), ("ticket", &good)]).await;
        let page = client.get(&done.location.unwrap()).await;
        assert!(page.says("Done with 1 ticket. Not possible with") && page.says(&references[0]), "{}", page.html);
        assert_eq!(app.ticket(sent[0].id).status, Status::Open);
        // Nothing chosen, nothing known, nothing there.
        for (form, status) in [
            (vec![("do", "resolve")], 303),
            (vec![("do", "delete"), ("ticket", references[0].as_str())], 400),
            (vec![("do", "hand-over"), ("to", "nobody"), ("ticket", references[0].as_str())], 303),
            (vec![("do", "take"), ("ticket", "GC-0000-0000"), ("ticket", "\u{202e}")], 303),
        ] {
            assert_eq!(client.post("/staff/several", &form).await.status, status, "{form:?}");
        }
        assert_eq!(app.ticket(sent[0].id).assignee, Some(karim.id));
    }

    async fn a_ticket_knows_its_place_in_the_list_that_one_came_from(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("en", "C2").limit(50).signed_in().await;
        let mut sent = Vec::new();
        for _ in 0..3 {
            app.clock.advance(chrono::Duration::minutes(1));
            sent.push(app.submit(Locale::En, &["en"]));
        }
        let path = |place: usize| format!("/staff/tickets/{}", sent[place].reference);
        let from = "?from=%2Fstaff%2Fqueues%2Feveryone%3Fsort%3Dnewest";
        let page = client.get(&format!("{}{from}", path(1))).await;
        assert!(page.says("2 of 3"), "{}", page.html);
        assert!(page.html.contains(&format!("id=\"previous\" href=\"{}?", path(2))), "{}", page.html);
        assert!(page.html.contains(&format!("id=\"next\" href=\"{}?", path(0))), "{}", page.html);
        // Sent and solved: on to the next; with none, the ticket stays.
        let (submission, seen, next) = (page.input("submission"), page.input("seen"), page.input("next"));
        assert_eq!(next, sent[0].reference.as_str());
        let form = [("submission", &*submission), ("seen", &*seen), ("next", &*next), ("text", "Done"), ("then", "resolve"), ("from", "/staff/queues/everyone?sort=newest")];
        let onward = client.post(&format!("{}/reply", path(1)), &form).await.location.unwrap();
        assert!(onward.starts_with(&path(0)) && onward.ends_with("#new"), "{onward}");
        let page = client.get(&onward).await;
        assert!(page.says(&format!("{} is resolved", sent[1].reference)) && page.says("2 of 2"), "{}", page.html);
        assert!(!page.html.contains("id=\"next\""), "it is the last");
        let stays = client.post(&format!("{}/resolve", path(0)), &[]).await.location.unwrap();
        assert!(stays.starts_with(&path(0)), "{stays}");
        // Lists that are none of ours, or are gone, are no list.
        for from in ["/staff/queues/nonsense", "//evil.example/", "/staff/team", "/staff/?after=x&turn=x&with=x&sort=x"] {
            let page = client.get(&format!("{}?from={}", path(2), from.replace('?', "%3F").replace('&', "%26"))).await;
            assert_eq!(page.status, 200, "{from}");
        }
    }

    async fn a_view_is_saved_for_oneself_or_for_everybody_and_stands_in_the_rail(app: TestApp) {
        let (_, client) = app.person("Karim").speaks("ar", "native").signed_in().await;
        let (_, colleague) = app.person("Lina").speaks("fr", "native").signed_in().await;
        let (_, head) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let from = format!("/staff/queues/everyone?sort=newest&language=ar&topic={}&notice=done", app.topic("Tax"));
        let own = [("from", from.as_str()), ("name", "ضرائب <b>")];
        let saved = client.post("/staff/views", &own).await.location.unwrap();
        let page = client.get(&saved).await;
        let list = format!("/staff/queues/everyone?sort=newest&#38;language=ar&#38;topic={}", app.topic("Tax"));
        let in_rail = format!("<a href=\"{list}\" aria-current=\"page\"><span><bdi lang=\"\">ضرائب &#60;b&#62;</bdi>");
        assert!(page.says(&in_rail) && page.says("you find it in the menu"), "{}", page.html);
        client.post("/staff/views", &own).await;
        assert_eq!(app.desk.read(|tx| tx.list_saved_views()).unwrap().len(), 1, "twice is once");
        assert!(!colleague.get("/staff/").await.says("ضرائب"), "nobody else's");
        // For everybody: supervisors alone.
        let shared = [("from", "/staff/queues/overdue"), ("name", ""), ("shared", "yes")];
        assert_eq!(client.post("/staff/views", &shared).await.status, 403);
        head.post("/staff/views", &shared).await;
        assert!(colleague.get("/staff/").await.html.matches("href=\"/staff/queues/overdue\"").count() == 2);
        let views = app.desk.read(|tx| tx.list_saved_views()).unwrap();
        let remove = |place: usize| format!("/staff/views/{}/remove", views[place].id);
        assert_eq!(colleague.post(&remove(0), &[]).await.status, 403);
        assert_eq!(colleague.post(&remove(1), &[]).await.status, 403);
        for _ in 0..2 {
            assert_eq!(client.post(&remove(0), &[("from", "/staff/")]).await.status, 303);
        }
        assert_eq!(head.post(&remove(1), &[]).await.status, 303);
        assert_eq!(app.desk.read(|tx| tx.list_saved_views()).unwrap(), []);
        // What is no list, or too many, is told.
        assert_eq!(client.post("/staff/views", &[("from", "/staff/team"), ("name", "x")]).await.status, 400);
        for number in 0..30 {
            let name = format!("View {number}");
            assert_eq!(client.post("/staff/views", &[("from", "/staff/"), ("name", &*name)]).await.status, 303);
        }
        let one_more = client.post("/staff/views", &[("from", "/staff/"), ("name", "One more")]).await;
        assert!(one_more.status == 409 && one_more.says("as many saved views as there may be"), "{}", one_more.html);
        // A view that names a topic that is gone shows an empty list and no failure.
        assert_eq!(client.get("/staff/queues/everyone?topic=01a20621-ad00-7000-8000-000000000000").await.status, 200);
    }

    async fn a_draft_is_there_on_any_machine_that_its_writer_signs_in_at(app: TestApp) {
        let (karim, client) = app.person("Karim").speaks("ar", "native").speaks("en", "C2").signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let path = format!("/staff/tickets/{}", ticket.reference);
        let form = [("kind", "reply"), ("text", "أهلًا"), ("text.dir", "rtl"), ("language", "ar")];
        assert_eq!(client.post(&format!("{path}/draft"), &form).await.status, 204);
        let other = app.client();
        other.post("/staff/login", &[("email", karim.email.as_str()), ("password", "a password for tests")]).await;
        let page = other.get(&path).await;
        assert!(page.says("أهلًا</textarea>") && page.says("lang=\"ar\" dir=\"rtl\""), "{}", page.html);
        let (_, colleague) = app.person("Head").role(Role::Supervisor).signed_in().await;
        assert!(!colleague.get(&path).await.says("أهلًا"), "nobody else's");
        for (text, status) in [("", 204), ("\u{202e}", 204), (&"x".repeat(30_000), 422)] {
            let form = [("kind", "note"), ("text", text), ("language", "x")];
            assert_eq!(client.post(&format!("{path}/draft"), &form).await.status, status);
        }
        assert_eq!(client.post("/staff/tickets/GC-0000-0000/draft", &form).await.status, 404);
    }
}

fn answer(app: &TestApp) -> xiaoyi_desk::Reply {
    let body = xiaoyi_domain::Body::parse("An answer").unwrap();
    let written = xiaoyi_domain::Written::unknown();
    xiaoyi_desk::Reply { submission: app.desk.environment().id(app.desk.now()), body, written }
}

/// Sends so many requests, a minute apart.
fn send(app: &TestApp, number: usize) -> Vec<TicketId> {
    let sent = (0..number).map(|_| {
        app.clock.advance(chrono::Duration::minutes(1));
        app.submit(Locale::En, &["en"]).id
    });
    sent.collect()
}

/// Waits until the page has read the next ticket ahead.
async fn read_ahead(desk: &Page) {
    let waits = "(async () => { const next = () => document.getElementById('next')?.href.replace(/#.*/, ''); \
                 while (!(next() && performance.getEntriesByName(next()).length)) \
                 await new Promise((go) => setTimeout(go, 10)); })()";
    desk.devtools("Runtime.evaluate", json!({ "expression": waits, "awaitPromise": true })).await;
}

/// Waits until the page of this ticket is shown, which says what was done before.
async fn shows(desk: &Page, app: &TestApp, ticket: TicketId) {
    let path = format!("/staff/tickets/{}", app.ticket(ticket).reference);
    desk.wait_for(&format!("main:has(#composer[action^='{path}']) #undo button")).await;
}

/// Waits until a ticket has this status, as the page told the server.
async fn becomes(app: &TestApp, ticket: TicketId, status: Status) {
    for _ in 0..500 {
        if app.ticket(ticket).status == status {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{ticket} is {}", app.ticket(ticket).status);
}

#[test]
fn the_next_ticket_is_there_at_once_and_without_a_connection() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("en", "native").limit(50).locale(Locale::En).add();
        let sent = send(&app, 2);
        let desk = sign_in(&app, &karim).await;
        let path = |place: usize| format!("/staff/tickets/{}", app.ticket(sent[place]).reference);
        desk.goto(app.url(&format!("{}?from=/staff/", path(0)))).await;
        read_ahead(&desk).await;
        let conditions = |offline: bool| json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        desk.devtools("Network.enable", json!({})).await;
        desk.devtools("Network.emulateNetworkConditions", conditions(true)).await;
        press(&desk, "]").await;
        desk.wait_for("#previous").await;
        assert!(desk.path().await.starts_with(&path(1)));
        // What is sent now does not get through: it is said, and nothing typed is lost.
        press(&desk, "r").await;
        press(&desk, "An answer without a connection").await;
        // Longer than until it is saved: it cannot be, and is once the connection is back.
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert_eq!(app.desk.read(|tx| tx.find_draft(sent[1], karim.id)).unwrap(), None);
        desk.devtools("Network.emulateNetworkConditions", conditions(false)).await;
        read_draft(&app, sent[1], karim.id).await;
        desk.close().await;
    });
}

/// Waits until the server has what is being typed.
async fn read_draft(app: &TestApp, ticket: TicketId, by: StaffId) {
    for _ in 0..500 {
        if app.desk.read(|tx| tx.find_draft(ticket, by)).unwrap().is_some() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("no draft of {ticket}");
}

#[test]
fn ten_tickets_are_answered_and_solved_with_few_keys_and_the_next_one_is_there_at_once() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("en", "native").limit(50).locale(Locale::En).add();
        let sent = send(&app, 11);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url("/staff/")).await;
        desk.wait_for("html.js [data-row]").await;
        let mut keys = 0;
        for key in ["j", "\u{e007}"] {
            press(&desk, key).await;
            keys += 1;
        }
        desk.wait_for("html.js #composer").await;
        press(&desk, "r").await;
        keys += 1;
        for (place, id) in sent.iter().take(10).enumerate() {
            read_ahead(&desk).await;
            press(&desk, "It is done.").await;
            let chain = desk.action_chain().key_down(Key::Control).send_keys(Key::Enter).key_up(Key::Control);
            chain.perform().await.unwrap();
            keys += 2;
            becomes(&app, *id, Status::Resolved).await;
            shows(&desk, &app, sent[place + 1]).await;
        }
        assert!(keys <= 40, "{keys} keys");
        assert_eq!(app.ticket(sent[10]).status, Status::Open);
        // The last thing is undone from the page of the next ticket, and the words are back.
        press(&desk, Key::Escape).await;
        press(&desk, "z").await;
        desk.wait_for("#resolve").await;
        becomes(&app, sent[9], Status::Open).await;
        assert_eq!(app.mails_to("layla@mail.example").await.len(), 11 + 9);
        assert_eq!(desk.console_errors().await, Vec::<String>::new());
        desk.close().await;
    });
}

#[test]
fn ten_tickets_are_answered_and_solved_with_few_clicks() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("en", "native").limit(50).locale(Locale::En).add();
        let sent = send(&app, 10);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url("/staff/")).await;
        let mut clicks = 0;
        for css in ["[data-row] .subject a", "#text"] {
            desk.click(css).await;
            clicks += 1;
        }
        for (place, id) in sent.iter().enumerate() {
            let (id, after) = (*id, sent.get(place + 1));
            press(&desk, "It is done.").await;
            desk.click("#send-solved").await;
            clicks += 1;
            becomes(&app, id, Status::Resolved).await;
            if let Some(next) = after {
                shows(&desk, &app, *next).await;
            }
        }
        assert!(clicks <= 20, "{clicks} clicks");
        desk.close().await;
    });
}

/// Presses a key with Control.
async fn control(desk: &Page, key: char) {
    let chain = desk.action_chain().key_down(Key::Control).send_keys(key).key_up(Key::Control);
    chain.perform().await.unwrap();
}

#[test]
fn the_palette_finds_actions_lists_people_and_tickets_by_their_names_in_the_readers_language() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("ja", "native").limit(50).locale(Locale::Ja).add();
        let marie = app.person("Marie Curie").speaks("fr", "native").add();
        let ticket = app.submit(Locale::Ja, &["ja"]);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url(&format!("/staff/tickets/{}", ticket.reference))).await;
        // A person's tickets.
        control(&desk, 'k').await;
        press(&desk, "curie").await;
        desk.wait_for("#palette-list li:nth-child(2):last-child").await;
        press(&desk, Key::Enter).await;
        desk.wait_for("html.js #filters").await;
        assert!(desk.path().await.contains(&marie.id.to_string()));
        // A ticket by its reference.
        control(&desk, 'k').await;
        press(&desk, ticket.reference.as_str()).await;
        desk.wait_for("#palette-list li").await;
        press(&desk, Key::Enter).await;
        desk.wait_for("html.js #composer").await;
        // What the page can do, by its name.
        control(&desk, 'k').await;
        press(&desk, "至急").await;
        desk.wait_for("#palette-list li:first-child[aria-selected='true']").await;
        press(&desk, Key::Enter).await;
        for _ in 0..500 {
            if app.ticket(ticket.id).urgency == Urgency::Urgent {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(app.ticket(ticket.id).urgency, Urgency::Urgent);
        desk.wait_for("html.js #undo button").await;
        // It is closed again without anything, and is open to everyone.
        control(&desk, 'k').await;
        desk.wait_for("#palette[open] #palette-list li").await;
        assert!(desk.axe().await.is_empty());
        press(&desk, Key::Escape).await;
        desk.wait_for("#palette:not([open])").await;
        assert_eq!(desk.console_errors().await, Vec::<String>::new());
        desk.close().await;
    });
}
