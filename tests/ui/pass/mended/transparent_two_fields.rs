//! Mended: Two fields, neither marked.

use error_catalog::{ApiError, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    Inner(#[transparent] NotFound, u8),
}
