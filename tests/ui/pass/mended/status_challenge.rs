//! Mended: 401 without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    LoginFirst,
}
