//! Signing in and out, and choosing a password by a link.

use actix_web::http::StatusCode;
use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_desk::DeskError;
use xiaoyi_domain::{EmailAddress, LinkId, Locale, StaffId};
use xiaoyi_i18n::Texts;

use crate::client_address::client_address;
use crate::cookies;
use crate::demo::tour::{Card, cards};
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::{locale_of, see_other};
use crate::inputs;
use crate::page::{Frame, html};
use crate::site::Site;
use crate::staff::{Me, first_page, own_path};

#[derive(Template)]
#[template(path = "staff/login.html")]
struct LoginPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
    signed_out: bool,
    /// In a demonstration: everybody, to be signed in as.
    cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "staff/reset.html")]
struct ResetPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
    done: bool,
}

#[derive(Template)]
#[template(path = "staff/choose.html")]
struct ChoosePage {
    frame: Frame,
    name: String,
    action: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "staff/setup.html")]
struct SetupPage {
    frame: Frame,
    fields: Fields,
    problems: Problems,
}

async fn frame(
    site: &Site,
    t: Texts,
    title: std::borrow::Cow<'static, str>,
    problems: &Problems,
) -> Result<Frame, WebError> {
    Ok(Frame::new(site, t, &site.config().await?.settings, title, "/").after(problems))
}

fn texts(site: &Site, request: &HttpRequest) -> Texts {
    site.texts(locale_of(request))
}

