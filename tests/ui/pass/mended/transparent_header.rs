//! Mended: A header beside the error that answers.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[transparent]
    Inner(NotFound),
}
