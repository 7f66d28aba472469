//! Nobody where they don't belong.

use sha2::Digest;
use xiaoyi_domain::permission::may;
use xiaoyi_domain::{Locale, Ownership, Permission, Role};
use xiaoyi_testkit::{Backend, Page, TestApp, TestOptions, on_both_databases};

/// Every staff page that is read, with the lowest role that may. `{person}` is an agent, `{topic}` a topic, `{ticket}`
/// a ticket.
const PAGES: &[(&str, Role)] = &[
    ("/staff/", Role::Agent),
    ("/staff/queues/unassigned", Role::Agent),
    ("/staff/queues/everyone", Role::Agent),
    ("/staff/queues/languages", Role::Agent),
    ("/staff/queues/waiting", Role::Agent),
    ("/staff/queues/following", Role::Agent),
    ("/staff/queues/over", Role::Agent),
    ("/staff/account", Role::Agent),
    ("/staff/hours", Role::Agent),
    ("/staff/events", Role::Agent),
    ("/staff/search?q=x", Role::Agent),
    ("/staff/search/suggestions?q=a", Role::Agent),
    ("/staff/tickets/{ticket}", Role::Agent),
    ("/staff/tickets/{ticket}/erase", Role::Administrator),
    ("/staff/find?q=a", Role::Agent),
    ("/staff/new", Role::Agent),
    ("/staff/answers", Role::Agent),
    ("/staff/answers/new", Role::Agent),
    ("/staff/answers/file", Role::Agent),
    ("/staff/answers/export", Role::Agent),
    ("/staff/team", Role::Supervisor),
    ("/staff/team/new", Role::Supervisor),
    ("/staff/team/{person}", Role::Supervisor),
    ("/staff/team/{person}/disable", Role::Supervisor),
    ("/staff/team/{person}/days/{day}", Role::Supervisor),
    ("/staff/today", Role::Supervisor),
    ("/staff/coverage", Role::Supervisor),
    ("/staff/mail", Role::Supervisor),
    ("/staff/routing", Role::Supervisor),
    ("/staff/topics", Role::Administrator),
    ("/staff/topics/new", Role::Administrator),
    ("/staff/topics/{topic}", Role::Administrator),
    ("/staff/settings", Role::Administrator),
    ("/staff/calendar", Role::Administrator),
    ("/staff/audit", Role::Administrator),
];

/// Every form of the staff's pages that concerns no ticket, with the lowest role that may send it. `{person}` is
/// an agent, `{topic}` a topic, `{session}` a session.
const FORMS: &[(&str, Role)] = &[
    ("/staff/language-check", Role::Agent),
    ("/staff/away", Role::Agent),
    ("/staff/hours/leaves", Role::Agent),
    ("/staff/hours/leaves/{session}/remove", Role::Agent),
    ("/staff/hours/swaps", Role::Agent),
    ("/staff/hours/swaps/{session}", Role::Agent),
    ("/staff/account/locale", Role::Agent),
    ("/staff/account/password", Role::Agent),
    ("/staff/account/sessions/{session}/end", Role::Agent),
    ("/staff/team/new", Role::Supervisor),
    ("/staff/team/{person}", Role::Supervisor),
    ("/staff/team/{person}/days/{day}", Role::Supervisor),
    ("/staff/team/{person}/days/{day}/clear", Role::Supervisor),
    ("/staff/today/checked", Role::Administrator),
    ("/staff/team/{person}/invite", Role::Supervisor),
    ("/staff/team/{person}/disable", Role::Supervisor),
    ("/staff/team/{person}/enable", Role::Supervisor),
    ("/staff/new", Role::Agent),
    ("/staff/answers/new", Role::Agent),
    ("/staff/views", Role::Agent),
    ("/staff/views/{view}/remove", Role::Agent),
    ("/staff/mail/send-again", Role::Supervisor),
    ("/staff/mail/test", Role::Supervisor),
    ("/staff/routing", Role::Supervisor),
    ("/staff/topics/new", Role::Administrator),
    ("/staff/topics/{topic}", Role::Administrator),
    ("/staff/settings", Role::Administrator),
    ("/staff/calendar", Role::Administrator),
    // The last: it ends the session.
    ("/staff/account/sign-out-everywhere", Role::Agent),
];

