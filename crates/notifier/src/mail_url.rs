//! Where mail goes: the setting's URL, read strictly. A word that is not known is a mistake, and a mistake here could send
//! a password over the net in the clear.

use std::path::PathBuf;

use url::{Host, Url};

/// Where mail goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailUrl {
    /// `file:folder`, one `.eml` a mail.
    Folder(PathBuf),
    /// `smtp://` or `smtps://`.
    Smtp(SmtpUrl),
}

/// A mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpUrl {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// When the connection is encrypted.
    pub tls: Tls,
    /// The account's name and password.
    pub account: Option<(String, String)>,
    /// The name that the desk gives itself in EHLO, where the operator chose one.
    pub hello: Option<String>,
}

/// When the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// Never.
    Off,
    /// From the beginning (RFC 8314).
    FromTheStart,
    /// By STARTTLS (RFC 3207), and not without.
    Required,
    /// By STARTTLS where the server offers it.
    WhereOffered,
}

/// The setting cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailUrlError {
    /// The scheme is none of ours.
    #[error("the mail URL must begin with “file:”, “smtp://” or “smtps://”")]
    UnknownScheme,
    /// It is no URL.
    #[error("the mail URL cannot be read: {0}")]
    Unreadable(#[from] url::ParseError),
    /// No mail server is named.
    #[error("the mail URL names no mail server: write for example smtps://user:password@smtp.example.com")]
    NoHost,
    /// A parameter that there is not.
    #[error(
        "the mail URL has a parameter “{0}” that is not known: there is “tls”, with “required” or “opportunistic”"
    )]
    UnknownParameter(String),
    /// A value that the parameter cannot have.
    #[error("the mail URL says “tls={0}”: it can be “required” or “opportunistic”")]
    UnknownTls(String),
    /// A parameter that says what the scheme says already.
    #[error("“smtps://” is encrypted from the start and takes no “tls”: write “smtp://” for STARTTLS")]
    TlsTwice,
    /// A parameter stands there twice.
    #[error("the mail URL has “{0}” twice")]
    Twice(String),
    /// A fragment.
    #[error("the mail URL has a “#”: in a name or password write %23")]
    Fragment,
    /// More than one path segment.
    #[error("the mail URL may have one name behind the “/”, which is used in EHLO, not “{0}”")]
    Path(String),
    /// A name without a password, or a password without a name.
    #[error("the mail URL needs both a name and a password, or neither")]
    HalfAnAccount,
    /// Name or password are not UTF-8.
    #[error("the name or the password in the mail URL is not UTF-8")]
    NotUtf8,
    /// A password would go over the net in the clear.
    #[error(
        "the mail URL would send the password to {0} without encryption: write “smtps://”, or “smtp://…?tls=required” for STARTTLS"
    )]
    PasswordInTheClear(String),
}

impl MailUrl {
    /// Reads the setting.
    pub fn parse(text: &str) -> Result<Self, MailUrlError> {
        if let Some(path) = text.strip_prefix("file:") {
            return Ok(Self::Folder(PathBuf::from(path.strip_prefix("//").unwrap_or(path))));
        }
        if !text.starts_with("smtp://") && !text.starts_with("smtps://") {
            return Err(MailUrlError::UnknownScheme);
        }
        read_smtp(&Url::parse(text)?).map(Self::Smtp)
    }
}

fn read_smtp(url: &Url) -> Result<SmtpUrl, MailUrlError> {
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or(MailUrlError::NoHost)?;
    if url.fragment().is_some() {
        return Err(MailUrlError::Fragment);
    }
    let tls = read_tls(url)?;
    let hello = url.path().trim_matches('/');
    if hello.contains('/') || hello.contains('%') {
        return Err(MailUrlError::Path(hello.to_owned()));
    }
    let account = match (url.username(), url.password()) {
        ("", None) => None,
        (name, Some(password)) if !name.is_empty() => Some((decoded(name)?, decoded(password)?)),
        _ => return Err(MailUrlError::HalfAnAccount),
    };
    if account.is_some() && matches!(tls, Tls::Off | Tls::WhereOffered) && !is_this_machine(host) {
        return Err(MailUrlError::PasswordInTheClear(host.to_owned()));
    }
    let usual = match tls {
        Tls::FromTheStart => 465,
        Tls::Required | Tls::WhereOffered => 587,
        Tls::Off => 25,
    };
    Ok(SmtpUrl {
        host: host.trim_matches(['[', ']']).to_owned(),
        port: url.port().unwrap_or(usual),
        tls,
        account,
        hello: Some(hello.to_owned()).filter(|name| !name.is_empty()),
    })
}

