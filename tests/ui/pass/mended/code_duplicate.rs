//! Mended: Two variants with one code.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(shared_codes)]
enum BlogError {
    #[code("not_found")]
    Post,
    #[code("not_found")]
    Author,
}
