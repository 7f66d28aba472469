//! One's own account.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use xiaoyi_domain::{Locale, Refusal, SessionId};

use crate::cookies;
use crate::error::WebError;
use crate::fields::{Fields, Problems};
use crate::guard::see_other;
use crate::inputs;
use crate::page::{Frame, html, shown};
use crate::site::Site;
use crate::staff::{Me, Shell, frame};

struct ShownSession {
    id: String,
    agent: String,
    seen: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "staff/account.html")]
struct AccountPage {
    frame: Frame,
    shell: Shell,
    email: String,
    own: Locale,
    sessions: Vec<ShownSession>,
    problems: Problems,
}

/// The page.
pub(crate) async fn show(
    site: web::Data<Site>,
    me: Me,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let query = Fields::parse(request.query_string().as_bytes());
    let flash = match query.get("notice") {
        "saved" => Some(me.t.saved().into_owned()),
        "password" => Some(me.t.account_changed().into_owned()),
        _ => None,
    };
    page(&site, &me, Problems::default(), flash, StatusCode::OK).await
}

async fn page(
    site: &Site,
    me: &Me,
    problems: Problems,
    flash: Option<String>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let config = site.config().await?;
    let (person, now) = (me.person.id, site.desk.now());
    let sessions = site.run(move |desk| Ok(desk.read(|tx| tx.list_sessions(person, now))?)).await?;
    let frame = frame(me, &config, me.t.plain().account_title());
    let page = AccountPage {
        frame: frame.after(&problems),
        shell: Shell::new(site, me, &config, "account", "/staff/account").await?.with_flash(flash),
        email: me.person.email.to_string(),
        own: me.person.locale,
        sessions: sessions
            .iter()
            .map(|session| ShownSession {
                id: session.id.to_string(),
                agent: shown(&session.user_agent),
                seen: me.t.account_session_seen(me.t.plain().zoned(session.seen_at)).into_owned(),
                here: session.id == me.session.id,
            })
            .collect(),
        problems,
    };
    html(&page, status)
}

/// Another language of one's pages and mails.
pub(crate) async fn change_locale(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let locale: Locale = fields.get("locale").parse().map_err(|_| WebError::BadRequest)?;
    let by = me.person.id;
    site.run(move |desk| desk.change_locale(by, locale)).await?;
    cookies::with(see_other("/staff/account?notice=saved"), &cookies::locale(&site, locale))
}

/// Another password.
pub(crate) async fn change_password(
    site: web::Data<Site>,
    me: Me,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let t = me.t.plain();
    let mut problems = Problems::default();
    let present = fields.get("present").to_owned();
    if let Some(new) = inputs::new_password(&fields, &t, &mut problems) {
        let (by, keep) = (me.person.id, me.session.id);
        match site.run(move |desk| desk.change_password(by, &present, &new, keep)).await {
            Ok(()) => return Ok(see_other("/staff/account?notice=password")),
            Err(WebError::Refused(refusal @ Refusal::PasswordTooWeak)) => {
                problems.add("password", t.refusal(refusal));
            }
            Err(WebError::Refused(refusal)) => problems.add("present", t.refusal(refusal)),
            Err(error) => return Err(error),
        }
    }
    page(&site, &me, problems, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Ends one session.
pub(crate) async fn end_session(
    site: web::Data<Site>,
    me: Me,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let session: SessionId = id.parse().map_err(|_| WebError::NotFound)?;
    let by = me.person.id;
    site.run(move |desk| desk.sign_out(by, session)).await?;
    Ok(see_other("/staff/account?notice=saved"))
}

/// Ends every session, this one too.
pub(crate) async fn sign_out_everywhere(site: web::Data<Site>, me: Me) -> Result<HttpResponse, WebError> {
    let by = me.person.id;
    site.run(move |desk| desk.sign_out_everywhere(by, None)).await?;
    cookies::with(see_other("/staff/login?signed-out=1"), &cookies::no_session(&site))
}
