//! Saved views.

use diesel::prelude::*;
use xiaoyi_domain::{SavedView, ViewId};

use crate::schema::saved_views;
use crate::{StoreError, Tx, convert};

type ViewRow = (Vec<u8>, Option<Vec<u8>>, String, String);

impl Tx<'_> {
    /// Everybody's saved views, in the order of their making.
    pub fn list_saved_views(&mut self) -> Result<Vec<SavedView>, StoreError> {
        let rows: Vec<ViewRow> = saved_views::table.order(saved_views::id).load(self.connection)?;
        rows.into_iter()
            .map(|(id, owner, name, address)| {
                Ok(SavedView {
                    id: convert::id("saved view", &id)?,
                    owner: owner.map(|owner| convert::id("owner", &owner)).transpose()?,
                    name: convert::text("name", name)?,
                    address,
                })
            })
            .collect()
    }

    /// Adds a saved view.
    pub fn add_saved_view(&mut self, view: &SavedView) -> Result<(), StoreError> {
        diesel::insert_into(saved_views::table)
            .values((
                saved_views::id.eq(convert::bytes(view.id.0)),
                saved_views::staff_id.eq(view.owner.map(|owner| convert::bytes(owner.0))),
                saved_views::name.eq(view.name.as_str()),
                saved_views::address.eq(&view.address),
            ))
            .execute(self.connection)?;
        self.renew_config_version()
    }

    /// Removes a saved view.
    pub fn remove_saved_view(&mut self, id: ViewId) -> Result<(), StoreError> {
        diesel::delete(saved_views::table.find(convert::bytes(id.0))).execute(self.connection)?;
        self.renew_config_version()
    }
}
