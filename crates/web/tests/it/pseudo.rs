//! The pages in pseudo-locales: what stays plain is hard-coded, what breaks would break in a longer language.

use std::collections::BTreeSet;

use regex_lite::Regex;
use xiaoyi_domain::{Language, Locale};
use xiaoyi_testkit::services::browser::{Browser, Device};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestApp, TestOptions};

use crate::access::check_state;
use crate::states::{State, of_residents, of_staff, of_the_beginning};
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
    for text in [
        "Layla Haddad layla@mail.example",
        "Registering my address",
        "I have moved. Where do I register?",
        "And my cat? Which building?",
    ] {
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
        r"(?s)<(script|style|svg|code)\b.*?</(script|style|svg|code)>|<textarea [^>]*hidden.*?</textarea>|<[^>]*>|https?://[^ <]*|&[a-z#0-9]+;",
    )
    .unwrap();
    let attributes: Vec<String> = spoken.captures_iter(html).map(|found| found[1].to_owned()).collect();
    let shown = format!("{} {}", hidden.replace_all(html, " "), attributes.join(" "));
    let tags = Regex::new(r"GC-[0-9A-Z]{4}-[0-9A-Z]{4}").unwrap();
    let shown = tags.replace_all(&shown, " ").into_owned();
    words(&shown).filter(|word| !known.contains(*word)).map(ToOwned::to_owned).collect()
}

/// Every page in every state, in the pseudo-locales of both directions: the residents' and the staff's.
async fn everything(app: &TestApp) -> (Vec<State>, Vec<State>) {
    let (mut residents, mut staff) = (Vec::new(), Vec::new());
    for locale in [Locale::En, Locale::Ar] {
        staff.extend(of_the_beginning(app, locale).await);
    }
    for locale in [Locale::En, Locale::Ar] {
        residents.extend(of_residents(app, locale).await);
        staff.extend(of_staff(app, locale).await);
    }
    (residents, staff)
}

fn run(test: impl AsyncFnOnce(TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let with = TestOptions { pseudo_locales: true, ..TestOptions::default() };
    runtime.block_on(async { test(TestApp::start_with(Backend::Sqlite, with).await).await });
}

#[test]
fn nothing_on_any_page_is_hard_coded() {
    run(async |app| {
        let (residents, staff) = everything(&app).await;
        let known = data(&app);
        for State { name, page } in residents.iter().chain(&staff) {
            // The page of our own failure has the id under which the log tells of it.
            let html = page.html.replace(page.header("x-request-id").unwrap(), "");
            let plain = plain_words(&html, &known);
            assert!(plain.is_empty(), "{name} says in plain letters: {plain:?}\n{html}");
            assert!(
                page.html.contains('é') || page.html.contains('ö') || page.html.contains('á'),
                "{name} is in no pseudo-locale"
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
        let (residents, staff) = everything(&app).await;
        let phone = Browser::open(Device::Phone).await;
        phone.goto(app.url("/en/")).await;
        let desk = sign_in(&app, &app.person("Reader").add()).await;
        for (page, states) in [(phone, residents), (desk, staff)] {
            for state in &states {
                check_state(&page, state).await;
            }
            page.close().await;
        }
    });
}
