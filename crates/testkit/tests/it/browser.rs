use std::time::{Duration, Instant};

use xiaoyi_testkit::services::browser::{Browser, Device, Javascript, Page};
use xiaoyi_testkit::services::without::{Service, skips};

use crate::site;

async fn fill_in_the_form(page: &Page, origin: &str) {
    page.goto(format!("{origin}/form")).await;
    page.fill("#name", "金小译").await;
    page.select("#topic", "b").await;
    page.click("button").await;
    let done = page.wait_for("#done").await.text().await.unwrap();
    assert_eq!(done, "/done?name=%E9%87%91%E5%B0%8F%E8%AF%91&topic=b");
    assert_eq!(page.path().await, done);
}

#[tokio::test]
async fn a_form_is_filled_in_on_a_desktop_and_the_scripts_run() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    let page = Browser::open(Device::Desktop).await;
    page.goto(format!("{origin}/form")).await;
    let text = page.text().await;
    assert!(text.contains("With scripts") && !text.contains("Without scripts"), "{text}");
    fill_in_the_form(&page, &origin).await;
    assert_eq!(page.console_errors().await, [""; 0]);
    page.close().await;
}

#[tokio::test]
async fn a_form_is_filled_in_on_a_phone_without_scripts() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    let page = Browser::open_with(Device::Phone, Javascript::Off).await;
    page.goto(format!("{origin}/form")).await;
    let text = page.text().await;
    assert!(text.contains("Without scripts") && !text.contains("With scripts"), "{text}");
    fill_in_the_form(&page, &origin).await;
    page.close().await;
}

#[tokio::test]
async fn a_phone_is_360_pixels_wide_and_a_picture_is_as_long_as_the_page() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    let page = Browser::open(Device::Phone).await;
    page.goto(format!("{origin}/form")).await;
    let size = page.execute("return [innerWidth, innerHeight]", Vec::new()).await.unwrap();
    assert_eq!(size.json(), &serde_json::json!([360, 740]));

    page.execute("document.body.style.height = '3000px'; document.body.style.margin = 0", Vec::new())
        .await
        .unwrap();
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("pictures/page.png");
    page.screenshot(&path).await;
    let png = std::fs::read(&path).unwrap();
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((&png[1..4], number(16)), (b"PNG".as_slice(), 360));
    assert!(number(20) >= 3000, "{}", number(20));
    page.close().await;
}

#[tokio::test]
async fn the_languages_a_browser_asks_for_can_be_set() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    let page = Browser::open(Device::Desktop).await;
    page.set_languages("ar,ja;q=0.5").await;
    page.goto(format!("{origin}/form")).await;
    let text = page.text().await;
    assert!(text.contains("ar,ja;q=0.5"), "{text}");
    page.close().await;
}

#[tokio::test]
async fn what_the_content_security_policy_stops_is_an_error_in_the_console() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    let page = Browser::open(Device::Desktop).await;
    page.goto(format!("{origin}/flawed")).await;
    let errors = page.console_errors().await;
    assert!(errors.iter().any(|error| error.contains("Content Security Policy")), "{errors:?}");
    assert_eq!(page.console_errors().await, [""; 0]);
    page.close().await;
}

#[tokio::test]
async fn axe_finds_a_field_without_a_label_with_and_without_scripts() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    for javascript in [Javascript::On, Javascript::Off] {
        let page = Browser::open_with(Device::Desktop, javascript).await;
        page.goto(format!("{origin}/flawed")).await;
        let violations = page.axe().await;
        assert!(violations.iter().any(|violation| violation.rule == "label"), "{violations:?}");
        assert!(violations[0].to_string().contains("<input>"), "{}", violations[0]);
        page.goto(format!("{origin}/form")).await;
        assert_eq!(page.axe().await, []);
        let shown = page.text().await.contains("Without scripts");
        assert_eq!((shown, page.javascript()), (javascript == Javascript::Off, javascript));
        page.close().await;
    }
}

#[tokio::test]
async fn two_pages_share_no_cookies() {
    if skips(Service::Browser) {
        return;
    }
    let origin = site::serve();
    let (one, other) = (Browser::open(Device::Desktop).await, Browser::open(Device::Desktop).await);
    for page in [&one, &other] {
        page.goto(format!("{origin}/form")).await;
    }
    one.execute("document.cookie = 'a=1'", Vec::new()).await.unwrap();
    assert_eq!(one.get_all_cookies().await.unwrap().len(), 1);
    assert_eq!(other.get_all_cookies().await.unwrap().len(), 0);
    one.close().await;
    other.close().await;
}

#[tokio::test]
async fn a_page_that_a_failing_test_leaves_behind_is_ended_at_once() {
    if skips(Service::Browser) {
        return;
    }
    let page = Browser::open(Device::Desktop).await;
    let id = page.session_id().to_string();
    let session = format!("{}session/{id}/url", page.server_url());
    let start = Instant::now();
    drop(page);
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
    let answer = reqwest::get(session).await.unwrap().text().await.unwrap();
    assert!(answer.contains("invalid session id"), "{answer}");
}
