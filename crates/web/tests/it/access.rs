//! Everyone can use it, in a real browser: every state of the pages, by keyboard alone, at 400 per cent, in the dark, on
//! paper, without motion, and told by a screen reader.

use serde_json::{Value, json};
use thirtyfour::Key;
use xiaoyi_domain::{Locale, Role, Status};
use xiaoyi_testkit::services::browser::{Browser, Device, Javascript, Page};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestApp, run_on};

use crate::pages::staffs;
use crate::story::sign_in;

/// Opens the page and asks axe-core; nothing may be wrong, and nothing may stick out to the side.
pub(crate) async fn check(page: &Page, url: &str) {
    page.goto(url).await;
    let violations = page.axe().await;
    assert!(violations.is_empty(), "{url}: {violations:#?}");
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
    assert_eq!(page.console_errors().await, Vec::<String>::new(), "{url}");
}

/// What JavaScript says on the page, whether the page's own scripts run or not.
async fn evaluate(page: &Page, expression: &str) -> Value {
    let asked = json!({ "expression": expression, "returnByValue": true });
    page.devtools("Runtime.evaluate", asked).await["result"]["value"].clone()
}

/// Presses keys as a person does: on whatever has the focus.
async fn press(page: &Page, keys: impl Into<thirtyfour::TypingData>) {
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
    run_on(Backend::Sqlite, async |app| {
        let page = Browser::open_with(Device::Desktop, Javascript::Off).await;
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
        tab_to(&page, "#actions form .button").await;
        press(&page, Key::Enter).await;
        page.wait_for(".status-resolved").await;
        tab_to(&page, "[name=stars]").await;
        press(&page, " ").await;
        tab_to(&page, "#comment ~ .actions .button").await;
        press(&page, Key::Enter).await;
        page.wait_for(".flash").await;
        let tickets = app
            .desk
            .read(|tx| {
                tx.list_queue(&xiaoyi_store::Queue::Over, &xiaoyi_store::QueueFilter::default(), None, 5)
            })
            .unwrap()
            .tickets;
        assert_eq!(tickets.iter().map(|ticket| ticket.status).collect::<Vec<_>>(), [Status::Resolved]);
        assert!(app.desk.read(|tx| tx.find_rating(tickets[0].id)).unwrap().is_some());
        page.close().await;
    });
}

/// Every page of the residents, in every state: a request that somebody has, waits, is resolved, withdrawn, not
/// confirmed.
fn residents_pages(app: &TestApp, locale: Locale) -> Vec<String> {
    let mut pages: Vec<String> =
        ["/", "/requests/new", "/track", "/nothing"].map(|path| format!("/{locale}{path}")).to_vec();
    for ticket in every_state(app, locale) {
        let key = app.desk.keys().of_ticket(&ticket);
        let own = format!("/{locale}/requests/{}", ticket.reference);
        pages.push(format!("{own}?key={key}"));
        // Behind it, with the cookie that it gives.
        if ticket.status == Status::Open {
            pages.extend([format!("{own}/received"), format!("{own}/cancel")]);
        }
    }
    pages
}

fn every_state(app: &TestApp, locale: Locale) -> Vec<xiaoyi_domain::Ticket> {
    use xiaoyi_desk::{AfterReply, Confirmation, NewRequest, Reply, Submitted};
    use xiaoyi_domain::{Body, Direction};
    let agent = app.person("Wang Lina").speaks(locale.language().tag(), "native").limit(9).add();
    let sent = || app.submit(locale, &[locale.language().tag()]);
    let reply = || Reply {
        submission: app.desk.environment().id(app.desk.now()),
        body: Body::parse("Which building?").unwrap(),
        language: None,
        direction: Direction::Auto,
    };
    let (open, waiting, resolved, withdrawn) = (sent(), sent(), sent(), sent());
    app.desk.answer(agent.id, waiting.id, &reply(), AfterReply::Wait).unwrap();
    app.desk.answer(agent.id, resolved.id, &reply(), AfterReply::Resolve).unwrap();
    app.desk.cancel(withdrawn.id).unwrap();
    let held = NewRequest { confirmation: Confirmation::ByMail, ..app.request(locale, &["tr"]) };
    let Submitted::Created(held) = app.desk.submit(&held).unwrap() else { panic!("not new") };
    [open, waiting, resolved, withdrawn, held].map(|ticket| app.ticket(ticket.id)).to_vec()
}

#[test]
fn every_state_of_the_residents_pages_passes_axe_in_the_light_and_in_the_dark() {
    if skips(Service::Browser) {
        return;
    }
    run_on(Backend::Sqlite, async |app| {
        let phone = Browser::open(Device::Phone).await;
        for locale in [Locale::En, Locale::Ar, Locale::Ja] {
            let pages = residents_pages(&app, locale);
            let mut grounds = std::collections::BTreeSet::new();
            for scheme in ["light", "dark"] {
                let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
                phone.devtools("Emulation.setEmulatedMedia", features).await;
                phone.goto(app.url(&pages[0])).await;
                grounds.insert(
                    evaluate(&phone, "getComputedStyle(document.body).backgroundColor").await.to_string(),
                );
                for path in &pages {
                    check(&phone, &app.url(path)).await;
                }
                // An empty form, sent.
                phone.goto(app.url(&format!("/{locale}/requests/new"))).await;
                phone.click("#send").await;
                phone.wait_for(".summary").await;
                let violations = phone.axe().await;
                assert!(violations.is_empty(), "{locale} {scheme}: {violations:#?}");
                let focused = evaluate(&phone, "document.activeElement.className").await;
                assert_eq!(focused, json!("summary"));
                assert!(
                    phone.title().await.unwrap().contains([':', '：']),
                    "the title says that something is wrong"
                );
            }
            assert_eq!(grounds.len(), 2, "the dark looks otherwise: {grounds:?}");
        }
        phone.close().await;
    });
}

