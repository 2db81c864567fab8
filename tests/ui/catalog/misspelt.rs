//! A misspelt attribute.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalogue(prefix = "blog.")]
enum BlogError {
    Post,
}

fn main() {}
