//! More than any status can be.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(4040404)]
    Large,
}

fn main() {}
