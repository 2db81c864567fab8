//! A value that is not ASCII.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", "größer")]
    Post,
}

fn main() {}
