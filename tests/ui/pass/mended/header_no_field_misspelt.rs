//! Mended: A misspelt field.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After", .wait)]
    Post { wait: u64 },
}
