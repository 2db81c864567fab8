//! The internal text of an error with a source.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(404)]
    #[error("missing: {0}")]
    #[detail(display)]
    Missing(#[from] std::io::Error),
}

fn main() {}
