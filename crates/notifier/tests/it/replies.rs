//! What the desk does at each answer of a mail server: a row of the table in `docs/operations.md`, a row here.

use std::time::Duration;

use xiaoyi_desk::Submitted;
use xiaoyi_domain::mail::{MailFailure, MailState, OutboxMail};
use xiaoyi_domain::{EmailAddress, Locale, Role, TicketId};
use xiaoyi_notifier::Worker;
use xiaoyi_store::MailFilter;
use xiaoyi_testkit::services::scripted::{Answer, ScriptedServer, Step};
use xiaoyi_testkit::{Backend, Mail, TestApp, on_both_databases, run_on};

/// How long the worker of these tests waits at any step.
const PATIENCE: Duration = Duration::from_secs(1);
/// Longer than that.
const TOO_LATE: Duration = Duration::from_millis(2500);

fn worker(app: &TestApp, server: &ScriptedServer) -> Worker {
    app.worker_by(&server.url(), "Jin Xiaoyi <desk@xiaoyi.example>", PATIENCE)
}

async fn deliver_all(worker: &Worker) {
    while worker.deliver().await.unwrap() > 0 {}
}

/// Sends a request from this address, of which its only mail is the confirmation.
fn send(app: &TestApp, email: &str) -> TicketId {
    let mut request = app.request(Locale::En, &["en"]);
    request.email = EmailAddress::parse(email).unwrap();
    match app.desk.submit(&request).unwrap() {
        Submitted::Created(ticket) => ticket.id,
        other => panic!("not a new ticket: {other:?}"),
    }
}

fn mail_of(app: &TestApp, ticket: TicketId) -> OutboxMail {
    app.desk.read(|tx| tx.list_mails(MailFilter::OfTicket(ticket))).unwrap().remove(0)
}

fn trouble(app: &TestApp) -> Option<(MailFailure, String)> {
    let server = app.desk.read(|tx| tx.mail_server()).unwrap();
    server.trouble.map(|trouble| (trouble.failure, trouble.words))
}

/// What becomes of the mail at which the server answered so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// No mail goes out; it waits with all the others.
    AllWait(MailFailure),
    /// It is tried again.
    Later(MailFailure),
    /// It is given up.
    GivenUp(MailFailure),
}

const ROWS: &[(Step, &str, Then)] = &[
    (Step::Greeting, "554 blocklisted", Then::AllWait(MailFailure::Conversation)),
    (Step::Greeting, "421 too busy", Then::AllWait(MailFailure::Conversation)),
    (Step::Greeting, "HTTP/1.1 400 Bad Request", Then::AllWait(MailFailure::Conversation)),
    (Step::Hello, "550 5.7.1 who are you", Then::AllWait(MailFailure::Conversation)),
    (Step::Sender, "550 not permitted to send as this sender", Then::AllWait(MailFailure::Conversation)),
    (Step::Sender, "451 4.3.0 later", Then::AllWait(MailFailure::Conversation)),
    (Step::Sender, "530 5.7.0 sign in first", Then::AllWait(MailFailure::Conversation)),
    (Step::Recipient, "554 5.7.1 relay access denied", Then::AllWait(MailFailure::Conversation)),
    (Step::Recipient, "550 5.4.5 daily quota exceeded", Then::AllWait(MailFailure::Conversation)),
    (Step::Recipient, "421 4.7.0 closing", Then::AllWait(MailFailure::Conversation)),
    (Step::Recipient, "450 mailbox busy", Then::Later(MailFailure::Recipient)),
    (Step::Recipient, "451 4.7.1 greylisted", Then::Later(MailFailure::Recipient)),
    (Step::Recipient, "550 5.1.1 no such mailbox", Then::GivenUp(MailFailure::Recipient)),
    (Step::Recipient, "553 mailbox name not allowed", Then::GivenUp(MailFailure::Recipient)),
    (Step::Data, "554 no valid recipients", Then::GivenUp(MailFailure::Content)),
    (Step::Data, "250 what is there to take", Then::AllWait(MailFailure::Conversation)),
    (Step::Dot, "451 4.3.2 system busy", Then::Later(MailFailure::Content)),
    (Step::Dot, "554 5.6.0 message refused", Then::GivenUp(MailFailure::Content)),
    (Step::Dot, "552 5.3.4 too big", Then::GivenUp(MailFailure::Content)),
    (Step::Dot, "550 5.7.1 blocked by policy", Then::AllWait(MailFailure::Conversation)),
];

