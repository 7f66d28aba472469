//! Files of the desk that other accounts on this machine may read. What the desk makes is its owner's alone; what was made
//! before, or copied in, may be open.

use std::path::{Path, PathBuf};

use xiaoyi_notifier::MailUrl;
use xiaoyi_store::DatabaseUrl;
use xiaoyi_store::private::is_open_to_others;

use crate::config::Config;

/// The commands that close what is open, each for a shell. Nothing is changed here.
pub(crate) fn commands(config: &Config) -> Vec<String> {
    let mut commands = Vec::new();
    let ours = files(config);
    let has_any = ours.iter().any(|file| file.parent() == Some(&config.data_dir));
    if has_any && is_open_to_others(&config.data_dir) {
        commands.push(format!("chmod 700 {}", quoted(&config.data_dir)));
    }
    let open: Vec<String> =
        ours.iter().filter(|file| is_open_to_others(file)).map(|file| quoted(file)).collect();
    if !open.is_empty() {
        commands.push(format!("chmod 600 {}", open.join(" ")));
    }
    if let MailUrl::Folder(folder) = &config.mail
        && (is_open_to_others(folder) || in_folder(folder).iter().any(|file| is_open_to_others(file)))
    {
        commands.push(format!("chmod -R go= {}", quoted(folder)));
    }
    commands
}

/// The secret key, the database with what stands beside it, what a restore kept of both, and settings with a password.
fn files(config: &Config) -> Vec<PathBuf> {
    let mut names = vec![config.data_dir.join("secret.key")];
    if let DatabaseUrl::Sqlite(path) = &config.database {
        names.push(path.clone());
    }
    let mut files: Vec<PathBuf> = Vec::new();
    for name in &names {
        let (Some(folder), Some(begin)) = (name.parent(), name.file_name()) else { continue };
        let begin = begin.as_encoded_bytes();
        let is_of =
            |file: &PathBuf| file.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(begin));
        files.extend(in_folder(folder).into_iter().filter(is_of));
    }
    files.extend(config.secret_file.clone());
    files.sort();
    files.dedup();
    files
}

/// What a folder holds; nothing where it cannot be read.
fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// A path as a shell reads it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if text.chars().all(is_plain) && !text.starts_with('-') {
        return text;
    }
    let text = if text.starts_with('-') { format!("./{text}") } else { text };
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_quoted_for_a_shell_where_it_must_be() {
        for (path, shown) in [
            ("data/xiaoyi.db", "data/xiaoyi.db"),
            ("my data", "'my data'"),
            ("-x", "'./-x'"),
            ("a'b", r"'a'\''b'"),
        ] {
            assert_eq!(quoted(Path::new(path)), shown);
        }
    }
}
