//! Files and folders that only the account that runs the desk may read, whatever its umask says: the database and what
//! stands beside it, the secret key, backups. What is there already is left as it is; `xiaoyi doctor` tells of it.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// The mode of a file.
pub const FILE_MODE: u32 = 0o600;
/// The mode of a folder.
pub const FOLDER_MODE: u32 = 0o700;
/// What a mode gives to others.
const OTHERS: u32 = 0o077;

/// Makes a folder, and those above it that are missing.
///
/// # Errors
/// What the system says where one cannot be made.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        make_folder(above)?;
    }
    match DirBuilder::new().mode(FOLDER_MODE).create(path) {
        Ok(()) => std::fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE)),
        // Another process was quicker.
        Err(_) if path.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Makes an empty file and opens it to read and write.
///
/// # Errors
/// `AlreadyExists` where something has this name; else what the system says.
pub fn create_file(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).write(true).create_new(true).mode(FILE_MODE).open(path)?;
    file.set_permissions(Permissions::from_mode(FILE_MODE))?;
    Ok(file)
}

/// Whether other accounts than its owner's may do anything with a file or a folder; not where it is gone.
pub fn is_open_to_others(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| !found.is_symlink() && found.permissions().mode() & OTHERS != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_made_for_their_owner_alone_and_those_that_are_there_are_left() {
        let folder = tempfile::TempDir::new().unwrap();
        let there = folder.path().join("there");
        std::fs::create_dir(&there).unwrap();
        std::fs::set_permissions(&there, Permissions::from_mode(0o755)).unwrap();
        let made = there.join("a/b");
        make_folder(&made).unwrap();
        make_folder(&made).unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!([&there, &there.join("a"), &made].map(|path| mode(path)), [0o755, 0o700, 0o700]);
        assert!(is_open_to_others(&there) && !is_open_to_others(&made));
        let file = made.join("file");
        create_file(&file).unwrap();
        assert_eq!(mode(&file), 0o600);
        assert_eq!(create_file(&file).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert!(make_folder(&file.join("c")).is_err() && !is_open_to_others(&made.join("nothing")));
    }
}
