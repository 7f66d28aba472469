//! E-mail addresses, as people give them.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory as Category;
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use serde::{Deserialize, Serialize};

/// An address that mail can be sent to, kept as it was given.
///
/// Accepted is what the HTML Living Standard accepts in `<input type=email>`, and beyond it addresses of any script,
/// because residents have such: any character but ASCII's own signs before the `@` (RFC 6531, 3.3), and a host name of
/// IDNA 2008 behind it (RFC 5891, RFC 5892). Two addresses are the same person's when their [`folded`](Self::folded) forms
/// are equal.
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

/// The hosts of most private addresses here and in the countries that most residents come from.
const FREQUENT_HOSTS: &[&str] = &[
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "live.com",
    "qq.com",
    "163.com",
    "126.com",
    "sina.com",
    "foxmail.com",
    "mail.com",
    "gmx.com",
    "gmx.de",
    "web.de",
    "hotmail.fr",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "yahoo.fr",
    "mail.ru",
    "yandex.ru",
    "yahoo.co.jp",
    "docomo.ne.jp",
    "naver.com",
    "hotmail.co.uk",
    "yahoo.co.uk",
    "yahoo.co.in",
    "proton.me",
    "protonmail.com",
    "libero.it",
];

impl EmailAddress {
    /// The address that was probably meant, where this one's host is one or two letters away from a frequent one.
    pub fn likely_meant(&self) -> Option<String> {
        let (local, host) = self.as_str().rsplit_once('@')?;
        let host = host.to_lowercase();
        if FREQUENT_HOSTS.contains(&host.as_str()) {
            return None;
        }
        // Two letters of a short name are another name.
        let near = |known: &&&str| {
            let distance = strsim::damerau_levenshtein(&host, known);
            distance == 1 || (distance == 2 && known.len() >= 9)
        };
        let meant = FREQUENT_HOSTS
            .iter()
            .filter(near)
            .min_by_key(|known| strsim::damerau_levenshtein(&host, known))?;
        Some(format!("{local}@{meant}"))
    }

    /// Reads an address; white space around it, which phones add, is dropped.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let text = text.trim();
        let (local, host) = text.rsplit_once('@').ok_or(NotAnAddress)?;
        let fits = text.len() <= MAX_OCTETS && (1..=MAX_LOCAL_OCTETS).contains(&local.len());
        let dots_well = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        if fits && dots_well && local.chars().all(is_local) && is_host(host) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnAddress)
        }
    }

    /// The address as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which two addresses are compared: lower case, in Unicode's sense, the host in its own script.
    pub fn folded(&self) -> String {
        match self.0.rsplit_once('@') {
            Some((local, host)) if !host.is_ascii() || host.to_ascii_lowercase().contains("xn--") => {
                let (host, _) = idna::domain_to_unicode(host);
                format!("{}@{host}", local.to_lowercase())
            }
            _ => self.0.to_lowercase(),
        }
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

/// What may stand before the `@`. Beyond ASCII that is everything but what nobody sees, or what moves the text around it.
fn is_local(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c);
    }
    let category = CodePointMapData::<Category>::new().get(c);
    // Joiners are part of words in Indic scripts and Persian.
    matches!(c, '\u{200C}' | '\u{200D}')
        || !matches!(
            category,
            Category::Control
                | Category::Format
                | Category::Unassigned
                | Category::PrivateUse
                | Category::LineSeparator
                | Category::ParagraphSeparator
                | Category::SpaceSeparator
        )
}

/// Whether this is a host name of two labels or more, each of which IDNA 2008 allows. What would have to be mapped to
/// something else first, as `①` or full-width letters, is none; capitals are.
fn is_host(host: &str) -> bool {
    let names = Uts46::new();
    let Ok(ascii) =
        names.to_ascii(host.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Verify)
    else {
        return false;
    };
    let (unicode, read) = idna::domain_to_unicode(&ascii);
    // A label in its ASCII form stands for itself.
    let given: Vec<String> = host.split('.').map(|label| idna::domain_to_unicode(label).0).collect();
    let own = host.to_lowercase();
    let is_as_given = own
        .split('.')
        .zip(unicode.split('.'))
        .zip(&given)
        .all(|((own, label), decoded)| own == label || (own.starts_with("xn--") && decoded == label));
    let allowed = |c: char| c == '.' || c == '-' || is_letter_or_digit(c);
    read.is_ok() && ascii.contains('.') && is_as_given && unicode.chars().all(allowed)
}

