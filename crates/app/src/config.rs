//! The configuration: flags, then environment variables, then `xiaoyi.toml`, then the defaults.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use chrono_tz::Tz;
use ipnet::IpNet;
use serde::Deserialize;
use url::Url;
use xiaoyi_notifier::MailUrl;
use xiaoyi_store::DatabaseUrl;

use crate::cli::Settings;

/// `xiaoyi.toml`: the names of the flags, with underscores.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    database_url: Option<String>,
    bind: Option<String>,
    public_url: Option<String>,
    trusted_proxies: Option<String>,
    frame_ancestors: Option<String>,
    data_dir: Option<PathBuf>,
    secret_key: Option<String>,
    mail_url: Option<String>,
    mail_from: Option<String>,
    time_zone: Option<String>,
    log: Option<String>,
    log_format: Option<String>,
}

impl File {
    /// Whether a key stands in it, or an address that may have a password.
    fn holds_a_secret(&self) -> bool {
        let has_password = |url: &Option<String>| {
            url.as_ref().is_some_and(|url| url.contains('@') || url.contains("password="))
        };
        self.secret_key.is_some() || has_password(&self.mail_url) || has_password(&self.database_url)
    }
}

/// The file with settings, where it is.
const SETTINGS_FILE: &str = "xiaoyi.toml";

/// Everything that an operator configures, read and found good.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) database: DatabaseUrl,
    pub(crate) bind: SocketAddr,
    /// Whether the operator chose the address.
    pub(crate) bind_chosen: bool,
    /// None until the server knows where it listens.
    pub(crate) public_url: Option<Url>,
    pub(crate) trusted_proxies: Vec<IpNet>,
    pub(crate) frame_ancestors: Vec<Url>,
    pub(crate) data_dir: PathBuf,
    pub(crate) secret_key: Option<String>,
    pub(crate) mail: MailUrl,
    pub(crate) mail_from: String,
    pub(crate) zone: Tz,
    pub(crate) log: Option<String>,
    pub(crate) log_json: bool,
    /// The file with settings, where it holds a key or a password.
    pub(crate) secret_file: Option<PathBuf>,
}

impl Config {
    /// Reads the configuration. In a demonstration the defaults lie under `data/demo`.
    pub(crate) fn read(settings: &Settings, demo: bool) -> Result<Self> {
        let file = read_file(settings.config.as_deref())?;
        let secret_file =
            file.holds_a_secret().then(|| settings.config.clone().unwrap_or_else(|| SETTINGS_FILE.into()));
        let data_dir = settings.data_dir.clone().or(file.data_dir).unwrap_or_else(|| "data".into());
        let data_dir = if demo { data_dir.join("demo") } else { data_dir };
        let database = settings.database_url.clone().or(if demo { None } else { file.database_url });
        let database = database.unwrap_or_else(|| format!("sqlite:{}", data_dir.join("xiaoyi.db").display()));
        let mail = settings.mail_url.clone().or(if demo { None } else { file.mail_url });
        let mail = mail.unwrap_or_else(|| format!("file:{}", data_dir.join("outbox").display()));
        let bind = settings.bind.clone().or(file.bind);
        let zone =
            settings.time_zone.clone().or(file.time_zone).unwrap_or_else(|| "Asia/Shanghai".to_owned());
        let public_url =
            settings.public_url.clone().or(file.public_url).map(|text| read_url(&text)).transpose()?;
        let log_format = settings.log_format.clone().or(file.log_format);
        Ok(Self {
            database: DatabaseUrl::parse(&database)?,
            bind_chosen: bind.is_some(),
            bind: read_bind(bind.as_deref().unwrap_or("127.0.0.1:8080"))?,
            public_url,
            trusted_proxies: read_proxies(
                &settings.trusted_proxies.clone().or(file.trusted_proxies).unwrap_or_default(),
            )?,
            frame_ancestors: read_sites(
                &settings.frame_ancestors.clone().or(file.frame_ancestors).unwrap_or_default(),
            )?,
            data_dir,
            secret_key: settings.secret_key.clone().or(file.secret_key),
            mail: MailUrl::parse(&mail)?,
            mail_from: settings
                .mail_from
                .clone()
                .or(file.mail_from)
                .unwrap_or_else(|| "Xiaoyi <desk@localhost.localdomain>".to_owned()),
            zone: zone
                .parse()
                .map_err(|_| anyhow!("“{zone}” is no time zone; write for example Asia/Shanghai"))?,
            log: settings.log.clone().or(file.log),
            log_json: match log_format.as_deref() {
                None | Some("text") => false,
                Some("json") => true,
                Some(other) => bail!("the log format is text or json, not “{other}”"),
            },
            secret_file,
        })
    }

