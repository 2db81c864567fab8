//! Mended: A code of bytes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("post")]
    Post,
}