/// What may be done with a ticket: the address behind its own, and the line of the table of permissions.
const ACTIONS: &[(&str, Permission)] = &[
    ("reply", Permission::Act),
    ("note", Permission::Note),
    ("follow", Permission::Note),
    ("take", Permission::Take),
    ("hand-over", Permission::Act),
    ("hand-back", Permission::Act),
    ("resolve", Permission::Act),
    ("reopen", Permission::Act),
    ("urgency", Permission::Act),
    ("topic", Permission::Act),
    ("correct", Permission::Act),
    ("put-off", Permission::Act),
    ("look-again", Permission::Act),
    ("send-again", Permission::Act),
    ("erase", Permission::Erase),
];

/// The staff's routes of this method, for which somebody must be signed in.
fn routes(method: &str) -> Vec<&'static str> {
    let routes = include_str!("../../src/routes.rs");
    let staff = routes.split("fn staff_routes").nth(1).unwrap().split("fn resident_routes").next().unwrap();
    let mut paths: Vec<&str> = staff
        .lines()
        .filter(|line| line.contains(method))
        .filter_map(|line| line.split('"').nth(1))
        .filter(|path| !matches!(*path, "" | "/login" | "/logout" | "/reset" | "/setup" | "/links/{id}"))
        .collect();
    paths.sort_unstable();
    paths
}

#[test]
fn no_form_and_no_page_of_the_staff_is_forgotten_here() {
    let as_route = |(path, _): &(&str, Role)| {
        let path = path.split('?').next().unwrap().replacen("/staff", "", 1);
        let path = ["{person}", "{topic}", "{session}", "{view}"]
            .iter()
            .fold(path, |path, of| path.replace(of, "{id}"));
        path.replace("{ticket}", "{reference}")
    };
    let mut forms: Vec<String> = FORMS.iter().map(as_route).collect();
    // Only who acted undoes it, whatever their role: see `undo.rs`. A draft is its writer's own. What is done with
    // several tickets is done with each as by its own form: see `several.rs`.
    // The language of a message is corrected as its ticket is: see `counter.rs`.
    forms.extend(
        [
            "/undo",
            "/several",
            "/tickets/{reference}/draft",
            "/tickets/{reference}/messages/{message}",
            "/tickets/{reference}/reading",
            // Whose a ready answer is decides: see `answers.rs`.
            "/answers/import",
            "/answers/{id}",
            "/answers/{id}/remove",
        ]
        .map(ToOwned::to_owned),
    );
    forms.extend(ACTIONS.iter().map(|(action, _)| format!("/tickets/{{reference}}/{action}")));
    forms.sort_unstable();
    assert_eq!(routes("post()"), forms);
    let queue = |path: String| if path.starts_with("/queues/") { "/queues/{queue}".to_owned() } else { path };
    let mut pages: Vec<String> = PAGES.iter().map(as_route).map(queue).collect();
    // These ask as their forms do: see `ACTIONS` and `counter.rs`.
    pages.extend(
        ["correct", "slip", "messages/{message}"].map(|page| format!("/tickets/{{reference}}/{page}")),
    );
    pages.extend(["/answers/find", "/answers/{id}"].map(ToOwned::to_owned));
    pages.sort_unstable();
    pages.dedup();
    assert_eq!(routes("get()"), pages);
}

