//! The demonstration's mailbox: every mail that the desk has sent, as a page; where mails go to a folder.

use std::path::{Path, PathBuf};

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use mail_parser::MessageParser;

use super::options;
use crate::error::WebError;
use crate::guard::locale_of;
use crate::page::{Frame, html, shown};
use crate::site::Site;

/// The page of a mail shows its HTML in a frame.
pub(super) const FRAMING_CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// A mail carries its styles with it, as mail readers need; nothing else of it is let in.
const MAIL_CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
/// The most mails that the list shows.
const MOST: usize = 200;

struct Listed {
    name: String,
    to: String,
    subject: String,
    lang: String,
}

#[derive(Template)]
#[template(path = "demo/mailbox.html")]
struct MailboxPage {
    frame: Frame,
    mails: Vec<Listed>,
}

#[derive(Template)]
#[template(path = "demo/mail.html")]
struct MailPage {
    frame: Frame,
    mail: Listed,
    text: String,
    /// The addresses in it: the frame around its HTML lets none of them open here.
    links: Vec<String>,
}

fn folder(site: &Site) -> Result<PathBuf, WebError> {
    options(site)?.mailbox.clone().ok_or(WebError::NotFound)
}

/// Whether a mail of this name was written already.
pub(super) fn is_there(folder: &Path, name: &str) -> bool {
    folder.join(format!("{name}.eml")).is_file()
}

/// A mail's file: a name without a way out of the folder.
fn read(folder: &Path, name: &str) -> Result<Vec<u8>, WebError> {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if !plain {
        return Err(WebError::NotFound);
    }
    std::fs::read(folder.join(format!("{name}.eml"))).map_err(|_| WebError::NotFound)
}

fn listed(name: &str, raw: &[u8]) -> Option<Listed> {
    let mail = MessageParser::default().parse_headers(raw)?;
    let to = mail.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap_or_default();
    let lang = mail.header("Content-Language").and_then(|value| value.as_text()).unwrap_or("en");
    Some(Listed {
        name: name.to_owned(),
        to: to.to_owned(),
        subject: shown(mail.subject().unwrap_or_default()),
        lang: lang.to_owned(),
    })
}

/// The list of mails, the latest first.
pub(crate) async fn mailbox(site: web::Data<Site>, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let folder = folder(&site)?;
    let mails = site.run(move |_| Ok(list(&folder))).await?;
    let t = site.texts(locale_of(&request));
    let frame = Frame::new(&site, t, &site.config().await?.settings, t.plain().mailbox_title(), "/");
    html(&MailboxPage { frame, mails }, StatusCode::OK)
}

fn list(folder: &Path) -> Vec<Listed> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(std::time::SystemTime, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|e| e == "eml"))
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    files.sort();
    files
        .into_iter()
        .rev()
        .take(MOST)
        .filter_map(|(_, path)| listed(path.file_stem()?.to_str()?, &std::fs::read(&path).ok()?))
        .collect()
}

/// One mail, as its text reads.
pub(crate) async fn mail(
    site: web::Data<Site>,
    request: HttpRequest,
    name: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let raw = read(&folder(&site)?, &name)?;
    let mail = listed(&name, &raw).ok_or(WebError::NotFound)?;
    let parsed = MessageParser::default().parse(&raw).ok_or(WebError::NotFound)?;
    let text = parsed.body_text(0).map(|text| text.into_owned()).unwrap_or_default();
    let t = site.texts(locale_of(&request));
    let frame = Frame::new(&site, t, &site.config().await?.settings, mail.subject.clone(), "/");
    let links =
        text.split_whitespace().filter(|word| word.starts_with("http")).map(ToOwned::to_owned).collect();
    let mut response = html(&MailPage { frame, mail, text, links }, StatusCode::OK)?;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMING_CSP));
    Ok(response)
}

/// The HTML part of a mail, for a frame without scripts.
pub(crate) async fn mail_html(
    site: web::Data<Site>,
    name: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let raw = read(&folder(&site)?, &name)?;
    let parsed = MessageParser::default().parse(&raw).ok_or(WebError::NotFound)?;
    let body = parsed.body_html(0).map(|body| body.into_owned()).unwrap_or_default();
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, MAIL_CSP))
        .body(body))
}
