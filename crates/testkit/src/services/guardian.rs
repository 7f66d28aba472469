//! Runs a service so that nothing of it outlives the test process, even when that is killed.
//!
//! A shell stands between us and the service and holds the reading end of a pipe. When the pipe closes, because
//! the service is dropped or because we are gone, it ends the service and whatever that started, and removes its
//! directory. A signal on the parent's death would not do: it is tied to the thread that spawned the service, and
//! the harness ends those with each test.

use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a service may take to be ready: generous, for a machine that builds at the same time.
const PATIENCE: Duration = Duration::from_mins(1);

/// How a service likes to be ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ending {
    /// It has nothing to put in order.
    Kill,
    /// PostgreSQL's immediate shutdown, which gives back its shared memory.
    Quit,
}

impl Ending {
    fn signal(self) -> &'static str {
        match self {
            Self::Kill => "KILL",
            Self::Quit => "QUIT",
        }
    }
}

/// Whom a service runs as, where that is not ourselves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Account {
    uid: u32,
    gid: u32,
}

impl Account {
    /// The account of this name if we are root, who some services refuse to run as; else `None`, ourselves.
    pub(super) fn instead_of_root(name: &str) -> Option<Self> {
        let we_are_root = std::fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0);
        if !we_are_root {
            return None;
        }
        let accounts = std::fs::read_to_string("/etc/passwd").expect("/etc/passwd is readable");
        let account = accounts.lines().find_map(|line| {
            let mut fields = line.split(':');
            (fields.next()? == name).then_some(())?;
            let mut numbers = fields.skip(1).map(str::parse);
            Some(Self { uid: numbers.next()?.ok()?, gid: numbers.next()?.ok()? })
        });
        Some(
            account
                .unwrap_or_else(|| panic!("there is no account `{name}`, and root may not run this service")),
        )
    }
}

/// A service under guard: ended, and its directory removed, when this is dropped.
#[derive(Debug)]
pub(super) struct Guarded {
    name: &'static str,
    directory: PathBuf,
    shell: Child,
}

impl Guarded {
    /// Starts what `command` makes of the service's own directory, as `account`.
    pub(super) fn start(
        name: &'static str,
        account: Option<Account>,
        ending: Ending,
        command: impl FnOnce(&Path) -> Vec<String>,
    ) -> Self {
        let directory = tempfile::Builder::new()
            .prefix(&format!("xiaoyi-test-{name}-"))
            .tempdir()
            .expect("the temporary directory is writable")
            .keep();
        let mut shell = Command::new("sh");
        shell
            .args(["-c", include_str!("guardian.sh"), "guardian"])
            .arg(&directory)
            .arg(directory.file_name().unwrap_or_default())
            .arg(ending.signal())
            .args(command(&directory))
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // So that Ctrl+C at the terminal reaches the tests, and the guardian only through them.
            .process_group(0);
        if let Some(Account { uid, gid }) = account {
            chown(&directory, Some(uid), Some(gid)).expect("root may give a directory away");
            shell.uid(uid).gid(gid);
        }
        let shell = shell.spawn().expect("there is a shell");
        Self { name, directory, shell }
    }

    /// The service's own directory.
    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    /// What the service has printed.
    pub(super) fn log(&self) -> String {
        std::fs::read_to_string(self.directory.join("log")).unwrap_or_default()
    }

    /// Waits until `ready` finds what shows that the service can be used.
    pub(super) fn wait_until<T>(&self, mut ready: impl FnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = ready() {
                return found;
            }
            let failure = if self.has_ended() {
                "ended at once".to_owned()
            } else if start.elapsed() > PATIENCE {
                format!("was not ready within {} s", PATIENCE.as_secs())
            } else {
                std::thread::sleep(Duration::from_millis(10));
                continue;
            };
            panic!("{} {failure}; it printed:\n{}", self.name, self.log());
        }
    }

    fn has_ended(&self) -> bool {
        let Ok(pid) = std::fs::read_to_string(self.directory.join("pid")) else { return false };
        let pid = pid.trim();
        // Its parent, the shell, waits on us and does not collect it: an ended service stays as a zombie.
        !pid.is_empty()
            && std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| stat.contains(") Z "))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // There is nothing to be done about a guardian that is gone already.
        drop(self.shell.wait());
    }
}
