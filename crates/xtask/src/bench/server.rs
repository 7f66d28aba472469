//! The programs that are measured.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::attack::attack;
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
        self.measured(url, &seconds.to_string())
    }

    /// How many microseconds a desk takes to note that a ticket is to be indexed for searches.
    pub(super) fn notes(&self, url: &str) -> Result<f64> {
        self.measured(url, "notes")
    }

    fn measured(&self, url: &str, what: &str) -> Result<f64> {
        let output = Command::new(self.folder.join("commits")).args([url, what]).output()?;
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

    /// Disables the account of somebody other than the one whose pages are read: what was found about them for each
    /// ticket that waits is not true any more, and every decision becomes another.
    pub(super) fn disable_somebody(&self, programs: &Programs) -> Result<()> {
        let output = self.command(programs, &["staff", "list"]).output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let mut agents = text.lines().filter(|line| line.contains("  agent  ") && !line.starts_with(READER));
        let email = agents.next().and_then(|line| line.split(' ').next()).context("there is no agent")?;
        let status = self.command(programs, &["staff", "disable", email]).stdout(Stdio::null()).status()?;
        if status.success() { Ok(()) } else { bail!("disabling {email} failed: {status}") }
    }
}

/// A desk that is served.
pub(super) struct Running {
    child: Child,
    host: String,
    cookie: String,
    ready_in: Duration,
}

impl Running {
    /// Starts the server. The worker stays out: what it does would be measured too.
    pub(super) fn start(programs: &Programs, desk: &Desk) -> Result<Self> {
        Self::start_with(programs, desk, &["--no-worker"])
    }

    /// Starts the server with these flags besides.
    pub(super) fn start_with(programs: &Programs, desk: &Desk, flags: &[&str]) -> Result<Self> {
        let begun = Instant::now();
        let log = std::fs::File::create(desk.folder.join("log"))?;
        let words = ["serve", "--bind", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"];
        let words = [&words, flags].concat();
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
        let answer =
            post(&host, "/staff/login", "127.0.0.1", &format!("email={READER}&password={PASSWORD}"))?;
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

    /// The most memory that it has held since it started, in KiB.
    pub(super) fn peak_kib(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        between(&status, "VmHWM:", "kB").and_then(|n| n.trim().parse().ok()).context("no VmHWM")
    }

    /// Sends it what nobody should.
    pub(super) fn attack(&self) -> Result<()> {
        attack(&self.host)
    }

    /// The first ticket of the list of open ones.
    pub(super) fn ticket_path(&self) -> Result<String> {
        let page = get(&self.host, "/staff/queues/everyone", &self.cookie)?;
        let reference = between(&page, "href=\"/staff/tickets/", "\"").context("the list is empty")?;
        let reference = reference.split('?').next().unwrap_or_default();
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
        let script = folder.join("create.lua");
        std::fs::write(
            &script,
            include_str!("create.lua").replace("TOPIC", &self.topic()?).replace("ROUND", &round.to_string()),
        )?;
        let more = ["--script".to_owned(), script.display().to_string()];
        wrk(&format!("http://{}", self.host), seconds, SENDERS, &more)
    }

    /// A topic, as the form of a new request offers it.
    pub(super) fn topic(&self) -> Result<String> {
        let form = get(&self.host, "/en/requests/new", "")?;
        let topics = between(&form, "name=\"topic\"", "</select>").context("no topics")?;
        let before = "<option value=\"\">–</option>\n<option value=\"";
        Ok(between(topics, before, "\"").context("no topic")?.to_owned())
    }

    /// Asks for a page once; how long the answer took.
    pub(super) fn ask(&self, path: &str) -> Result<Duration> {
        let begun = Instant::now();
        let answer = get(&self.host, path, &self.cookie)?;
        let took = begun.elapsed();
        if answer.starts_with("HTTP/1.1 200") { Ok(took) } else { bail!("{path} failed:\n{answer}") }
    }

    /// Sends one new request, the `number`-th of this kind; how long the answer took.
    pub(super) fn send(&self, topic: &str, number: u64) -> Result<Duration> {
        let form = format!(
            "submission=99999999-0000-4000-8000-{number:012}&languages=ja&topic={topic}&subject=Number+{number}\
             &description=How+do+I+register+my+new+address%3F&name=Resident\
             &email=resident-at-once-{number}%40mail.example&consent=yes"
        );
        // Each at another address, so that no limit is met.
        let from = format!("10.99.{}.{}", number / 250 % 250, number % 250 + 1);
        let begun = Instant::now();
        let answer = post(&self.host, "/en/requests/new", &from, &form)?;
        let took = begun.elapsed();
        if answer.starts_with("HTTP/1.1 303") { Ok(took) } else { bail!("a request failed:\n{answer}") }
    }

    /// The sum of a metric over its labels.
    pub(super) fn metric(&self, name: &str) -> Result<u64> {
        let text = get(&self.host, "/metrics", "")?;
        let lines = text.lines().filter(|line| line.starts_with(name));
        lines.map(|line| Ok(line.rsplit(' ').next().unwrap_or_default().parse::<u64>()?)).sum()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
