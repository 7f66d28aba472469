//! How an address goes over the wire.

use lettre::Address;

/// The address as a mail server takes it: the host in its ASCII form (IDNA), so that only a local part beyond ASCII needs
/// SMTPUTF8 (RFC 6531).
pub(crate) fn on_the_wire(address: &str) -> Option<Address> {
    let (local, host) = address.rsplit_once('@')?;
    // An address was parsed before it came here; nothing that could end a command or a header gets in.
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '\\');
    let host = idna::domain_to_ascii(host).ok().filter(|host| !host.is_empty())?;
    (!local.is_empty() && local.chars().all(plain)).then(|| Address::new_dangerous(local, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_written_in_ascii_and_the_local_part_as_it_is() {
        for (given, sent) in [
            ("layla@mail.example", "layla@mail.example"),
            ("yuki@例え.jp", "yuki@xn--r8jz45g.jp"),
            ("用户@例子.公司", "用户@xn--fsqu00a.xn--55qx5d"),
        ] {
            let address = on_the_wire(given).unwrap();
            assert_eq!((address.to_string().as_str(), address.user().is_ascii()), (sent, sent.is_ascii()));
        }
        for none in ["", "a", "a@", "@b.c", "a\r\nRCPT@b.c", "a>@b.c"] {
            assert!(on_the_wire(none).is_none(), "{none:?}");
        }
    }
}
