//! Everyone can use it, in a real browser: every state of the pages, by keyboard alone, at 400 per cent, in the dark, on
//! paper, without motion, and told by a screen reader.

use serde_json::{Value, json};
use thirtyfour::Key;
use xiaoyi_domain::{Locale, Status};
use xiaoyi_testkit::services::browser::{Browser, Device, Javascript, Page};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, in_a_browser, run_on};

use crate::states::{State, of_residents, of_staff, of_the_beginning};
use crate::story::sign_in;

/// Shows a page in one of its states and asks axe-core; nothing may be wrong, and nothing may stick out to the side.
pub(crate) async fn check_state(page: &Page, State { name, page: shown }: &State) {
    page.show(&shown.html).await;
    check(page, name).await;
}

async fn check(page: &Page, url: &str) {
    let violations = page.axe().await;
    assert!(violations.is_empty(), "{url}: {violations:#?}");
    sticks_out_nowhere(page, url).await;
    assert_eq!(page.console_errors().await, Vec::<String>::new(), "{url}");
}

async fn sticks_out_nowhere(page: &Page, url: &str) {
    let wider = page
        .devtools(
            "Runtime.evaluate",
            json!({
                "expression": "document.documentElement.scrollWidth - document.documentElement.clientWidth",
                "returnByValue": true,
            }),
        )
        .await;
    assert_eq!(wider["result"]["value"], 0, "{url} sticks out");
}

/// What JavaScript says on the page, whether the page's own scripts run or not.
async fn evaluate(page: &Page, expression: &str) -> Value {
    let asked = json!({ "expression": expression, "returnByValue": true });
    page.devtools("Runtime.evaluate", asked).await["result"]["value"].clone()
}

/// Presses keys as a person does: on whatever has the focus.
pub(crate) async fn press(page: &Page, keys: impl Into<thirtyfour::TypingData>) {
    page.action_chain().send_keys(keys).perform().await.unwrap();
}

/// Goes on with the tabulator until this has the focus, which must be seen.
async fn tab_to(page: &Page, css: &str) {
    for _ in 0..120 {
        press(page, Key::Tab).await;
        let here = format!("document.activeElement.matches({})", json!(css));
        if evaluate(page, &here).await == Value::Bool(true) {
            let outline = evaluate(page, "getComputedStyle(document.activeElement).outlineStyle").await;
            assert_ne!(outline, json!("none"), "{css} has the focus and does not show it");
            return;
        }
    }
    panic!("the tabulator never comes to {css} on {}", page.path().await);
}

/// The address, behind which the page must be the next one.
async fn at(page: &Page, css: &str, path: &str) {
    page.wait_for(css).await;
    let here = page.path().await;
    assert!(here.starts_with(path), "{here} instead of {path}");
}

#[test]
fn a_request_is_sent_followed_and_solved_by_keyboard_alone() {
    if skips(Service::Browser) {
        return;
    }
    // The second is a window of 1280 by 1024 pixels at 400 per cent (WCAG 2.2, 1.4.10).
    for device in [Device::Desktop, Device::Custom { width: 320, height: 256 }] {
        by_keyboard(device);
    }
}

