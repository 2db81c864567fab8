//! Mended: A code with a control character.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("post_not_found")]
    Post,
}
