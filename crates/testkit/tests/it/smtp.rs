use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use xiaoyi_testkit::services::smtp::{SmtpServer, Smtputf8};
use xiaoyi_testkit::services::without::{Service, skips};

/// Says these lines one after the other, and returns the last line of each answer.
fn converse(server: &SmtpServer, lines: &[&str]) -> Vec<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
    let mut answer = || answers.find(|line| line.as_bytes()[3] == b' ').unwrap();
    answer();
    lines
        .iter()
        .map(|line| {
            write!(stream, "{line}\r\n").unwrap();
            answer()
        })
        .collect()
}

fn answer_to(server: &SmtpServer, address: &str) -> String {
    let rcpt = format!("RCPT TO:<{address}>");
    converse(server, &["EHLO test", "MAIL FROM:<desk@example.org>", &rcpt]).pop().unwrap()
}

#[test]
fn an_accepted_mail_can_be_read_with_its_envelope() {
    if skips(Service::Smtp) {
        return;
    }
    let server = SmtpServer::start();
    assert_eq!(server.url(), format!("smtp://127.0.0.1:{}", server.port()));
    for subject in ["one", "two"] {
        let content = format!("Subject: {subject}\r\n\r\nHello\r\n.");
        converse(
            &server,
            &["EHLO test", "MAIL FROM:<desk@example.org>", "RCPT TO:<an@example.org>", "DATA", &content],
        );
    }
    let head = "X-MailFrom: desk@example.org\r\nX-RcptTo: an@example.org\r\n";
    let mail = |subject| format!("{head}Subject: {subject}\r\n\r\nHello\r\n");
    assert_eq!(server.mails(), [mail("one"), mail("two")]);
}

#[test]
fn an_address_can_be_refused_for_good_for_now_and_no_longer() {
    if skips(Service::Smtp) {
        return;
    }
    let server = SmtpServer::start();
    server.refuse("gone@example.org");
    server.refuse_for_now("full@example.org");
    let answers =
        ["gone@example.org", "full@example.org", "an@example.org"].map(|who| answer_to(&server, who));
    assert_eq!(answers, ["550 5.1.1 No such mailbox here", "451 4.3.0 Try again later", "250 OK"]);
    server.accept("full@example.org");
    assert_eq!(answer_to(&server, "full@example.org"), "250 OK");
}

#[test]
fn addresses_outside_ascii_are_a_matter_of_the_server() {
    if skips(Service::Smtp) {
        return;
    }
    for (smtputf8, taken) in [(Smtputf8::Offered, true), (Smtputf8::Absent, false)] {
        let server = SmtpServer::start_with(0, smtputf8);
        let answers = converse(
            &server,
            &["EHLO test", "MAIL FROM:<desk@example.org> SMTPUTF8", "RCPT TO:<晓@例子.org>"],
        );
        assert_eq!(answers[2].starts_with("250"), taken, "{answers:?}");
    }
}

#[test]
fn a_stopped_server_can_come_back_on_its_port() {
    if skips(Service::Smtp) {
        return;
    }
    let server = SmtpServer::start();
    let port = server.port();
    server.stop();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    let server = SmtpServer::start_with(port, Smtputf8::Offered);
    assert_eq!(answer_to(&server, "an@example.org"), "250 OK");
}
