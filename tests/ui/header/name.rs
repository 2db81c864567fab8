//! A header name with a space.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X Post", "1")]
    Post,
}

fn main() {}
