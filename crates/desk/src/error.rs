//! How a unit of work fails.

use xiaoyi_domain::Refusal;
use xiaoyi_store::{AsStoreError, StoreError};

/// Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// A rule said no; the person is told in their language.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// There is no such thing.
    #[error("not found")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AsStoreError for DeskError {
    fn as_store_error(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            _ => None,
        }
    }
}
