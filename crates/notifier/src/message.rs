//! A mail as it goes over the wire: headers and parts, written by lettre.

use data_encoding::BASE64;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use xiaoyi_domain::OutboxId;
use xiaoyi_domain::mail::OutboxMail;

use crate::compose::Composed;

/// The mail, or why it cannot be written.
pub(crate) fn message(
    sender: &Mailbox,
    to: &Address,
    mail: &OutboxMail,
    composed: &Composed,
) -> Result<Message, String> {
    let letter = &composed.letter;
    let id = |mail: OutboxId| format!("<{}@{}>", mail.0.simple(), sender.email.domain());
    // Said outright: read from the headers again, an address of some scripts would be none.
    let envelope = Envelope::new(Some(sender.email.clone()), vec![to.clone()]).map_err(|e| e.to_string())?;
    let mut builder = Message::builder()
        .envelope(envelope)
        .from(sender.clone())
        .to(Mailbox::new(None, to.clone()))
        .raw_header(subject(&letter.subject))
        .message_id(Some(id(mail.id)))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", letter.lang));
    if let Some(last) = composed.thread.last() {
        let references = composed.thread.iter().map(|earlier| id(*earlier)).collect::<Vec<_>>().join(" ");
        builder = builder.in_reply_to(id(*last)).references(references);
    }
    let html = askama::Template::render(letter).map_err(|e| e.to_string())?;
    let body = MultiPart::alternative()
        .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(letter.to_text()))
        .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(html));
    builder.multipart(body).map_err(|e| e.to_string())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The subject: one line without control characters. What looks like an encoded word (RFC 2047) is encoded whole, or mail
/// readers would decode it into something that nobody has checked.
fn subject(text: &str) -> HeaderValue {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if !line.contains("=?") {
        return header("Subject", &line);
    }
    let encoded = encoded_words(&line);
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str("Subject"), line, encoded)
}

/// A text as encoded words, each on a line of its own and none longer than 75 octets (RFC 2047, 2).
fn encoded_words(text: &str) -> String {
    // 45 octets are 60 in base64, beside the 12 of the frame.
    const MOST: usize = 45;
    let mut words: Vec<String> = Vec::new();
    let mut piece = String::new();
    let mut close = |piece: &mut String| {
        words.push(format!("=?utf-8?b?{}?=", BASE64.encode(piece.as_bytes())));
        piece.clear();
    };
    for c in text.chars() {
        if piece.len() + c.len_utf8() > MOST {
            close(&mut piece);
        }
        piece.push(c);
    }
    close(&mut piece);
    words.join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_words_are_short_and_cut_between_characters() {
        let text = "=?utf-8?B?4oCu?= ".to_owned() + &"お問い合わせ".repeat(20);
        let words = encoded_words(&text);
        let mut read = Vec::new();
        for word in words.split("\r\n ") {
            assert!(word.len() <= 75, "{word}");
            let inner = word.strip_prefix("=?utf-8?b?").unwrap().strip_suffix("?=").unwrap();
            let bytes = BASE64.decode(inner.as_bytes()).unwrap();
            assert!(std::str::from_utf8(&bytes).is_ok());
            read.extend(bytes);
        }
        assert_eq!(String::from_utf8(read).unwrap(), text);
    }
}
