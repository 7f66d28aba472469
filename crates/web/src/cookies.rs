//! Our cookies. All are HttpOnly, and Secure where people reach us by TLS. They are SameSite=Lax, but for those of the
//! residents' pages where other sites may frame them: there browsers send only cookies that say SameSite=None, and those
//! must be Secure.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse};
use xiaoyi_domain::{EmailAddress, Locale, Reference};

use crate::error::WebError;
use crate::site::Site;

const SESSION: &str = "xiaoyi_session";
const LOCALE: &str = "xiaoyi_locale";
const LINK: &str = "xiaoyi_link";

fn cookie(site: &Site, name: String, value: String, days: i64) -> Cookie<'static> {
    cookie_for(site, name, value, days, SameSite::Lax)
}

fn residents_cookie(site: &Site, name: String, value: String, days: i64) -> Cookie<'static> {
    let is_framed = site.is_secure() && !site.options.frame_ancestors.is_empty();
    cookie_for(site, name, value, days, if is_framed { SameSite::None } else { SameSite::Lax })
}

fn cookie_for(site: &Site, name: String, value: String, days: i64, same_site: SameSite) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .same_site(same_site)
        .secure(site.is_secure())
        .max_age(Duration::days(days))
        .finish()
}

fn value(request: &HttpRequest, name: &str) -> Option<String> {
    request.cookie(name).map(|cookie| cookie.value().to_owned())
}

/// The staff's session.
pub(crate) fn session(site: &Site, token: &str) -> Cookie<'static> {
    cookie(site, SESSION.to_owned(), token.to_owned(), 7)
}

/// Takes the session's cookie away.
pub(crate) fn no_session(site: &Site) -> Cookie<'static> {
    cookie(site, SESSION.to_owned(), String::new(), 0)
}

/// The token of the session, if the browser holds one.
pub(crate) fn session_token(request: &HttpRequest) -> Option<String> {
    value(request, SESSION)
}

fn key_name(reference: &Reference) -> String {
    format!("request_{}", reference.as_str().replace('-', ""))
}

fn browser_name(site: &Site, email: &EmailAddress) -> String {
    format!("xiaoyi_browser_{}", site.desk.keys().browser_name(email))
}

/// That somebody with this address has signed in with this browser: their attempts are counted apart from everybody's.
pub(crate) fn browser(site: &Site, email: &EmailAddress, value: &str) -> Cookie<'static> {
    let mut cookie = cookie(site, browser_name(site, email), value.to_owned(), 400);
    cookie.set_path("/staff");
    cookie
}

/// What this browser holds of that.
pub(crate) fn browser_of(site: &Site, request: &HttpRequest, email: &EmailAddress) -> Option<String> {
    value(request, &browser_name(site, email))
}

/// The key of a link of the staff's, which was in its address: for an hour, and for these pages alone.
pub(crate) fn link_key(site: &Site, key: &str) -> Cookie<'static> {
    let mut cookie = cookie(site, LINK.to_owned(), key.to_owned(), 1);
    cookie.set_max_age(Duration::hours(1));
    cookie.set_path("/staff");
    cookie
}

/// The key of the link that this browser came by.
pub(crate) fn link_key_of(request: &HttpRequest) -> String {
    value(request, LINK).unwrap_or_default()
}

/// What opens a request in this browser.
pub(crate) fn key(site: &Site, reference: &Reference, key: &str) -> Cookie<'static> {
    residents_cookie(site, key_name(reference), key.to_owned(), 90)
}

/// The requests of which this browser holds a key.
pub(crate) fn references(request: &HttpRequest) -> Vec<Reference> {
    let Ok(cookies) = request.cookies() else { return Vec::new() };
    let names = cookies.iter().filter_map(|cookie| cookie.name().strip_prefix("request_"));
    names.filter_map(|name| Reference::parse(name).ok()).collect()
}

/// The key of a request, if the browser holds one.
pub(crate) fn key_of(request: &HttpRequest, reference: &Reference) -> Option<String> {
    value(request, &key_name(reference))
}

/// The visitor's choice of locale.
pub(crate) fn locale(site: &Site, locale: Locale) -> Cookie<'static> {
    residents_cookie(site, LOCALE.to_owned(), locale.code().to_owned(), 365)
}

/// The locale that the visitor chose before.
pub(crate) fn chosen_locale(request: &HttpRequest) -> Option<String> {
    value(request, LOCALE)
}

/// The answer with a cookie.
pub(crate) fn with(mut response: HttpResponse, cookie: &Cookie<'_>) -> Result<HttpResponse, WebError> {
    response.add_cookie(cookie).map_err(|e| WebError::Unexpected(e.to_string()))?;
    Ok(response)
}
