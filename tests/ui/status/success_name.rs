//! An error cannot be a success, by name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(NO_CONTENT)]
    Empty,
}

fn main() {}
