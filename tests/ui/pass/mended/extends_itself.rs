//! Mended: A variant of its own enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
    #[extends(error_catalog::exceptions::NotFound)]
    Article,
}
