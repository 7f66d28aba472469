//! The secret key: from the configuration, or made once and kept in the data folder at mode 0600.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;

use anyhow::{Context, Result, bail};
use xiaoyi_desk::{Environment, Keys, SecretKey};
use xiaoyi_store::{Store, StoreError};

use crate::config::Config;

/// The secret key of this desk.
pub(crate) fn secret_key(config: &Config, environment: &Environment) -> Result<SecretKey> {
    if let Some(text) = &config.secret_key {
        return SecretKey::parse(text).context("XIAOYI_SECRET_KEY cannot be used");
    }
    let path = config.data_dir.join("secret.key");
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("the folder {} cannot be made", config.data_dir.display()))?;
    let key = SecretKey::from_bytes(environment.bytes());
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
        Ok(mut file) => {
            file.write_all(key.to_hex().as_bytes()).and_then(|()| file.sync_all())?;
            Ok(key)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let text =
                std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            SecretKey::parse(&text).with_context(|| format!("{} does not hold a secret key", path.display()))
        }
        Err(error) => Err(error).with_context(|| format!("cannot write {}", path.display())),
    }
}

/// Binds a new database to this key, and refuses one that belongs to another: its links would not
/// open, and nobody would see why.
pub(crate) fn check(store: &Store, keys: &Keys) -> Result<()> {
    let kept = store.write::<_, StoreError>(|tx| {
        if let Some(kept) = tx.key_digest()? {
            return Ok(kept);
        }
        tx.save_key_digest(&keys.digest())?;
        Ok(keys.digest().to_vec())
    })?;
    if kept != keys.digest() {
        bail!(
            "this database belongs to another secret key: give this server the same XIAOYI_SECRET_KEY as the others, \
             or put the data folder's secret.key back from the backup"
        );
    }
    Ok(())
}