fn read_tls(url: &Url) -> Result<Tls, MailUrlError> {
    let mut tls = None;
    for (name, value) in url.query_pairs() {
        if name != "tls" {
            return Err(MailUrlError::UnknownParameter(name.into_owned()));
        }
        let read = match &*value {
            "required" => Tls::Required,
            "opportunistic" => Tls::WhereOffered,
            other => return Err(MailUrlError::UnknownTls(other.to_owned())),
        };
        if tls.replace(read).is_some() {
            return Err(MailUrlError::Twice(name.into_owned()));
        }
    }
    match (url.scheme(), tls) {
        ("smtps", None) => Ok(Tls::FromTheStart),
        ("smtps", Some(_)) => Err(MailUrlError::TlsTwice),
        (_, tls) => Ok(tls.unwrap_or(Tls::Off)),
    }
}

fn decoded(text: &str) -> Result<String, MailUrlError> {
    let bytes = percent_encoding::percent_decode_str(text);
    bytes.decode_utf8().map(std::borrow::Cow::into_owned).map_err(|_| MailUrlError::NotUtf8)
}

fn is_this_machine(host: &str) -> bool {
    match Host::parse(host) {
        Ok(Host::Ipv4(address)) => address.is_loopback(),
        Ok(Host::Ipv6(address)) => address.is_loopback(),
        Ok(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        // Non-special URLs keep an IPv4 address as a name.
        Err(_) => false,
    }
}

/// The name by which the desk says EHLO: its own, as people reach it (RFC 5321, 4.1.1.1). Strict servers refuse a short
/// one; an address is written as such.
pub(crate) fn hello_name(public: &Url) -> String {
    match public.host() {
        Some(Host::Domain(name)) if name.contains('.') => name.to_owned(),
        Some(Host::Ipv4(address)) => format!("[{address}]"),
        Some(Host::Ipv6(address)) => format!("[IPv6:{address}]"),
        _ => "[127.0.0.1]".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn smtp(text: &str) -> SmtpUrl {
        match MailUrl::parse(text) {
            Ok(MailUrl::Smtp(url)) => url,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_mail_server_is_read_with_its_port_its_account_and_its_encryption() {
        let url = smtp("smtps://desk%40example.com:p%23ss@smtp.example.com");
        assert_eq!((url.host.as_str(), url.port, url.tls), ("smtp.example.com", 465, Tls::FromTheStart));
        assert_eq!(url.account, Some(("desk@example.com".to_owned(), "p#ss".to_owned())));
        let url = smtp("smtp://u:p@smtp.example.com?tls=required");
        assert_eq!((url.port, url.tls), (587, Tls::Required));
        let url = smtp("smtp://127.0.0.1:2525/desk.example.com");
        assert_eq!((url.port, url.tls, url.hello.as_deref()), (2525, Tls::Off, Some("desk.example.com")));
        assert_eq!(smtp("smtp://[::1]").host, "::1");
        for ours in ["smtp://u:p@127.0.0.1", "smtp://u:p@localhost:2525", "smtp://u:p@[::1]:25"] {
            assert!(smtp(ours).account.is_some(), "{ours}");
        }
    }

    #[test]
    fn whatever_is_misspelt_is_told_and_nothing_is_sent_in_the_clear() {
        for (wrong, told) in [
            ("imap://x", "must begin with"),
            ("smtp://", "names no mail server"),
            ("smtp://u:p@smtp.example.com?TLS=required", "“TLS” that is not known"),
            ("smtp://u:p@smtp.example.com?tls=Required", "“tls=Required”"),
            ("smtp://u:p@smtp.example.com?tls=required&timeout=3", "“timeout” that is not known"),
            ("smtp://u:p@smtp.example.com?tls=required&tls=opportunistic", "twice"),
            ("smtps://u:p@smtp.example.com?tls=required", "from the start"),
            ("smtp://u:p@smtp.example.com", "without encryption"),
            ("smtp://u:p@smtp.example.com?tls=opportunistic", "without encryption"),
            ("smtp://u:p@192.0.2.1", "without encryption"),
            ("smtps://user@smtp.example.com", "both a name and a password"),
            ("smtps://:p@smtp.example.com", "both a name and a password"),
            ("smtps://u:p#ss@smtp.example.com", ""),
            ("smtps://u:p@smtp.example.com#x", "a “#”"),
            ("smtp://127.0.0.1/a/b", "one name"),
            ("smtps://u:%ff@smtp.example.com", "not UTF-8"),
        ] {
            let error = MailUrl::parse(wrong).expect_err(wrong).to_string();
            assert!(error.contains(told), "{wrong}: {error}");
        }
    }

    #[test]
    fn the_desk_says_its_own_name() {
        for (public, name) in [
            ("https://desk.example.com", "desk.example.com"),
            ("https://例え.jp", "xn--r8jz45g.jp"),
            ("http://192.0.2.7:8080", "[192.0.2.7]"),
            ("http://[2001:db8::1]", "[IPv6:2001:db8::1]"),
            ("http://localhost:8080", "[127.0.0.1]"),
        ] {
            assert_eq!(hello_name(&Url::parse(public).unwrap()), name);
        }
    }
}
