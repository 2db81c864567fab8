//! Mended: A field without a name in the text of a server error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(500)]
    #[detail("No answer from {0}.")]
    Database(#[expose(text)] String),
}
