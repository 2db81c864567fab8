//! Mended: Two statuses in two attributes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
}
