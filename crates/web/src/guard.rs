//! What surrounds every request: a request id, refusal of forms from other sites, security headers,
//! and turning failures into pages in the visitor's language.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, HOST, HeaderMap, HeaderName, HeaderValue,
    LOCATION, ORIGIN, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use data_encoding::BASE32_NOPAD;
use tracing::Instrument;
use url::Url;
use xiaoyi_domain::Locale;
use xiaoyi_i18n::{LocaleChoice, negotiate};

use crate::answer;
use crate::error::WebError;
use crate::fields::Sent;
use crate::page::{ErrorPage, html};
use crate::site::Site;
use crate::{cookies, staff};

/// No inline script or style, and nothing from anywhere else. Who may frame the page stands behind it.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                   form-action 'self'; base-uri 'none'; frame-ancestors ";

/// A short code for this request, in the log and on the page of an unexpected error.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

/// The locale of a member of staff, once it is known who asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StaffLocale(pub(crate) Locale);

/// Surrounds every request.
pub(crate) async fn guard(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let Some(site) = request.app_data::<web::Data<Site>>().cloned() else {
        return Err(actix_web::error::ErrorInternalServerError("no site"));
    };
    let id = RequestId(BASE32_NOPAD.encode(&site.desk.environment().bytes::<5>()).to_lowercase());
    request.extensions_mut().insert(id.clone());
    // Only the methods that there are: what a visitor invents is neither counted nor logged.
    let method_name = known_method(request.method());
    let span = tracing::info_span!("request", id = %id.0, method = method_name);
    let method = request.method().clone();
    if method == Method::HEAD {
        // Whoever asks for the head gets what GET would give; the server leaves the body out.
        request.head_mut().method = Method::GET;
    }
    let begun = std::time::Instant::now();
    let answered = async {
        if is_cross_site(request.method(), request.headers(), &site.options.public_url) {
            let (request, _) = request.into_parts();
            let page = failure(&site, &request, &WebError::CrossSite, &id);
            let page = ServiceResponse::new(request, page).map_into_boxed_body();
            return Ok(answer::count(page).map_into_right_body());
        }
        // Whatever a handler fails with comes back as an answer that carries the error.
        let response = next.call(request).await?;
        let failed = response.response().error().map(|error| match error.as_error::<WebError>() {
            Some(error) => failure(&site, response.request(), error, &id),
            None => {
                failure(&site, response.request(), &foreign(error.as_response_error().status_code()), &id)
            }
        });
        Ok::<_, actix_web::Error>(match failed {
            Some(page) => {
                answer::count(response.into_response(page).map_into_boxed_body()).map_into_right_body()
            }
            None => response.map_into_left_body(),
        })
    };
    let mut response = answered.instrument(span.clone()).await?;
    let route = response.request().match_pattern().unwrap_or_default();
    let took = begun.elapsed();
    let millis = took.as_millis();
    span.in_scope(|| {
        tracing::info!(method = method_name, route, status = response.status().as_u16(), millis, "answered");
    });
    // An address that is not there has no route: whatever people type is counted as one.
    let counted = response.request().match_pattern().unwrap_or_else(|| "none".to_owned());
    site.metrics.answered(method_name, &counted, response.status().as_u16(), took);
    // By the route that was found, and not by the address, in which the same may be written in several ways.
    let is_residents = response.request().match_pattern().is_some_and(|route| route.starts_with("/{locale}"));
    let framed_by: &[Url] = if is_residents { &site.options.frame_ancestors } else { &[] };
    add_headers(response.headers_mut(), framed_by, site.is_secure());
    // So that a proxy's log can be read beside ours.
    if let Ok(id) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }
    Ok(response)
}

/// The method's name, for the log and the counters; one name for all that are not HTTP's (RFC 9110, 9; RFC 5789).
fn known_method(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        "TRACE" => "TRACE",
        "CONNECT" => "CONNECT",
        _ => "other",
    }
}

/// What another part of the server refused, in our words.
fn foreign(status: StatusCode) -> WebError {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => WebError::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        StatusCode::REQUEST_TIMEOUT => WebError::TooSlow,
        status if status.is_client_error() => WebError::BadRequest,
        status => WebError::Unexpected(format!("the server answered {status}")),
    }
}

