//! Mended: A style that nobody knows.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "kebab-case")]
enum BlogError {
    Post,
}
