//! Reading the body of a form: no more than its address takes, no slower than a slow phone, and within what all requests
//! together may hold.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;

use crate::error::WebError;
use crate::limits::{LEAST_RATE, Share, most_octets};
use crate::site::Site;

/// The body of a request, and its share of what all may hold: as long as it lives, so long it counts.
pub(crate) async fn read(request: &HttpRequest, mut payload: Payload) -> Result<(Vec<u8>, Share), WebError> {
    let site = request.app_data::<web::Data<Site>>().ok_or(WebError::NotFound)?;
    check_encoding(request)?;
    let most = most_octets(request.match_pattern().as_deref().unwrap_or_default());
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    if announced.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > most) {
        return Err(WebError::TooLarge);
    }
    let mut share = site.bodies.take(0).ok_or(WebError::Busy)?;
    let mut body = Vec::new();
    let begun = tokio::time::Instant::now();
    loop {
        let seconds = u64::try_from(body.len()).unwrap_or(u64::MAX) / LEAST_RATE;
        let until = begun + site.options.limits.body_begins + Duration::from_secs(seconds);
        let piece = match tokio::time::timeout_at(until, payload.next()).await {
            Err(_) => return Err(WebError::TooSlow),
            Ok(None) => return Ok((body, share)),
            Ok(Some(Err(_))) => return Err(WebError::BadRequest),
            Ok(Some(Ok(piece))) => piece,
        };
        if body.len() + piece.len() > most {
            return Err(WebError::TooLarge);
        }
        share.add(site.bodies.take(piece.len()).ok_or(WebError::Busy)?);
        body.extend_from_slice(&piece);
    }
}

/// Bodies are not decompressed: a few octets could become many.
fn check_encoding(request: &HttpRequest) -> Result<(), WebError> {
    let mut encodings = request.headers().get_all(CONTENT_ENCODING);
    if encodings.all(|value| value.as_bytes().eq_ignore_ascii_case(b"identity")) {
        Ok(())
    } else {
        Err(WebError::Encoded)
    }
}