#[test]
fn at_four_hundred_per_cent_everything_is_there_and_nothing_sticks_out() {
    if skips(Service::Browser) {
        return;
    }
    run_on(Backend::Sqlite, async |app| {
        // A window of 1280 by 1024 pixels at 400 per cent (WCAG 2.2, 1.4.10).
        let page = Browser::open(Device::Custom { width: 320, height: 256 }).await;
        for locale in [Locale::En, Locale::Ar, Locale::Ru] {
            for path in residents_pages(&app, locale) {
                check(&page, &app.url(&path)).await;
            }
        }
        page.goto(app.url("/en/requests/new")).await;
        page.select("#topic", &app.topic("Residence").to_string()).await;
        for (field, words) in [
            ("#subject", "Heating"),
            ("#description", "It is cold."),
            ("#name", "Li"),
            ("#email", "li@mail.example"),
        ] {
            page.fill(field, words).await;
        }
        page.click("#consent").await;
        page.click("#send").await;
        page.wait_for(".reference").await;
        page.close().await;
    });
}

#[test]
fn the_staffs_pages_pass_axe_in_every_state() {
    if skips(Service::Browser) {
        return;
    }
    run_on(Backend::Sqlite, async |app| {
        let head = app.person("Head").role(Role::Administrator).speaks("en", "C1").add();
        app.desk.set_password(head.id, "a password for tests").unwrap();
        let tickets = every_state(&app, Locale::Ar);
        let desk = Browser::open(Device::Desktop).await;
        for locale in [Locale::En, Locale::Ar, Locale::Ja] {
            desk.goto(app.url(&format!("/{locale}/"))).await;
            for path in ["/staff/login", "/staff/reset", "/staff/login?signed-out=1"] {
                check(&desk, &app.url(path)).await;
            }
            desk.click("form .button").await;
            desk.wait_for(".summary").await;
            assert!(desk.axe().await.is_empty(), "{locale}: a sign-in that failed");
            app.desk.change_locale(head.id, locale).unwrap();
            desk.fill("#email", head.email.as_str()).await;
            desk.fill("#password", "a password for tests").await;
            desk.click("form .button").await;
            desk.wait_for(".rail").await;
            let mut pages = staffs();
            pages.extend(tickets.iter().map(|ticket| format!("/staff/tickets/{}", ticket.reference)));
            pages.extend(["", "/disable"].map(|behind| format!("/staff/team/{}{behind}", head.id)));
            pages.push(format!("/staff/tickets/{}/erase", tickets[3].reference));
            for path in &pages {
                check(&desk, &app.url(path)).await;
            }
            // An answer without a word.
            desk.goto(app.url(&format!("/staff/tickets/{}", tickets[0].reference))).await;
            desk.click("#composer .button.reply-only").await;
            desk.wait_for(".summary").await;
            let violations = desk.axe().await;
            assert!(violations.is_empty(), "{locale}: {violations:#?}");
            desk.click(".account .linklike").await;
            desk.wait_for("#password").await;
        }
        desk.close().await;
    });
}

#[test]
fn a_new_ticket_is_announced_and_nothing_moves_for_who_wants_it_so() {
    if skips(Service::Browser) {
        return;
    }
    run_on(Backend::Sqlite, async |app| {
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
        desk.wait_for(&format!("[href='/staff/tickets/{}']", ticket.reference)).await;
        desk.close().await;
    });
}

#[test]
fn a_request_on_paper_holds_what_was_written_and_nothing_to_press() {
    if skips(Service::Browser) {
        return;
    }
    run_on(Backend::Sqlite, async |app| {
        let ticket = app.submit(Locale::Ja, &["ja"]);
        let page = Browser::open(Device::Desktop).await;
        page.goto(app.url(&format!(
            "/ja/requests/{}?key={}",
            ticket.reference,
            app.desk.keys().of_ticket(&ticket)
        )))
        .await;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let shown = |css: &str| {
            format!("[...document.querySelectorAll({})].some((e) => e.checkVisibility())", json!(css))
        };
        for css in ["form", ".button", "nav", "footer"] {
            assert_eq!(evaluate(&page, &shown(css)).await, json!(false), "{css}");
        }
        assert_eq!(
            evaluate(&page, &shown("h2#reply")).await,
            json!(false),
            "a heading without what it heads"
        );
        let text = page.text().await;
        assert!(text.contains(ticket.reference.as_str()) && text.contains("I have moved"), "{text}");
        page.close().await;
    });
}
