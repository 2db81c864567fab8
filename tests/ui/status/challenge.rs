//! 401 without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(401)]
    LoginFirst,
}

fn main() {}
