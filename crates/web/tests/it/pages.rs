//! Every page of the residents in every locale.

use xiaoyi_domain::{Locale, Role};
use xiaoyi_testkit::on_both_databases;

/// The staff's pages that concern no person and no ticket, behind `/staff/`; one that is not there among them.
const STAFFS: [&str; 15] = [
    "",
    "queues/unassigned",
    "queues/languages",
    "queues/everyone",
    "queues/waiting",
    "queues/over",
    "search?q=x",
    "account",
    "team",
    "team/new",
    "topics",
    "topics/new",
    "settings",
    "audit",
    "nothing",
];

/// Their addresses.
pub(crate) fn staffs() -> Vec<String> {
    STAFFS.map(|path| format!("/staff/{path}")).to_vec()
}

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

    async fn every_page_of_the_staff_is_whole_in_every_locale(app: TestApp) {
        let (head, client) = app.person("Head").role(Role::Administrator).speaks("ar", "native").signed_in().await;
        let ticket = app.submit(Locale::Ar, &["ar", "en"]);
        let over = app.submit(Locale::Ar, &["ar"]);
        app.desk.cancel(over.id).unwrap();
        let topic = app.topic("Tax");
        let (link, key) = app.desk.make_link(&head.email).unwrap();
        for locale in Locale::ALL {
            app.desk.change_locale(head.id, *locale).unwrap();
            let mut pages = staffs();
            pages.extend([
                format!("/staff/team/{}", head.id),
                format!("/staff/team/{}/disable", head.id),
                format!("/staff/topics/{topic}"),
                format!("/staff/tickets/{}", ticket.reference),
                format!("/staff/tickets/{}", over.reference),
                format!("/staff/tickets/{}/erase", over.reference),
                "/staff/login".to_owned(),
                "/staff/reset".to_owned(),
                format!("/staff/links/{link}?key={key}"),
            ]);
            // The pages for who is not signed in speak the language that was chosen in this browser.
            client.get(&format!("/{locale}/")).await;
            for path in pages {
                let page = client.follow(&path).await;
                assert!(page.status == 200 || path == "/staff/nothing", "{locale} {path}: {}", page.status);
                let html = format!("<html lang=\"{locale}\" dir=\"{}\">", locale.direction());
                assert!(page.says(&html), "{locale} {path}");
                assert!(!page.html.contains("{$") && !page.html.contains("{ $"), "{path}: a variable is not filled in");
            }
        }
    }
}
