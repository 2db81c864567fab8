//! Mended: An option twice.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog.")]
enum BlogError {
    Post,
}
