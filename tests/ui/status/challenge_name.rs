//! 401 by its name, without a challenge.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(UNAUTHORIZED)]
    LoginFirst,
}

fn main() {}