#[test]
fn every_answer_has_its_consequence() {
    run_on(Backend::Sqlite, |app| async move {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        for (number, (step, answer, then)) in ROWS.iter().enumerate() {
            server.answers(*step, Answer::line(answer));
            let ticket = send(&app, &format!("one{number}@mail.example"));
            worker.deliver().await.unwrap();
            let mail = mail_of(&app, ticket);
            let row = format!("{step:?} {answer}: {mail:?}");
            let (state, failure, all_wait) = match then {
                Then::AllWait(failure) => (MailState::Queued, failure, true),
                Then::Later(failure) => (MailState::Queued, failure, false),
                Then::GivenUp(failure) => (MailState::Failed, failure, false),
            };
            assert_eq!((mail.state, mail.failure), (state, Some(*failure)), "{row}");
            assert_eq!(trouble(&app).is_some(), all_wait, "{row}");
            let words = mail.last_error.unwrap();
            assert!(words.contains(answer.split_once(' ').unwrap().1), "the server's words: {words}");

            // In order again: what waited goes out, once.
            server.is_in_order();
            let before = server.taken().len();
            app.clock.advance(chrono::Duration::minutes(5));
            deliver_all(&worker).await;
            let goes_out = usize::from(state == MailState::Queued);
            assert_eq!(server.taken().len() - before, goes_out, "{row}");
            // A mail that went out ends the trouble; the last one may have been given up.
            send(&app, &format!("other{number}@mail.example"));
            deliver_all(&worker).await;
            assert_eq!(trouble(&app), None, "{row}");
        }
    });
}