on_both_databases! {
    async fn every_form_of_the_staff_asks_who_it_is_and_what_they_may(app: TestApp) {
        let (person, _) = app.person("Agent").signed_in().await;
        let topic = app.desk.read(|tx| tx.list_topics()).unwrap()[0].id;
        let nobody = app.client();
        let fill = |path: &str| {
            let session = app.request(Locale::En, &["en"]).submission.to_string();
            path.replace("{person}", &person.id.to_string())
                .replace("{day}", "2026-11-24")
                .replace("{topic}", &topic.to_string())
                .replace("{session}", &session)
                .replace("{view}", &session)
        };
        let form = [("name", "x"), ("locale", "en"), ("away", "no")];
        for (path, _) in FORMS {
            let answer = nobody.post(&fill(path), &form).await;
            assert_eq!(answer.location.as_deref(), Some("/staff/login"), "{path}");
        }
        let before = app.desk.read(|tx| Ok((tx.settings()?, tx.list_topics()?, tx.find_staff(person.id)?))).unwrap();
        for role in Role::ALL {
            let (_, client) = app.person(role.code()).role(*role).signed_in().await;
            for (path, lowest) in FORMS {
                let status = client.post(&fill(path), &form).await.status;
                assert_eq!(status == 403, role < lowest, "{role} {path}: {status}");
                assert_ne!(status, 500, "{role} {path}");
            }
            if *role < Role::Supervisor {
                let after = app.desk.read(|tx| Ok((tx.settings()?, tx.list_topics()?, tx.find_staff(person.id)?)));
                assert_eq!(after.unwrap(), before, "what was refused changed nothing");
            }
        }
    }

    async fn every_staff_page_asks_who_it_is_and_what_they_may(app: TestApp) {
        let nobody = app.client();
        let person = app.person("Agent").add();
        let ticket = app.submit(Locale::En, &["en"]);
        app.desk.cancel(ticket.id).unwrap();
        let fill = |path: &str| {
            path.replace("{person}", &person.id.to_string())
                .replace("{topic}", &app.topic("Tax").to_string())
                .replace("{day}", "2026-11-24")
                .replace("{ticket}", ticket.reference.as_str())
        };
        for (path, _) in PAGES {
            let page = nobody.get(&fill(path)).await;
            assert_eq!(page.status, 303, "{path}");
            assert!(page.location.unwrap().starts_with("/staff/login"), "{path}");
        }
        for role in Role::ALL {
            let (_, client) = app.person(role.code()).role(*role).signed_in().await;
            for (path, lowest) in PAGES {
                if *path == "/staff/events" {
                    client.stream(path).await;
                    continue;
                }
                let status = client.get(&fill(path)).await.status;
                assert_eq!(status, if role >= lowest { 200 } else { 403 }, "{role} {path}");
            }
        }
    }

    async fn every_deed_needs_a_session_and_the_right_to_this_ticket(app: TestApp) {
        let (owner, nobody) = (app.person("Owner").off_shift().add(), app.client());
        let third = app.person("Third").off_shift().add();
        for role in Role::ALL {
            let (me, client) = app.person(role.code()).off_shift().role(*role).signed_in().await;
            for ownership in Ownership::ALL {
                for (action, line) in ACTIONS {
                    let ticket = app.submit(Locale::En, &["en"]);
                    match ownership {
                        Ownership::Own => drop(app.desk.take(me.id, ticket.id).unwrap()),
                        Ownership::Colleagues => drop(app.desk.take(owner.id, ticket.id).unwrap()),
                        Ownership::Unassigned => {}
                    }
                    if *action == "erase" {
                        app.desk.cancel(ticket.id).unwrap();
                    }
                    let look = || app.desk.read(|tx| Ok((tx.find_ticket(ticket.id)?, tx.list_messages(ticket.id, None)?.len()))).unwrap();
                    let (before, id) = (look(), app.request(Locale::En, &["en"]).submission.to_string());
                    let (to, topic) = (third.id.to_string(), app.topic("Tax").to_string());
                    let form = [("to", &*to), ("urgency", "urgent"), ("topic", &*topic), ("text", "x"), ("submission", &*id), ("mail", &*id), ("until", "2027-01-04"), ("reason", "x")];
                    let path = format!("/staff/tickets/{}/{action}", ticket.reference);
                    let answer = nobody.post(&path, &form).await;
                    let is_told = answer.status == 401 || answer.location.as_deref() == Some("/staff/login");
                    assert!(is_told, "{action}: {}", answer.status);
                    let status = client.post(&path, &form).await.status;
                    if may(*role, *line, *ownership) {
                        assert!(status == 303 || status == 409, "{role} {action} {ownership}: {status}");
                    } else {
                        assert_eq!(status, 403, "{role} {action} {ownership}");
                        assert_eq!(look(), before, "{role} {action} {ownership}: what was refused changed something");
                    }
                }
            }
        }
    }

    async fn forms_from_other_sites_are_refused(app: TestApp) {
        let (_, client) = app.person("Karim").signed_in().await;
        let (submission, topic) = (app.request(Locale::En, &["en"]).submission.to_string(), app.topic("Residence").to_string());
        let good = crate::resident::form(&submission, &topic);
        let answer = client.post_with("/ar/requests/new", &good, ("sec-fetch-site", "cross-site")).await;
        assert!(answer.status == 403 && answer.says("lang=\"ar\""), "{}", answer.html);
        assert!(app.desk.read(|tx| tx.count_active()).unwrap().is_empty());
        for header in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")] {
            let page = client.post_with("/staff/logout", &[], header).await;
            assert_eq!(page.status, 403, "{header:?}");
        }
        assert_eq!(client.get("/staff/").await.status, 200);
        assert_eq!(client.post_with("/staff/logout", &[], ("sec-fetch-site", "same-origin")).await.status, 303);
    }

    async fn every_answer_carries_the_headers_that_protect_it(app: TestApp) {
        let client = app.client();
        for path in ["/en/", "/staff/login", "/no/such/page", "/en/requests/GC-0000-0000", "/healthz"] {
            let page = client.get(path).await;
            let csp = page.header("content-security-policy").unwrap();
            assert!(csp.contains("default-src 'none'") && csp.contains("script-src 'self'") && !csp.contains("unsafe"));
            assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{path}");
            assert_eq!(page.header("referrer-policy"), Some("same-origin"), "{path}");
            assert!(!page.html.contains("<script>") && !page.html.contains("style=") && !page.html.contains("onclick"), "{path}");
        }
        let (_, staff) = app.person("Karim").signed_in().await;
        let cookie = staff.post("/staff/login", &[("email", "person1@xiaoyi.example"), ("password", "a password for tests")]).await;
        let cookie = cookie.header("set-cookie").unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    }

    async fn what_does_not_exist_is_told_in_the_visitors_language(app: TestApp) {
        let client = app.client();
        for (path, words) in [("/ja/nothing", "lang=\"ja\""), ("/tlh/", "lang=\"fr\""), ("/staff/nothing", "lang=\"fr\"")] {
            let page = client.get_with(path, ("accept-language", "fr")).await;
            assert_eq!(page.status, 404, "{path}");
            assert!(page.says(words), "{path}");
        }
    }

    async fn a_forged_reference_and_a_wrong_key_open_nothing(app: TestApp) {
        let client = app.client();
        let (mine, theirs) = (app.submit(Locale::En, &["en"]), app.submit(Locale::En, &["en"]));
        let key = app.desk.keys().of_ticket(&mine);
        for path in [
            "/en/requests/GC-AAAA-AAAA".to_owned(),
            format!("/en/requests/{}", mine.reference),
            format!("/en/requests/{}?key=", mine.reference),
            format!("/en/requests/{}?key=0", mine.reference),
            format!("/en/requests/{}?key={key}", theirs.reference),
        ] {
            let page = client.get(&path).await;
            assert_eq!(page.status, 404, "{path}");
            assert!(page.says("/en/track"), "the way to a fresh link is offered");
        }
        assert_eq!(client.post(&format!("/en/requests/{}/cancel", mine.reference), &[]).await.status, 404);
    }

    async fn a_form_that_cannot_be_read_is_answered_kindly(app: TestApp) {
        let client = app.client();
        let topic = app.topic("Residence").to_string();
        let page = client.post("/ru/requests/new", &crate::resident::form("not an id", &topic)).await;
        assert_eq!(page.status, 400);
        assert!(page.says("lang=\"ru\""));
        let huge = "x".repeat(5 * 1024 * 1024);
        let page = client.post("/ru/requests/new", &[("description", &huge)]).await;
        assert_eq!(page.status, 413);
    }

    async fn the_pages_of_operators_answer(app: TestApp) {
        let client = app.client();
        assert_eq!(client.get("/healthz").await.status, 200);
        assert_eq!(client.get("/readyz").await.html, "ready\n");
        let head = client.head("/en/").await;
        assert_eq!((head.status, head.html.as_str()), (200, ""));
        app.desk.store().revert_last().unwrap();
        let behind = client.get("/readyz").await;
        assert_eq!((behind.status, behind.html.as_str()), (503, "the database is not up to date\n"));
        app.desk.store().migrate().unwrap();
        assert_eq!(client.get("/readyz").await.status, 200);
        assert_eq!(client.get("/demo/mailbox").await.status, 404, "there is none outside the demonstration");
    }

    async fn a_server_whose_database_cannot_be_written_is_not_ready(app: TestApp) {
        let client = app.client();
        let (fill, clear) = match app.backend {
            Backend::Sqlite => (
                "CREATE TRIGGER disk BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'full'); END",
                "DROP TRIGGER disk",
            ),
            Backend::Postgresql => (
                "ALTER TABLE attempts ADD CONSTRAINT disk CHECK (false) NOT VALID",
                "ALTER TABLE attempts DROP CONSTRAINT disk",
            ),
        };
        let ready = async || {
            let page = client.get("/readyz").await;
            (page.status, page.html)
        };
        let (fine, full) = ((200, "ready\n".to_owned()), (503, "the database cannot be written\n".to_owned()));
        assert_eq!(ready().await, fine);
        app.execute(fill);
        assert_eq!(ready().await, fine, "it is tried once in five seconds");
        app.clock.advance(chrono::Duration::seconds(5));
        assert_eq!(ready().await, full);
        assert_eq!(client.get("/en/").await.status, 200, "pages can be read");
        app.execute(clear);
        assert_eq!(ready().await, full);
        app.clock.advance(chrono::Duration::seconds(5));
        assert_eq!(ready().await, fine);
    }

    async fn what_is_counted_tells_how_the_desk_is_and_names_nobody(app: TestApp) {
        app.person("Karim").speaks("ar", "native").limit(1).add();
        let ticket = app.submit(Locale::Ar, &["ar"]);
        app.submit(Locale::Ar, &["ar"]);
        let client = app.client();
        client.get(&format!("/ar/requests/{}", ticket.reference)).await;
        let text = client.get("/metrics").await.html;
        for line in [
            "xiaoyi_routing_decisions_total{outcome=\"assigned\"} 1",
            "xiaoyi_routing_decisions_total{outcome=\"waiting\"} 1",
            "xiaoyi_tickets_searching{language=\"ar\"} 1",
            "xiaoyi_outbox_queued 3",
            "xiaoyi_outbox_failed 0",
            "xiaoyi_http_requests_total{method=\"GET\",route=\"/{locale}/requests/{reference}\",status=\"404\"} 1",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
        for word in [ticket.reference.as_str(), "Karim", "Layla", "mail.example"] {
            assert!(!text.contains(word), "{word}");
        }
        app.clock.advance(chrono::Duration::minutes(20));
        assert!(client.get("/readyz").await.says("the outbox is late: 3 mails"));
    }
}

