//! Backups: one file with a database, the secret key and what is needed to put them back.
//!
//! `archive` is the file, `postgresql` runs PostgreSQL's own programs; SQLite's part stands in the store.

pub(crate) mod archive;
pub(crate) mod postgresql;

use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;
use xiaoyi_store::private;

/// A folder for what is not whole yet, on the same disk as what it becomes. It goes away with everything in it.
pub(crate) fn workplace(beside: &Path) -> Result<TempDir> {
    let folder = folder_of(beside);
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(private::FOLDER_MODE);
    tempfile::Builder::new()
        .prefix(".xiaoyi-")
        .permissions(permissions)
        .tempdir_in(folder)
        .with_context(|| format!("nothing can be written in the folder {}", folder.display()))
}

/// The folder that something lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Waits until the disk has the names in a folder.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}