/// The letters and digits of IDNA 2008 (RFC 5892, 2.1), with its exceptions (2.6) and joiners, whose place UTS 46 has
/// checked.
fn is_letter_or_digit(c: char) -> bool {
    matches!(
        CodePointMapData::<Category>::new().get(c),
        Category::LowercaseLetter
            | Category::OtherLetter
            | Category::ModifierLetter
            | Category::NonspacingMark
            | Category::SpacingMark
            | Category::DecimalNumber
    ) || matches!(
        c,
        '·' | '\u{0375}'
            | '\u{05F3}'
            | '\u{05F4}'
            | '・'
            | '\u{06FD}'
            | '\u{06FE}'
            | '\u{0F0B}'
            | '〇'
            | '\u{200C}'
            | '\u{200D}'
    )
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
        for good in [
            "a@b.cn",
            " Layla.H+x@Mail.Example ",
            "用户@例子.公司",
            "o'neil@x-y.example",
            "संपर्क@डाटामेल.भारत",
            "விண்ணப்பம்@எடுத்துக்காட்டு.இந்தியா",
            "ผู้ใช้@ตัวอย่าง.ไทย",
            "مستخدم@مثال.إختبار",
            "کاربر@مثال.ایران",
            "δοκιμή@παράδειγμα.ελ",
            "Пётр@Пример.РФ",
            "유저@예제.한국",
            "user@straße.example",
            "yuki@xn--r8jz45g.jp",
            "x@163.com",
        ] {
            assert_eq!(EmailAddress::parse(good).unwrap().as_str(), good.trim());
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in [
            "",
            "a",
            "@b.cn",
            "a@",
            "a@b",
            "a b@c.de",
            "a@b..de",
            ".a@b.de",
            "a@-b.de",
            "a\n@b.de",
            "x@①.example",
            "x@☕.example",
            "x@ｅxample.com",
            "x@a_b.example",
            "x@b-.example",
            "x@例え。jp",
            "x@ab.xn--a",
            "x@٠١٢.١٢٣a",
            "a\u{202E}b@c.example",
            "a\u{3000}b@c.example",
            "x@a\u{200D}b.example",
            "a@b@c.example",
            "x@exa mple.com",
            "x@🏠.example",
        ] {
            assert_eq!(EmailAddress::parse(bad), Err(NotAnAddress), "{bad:?}");
        }
    }

    #[test]
    fn the_same_mailbox_in_two_spellings_is_one() {
        for (one, other) in [
            ("Layla@Mail.Example", "layla@mail.example"),
            ("yuki@xn--r8jz45g.jp", "Yuki@例え.JP"),
            ("x@BÜCHER.example", "x@bücher.example"),
        ] {
            let [one, other] = [one, other].map(|text| EmailAddress::parse(text).unwrap().folded());
            assert_eq!(one, other);
        }
    }

    #[test]
    fn a_slip_in_a_frequent_host_is_seen_and_other_hosts_are_left_alone() {
        for (given, meant) in [
            ("name@gmial.con", Some("name@gmail.com")),
            ("name@gmail.co", Some("name@gmail.com")),
            ("Name@hotmial.com", Some("Name@hotmail.com")),
            ("name@yaho.co.jp", Some("name@yahoo.co.jp")),
            ("name@gmail.com", None),
            ("name@qq.com", None),
            ("name@mail.ru", None),
            ("name@company.com.cn", None),
            ("name@jinqiao.gov.cn", None),
        ] {
            let likely = EmailAddress::parse(given).unwrap().likely_meant();
            assert_eq!(likely.as_deref(), meant, "{given}");
        }
    }

    #[test]
    fn a_masked_address_keeps_its_first_letter_and_its_host() {
        assert_eq!(EmailAddress::parse("layla@mail.example").unwrap().masked(), "l•••@mail.example");
    }
}
