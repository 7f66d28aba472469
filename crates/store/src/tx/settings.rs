//! The desk's settings: one row.

use diesel::prelude::*;
use xiaoyi_domain::DeskSettings;

use crate::schema::settings;
use crate::{StoreError, Tx, convert, dialect};

impl Tx<'_> {
    /// The desk's settings.
    pub fn settings(&mut self) -> Result<DeskSettings, StoreError> {
        let details: String = settings::table.select(settings::details).first(self.connection)?;
        convert::json("settings", &details)
    }

    /// Replaces the desk's settings.
    pub fn save_settings(&mut self, new: &DeskSettings) -> Result<(), StoreError> {
        let details = convert::to_json("settings", new)?;
        diesel::update(settings::table).set(settings::details.eq(details)).execute(self.connection)?;
        self.renew_config_version()
    }

    /// What is another number after every change of people, topics and settings.
    pub fn config_version(&mut self) -> Result<i64, StoreError> {
        Ok(settings::table.select(settings::config_version).first(self.connection)?)
    }

    /// People, topics or settings change. The new stamp is drawn by lot and not counted up, so that one which was
    /// never committed does not come again.
    pub(super) fn renew_config_version(&mut self) -> Result<(), StoreError> {
        Ok(dialect::renew_config_version(self.connection)?)
    }

    /// The digest of the secret key that this database belongs to, if any server has been here.
    pub fn key_digest(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(settings::table.select(settings::key_digest).first(self.connection)?)
    }

    /// Binds this database to a secret key, unless it belongs to one already.
    pub fn bind_key_digest(&mut self, digest: &[u8]) -> Result<(), StoreError> {
        diesel::update(settings::table.filter(settings::key_digest.is_null()))
            .set(settings::key_digest.eq(Some(digest)))
            .execute(self.connection)?;
        Ok(())
    }
}
