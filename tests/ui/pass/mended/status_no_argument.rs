//! Mended: The attribute without its argument.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
}
