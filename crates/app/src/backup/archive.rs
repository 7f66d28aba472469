//! The file of a backup: a tar, compressed with gzip. First `manifest.json`, which says what follows, with a SHA-256 of
//! each; then the secret key and the database.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use xiaoyi_domain::Instant;
use xiaoyi_store::private;

/// The secret key, as in the data folder.
pub(crate) const KEY: &str = "secret.key";
/// A SQLite database.
pub(crate) const SQLITE: &str = "database.sqlite";
/// What `pg_dump --format=custom` writes.
pub(crate) const DUMP: &str = "database.dump";

const MANIFEST: &str = "manifest.json";
/// How the file is laid out; another layout gets another number.
const FORMAT: u32 = 1;
/// No manifest is longer.
const MANIFEST_BYTES: u64 = 1 << 20;

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// Of the file's layout.
    format: u32,
    /// The version of the program that made it.
    pub(crate) program: String,
    /// When it was made.
    pub(crate) made_at: Instant,
    /// The migrations that had run.
    pub(crate) migrations: Vec<String>,
    files: Vec<Member>,
}

/// A file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Member {
    name: String,
    bytes: u64,
    sha256: String,
}

impl Manifest {
    /// Of these files in a folder.
    pub(crate) fn of(
        folder: &Path,
        names: &[&str],
        migrations: Vec<String>,
        made_at: Instant,
    ) -> Result<Self> {
        let member = |name: &&str| {
            let mut digest = Digesting::new(io::sink());
            let bytes = io::copy(&mut File::open(folder.join(name))?, &mut digest)?;
            Ok(Member { name: (*name).to_owned(), bytes, sha256: digest.hex() })
        };
        let files =
            names.iter().map(member).collect::<io::Result<_>>().context("reading what is backed up")?;
        Ok(Self { format: FORMAT, program: env!("CARGO_PKG_VERSION").to_owned(), made_at, migrations, files })
    }

    /// Whether it holds a file of this name.
    pub(crate) fn holds(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.name == name)
    }

    /// How many bytes all of it is, unpacked.
    pub(crate) fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }
}

/// Writes a backup of the files in a folder that the manifest names.
pub(crate) fn write(to: &mut File, manifest: &Manifest, folder: &Path) -> Result<()> {
    let packed = GzEncoder::new(BufWriter::new(to), Compression::fast());
    let mut archive = tar::Builder::new(packed);
    let header = |bytes: u64| {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes);
        header.set_mode(private::FILE_MODE);
        header.set_mtime(u64::try_from(manifest.made_at.timestamp()).unwrap_or_default());
        header
    };
    let mut written = serde_json::to_vec_pretty(manifest)?;
    written.push(b'\n');
    archive.append_data(&mut header(u64::try_from(written.len())?), MANIFEST, written.as_slice())?;
    for file in &manifest.files {
        let content = File::open(folder.join(&file.name))?;
        archive.append_data(&mut header(file.bytes), &file.name, content)?;
    }
    let mut buffered = archive.into_inner()?.finish()?;
    buffered.flush()?;
    buffered.get_ref().sync_all()?;
    Ok(())
}

/// Reads a whole backup and compares each of its files with what the manifest says of it. They are unpacked into a folder,
/// if one is given. `accept` sees the manifest before anything is unpacked.
///
/// # Errors
/// A file that is no backup, or a damaged one; and what `accept` says.
pub(crate) fn read(
    from: &Path,
    into: Option<&Path>,
    accept: impl FnOnce(&Manifest) -> Result<()>,
) -> Result<Manifest> {
    let mut archive = open(from)?;
    let no_backup = || no_backup(from);
    let mut entries = archive.entries().with_context(no_backup)?;
    let manifest = first_of(&mut entries, from)?;
    accept(&manifest)?;
    let mut left = manifest.files.iter();
    for entry in entries {
        let mut entry = entry.with_context(no_backup)?;
        // In their order, and no others: a name that was written by somebody else never becomes a path.
        let file = left.next().filter(|file| name_of(&entry) == file.name && is_ours(&file.name));
        let file = file.with_context(no_backup)?;
        let mut digest = match into {
            Some(folder) => {
                Digesting::new(Box::new(private::create_file(&folder.join(&file.name))?) as Box<dyn Write>)
            }
            None => Digesting::new(Box::new(io::sink()) as Box<dyn Write>),
        };
        let bytes = io::copy(&mut entry, &mut digest).with_context(no_backup)?;
        if bytes != file.bytes || digest.hex() != file.sha256 {
            bail!("{} is damaged: {} is not what was backed up", from.display(), file.name);
        }
    }
    if let Some(file) = left.next() {
        bail!("{} is damaged: {} is missing", from.display(), file.name);
    }
    // What is compressed ends with a sum of its own.
    io::copy(&mut archive.into_inner(), &mut io::sink()).with_context(no_backup)?;
    Ok(manifest)
}

/// What a backup says of itself; the rest of it is not looked at.
///
/// # Errors
/// A file that is no backup, or one of another layout.
pub(crate) fn manifest_of(from: &Path) -> Result<Manifest> {
    let mut archive = open(from)?;
    let mut entries = archive.entries().with_context(|| no_backup(from))?;
    first_of(&mut entries, from)
}

