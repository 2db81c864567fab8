//! Variants with numbers.

use error_catalog::ApiError;

#[repr(u8)]
#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post = 1,
    Author = 7,
}
