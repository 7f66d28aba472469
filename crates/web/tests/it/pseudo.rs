//! The pages in pseudo-locales: what stays plain is hard-coded, what breaks would break in a longer language.

use xiaoyi_domain::Locale;
use xiaoyi_testkit::pseudo::{known_words, plain_words};
use xiaoyi_testkit::services::browser::{Browser, Device};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Backend, TestApp, TestOptions};

use crate::access::check_state;
use crate::states::{State, of_residents, of_staff, of_the_beginning};
use crate::story::sign_in;

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
        let known = known_words(&app);
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
