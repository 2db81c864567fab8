//! Mended: A misspelt attribute on the enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post,
    Author,
}
