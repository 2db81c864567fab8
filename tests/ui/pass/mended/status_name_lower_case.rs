//! Mended: A name in lower case.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NOT_FOUND)]
    Post,
}
