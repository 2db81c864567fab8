//! Mended: A fact whose name is in quotes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[meta(kind = "billing")]
    Post,
}