on_both_databases! {
    async fn a_mail_is_sent_on_its_own_answer_alone(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        server.answers_once(Step::Dot, Answer::line("250 taken, late").after(TOO_LATE));
        server.answers_once(Step::Dot, Answer::line("451 4.3.0 not now"));
        let (a, b) = (send(&app, "a@mail.example"), send(&app, "b@mail.example"));
        worker.deliver().await.unwrap();
        // The first was given up after its limit. That answer, which comes later, is nobody's.
        assert_eq!((mail_of(&app, a).state, mail_of(&app, a).failure), (MailState::Queued, Some(MailFailure::Connection)));
        assert_eq!((mail_of(&app, b).attempts, server.connections()), (0, 1), "the others wait");
        app.clock.advance(chrono::Duration::seconds(40));
        std::thread::sleep(TOO_LATE);
        worker.deliver().await.unwrap();
        let mail = mail_of(&app, b);
        assert_eq!((mail.state, mail.failure), (MailState::Queued, Some(MailFailure::Content)), "{mail:?}");
        app.clock.advance(chrono::Duration::minutes(10));
        deliver_all(&worker).await;
        assert_eq!([a, b].map(|id| mail_of(&app, id).state), [MailState::Sent; 2]);
        // The mail whose answer was late came twice, recognisable by its Message-ID.
        let ids: Vec<String> =
            server.taken().iter().map(|raw| Mail::parse(raw.as_bytes()).message_id).collect();
        assert_eq!(ids.iter().filter(|id| id.starts_with(&mail_of(&app, a).id.0.simple().to_string())).count(), 2);
    }

    async fn what_hangs_up_or_says_nothing_is_told_and_loses_nothing(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        let long = "250-x\r\n".repeat(20_000);
        let answers = [
            (Step::Greeting, Answer::hang_up()),
            (Step::Greeting, Answer::line("220 late").after(TOO_LATE)),
            (Step::Hello, Answer::bytes(b"250-half a li").then_closes()),
            (Step::Hello, Answer::bytes(b"250-half a li")),
            (Step::Hello, Answer::bytes(long.as_bytes())),
            (Step::Hello, Answer::bytes(&b"2".repeat(100_000))),
            (Step::Sender, Answer::bytes(b"250-one\r\n550 two\r\n")),
            (Step::Recipient, Answer::hang_up()),
            (Step::Data, Answer::hang_up()),
            (Step::Dot, Answer::hang_up()),
            (Step::Dot, Answer::bytes(b"25").then_closes()),
        ];
        let number = answers.len();
        for (place, (step, answer)) in answers.into_iter().enumerate() {
            server.answers_once(step, answer);
            let ticket = send(&app, &format!("one{place}@mail.example"));
            worker.deliver().await.unwrap();
            let mail = mail_of(&app, ticket);
            assert_eq!(mail.state, MailState::Queued, "{step:?}: {mail:?}");
            assert!(trouble(&app).is_some(), "{step:?}");
            app.clock.advance(chrono::Duration::minutes(20));
            deliver_all(&worker).await;
            assert_eq!(mail_of(&app, ticket).state, MailState::Sent, "{step:?}");
            assert_eq!(trouble(&app), None);
        }
        let taken = server.taken();
        assert!(taken.len() >= number, "{}", taken.len());
    }

    async fn a_server_that_greets_with_a_thousand_lines_and_writes_gb_18030_is_understood(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        let many = format!("{}250 end\r\n", "250-SIZE 1000\r\n".repeat(1000));
        server.answers_once(Step::Hello, Answer::bytes(many.as_bytes()));
        server.answers(Step::Dot, Answer::bytes(b"250 \xD3\xCA\xBC\xFE\xD2\xD1\xBD\xD3\xCA\xD5\r\n"));
        let ticket = send(&app, "one@mail.example");
        deliver_all(&worker).await;
        assert_eq!((mail_of(&app, ticket).state, server.taken().len()), (MailState::Sent, 1));
        server.answers(Step::Recipient, Answer::bytes(b"550 5.1.1 \xD3\xCA\xCF\xE4\xB2\xBB\xB4\xE6\xD4\xDA\r\n"));
        let ticket = send(&app, "two@mail.example");
        deliver_all(&worker).await;
        assert_eq!(mail_of(&app, ticket).last_error.unwrap(), "550 5.1.1 邮箱不存在");
    }

    async fn an_hour_of_a_wrong_setting_gives_no_mail_up(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        server.answers(Step::Recipient, Answer::line("554 relay access denied"));
        let tickets: Vec<TicketId> = (0..8).map(|n| send(&app, &format!("one{n}@mail.example"))).collect();
        for _ in 0..60 {
            deliver_all(&worker).await;
            app.clock.advance(chrono::Duration::minutes(1));
        }
        let states: Vec<MailState> = tickets.iter().map(|id| mail_of(&app, *id).state).collect();
        assert_eq!(states, vec![MailState::Queued; 8], "the same words for one after the other");
        let (failure, words) = trouble(&app).unwrap();
        assert_eq!((failure, words.as_str()), (MailFailure::Conversation, "554 relay access denied"));
        assert!(server.commands().len() < 200, "and the server is not pestered: {}", server.commands().len());
        server.is_in_order();
        for _ in 0..60 {
            app.clock.advance(chrono::Duration::minutes(1));
            deliver_all(&worker).await;
        }
        let states: Vec<MailState> = tickets.iter().map(|id| mail_of(&app, *id).state).collect();
        assert_eq!((states, server.taken().len()), (vec![MailState::Sent; 8], 8));
    }

    async fn three_mailboxes_that_are_not_there_hold_nobody_up(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        for _ in 0..3 {
            server.answers_once(Step::Recipient, Answer::line("550 no such user here"));
        }
        let gone: Vec<TicketId> = (0..3).map(|n| send(&app, &format!("gone{n}@mail.example"))).collect();
        deliver_all(&worker).await;
        // Refusals alone hold up the rest of a batch for a moment: whichever was not tried yet is tried now.
        app.clock.advance(chrono::Duration::seconds(15));
        deliver_all(&worker).await;
        let other = send(&app, "other@mail.example");
        app.clock.advance(chrono::Duration::seconds(15));
        deliver_all(&worker).await;
        assert_eq!((mail_of(&app, other).state, trouble(&app)), (MailState::Sent, None));
        // Tried once more, and refused once more: for themselves now.
        server.answers(Step::Recipient, Answer::line("550 no such user here"));
        app.clock.advance(chrono::Duration::minutes(10));
        deliver_all(&worker).await;
        assert_eq!(gone.iter().map(|id| mail_of(&app, *id).state).collect::<Vec<_>>(), vec![MailState::Failed; 3]);
        assert_eq!(trouble(&app), None);
    }

    async fn supervisors_see_why_no_mail_goes_out_and_send_all_again(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        server.answers(Step::Recipient, Answer::line("550 5.1.1 <layla@mail.example>: no such user"));
        let (_, head) = app.person("Head").role(Role::Supervisor).signed_in().await;
        let (agent, agents) = app.person("Agent").speaks("en", "C2").signed_in().await;
        let ticket = send(&app, "layla@mail.example");
        app.clock.advance(chrono::Duration::minutes(5));
        deliver_all(&worker).await;
        assert_eq!(agents.get("/staff/mail").await.status, 403);
        let page = head.get("/staff/mail").await;
        assert!(page.says("no such user") && page.says("Layla Haddad"), "{}", page.html);
        assert!(page.says(agent.name.as_str()), "mails to staff stand there too: {}", page.html);
        server.is_in_order();
        assert_eq!(head.post("/staff/mail/send-again", &[]).await.status, 303);
        deliver_all(&worker).await;
        assert_eq!(mail_of(&app, ticket).state, MailState::Sent);
        assert!(head.get("/staff/mail").await.says("Nothing is left to do"));

        server.answers(Step::Sender, Answer::line("550 5.7.60 <desk@xiaoyi.example> may not send"));
        send(&app, "omar@mail.example");
        deliver_all(&worker).await;
        for (path, told) in [
            ("/staff/mail", "may not send"),
            ("/readyz", "no mail has gone out"),
            ("/metrics", "xiaoyi_mail_failing_seconds"),
        ] {
            let page = head.get(path).await;
            assert!(page.says(told), "{path}: {}", page.html);
            assert!(!page.html.contains("desk@xiaoyi.example"), "{path}: nobody's address: {}", page.html);
        }
        assert!(head.get("/staff/").await.says("No mail goes out"), "it is loud");
        assert!(!agents.get("/staff/").await.says("No mail goes out"));
    }

    async fn a_host_beyond_ascii_needs_nothing_of_the_server_and_the_sender_neither(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = app.worker_by(&server.url(), "金小翼 <help@金桥.中国>", PATIENCE);
        send(&app, "yuki@例え.jp");
        deliver_all(&worker).await;
        let commands = server.commands().join("\n");
        assert!(commands.contains("RCPT TO:<yuki@xn--r8jz45g.jp>"), "{commands}");
        assert!(commands.contains("MAIL FROM:<help@xn--"), "{commands}");
        let mail = server.taken().remove(0);
        assert!(mail.is_ascii(), "{mail}");
        assert!(Mail::parse(mail.as_bytes()).message_id.contains("@xn--"), "{mail}");
        // EHLO is the desk's own name, not the machine's.
        assert!(commands.contains("EHLO [127.0.0.1]"), "{commands}");
        let named = app.worker_by(&format!("{}/desk.example.com", server.url()), "desk@xiaoyi.example", PATIENCE);
        send(&app, "other@mail.example");
        deliver_all(&named).await;
        assert!(server.commands().join("\n").contains("EHLO desk.example.com"));
    }

    async fn a_local_part_beyond_ascii_goes_where_the_server_offers_it(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        let refused = send(&app, "संपर्क@डाटामेल.भारत");
        deliver_all(&worker).await;
        let mail = mail_of(&app, refused);
        assert_eq!((mail.state, mail.failure), (MailState::Failed, Some(MailFailure::Recipient)));
        server.offers(&["SMTPUTF8", "8BITMIME"]);
        let ticket = send(&app, "विपुल@डाटामेल.भारत");
        deliver_all(&worker).await;
        assert_eq!(mail_of(&app, ticket).state, MailState::Sent);
        assert!(server.commands().iter().any(|command| command.ends_with("SMTPUTF8")), "{:?}", server.commands());
    }

    async fn a_subject_that_is_an_encoded_word_stays_what_was_written(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        let mut request = app.request(Locale::En, &["en"]);
        request.subject = xiaoyi_domain::Subject::parse("=?utf-8?B?4oCuZXhl?= my house").unwrap();
        app.desk.submit(&request).unwrap();
        deliver_all(&worker).await;
        let raw = server.taken().remove(0);
        assert!(Mail::parse(raw.as_bytes()).subject.contains("=?utf-8?B?4oCuZXhl?= my house"), "{raw}");
    }

    async fn signing_in_takes_both_ways_and_a_wrong_password_gives_nothing_up(app: TestApp) {
        let server = ScriptedServer::start();
        let url = server.url().replace("smtp://", "smtp://desk:secret@");
        let worker = app.worker_by(&url, "desk@xiaoyi.example", PATIENCE);
        server.offers(&["AUTH LOGIN"]);
        server.answers_once(Step::SignIn, Answer::line("334 VXNlcm5hbWU6"));
        server.answers_once(Step::SignIn, Answer::line("334 UGFzc3dvcmQ6"));
        server.answers_once(Step::SignIn, Answer::line("535 5.7.8 wrong"));
        let ticket = send(&app, "one@mail.example");
        deliver_all(&worker).await;
        assert_eq!(trouble(&app), Some((MailFailure::Conversation, "535 5.7.8 wrong".to_owned())));
        assert!(server.commands().contains(&"c2VjcmV0".to_owned()), "{:?}", server.commands());
        server.is_in_order();
        server.offers(&["AUTH PLAIN LOGIN"]);
        app.clock.advance(chrono::Duration::minutes(5));
        deliver_all(&worker).await;
        assert_eq!(mail_of(&app, ticket).state, MailState::Sent);
    }

    async fn several_mails_share_a_connection_and_none_is_kept_when_there_is_nothing_to_send(app: TestApp) {
        let server = ScriptedServer::start();
        let worker = worker(&app, &server);
        for number in 0..4 {
            send(&app, &format!("one{number}@mail.example"));
        }
        deliver_all(&worker).await;
        assert_eq!((server.taken().len(), server.connections()), (4, 1));
        assert_eq!(server.commands().last().map(String::as_str), Some("QUIT"));
    }
}
