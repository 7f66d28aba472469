//! The resident's pages, by plain HTTP.

use xiaoyi_domain::{Locale, Status, Ticket};
use xiaoyi_testkit::{Client, Page, TestApp, on_both_databases};

/// The fields of a good form.
pub(crate) fn form<'a>(submission: &'a str, topic: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("submission", submission),
        ("languages", "ar"),
        ("languages", "en"),
        ("languages", ""),
        ("topic", topic),
        ("subject", "تسجيل السكن"),
        ("description", "انتقلت إلى شقة جديدة. أين أسجل؟"),
        ("description.dir", "rtl"),
        ("name", "ليلى"),
        ("email", "layla@mail.example"),
        ("consent", "yes"),
    ]
}

/// Replaces a field.
fn with<'a>(mut form: Vec<(&'a str, &'a str)>, name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    form.iter_mut().filter(|(field, _)| *field == name).for_each(|field| field.1 = value);
    form
}

async fn submission(client: &Client, locale: &str) -> String {
    client.get(&format!("/{locale}/requests/new")).await.input("submission")
}

/// The address of the only request.
fn sent_path(app: &TestApp) -> String {
    let active = app.desk.read(|tx| {
        tx.list_queue(
            &xiaoyi_store::Queue::Open,
            &xiaoyi_store::QueueFilter::default(),
            xiaoyi_store::Order::Due,
            None,
            9,
        )
    });
    format!("/ar/requests/{}", active.unwrap().tickets[0].reference)
}

/// Sends a good form and comes to the confirmation.
async fn sent(app: &TestApp, client: &Client) -> (String, Page) {
    let (submission, topic) = (submission(client, "ar").await, app.topic("Residence").to_string());
    let answer = client.post("/ar/requests/new", &form(&submission, &topic)).await;
    assert_eq!(answer.status, 303, "{}", answer.html);
    let to = answer.location.unwrap();
    let page = client.get(&to).await;
    assert_eq!(page.status, 200);
    (to.trim_end_matches("/received").to_owned(), page)
}

/// The browser of whoever sent a request, and the address of its page.
async fn resident(app: &TestApp, ticket: &Ticket) -> (Client, String) {
    let (client, path) = (app.client(), format!("/en/requests/{}", ticket.reference));
    let key = app.desk.keys().of_ticket(ticket);
    client.follow(&format!("{path}?key={key}")).await;
    (client, path)
}

