//! Somebody who sends much and reads nothing does not take the desk down.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::running::{Running, get};

/// The most memory that the whole server may ever hold in this test, in MiB. It holds some 60 when nothing happens; bodies
/// and answers in flight may be 64 each, and what is made of them while they are worked on comes on top.
const MOST_MIB: u64 = 450;

fn form(path: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

#[test]
fn memory_stays_small_whatever_is_sent_and_not_read() {
    let folder = TempDir::new().unwrap();
    let server = Running::start(&folder, &["serve", "--bind", "127.0.0.1:0"], "is ready");
    let url = server.find("is ready").split_whitespace().last().unwrap().to_owned();
    let host = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    let echoed = "/en/requests/GC-7K3F-92M8/messages";
    let attacks = [
        form(echoed, "", format!("message=x&{}", "a&".repeat(2_000_000)).as_bytes()),
        form(echoed, "", format!("message=x&{}", "a&".repeat(490)).as_bytes()),
        form(echoed, "", format!("message={}", "<".repeat(1_000_000)).as_bytes()),
        form("/en/requests/new", "Content-Encoding: gzip\r\n", &vec![0; 60_000]),
        form("/en/requests/new", "", format!("description={}", "&".repeat(400)).as_bytes()),
        form("/staff/login", "", format!("email={}", "x".repeat(4_000_000)).as_bytes()),
    ];
    let mut open = Vec::new();
    for _ in 0..40 {
        for attack in &attacks {
            let mut stream = TcpStream::connect(&host).unwrap();
            stream.set_write_timeout(Some(Duration::from_secs(2))).unwrap();
            // The server may hang up in the middle of it.
            let _ = stream.write_all(attack);
            open.push(stream);
        }
    }
    let begun = Instant::now();
    assert!(get(&format!("{url}en/")).contains("200 OK"), "a page is served all the while");
    let peak = server.peak_mib();
    println!("{peak} MiB at the most, a page in {:?}", begun.elapsed());
    assert!(peak < MOST_MIB, "{peak} MiB");
    drop(open);
    assert!(server.stop());
}
