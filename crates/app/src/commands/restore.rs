//! `xiaoyi restore FILE`: puts a backup in its place.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use xiaoyi_desk::{Environment, Keys, SecretKey};
use xiaoyi_store::backup::{
    About, BackupError, about, check_copy, is_in_use, known_migrations, put_schema_back, set_aside,
    set_schema_aside,
};
use xiaoyi_store::{DatabaseUrl, private};

use crate::backup::archive::{self, DUMP, KEY, Manifest, SQLITE};
use crate::backup::{folder_of, postgresql, sync_folder, workplace};
use crate::config::Config;
use crate::secret;

pub(crate) fn run(config: &Config, file: &Path, force: bool) -> Result<()> {
    let manifest = archive::manifest_of(file)?;
    accept(config, &manifest)?;
    let occupied = match &config.database {
        DatabaseUrl::Sqlite(path) => path.exists(),
        DatabaseUrl::Postgresql(_) => about(&config.database)?.is_some(),
    };
    if occupied && !force {
        bail!(
            "there is a desk already, in {}: with --force the backup takes its place, and it is kept beside it",
            shown(&config.database)
        );
    }
    wait_until_unused(&config.database)?;
    let (work, unpacked) = unpack(config, file)?;
    let key = Key::of(config, &work, &manifest, force)?;
    let ending = Environment::system().now().format("%Y%m%dt%H%M%Sz").to_string();
    if config.database.is_sqlite() {
        check(&check_copy(&unpacked)?, &manifest, key.digest.as_deref())?;
    }
    // The key first: one without its database is used by the next try, a database without its key by nobody.
    key.put(&format!("before-restore-{ending}"))?;
    let kept = match &config.database {
        DatabaseUrl::Sqlite(path) => {
            let ending = format!("before-restore-{ending}");
            set_aside(path, &ending)?;
            std::fs::rename(&unpacked, path).with_context(|| {
                format!("cannot write {}; what was there has the ending .{ending}", path.display())
            })?;
            sync_folder(folder_of(path))?;
            format!("{}.{ending}", path.display())
        }
        DatabaseUrl::Postgresql(url) => {
            let name = format!("{}{ending}", postgresql::SET_ASIDE);
            if occupied {
                set_schema_aside(&config.database, &name)
                    .context("the desk that is there cannot be set aside")?;
            }
            let restored = postgresql::restore(url, &unpacked);
            if restored.is_err() && occupied {
                put_schema_back(&config.database, &name)
                    .with_context(|| format!("what was there is in the schema {name}"))?;
            }
            restored?;
            let about = about(&config.database)?.ok_or(BackupError::NoDesk)?;
            check(&about, &manifest, key.digest.as_deref())?;
            format!("the schema {name}, which is in no further backup")
        }
    };
    println!(
        "The desk is as it was at {}, in {}.",
        manifest.made_at.format("%Y-%m-%d %H:%M:%S UTC"),
        shown(&config.database)
    );
    if occupied {
        println!("What was there before is {kept}. Delete it once you need it no more.");
    }
    if manifest.migrations != known_migrations()? {
        println!("It is of an older version: `xiaoyi serve` brings it up to date, or `xiaoyi migrate`.");
    }
    println!("Next: `xiaoyi doctor`, then start the servers and workers.");
    println!(
        "Mails that were to be sent when the backup was made are sent then, even if they went out since."
    );
    Ok(())
}

