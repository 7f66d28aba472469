//! The configuration: flags, then environment variables, then `xiaoyi.toml`, then the defaults.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use chrono_tz::Tz;
use ipnet::IpNet;
use serde::Deserialize;
use url::Url;
use xiaoyi_notifier::MailUrl;
use xiaoyi_store::DatabaseUrl;

use crate::addresses::{read_bind, read_proxies, read_sites, read_url};
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
    fn a_demonstration_keeps_to_its_own_folder() {
        let config = Config::read(&Settings::default(), true).unwrap();
        assert_eq!(config.database, DatabaseUrl::Sqlite("data/demo/xiaoyi.db".into()));
        assert_eq!(config.mail, MailUrl::Folder("data/demo/outbox".into()));
    }
}
