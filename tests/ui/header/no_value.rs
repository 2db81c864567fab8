//! A header without a value.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("Retry-After")]
    Post,
}

fn main() {}
