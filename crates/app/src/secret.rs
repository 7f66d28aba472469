//! The secret key: from the configuration, or made once and kept in the data folder at mode 0600.

use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xiaoyi_desk::{Environment, Keys, SecretKey};
use xiaoyi_store::{Store, StoreError, private};

use crate::config::Config;

/// The secret key of this desk, made if there is none.
pub(crate) fn secret_key(config: &Config, environment: &Environment) -> Result<SecretKey> {
    if let Some(key) = find(config)? {
        return Ok(key);
    }
    private::make_folder(&config.data_dir)
        .with_context(|| format!("the folder {} cannot be made", config.data_dir.display()))?;
    let path = path(config);
    let key = SecretKey::from_bytes(environment.bytes());
    match private::create_file(&path) {
        Ok(mut file) => {
            file.write_all(key.to_hex().as_bytes()).and_then(|()| file.sync_all())?;
            Ok(key)
        }
        // Another process was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            find(config)?.with_context(|| format!("{} is gone again", path.display()))
        }
        Err(error) => Err(error).with_context(|| format!("cannot write {}", path.display())),
    }
}

/// The secret key, if it is configured or was made before.
pub(crate) fn find(config: &Config) -> Result<Option<SecretKey>> {
    if let Some(text) = &config.secret_key {
        return SecretKey::parse(text).map(Some).context("XIAOYI_SECRET_KEY cannot be used");
    }
    let path = path(config);
    match std::fs::read_to_string(&path) {
        Ok(text) => SecretKey::parse(&text)
            .map(Some)
            .with_context(|| format!("{} does not hold a secret key", path.display())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Where a key is kept that is not configured.
pub(crate) fn path(config: &Config) -> PathBuf {
    config.data_dir.join("secret.key")
}

/// The secret key of a desk that is there already; makes none.
///
/// # Errors
/// Where there is none, or it cannot be read.
pub(crate) fn existing(config: &Config) -> Result<SecretKey> {
    find(config)?.with_context(|| {
        format!(
            "there is no secret key {}: put it back from the backup, or set XIAOYI_SECRET_KEY; for a desk that was never \
             served, `xiaoyi serve` makes one",
            path(config).display()
        )
    })
}

/// Binds a new database to this key, and refuses one that belongs to another: its links would not
/// open, and nobody would see why.
pub(crate) fn bind(store: &Store, keys: &Keys) -> Result<()> {
    let kept = store.write::<_, StoreError>(|tx| {
        tx.bind_key_digest(&keys.digest())?;
        tx.key_digest()
    })?;
    compare(kept, keys)
}

/// Refuses a database that belongs to another key, and changes nothing.
pub(crate) fn check(store: &Store, keys: &Keys) -> Result<()> {
    compare(store.read::<_, StoreError>(|tx| tx.key_digest())?, keys)
}

fn compare(kept: Option<Vec<u8>>, keys: &Keys) -> Result<()> {
    if kept.is_some_and(|kept| kept != keys.digest()) {
        bail!(
            "this database belongs to another secret key: give this server the same XIAOYI_SECRET_KEY as the others, \
             or put the data folder's secret.key back from the backup"
        );
    }
    Ok(())
}
