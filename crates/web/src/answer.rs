//! Answers on their way: in pieces, and within what all answers together may hold until clients have taken them.

use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes};

use crate::limits::{PIECE, Share};
use crate::site::Site;

/// A whole body that is handed on in pieces, and counts until the last one is taken.
struct Pieces {
    rest: Bytes,
    _share: Share,
}

impl MessageBody for Pieces {
    type Error = std::convert::Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(u64::try_from(self.rest.len()).unwrap_or(u64::MAX))
    }

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let most = self.rest.len().min(PIECE);
        let piece = self.rest.split_to(most);
        Poll::Ready((!piece.is_empty()).then_some(Ok(piece)))
    }
}

/// Counts what a handler answers, before it is compressed.
pub(crate) async fn counted(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    Ok(count(response))
}

/// The answer in pieces, its octets counted; or, where too much is on its way, a short one that says so.
pub(crate) fn count(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let Some(site) = response.request().app_data::<web::Data<Site>>().cloned() else { return response };
    // Streams are counted by their own limit.
    if !matches!(response.response().body().size(), BodySize::Sized(1..)) {
        return response;
    }
    let mut is_busy = false;
    let mut counted = response.map_body(|_, body| {
        let whole = match body.try_into_bytes() {
            Ok(whole) => whole,
            Err(body) => return body,
        };
        if let Some(share) = site.answers.take(whole.len()) {
            BoxBody::new(Pieces { rest: whole, _share: share })
        } else {
            is_busy = true;
            BoxBody::new(Bytes::from_static(
                b"The desk has too much to do at once. Please try again in a minute.\n",
            ))
        }
    });
    if is_busy {
        let head = counted.response_mut();
        *head.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        head.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        head.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    }
    counted
}
