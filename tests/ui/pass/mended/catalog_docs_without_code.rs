//! Mended: An address without the code.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(docs = "https://example.com/errors/{code}")]
enum BlogError {
    Post,
}
