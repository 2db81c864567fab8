//! A variant without a status.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[code("gone")]
    Gone,
}

fn main() {}
