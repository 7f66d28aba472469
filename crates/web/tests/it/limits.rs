//! Everything that a visitor can make large has a limit: the table of `docs/operations.md`, a test a row.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use xiaoyi_domain::Locale;
use xiaoyi_testkit::{Backend, Page, TestApp, TestOptions, on_both_databases, run_on};
use xiaoyi_web::WebLimits;

/// How long this test waits for what must happen, and how long it gives what must not.
const SOON: Duration = Duration::from_secs(30);

/// A connection that says what a test wants, byte for byte.
async fn connect(app: &TestApp) -> TcpStream {
    let address = app.url("").trim_start_matches("http://").to_owned();
    TcpStream::connect(address).await.unwrap()
}

/// All that comes until the server hangs up.
async fn to_the_end(stream: &mut TcpStream) -> String {
    let mut all = Vec::new();
    // A reset is an end as well.
    let _ = tokio::time::timeout(SOON, stream.read_to_end(&mut all)).await.unwrap();
    String::from_utf8_lossy(&all).into_owned()
}

async fn say(app: &TestApp, bytes: &[u8]) -> String {
    let mut stream = connect(app).await;
    // The server may hang up before it has read everything.
    let _ = stream.write_all(bytes).await;
    to_the_end(&mut stream).await
}

fn post(path: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("none")
}

/// A desk on which nobody may take long.
fn hurried(test: impl AsyncFnOnce(TestApp)) {
    // Long enough for an honest request on a machine that does other things besides.
    let short = Duration::from_secs(2);
    limited(WebLimits { head: short, body_begins: short, untaken: short }, test);
}

fn limited(limits: WebLimits, test: impl AsyncFnOnce(TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let options = TestOptions { limits, ..TestOptions::default() };
        test(TestApp::start_with(Backend::Sqlite, options).await).await;
    });
}

async fn is_well(app: &TestApp) {
    let page: Page = tokio::time::timeout(SOON, app.client().get("/en/")).await.unwrap();
    assert_eq!(page.status, 200);
}

#[test]
fn a_form_has_no_more_fields_than_any_of_ours() {
    run_on(Backend::Sqlite, |app| async move {
        let path = "/en/requests/new";
        for (fields, expected) in
            [("a&".repeat(400), "422"), ("a&".repeat(500), "413"), ("&".repeat(1_000_000), "413")]
        {
            let body =
                format!("submission={}&{fields}", app.desk.environment().id::<uuid::Uuid>(app.desk.now()));
            assert_eq!(
                status(&say(&app, &post(path, "", body.as_bytes())).await),
                expected,
                "{}",
                fields.len()
            );
        }
        let query = "a=b&".repeat(10_000);
        let answer = say(
            &app,
            format!("GET /en/track?{query} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n").as_bytes(),
        )
        .await;
        assert_eq!(status(&answer), "200");
    });
}

#[test]
fn each_address_takes_forms_of_its_own_size() {
    run_on(Backend::Sqlite, |app| async move {
        for (path, octets, expected) in [
            ("/staff/login", 20_000, "422"),
            ("/staff/login", 40_000, "413"),
            ("/en/track", 40_000, "413"),
            ("/staff/logout", 40_000, "303"),
            ("/en/requests/new", 1_900_000, "400"),
            ("/en/requests/new", 2_200_000, "413"),
            ("/en/nothing", 5_000_000, "404"),
        ] {
            let body = format!("email={}", "x".repeat(octets));
            assert_eq!(
                status(&say(&app, &post(path, "", body.as_bytes())).await),
                expected,
                "{path} {octets}"
            );
            let pieces = format!(
                "POST {path} HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
                body.len()
            );
            assert_eq!(status(&say(&app, pieces.as_bytes()).await), expected, "{path} {octets} in pieces");
        }
    });
}

#[test]
fn bodies_are_not_decompressed() {
    run_on(Backend::Sqlite, |app| async move {
        for encoding in ["gzip", "deflate", "br", "zstd", "identity, gzip", "x-gzip", "GZIP"] {
            let header = format!("Content-Encoding: {encoding}\r\n");
            let answer = say(&app, &post("/en/requests/new", &header, b"submission=x")).await;
            assert_eq!(status(&answer), "415", "{encoding}");
        }
        let answer = say(&app, &post("/en/track", "Content-Encoding: identity\r\n", b"reference=x")).await;
        assert_eq!(status(&answer), "422");
    });
}

