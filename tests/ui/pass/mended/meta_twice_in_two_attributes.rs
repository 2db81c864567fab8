//! Mended: One fact in two attributes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(kind = "a")]
    Post,
}
