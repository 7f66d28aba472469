//! The main story in a real browser, on both databases: a resident on a phone without JavaScript, the
//! colleague at the desk with it, and every mail on the way.

use xiaoyi_domain::{Locale, Proficiency, Role, StaffMember, Status};
use xiaoyi_testkit::services::browser::{Browser, Device, Javascript, Page};
use xiaoyi_testkit::services::without::{Service, skips};
use xiaoyi_testkit::{Mail, TestApp, on_both_databases};

const RESIDENT: &str = "layla@mail.example";

/// A browser at the desk in which this person is signed in.
pub(crate) async fn sign_in(app: &TestApp, person: &StaffMember) -> Page {
    app.desk.set_password(person.id, "a password for tests").unwrap();
    let page = Browser::open(Device::Desktop).await;
    page.goto(&app.url("/staff/login")).await;
    page.fill("#email", person.email.as_str()).await;
    page.fill("#password", "a password for tests").await;
    page.click("form .button").await;
    page.wait_for(".rail").await;
    page
}

/// A mail is in its reader's language and direction, in both its parts, with its link and reference.
fn check_mail(mail: &Mail, locale: Locale, reference: &str) {
    assert_eq!(mail.language, locale.code());
    let (lang, dir) = (locale.code(), locale.direction());
    assert!(mail.html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{}", mail.html);
    assert!(mail.html.contains(&format!("<div lang=\"{lang}\" dir=\"{dir}\"")), "webmail drops the first");
    assert!(mail.subject.contains(reference) && mail.text.contains(reference), "{}", mail.subject);
    assert!(mail.link().contains(&format!("/{lang}/requests/{reference}?key=")), "{}", mail.link());
    assert_eq!(mail.auto_submitted, "auto-generated");
    assert!(!mail.text.contains("{$") && !mail.text.contains('\u{2068}'), "{}", mail.text);
}

/// A resident fills the form in on a phone without JavaScript, and comes to the confirmation. Returns
/// the reference.
async fn send(app: &TestApp, phone: &Page, locale: Locale, subject: &str, description: &str) -> String {
    phone.goto(&app.url(&format!("/{locale}/"))).await;
    phone.click(".hero .button").await;
    phone.wait_for("#description").await;
    // Nothing filled in: the summary stands on top and leads to the fields.
    phone.click("form .button").await;
    phone.wait_for(".summary").await;
    phone.select("#topic", &app.topic("Residence").to_string()).await;
    phone.fill("#subject", subject).await;
    phone.fill("#description", description).await;
    phone.fill("#name", "ليلى حداد").await;
    phone.fill("#email", RESIDENT).await;
    phone.click("#consent").await;
    phone.click("form .button").await;
    let reference = phone.wait_for(".reference").await.text().await.unwrap();
    assert_eq!(phone.path().await, format!("/{locale}/requests/{reference}/received"));
    reference
}

async fn answer(desk: &Page, kind: &str, text: &str, then: &str) {
    desk.click(&format!("#kind-{kind}")).await;
    desk.fill("#text", text).await;
    // What the last answer left on the page is no sign that this one was taken.
    let mark = serde_json::json!({ "expression": "document.documentElement.dataset.before = 'yes'" });
    desk.devtools("Runtime.evaluate", mark).await;
    if kind == "note" {
        desk.click(".note-button").await;
    } else {
        desk.click(&format!("#composer [name=then][value='{then}']")).await;
    }
    desk.wait_for("html:not([data-before]) .flash[role=status]").await;
}

on_both_databases! {
    async fn an_arabic_request_goes_to_its_end(app: TestApp) {
        if skips(Service::Browser) {
            return;
        }
        let karim = app.person("Karim Mansour").speaks("ar", "native").speaks("zh", "C1").locale(Locale::Ar).add();
        app.person("Camille").speaks("fr", "native").speaks("en", "C1").add();
        let desk = sign_in(&app, &karim).await;
        let phone = Browser::open_with(Device::Phone, Javascript::Off).await;

        let reference = send(&app, &phone, Locale::Ar, "تسجيل السكن", "انتقلت إلى شقة جديدة. أين أسجل؟").await;
        assert!(phone.text().await.contains("26 نوفمبر 2026"), "by when, as a date");
        let ticket = app.desk.read(|tx| tx.list_active_of(karim.id)).unwrap().pop().unwrap();
        assert_eq!((ticket.reference.as_str(), ticket.status), (reference.as_str(), Status::Open));
        check_mail(&app.mails_to(RESIDENT).await[0], Locale::Ar, &reference);

        // It appeared on his open page without reloading, and was announced.
        desk.wait_for(&format!("[href^='/staff/tickets/{reference}']")).await;
        desk.click(&format!("[href^='/staff/tickets/{reference}']")).await;
        desk.wait_for("#composer").await;
        let said = desk.text().await;
        assert!(said.contains("أين أسجل؟") && said.contains("Karim Mansour"), "{said}");
        assert!(app.ticket(ticket.id).opened_at.is_some());

        answer(&desk, "note", "已联系派出所", "").await;
        answer(&desk, "reply", "مرحبًا ليلى، نساعدك حالًا.", "stay-open").await;
        answer(&desk, "reply", "في أي مجمّع تسكنين؟", "wait").await;
        let mails = app.mails_to(RESIDENT).await;
        assert_eq!(mails.len(), 3, "received, answered, asked");
        for mail in &mails {
            check_mail(mail, Locale::Ar, &reference);
        }
        assert!(mails.iter().all(|mail| !mail.text.contains("派出所")), "the note stays inside");
        assert_eq!(mails[2].references, [mails[0].message_id.clone(), mails[1].message_id.clone()]);

        // The resident answers by the mail's link, on a phone that holds nothing yet.
        let other_phone = Browser::open_with(Device::Phone, Javascript::Off).await;
        other_phone.goto(&mails[2].link()).await;
        assert_eq!(other_phone.path().await, format!("/ar/requests/{reference}"), "the key is gone from the address");
        assert!(other_phone.text().await.contains("في أي مجمّع تسكنين؟"));
        other_phone.fill("#message", "في مجمّع Biyun، المبنى 8").await;
        other_phone.click("#reply ~ form .button").await;
        other_phone.wait_for(".flash").await;
        assert_eq!(app.ticket(ticket.id).status, Status::Open);
        assert!(app.mails_to(karim.email.as_str()).await.iter().any(|mail| mail.text.contains("المبنى 8")));

        // His page shows it without reloading; he answers and resolves.
        desk.wait_for("#thread li:nth-child(5)").await;
        desk.goto(&app.url(&format!("/staff/tickets/{reference}"))).await;
        answer(&desk, "reply", "تم كل شيء. يومًا سعيدًا!", "resolve").await;
        let solved = app.mails_to(RESIDENT).await.pop().unwrap();
        check_mail(&solved, Locale::Ar, &reference);
        assert!(solved.text.contains("تم كل شيء"));

        other_phone.goto(&solved.link()).await;
        other_phone.click("[name=stars][value='5']").await;
        other_phone.fill("#comment", "شكرًا جزيلًا").await;
        other_phone.click("#stars ~ .actions .button").await;
        other_phone.wait_for(".flash").await;
        let rating = app.desk.read(|tx| tx.find_rating(ticket.id)).unwrap().unwrap();
        assert_eq!((rating.rating.stars(), rating.comment.as_ref().map(|comment| comment.as_str())), (5, Some("شكرًا جزيلًا")));
        assert_eq!(desk.console_errors().await, Vec::<String>::new());
        for page in [desk, phone, other_phone] {
            page.close().await;
        }
    }

    async fn a_japanese_request_is_handed_over(app: TestApp) {
        if skips(Service::Browser) {
            return;
        }
        let head = app.person("徐静雯").role(Role::Supervisor).speaks("ja", "B2").locale(Locale::ZhCn).add();
        let desk = sign_in(&app, &head).await;
        let phone = Browser::open_with(Device::Phone, Javascript::Off).await;
        let reference = send(&app, &phone, Locale::Ja, "住所の登録", "引っ越しました。どこで登録しますか。").await;
        let ticket = app.desk.read(|tx| tx.list_active_of(head.id)).unwrap().pop().unwrap();
        let sato = app.person("佐藤美咲").speaks("ja", "native").speaks("de", "A1").locale(Locale::Ja).add();
        assert_eq!(sato.languages[0].proficiency, Proficiency::Native);

        desk.goto(&app.url(&format!("/staff/tickets/{reference}"))).await;
        desk.click("#hand-over-panel summary").await;
        desk.click(&format!("#hand-over [value='{}']", sato.id)).await;
        desk.fill("#line", "有急事，请帮忙").await;
        desk.click("#hand-over .button").await;
        desk.wait_for(".flash[role=status]").await;
        assert_eq!(app.ticket(ticket.id).assignee, Some(sato.id));
        let told = app.mails_to(sato.email.as_str()).await;
        assert_eq!((told.len(), told[0].language.as_str()), (1, "ja"));
        assert!(told[0].text.contains("徐静雯") && told[0].link().ends_with(&format!("/staff/tickets/{reference}")));

        let hers = sign_in(&app, &sato).await;
        hers.goto(&told[0].link()).await;
        answer(&hers, "reply", "お引っ越しお疲れさまです。派出所で登録できます。", "resolve").await;
        let mails = app.mails_to(RESIDENT).await;
        assert_eq!(mails.len(), 2, "received, resolved");
        for mail in &mails {
            check_mail(mail, Locale::Ja, &reference);
        }
        assert!(mails[1].text.contains("佐藤美咲") && mails[1].text.contains("派出所"));
        phone.goto(&app.url(&format!("/ja/requests/{reference}"))).await;
        let shown = phone.text().await;
        assert!(shown.contains("派出所で登録できます。"), "{shown}");
        phone.click("#actions form .button").await;
        phone.wait_for(".flash").await;
        assert_eq!(app.ticket(ticket.id).status, Status::Open, "opened again by the resident");
        for page in [desk, phone, hers] {
            page.close().await;
        }
    }

    async fn a_calendar_from_a_chinese_spreadsheet_is_shown_before_it_is_kept(app: TestApp) {
        if skips(Service::Browser) {
            return;
        }
        let head = app.person("Head").role(Role::Administrator).off_shift().add();
        let desk = sign_in(&app, &head).await;
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("days.csv");
        // As it is written there: GB 18030, dates with slashes, carriage returns. 元旦 is D4 AA B5 A9.
        std::fs::write(&file, b"2031/1/1,holiday,\xd4\xaa\xb5\xa9\r\n2031/2/8,workday,\r\n").unwrap();
        desk.goto(&app.url("/staff/calendar")).await;
        desk.fill("#days", "2031-03-01,holiday,typed").await;
        desk.wait_for("#file").await.send_keys(file.display().to_string()).await.unwrap();
        desk.wait_for(".from-file [role=status]:not(:empty)").await;
        assert!(!app.desk.calendar().is_holiday("2031-01-01".parse().unwrap()), "it is only shown");
        desk.click("#days ~ .actions .button").await;
        desk.wait_for(".flash").await;
        let page = desk.text().await;
        assert!(page.contains("元旦") && page.contains("typed"), "what was typed before stays: {page}");
        let calendar = app.desk.calendar();
        assert!(calendar.is_holiday("2031-01-01".parse().unwrap()));
        assert!(calendar.is_working_day("2031-02-08".parse().unwrap()), "a Saturday that is worked");
    }
}
