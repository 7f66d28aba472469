//! Saving a view of a list, and removing one.

use actix_web::{HttpResponse, web};
use xiaoyi_domain::text::Line;
use xiaoyi_domain::{SavedView, ViewId};

use super::done::{saying, without_notice};
use super::list::List;
use crate::error::WebError;
use crate::fields::Fields;
use crate::guard::see_other;
use crate::site::Site;
use crate::staff::{Me, own_path};

/// Saves the list that one comes from under a name.
pub(crate) async fn save(site: web::Data<Site>, me: Me, fields: Fields) -> Result<HttpResponse, WebError> {
    let from = without_notice(own_path(fields.get("from")));
    let list = List::of_address(&from).ok_or(WebError::BadRequest)?;
    // A list without a name is called as it is called already.
    let name = Line::parse(fields.get("name"))
        .or_else(|_| Line::parse(&super::queues::list_name(list.entry, me.t.plain())))
        .map_err(|_| WebError::BadRequest)?;
    let by = me.person.id;
    let owner = if fields.is_ticked("shared") { None } else { Some(by) };
    let view = SavedView { id: ViewId(uuid::Uuid::nil()), owner, name, address: list.canonical() };
    site.run(move |desk| desk.add_view(by, &view)).await?;
    Ok(see_other(&saying(&list.canonical(), &[("notice", "view-saved")])))
}

/// Removes a view that is one's own, or everybody's.
pub(crate) async fn remove(
    site: web::Data<Site>,
    me: Me,
    id: web::Path<ViewId>,
    fields: Fields,
) -> Result<HttpResponse, WebError> {
    let (by, id) = (me.person.id, id.into_inner());
    site.run(move |desk| desk.remove_view(by, id)).await?;
    let list = without_notice(own_path(fields.get("from")));
    Ok(see_other(&saying(&list, &[("notice", "view-removed")])))
}
