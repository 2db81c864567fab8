//! Mended: A code that is a number.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("1001")]
    Post,
}