fn by_keyboard(device: Device) {
    run_on(Backend::Sqlite, async |app| {
        let page = Browser::open_with(device, Javascript::Off).await;
        page.goto(app.url("/en/")).await;
        press(&page, Key::Tab).await;
        assert_eq!(
            evaluate(&page, "document.activeElement.className").await,
            json!("skip"),
            "the way past the menu"
        );
        tab_to(&page, ".hero .button").await;
        press(&page, Key::Enter).await;
        at(&page, "#topic", "/en/requests/new").await;
        tab_to(&page, "#send").await;
        press(&page, Key::Enter).await;
        page.wait_for(".summary").await;
        let focused = evaluate(&page, "document.activeElement.className").await;
        assert_eq!(focused, json!("summary"), "what is wrong has the focus");
        tab_to(&page, ".summary a[href='#subject']").await;
        press(&page, Key::Enter).await;
        press(&page, "Registering my address").await;
        let typed = evaluate(&page, "document.getElementById('subject').value").await;
        assert_eq!(typed, json!("Registering my address"), "the summary leads into the field");
        page.goto(app.url("/en/requests/new")).await;
        tab_to(&page, "#topic").await;
        press(&page, "Resid").await;
        for (field, words) in [
            ("#subject", "Registering my address"),
            ("#description", "I have moved. Where do I register?"),
            ("#name", "Layla"),
            ("#email", "layla@mail.example"),
        ] {
            tab_to(&page, field).await;
            press(&page, words).await;
        }
        tab_to(&page, "#consent").await;
        press(&page, " ").await;
        tab_to(&page, "#send").await;
        press(&page, Key::Enter).await;
        at(&page, ".reference", "/en/requests/GC-").await;
        tab_to(&page, "main .actions .button").await;
        press(&page, Key::Enter).await;
        page.wait_for("#message").await;
        tab_to(&page, "#message").await;
        press(&page, "And my cat?").await;
        tab_to(&page, "#reply ~ form .button").await;
        press(&page, Key::Enter).await;
        page.wait_for(".flash").await;
        // Whether it is solved is asked once there is an answer.
        let open = app.desk.read(|tx| {
            let (everyones, all) = (xiaoyi_store::Queue::Open, xiaoyi_store::QueueFilter::default());
            tx.list_queue(&everyones, &all, xiaoyi_store::Order::Due, None, 5)
        });
        let reply = xiaoyi_desk::Reply {
            submission: app.desk.environment().id(app.desk.now()),
            body: xiaoyi_domain::Body::parse("Here is how.").unwrap(),
            written: xiaoyi_domain::Written::unknown(),
        };
        let karim = app.person("Karim").speaks("en", "C2").add();
        app.desk
            .answer(karim.id, open.unwrap().tickets[0].id, &reply, xiaoyi_desk::AfterReply::StayOpen)
            .unwrap();
        evaluate(&page, "location.reload()").await;
        page.wait_for("#actions form .button").await;
        tab_to(&page, "#actions form .button").await;
        press(&page, Key::Enter).await;
        page.wait_for(".status-resolved").await;
        tab_to(&page, "[name=stars]").await;
        press(&page, " ").await;
        tab_to(&page, "#comment ~ .actions .button").await;
        // What was said of the last step is no sign that this one was taken.
        evaluate(&page, "document.documentElement.dataset.before = 'yes'").await;
        press(&page, Key::Enter).await;
        page.wait_for("html:not([data-before]) .flash").await;
        let tickets = app
            .desk
            .read(|tx| {
                tx.list_queue(
                    &xiaoyi_store::Queue::Over,
                    &xiaoyi_store::QueueFilter::default(),
                    xiaoyi_store::Order::Due,
                    None,
                    5,
                )
            })
            .unwrap()
            .tickets;
        assert_eq!(tickets.iter().map(|ticket| ticket.status).collect::<Vec<_>>(), [Status::Resolved]);
        assert!(app.desk.read(|tx| tx.find_rating(tickets[0].id)).unwrap().is_some());
        page.close().await;
    });
}

/// Looks at every state in English, Arabic and Japanese in the light, and in English in the dark.
async fn look_at(page: &Page, all: &[(Locale, Vec<State>)]) {
    let mut grounds = std::collections::BTreeSet::new();
    for (scheme, locales) in [("light", all), ("dark", &all[..1])] {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        page.devtools("Emulation.setEmulatedMedia", features).await;
        for (locale, states) in locales {
            for state in states {
                check_state(page, state).await;
                let has_summary = state.page.html.contains("class=\"summary\"");
                if has_summary {
                    let title = page.title().await.unwrap();
                    assert!(
                        title.contains([':', '：']),
                        "{locale} {}: the title says that something is wrong",
                        state.name
                    );
                }
            }
        }
        let ground = evaluate(page, "getComputedStyle(document.body).backgroundColor").await;
        grounds.insert(ground.to_string());
    }
    assert_eq!(grounds.len(), 2, "the dark looks otherwise: {grounds:?}");
}

const LOCALES: [Locale; 3] = [Locale::En, Locale::Ar, Locale::Ja];

