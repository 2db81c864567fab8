//! Mended: A variant without a status beside one that has it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
    #[status(404)]
    Author,
}
