//! Mended: A code without quotes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("missing_post")]
    Post,
}
