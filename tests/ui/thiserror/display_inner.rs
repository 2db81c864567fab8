//! The internal text of an error that lets another answer.

use error_catalog::ApiError;
use error_catalog::exceptions::NotFound;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[transparent]
    #[error("missing: {0}")]
    #[detail(display)]
    Missing(NotFound),
}

fn main() {}
