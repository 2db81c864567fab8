//! Mended: An option that takes no value.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(shared_codes)]
enum BlogError {
    Post,
}