#[test]
fn every_state_of_the_residents_pages_passes_axe_in_the_light_and_in_the_dark() {
    in_a_browser(async |app| {
        let mut all = Vec::new();
        for locale in LOCALES {
            all.push((locale, of_residents(&app, locale).await));
        }
        let phone = Browser::open(Device::Phone).await;
        phone.goto(app.url("/en/")).await;
        look_at(&phone, &all).await;
        phone.close().await;
        // A window of 1280 by 1024 pixels at 400 per cent (WCAG 2.2, 1.4.10), and a language of long words.
        let small = Browser::open(Device::Custom { width: 320, height: 256 }).await;
        small.goto(app.url("/en/")).await;
        let russian = of_residents(&app, Locale::Ru).await;
        for state in all[..2].iter().flat_map(|(_, states)| states).chain(&russian) {
            small.show(&state.page.html).await;
            sticks_out_nowhere(&small, &state.name).await;
        }
        small.close().await;
    });
}

#[test]
fn every_state_of_the_staffs_pages_passes_axe_in_the_light_and_in_the_dark() {
    in_a_browser(async |app| {
        let mut all = Vec::new();
        for locale in LOCALES {
            all.push((locale, of_the_beginning(&app, locale).await));
        }
        for (locale, states) in &mut all {
            states.extend(of_staff(&app, *locale).await);
        }
        // Signed in, so that what the pages listen to is there.
        let desk = sign_in(&app, &app.person("Reader").add()).await;
        look_at(&desk, &all).await;
        desk.close().await;
    });
}

#[test]
fn a_new_ticket_is_announced_and_nothing_moves_for_who_wants_it_so() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let desk = sign_in(&app, &karim).await;
        let moving = "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0).length";
        assert!(evaluate(&desk, moving).await.as_u64().unwrap() > 0);
        let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        desk.devtools("Emulation.setEmulatedMedia", calm).await;
        assert_eq!(evaluate(&desk, moving).await, json!(0));

        // The region is there before anything is said in it, or nothing would be told.
        assert_eq!(
            evaluate(&desk, "document.querySelector('#announce[aria-live=polite]').textContent").await,
            json!("")
        );
        evaluate(
            &desk,
            "window.said = []; new MutationObserver(() => said.push(document.getElementById('announce').textContent)) \
             .observe(document.getElementById('announce'), { childList: true, characterData: true, subtree: true })",
        )
        .await;
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let told = "new Promise((done) => { const look = () => { \
                    const found = said.find((words) => words.includes('REFERENCE')); \
                    found ? done(found) : setTimeout(look, 20); }; look(); setTimeout(() => done(said.join()), 15000); })";
        let told = told.replace("REFERENCE", ticket.reference.as_str());
        let asked = json!({ "expression": told, "returnByValue": true, "awaitPromise": true });
        let told =
            desk.devtools("Runtime.evaluate", asked).await["result"]["value"].as_str().unwrap().to_owned();
        assert!(told.contains(ticket.reference.as_str()), "{told}");
        desk.wait_for(&format!("[href^='/staff/tickets/{}']", ticket.reference)).await;
        desk.close().await;
    });
}

#[test]
fn enter_sends_a_form_and_changes_no_language() {
    in_a_browser(async |app| {
        let page = Browser::open(Device::Phone).await;
        page.goto(app.url("/ja/track")).await;
        let ticket = app.submit(Locale::Ja, &["ja"]);
        page.fill("#reference", ticket.reference.as_str()).await;
        page.fill("#email", "me@mail.example\n").await;
        page.wait_for(".card[role=status]").await;
        assert_eq!(page.path().await, "/ja/track");
        page.goto(app.url("/fr/requests/new")).await;
        page.fill("#subject", "Un logement\n").await;
        page.wait_for(".summary").await;
        assert_eq!(page.path().await, "/fr/requests/new");
        page.close().await;
    });
}

/// Asks whether something that a selector finds is to be seen.
fn shows(css: &str) -> String {
    format!("[...document.querySelectorAll({})].some((e) => e.checkVisibility())", json!(css))
}

#[test]
fn a_ticket_on_paper_holds_its_conversation_and_nothing_to_press() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url(&format!("/staff/tickets/{}", ticket.reference))).await;
        desk.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        for css in ["form", ".button", ".rail", "header.bar", "dialog"] {
            assert_eq!(evaluate(&desk, &shows(css)).await, json!(false), "{css}");
        }
        assert_eq!(evaluate(&desk, &shows(".thread .words")).await, json!(true));
        desk.close().await;
    });
}

