//! Mended: A variant without a status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[code("gone")]
    Gone,
}
