//! Mended: A brace that is meant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("A set ends with }}.")]
    Post,
}
