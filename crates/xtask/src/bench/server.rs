//! The programs that are measured.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::database::PostgreSql;
use super::http::{between, get, post};
use super::load::{Load, READERS, SENDERS, wrk};

/// Everybody's password in a demonstration, and the address of somebody who speaks many languages.
const PASSWORD: &str = "green-city-demo";
const READER: &str = "xu.jingwen@xiaoyi.example";

/// Where the release build is.
pub(super) struct Programs {
    folder: PathBuf,
}

impl Programs {
    pub(super) fn of(root: &Path) -> Self {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Self { folder: target.join("release") }
    }

    fn xiaoyi(&self) -> Command {
        Command::new(self.folder.join("xiaoyi"))
    }

    /// The rate of an empty handler of the same library.
    pub(super) fn empty(&self, seconds: u64) -> Result<f64> {
        let address = "127.0.0.1:18798";
        let mut server = Command::new(self.folder.join("empty")).arg(address).spawn()?;
        let begun = Instant::now();
        while get(address, "/", "").is_err() && begun.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let load = wrk(&format!("http://{address}/"), seconds, READERS, &[]);
        server.kill()?;
        server.wait()?;
        Ok(load?.rate)
    }

    /// The rate of bare commits of one row on one connection.
    pub(super) fn commits(&self, url: &str, seconds: u64) -> Result<f64> {
        let output = Command::new(self.folder.join("commits")).args([url, &seconds.to_string()]).output()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        text.parse()
            .with_context(|| format!("bare commits failed: {}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// A desk on a database of its own.
pub(super) struct Desk {
    folder: PathBuf,
    url: String,
}

impl Desk {
    pub(super) fn new(folder: &Path, name: &str, cluster: Option<&PostgreSql>) -> Result<Self> {
        let (folder, url) = if let Some(cluster) = cluster {
            (folder.join(format!("postgresql-{name}")), cluster.create(name)?)
        } else {
            let folder = folder.join(name);
            let url = format!("sqlite:{}", folder.join("xiaoyi.db").display());
            (folder, url)
        };
        std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        Ok(Self { folder, url })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    fn command(&self, programs: &Programs, words: &[&str]) -> Command {
        let mut command = programs.xiaoyi();
        command.args(words).args(["--database-url", &self.url]);
        command.arg("--data-dir").arg(&self.folder).current_dir(&self.folder);
        // Nothing but these flags counts.
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("XIAOYI_"))
        {
            command.env_remove(name);
        }
        // A demonstration keeps its key under `demo`; what is served then has the same.
        command.env("XIAOYI_SECRET_KEY", "5a".repeat(32));
        command
    }

    /// Fills in so many tickets.
    pub(super) fn fill(&self, programs: &Programs, tickets: u64) -> Result<()> {
        let status = self
            .command(programs, &["demo", "--tickets", &tickets.to_string()])
            .stdout(Stdio::null())
            .status()
            .context("starting xiaoyi")?;
        if status.success() { Ok(()) } else { bail!("filling in failed: {status}") }
    }
}

/// A desk that is served. The worker stays out: what it sends would be measured too.
pub(super) struct Running {
    child: Child,
    host: String,
    cookie: String,
    ready_in: Duration,
}

impl Running {
    pub(super) fn start(programs: &Programs, desk: &Desk) -> Result<Self> {
        let begun = Instant::now();
        let log = std::fs::File::create(desk.folder.join("log"))?;
        let words = ["serve", "--no-worker", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"];
        let mut child = desk.command(programs, &words).stdout(Stdio::piped()).stderr(log).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("no output")?);
        let mut host = String::new();
        while host.is_empty() {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                bail!("xiaoyi ended: see {}", desk.folder.join("log").display());
            }
            between(&line, "is ready: http://", "/").unwrap_or_default().clone_into(&mut host);
        }
        std::thread::spawn(move || lines.read_to_end(&mut Vec::new()));
        get(&host, "/readyz", "")?;
        let ready_in = begun.elapsed();
        let answer = post(&host, "/staff/login", &format!("email={READER}&password={PASSWORD}"))?;
        let cookie = between(&answer, "set-cookie: ", ";").context("nobody was signed in")?.to_owned();
        Ok(Self { child, host, cookie, ready_in })
    }

    pub(super) fn ready_in(&self) -> Duration {
        self.ready_in
    }

    /// How much memory it holds, in KiB.
    pub(super) fn resident_kib(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        between(&status, "VmRSS:", "kB").and_then(|n| n.trim().parse().ok()).context("no VmRSS")
    }

    /// The first ticket of the list of open ones.
    pub(super) fn ticket_path(&self) -> Result<String> {
        let page = get(&self.host, "/staff/queues/everyone", &self.cookie)?;
        let reference = between(&page, "href=\"/staff/tickets/", "\"").context("the list is empty")?;
        Ok(format!("/staff/tickets/{reference}"))
    }

    /// Asks for a page, again and again.
    pub(super) fn load(&self, path: &str, seconds: u64) -> Result<Load> {
        let answer = get(&self.host, path, &self.cookie)?;
        if !answer.starts_with("HTTP/1.1 200") {
            bail!("{path}: {}", answer.lines().next().unwrap_or_default());
        }
        let cookie = ["--header".to_owned(), format!("Cookie: {}", self.cookie)];
        wrk(&format!("http://{}{path}", self.host), seconds, READERS, &cookie)
    }

    /// Sends new requests, each from another resident at another address.
    pub(super) fn create(&self, folder: &Path, round: usize, seconds: u64) -> Result<Load> {
        let form = get(&self.host, "/en/requests/new", "")?;
        let topics = between(&form, "name=\"topic\"", "</select>").context("no topics")?;
        let topic =
            between(topics, "<option value=\"\">–</option>\n<option value=\"", "\"").context("no topic")?;
        let script = folder.join("create.lua");
        std::fs::write(
            &script,
            include_str!("create.lua").replace("TOPIC", topic).replace("ROUND", &round.to_string()),
        )?;
        let more = ["--script".to_owned(), script.display().to_string()];
        wrk(&format!("http://{}", self.host), seconds, SENDERS, &more)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
