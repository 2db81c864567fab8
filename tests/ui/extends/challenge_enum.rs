//! One of an enum's 401s brings no challenge.

use error_catalog::{ApiError, exceptions::PermissionDenied};

#[derive(Debug, ApiError)]
#[extends(PermissionDenied)]
enum BlogError {
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    With,
    #[status(401)]
    Without,
}

fn main() {}
