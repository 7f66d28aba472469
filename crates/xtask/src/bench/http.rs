//! The few requests that prepare a measurement.

use std::io::{Read, Write};
use std::net::TcpStream;

use anyhow::{Context, Result};

/// Gets a page; returns the whole answer.
pub(super) fn get(host: &str, path: &str, cookie: &str) -> Result<String> {
    send(
        host,
        &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"),
    )
}

/// Sends a form as somebody at this address; returns the whole answer.
pub(super) fn post(host: &str, path: &str, from: &str, form: &str) -> Result<String> {
    let length = form.len();
    send(
        host,
        &format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX-Forwarded-For: {from}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        ),
    )
}

fn send(host: &str, request: &str) -> Result<String> {
    let mut stream = TcpStream::connect(host).with_context(|| format!("reaching {host}"))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// What stands between two pieces of a text, the first time.
pub(super) fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}
