//! A few pages under a strict content security policy, served without any of our own code.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'";

const FORM: &str = r#"<!doctype html>
<html lang="en"><head><title>Form</title><meta name="viewport" content="width=device-width"></head><body><main>
<h1>A form</h1><noscript>Without scripts</noscript><p id="script"></p><p>LANGUAGES</p>
<form action="/done" method="get">
<label for="name">Name</label> <input id="name" name="name" value="before">
<label for="topic">Topic</label> <select id="topic" name="topic"><option value="a">A</option><option value="b">B</option></select>
<button>Send</button>
</form></main><script src="/script.js"></script></body></html>"#;

const FLAWED: &str = r#"<!doctype html>
<html lang="en"><head><title>Flawed</title></head><body><main><h1>Flawed</h1><p id="inline"></p><input></main>
<script>document.getElementById("inline").textContent = "ran";</script></body></html>"#;

const SCRIPT: &str = r#"document.getElementById("script").textContent = "With scripts";"#;

/// Serves the pages until the process ends; returns their origin.
pub(crate) fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            std::thread::spawn(move || answer(stream.unwrap()));
        }
    });
    origin
}

fn answer(mut stream: TcpStream) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let target = request.split(' ').nth(1).unwrap_or_default();
    let languages = head.iter().find_map(|line| line.strip_prefix("Accept-Language: ")).unwrap_or_default();
    let (status, kind, body) = match target.split('?').next().unwrap_or_default() {
        "/form" => ("200 OK", "text/html", FORM.replace("LANGUAGES", languages)),
        "/flawed" => ("200 OK", "text/html", FLAWED.to_owned()),
        "/script.js" => ("200 OK", "text/javascript", SCRIPT.to_owned()),
        "/done" => ("422 Unprocessable Content", "text/html", format!("<p id=done>{target}</p>")),
        _ => ("404 Not Found", "text/plain", String::new()),
    };
    let head = format!(
        "content-type: {kind}; charset=utf-8\r\ncontent-security-policy: {POLICY}\r\nconnection: close"
    );
    // A browser that has closed the connection does not want an answer.
    drop(write!(stream, "HTTP/1.1 {status}\r\n{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len()));
}
