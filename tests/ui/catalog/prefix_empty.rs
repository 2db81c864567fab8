//! An empty prefix.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "")]
enum BlogError {
    Post,
}

fn main() {}
