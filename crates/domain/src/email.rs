//! E-mail addresses, as people give them.

use serde::{Deserialize, Serialize};

/// An address that mail can be sent to, kept as it was given.
///
/// Accepted is what the HTML Living Standard accepts in `<input type=email>`, and beyond it letters
/// of any script in both parts (RFC 6531), because residents have such addresses. Two addresses are
/// the same person's when their [`folded`](Self::folded) forms are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// The text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnAddress;

/// RFC 5321, 4.5.3.1.3 (a path of 256 octets with its two brackets).
const MAX_OCTETS: usize = 254;
/// RFC 5321, 4.5.3.1.1.
const MAX_LOCAL_OCTETS: usize = 64;

impl EmailAddress {
    /// Reads an address; white space around it, which phones add, is dropped.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let text = text.trim();
        let (local, host) = text.rsplit_once('@').ok_or(NotAnAddress)?;
        let fits = text.len() <= MAX_OCTETS && (1..=MAX_LOCAL_OCTETS).contains(&local.len());
        let dots_well = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        let host_well = host.contains('.') && host.split('.').all(is_label);
        if fits && dots_well && local.chars().all(is_local) && host_well {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnAddress)
        }
    }

    /// The address as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which two addresses are compared: lower case, in Unicode's sense.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }

    /// The address with most of it hidden, for a page that others may see: `l•••@mail.example`.
    pub fn masked(&self) -> String {
        match self.0.rsplit_once('@') {
            Some((local, host)) => {
                let first: String = local.chars().take(1).collect();
                format!("{first}•••@{host}")
            }
            None => "•••".to_owned(),
        }
    }
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
}

impl TryFrom<String> for EmailAddress {
    type Error = NotAnAddress;
    fn try_from(text: String) -> Result<Self, NotAnAddress> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_many_kinds_are_read_as_given() {
        for good in ["a@b.cn", " Layla.H+x@Mail.Example ", "用户@例子.公司", "o'neil@x-y.example"] {
            assert_eq!(EmailAddress::parse(good).unwrap().as_str(), good.trim());
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in ["", "a", "@b.cn", "a@", "a@b", "a b@c.de", "a@b..de", ".a@b.de", "a@-b.de", "a\n@b.de"] {
            assert_eq!(EmailAddress::parse(bad), Err(NotAnAddress), "{bad:?}");
        }
    }

    #[test]
    fn a_masked_address_keeps_its_first_letter_and_its_host() {
        assert_eq!(EmailAddress::parse("layla@mail.example").unwrap().masked(), "l•••@mail.example");
    }
}
