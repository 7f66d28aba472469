//! How a request fails, in tiers: what a person can be told, and what is only logged.

use actix_web::ResponseError;
use actix_web::http::StatusCode;
use xiaoyi_desk::DeskError;
use xiaoyi_domain::Refusal;

/// The request failed. The guard turns it into a page in the visitor's language.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WebError {
    /// There is no such page or thing.
    #[error("not found")]
    NotFound,
    /// The visitor does not hold the key of this request; whether there is one is not told.
    #[error("no access")]
    NoAccess,
    /// Nobody is signed in.
    #[error("not signed in")]
    NotSignedIn,
    /// A rule said no.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The form cannot be read at all.
    #[error("bad request")]
    BadRequest,
    /// More was sent than is taken.
    #[error("too large")]
    TooLarge,
    /// The body stopped coming.
    #[error("too slow")]
    TooSlow,
    /// The body is compressed, which is not taken.
    #[error("encoded")]
    Encoded,
    /// Too much is under way at once.
    #[error("busy")]
    Busy,
    /// The form came from another site.
    #[error("cross-site")]
    CrossSite,
    /// Our own fault: logged, not told.
    #[error("{0}")]
    Unexpected(String),
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoAccess => StatusCode::NOT_FOUND,
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::Refused(Refusal::NotAllowed) | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Refused(Refusal::TooManyAttempts) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Encoded => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<DeskError> for WebError {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(refusal) => Self::Refused(refusal),
            DeskError::NotFound => Self::NotFound,
            DeskError::Store(error) => {
                let cause = std::error::Error::source(&error).map(|s| format!(": {s}")).unwrap_or_default();
                Self::Unexpected(format!("{error}{cause}"))
            }
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Unexpected(format!("a page could not be rendered: {error}"))
    }
}
