//! Mended: A misspelt framework.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(without(axum))]
enum BlogError {
    Post,
}