#[test]
fn a_body_that_stops_is_not_waited_for() {
    hurried(async |app| {
        for path in [
            "/en/requests/new",
            "/staff/login",
            "/staff/tickets/GC-7K3F-92M8/reply",
            "/nothing",
            "/staff/logout",
        ] {
            let head = format!(
                "POST {path} HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nname=Layl"
            );
            let answer = say(&app, head.as_bytes()).await;
            assert!(["408", "303", "404"].contains(&status(&answer)), "{path}: {answer}");
        }
        // A slow phone, steadily.
        let mut stream = connect(&app).await;
        let whole = post("/en/track", "", format!("reference={}", "x".repeat(3_000)).as_bytes());
        for piece in whole.chunks(600) {
            stream.write_all(piece).await.unwrap();
            tokio::time::sleep(Duration::from_millis(450)).await;
        }
        assert_eq!(status(&to_the_end(&mut stream).await), "422");
    });
}

#[test]
fn a_head_that_stops_or_never_ends_is_not_waited_for() {
    hurried(async |app| {
        assert!(
            ["", "none", "408", "400"].contains(&status(&say(&app, b"GET /en/ HTTP/1.1\r\nHost: de").await))
        );
        let many = format!("GET /en/ HTTP/1.1\r\n{}\r\n", "X-A: b\r\n".repeat(500));
        let told = say(&app, many.as_bytes()).await;
        assert!(["400", "431"].contains(&status(&told)), "{told:?}");
        let long = format!("GET /en/ HTTP/1.1\r\nX-A: {}\r\n\r\n", "b".repeat(1_000_000));
        assert!(["none", "400", "413", "431"].contains(&status(&say(&app, long.as_bytes()).await)));
        is_well(&app).await;
    });
}

