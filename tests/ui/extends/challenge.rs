//! A 401 whose class brings no challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::PermissionDenied)]
    #[status(401)]
    LoginFirst,
}

fn main() {}
