//! Mended: A misspelt name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NOT_FOUND)]
    Post,
}
