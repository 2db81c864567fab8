//! Mended: 401 on an enum, without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
#[header("WWW-Authenticate", "Bearer")]
enum BlogError {
    LoginFirst,
    TokenExpired,
}