on_both_databases! {
    async fn another_language_keeps_what_was_typed(app: TestApp) {
        let client = app.client();
        let form = client.get("/en/requests/new").await;
        assert!(form.says("formaction=\"/ar/requests/new\""), "{}", form.html);
        let submission = form.input("submission");
        let typed = [
            ("submission", &*submission), ("languages", "fa"), ("subject", "A flat"), ("description", "It is cold in it"),
            ("name", "Nazanin"), ("email", "not yet"), ("consent", "yes"), ("another-language", "yes"),
        ];
        let page = client.post("/ar/requests/new", &typed).await;
        assert_eq!(page.status, 200);
        for words in ["A flat", "It is cold in it", "Nazanin", "not yet", "<html lang=\"ar\"", &submission] {
            assert!(page.says(words), "{words}: {}", page.html);
        }
        assert!(!page.says("class=\"wrong\""), "nothing is judged: {}", page.html);
        let page = client.post("/fr/track", &[("reference", "GC-1"), ("email", "me@"), ("another-language", "yes")]).await;
        assert!(page.status == 200 && page.says("GC-1") && page.says("me@") && !page.says("class=\"wrong\""), "{}", page.html);
        let ticket = app.submit(Locale::En, &["en"]);
        let (client, path) = resident(&app, &ticket).await;
        let page = client.get(&path).await;
        let submission = page.input("submission");
        let other = path.replace("/en/", "/ja/");
        let typed = [("submission", &*submission), ("message", "One more thing"), ("another-language", "yes")];
        let page = client.post(&format!("{other}/messages"), &typed).await;
        assert!(page.status == 200 && page.says("One more thing") && page.says("<html lang=\"ja\""), "{}", page.html);
        let kept = app.desk.read(|tx| tx.list_messages(ticket.id, None)).unwrap();
        assert_eq!(kept.len(), 1, "nothing was sent");
        let typed = [("email", "new@mail"), ("another-language", "yes")];
        let page = client.post(&format!("{other}/email"), &typed).await;
        assert!(page.status == 200 && page.says("new@mail") && !page.says("class=\"wrong\""), "{}", page.html);
    }

    async fn the_requests_page_says_whose_turn_it_is_and_by_when(app: TestApp) {
        let karim = app.person("Karim").speaks("en", "C2").add();
        let ticket = app.submit(Locale::En, &["en"]);
        let (client, path) = resident(&app, &ticket).await;
        let page = client.get(&path).await;
        assert!(page.says("Answer due by") && !page.says("/solved"), "nobody has answered: {}", page.html);
        app.clock.advance(chrono::Duration::days(1));
        let reply = xiaoyi_desk::Reply {
            submission: app.desk.environment().id(app.desk.now()),
            body: xiaoyi_domain::Body::parse("Here is how").unwrap(),
            written: xiaoyi_domain::Written::unknown(),
        };
        app.desk.answer(karim.id, ticket.id, &reply, xiaoyi_desk::AfterReply::StayOpen).unwrap();
        let page = client.get(&path).await;
        assert!(page.says("We have answered") && page.says("/solved") && !page.says("Answer due by"), "{}", page.html);
        app.clock.advance(chrono::Duration::days(5));
        let form = [("submission", &*page.input("submission")), ("message", "And where?")];
        assert_eq!(client.post(&format!("{path}/messages"), &form).await.status, 303);
        let page = client.get(&path).await;
        let due = app.ticket(ticket.id).due.at().unwrap();
        assert!(page.says("Answer due by") && due > app.desk.now(), "{due}: {}", page.html);
    }

    async fn a_slip_in_the_address_is_asked_about_beside_the_confirmation(app: TestApp) {
        let mut form = app.request(Locale::En, &["en"]);
        form.email = xiaoyi_domain::EmailAddress::parse("name@gmial.con").unwrap();
        let xiaoyi_desk::Submitted::Created(ticket) = app.desk.submit(&form).unwrap() else { panic!("not created") };
        let (client, path) = resident(&app, &ticket).await;
        let page = client.get(&format!("{path}/received")).await;
        assert!(page.says("Is") && page.says("name@gmial.con") && page.says("Did you mean") && page.says("value=\"name@gmail.com\""), "{}", page.html);
    }

    async fn the_address_without_a_locale_follows_the_browser(app: TestApp) {
        let client = app.client();
        let page = client.get_with("/", ("accept-language", "de, ru;q=0.7, en;q=0.3")).await;
        assert_eq!(page.location.as_deref(), Some("/ru/"));
        client.get("/ja/").await;
        let page = client.get_with("/", ("accept-language", "ru")).await;
        assert_eq!(page.location.as_deref(), Some("/ja/"), "the choice made before counts");
    }

    async fn a_request_is_confirmed_with_its_reference_a_date_and_a_private_link(app: TestApp) {
        let karim = app.person("Karim").speaks("ar", "native").add();
        let client = app.client();
        let (path, page) = sent(&app, &client).await;
        let reference = path.rsplit('/').next().unwrap();
        assert!(page.says(reference));
        assert!(page.says("26 نوفمبر 2026"), "{}", page.html);
        assert!(page.says("layla@mail.example"));
        let own = client.get(&path).await;
        assert!(own.says("تسجيل السكن") && own.says(karim.name.as_str()));
        // Somebody else's browser is let in by the link alone.
        let stranger = app.client();
        assert_eq!(stranger.get(&path).await.status, 404);
        let link = app.mails_to("layla@mail.example").await[0].link();
        let redirect = stranger.get(&link).await;
        assert_eq!((redirect.status, redirect.location.as_deref()), (303, Some(path.as_str())));
        assert_eq!(stranger.get(&path).await.status, 200);
    }

    async fn an_empty_form_comes_back_with_a_message_for_each_field(app: TestApp) {
        let client = app.client();
        let submission = submission(&client, "en").await;
        let page = client.post("/en/requests/new", &[("submission", &submission)]).await;
        assert_eq!(page.status, 422);
        assert!(page.says("<title>Error: Send a request"), "{}", page.html);
        for field in ["languages", "topic", "subject", "description", "name", "email", "consent"] {
            assert!(page.says(&format!("href=\"#{field}\"")), "{field}");
            assert!(page.says(&format!("id=\"{field}-wrong\"")), "{field}");
        }
        assert_eq!(page.input("submission"), submission, "it is the same form");
    }

    async fn what_is_wrong_is_said_and_what_was_typed_is_kept(app: TestApp) {
        let client = app.client();
        let (submission, topic) = (submission(&client, "fr").await, app.topic("Residence").to_string());
        let good = form(&submission, &topic);
        let long = "你".repeat(200_000);
        for (field, value, shown) in [
            ("email", "layla@nowhere", "layla@nowhere"),
            ("description", long.as_str(), long.as_str()),
            ("name", "  ", "تسجيل السكن"),
            ("topic", "0198a000-0000-7000-8000-000000000000", "ليلى"),
        ] {
            let page = client.post("/fr/requests/new", &with(good.clone(), field, value)).await;
            assert_eq!(page.status, 422, "{field}");
            assert!(page.says(shown), "{field}");
            assert!(page.says(&format!("href=\"#{field}\"")), "{field}");
            assert!(page.says("أين أسجل؟") || field == "description", "{field}");
        }
        let tickets = app.desk.read(|tx| tx.list_queued()).unwrap();
        assert!(tickets.is_empty());
    }

    async fn what_fills_in_a_field_that_nobody_sees_is_asked_once_more(app: TestApp) {
        let client = app.client();
        let (submission, topic) = (submission(&client, "fr").await, app.topic("Residence").to_string());
        let mut robot = form(&submission, &topic);
        robot.push(("website", "https://casino.example"));
        let page = client.post("/fr/requests/new", &robot).await;
        assert_eq!(page.status, 422);
        assert!(page.says("Appuyez encore une fois") && page.says("أين أسجل؟") && !page.says("casino"));
        assert!(app.desk.read(|tx| tx.list_queued()).unwrap().is_empty());
        assert_eq!(client.post("/fr/requests/new", &form(&submission, &topic)).await.status, 303);
    }

    async fn a_name_that_would_turn_its_surroundings_round_does_not(app: TestApp) {
        let client = app.client();
        let (submission, topic) = (submission(&client, "ar").await, app.topic("Residence").to_string());
        let sent = client.post("/ar/requests/new", &with(form(&submission, &topic), "name", "\u{202e}ليلى\u{202c} حداد")).await;
        let path = sent.location.unwrap().trim_end_matches("/received").to_owned();
        let page = client.get(&path).await;
        assert!(page.says("ليلى حداد") && !page.html.contains('\u{202e}'), "{}", page.html);
    }

    async fn a_form_left_open_overnight_is_taken_in_the_morning(app: TestApp) {
        let client = app.client();
        let (submission, topic) = (submission(&client, "ar").await, app.topic("Residence").to_string());
        app.clock.advance(chrono::Duration::hours(15));
        assert_eq!(client.post("/ar/requests/new", &form(&submission, &topic)).await.status, 303);
    }

    async fn a_language_that_nobody_on_the_team_speaks_is_taken_all_the_same(app: TestApp) {
        app.person("Head").role(xiaoyi_domain::Role::Supervisor).speaks("zh", "native").add();
        let client = app.client();
        let (submission, topic) = (submission(&client, "en").await, app.topic("Residence").to_string());
        let tamil = form(&submission, &topic).into_iter().filter(|(name, _)| *name != "languages").chain([("languages", "ta")]);
        let sent = client.post("/en/requests/new", &tamil.collect::<Vec<_>>()).await;
        let page = client.get(&sent.location.unwrap()).await;
        assert!(page.status == 200 && page.says("November") && page.says("26"), "a promise all the same: {}", page.html);
    }

    async fn names_of_every_kind_are_taken_as_they_are(app: TestApp) {
        for (name, shown) in [("李", ">李<"), ("O'Neil <b>", "O&#39;Neil &#60;b&#62;"), ("\u{202E}ليلى", ">ليلى<")] {
            let client = app.client();
            let (submission, topic) = (submission(&client, "en").await, app.topic("Residence").to_string());
            let answer = client.post("/en/requests/new", &with(form(&submission, &topic), "name", name)).await;
            assert_eq!(answer.status, 303, "{name}");
            let path = answer.location.unwrap();
            let page = client.get(path.trim_end_matches("/received")).await;
            assert!(!page.html.contains('\u{202E}') && !page.html.contains("<b>O"), "{name}");
            assert!(page.html.contains(shown), "{name}: {}", page.html);
        }
    }

    async fn where_nobody_is_on_duty_for_a_language_it_says_when_somebody_will_be(app: TestApp) {
        app.person("Karim").speaks("ar", "native").off_shift().works("tue", "13:00", "17:00").add();
        app.person("Head").role(xiaoyi_domain::Role::Supervisor).off_shift().add();
        let client = app.client();
        let (submission, topic) = (submission(&client, "ar").await, app.topic("Residence").to_string());
        let sent = client.post("/ar/requests/new", &form(&submission, &topic)).await;
        let page = client.get(&sent.location.unwrap()).await;
        let tuesday = "24 نوفمبر 2026 في 13:00";
        assert!(page.says(tuesday) && page.says("UTC+8"), "{}", page.html);
        let mail = &app.mails_to("layla@mail.example").await[0];
        assert!(mail.text.contains(tuesday), "{}", mail.text);
        // Somebody who has it is all that counts.
        app.person("Lina").speaks("ar", "native").add();
        let page = client.get(&format!("{}/received", sent_path(&app))).await;
        assert!(!page.says(tuesday), "{}", page.html);
    }

    async fn an_address_beyond_ascii_is_taken_as_it_is(app: TestApp) {
        let client = app.client();
        let (submission, topic) = (submission(&client, "zh-CN").await, app.topic("Residence").to_string());
        let sent = client.post("/zh-CN/requests/new", &with(form(&submission, &topic), "email", "用户@例子.example")).await;
        let page = client.get(&sent.location.unwrap()).await;
        assert!(page.status == 200 && page.says("用户@例子.example"), "{}", page.html);
        let mails = app.mails().await;
        assert!(mails[0].to.starts_with("用户@"), "{}", mails[0].to);
    }

    async fn a_form_sent_twice_gives_the_same_confirmation(app: TestApp) {
        let client = app.client();
        let (submission, topic) = (submission(&client, "ar").await, app.topic("Residence").to_string());
        let first = client.post("/ar/requests/new", &form(&submission, &topic)).await;
        let second = client.post("/ar/requests/new", &form(&submission, &topic)).await;
        assert_eq!(first.location, second.location);
        let changed = with(form(&submission, &topic), "description", "شيء آخر");
        let third = client.post("/ar/requests/new", &changed).await;
        assert_eq!(third.location, first.location.map(|to| format!("{to}?notice=added")));
    }

    async fn the_same_words_from_two_tabs_are_noticed_and_may_be_sent_anyway(app: TestApp) {
        let client = app.client();
        let topic = app.topic("Residence").to_string();
        let (one, other) = (submission(&client, "en").await, submission(&client, "en").await);
        client.post("/en/requests/new", &form(&one, &topic)).await;
        let page = client.post("/en/requests/new", &form(&other, &topic)).await;
        assert_eq!(page.status, 409);
        assert!(page.says("You have just sent this") && page.says("1 min ago"), "{}", page.html);
        let mut anyway = form(&other, &topic);
        anyway.push(("anyway", "yes"));
        assert_eq!(client.post("/en/requests/new", &anyway).await.status, 303);
    }

    async fn a_resident_writes_solves_rates_and_reopens(app: TestApp) {
        let client = app.client();
        let (path, _) = sent(&app, &client).await;
        let page = client.get(&path).await;
        let form = [("submission", page.input("submission")), ("message", "وأيضًا: كم يستغرق؟".into()), ("message.dir", "rtl".into())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for _ in 0..2 {
            let answer = client.post(&format!("{path}/messages"), &form).await;
            assert_eq!(answer.location.as_deref(), Some(format!("{path}?notice=sent").as_str()));
        }
        let page = client.get(&path).await;
        assert_eq!(page.html.matches("كم يستغرق؟").count(), 1, "sent twice, kept once");
        assert!(page.says("dir=\"rtl\" lang=\"ar\""));
        let empty = client.post(&format!("{path}/messages"), &[("submission", &page.input("submission")), ("message", " ")]).await;
        assert_eq!(empty.status, 422);
        assert_eq!(client.post(&format!("{path}/solved"), &[]).await.status, 303);
        assert_eq!(client.post(&format!("{path}/rating"), &[]).await.status, 422);
        assert_eq!(client.post(&format!("{path}/rating"), &[("stars", "4"), ("comment", "شكرًا")]).await.status, 303);
        assert!(client.get(&path).await.says("شكرًا"));
        assert_eq!(client.post(&format!("{path}/reopen"), &[]).await.status, 303);
        assert!(client.get(&format!("{path}/cancel")).await.says("form"));
        assert_eq!(client.post(&format!("{path}/cancel"), &[]).await.status, 303);
        let refused = client.post(&format!("{path}/solved"), &[]).await;
        assert_eq!(refused.status, 409);
        let page = client.get(&path).await;
        let closed = [("submission", page.input("submission")), ("message", "مرة أخرى".to_owned())];
        let closed: Vec<(&str, &str)> = closed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let linked = client.post(&format!("{path}/messages"), &closed).await;
        let to = linked.location.unwrap();
        assert!(to.ends_with("?notice=linked") && !to.starts_with(&path), "{to}");
        assert_eq!(client.get(&to).await.status, 200);
    }

    async fn a_mistyped_address_can_be_corrected_from_the_confirmation(app: TestApp) {
        let client = app.client();
        let (path, _) = sent(&app, &client).await;
        let wrong = client.post(&format!("{path}/email"), &[("email", "x")]).await;
        assert_eq!(wrong.status, 422);
        let answer = client.post(&format!("{path}/email"), &[("email", "right@mail.example")]).await;
        let page = client.get(&answer.location.unwrap()).await;
        assert!(page.says("right@mail.example"), "{}", page.html);
        assert_eq!(app.mails_to("right@mail.example").await.len(), 1);
    }

    async fn finding_a_request_says_the_same_whether_it_exists_or_not(app: TestApp) {
        let client = app.client();
        let ticket = app.submit(Locale::En, &["en"]);
        let reference = ticket.reference.to_string();
        let mut pages = Vec::new();
        for (reference, email) in [
            (reference.as_str(), "layla@mail.example"),
            (reference.as_str(), "other@mail.example"),
            ("GC-0000-0000", "layla@mail.example"),
        ] {
            let page = client.post("/en/track", &[("reference", reference), ("email", email)]).await;
            assert_eq!(page.status, 200, "{}", page.html);
            pages.push(page.html);
        }
        assert!(pages.iter().all(|page| *page == pages[0]));
        let mistyped = client.post("/en/track", &[("reference", "GC-0000-0001"), ("email", "a@b.cn")]).await;
        assert_eq!(mistyped.status, 422);
        assert_eq!(app.ticket(ticket.id).status, Status::New);
    }

    async fn too_many_forms_are_told_kindly_and_nothing_typed_is_lost(app: TestApp) {
        let topic = app.topic("Residence").to_string();
        let mut refused = None;
        for number in 0..80 {
            let (submission, email) = (app.request(Locale::Ar, &["ar"]).submission.to_string(), format!("layla{number}@mail.example"));
            let form = with(form(&submission, &topic), "email", &email);
            let answer = app.client().post_with("/ar/requests/new", &form, ("x-forwarded-for", "203.0.113.7")).await;
            if answer.status != 303 {
                refused = Some((number, answer));
                break;
            }
        }
        let (number, answer) = refused.unwrap();
        assert!(number >= 60 && answer.status == 429, "a household has one address: {number}, {}", answer.status);
        assert!(answer.says("dir=\"rtl\"") && answer.says("انتقلت إلى شقة جديدة"), "{}", answer.html);
        let (submission, client) = (app.request(Locale::Ar, &["ar"]).submission.to_string(), app.client());
        let form = with(form(&submission, &topic), "email", "other@mail.example");
        let answer = client.post_with("/ar/requests/new", &form, ("x-forwarded-for", "203.0.113.8")).await;
        assert_eq!(answer.status, 303, "another household is not held up");
    }

    async fn words_sent_with_a_key_that_no_longer_opens_come_back(app: TestApp) {
        let client = app.client();
        let (path, _) = sent(&app, &client).await;
        let ticket = app.desk.read(|tx| tx.list_queued()).unwrap().pop().unwrap();
        // A correction of the address ended all keys.
        let email = xiaoyi_domain::EmailAddress::parse("right@mail.example").unwrap();
        app.desk.correct_email(ticket.id, &email).unwrap();
        let submission = app.request(Locale::Ar, &["ar"]).submission.to_string();
        let answer = client.post(&format!("{path}/messages"), &[("submission", &submission), ("message", "وقطتي أيضًا؟")]).await;
        assert_eq!(answer.status, 404);
        assert!(answer.says("وقطتي أيضًا؟") && answer.says("/ar/track"), "{}", answer.html);
    }
}
