//! Mended: A field in the text of a struct that is a server error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
#[detail("No answer from {host}.")]
struct Database {
    #[expose(text)]
    host: String,
}
