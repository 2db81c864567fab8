//! Mended: A number.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post(#[expose("name")] u64),
}
