//! Mended: A value that is a number.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", "60")]
    Post,
}
