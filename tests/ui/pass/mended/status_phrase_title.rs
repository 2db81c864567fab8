//! Mended: A status by its phrase, as servers write it.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(429)]
    Phrase,
}
