//! Keys that are derived, so that nothing secret is stored and every mail can carry them.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;
use xiaoyi_domain::{EmailAddress, LinkId, Ticket};

/// The desk's secret: 32 bytes that belong in the backup.
#[derive(Clone)]
pub struct SecretKey([u8; 32]);

/// The text is no secret key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the secret key must be 64 hexadecimal digits")]
pub struct NotASecretKey;

impl SecretKey {
    /// A key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, NotASecretKey> {
        let bytes =
            data_encoding::HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).map_err(|_| NotASecretKey)?;
        bytes.try_into().map(Self).map_err(|_| NotASecretKey)
    }

    /// The key as 64 hexadecimal digits, to be kept in a file.
    pub fn to_hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.0)
    }
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// Derives and checks the keys in links (HMAC-SHA-256, RFC 2104, cut to 128 bits).
#[derive(Debug, Clone)]
pub struct Keys {
    secret: SecretKey,
}

impl Keys {
    /// Keys under this secret.
    pub fn new(secret: SecretKey) -> Self {
        Self { secret }
    }

    /// What opens this ticket for its resident, at its present generation.
    pub fn of_ticket(&self, ticket: &Ticket) -> String {
        self.derive(&[b"ticket", ticket.id.0.as_bytes(), &ticket.key_generation.to_be_bytes()])
    }

    /// Whether this opens the ticket; compared in constant time.
    pub fn opens(&self, ticket: &Ticket, key: &str) -> bool {
        same(&self.of_ticket(ticket), key)
    }

    /// The name of the cookie by which a browser shows that somebody with this address has signed in with it.
    pub fn browser_name(&self, email: &EmailAddress) -> String {
        self.derive(&[b"browser-name", email.folded().as_bytes()]).chars().take(10).collect()
    }

    /// What that cookie holds, for a browser of this number.
    pub(crate) fn of_browser(&self, email: &EmailAddress, browser: Uuid) -> String {
        let proof = self.derive(&[b"browser", email.folded().as_bytes(), browser.as_bytes()]);
        format!("{}.{proof}", browser.simple())
    }

    /// The browser that this cookie is of, if it is one of ours for this address.
    pub(crate) fn browser(&self, email: &EmailAddress, cookie: &str) -> Option<Uuid> {
        let browser = Uuid::parse_str(cookie.split('.').next()?).ok()?;
        same(&self.of_browser(email, browser), cookie).then_some(browser)
    }

    /// What an invitation or reset link carries.
    pub fn of_link(&self, link: LinkId) -> String {
        self.derive(&[b"link", link.0.as_bytes()])
    }

    /// Whether this is the link's key.
    pub fn fits_link(&self, link: LinkId, key: &str) -> bool {
        same(&self.of_link(link), key)
    }

    /// What makes the first administrator, while there is no account.
    pub fn of_setup(&self) -> String {
        self.derive(&[b"setup"])
    }

    /// Whether this is the key of the setup link.
    pub fn fits_setup(&self, key: &str) -> bool {
        same(&self.of_setup(), key)
    }

    /// A digest of the secret: what a database keeps to notice a server with another one.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.mac(&[b"digest"])).into()
    }

    /// A digest of something that is counted, so that it is not kept in the clear.
    pub fn conceal(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut all: Vec<&[u8]> = vec![b"conceal"];
        all.extend_from_slice(parts);
        self.mac(&all)
    }

    pub(crate) fn derive(&self, parts: &[&[u8]]) -> String {
        let mac = self.mac(parts);
        BASE32_NOPAD.encode(mac.get(..16).unwrap_or(&mac)).to_lowercase()
    }

    fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        // RFC 2104, 2: a key shorter than the hash's block is filled up with zeros.
        let mut block = [0; 64];
        block.iter_mut().zip(self.secret.0).for_each(|(to, from)| *to = from);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

fn same(expected: &str, given: &str) -> bool {
    expected.as_bytes().ct_eq(given.to_lowercase().as_bytes()).into()
}
