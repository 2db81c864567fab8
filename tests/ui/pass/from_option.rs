//! From an error that may be absent.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Read(#[from] Option<std::io::Error>),
}