/// Refuses a database that somebody works with. Those who were told to stop a moment ago are waited for.
fn wait_until_unused(url: &DatabaseUrl) -> Result<()> {
    for _ in 0..20 {
        if !is_in_use(url)? {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    Err(BackupError::InUse.into())
}

/// Refuses a backup that this program or this database cannot take.
fn accept(config: &Config, manifest: &Manifest) -> Result<()> {
    let fits = match &config.database {
        DatabaseUrl::Sqlite(_) => manifest.holds(SQLITE),
        DatabaseUrl::Postgresql(_) => manifest.holds(DUMP),
    };
    if !fits {
        let (of, url) =
            if manifest.holds(DUMP) { ("PostgreSQL", "postgres:") } else { ("SQLite", "sqlite:") };
        bail!("this backup is of a {of} database: the database URL must begin with “{url}”");
    }
    let known = known_migrations()?;
    if let Some(newer) = manifest.migrations.iter().find(|migration| !known.contains(migration)) {
        bail!(
            "this backup was made by a newer version, {}, and has a migration that this one does not know ({newer}): use \
             the newer version",
            manifest.program
        );
    }
    Ok(())
}

/// Unpacks a backup on the disk that it is to lie on; returns the database in it.
fn unpack(config: &Config, file: &Path) -> Result<(TempDir, PathBuf)> {
    let (beside, name) = match &config.database {
        DatabaseUrl::Sqlite(path) => (path.clone(), SQLITE),
        DatabaseUrl::Postgresql(_) => (secret::path(config), DUMP),
    };
    let folder = folder_of(&beside);
    private::make_folder(folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let work = workplace(&beside)?;
    archive::read(file, Some(work.path()), |manifest| accept(config, manifest))?;
    let unpacked = work.path().join(name);
    std::fs::File::open(&unpacked)?.sync_all()?;
    Ok((work, unpacked))
}

/// The secret key of a backup, and whether it must be written.
struct Key {
    digest: Option<Vec<u8>>,
    /// The file, and what it is to hold.
    write: Option<(PathBuf, String)>,
}

impl Key {
    /// Refuses a configured key that is another one; and one that would be overwritten, without `force`.
    fn of(config: &Config, work: &TempDir, manifest: &Manifest, force: bool) -> Result<Self> {
        if !manifest.holds(KEY) {
            return Ok(Self { digest: None, write: None });
        }
        let written = std::fs::read_to_string(work.path().join(KEY))?;
        let digest = Keys::new(SecretKey::parse(&written).context("the backup's secret key")?).digest();
        let found = secret::find(config)?.map(|key| Keys::new(key).digest());
        let is_kept = found == Some(digest);
        if !is_kept && config.secret_key.is_some() {
            bail!(
                "the secret key that is configured is not the backup's: configure that one, or none, so that it is put \
                 into the data folder"
            );
        }
        if found.is_some() && !is_kept && !force {
            bail!(
                "{} holds another key than the backup: with --force it is kept beside the backup's",
                secret::path(config).display()
            );
        }
        let write = (!is_kept).then(|| (secret::path(config), written));
        Ok(Self { digest: Some(digest.to_vec()), write })
    }

    fn put(&self, ending: &str) -> Result<()> {
        let Some((path, written)) = &self.write else { return Ok(()) };
        let failed = || format!("cannot write {}", path.display());
        private::make_folder(folder_of(path)).with_context(failed)?;
        if path.exists() {
            let mut aside = path.clone().into_os_string();
            aside.push(format!(".{ending}"));
            std::fs::rename(path, aside).with_context(failed)?;
        }
        let mut file = private::create_file(path).with_context(failed)?;
        file.write_all(written.as_bytes()).and_then(|()| file.sync_all()).with_context(failed)
    }
}

/// Refuses a database that is not the one of the manifest, or not this key's.
fn check(about: &About, manifest: &Manifest, key_digest: Option<&[u8]>) -> Result<()> {
    if about.migrations != manifest.migrations {
        bail!("the database is not the one that was backed up");
    }
    match (&about.key_digest, key_digest) {
        (Some(bound), Some(key)) if bound != key => {
            bail!("the secret key in the backup is not its database's")
        }
        (Some(_), None) => bail!("the backup holds no secret key, and its database belongs to one"),
        _ => Ok(()),
    }
}

/// A database as it may be shown.
fn shown(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => path.display().to_string(),
        DatabaseUrl::Postgresql(url) => xiaoyi_store::without_password(url).0,
    }
}
