//! A challenge for all variants.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
#[header("WWW-Authenticate", "Bearer")]
enum BlogError {
    Login,
    Expired,
}
