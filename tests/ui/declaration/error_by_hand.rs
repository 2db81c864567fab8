//! An `Error` beside the derive's.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post,
}

impl std::error::Error for BlogError {}

fn main() {}
