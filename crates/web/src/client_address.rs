//! Where a request comes from: the peer, or what trusted proxies say of it.

use std::borrow::Cow;
use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header::HeaderMap;
use ipnet::IpNet;

use crate::site::Site;

/// So many entries of the list are looked at, from its end: more proxies stand in front of nobody, and a visitor may
/// send as many as the headers hold.
const MOST_PROXIES: usize = 16;

/// The network address that attempts are counted by. `X-Forwarded-For` counts only as far as trusted
/// proxies wrote it: from its end, the first address that is none of theirs. An IPv6 address stands for
/// its /64, which is one household's.
pub(crate) fn client_address(site: &Site, request: &HttpRequest) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else { return String::new() };
    let lines = lines(request.headers());
    let said = lines.iter().rev().flat_map(|line| line.rsplit(','));
    counted_by(behind(peer, said, &site.options.trusted_proxies))
}

/// The lines that proxies wrote. Each adds to what its visitor sent, in the same line: what cannot be read there must not
/// hide what was added.
fn lines(headers: &HeaderMap) -> Vec<Cow<'_, str>> {
    headers.get_all("x-forwarded-for").map(|value| String::from_utf8_lossy(value.as_bytes())).collect()
}

/// Who is behind the trusted proxies, where `said` is what they say, the last first. Where one does not say it in an
/// address (`unknown`, a name of its own), it is the proxy itself: what stands before was written by anybody.
fn behind<'s>(peer: IpAddr, said: impl Iterator<Item = &'s str>, trusted: &[IpNet]) -> IpAddr {
    let is_proxy = |address: &IpAddr| trusted.iter().any(|net| net.contains(&address.to_canonical()));
    let mut client = peer;
    // Empty elements of a list count for nothing (RFC 9110, 5.6.1).
    for word in said.map(str::trim).filter(|word| !word.is_empty()).take(MOST_PROXIES) {
        if !is_proxy(&client) {
            break;
        }
        let Some(before) = address_in(word) else { break };
        client = before;
    }
    client
}

/// The address of an entry as proxies write it: alone or with a port, IPv6 with or without brackets, in quotes or not.
/// None where it is no address.
fn address_in(word: &str) -> Option<IpAddr> {
    let word = word.trim_matches('"').trim();
    let address = match word.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?.0,
        None => match word.split_once(':') {
            // More than one colon is IPv6, which has no port without brackets.
            Some((address, port)) if !port.contains(':') => address,
            _ => word,
        },
    };
    // What follows a percent sign is the proxy's own name of an interface (RFC 4007, 11).
    let (address, _) = address.split_once('%').unwrap_or((address, ""));
    address.parse().ok()
}

fn counted_by(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_trusted_proxies_wrote_is_believed() {
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        let seen = |peer: &str, said: &str| {
            behind(peer.parse().unwrap(), said.rsplit(','), &trusted).to_canonical().to_string()
        };
        for (peer, said, client) in [
            // No proxy of ours.
            ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
            ("10.0.0.2", "198.51.100.1", "198.51.100.1"),
            // The first is what a client claims.
            ("10.0.0.2", "1.1.1.1, 198.51.100.1, 10.0.0.3", "198.51.100.1"),
            ("10.0.0.2", "nonsense", "10.0.0.2"),
            ("10.0.0.2", "", "10.0.0.2"),
            // With ports, brackets and quotes, and IPv4 in IPv6's clothes.
            ("10.0.0.2", "203.0.113.5:4711", "203.0.113.5"),
            ("10.0.0.2", "[2001:db8::1]:443", "2001:db8::1"),
            ("10.0.0.2", "[2001:db8::1]", "2001:db8::1"),
            ("10.0.0.2", "2001:db8::1", "2001:db8::1"),
            ("10.0.0.2", "\"[2001:db8::1]:443\"", "2001:db8::1"),
            ("10.0.0.2", "\"203.0.113.5\"", "203.0.113.5"),
            ("10.0.0.2", "fe80::1%eth0", "fe80::1"),
            ("10.0.0.2", "203.0.113.5:_hidden", "203.0.113.5"),
            ("10.0.0.2", "::ffff:203.0.113.5", "203.0.113.5"),
            ("::ffff:10.0.0.2", "203.0.113.5:1, [::ffff:10.0.0.3]:4711", "203.0.113.5"),
            // Empty entries are nothing; after one that names nobody, anybody wrote what stands before.
            ("10.0.0.2", "198.51.100.1, , 10.0.0.3,", "198.51.100.1"),
            ("10.0.0.2", "198.51.100.1, unknown", "10.0.0.2"),
            ("10.0.0.2", "198.51.100.1, unknown, 10.0.0.3", "10.0.0.3"),
            ("10.0.0.2", "198.51.100.1, [unclosed", "10.0.0.2"),
        ] {
            assert_eq!(seen(peer, said), client, "{peer}: {said}");
        }
    }

    #[test]
    fn what_a_visitor_sent_that_cannot_be_read_hides_nothing_that_a_proxy_wrote() {
        use actix_web::http::header::{HeaderName, HeaderValue};
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        let mut headers = HeaderMap::new();
        for line in [b"1.1.1.1".as_slice(), b"\xff\xfe, 198.51.100.1", b"10.0.0.3"] {
            let name = HeaderName::from_static("x-forwarded-for");
            headers.append(name, HeaderValue::from_bytes(line).unwrap());
        }
        let lines = lines(&headers);
        let said = lines.iter().rev().flat_map(|line| line.rsplit(','));
        assert_eq!(behind("10.0.0.2".parse().unwrap(), said, &trusted).to_string(), "198.51.100.1");
    }

    #[test]
    fn a_list_without_end_is_not_read_to_its_beginning() {
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        let looked_at = std::cell::Cell::new(0);
        let endless = std::iter::repeat("10.0.0.3").inspect(|_| looked_at.set(looked_at.get() + 1));
        assert_eq!(behind("10.0.0.2".parse().unwrap(), endless, &trusted).to_string(), "10.0.0.3");
        assert_eq!(looked_at.get(), MOST_PROXIES);
    }

    #[test]
    fn a_household_has_one_address() {
        let counted = |address: &str| counted_by(address.parse().unwrap());
        assert_eq!(counted("2001:db8:1:2:aaaa::1"), counted("2001:db8:1:2:bbbb::9"));
        assert_ne!(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
        assert_eq!(counted("::ffff:192.0.2.1"), "192.0.2.1");
    }
}
