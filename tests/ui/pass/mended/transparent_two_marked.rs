//! Mended: Two marked fields.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    Inner(#[transparent] NotFound, NotFound),
}
