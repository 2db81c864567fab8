//! The transparent of both.

use error_catalog::ApiError;
use error_catalog::exceptions::NotFound;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[error(transparent)]
    #[transparent]
    Missing(#[from] NotFound),
    #[error(transparent)]
    #[status(500)]
    Io(#[from] std::io::Error),
}