#[test]
fn behind_a_proxy_with_tls_cookies_are_secure_and_named_sites_frame_the_residents_pages_alone() {
    let with = TestOptions {
        public_url: Some("https://desk.example/".parse().unwrap()),
        frame_ancestors: vec!["https://servicewechat.com/".parse().unwrap()],
        ..TestOptions::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let app = TestApp::start_with(Backend::Sqlite, with).await;
        let head = app.person("Head").add();
        app.desk.set_password(head.id, "a password for tests").unwrap();
        let client = app.client();
        let home = client.get("/en/").await;
        assert_eq!(home.header("strict-transport-security"), Some("max-age=31536000"));
        let framed_by = |page: &Page| {
            page.header("content-security-policy")
                .unwrap()
                .split("frame-ancestors ")
                .nth(1)
                .unwrap()
                .to_owned()
        };
        assert_eq!(framed_by(&home), "'self' https://servicewechat.com");
        let cookie = home.header("set-cookie").unwrap();
        assert!(cookie.contains("Secure") && cookie.contains("SameSite=None"), "{cookie}");
        for path in ["/staff/login", "/%73taff/login", "/no/such/page", "/healthz"] {
            assert_eq!(framed_by(&client.get(path).await), "'none'", "{path}");
        }
        let sign_in = [("email", head.email.as_str()), ("password", "a password for tests")];
        let cookie = client.post("/staff/login", &sign_in).await.header("set-cookie").unwrap().to_owned();
        assert!(cookie.contains("Secure") && cookie.contains("SameSite=Lax"), "{cookie}");
    });
}

on_both_databases! {
    async fn what_does_not_change_is_small_and_kept_by_the_browser(app: TestApp) {
        let client = app.client();
        let home = client.get("/en/").await;
        assert_eq!(home.header("cache-control"), Some("private, max-age=60"));
        let style = home.html.split("href=\"/assets/").nth(1).unwrap().split('"').next().unwrap();
        let whole = client.get(&format!("/assets/{style}")).await;
        assert_eq!(whole.header("cache-control"), Some("public, max-age=31536000, immutable"));
        let digest = style.split('-').nth(1).unwrap().split('.').next().unwrap();
        assert!(data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(&whole.html)).starts_with(digest), "{style}");
        let small = client.get_with(&format!("/assets/{style}"), ("accept-encoding", "gzip")).await;
        assert_eq!(small.header("content-encoding"), Some("gzip"));
        assert_eq!(client.get(&format!("/assets/{}", style.replace(digest, "000000000000"))).await.status, 404);
    }
}
