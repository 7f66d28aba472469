//! The resident's pages: in the locale of their address, without an account, without JavaScript.

pub(crate) mod confirm;
pub(crate) mod home;
pub(crate) mod new_request;
pub(crate) mod received;
pub(crate) mod request;
pub(crate) mod track;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use std::future::{Ready, ready};
use xiaoyi_domain::{Locale, Reference, Ticket};
use xiaoyi_i18n::Texts;

use crate::cookies;
use crate::error::WebError;
use crate::guard::{locale_of, see_other};
use crate::site::Site;

/// `/` sends everybody to their locale's home.
pub(crate) async fn to_locale(request: HttpRequest) -> HttpResponse {
    see_other(&format!("/{}/", locale_of(&request)))
}

/// Who visits a resident's page: the locale stands in its address.
#[derive(Clone, Copy)]
pub(crate) struct Visitor {
    pub(crate) t: Texts,
    pub(crate) locale: Locale,
}

impl FromRequest for Visitor {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let locale = request.match_info().get("locale").and_then(|tag| tag.parse::<Locale>().ok());
        let site = request.app_data::<web::Data<Site>>();
        ready(match (locale, site) {
            (Some(locale), Some(site)) => Ok(Self { t: site.texts(locale), locale }),
            _ => Err(WebError::NotFound),
        })
    }
}

impl Visitor {
    /// The address of a request's page.
    pub(crate) fn request_path(&self, reference: &Reference) -> String {
        format!("/{}/requests/{reference}", self.locale)
    }
}

/// The reference in an address; one that cannot be is as good as one that opens nothing.
pub(crate) fn reference_of(request: &HttpRequest) -> Result<Reference, WebError> {
    request
        .match_info()
        .get("reference")
        .and_then(|text| Reference::parse(text).ok())
        .ok_or(WebError::NoAccess)
}

/// The ticket whose key this browser holds.
pub(crate) async fn own_ticket(site: &Site, request: &HttpRequest) -> Result<Ticket, WebError> {
    let reference = reference_of(request)?;
    let key = cookies::key_of(request, &reference).ok_or(WebError::NoAccess)?;
    ticket_with_key(site, reference, key).await
}

/// The ticket that this key opens.
pub(crate) async fn ticket_with_key(
    site: &Site,
    reference: Reference,
    key: String,
) -> Result<Ticket, WebError> {
    site.run(move |desk| {
        let ticket = desk.read(|tx| tx.find_ticket_by_reference(&reference))?;
        Ok(ticket.filter(|ticket| desk.keys().opens(ticket, &key)))
    })
    .await?
    .ok_or(WebError::NoAccess)
}
