//! The pages in pseudo-locales: what stays plain is hard-coded, what breaks would break in a longer language.

use std::collections::BTreeSet;

use regex_lite::Regex;
use xiaoyi_domain::{Language, Locale, Role};
use xiaoyi_testkit::services::browser::{Browser, Device};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, Client, TestApp, TestOptions};

use crate::access::check;
use crate::pages::staffs;
use crate::story::sign_in;

/// Names and words that are data and stay as they are, whoever reads: keys, months, days, tags.
const DATA: &str = "January February March April May June July August September October November December Jan Feb Mar Apr \
                    Jun Jul Aug Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ctrl Enter";

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2)
}

/// Everything on the pages that somebody typed or chose, in plain letters.
fn data(app: &TestApp) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = words(DATA).map(ToOwned::to_owned).collect();
    let mut keep = |text: &str| known.extend(words(text).map(ToOwned::to_owned));
    app.desk
        .read(|tx| {
            for person in tx.list_staff()? {
                keep(person.name.as_str());
                keep(person.email.as_str());
            }
            for topic in tx.list_topics()? {
                topic.names.values().for_each(|name| keep(name));
            }
            let settings = tx.settings()?;
            settings.names.values().for_each(|name| keep(name));
            Ok(())
        })
        .unwrap();
    for (_, name) in Language::offered() {
        keep(name);
    }
    for locale in Locale::ALL {
        keep(locale.autonym());
    }
    for text in
        ["Layla Haddad layla@mail.example", "Registering my address", "I have moved. Where do I register?"]
    {
        keep(text);
    }
    known
}

/// The words that a page shows or tells in plain letters and that are no data.
fn plain_words(html: &str, known: &BTreeSet<String>) -> Vec<String> {
    let spoken = Regex::new(
        r#"(?:title|placeholder|aria-label|alt|label|data-arrived|data-news|data-wait)="([^"]*)""#,
    )
    .unwrap();
    let hidden = Regex::new(
        r"(?s)<(script|style|svg|code)\b.*?</(script|style|svg|code)>|<[^>]*>|https?://[^ <]*|&[a-z#0-9]+;",
    )
    .unwrap();
    let attributes: Vec<String> = spoken.captures_iter(html).map(|found| found[1].to_owned()).collect();
    let shown = format!("{} {}", hidden.replace_all(html, " "), attributes.join(" "));
    let tags = Regex::new(r"GC-[0-9A-Z]{4}-[0-9A-Z]{4}").unwrap();
    let shown = tags.replace_all(&shown, " ").into_owned();
    words(&shown).filter(|word| !known.contains(*word)).map(ToOwned::to_owned).collect()
}

async fn staff(app: &TestApp) -> (Client, Vec<String>) {
    let (head, client) =
        app.person("Head").role(Role::Administrator).speaks("ar", "native").signed_in().await;
    let ticket = app.submit(Locale::En, &["ar", "en"]);
    let mut pages = staffs();
    pages.push(format!("/staff/tickets/{}", ticket.reference));
    pages.push(format!("/staff/team/{}", head.id));
    pages.push(format!("/staff/team/{}/disable", head.id));
    (client, pages)
}

fn residents(app: &TestApp, locale: Locale) -> Vec<String> {
    let ticket = app.submit(locale, &["ar", "en"]);
    let own = format!("/{locale}/requests/{}", ticket.reference);
    let key = app.desk.keys().of_ticket(&ticket);
    let mut pages =
        ["/", "/requests/new", "/track", "/nothing"].map(|path| format!("/{locale}{path}")).to_vec();
    pages.extend([format!("{own}?key={key}"), format!("{own}/received"), format!("{own}/cancel"), own]);
    pages
}

fn run(test: impl AsyncFnOnce(TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let with = TestOptions { pseudo_locales: true, ..TestOptions::default() };
    runtime.block_on(async { test(TestApp::start_with(Backend::Sqlite, with).await).await });
}

#[test]
fn nothing_on_any_page_is_hard_coded() {
    run(async |app| {
        let (client, mut pages) = staff(&app).await;
        for locale in [Locale::En, Locale::Ar] {
            pages.extend(residents(&app, locale));
        }
        let known = data(&app);
        for path in &pages {
            let page = client.follow(path).await;
            let plain = plain_words(&page.html, &known);
            assert!(plain.is_empty(), "{path} says in plain letters: {plain:?}");
            assert!(
                page.html.contains('é') || page.html.contains('ö') || page.html.contains('á'),
                "{path} is in no pseudo-locale"
            );
        }
    });
}

#[test]
fn what_is_hard_coded_would_be_found() {
    let known = BTreeSet::from(["Layla".to_owned()]);
    let html = "<p title=\"Send it\">Ĥííḿ Layla</p><script>let x = 'code';</script><b>Error</b> GC-ABCD-EFGH";
    assert_eq!(plain_words(html, &known), ["Error", "Send"]);
}

#[test]
fn no_page_breaks_when_its_texts_grow_by_half() {
    if skips(Service::Browser) {
        return;
    }
    run(async |app| {
        let phone = Browser::open(Device::Phone).await;
        for locale in [Locale::En, Locale::Ar] {
            for path in residents(&app, locale) {
                check(&phone, &app.url(&path)).await;
            }
        }
        phone.close().await;
        let (_, pages) = staff(&app).await;
        let head = app.person("Reader").role(Role::Administrator).add();
        let desk = sign_in(&app, &head).await;
        for locale in [Locale::En, Locale::Ar] {
            app.desk.change_locale(head.id, locale).unwrap();
            for path in &pages {
                check(&desk, &app.url(path)).await;
            }
        }
        desk.close().await;
    });
}
