//! What somebody sends who wants to take the desk down with a handful of requests: much, half of it, and without reading
//! the answers.

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

use anyhow::Result;

use super::http::get;

/// How many connections of each kind are held at the same time.
const EACH: usize = 40;

fn form(path: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}\
         Content-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// The first half of what is sent.
fn half(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// Sends it, and asks for a page while all of it is held.
pub(super) fn attack(host: &str) -> Result<()> {
    let echoed = "/en/requests/GC-7K3F-92M8/messages";
    let kinds = [
        // More fields than a form has, texts that grow when they are shown, bodies that unfold, bodies that are too large.
        form(echoed, "", &format!("message=x&{}", "a&".repeat(2_000_000))),
        form(echoed, "", &format!("message={}", "<".repeat(1_000_000))),
        form("/en/requests/new", "Content-Encoding: gzip\r\n", &"\0".repeat(60_000)),
        form("/staff/login", "", &format!("email={}", "x".repeat(4_000_000))),
        // A body of which half comes.
        half(form(echoed, "", &"message=".repeat(100_000))),
        b"GET /en/ HTTP/1.1\r\nHost: desk\r\nX-Long: ".to_vec(),
    ];
    let mut held = Vec::new();
    for _ in 0..EACH {
        for bytes in &kinds {
            let mut stream = TcpStream::connect(host)?;
            stream.set_write_timeout(Some(Duration::from_secs(2)))?;
            // The server may hang up in the middle of it.
            drop(stream.write_all(bytes));
            held.push(stream);
        }
    }
    get(host, "/en/", "")?;
    drop(held);
    Ok(())
}
