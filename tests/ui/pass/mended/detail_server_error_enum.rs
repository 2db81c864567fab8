//! Mended: A field in a text, in an enum of server errors.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(BAD_GATEWAY)]
enum BlogError {
    Plain,
    #[detail("No answer.")]
    Database {
        host: String,
    },
}