#[test]
fn invented_methods_are_counted_as_one_and_not_logged() {
    run_on(Backend::Sqlite, |app| async move {
        let client = app.client();
        let before = client.get("/metrics").await.html.len();
        for number in 0..300 {
            let long = format!("EVIL{}{number}", "X".repeat(200));
            say(&app, format!("{long} /en/ HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n").as_bytes())
                .await;
        }
        let after = client.get("/metrics").await;
        assert!(!after.html.contains("EVIL"), "{}", after.html);
        assert!(after.html.contains(r#"method="other""#), "{}", after.html);
        assert!(after.html.len() < before + 6_000, "{} after {before}", after.html.len());
    });
}

#[test]
fn an_answer_that_is_sent_back_holds_no_field_that_somebody_made_up() {
    run_on(Backend::Sqlite, |app| async move {
        let made_up: String = (0..400).map(|n| format!("made-up-{n}=x")).collect::<Vec<_>>().join("&");
        let body = format!("{made_up}&message=My+words&message.dir=rtl");
        let answer = say(&app, &post("/en/requests/GC-7K3F-92M8/messages", "", body.as_bytes())).await;
        assert!(
            status(&answer) == "404" && answer.contains("My words") && answer.contains("message.dir"),
            "{answer}"
        );
        assert!(!answer.contains("made-up"), "{answer}");
    });
}

#[test]
fn bodies_in_flight_are_bounded_for_all_together() {
    run_on(Backend::Sqlite, |app| async move {
        let half = "x".repeat(1_000_000);
        let mut open = Vec::new();
        for _ in 0..80 {
            let mut stream = connect(&app).await;
            let head = format!(
                "POST /en/requests/new HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1048576\r\n\r\ndescription={half}"
            );
            let _ = stream.write_all(head.as_bytes()).await;
            open.push(stream);
        }
        let refused = async {
            for stream in &mut open {
                let mut first = [0; 12];
                if tokio::time::timeout(Duration::from_millis(50), stream.read_exact(&mut first))
                    .await
                    .is_ok()
                {
                    return String::from_utf8_lossy(&first).into_owned();
                }
            }
            String::new()
        };
        assert!(refused.await.ends_with("503"), "some are refused");
        is_well(&app).await;
        drop(open);
        for _ in 0..100 {
            let body = format!("description={}", "y".repeat(1_000_000));
            if status(&say(&app, &post("/en/requests/new", "", body.as_bytes())).await) == "400" {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("what was in flight is not given back");
    });
}

#[test]
fn answers_that_nobody_takes_are_bounded_and_their_connections_closed() {
    // Long enough for all to come before the first is closed, on a slow machine too.
    limited(WebLimits { untaken: Duration::from_secs(20), ..WebLimits::default() }, async |app| {
        let words = "<".repeat(1_000_000);
        let body = format!("message={words}");
        let request = post("/en/requests/GC-7K3F-92M8/messages", "", body.as_bytes());
        let mut open = Vec::new();
        for _ in 0..60 {
            let mut stream = connect(&app).await;
            let _ = stream.write_all(&request).await;
            open.push(stream);
        }
        // Each answer holds the words twice, five octets a sign: more than the system's buffers take.
        let mut busy = 0;
        for stream in &mut open {
            let mut first = [0; 12];
            if tokio::time::timeout(SOON, stream.read_exact(&mut first)).await.is_ok() {
                busy += usize::from(first.ends_with(b"503"));
            }
        }
        assert!(busy > 0, "all were answered in full");
        // They are closed after a while, though nobody has hung up.
        for _ in 0..600 {
            if status(&say(&app, &request).await) == "404" {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("untaken answers are held for ever");
    });
}

#[test]
fn idle_connections_keep_nobody_out() {
    hurried(async |app| {
        let mut open = Vec::new();
        for _ in 0..300 {
            open.push(connect(&app).await);
        }
        is_well(&app).await;
        for stream in &mut open {
            to_the_end(stream).await;
        }
    });
}

on_both_databases! {
    async fn a_person_has_so_many_streams_and_no_more(app: TestApp) {
        let (_, client) = app.person("Karim").signed_in().await;
        let mut open = Vec::new();
        for _ in 0..12 {
            open.push(client.stream("/staff/events").await);
        }
        // One more, and the oldest ends: nobody who goes from page to page is left without.
        let newest = client.stream("/staff/events").await;
        assert!(open.remove(0).ends().await);
        drop(newest);
        let (_, other) = app.person("Lina").signed_in().await;
        other.stream("/staff/events").await;
    }

    async fn a_letter_a_name_and_languages_without_end_make_no_page_large(app: TestApp) {
        let (_, staff) = app.person("Karim").speaks("ar", "C1").signed_in().await;
        let client = app.client();
        let form = client.get("/ar/requests/new").await;
        let (submission, topic) = (form.input("submission"), app.topic("Residence").to_string());
        let letter = format!("a{}", "\u{301}".repeat(40_000));
        let mut fields = vec![
            ("submission", submission.as_str()),
            ("topic", &topic),
            ("subject", &letter),
            ("description", &letter),
            ("name", &letter),
            ("email", "layla@mail.example"),
            ("consent", "yes"),
        ];
        let tags: Vec<String> = (0..400).map(|n| format!("{}{}", letter_of(n / 26), letter_of(n))).collect();
        fields.extend(tags.iter().map(|tag| ("languages", tag.as_str())));
        let page = client.post("/ar/requests/new", &fields).await;
        assert_eq!(page.status, 303, "{}", page.html);
        for path in ["/staff/queues/everyone", "/metrics"] {
            let page = staff.get(path).await;
            assert!(page.status == 200 && page.html.len() < 60_000, "{path}: {}", page.html.len());
        }
        let metrics = staff.get("/metrics").await;
        let labels = metrics.html.lines().filter(|line| line.starts_with("xiaoyi_tickets_searching{")).count();
        assert!(labels <= 2, "{}", metrics.html);
        assert!(app.mails().await.iter().all(|mail| mail.subject.len() < 1_000));
    }
}

fn letter_of(number: usize) -> char {
    char::from(b'a' + u8::try_from(number % 26).unwrap())
}

#[test]
fn every_locale_says_that_a_form_was_too_large_too_slow_or_too_much() {
    run_on(Backend::Sqlite, |app| async move {
        for locale in Locale::ALL {
            let path = format!("/{locale}/requests/new");
            let answer = say(&app, &post(&path, "", "&".repeat(600).as_bytes())).await;
            assert!(
                status(&answer) == "413" && answer.contains(&format!("<html lang=\"{locale}\"")),
                "{answer}"
            );
        }
    });
}
