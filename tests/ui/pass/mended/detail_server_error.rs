//! Mended: A field in the text of a server error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(503)]
    #[detail("No answer from {host}.")]
    Database {
        #[expose(text)]
        host: String,
    },
}
