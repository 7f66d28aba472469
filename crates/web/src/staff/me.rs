//! Who is signed in.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use xiaoyi_domain::{Language, Ownership, Permission, StaffMember, permission};
use xiaoyi_i18n::Texts;
use xiaoyi_store::{Session, StoreError, Tx};

use crate::cookies;
use crate::error::WebError;
use crate::guard::StaffLocale;
use crate::page::Frame;
use crate::site::Site;

/// Who is signed in.
#[derive(Clone)]
pub(crate) struct Me {
    pub(crate) person: StaffMember,
    pub(crate) session: Session,
    pub(crate) t: Texts,
    /// What the demonstration's clock shows, in a demonstration.
    pub(super) demo: Option<String>,
}

impl FromRequest for Me {
    type Error = WebError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, WebError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let site = request.app_data::<web::Data<Site>>().cloned().ok_or(WebError::NotFound)?;
            let (me, ()) = Self::reading_apart(&site, &request, |_, _| Ok(())).await?;
            Ok(me)
        })
    }
}

impl Me {
    /// The languages that they speak, at whatever level.
    pub(crate) fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.person.languages.iter().map(|skill| skill.language.clone())
    }

    /// Who is signed in, with what their page reads: in one transaction, and on one way off the async threads.
    pub(crate) async fn reading<T: Send + 'static>(
        site: &Site,
        request: &HttpRequest,
        read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(Self, T), WebError> {
        let token = cookies::session_token(request).ok_or(WebError::NotSignedIn)?;
        Self::of(site, request, site.run(move |desk| desk.session_reading(&token, read)).await?)
    }

    /// The same for what need not be of one moment: without a transaction, which costs two trips to the database.
    pub(crate) async fn reading_apart<T: Send + 'static>(
        site: &Site,
        request: &HttpRequest,
        read: impl FnOnce(&mut Tx<'_>, &StaffMember) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(Self, T), WebError> {
        let token = cookies::session_token(request).ok_or(WebError::NotSignedIn)?;
        Self::of(site, request, site.run(move |desk| desk.session_reading_apart(&token, read)).await?)
    }

    fn of<T>(
        site: &Site,
        request: &HttpRequest,
        found: Option<(Session, StaffMember, T)>,
    ) -> Result<(Self, T), WebError> {
        let (session, person, read) = found.ok_or(WebError::NotSignedIn)?;
        request.extensions_mut().insert(StaffLocale(person.locale));
        let t = site.texts(person.locale);
        Ok((Self { person, session, t, demo: Frame::demo_clock(site, t) }, read))
    }

    /// Whether the permission table lets them do something that concerns no ticket.
    pub(crate) fn may(&self, permission: Permission) -> bool {
        permission::may(self.person.role, permission, Ownership::Unassigned)
    }

    /// Whether they may keep somebody's details: their own, those of agents, and as an administrator everybody's.
    pub(crate) fn may_keep(&self, person: &StaffMember) -> bool {
        self.may(permission::to_keep(person, self.person.id))
    }

    /// Refuses what the permission table does not allow them.
    pub(crate) fn must(&self, permission: Permission) -> Result<(), WebError> {
        permission::check(self.person.role, permission, Ownership::Unassigned).map_err(WebError::Refused)
    }
}
