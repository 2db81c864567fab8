//! A header name that is not valid.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[header("X Post", "1")]
    Post,
}

fn main() {}
