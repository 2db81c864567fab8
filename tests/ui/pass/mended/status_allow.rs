//! Mended: 405 without the methods that are allowed.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(405)]
    #[header("Allow", "GET, POST")]
    ReadOnly,
}
