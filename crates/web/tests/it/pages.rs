//! Every page of the residents in every locale, and the tools of accessibility on the pages in a
//! real browser.

use xiaoyi_domain::{Locale, Role};
use xiaoyi_testkit::services::browser::{Browser, Device};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, on_both_databases, run_on};

on_both_databases! {
    async fn every_page_of_the_residents_is_whole_in_every_locale(app: TestApp) {
        app.person("Karim").speaks("ar", "native").add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        let key = app.desk.keys().of_ticket(&ticket);
        for locale in Locale::ALL {
            let client = app.client();
            let own = format!("/{locale}/requests/{}", ticket.reference);
            client.get(&format!("{own}?key={key}")).await;
            for path in ["/", "/requests/new", "/track"].map(|path| format!("/{locale}{path}")).into_iter().chain([
                own.clone(),
                format!("{own}/received"),
                format!("{own}/cancel"),
            ]) {
                let page = client.get(&path).await;
                assert_eq!(page.status, 200, "{path}");
                let html = format!("<html lang=\"{locale}\" dir=\"{}\">", locale.direction());
                assert!(page.says(&html), "{path}");
                assert_eq!(page.header("content-language"), Some(locale.code()), "{path}");
                assert!(!page.html.contains("{$") && !page.html.contains("{ $"), "{path}: a variable is not filled in");
                for other in Locale::ALL.iter().filter(|other| *other != locale) {
                    assert!(page.says(&format!("hreflang=\"{other}\"")), "{path} leads to {other}");
                }
            }
        }
    }
}

/// Opens the page and asks axe-core; nothing may be wrong, and nothing may stick out to the side.
pub(crate) async fn check(page: &xiaoyi_testkit::services::browser::Page, url: &str) {
    page.goto(url).await;
    let violations = page.axe().await;
    assert!(violations.is_empty(), "{url}: {violations:#?}");
    let wider = page
        .devtools(
            "Runtime.evaluate",
            serde_json::json!({
                "expression": "document.documentElement.scrollWidth - document.documentElement.clientWidth",
                "returnByValue": true,
            }),
        )
        .await;
    assert_eq!(wider["result"]["value"], 0, "{url} sticks out");
    assert_eq!(page.console_errors().await, Vec::<String>::new(), "{url}");
}

#[test]
fn pages_pass_axe_in_a_browser_at_phone_and_desk_width() {
    if skips(Service::Browser) {
        return;
    }
    run_on(Backend::Sqlite, async |app| {
        let head =
            app.person("Head").role(Role::Administrator).speaks("ar", "native").speaks("en", "C1").add();
        app.desk.set_password(head.id, "a password for tests").unwrap();
        let ticket = app.submit(Locale::Ar, &["ar", "en"]);
        let key = app.desk.keys().of_ticket(&ticket);
        let phone = Browser::open(Device::Phone).await;
        for locale in ["en", "ar", "ja"] {
            let own = format!("/{locale}/requests/{}", ticket.reference);
            for path in [
                format!("/{locale}/"),
                format!("/{locale}/requests/new"),
                format!("/{locale}/track"),
                format!("{own}?key={key}"),
                format!("{own}/received"),
                format!("{own}/cancel"),
                format!("/{locale}/nothing"),
            ] {
                check(&phone, &app.url(&path)).await;
            }
        }
        phone.close().await;
        let desk = Browser::open(Device::Desktop).await;
        check(&desk, &app.url("/staff/login")).await;
        desk.fill("#email", head.email.as_str()).await;
        desk.fill("#password", "a password for tests").await;
        desk.click("form .button").await;
        desk.wait_for(".rail").await;
        for locale in [Locale::En, Locale::Ar, Locale::Ja] {
            app.desk.change_locale(head.id, locale).unwrap();
            for path in [
                "/staff/".to_owned(),
                "/staff/queues/everyone".to_owned(),
                format!("/staff/tickets/{}", ticket.reference),
                "/staff/account".to_owned(),
                "/staff/team".to_owned(),
                format!("/staff/team/{}", head.id),
                "/staff/topics".to_owned(),
                "/staff/topics/new".to_owned(),
                "/staff/settings".to_owned(),
            ] {
                check(&desk, &app.url(&path)).await;
            }
        }
        desk.close().await;
    });
}
