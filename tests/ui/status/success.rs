//! An error cannot be a success.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(200)]
    Fine,
}

fn main() {}
