//! The settings that are addresses: where to listen, what people type, whom to believe.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};

use anyhow::{Context, Result, anyhow, bail};
use ipnet::IpNet;
use url::Url;

/// Where to listen: an address or a host's name, and a port.
///
/// # Errors
/// What cannot be used, in words that never repeat a password.
pub(crate) fn read_bind(text: &str) -> Result<SocketAddr> {
    let shown = without_user(text);
    if text.contains(['/', '@', '?', '#']) {
        bail!("“{shown}” is no address to listen on: leave out all but the address and the port");
    }
    let mut found = text
        .to_socket_addrs()
        .with_context(|| format!("“{shown}” is no address to listen on; write for example 127.0.0.1:8080"))?;
    found.next().ok_or_else(|| anyhow!("“{shown}” is no address to listen on"))
}

/// Networks and addresses, with commas between them.
///
/// # Errors
/// What cannot be used, in words that never repeat a password.
pub(crate) fn read_proxies(text: &str) -> Result<Vec<IpNet>> {
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

/// Sites that may show pages in a frame, with commas or spaces between them.
///
/// # Errors
/// What cannot be used, in words that never repeat a password.
pub(crate) fn read_sites(text: &str) -> Result<Vec<Url>> {
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

/// The address under which people reach the desk.
///
/// # Errors
/// What cannot be used, in words that never repeat a password.
pub(crate) fn read_url(text: &str) -> Result<Url> {
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
}