fn failure(site: &Site, request: &HttpRequest, error: &WebError, id: &RequestId) -> HttpResponse {
    use actix_web::ResponseError;
    if let WebError::Unexpected(cause) = error {
        tracing::error!(cause, "unexpected");
    }
    let sent = Sent::of(request);
    let typed = sent.fields().filter(|fields| fields.words().is_some());
    if matches!(error, WebError::NotSignedIn) && typed.is_none() {
        return staff::to_sign_in(request);
    }
    let texts = site.texts(locale_of(request));
    let mut page = ErrorPage::new(site, texts, error, &id.0);
    // Nothing that was typed is lost: to what is our fault, or needs a key or a session first, it can be sent again.
    let again = match error {
        WebError::Unexpected(_) => sent.fields(),
        WebError::NoAccess | WebError::NotSignedIn => typed,
        _ => None,
    };
    if let Some(fields) = again {
        page = page.with_form(request.path(), fields);
    }
    let mut response =
        html(&page, error.status_code()).unwrap_or_else(|_| HttpResponse::InternalServerError().finish());
    let language = HeaderValue::from_static(texts.locale().code());
    response.headers_mut().insert(CONTENT_LANGUAGE, language);
    response
}

/// The locale in which a visitor is spoken to: the address's, a member of staff's own, their choice,
/// their browser's.
pub(crate) fn locale_of(request: &HttpRequest) -> Locale {
    let in_path = request.path().split('/').nth(1).and_then(|part| part.parse().ok());
    in_path.or_else(|| request.extensions().get::<StaffLocale>().map(|own| own.0)).unwrap_or_else(|| {
        let chosen = cookies::chosen_locale(request);
        let header = request.headers().get("accept-language").and_then(|value| value.to_str().ok());
        negotiate(LocaleChoice { chosen: chosen.as_deref(), accept_language: header })
    })
}

/// Whether this would change something and comes from another site: by Fetch Metadata where the
/// browser sends it, else by the origin. A client that sends neither is no browser, and our cookies
/// are SameSite besides, but for those of residents' pages that others may frame.
fn is_cross_site(method: &Method, headers: &HeaderMap, public: &Url) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return false;
    }
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = header(ORIGIN.as_str()) else { return false };
    let ours = public.origin().ascii_serialization();
    let by_host = header(HOST.as_str()).map(|host| format!("{}://{host}", public.scheme()));
    origin != ours && Some(origin) != by_host.as_deref()
}

fn add_headers(headers: &mut HeaderMap, framed_by: &[Url], secure: bool) {
    if !headers.contains_key(&CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::from_str(&policy(framed_by))
    {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    let mut add = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    add(X_CONTENT_TYPE_OPTIONS, "nosniff");
    // With `no-referrer` browsers would send our own forms with `Origin: null`.
    add(REFERRER_POLICY, "same-origin");
    add(CACHE_CONTROL, "no-store");
    if secure {
        add(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
}

/// The content security policy of a page that these sites may frame.
fn policy(framed_by: &[Url]) -> String {
    if framed_by.is_empty() {
        return format!("{CSP}'none'");
    }
    let origins: Vec<String> = framed_by.iter().map(|url| url.origin().ascii_serialization()).collect();
    format!("{CSP}'self' {}", origins.join(" "))
}

/// Sends the browser to another page with GET.
pub(crate) fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, to)).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn only_the_sites_that_the_operator_names_may_frame_a_page() {
        assert!(policy(&[]).ends_with("; frame-ancestors 'none'"));
        let named =
            ["https://servicewechat.com/x", "https://a.example:8443"].map(|url| Url::parse(url).unwrap());
        assert!(
            policy(&named)
                .ends_with("; frame-ancestors 'self' https://servicewechat.com https://a.example:8443")
        );
    }

    #[test]
    fn forms_from_other_sites_are_told_by_fetch_metadata_then_by_origin() {
        let public = Url::parse("https://desk.example/").unwrap();
        for (given, refused) in [
            (vec![("sec-fetch-site", "same-origin")], false),
            (vec![("sec-fetch-site", "same-site")], true),
            (vec![("sec-fetch-site", "cross-site"), ("origin", "https://desk.example")], true),
            (vec![("origin", "https://desk.example")], false),
            (vec![("origin", "https://evil.example")], true),
            (vec![("origin", "null")], true),
            (vec![("origin", "https://10.0.0.5:8080"), ("host", "10.0.0.5:8080")], false),
            (vec![], false),
        ] {
            assert_eq!(is_cross_site(&Method::POST, &headers(&given), &public), refused, "{given:?}");
            assert!(!is_cross_site(&Method::GET, &headers(&given), &public));
        }
    }
}