type Packed = GzDecoder<BufReader<File>>;

fn open(from: &Path) -> Result<tar::Archive<Packed>> {
    let file = File::open(from).with_context(|| format!("cannot read {}", from.display()))?;
    Ok(tar::Archive::new(GzDecoder::new(BufReader::new(file))))
}

fn no_backup(from: &Path) -> String {
    format!("{} is no backup of xiaoyi's, or a damaged one", from.display())
}

fn first_of(entries: &mut tar::Entries<'_, Packed>, from: &Path) -> Result<Manifest> {
    let no_backup = || no_backup(from);
    let first = entries.next().transpose().with_context(no_backup)?.with_context(no_backup)?;
    if name_of(&first) != MANIFEST {
        bail!("{}", no_backup());
    }
    let mut text = String::new();
    first.take(MANIFEST_BYTES).read_to_string(&mut text).with_context(no_backup)?;
    let manifest: Manifest = serde_json::from_str(&text).with_context(no_backup)?;
    if manifest.format != FORMAT {
        bail!("{} was made by another version of xiaoyi, {}: use that one", from.display(), manifest.program);
    }
    Ok(manifest)
}

fn is_ours(name: &str) -> bool {
    [KEY, SQLITE, DUMP].contains(&name)
}

fn name_of(entry: &tar::Entry<'_, impl Read>) -> String {
    String::from_utf8_lossy(&entry.path_bytes()).into_owned()
}

/// Passes on what is written, and counts it into a digest.
struct Digesting<W> {
    inner: W,
    digest: Sha256,
}

impl<W: Write> Digesting<W> {
    fn new(inner: W) -> Self {
        Self { inner, digest: Sha256::new() }
    }

    fn hex(self) -> String {
        HEXLOWER.encode(&self.digest.finalize())
    }
}

impl<W: Write> Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.digest.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(folder: &Path) -> (std::path::PathBuf, Manifest) {
        std::fs::write(folder.join(KEY), "5a").unwrap();
        std::fs::write(folder.join(SQLITE), vec![7; 100_000]).unwrap();
        let manifest =
            Manifest::of(folder, &[KEY, SQLITE], vec!["1".to_owned()], chrono::DateTime::UNIX_EPOCH).unwrap();
        let path = folder.join("desk.backup");
        write(&mut File::create(&path).unwrap(), &manifest, folder).unwrap();
        (path, manifest)
    }

    #[test]
    fn what_was_written_is_read_again_as_it_was() {
        let (folder, into) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (path, manifest) = made(folder.path());
        assert_eq!(read(&path, Some(into.path()), |_| Ok(())).unwrap(), manifest);
        assert_eq!(std::fs::read(into.path().join(SQLITE)).unwrap(), vec![7; 100_000]);
        assert!(!private::is_open_to_others(&into.path().join(KEY)));
        let refused = tempfile::tempdir().unwrap();
        assert!(read(&path, Some(refused.path()), |_| bail!("no")).is_err());
        assert_eq!(
            std::fs::read_dir(refused.path()).unwrap().count(),
            0,
            "nothing is unpacked before it is accepted"
        );
    }

    #[test]
    fn a_backup_that_is_cut_changed_or_none_is_refused_wherever_it_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let (path, _) = made(folder.path());
        let whole = std::fs::read(&path).unwrap();
        let is_read = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            read(&path, None, |_| Ok(())).is_ok()
        };
        let unpacked = |bytes: &[u8]| {
            let mut content = Vec::new();
            GzDecoder::new(bytes).read_to_end(&mut content).unwrap();
            content
        };
        assert!(is_read(&whole));
        for place in (10..whole.len()).step_by(7) {
            let mut changed = whole.clone();
            changed[place] ^= 0x10;
            // A few bits of what is compressed stand for nothing.
            assert!(!is_read(&changed) || unpacked(&changed) == unpacked(&whole), "changed at {place}");
            assert!(!is_read(&whole[..place]), "cut at {place}");
        }
        assert!(!is_read(b"SQLite format 3\0") && !is_read(b""));
    }

    #[test]
    fn names_that_are_none_of_ours_are_never_unpacked() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("in")).unwrap();
        std::fs::write(folder.path().join("evil"), "x").unwrap();
        let mut manifest =
            Manifest::of(folder.path(), &["evil"], Vec::new(), chrono::DateTime::UNIX_EPOCH).unwrap();
        manifest.files[0].name = "in/../evil".to_owned();
        let path = folder.path().join("b");
        // The tar's own writer refuses such a name; another one may not.
        assert!(write(&mut File::create(&path).unwrap(), &manifest, folder.path()).is_err());
        manifest.files[0].name = "evil".to_owned();
        write(&mut File::create(&path).unwrap(), &manifest, folder.path()).unwrap();
        assert!(read(&path, Some(&folder.path().join("in")), |_| Ok(())).is_err());
        assert_eq!(std::fs::read_dir(folder.path().join("in")).unwrap().count(), 0);
    }
}
