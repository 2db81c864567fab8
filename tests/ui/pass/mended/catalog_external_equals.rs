//! Mended: A trait behind an equals sign.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(From))]
enum BlogError {
    Post,
}
