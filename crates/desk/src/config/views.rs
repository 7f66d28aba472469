//! Saved views: one's own, and those that supervisors share with everybody.

use xiaoyi_domain::{Permission, Refusal, SavedView, StaffId, ViewId};

use crate::unit::Work;
use crate::{Desk, DeskError};

impl Desk {
    /// Saves a view; its id is made here. The same list under the same name is saved once.
    pub fn add_view(&self, by: StaffId, view: &SavedView) -> Result<ViewId, DeskError> {
        self.unit(|work| {
            work.check_owner(by, view.owner)?;
            work.tx.lock_staff()?;
            let all = work.tx.list_saved_views()?;
            let mut beside = all.iter().filter(|other| other.owner == view.owner);
            if let Some(same) =
                beside.clone().find(|other| other.name == view.name && other.address == view.address)
            {
                return Ok(same.id);
            }
            if beside.nth(SavedView::MOST - 1).is_some() {
                return Err(Refusal::TooManyViews.into());
            }
            let id = work.id();
            work.tx.add_saved_view(&SavedView { id, ..view.clone() })?;
            work.config_changed();
            Ok(id)
        })
    }

    /// Removes a view. Doing so twice is doing so once.
    pub fn remove_view(&self, by: StaffId, id: ViewId) -> Result<(), DeskError> {
        self.unit(|work| {
            let all = work.tx.list_saved_views()?;
            let Some(view) = all.into_iter().find(|view| view.id == id) else { return Ok(()) };
            work.check_owner(by, view.owner)?;
            work.tx.remove_saved_view(id)?;
            work.config_changed();
            Ok(())
        })
    }
}

impl Work<'_, '_> {
    fn check_owner(&mut self, by: StaffId, owner: Option<StaffId>) -> Result<(), DeskError> {
        match owner {
            None => self.authorized(by, Permission::ShareViews).map(drop),
            Some(owner) if owner == by => self.actor(by).map(drop),
            Some(_) => Err(Refusal::NotAllowed.into()),
        }
    }
}
