//! `xiaoyi backup FILE`: the database and the secret key, as they are at one moment, in one file.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use tempfile::NamedTempFile;
use xiaoyi_desk::{Environment, Keys};
use xiaoyi_store::backup::{About, BackupError, about, check_copy, snapshot};
use xiaoyi_store::{DatabaseUrl, private};

use crate::backup::archive::{self, DUMP, KEY, Manifest, SQLITE};
use crate::backup::{folder_of, postgresql, sync_folder, workplace};
use crate::config::Config;
use crate::secret;

pub(crate) fn run(config: &Config, file: &Path, force: bool) -> Result<()> {
    if file.is_dir() {
        bail!("{} is a folder: name a file in it", file.display());
    }
    if file.exists() && !force {
        return Err(is_there(file));
    }
    // What is missing is told before anything is made.
    if let DatabaseUrl::Sqlite(path) = &config.database
        && !path.exists()
    {
        return Err(xiaoyi_store::OpenError::Missing { path: path.clone() }.into());
    }
    let made_at = Environment::system().now();
    let work = workplace(file)?;
    let (database, about) = copy_database(config, work.path())?;
    let mut names = vec![database];
    if let Some(key) = key_of(config, &about)? {
        private::create_file(&work.path().join(KEY))?.write_all(key.as_bytes())?;
        names.insert(0, KEY);
    }
    let manifest = Manifest::of(work.path(), &names, about.migrations, made_at)?;
    let mut packed = NamedTempFile::new_in(work.path())?;
    archive::write(packed.as_file_mut(), &manifest, work.path())
        .with_context(|| format!("cannot write {}", file.display()))?;
    if archive::read(packed.path(), None, |_| Ok(()))? != manifest {
        bail!("what was written is not what was read: is the disk in order?");
    }
    let kept = if force { packed.persist(file) } else { packed.persist_noclobber(file) };
    kept.map_err(|failed| match failed.error.kind() {
        std::io::ErrorKind::AlreadyExists => is_there(file),
        _ => anyhow::Error::from(failed.error).context(format!("cannot write {}", file.display())),
    })?;
    sync_folder(folder_of(file))?;
    println!(
        "{} holds the desk as it was at {}: {} bytes, unpacked. It was read again and is whole.",
        file.display(),
        made_at.format("%Y-%m-%d %H:%M:%S UTC"),
        manifest.bytes()
    );
    if manifest.holds(KEY) {
        println!("The secret key is in it: keep it where nobody else can read it.");
    } else {
        println!("There is no secret key yet, and so none is in it.");
    }
    Ok(())
}

fn is_there(file: &Path) -> anyhow::Error {
    anyhow::anyhow!("{} is there already: choose another name, or overwrite it with --force", file.display())
}

/// Copies the database into a folder and checks the copy; returns its name there, and what it is.
fn copy_database(config: &Config, into: &Path) -> Result<(&'static str, About)> {
    match &config.database {
        DatabaseUrl::Sqlite(path) => {
            let copy = into.join(SQLITE);
            snapshot(path, &copy).context("the database cannot be copied")?;
            Ok((SQLITE, check_copy(&copy)?))
        }
        DatabaseUrl::Postgresql(url) => {
            let about = about(&config.database)?.ok_or(BackupError::NoDesk)?;
            postgresql::dump(url, &into.join(DUMP))?;
            Ok((DUMP, about))
        }
    }
}

/// The secret key in hexadecimal digits: the database's, or none where it is bound to none yet.
fn key_of(config: &Config, about: &About) -> Result<Option<String>> {
    let Some(digest) = &about.key_digest else {
        return Ok(secret::find(config)?.map(|key| key.to_hex()));
    };
    let key = secret::existing(config).context("a backup without the secret key could not be served")?;
    let written = key.to_hex();
    if Keys::new(key).digest().as_slice() != digest.as_slice() {
        bail!("the secret key is not the database's: a backup of both could not be served");
    }
    Ok(Some(written))
}