    /// The address under which people reach a server that listens here.
    pub(crate) fn public_url(&self, listening: SocketAddr) -> Result<Url> {
        match &self.public_url {
            Some(url) => Ok(url.clone()),
            None => Ok(Url::parse(&format!("http://{listening}/"))?),
        }
    }
}

fn read_file(path: Option<&Path>) -> Result<File> {
    let (path, wanted) = path.map_or((Path::new(SETTINGS_FILE), false), |path| (path, true));
    if !wanted && !path.exists() {
        return Ok(File::default());
    }
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} is not as it should be", path.display()))
}

fn read_bind(text: &str) -> Result<SocketAddr> {
    let shown = without_user(text);
    if text.contains(['/', '@', '?', '#']) {
        bail!("“{shown}” is no address to listen on: leave out all but the address and the port");
    }
    let mut found = text
        .to_socket_addrs()
        .with_context(|| format!("“{shown}” is no address to listen on; write for example 127.0.0.1:8080"))?;
    found.next().ok_or_else(|| anyhow!("“{shown}” is no address to listen on"))
}

fn read_proxies(text: &str) -> Result<Vec<IpNet>> {
    let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
    let net = |word: &str| word.parse::<IpNet>().or_else(|_| word.parse::<IpAddr>().map(IpNet::from));
    words
        .map(|word| {
            let net = net(word).map_err(|_| {
                anyhow!("“{word}” is no network address; write for example 10.0.0.0/8, without a port")
            })?;
            Ok(as_seen(net))
        })
        .collect()
}

/// A network of IPv4 addresses in IPv6's clothes (`::ffff:10.0.0.0/104`) as what it is: those that are compared with it
/// are told apart so.
fn as_seen(net: IpNet) -> IpNet {
    let (address, length) = (net.addr().to_canonical(), net.prefix_len());
    match (net, address, length.checked_sub(96)) {
        (IpNet::V6(_), IpAddr::V4(_), Some(length)) => IpNet::new(address, length).unwrap_or(net),
        _ => net,
    }
}

fn read_sites(text: &str) -> Result<Vec<Url>> {
    let words = text.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let url = Url::parse(word).ok().filter(|url| url.scheme() == "https");
            // What else stands in it would stand in a header of every page.
            let is_host =
                |host: &str| host.chars().all(|c| c.is_ascii_alphanumeric() || ".-*:[]".contains(c));
            let Some(url) = url.filter(|url| url.host_str().is_some_and(is_host)) else {
                bail!("“{}” is no site; write for example https://servicewechat.com", without_user(word));
            };
            check_is_origin(&url).with_context(|| format!("“{}” is no site", without_user(word)))?;
            Ok(url)
        })
        .collect()
}

fn read_url(text: &str) -> Result<Url> {
    let shown = without_user(text);
    let url = Url::parse(text).with_context(|| format!("the public URL “{shown}” is no address"))?;
    // An address is read even without its slashes, and is not one that people write.
    let has_slashes = text.trim().to_lowercase().starts_with(&format!("{}://", url.scheme()));
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() || !has_slashes {
        bail!("the public URL must begin with http:// or https://, not “{shown}”");
    }
    check_is_origin(&url).context("the public URL cannot be used")?;
    let is_nowhere = match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_unspecified(),
        Some(url::Host::Ipv6(address)) => address.is_unspecified(),
        Some(url::Host::Domain(_)) | None => false,
    };
    if is_nowhere || url.port() == Some(0) {
        bail!("nobody can reach “{shown}”: the public URL is the one that people use");
    }
    Ok(url)
}

/// Refuses what goes beyond a scheme, a host and a port: each would be lost, or stand in the middle of every link.
fn check_is_origin(url: &Url) -> Result<()> {
    let plain = url.origin().ascii_serialization();
    if !url.username().is_empty() || url.password().is_some() {
        bail!("it has a user's name or password: write “{plain}”");
    }
    if url.path() != "/" {
        bail!("it has a path: write “{plain}”");
    }
    if url.query().is_some() || url.fragment().is_some() {
        bail!("it has a “?” or “#”: write “{plain}”");
    }
    Ok(())
}

