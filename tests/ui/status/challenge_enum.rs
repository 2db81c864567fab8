//! 401 on an enum, without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
enum BlogError {
    LoginFirst,
    TokenExpired,
}

fn main() {}