fn user_agent(request: &HttpRequest) -> String {
    request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

fn query(request: &HttpRequest) -> Fields {
    Fields::parse(request.query_string().as_bytes())
}

/// Goes on with a session. The browser keeps the person's locale too: in it they are told what fails before anybody
/// could be asked who they are.
fn with_session(site: &Site, token: &str, locale: Locale, to: &str) -> Result<HttpResponse, WebError> {
    let response = cookies::with(see_other(to), &cookies::session(site, token))?;
    cookies::with(response, &cookies::locale(site, locale))
}

async fn login_page(
    site: &Site,
    t: Texts,
    fields: Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let page = LoginPage {
        frame: frame(site, t, t.plain().login_title(), &problems).await?,
        signed_out: fields.is_ticked("signed-out"),
        cards: if site.options.demo.is_some() { cards(site, &config, t) } else { Vec::new() },
        fields,
        problems,
    };
    html(&page, status)
}

/// The sign-in page.
pub(crate) async fn show(site: web::Data<Site>, request: HttpRequest) -> Result<HttpResponse, WebError> {
    login_page(&site, texts(&site, &request), query(&request), Problems::default(), StatusCode::OK).await
}

/// Begins a session.
pub(crate) async fn sign_in(
    site: web::Data<Site>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = texts(&site, &request);
    let mut problems = Problems::default();
    let email = problems.check("email", inputs::email(fields.get("email"), &t.plain()));
    let password = fields.get("password").to_owned();
    if password.is_empty() {
        problems.add("password", t.plain().field_password_empty());
    }
    let (Some(email), true) = (email, problems.is_empty()) else {
        return login_page(&site, t, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let agent = user_agent(&request);
    let address = client_address(&site, &request);
    let before = cookies::session_token(&request);
    let browser = cookies::browser_of(&site, &request, &email);
    let signed_in = site.run(move |desk| {
        let signed_in = desk.sign_in(&email, &password, &agent, &address, browser.as_deref())?;
        // The browser's session becomes another one.
        before.map(|token| desk.end_session_of(&token)).transpose()?;
        Ok(signed_in)
    });
    match signed_in.await {
        Ok(signed_in) => {
            let person = &signed_in.person;
            let next = match fields.get("next") {
                "" => first_page(person),
                next => own_path(next),
            };
            let response = with_session(&site, &signed_in.token, person.locale, next)?;
            cookies::with(response, &cookies::browser(&site, &person.email, &signed_in.browser))
        }
        Err(WebError::Refused(refusal)) => {
            problems.add("email", t.refusal(refusal));
            login_page(&site, t, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error),
    }
}

/// Signs in as somebody of a demonstration, whose pages come in this locale from now on.
pub(crate) async fn sign_in_as(
    site: &Site,
    request: &HttpRequest,
    person: StaffId,
    password: &str,
    locale: Locale,
    next: &str,
) -> Result<HttpResponse, WebError> {
    let (agent, address, password) =
        (user_agent(request), client_address(site, request), password.to_owned());
    let before = cookies::session_token(request);
    let signed_in = site
        .run(move |desk| {
            let person = desk.read(|tx| tx.find_staff(person))?.ok_or(DeskError::NotFound)?;
            let signed_in = desk.sign_in(&person.email, &password, &agent, &address, None)?;
            before.map(|token| desk.end_session_of(&token)).transpose()?;
            desk.change_locale(signed_in.person.id, locale)?;
            Ok(signed_in)
        })
        .await?;
    with_session(site, &signed_in.token, locale, next)
}

/// Ends this session.
pub(crate) async fn sign_out(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    let (person, session) = (me.person.id, me.session.id);
    site.run(move |desk| desk.sign_out(person, session)).await?;
    cookies::with(see_other("/staff/login?signed-out=1"), &cookies::no_session(&site))
}

/// The page that asks for a reset link.
pub(crate) async fn show_reset(
    site: web::Data<Site>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let t = texts(&site, &request);
    let problems = Problems::default();
    let frame = frame(&site, t, t.plain().reset_title(), &problems).await?;
    html(&ResetPage { frame, fields: Fields::default(), problems, done: false }, StatusCode::OK)
}

/// Mails a reset link; the answer never tells whether there is such an account.
pub(crate) async fn ask_reset(
    site: web::Data<Site>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = texts(&site, &request);
    let mut problems = Problems::default();
    if let Some(email) = problems.check("email", inputs::email(fields.get("email"), &t.plain())) {
        let address = client_address(&site, &request);
        let browser = cookies::browser_of(&site, &request, &email);
        match site.run(move |desk| desk.ask_reset(&email, &address, browser.as_deref())).await {
            Err(WebError::Refused(refusal)) => problems.add("email", t.refusal(refusal)),
            other => other?,
        }
    }
    let done = problems.is_empty();
    let frame = frame(&site, t, t.plain().reset_title(), &problems).await?;
    let status = if done { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(&ResetPage { frame, fields, problems, done }, status)
}

fn link_of(request: &HttpRequest) -> Result<LinkId, WebError> {
    request.match_info().get("id").and_then(|id| id.parse().ok()).ok_or(WebError::NotFound)
}

/// The page of an invitation or a reset link. Following it uses nothing up: mail scanners do that.
pub(crate) async fn show_choose(
    site: web::Data<Site>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (id, key) = (link_of(&request)?, query(&request).get("key").to_owned());
    if !key.is_empty() {
        let given = key.clone();
        site.run(move |desk| desk.check_link(id, &given)).await?;
        return cookies::with(see_other(&format!("/staff/links/{id}")), &cookies::link_key(&site, &key));
    }
    let key = cookies::link_key_of(&request);
    choose_page(&site, &request, id, key, Problems::default(), StatusCode::OK).await
}

async fn choose_page(
    site: &Site,
    request: &HttpRequest,
    id: LinkId,
    key: String,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let person = site.run(move |desk| desk.check_link(id, &key)).await?;
    // The person's own locale, unless they have chosen another in this browser.
    let t = if cookies::chosen_locale(request).is_some() {
        texts(site, request)
    } else {
        site.texts(person.locale)
    };
    let page = ChoosePage {
        frame: frame(site, t, t.plain().choose_title(), &problems).await?,
        name: person.name.as_str().to_owned(),
        action: format!("/staff/links/{id}"),
        problems,
    };
    html(&page, status)
}

/// Chooses a password and begins a session.
pub(crate) async fn choose(
    site: web::Data<Site>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let (id, key) = (link_of(&request)?, cookies::link_key_of(&request));
    let t = texts(&site, &request).plain();
    let mut problems = Problems::default();
    let Some(password) = inputs::new_password(&fields, &t, &mut problems) else {
        return choose_page(&site, &request, id, key, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (agent, given) = (user_agent(&request), key.clone());
    match site.run(move |desk| desk.choose_password(id, &given, &password, &agent)).await {
        Ok((token, person)) => with_session(&site, &token, person.locale, first_page(&person)),
        Err(WebError::Refused(refusal @ xiaoyi_domain::Refusal::PasswordTooWeak)) => {
            problems.add("password", t.refusal(refusal));
            choose_page(&site, &request, id, key, problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error),
    }
}

/// The page that makes the first administrator, while there is no account.
pub(crate) async fn show_setup(
    site: web::Data<Site>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let in_address = query(&request).get("key").to_owned();
    let key = if in_address.is_empty() { cookies::link_key_of(&request) } else { in_address.clone() };
    let expected = site.run(xiaoyi_desk::Desk::setup_key).await?;
    if expected.is_none_or(|_| !site.desk.keys().fits_setup(&key)) {
        return Err(WebError::Refused(xiaoyi_domain::Refusal::LinkExpired));
    }
    if !in_address.is_empty() {
        return cookies::with(see_other("/staff/setup"), &cookies::link_key(&site, &key));
    }
    setup_page(&site, texts(&site, &request), Fields::default(), Problems::default(), StatusCode::OK).await
}

async fn setup_page(
    site: &Site,
    t: Texts,
    fields: Fields,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let frame = frame(site, t, t.plain().setup_title(), &problems).await?;
    html(&SetupPage { frame, fields, problems }, status)
}

/// Makes the first administrator and begins a session.
pub(crate) async fn set_up(
    site: web::Data<Site>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = texts(&site, &request);
    let plain = t.plain();
    let key = cookies::link_key_of(&request);
    let mut problems = Problems::default();
    let name = problems.check("name", inputs::name(fields.get("name"), &plain));
    let email = problems.check("email", inputs::email(fields.get("email"), &plain));
    let password = inputs::new_password(&fields, &plain, &mut problems);
    let (Some(name), Some(email), Some(password)) = (name, email, password) else {
        return setup_page(&site, t, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (agent, given, locale) = (user_agent(&request), key.clone(), t.locale());
    let made: Result<String, WebError> = site
        .run(move |desk| desk.set_up(&given, &name, &email as &EmailAddress, locale, &password, &agent))
        .await;
    match made {
        Ok(token) => with_session(&site, &token, locale, "/staff/today"),
        Err(WebError::Refused(refusal @ xiaoyi_domain::Refusal::PasswordTooWeak)) => {
            problems.add("password", plain.refusal(refusal));
            setup_page(&site, t, fields, problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error),
    }
}
