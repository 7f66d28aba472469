//! Where a request comes from: the peer, or what trusted proxies say of it.

use std::net::IpAddr;

use actix_web::HttpRequest;
use ipnet::IpNet;

use crate::site::Site;

/// The network address that attempts are counted by. `X-Forwarded-For` counts only as far as trusted
/// proxies wrote it: from its end, the first address that is none of theirs. An IPv6 address stands for
/// its /64, which is one household's.
pub(crate) fn client_address(site: &Site, request: &HttpRequest) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip()) else { return String::new() };
    let forwarded = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    let said: Vec<&str> = forwarded.flat_map(|line| line.split(',')).map(str::trim).collect();
    counted_by(behind(peer, &said, &site.options.trusted_proxies))
}

fn behind(peer: IpAddr, said: &[&str], trusted: &[IpNet]) -> IpAddr {
    let is_proxy = |address: &IpAddr| trusted.iter().any(|net| net.contains(&address.to_canonical()));
    let mut client = peer;
    for word in said.iter().rev() {
        if !is_proxy(&client) {
            break;
        }
        let Ok(before) = word.parse() else { break };
        client = before;
    }
    client
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
        let seen = |peer: &str, said: &[&str]| behind(peer.parse().unwrap(), said, &trusted).to_string();
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"]), "203.0.113.9", "no proxy of ours");
        assert_eq!(seen("10.0.0.2", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(
            seen("10.0.0.2", &["1.1.1.1", "198.51.100.1", "10.0.0.3"]),
            "198.51.100.1",
            "what a client claims"
        );
        assert_eq!(seen("10.0.0.2", &["nonsense"]), "10.0.0.2");
        assert_eq!(seen("10.0.0.2", &[]), "10.0.0.2");
    }

    #[test]
    fn a_household_has_one_address() {
        let counted = |address: &str| counted_by(address.parse().unwrap());
        assert_eq!(counted("2001:db8:1:2:aaaa::1"), counted("2001:db8:1:2:bbbb::9"));
        assert_ne!(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
        assert_eq!(counted("::ffff:192.0.2.1"), "192.0.2.1");
    }
}
