//! Mended: A name behind its type.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NOT_FOUND)]
    Post,
}