/// An address as it may be shown: what stands before an @ may hold a password.
fn without_user(text: &str) -> String {
    text.rsplit_once('@').map_or_else(|| text.to_owned(), |(_, rest)| format!("…@{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_settings_are_told_in_plain_words() {
        let with = |change: fn(&mut Settings)| {
            let mut settings = Settings::default();
            change(&mut settings);
            format!("{:#}", Config::read(&settings, false).map(|_| ()).unwrap_err())
        };
        for (words, told) in [
            ("must begin with “sqlite:”", with(|s| s.database_url = Some("mysql://x".into()))),
            ("no address to listen on", with(|s| s.bind = Some("nowhere".into()))),
            ("no time zone", with(|s| s.time_zone = Some("Mars/Base".into()))),
            ("must begin with “file:”", with(|s| s.mail_url = Some("imap://x".into()))),
            ("no network address", with(|s| s.trusted_proxies = Some("proxy.example".into()))),
            ("is no site", with(|s| s.frame_ancestors = Some("servicewechat.com".into()))),
            ("text or json", with(|s| s.log_format = Some("xml".into()))),
            ("http:// or https://", with(|s| s.public_url = Some("ftp://x".into()))),
            ("the address and the port", with(|s| s.bind = Some("http://127.0.0.1:8080".into()))),
            ("without a port", with(|s| s.trusted_proxies = Some("127.0.0.1:80".into()))),
            ("do you mean “sslmode”", with(|s| s.database_url = Some("postgres:///x?sslmod=disable".into()))),
            ("has no parameters", with(|s| s.database_url = Some("sqlite:x.db?mode=ro".into()))),
            ("cannot read", with(|s| s.config = Some("no/such/file.toml".into()))),
        ] {
            assert!(told.contains(words), "{told}");
        }
    }

    #[test]
    fn the_public_url_is_a_scheme_a_host_and_a_port() {
        for fine in ["https://desk.example", "http://127.0.0.1:8080/", "HTTPS://Desk.Example:8443"] {
            assert!(read_url(fine).is_ok(), "{fine}");
        }
        for (wrong, words) in [
            ("https://desk.example/#top", "“#”: write “https://desk.example”"),
            ("https://desk.example/#", "“#”"),
            ("https://desk.example/?", "“?”"),
            ("https://desk.example:8443/desk", "it has a path: write “https://desk.example:8443”"),
            ("https://admin:hunter2@desk.example", "name or password: write “https://desk.example”"),
            ("https://admin@desk.example", "name or password"),
            ("ftp://admin:hunter2@desk.example", "http:// or https://, not “…@desk.example”"),
            ("https:desk.example", "http:// or https://"),
            ("https:/desk.example", "http:// or https://"),
            ("mailto:desk@desk.example", "http:// or https://"),
            ("desk.example", "no address"),
            ("https://", "no address"),
            ("http://0.0.0.0:8080", "nobody can reach"),
            ("http://[::]:8080", "nobody can reach"),
            ("https://desk.example:0", "nobody can reach"),
        ] {
            let told = format!("{:#}", read_url(wrong).unwrap_err());
            assert!(told.contains(words) && !told.contains("hunter2"), "{wrong}: {told}");
        }
    }

    #[test]
    fn a_site_that_frames_pages_is_a_scheme_and_a_host() {
        let sites =
            read_sites("https://servicewechat.com, https://*.example.com/ https://a.example:8443").unwrap();
        assert_eq!(sites.len(), 3);
        for wrong in [
            "http://servicewechat.com",
            "https://user:hunter2@a.example",
            "https://a.example/path",
            "https://a.example/#x",
            "https://a.example?x",
            "https://a.example;script-src",
            "'self'",
            "*",
        ] {
            let told = format!("{:#}", read_sites(wrong).unwrap_err());
            assert!(told.contains("is no site") && !told.contains("hunter2"), "{wrong}: {told}");
        }
    }

    #[test]
    fn a_proxy_s_network_is_compared_as_visitors_are() {
        let read =
            |text: &str| read_proxies(text).unwrap().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(read("::ffff:10.0.0.0/104, ::ffff:192.0.2.1"), ["10.0.0.0/8", "192.0.2.1/32"]);
        assert_eq!(read("10.0.0.0/8,2001:db8::/32,"), ["10.0.0.0/8", "2001:db8::/32"]);
    }

    #[test]
    fn a_demonstration_keeps_to_its_own_folder() {
        let config = Config::read(&Settings::default(), true).unwrap();
        assert_eq!(config.database, DatabaseUrl::Sqlite("data/demo/xiaoyi.db".into()));
        assert_eq!(config.mail, MailUrl::Folder("data/demo/outbox".into()));
    }
}
