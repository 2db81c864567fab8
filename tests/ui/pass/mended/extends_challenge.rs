//! Mended: A 401 whose class brings no challenge.

use error_catalog::{ApiError, exceptions::PermissionDenied};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(PermissionDenied)]
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    LoginFirst,
}