#[test]
fn an_answer_that_was_begun_is_asked_about_and_a_message_that_was_on_screen_holds_nothing_up() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("en", "native").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let desk = sign_in(&app, &karim).await;
        desk.goto(app.url(&format!("/staff/tickets/{}", ticket.reference))).await;
        desk.fill("#text", "I have begun to").await;
        // What the browser would ask is said no to.
        evaluate(
            &desk,
            "window.asked = []; window.confirm = (words) => { asked.push(words); return false; }; 0",
        )
        .await;
        evaluate(&desk, "document.getElementById('text').blur(); 0").await;
        let key = json!({ "type": "keyDown", "key": "e", "text": "e" });
        desk.devtools("Input.dispatchKeyEvent", key).await;
        assert_eq!(evaluate(&desk, "asked.length").await, json!(1));
        assert_eq!(app.ticket(ticket.id).status, xiaoyi_domain::Status::Open, "nothing was sent");
        // The resident writes meanwhile: it is marked, told, and no obstacle.
        let form = xiaoyi_desk::WrittenForm {
            submission: app.desk.environment().id(app.desk.now()),
            body: xiaoyi_domain::Body::parse("One more thing").unwrap(),
            written: xiaoyi_domain::Written::unknown(),
        };
        app.desk.write_as_resident(ticket.id, &form).unwrap();
        desk.wait_for(".message.fresh").await;
        assert!(
            evaluate(&desk, "document.getElementById('announce').textContent")
                .await
                .as_str()
                .unwrap()
                .contains("new message")
        );
        assert_eq!(evaluate(&desk, "document.getElementById('text').value").await, json!("I have begun to"));
        let settled = "new Promise((done) => setTimeout(done, 500))";
        let asked = json!({ "expression": settled, "awaitPromise": true });
        desk.devtools("Runtime.evaluate", asked).await;
        desk.click("button.reply-only").await;
        desk.wait_for(".flash").await;
        let answered = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        assert_eq!(answered.len(), 3, "the answer went out");
        desk.close().await;
    });
}

#[test]
fn many_open_pages_have_one_stream_and_all_hear_of_what_happens() {
    in_a_browser(async |app| {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let desk = sign_in(&app, &karim).await;
        let first = desk.driver().window().await.unwrap();
        let mut windows = vec![first];
        for _ in 0..3 {
            let window = desk.driver().new_tab().await.unwrap();
            desk.driver().switch_to_window(window.clone()).await.unwrap();
            desk.goto(app.url("/staff/")).await;
            windows.push(window);
        }
        // The page before gives it up when it is hidden, and this one waits for that.
        let held = "(async () => { for (;;) { const all = await navigator.locks.query(); \
                    if (all.held.length > 0) return all.held.length; } })()";
        let asked = json!({ "expression": held, "returnByValue": true, "awaitPromise": true });
        let held = desk.devtools("Runtime.evaluate", asked).await;
        assert_eq!(held["result"]["value"], json!(1), "{held}");
        let ticket = app.submit(Locale::Ar, &["ar"]);
        for window in windows {
            desk.driver().switch_to_window(window).await.unwrap();
            desk.wait_for(&format!("[href^='/staff/tickets/{}']", ticket.reference)).await;
        }
        desk.close().await;
    });
}

#[test]
fn a_request_on_paper_holds_what_was_written_and_nothing_to_press() {
    in_a_browser(async |app| {
        let ticket = app.submit(Locale::Ja, &["ja"]);
        let page = Browser::open(Device::Desktop).await;
        page.goto(app.url(&format!(
            "/ja/requests/{}?key={}",
            ticket.reference,
            app.desk.keys().of_ticket(&ticket)
        )))
        .await;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        for css in ["form", ".button", "nav", "footer"] {
            assert_eq!(evaluate(&page, &shows(css)).await, json!(false), "{css}");
        }
        assert_eq!(
            evaluate(&page, &shows("h2#reply")).await,
            json!(false),
            "a heading without what it heads"
        );
        let text = page.text().await;
        assert!(text.contains(ticket.reference.as_str()) && text.contains("I have moved"), "{text}");
        page.close().await;
    });
}
