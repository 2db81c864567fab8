//! A misspelt attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[heder("X-A", "1")]
    Post,
}

fn main() {}
