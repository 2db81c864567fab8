//! Mended: A variant with a source and no status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    Database(#[from] std::io::Error),
}
