//! A mail server's answer: a code, and words (RFC 5321, 4.2).
//!
//! What counts is the code. The words are for people and come in any encoding: Chinese providers write GB 18030.

use std::fmt;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reply {
    /// Its code, of three digits.
    pub(crate) code: u16,
    /// Its words, a line each.
    pub(crate) lines: Vec<String>,
}

/// The bytes are no answer of a mail server.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is no answer of a mail server: {0}")]
pub(crate) struct NotAReply(String);

impl Reply {
    /// Reads a line of an answer: its code, whether it is the last one, its words.
    pub(crate) fn read_line(line: &[u8]) -> Result<(u16, bool, String), NotAReply> {
        let line = line.trim_ascii_end();
        let (code, rest) = line.split_at_checked(3).unwrap_or((line, &[]));
        let digits = std::str::from_utf8(code).ok().filter(|code| code.bytes().all(|b| b.is_ascii_digit()));
        let code = digits.and_then(|code| code.parse::<u16>().ok()).filter(|code| (200..600).contains(code));
        match (code, rest.split_first()) {
            (Some(code), None) => Ok((code, true, String::new())),
            (Some(code), Some((b' ', words))) => Ok((code, true, decode(words))),
            (Some(code), Some((b'-', words))) => Ok((code, false, decode(words))),
            _ => Err(NotAReply(decode(line).chars().take(80).collect())),
        }
    }

    /// Whether the server did, or goes on with, what it was asked.
    pub(crate) fn is_positive(&self) -> bool {
        self.code < 400
    }

    /// Whether it is for good.
    pub(crate) fn is_permanent(&self) -> bool {
        self.code >= 500
    }

    /// The enhanced status code (RFC 3463) without its class: subject and detail.
    pub(crate) fn enhanced(&self) -> Option<(u16, u16)> {
        let word = self.lines.first()?.split_whitespace().next()?;
        let mut parts = word.split('.').map(|part| part.parse::<u16>().ok());
        let class = parts.next().flatten()?;
        let (subject, detail) = (parts.next().flatten()?, parts.next().flatten()?);
        (parts.next().is_none() && class == self.code / 100).then_some((subject, detail))
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        let words = self.lines.join(" ");
        // As much as somebody reads; a server may write pages.
        let shown: String =
            words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect();
        if shown.is_empty() { Ok(()) } else { write!(f, " {shown}") }
    }
}

/// Words in UTF-8 or, where they are none, in GB 18030; what is neither is marked as such.
fn decode(words: &[u8]) -> String {
    let text = match std::str::from_utf8(words) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::GB18030
            .decode_without_bom_handling_and_without_replacement(words)
            .map_or_else(|| String::from_utf8_lossy(words).into_owned(), |text| text.into_owned()),
    };
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_by_its_code_and_its_words_in_any_encoding() {
        let gbk = b"550 \xD3\xCA\xCF\xE4\xB2\xBB\xB4\xE6\xD4\xDA\r\n";
        assert_eq!(Reply::read_line(gbk), Ok((550, true, "邮箱不存在".to_owned())));
        assert_eq!(Reply::read_line("250 完了\r\n".as_bytes()), Ok((250, true, "完了".to_owned())));
        assert_eq!(Reply::read_line(b"250 \xFF\xFE\n").unwrap().0, 250);
        assert_eq!(Reply::read_line(b"250\r\n"), Ok((250, true, String::new())));
        assert_eq!(Reply::read_line(b"250-SIZE 1\r\n"), Ok((250, false, "SIZE 1".to_owned())));
        for none in [&b""[..], b"\r\n", b"25", b"+OK ready", b"2500 x", b"199 x", b"600 x", b"HTTP/1.1 400"] {
            assert!(Reply::read_line(none).is_err(), "{none:?}");
        }
    }

    #[test]
    fn an_enhanced_code_counts_where_its_class_is_the_answers() {
        let of = |code, words: &str| Reply { code, lines: vec![words.to_owned()] }.enhanced();
        assert_eq!(of(550, "5.7.1 Relaying denied"), Some((7, 1)));
        assert_eq!(of(450, "4.4.5 later"), Some((4, 5)));
        assert_eq!(of(550, "4.7.1 wrong class"), None);
        assert_eq!(of(550, "10.0.0.1 is listed"), None);
        assert_eq!(of(550, "5.7 too short"), None);
    }
}
