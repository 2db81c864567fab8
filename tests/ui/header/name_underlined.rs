//! A header name that is not ASCII.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Größe", "1")]
    Post,
}

fn main() {}
