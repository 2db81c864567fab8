//! Mended: The attribute without facts.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(kind = "billing")]
    Post,
}
