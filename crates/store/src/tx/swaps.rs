//! Swaps of shifts.

use diesel::prelude::*;
use xiaoyi_domain::{Swap, SwapId};

use crate::fixed::Condition;
use crate::schema::swaps;
use crate::{StoreError, Tx, convert};

#[derive(Queryable, Insertable)]
#[diesel(table_name = swaps)]
struct SwapRow {
    id: Vec<u8>,
    asker_id: Vec<u8>,
    asker_day: String,
    colleague_id: Vec<u8>,
    colleague_day: String,
    given: String,
    taken: String,
    state: String,
    asked_at: i64,
}

impl SwapRow {
    fn of(swap: &Swap) -> Result<Self, StoreError> {
        Ok(Self {
            id: convert::bytes(swap.id.0),
            asker_id: convert::bytes(swap.asker.0),
            asker_day: swap.asker_day.to_string(),
            colleague_id: convert::bytes(swap.colleague.0),
            colleague_day: swap.colleague_day.to_string(),
            given: convert::to_json("hours", &swap.given)?,
            taken: convert::to_json("hours", &swap.taken)?,
            state: swap.state.code().to_owned(),
            asked_at: convert::micros(swap.asked_at),
        })
    }

    fn into_domain(self) -> Result<Swap, StoreError> {
        Ok(Swap {
            id: convert::id("swap", &self.id)?,
            asker: convert::id("asker", &self.asker_id)?,
            asker_day: convert::parsed("day", &self.asker_day)?,
            colleague: convert::id("colleague", &self.colleague_id)?,
            colleague_day: convert::parsed("day", &self.colleague_day)?,
            given: convert::json("hours", &self.given)?,
            taken: convert::json("hours", &self.taken)?,
            state: convert::parsed("state of a swap", &self.state)?,
            asked_at: convert::instant(self.asked_at)?,
        })
    }
}

impl Tx<'_> {
    /// Swaps that are asked and not answered, in the order of their asking.
    pub fn list_open_swaps(&mut self) -> Result<Vec<Swap>, StoreError> {
        let rows: Vec<SwapRow> =
            swaps::table.filter(Condition("state = 'asked'")).order(swaps::id).load(self.connection)?;
        rows.into_iter().map(SwapRow::into_domain).collect()
    }

    /// A swap.
    pub fn find_swap(&mut self, id: SwapId) -> Result<Option<Swap>, StoreError> {
        let row: Option<SwapRow> =
            swaps::table.find(convert::bytes(id.0)).first(self.connection).optional()?;
        row.map(SwapRow::into_domain).transpose()
    }

    /// Adds a swap.
    pub fn add_swap(&mut self, swap: &Swap) -> Result<(), StoreError> {
        diesel::insert_into(swaps::table).values(SwapRow::of(swap)?).execute(self.connection)?;
        self.renew_config_version()
    }

    /// Keeps what became of a swap.
    pub fn save_swap(&mut self, swap: &Swap) -> Result<(), StoreError> {
        diesel::update(swaps::table.find(convert::bytes(swap.id.0)))
            .set((
                swaps::state.eq(swap.state.code()),
                swaps::given.eq(convert::to_json("hours", &swap.given)?),
                swaps::taken.eq(convert::to_json("hours", &swap.taken)?),
            ))
            .execute(self.connection)?;
        self.renew_config_version()
    }
}
