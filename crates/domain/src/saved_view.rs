//! Saved views: lists of tickets, filtered and sorted, that somebody wants to come back to.

use crate::text::Line;
use crate::{StaffId, ViewId};

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: ViewId,
    /// Whose it is; everybody's if nobody's.
    pub owner: Option<StaffId>,
    /// What it is called, as its maker wrote it.
    pub name: Line,
    /// The list: its address among the staff's pages, with filters and order.
    pub address: String,
}

impl SavedView {
    /// So many a person may have, and so many may be everybody's: a rail that is longer helps nobody.
    pub const MOST: usize = 30;

    /// Whether it stands in this person's rail.
    pub fn is_for(&self, person: StaffId) -> bool {
        self.owner.is_none_or(|owner| owner == person)
    }
}
