//! Mended: The argument behind an equals sign.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Post,
}
