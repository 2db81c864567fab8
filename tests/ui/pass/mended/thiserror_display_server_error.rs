//! Mended: The internal text of a server error.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum BlogError {
    #[status(500)]
    #[error("broken at {at}")]
    #[detail("It is broken.")]
    Broken { at: String },
}
